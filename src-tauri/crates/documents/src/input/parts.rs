//! The small parts that several documents share.

use std::ops::Range;

use serde::{Serialize, Serializer, ser::SerializeSeq};

/// The paper a document is set for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 in (215.9 × 279.4 mm).
    Letter,
}

impl PaperSize {
    /// Width and height in millimetres.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            PaperSize::A4 => (210.0, 297.0),
            PaperSize::Letter => (215.9, 279.4),
        }
    }
}

/// One of the two halves. Marketing is always left, IT always right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// The yellow, left piece.
    Marketing,
    /// The blue, right piece.
    It,
}

/// What a side is called here: both forms, because a label changes its case inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SideName {
    /// On its own or at the start: "Marketing", "IT".
    pub label: String,
    /// Inside a sentence: "marketing", "IT".
    pub inline: String,
}

/// What both sides are called here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sides {
    /// The left side.
    pub marketing: SideName,
    /// The right side.
    pub it: SideName,
}

impl Default for Sides {
    fn default() -> Self {
        let name = |label: &str, inline: &str| SideName {
            label: label.into(),
            inline: inline.into(),
        };
        Sides {
            marketing: name("Marketing", "marketing"),
            it: name("IT", "IT"),
        }
    }
}

/// How one piece of the joint stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Piece {
    /// Nobody holds this side: dashed.
    Nobody,
    /// Not agreed yet: outlined.
    #[default]
    Open,
    /// Agreed to the present wording: filled.
    Agreed,
    /// Agreed to an earlier wording: lower half filled.
    Earlier,
}

/// The joint: both pieces. When both are [`Piece::Agreed`] it is drawn as one green square.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Joint {
    /// The left piece.
    pub marketing: Piece,
    /// The right piece.
    pub it: Piece,
}

impl Joint {
    /// Both sides agreed to the present wording.
    pub const BOTH: Joint = Joint {
        marketing: Piece::Agreed,
        it: Piece::Agreed,
    };
}

/// A sign of a word note, standing in a text: DR¹.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NoteMark {
    /// Byte offset in the text *behind* the word concerned.
    pub at: usize,
    /// The [`WordNote::number`](crate::WordNote::number) it refers to.
    pub number: u32,
}

/// A text that may carry signs of word notes. `"text".into()` makes one without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// The text as typed.
    pub text: String,
    /// The signs, in order of their place.
    pub marks: Vec<NoteMark>,
    /// What may be left out where there is no room for it, as byte ranges of the text.
    pub optional: Vec<Range<usize>>,
}

impl Noted {
    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The same text, of which these words may be left out. Words that it does not hold change nothing.
    #[must_use]
    pub fn leaving_out(mut self, words: &str) -> Self {
        let words = words.trim();
        if let Some(from) = self.text.find(words).filter(|_| !words.is_empty()) {
            self.optional.push(from..from + words.len());
        }
        self
    }

    /// Without what may be left out, and without the space that would be left of it. A text of which
    /// nothing would be left stays whole.
    pub(crate) fn short(&self) -> Noted {
        let mut ranges: Vec<Range<usize>> = self
            .optional
            .iter()
            .filter(|range| self.text.get((*range).clone()).is_some())
            .cloned()
            .collect();
        ranges.sort_by_key(|range| range.start);
        let mut short = Noted::default();
        let mut marks = self.marks.iter().peekable();
        let mut from = 0;
        let end = self.text.len();
        for range in ranges.into_iter().chain(std::iter::once(end..end)) {
            let kept = self.text.get(from..range.start.max(from)).unwrap_or("");
            // Behind what goes, a comma goes with it at the beginning, a space before a sign.
            let begun = short.text.trim_end().is_empty();
            let tidy = if begun && from > 0 {
                kept.trim_start_matches([' ', ',', ';'])
            } else if kept.starts_with([',', '.', ';', ':', '!', '?', ')']) {
                short.text.truncate(short.text.trim_end().len());
                kept
            } else if short.text.ends_with(' ') {
                kept.trim_start_matches(' ')
            } else {
                kept
            };
            let gone = from + kept.len() - tidy.len();
            while let Some(mark) = marks.next_if(|mark| mark.at <= range.start) {
                if mark.at > gone || (mark.at == 0 && from == 0) {
                    short.marks.push(NoteMark {
                        at: short.text.len() + mark.at - gone,
                        number: mark.number,
                    });
                }
            }
            short.text += tidy;
            while marks.next_if(|mark| mark.at <= range.end).is_some() {}
            from = range.end.max(from);
        }
        if short.is_empty() {
            self.clone()
        } else {
            short
        }
    }
}

impl From<&str> for Noted {
    fn from(text: &str) -> Self {
        Noted {
            text: text.into(),
            ..Noted::default()
        }
    }
}

impl From<String> for Noted {
    fn from(text: String) -> Self {
        Noted {
            text,
            ..Noted::default()
        }
    }
}

/// Serialises as runs, `["Store and forward; DR", 1, " in 1 h"]`: a number is a sign. The template
/// then needs no string arithmetic.
impl Serialize for Noted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut runs = serializer.serialize_seq(None)?;
        if self.is_empty() {
            return runs.end();
        }
        let mut from = 0;
        for mark in &self.marks {
            let Some(run) = self.text.get(from..mark.at) else {
                continue; // Out of order or inside a character: better no sign than no page.
            };
            if !run.is_empty() {
                runs.serialize_element(run)?;
            }
            runs.serialize_element(&mark.number)?;
            from = mark.at;
        }
        if from < self.text.len() {
            runs.serialize_element(&self.text[from..])?;
        }
        runs.end()
    }
}

/// A person on the owner plate or in a list of those present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerLine {
    /// "Ana Duarte".
    pub name: String,
    /// "Marketing owner · Head of Brand, Northgate".
    pub role: String,
}

/// The owner plate: who holds each piece. `None` is drawn dashed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plate {
    /// The left piece.
    pub marketing: Option<OwnerLine>,
    /// The right piece.
    pub it: Option<OwnerLine>,
}

/// A person and what they did for a win.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deed {
    /// "Luc Moreau".
    pub name: String,
    /// "moved the signal from till to kitchen"; may be empty.
    pub deed: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_left_out_leaves_no_trace() {
        let short = |text: &str, words: &str| Noted::from(text).leaving_out(words).short().text;
        for (text, words, left) in [
            (
                "Works when the line is down, for hours",
                ", for hours",
                "Works when the line is down",
            ),
            (
                "Order, if you like, in two taps.",
                ", if you like,",
                "Order in two taps.",
            ),
            (
                "Order again (from the phone), at once",
                "(from the phone)",
                "Order again, at once",
            ),
            (
                "If you like, order in two taps",
                "If you like",
                "order in two taps",
            ),
            ("All of it", "All of it", "All of it"),
            ("Nothing of this", "other words", "Nothing of this"),
        ] {
            assert_eq!(short(text, words).trim(), left);
        }
    }

    #[test]
    fn signs_stay_with_their_words() {
        let text = Noted {
            text: "Store and forward, as ever; DR in 1 h".into(),
            marks: vec![
                NoteMark { at: 5, number: 1 },
                NoteMark { at: 26, number: 2 },
                NoteMark { at: 30, number: 3 },
            ],
            ..Noted::default()
        };
        let short = text.leaving_out(", as ever").short();
        assert_eq!(short.text, "Store and forward; DR in 1 h");
        let at: Vec<_> = short
            .marks
            .iter()
            .map(|mark| (mark.at, mark.number))
            .collect();
        assert_eq!(at, [(5, 1), (21, 3)]);
    }
}
