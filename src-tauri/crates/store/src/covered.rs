//! Answers under cover: one record a side, written here and read at the reveal only.
//!
//! The journal does not follow this table, so that history, search, export and undo cannot show
//! what lies in it. The record is veiled, so that whoever happens to look into the file sees no
//! figures; it is covered, not locked: the file is not encrypted.

use crate::rows::{Reader, Writer};
use crate::{Store, StoreError};
use counterpart_domain::Side;
use counterpart_domain::ids::{PersonId, ScoringRoundId};
use counterpart_domain::record::Record;
use counterpart_domain::selection::ScoringRound;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One answer under cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoveredAnswer {
    /// 0 to 3.
    pub value: i64,
    /// Why; may be empty.
    pub note: String,
}

/// All that is known of a side before the reveal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredCount {
    /// The side.
    pub side: Side,
    /// Who answers.
    pub person: Option<PersonId>,
    /// How many questions are answered.
    pub answered: i64,
    /// Nothing is changed any more.
    pub submitted: bool,
}

/// The answers of a side by the number of their question.
pub type CoveredAnswers = BTreeMap<usize, CoveredAnswer>;

impl Store {
    /// Lays one answer under cover, over an earlier one to the same question; gives the numbers of
    /// the questions answered so far, never an answer. `None`: this side has submitted already.
    ///
    /// # Errors
    /// When the file is read-only or the disk full.
    pub fn cover_answer(
        &mut self,
        round: ScoringRoundId,
        side: Side,
        person: Option<PersonId>,
        question: usize,
        answer: CoveredAnswer,
    ) -> Result<Option<Vec<usize>>, StoreError> {
        if self.read_only() {
            return Err(StoreError::ReadOnly);
        }
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = record(&tx, round, side)?;
        if before.as_ref().is_some_and(|(submitted, _)| *submitted) {
            return Ok(None);
        }
        let mut answers = before.map(|(_, answers)| answers).unwrap_or_default();
        answers.insert(question, answer);
        let answered: Vec<usize> = answers.keys().copied().collect();
        tx.execute(
            "INSERT INTO covered (round, side, person, answered, submitted, answers)
             VALUES (?1, ?2, ?3, ?4, 0, ?5)
             ON CONFLICT (round, side) DO UPDATE SET
               person = excluded.person, answered = excluded.answered, answers = excluded.answers",
            (
                round.to_string(),
                side.as_str(),
                person.map(|p| p.to_string()),
                i64::try_from(answered.len()).unwrap_or(i64::MAX),
                veil(round, side, &answers)?,
            ),
        )?;
        tx.commit()?;
        Ok(Some(answered))
    }

    /// Hands in a side's answers: from now on they stay as they are.
    ///
    /// # Errors
    /// When the file is read-only or the disk full.
    pub fn submit_covered(&mut self, round: ScoringRoundId, side: Side) -> Result<(), StoreError> {
        if self.read_only() {
            return Err(StoreError::ReadOnly);
        }
        self.conn.execute(
            "UPDATE covered SET submitted = 1 WHERE round = ?1 AND side = ?2",
            (round.to_string(), side.as_str()),
        )?;
        Ok(())
    }
}

impl Reader<'_> {
    /// How far each side is; a side that has not begun is not listed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn covered_counts(&self, round: ScoringRoundId) -> Result<Vec<CoveredCount>, StoreError> {
        let mut statement = self.conn().prepare_cached(
            "SELECT side, person, answered, submitted FROM covered WHERE round = ?1 ORDER BY side",
        )?;
        let mut rows = statement.query([round.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (side, person): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            found.push(CoveredCount {
                side: if side == "it" {
                    Side::It
                } else {
                    Side::Marketing
                },
                person: person.and_then(|p| p.parse().ok()),
                answered: row.get(2)?,
                submitted: row.get(3)?,
            });
        }
        Ok(found)
    }

    /// Which questions a side has answered, without the answers.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn covered_questions(
        &self,
        round: ScoringRoundId,
        side: Side,
    ) -> Result<Vec<usize>, StoreError> {
        Ok(record(self.conn(), round, side)?
            .map(|(_, answers)| answers.into_keys().collect())
            .unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Takes the cover off: the answers of marketing and of IT, once both have submitted; else
    /// `None`. They are gone from under the cover afterwards, and neither this action nor the
    /// beginning of the round can be undone.
    ///
    /// # Errors
    /// When a record cannot be read or the disk is full.
    pub fn reveal_covered(
        &mut self,
        round: ScoringRoundId,
    ) -> Result<Option<[CoveredAnswers; 2]>, StoreError> {
        let mut both = [CoveredAnswers::new(), CoveredAnswers::new()];
        for (side, answers) in [Side::Marketing, Side::It].into_iter().zip(&mut both) {
            match record(self.conn(), round, side)? {
                Some((true, given)) => *answers = given,
                _ => return Ok(None),
            }
        }
        self.drop_covered(round)?;
        Ok(Some(both))
    }

    /// Throws away what lies under cover. Neither this action nor the beginning of the round can be
    /// undone: the answers would not come back.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn drop_covered(&mut self, round: ScoringRoundId) -> Result<(), StoreError> {
        let id = round.to_string();
        self.conn()
            .execute("DELETE FROM covered WHERE round = ?1", [&id])?;
        self.keep_done::<ScoringRound>(round)?;
        self.set_not_undoable()
    }

    /// What was done to a record so far stays done: undo passes it by. Otherwise undo would step over
    /// an action that cannot be undone and write an older value over what that one wrote.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn keep_done<T: Record>(&mut self, id: T::Id) -> Result<(), StoreError> {
        self.conn().execute(
            "UPDATE action SET undoable = 0 WHERE id IN
               (SELECT action FROM change WHERE \"table\" = ?1 AND \"row\" = ?2)",
            (T::TABLE, id.to_string()),
        )?;
        Ok(())
    }
}

type Under = Option<(bool, CoveredAnswers)>;

fn record(conn: &Connection, round: ScoringRoundId, side: Side) -> Result<Under, StoreError> {
    let row: Option<(bool, String)> = conn
        .prepare_cached("SELECT submitted, answers FROM covered WHERE round = ?1 AND side = ?2")?
        .query_row((round.to_string(), side.as_str()), |r| {
            Ok((r.get(0)?, r.get(1)?))
        })
        .optional()?;
    row.map(|(submitted, text)| Ok((submitted, unveil(round, side, &text)?)))
        .transpose()
}

/// The record as it lies in the file: no figure and no word of it can be read by eye.
fn veil(round: ScoringRoundId, side: Side, answers: &CoveredAnswers) -> Result<String, StoreError> {
    let plain = serde_json::to_vec(answers).map_err(|e| StoreError::BadDump(e.to_string()))?;
    let mut text = String::with_capacity(plain.len() * 2);
    for byte in stirred(round, side, &plain) {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

fn unveil(round: ScoringRoundId, side: Side, text: &str) -> Result<CoveredAnswers, StoreError> {
    let bad = || StoreError::BadDump("The answers under cover cannot be read.".to_owned());
    let bytes: Option<Vec<u8>> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    serde_json::from_slice(&stirred(round, side, &bytes.ok_or_else(bad)?)).map_err(|_| bad())
}

/// Each byte against a stream that hangs on round and side; twice is the bytes themselves.
fn stirred(round: ScoringRoundId, side: Side, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for (number, chunk) in bytes.chunks(32).enumerate() {
        let block = Sha256::digest(format!("{round}/{}/{number}", side.as_str()));
        out.extend(chunk.iter().zip(block).map(|(byte, over)| byte ^ over));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use counterpart_domain::ids::Id;

    #[test]
    fn what_lies_in_the_file_cannot_be_read_by_eye() {
        let round = ScoringRoundId::from_uuid(uuid::Uuid::from_u128(7));
        let answer = CoveredAnswer {
            value: 3,
            note: "sentinel".to_owned(),
        };
        let answers = CoveredAnswers::from([(0, answer)]);
        let text = veil(round, Side::It, &answers).expect("veiled");
        assert!(!text.contains("sentinel") && !text.contains("value"));
        assert_eq!(unveil(round, Side::It, &text).expect("read"), answers);
        assert!(
            unveil(round, Side::Marketing, &text).is_err(),
            "another side's record is another stream"
        );
    }
}
