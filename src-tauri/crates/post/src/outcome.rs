//! What became of a message.

/// What became of a message that was to be sent. There is no fourth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it; its words, which may be empty.
    Sent(String),
    /// It was not taken, for certain.
    Failed(Failure),
    /// The connection broke after the message was handed over: it may have arrived. A sentence.
    Unknown(String),
}

/// Why a message was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// One sentence that says what to do.
    pub sentence: String,
    /// The password, or the webhook's address, is not right: it has to be typed again.
    pub secret: bool,
}

impl Outcome {
    pub(crate) fn failed(sentence: impl Into<String>) -> Self {
        Self::Failed(Failure {
            sentence: sentence.into(),
            secret: false,
        })
    }

    pub(crate) fn secret(sentence: impl Into<String>) -> Self {
        Self::Failed(Failure {
            sentence: sentence.into(),
            secret: true,
        })
    }
}

/// What a server said, short and without what a screen would take as an order.
pub(crate) fn words(said: &str) -> String {
    let plain: String = said
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = plain.chars().take(200).collect();
    if short.len() < plain.len() {
        format!("{short}…")
    } else {
        short
    }
}

/// Quotes what a server said, or nothing.
pub(crate) fn quoted(said: &str) -> String {
    match words(said) {
        none if none.is_empty() => String::new(),
        words => format!(" It said “{words}”."),
    }
}
