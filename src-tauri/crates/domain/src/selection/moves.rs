//! Which list a candidate may go to, and why not.

use super::CandidateState;

/// How many the short list takes.
pub const SHORT_LIST: usize = 3;
/// How many finalists there are.
pub const FINALISTS: usize = 2;

/// What a move depends on beside the two lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoveFacts<'a> {
    /// What both want is agreed by both.
    pub objective_agreed: bool,
    /// The first deal-breaker that the candidate failed, in its words.
    pub failed: Option<&'a str>,
    /// The others that are on the list it would go to.
    pub there: Vec<&'a str>,
}

/// Why a candidate cannot go to a list now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveRefusal {
    /// It is there already.
    There,
    /// Only the choice itself makes one the choice.
    OnlyByChoosing,
    /// From the short list on, comparing waits for what both want.
    WaitsForObjective,
    /// The list is full, of these.
    Full {
        /// How many it takes.
        most: usize,
        /// Who is on it.
        names: Vec<String>,
    },
    /// It failed this deal-breaker.
    FailedDealBreaker(String),
}

impl CandidateState {
    /// The lists in order; declined is beside them.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Declined => 0,
            Self::HeardOf => 1,
            Self::LongList => 2,
            Self::ShortList => 3,
            Self::Finalist => 4,
            Self::Chosen => 5,
        }
    }

    /// How many the list takes; none where there is no end.
    #[must_use]
    pub const fn most(self) -> Option<usize> {
        match self {
            Self::ShortList => Some(SHORT_LIST),
            Self::Finalist => Some(FINALISTS),
            Self::Chosen => Some(1),
            Self::HeardOf | Self::LongList | Self::Declined => None,
        }
    }
}

/// Judges a move from one list to another. A list may be skipped, and going back is as free as
/// going on; only going on waits for what both want.
///
/// # Errors
/// The first reason why not. Whether a because was given is the caller's question.
pub fn judge_move(
    from: CandidateState,
    to: CandidateState,
    facts: &MoveFacts<'_>,
) -> Result<(), MoveRefusal> {
    if from == to {
        return Err(MoveRefusal::There);
    }
    if to == CandidateState::Chosen {
        return Err(MoveRefusal::OnlyByChoosing);
    }
    let on = to.rank() > from.rank();
    if on && to.rank() >= CandidateState::ShortList.rank() && !facts.objective_agreed {
        return Err(MoveRefusal::WaitsForObjective);
    }
    if to == CandidateState::Finalist
        && let Some(failed) = facts.failed
    {
        return Err(MoveRefusal::FailedDealBreaker(failed.to_owned()));
    }
    match to.most() {
        Some(most) if facts.there.len() >= most => Err(MoveRefusal::Full {
            most,
            names: facts.there.iter().map(|n| (*n).to_owned()).collect(),
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::CandidateState::*;
    use super::*;

    fn agreed<'a>() -> MoveFacts<'a> {
        MoveFacts {
            objective_agreed: true,
            ..MoveFacts::default()
        }
    }

    #[test]
    fn names_go_up_list_by_list_and_may_skip_one() {
        for (from, to) in [
            (HeardOf, LongList),
            (LongList, ShortList),
            (ShortList, Finalist),
            (HeardOf, ShortList),
            (LongList, Declined),
            (Declined, HeardOf),
            (Declined, LongList),
            (Finalist, LongList),
        ] {
            assert_eq!(judge_move(from, to, &agreed()), Ok(()), "{from} to {to}");
        }
        assert_eq!(
            judge_move(LongList, LongList, &agreed()),
            Err(MoveRefusal::There)
        );
    }

    #[test]
    fn the_short_list_waits_for_what_both_want_and_the_way_back_does_not() {
        let open = MoveFacts::default();
        for (from, to) in [
            (HeardOf, ShortList),
            (LongList, ShortList),
            (ShortList, Finalist),
            (Declined, Finalist),
        ] {
            assert_eq!(
                judge_move(from, to, &open),
                Err(MoveRefusal::WaitsForObjective)
            );
        }
        for (from, to) in [
            (HeardOf, LongList),
            (Finalist, ShortList),
            (Finalist, Declined),
            (ShortList, LongList),
        ] {
            assert_eq!(judge_move(from, to, &open), Ok(()), "{from} to {to}");
        }
    }

    #[test]
    fn a_fourth_on_the_short_list_and_a_third_finalist_are_refused_with_the_names() {
        let full = |names: &[&'static str]| MoveFacts {
            there: names.to_vec(),
            ..agreed()
        };
        assert_eq!(
            judge_move(LongList, ShortList, &full(&["Atlas", "Borea", "Coda"])),
            Err(MoveRefusal::Full {
                most: 3,
                names: vec!["Atlas".into(), "Borea".into(), "Coda".into()]
            })
        );
        assert_eq!(
            judge_move(LongList, ShortList, &full(&["Atlas", "Borea"])),
            Ok(())
        );
        assert!(matches!(
            judge_move(ShortList, Finalist, &full(&["Atlas", "Borea"])),
            Err(MoveRefusal::Full { most: 2, .. })
        ));
        // Going back finds the same door.
        assert!(matches!(
            judge_move(Finalist, ShortList, &full(&["Atlas", "Borea", "Coda"])),
            Err(MoveRefusal::Full { .. })
        ));
        assert_eq!(judge_move(HeardOf, LongList, &full(&["x"; 40])), Ok(()));
    }

    #[test]
    fn who_failed_a_deal_breaker_is_no_finalist() {
        let failed = MoveFacts {
            failed: Some("Works offline"),
            ..agreed()
        };
        assert_eq!(
            judge_move(ShortList, Finalist, &failed),
            Err(MoveRefusal::FailedDealBreaker("Works offline".into()))
        );
        assert_eq!(judge_move(LongList, ShortList, &failed), Ok(()));
        assert_eq!(judge_move(ShortList, Declined, &failed), Ok(()));
    }

    #[test]
    fn only_choosing_chooses() {
        for from in [HeardOf, Finalist, Declined] {
            assert_eq!(
                judge_move(from, Chosen, &agreed()),
                Err(MoveRefusal::OnlyByChoosing)
            );
        }
    }
}
