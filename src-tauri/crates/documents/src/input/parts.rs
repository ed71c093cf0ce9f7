//! The small parts that several documents share.

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
}

impl Noted {
    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl From<&str> for Noted {
    fn from(text: &str) -> Self {
        Noted {
            text: text.into(),
            marks: Vec::new(),
        }
    }
}

impl From<String> for Noted {
    fn from(text: String) -> Self {
        Noted {
            text,
            marks: Vec::new(),
        }
    }
}

/// Serialises as runs, `["Store and forward; DR", 1, " in 1 h"]`: a number is a sign. The template
/// then needs no string arithmetic.
impl Serialize for Noted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut runs = serializer.serialize_seq(None)?;
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
