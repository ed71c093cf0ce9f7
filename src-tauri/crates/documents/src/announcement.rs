//! A win told to others: mail, rich text, chat.

mod forms;
mod mail;
mod outgoing;

use serde::Serialize;

use crate::{Deed, Sides};

pub use mail::{Mailbox, eml};
pub use outgoing::outgoing;

/// A win as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WinStory {
    /// "Lyon guests wait two and a half minutes less for their order".
    pub headline: String,
    /// "Mobile ordering".
    pub initiative: String,
    /// What was hard. May be empty.
    pub challenge: String,
    /// What was done together. May be empty.
    pub together: String,
    /// "9 min". May be empty.
    pub before: String,
    /// "6.5 min". May be empty.
    pub after: String,
    /// "wait at pick-up". May be empty.
    pub measure: String,
    /// "Lyon trial, till log, 8 March". May be empty.
    pub source: String,
    /// "8 March 2026". May be empty.
    pub date: String,
    /// What the sides are called.
    pub sides: Sides,
    /// People of marketing.
    pub marketing: Vec<Deed>,
    /// People of IT.
    pub it: Vec<Deed>,
    /// People of neither side.
    pub others: Vec<Deed>,
    /// "More guests order ahead: 12 % of sales by 31 December". May be empty.
    pub goal: String,
    /// "Ana Duarte and Jonas Keller". May be empty.
    pub from: String,
    /// The words around what was typed.
    pub words: StoryWords,
}

/// The fixed words of an announcement. [`Default`] is English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StoryWords {
    /// Before the headline of a win of both sides.
    pub won_together: String,
    /// Before the headline of a one-sided win; `{side}` is its label.
    pub won_by: String,
    /// Head of the people of neither side.
    pub with_them: String,
    /// Before the goal.
    pub serves: String,
    /// Before the source.
    pub source: String,
    /// Stands for an empty headline.
    pub untitled: String,
}

impl Default for StoryWords {
    fn default() -> Self {
        StoryWords {
            won_together: "Won together".into(),
            won_by: "{side}’s win".into(),
            with_them: "With them".into(),
            serves: "It serves".into(),
            source: "Source".into(),
            untitled: "A win".into(),
        }
    }
}

/// An announcement in all its forms. Drafts are free: nothing is sent from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnouncementDraft {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// An HTML fragment for pasting as rich text and for the mail's body.
    pub html: String,
    /// Slack mrkdwn.
    pub slack: String,
    /// Teams markdown.
    pub teams: String,
    /// `mailto:?subject=…&body=…`, percent-encoded.
    pub mailto: String,
    /// The body of `mailto` had to be cut: mail programs refuse long addresses.
    pub mailto_cut: bool,
    /// People of both sides are named.
    pub joint: bool,
}

/// Words a win for all channels.
pub fn draft(story: &WinStory) -> AnnouncementDraft {
    let told = Told::new(story);
    let subject = format!("{}: {}", told.kind, told.headline);
    let text = forms::text(&told);
    let (mailto, mailto_cut) = forms::mailto(&subject, &text);
    AnnouncementDraft {
        html: forms::html(&told),
        slack: forms::slack(&told),
        teams: forms::teams(&told),
        joint: told.joint,
        subject,
        text,
        mailto,
        mailto_cut,
    }
}

/// Someone wrote another text: all forms of it, with the same subject line rules.
///
/// For an announcement that was edited by hand: paragraphs are separated by empty lines.
pub fn from_text(subject: &str, text: &str) -> AnnouncementDraft {
    let subject = line(subject);
    let text = paragraphs(text).join("\n\n");
    let (mailto, mailto_cut) = forms::mailto(&subject, &text);
    AnnouncementDraft {
        html: forms::html_of_text(&text),
        slack: forms::escape_slack(&text),
        teams: forms::teams_of_text(&text),
        joint: false,
        subject,
        text,
        mailto,
        mailto_cut,
    }
}

/// A story cleaned and put in order, before any form is given to it.
struct Told {
    kind: String,
    headline: String,
    joint: bool,
    /// "9 min → 6.5 min, wait at pick-up".
    number: String,
    source: String,
    /// The challenge and what was done, each one or more paragraphs.
    body: Vec<String>,
    /// Head and (name, deed) of each group that has people.
    people: Vec<(String, Vec<(String, String)>)>,
    goal: String,
    /// "Mobile ordering, 8 March 2026".
    about: String,
    from: String,
}

impl Told {
    fn new(story: &WinStory) -> Self {
        let words = &story.words;
        let named = |deeds: &[Deed]| -> Vec<(String, String)> {
            deeds
                .iter()
                .map(|deed| (line(&deed.name), line(&deed.deed)))
                .filter(|(name, _)| !name.is_empty())
                .collect()
        };
        let (marketing, it) = (named(&story.marketing), named(&story.it));
        let joint = !marketing.is_empty() && !it.is_empty();
        let won_by = |side: &str| line(&words.won_by.replace("{side}", side));
        let kind = match (marketing.is_empty(), it.is_empty()) {
            (false, true) => won_by(&story.sides.marketing.label),
            (true, false) => won_by(&story.sides.it.label),
            _ => line(&words.won_together),
        };
        let people = [
            (line(&story.sides.marketing.label), marketing),
            (line(&story.sides.it.label), it),
            (line(&words.with_them), named(&story.others)),
        ];
        let (before, after) = (line(&story.before), line(&story.after));
        let change = match (before.is_empty(), after.is_empty()) {
            (false, false) => format!("{before} → {after}"),
            _ => format!("{before}{after}"),
        };
        let number = [change, line(&story.measure)];
        let labelled = |label: &str, text: &str| match line(text) {
            text if text.is_empty() => text,
            text => format!("{}: {text}", line(label)),
        };
        let headline = line(&story.headline);
        Told {
            kind,
            headline: if headline.is_empty() {
                line(&words.untitled)
            } else {
                headline
            },
            joint,
            number: if number[0].is_empty() {
                String::new()
            } else {
                join(&number, ", ")
            },
            source: labelled(&words.source, &story.source),
            body: [&story.challenge, &story.together]
                .into_iter()
                .flat_map(|text| paragraphs(text))
                .collect(),
            people: people
                .into_iter()
                .filter(|(_, people)| !people.is_empty())
                .collect(),
            goal: labelled(&words.serves, &story.goal),
            about: join(&[line(&story.initiative), line(&story.date)], ", "),
            from: line(&story.from),
        }
    }
}

/// One line: no control characters, no line breaks, single spaces.
pub(crate) fn line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}'))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs as typed, each one line.
fn paragraphs(text: &str) -> Vec<String> {
    text.split(['\n', '\u{2029}'])
        .map(line)
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

fn join(parts: &[String], between: &str) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(between)
}
