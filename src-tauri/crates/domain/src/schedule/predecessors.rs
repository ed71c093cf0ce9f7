//! Predecessors as people write them: `A;B FS+2;C SS-1`.

use thiserror::Error;

use super::LinkKind;
use crate::calendar::WorkingDays;

/// One predecessor of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predecessor {
    /// The step's id, as it was written.
    pub id: String,
    /// Which ends are tied.
    pub kind: LinkKind,
    /// Working days between them; negative is a lead.
    pub lag: WorkingDays,
}

/// A predecessor that cannot be read, with what to type instead.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "“{0}” is not a predecessor; type a step's id, such as A, or with its link and lag: A FS+2, A SS-1."
)]
pub struct PredecessorError(String);

/// Reads predecessors parted by semicolons. A kind (`FS`, `SS`, `FF`, `SF`) stands apart from the
/// id, so that an id may be anything; a lag follows the kind. Without a kind it is `FS`.
///
/// # Errors
/// When a kind or a lag is neither.
pub fn parse_predecessors(text: &str) -> Result<Vec<Predecessor>, PredecessorError> {
    text.split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| parse(item).ok_or_else(|| PredecessorError(item.to_owned())))
        .collect()
}

fn parse(item: &str) -> Option<Predecessor> {
    // The last word that is a kind ends the id: "Pilot SS wave FS + 2" is "Pilot SS wave".
    let mut kinds = item.char_indices().rev().filter_map(|(at, c)| {
        let rest = item[at..].trim_start();
        let word = rest.get(..2)?;
        let kind: LinkKind = word.to_lowercase().parse().ok()?;
        let after = rest[2..].trim_start();
        let parted = c.is_whitespace() && !after.starts_with(char::is_alphabetic);
        parted.then_some((at, kind, after))
    });
    let Some((at, kind, lag)) = kinds.next() else {
        return Some(Predecessor {
            id: item.to_owned(),
            kind: LinkKind::FinishStart,
            lag: WorkingDays::ZERO,
        });
    };
    let lag = if lag.is_empty() {
        WorkingDays::ZERO
    } else {
        let number: String = lag.split_whitespace().collect();
        let signed = number.starts_with(['+', '-', '−']);
        let number = number.trim_end_matches("days").trim_end_matches("day");
        let number = number.trim_end_matches('d');
        signed.then(|| WorkingDays::parse(number).ok()).flatten()?
    };
    let id = item[..at].trim();
    (!id.is_empty()).then(|| Predecessor {
        id: id.to_owned(),
        kind,
        lag,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match parse_predecessors(text) {
            Err(why) => why.to_string(),
            Ok(list) => {
                let words = list
                    .iter()
                    .map(|p| format!("{} {} {}", p.id, p.kind.as_str(), p.lag));
                words.collect::<Vec<_>>().join(", ")
            }
        }
    }

    #[test]
    fn kinds_and_lags_follow_the_id() {
        assert_eq!(read("A;B FS+2;C SS-1"), "A fs 0, B fs 2, C ss -1");
        assert_eq!(read(" a ff ; ; b sf + 0.5 days"), "a ff 0, b sf 0.5");
        assert_eq!(read(""), "");
    }

    #[test]
    fn an_id_may_look_like_a_lag_or_hold_a_kind() {
        assert_eq!(
            read("T-1; 2+3; Pilot SS wave FS −2"),
            "T-1 fs 0, 2+3 fs 0, Pilot SS wave fs -2"
        );
        assert_eq!(read("Press ffr; CLASS"), "Press ffr fs 0, CLASS fs 0");
    }

    #[test]
    fn what_cannot_be_read_says_what_to_type() {
        let said = read("A FS+two");
        assert!(
            said.starts_with("“A FS+two” is not a predecessor; type"),
            "{said}"
        );
        assert!(
            read("A SS 2").contains("not a predecessor"),
            "a lag has its sign"
        );
        assert!(
            read("A FS+0.3").contains("not a predecessor"),
            "no finer than half a day"
        );
    }
}
