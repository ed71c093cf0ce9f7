//! Sending by TLS that is good, and by TLS that is broken: then nothing is said, and nobody is told.

use crate::desk::{assert_sentence, rows, text};
use crate::sending::{PATIENT, Sending};
use counterpart_app::Trust;
use counterpart_tests::servers::{Authority, Fault, Protection, Server, Shown};
use serde_json::{Value, json};
use std::time::Duration;

const HERE: &str = "127.0.0.1";

/// The roads by which a message goes out protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Road {
    Tls,
    StartTls,
    Https,
}

const ROADS: [Road; 3] = [Road::Tls, Road::StartTls, Road::Https];

impl Road {
    fn protection(self, shown: Shown) -> Protection {
        match self {
            Self::StartTls => Protection::StartTls(shown),
            Self::Tls | Self::Https => Protection::Tls(shown),
        }
    }

    fn serve(self, shown: Shown) -> Server {
        match self {
            Self::Https => Server::protected_hook(shown),
            Self::Tls | Self::StartTls => Server::protected_mail(self.protection(shown)),
        }
    }

    /// A win and this one way to send it, with the authority that the program trusts.
    fn desk(self, server: &Server, trust: Trust, whole: Duration) -> Sending {
        let kind = if self == Self::Https { "slack" } else { "smtp" };
        let desk = Sending::trusting(kind, server.port, whole, trust);
        match self {
            Self::Https => {
                let address = format!("https://{HERE}:{}/services/secret-path", server.port);
                desk.call("keep_secret", json!({"id": desk.route, "secret": address}));
            }
            Self::Tls | Self::StartTls => {
                let security = if self == Self::Tls { "tls" } else { "starttls" };
                desk.call(
                    "edit_route",
                    json!({"id": desk.route, "edit": {"field": "security", "value": security}}),
                );
            }
        }
        desk
    }
}

/// What somebody on the way must never read.
fn assert_overheard_nothing(server: &Server, what: &str) {
    let heard = String::from_utf8_lossy(&server.overheard()).into_owned();
    // "hush" itself, and as PLAIN and LOGIN write it.
    for secret in [
        "hush",
        "AGFuYQBodXNo",
        "aHVzaA==",
        "secret-path",
        "We did it",
        "AUTH",
        "luc@",
    ] {
        assert!(
            !heard.contains(secret),
            "{what}: “{secret}” went in the clear"
        );
    }
}

fn try_it(desk: &Sending) -> Value {
    desk.call("test_route", json!({"id": desk.route, "secret": ""}))["view"].take()
}

#[test]
fn by_good_tls_a_message_arrives_whole_and_nobody_on_the_way_reads_it() {
    for road in ROADS {
        let authority = Authority::new();
        let server = road.serve(authority.vouches_for(HERE));
        let desk = road.desk(&server, Trust::Only(authority.der()), PATIENT);
        assert_eq!(try_it(&desk)["well"], true, "{road:?}");
        let sent = desk.send(false).expect("an answer");
        assert_eq!(sent["state"], "sent", "{road:?}: {sent}");
        assert_eq!(desk.told(), 1);
        let taken = server.taken();
        assert_eq!(taken.len(), 1, "{road:?}");
        assert!(taken[0].contains("We did it."), "{road:?}: {}", taken[0]);
        if road != Road::Https {
            let mail = mail_parser::MessageParser::default()
                .parse(&taken[0])
                .expect("a mail");
            assert_eq!(mail.subject(), Some("Won together"));
            assert!(mail.attachment_count() >= 1, "the card came along");
        }
        assert!(
            server.overheard().len() > 500,
            "{road:?}: it did go this way"
        );
        assert_overheard_nothing(&server, &format!("{road:?}"));
    }
}

#[test]
fn a_certificate_that_is_not_to_be_trusted_ends_it_before_a_word() {
    for road in ROADS {
        let (ours, another) = (Authority::new(), Authority::new());
        let cases = [
            ("nobody we trust vouches for it", another.vouches_for(HERE)),
            (
                "it is of another server",
                ours.vouches_for("elsewhere.example"),
            ),
            ("it is of another address", ours.vouches_for("127.0.0.2")),
            ("it ended long ago", ours.vouched_for(HERE)),
        ];
        let server = road.serve(another.vouches_for(HERE));
        let desk = road.desk(&server, Trust::Only(ours.der()), PATIENT);
        for (case, shown) in cases {
            server.protect(road.protection(shown));
            let failed = desk.send(false).expect("an answer, and no question");
            assert_eq!(failed["state"], "failed", "{road:?}, {case}: {failed}");
            let said = text(&failed["said"]);
            assert_sentence(said);
            assert!(
                said.contains("certificate of 127.0.0.1 is not to be trusted"),
                "{road:?}, {case}: {said}"
            );
            assert_eq!(failed["asksSecret"], false, "{road:?}, {case}");
            assert!(
                !said.contains("secret-path") && !said.contains("hush"),
                "{said}"
            );
            let tried = try_it(&desk);
            assert_eq!(tried["well"], false, "{road:?}, {case}: {tried}");
            assert_eq!(desk.told(), 0, "{road:?}, {case}");
        }
        assert_eq!(server.taken().len(), 0, "{road:?}");
        assert_overheard_nothing(&server, &format!("{road:?}"));
        // Its certificate is renewed: the same message goes, once.
        server.protect(road.protection(ours.vouches_for(HERE)));
        let sent = desk.send(false).expect("an answer");
        assert_eq!(sent["state"], "sent", "{road:?}: {sent}");
        assert_eq!((server.taken().len(), desk.told()), (1, 1), "{road:?}");
        let listed = desk.call("deliveries", json!({"id": desk.win}));
        assert_eq!(
            rows(&listed["deliveries"]).len(),
            1,
            "one message, tried often"
        );
        desk.send(true).expect_err("it was sent");
        assert_eq!(server.taken().len(), 1, "{road:?}");
    }
}

#[test]
fn the_systems_own_list_does_not_hold_an_authority_of_a_test() {
    for road in ROADS {
        let authority = Authority::new();
        let server = road.serve(authority.vouches_for(HERE));
        let desk = road.desk(&server, Trust::System, PATIENT);
        let failed = desk.send(false).expect("an answer");
        assert_eq!(failed["state"], "failed", "{road:?}: {failed}");
        assert_sentence(text(&failed["said"]));
        assert_eq!((server.taken().len(), desk.told()), (0, 0), "{road:?}");
        assert_overheard_nothing(&server, &format!("{road:?}"));
    }
}

#[test]
fn tls_that_breaks_off_is_a_failure_for_certain_and_can_be_tried_again() {
    for road in ROADS {
        let authority = Authority::new();
        let server = road.serve(authority.vouches_for(HERE));
        let desk = road.desk(&server, Trust::Only(authority.der()), PATIENT);
        for fault in [Fault::CutInHandshake, Fault::NoTlsAfterAll, Fault::HangsUp] {
            server.fault(fault);
            let failed = desk.send(false).expect("an answer, and no question");
            assert_eq!(failed["state"], "failed", "{road:?}, {fault:?}: {failed}");
            assert_sentence(text(&failed["said"]));
            assert_eq!(desk.told(), 0, "{road:?}, {fault:?}");
        }
        // One that neither answers nor hangs up.
        let hasty = road.desk(
            &server,
            Trust::Only(authority.der()),
            Duration::from_millis(900),
        );
        server.fault(Fault::Silent);
        let failed = hasty.send(false).expect("an answer");
        assert_eq!(failed["state"], "failed", "{road:?}, silent: {failed}");
        assert_overheard_nothing(&server, &format!("{road:?}"));
        server.fault(Fault::None);
        assert_eq!(desk.send(false).expect("an answer")["state"], "sent");
        assert_eq!((server.taken().len(), desk.told()), (1, 1), "{road:?}");
    }
}

#[test]
fn within_tls_what_may_have_arrived_still_asks_first() {
    for road in ROADS {
        let authority = Authority::new();
        let server = road.serve(authority.vouches_for(HERE));
        let desk = road.desk(&server, Trust::Only(authority.der()), PATIENT);
        server.fault(Fault::LostAfter);
        let lost = desk.send(false).expect("an answer");
        assert_eq!(lost["state"], "unknown", "{road:?}: {lost}");
        server.fault(Fault::None);
        let asked = desk.send(false).expect_err("it asks");
        assert_eq!(asked.field.as_deref(), Some("again"), "{road:?}");
        assert_eq!((server.taken().len(), desk.told()), (0, 0), "{road:?}");
        assert_eq!(desk.send(true).expect("an answer")["state"], "sent");
        assert_eq!((server.taken().len(), desk.told()), (1, 1), "{road:?}");
    }
}

#[test]
fn where_starttls_is_demanded_a_server_without_it_hears_no_password() {
    let authority = Authority::new();
    let server = Road::StartTls.serve(authority.vouches_for(HERE));
    let desk = Road::StartTls.desk(&server, Trust::Only(authority.der()), PATIENT);
    for (fault, says) in [
        (Fault::NoStartTls, "offers no STARTTLS"),
        (Fault::StartTlsRefused, "TLS is not available just now"),
    ] {
        server.fault(fault);
        let failed = desk.send(false).expect("an answer, and no question");
        assert_eq!(failed["state"], "failed", "{fault:?}: {failed}");
        let said = text(&failed["said"]);
        assert_sentence(said);
        assert!(said.contains(says), "{fault:?}: {said}");
        assert_eq!(try_it(&desk)["well"], false, "{fault:?}");
    }
    // The server itself has turned its protection off: still nothing in the clear.
    server.protect(Protection::Clear);
    server.fault(Fault::None);
    assert_eq!(desk.send(false).expect("an answer")["state"], "failed");
    assert_eq!((server.taken().len(), desk.told()), (0, 0));
    assert_overheard_nothing(&server, "without STARTTLS");
    server.protect(Protection::StartTls(authority.vouches_for(HERE)));
    assert_eq!(desk.send(false).expect("an answer")["state"], "sent");
    assert_eq!((server.taken().len(), desk.told()), (1, 1));
    assert_overheard_nothing(&server, "with STARTTLS again");
}
