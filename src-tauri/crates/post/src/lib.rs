//! What leaves the machine when the person presses Send: mail by SMTP, webhooks, and where their
//! secrets are kept.
