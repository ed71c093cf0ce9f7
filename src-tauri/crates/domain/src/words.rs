//! The closed vocabularies: one word per variant, the same in Rust, in SQL and on the wire.

use thiserror::Error;

/// A word that is not in its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{found}” is not one of: {allowed}.")]
pub struct UnknownWord {
    /// What was read.
    pub found: String,
    /// The words that would have been understood, separated by commas.
    pub allowed: String,
}

/// Declares an enum whose variants are words: `as_str`, `FromStr`, `Display`, serde and
/// TypeScript all use the same spelling, so that a rename happens in one place.
#[macro_export]
macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word, as SQL and the wire spell it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::words::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::words::UnknownWord {
                        found: text.to_owned(),
                        allowed: [$($text),+].join(", "),
                    }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::text_column!($name);
    )+};
}
