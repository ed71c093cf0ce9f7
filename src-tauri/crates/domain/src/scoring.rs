//! Totals per side, rank, gaps and what the order hangs on. Two sides are compared, never blended.

use crate::Side;
use crate::ids::{CandidateId, CriterionId};
use std::collections::HashMap;

/// The highest score; the lowest is 0.
pub const HIGHEST: i64 = 3;

/// What each score means, from 0.
pub const LEVELS: [&str; 4] = ["not met", "partly", "met", "exceeded"];

/// From this difference on the two sides owe each other a line of talk.
pub const GAP: i64 = 2;

/// A criterion that is scored: deal-breakers are not, they are passed or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighed {
    /// The criterion.
    pub criterion: CriterionId,
    /// 1 to 5.
    pub weight: i64,
}

/// A score as one side gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The candidate.
    pub candidate: CandidateId,
    /// The criterion.
    pub criterion: CriterionId,
    /// Whose eyes.
    pub side: Side,
    /// 0 to 3.
    pub value: i64,
}

/// What a candidate has in the eyes of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The candidate.
    pub candidate: CandidateId,
    /// The sum of weight × score.
    pub points: i64,
    /// What the sum could be, all weights times the highest score.
    pub most: i64,
    /// How many criteria this side scored.
    pub scored: usize,
    /// 1 is first; equal points share a rank. None until this side has scored every candidate on
    /// every criterion: a sum with holes would rank what was looked at longest.
    pub rank: Option<usize>,
}

/// One side's table: the candidates that failed no deal-breaker, the criteria that are weighed.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    /// Whose.
    pub side: Side,
    /// Who is compared.
    pub candidates: &'a [CandidateId],
    /// By what.
    pub criteria: &'a [Weighed],
    /// Everything given, by either side.
    pub given: &'a [Given],
}

/// A change of one weight that changes who is first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tipping {
    /// The criterion.
    pub criterion: CriterionId,
    /// What it weighs.
    pub weight: i64,
    /// What it would have to weigh.
    pub instead: i64,
    /// Who would be first then; several when they draw level.
    pub first: Vec<CandidateId>,
}

impl Table<'_> {
    /// This side's values: a row for each candidate, a column for each criterion.
    fn grid(&self) -> Vec<Vec<Option<i64>>> {
        let own = self.given.iter().filter(|g| g.side == self.side);
        let values: HashMap<_, _> = own.map(|g| ((g.candidate, g.criterion), g.value)).collect();
        let row = |c: &CandidateId| {
            let value = |w: &Weighed| values.get(&(*c, w.criterion)).copied();
            self.criteria.iter().map(value).collect()
        };
        self.candidates.iter().map(row).collect()
    }

    /// How many scores this side gave, of how many.
    #[must_use]
    pub fn complete(&self) -> (usize, usize) {
        let done = self.grid().iter().flatten().flatten().count();
        (done, self.candidates.len() * self.criteria.len())
    }

    fn points(&self, row: &[Option<i64>]) -> i64 {
        let scored = self.criteria.iter().zip(row);
        scored.map(|(w, value)| w.weight * value.unwrap_or(0)).sum()
    }

    /// The totals, in the order of the candidates.
    #[must_use]
    pub fn totals(&self) -> Vec<Total> {
        let most = self.criteria.iter().map(|w| w.weight * HIGHEST).sum();
        let grid = self.grid();
        let points: Vec<_> = grid.iter().map(|row| self.points(row)).collect();
        let ranked = is_complete(&grid);
        self.candidates
            .iter()
            .zip(&grid)
            .zip(&points)
            .map(|((candidate, row), own)| Total {
                candidate: *candidate,
                points: *own,
                most,
                scored: row.iter().flatten().count(),
                rank: ranked.then(|| 1 + points.iter().filter(|other| *other > own).count()),
            })
            .collect()
    }

    fn first(&self, points: &[i64]) -> Vec<CandidateId> {
        let best = points.iter().max();
        let all = self.candidates.iter().zip(points);
        all.filter(|(_, p)| Some(*p) == best)
            .map(|(c, _)| *c)
            .collect()
    }

    /// For each criterion the smallest change of its weight (1 to 5), the others as they are, that
    /// changes who is first; nothing before this side's scoring is complete.
    #[must_use]
    pub fn tippings(&self) -> Vec<Tipping> {
        let grid = self.grid();
        if !is_complete(&grid) || self.candidates.len() < 2 {
            return Vec::new();
        }
        let points: Vec<_> = grid.iter().map(|row| self.points(row)).collect();
        let now = self.first(&points);
        let mut found = Vec::new();
        for (column, changed) in self.criteria.iter().enumerate() {
            let mut others: Vec<i64> = (1..=5).filter(|w| *w != changed.weight).collect();
            others.sort_by_key(|w| ((w - changed.weight).abs(), *w));
            let tips = others.into_iter().find_map(|instead| {
                // Only this criterion's part of each sum changes.
                let more = instead - changed.weight;
                let then = points.iter().zip(&grid);
                let then: Vec<_> = then
                    .map(|(points, row)| points + more * row[column].unwrap_or(0))
                    .collect();
                let first = self.first(&then);
                (first != now).then_some((instead, first))
            });
            if let Some((instead, first)) = tips {
                found.push(Tipping {
                    criterion: changed.criterion,
                    weight: changed.weight,
                    instead,
                    first,
                });
            }
        }
        found.sort_by_key(|t| (t.instead - t.weight).abs());
        found
    }
}

fn is_complete(grid: &[Vec<Option<i64>>]) -> bool {
    grid.iter().flatten().next().is_some() && grid.iter().flatten().all(Option::is_some)
}

/// How far the two sides are apart, once both have spoken.
#[must_use]
pub fn gap(marketing: Option<i64>, it: Option<i64>) -> Option<i64> {
    Some((marketing? - it?).abs())
}

/// Minutes kept for questions at the end of a demo: a sixth in steps of five, from 5 to 30.
#[must_use]
pub fn question_minutes(minutes: i64) -> i64 {
    ((minutes + 15) / 30 * 5).clamp(5, 30)
}

/// Whole minutes for each of so many parts, the earlier ones longer where it does not come out even;
/// never by weight, which is nobody's business outside. At least a minute each.
#[must_use]
pub fn share_minutes(minutes: i64, parts: usize) -> Vec<i64> {
    let count = i64::try_from(parts).unwrap_or(i64::MAX).max(1);
    let (each, over) = (minutes / count, minutes % count);
    (0..i64::try_from(parts).unwrap_or(0))
        .map(|n| (each + i64::from(n < over)).max(1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn candidate(n: u128) -> CandidateId {
        CandidateId::from_uuid(Uuid::from_u128(n))
    }
    fn criterion(n: u128) -> CriterionId {
        CriterionId::from_uuid(Uuid::from_u128(n))
    }
    fn weighed(weights: &[i64]) -> Vec<Weighed> {
        (0..)
            .zip(weights)
            .map(|(n, weight)| Weighed {
                criterion: criterion(n),
                weight: *weight,
            })
            .collect()
    }
    fn given(side: Side, rows: &[&[i64]]) -> Vec<Given> {
        let mut all = Vec::new();
        for (c, row) in (0..).zip(rows) {
            for (w, value) in (0..).zip(*row) {
                all.push(Given {
                    candidate: candidate(c),
                    criterion: criterion(w),
                    side,
                    value: *value,
                });
            }
        }
        all
    }

    #[test]
    fn each_side_has_its_own_order() {
        let candidates = [candidate(0), candidate(1)];
        let criteria = weighed(&[5, 2]);
        let mut all = given(Side::Marketing, &[&[3, 1], &[1, 3]]);
        all.extend(given(Side::It, &[&[1, 1], &[2, 1]]));
        let table = |side| Table {
            side,
            candidates: &candidates,
            criteria: &criteria,
            given: &all,
        };
        let marketing = table(Side::Marketing).totals();
        assert_eq!((marketing[0].points, marketing[0].most), (17, 21));
        assert_eq!((marketing[0].rank, marketing[1].rank), (Some(1), Some(2)));
        let it = table(Side::It).totals();
        assert_eq!((it[0].rank, it[1].rank), (Some(2), Some(1)));
    }

    #[test]
    fn equal_points_share_a_rank_and_holes_have_none() {
        let candidates = [candidate(0), candidate(1), candidate(2)];
        let criteria = weighed(&[3]);
        let all = given(Side::It, &[&[2], &[2], &[1]]);
        let mut table = Table {
            side: Side::It,
            candidates: &candidates,
            criteria: &criteria,
            given: &all,
        };
        let ranks: Vec<_> = table.totals().iter().map(|t| t.rank).collect();
        assert_eq!(ranks, [Some(1), Some(1), Some(3)]);
        table.given = &all[..2];
        assert_eq!(table.complete(), (2, 3));
        assert!(table.totals().iter().all(|t| t.rank.is_none()));
        assert!(table.tippings().is_empty());
    }

    #[test]
    fn the_smallest_change_of_one_weight_is_found() {
        // A: 3 × 4 + 1 × 3 = 15, B: 1 × 4 + 3 × 3 = 13.
        let candidates = [candidate(0), candidate(1)];
        let criteria = weighed(&[4, 3]);
        let all = given(Side::It, &[&[3, 1], &[1, 3]]);
        let tippings = Table {
            side: Side::It,
            candidates: &candidates,
            criteria: &criteria,
            given: &all,
        }
        .tippings();
        // At 3 the first criterion makes them equal, and so does 4 the second.
        assert_eq!(tippings.len(), 2);
        assert_eq!((tippings[0].weight, tippings[0].instead), (4, 3));
        assert_eq!(tippings[0].first, [candidate(0), candidate(1)]);
        assert_eq!((tippings[1].weight, tippings[1].instead), (3, 4));
    }

    #[test]
    fn minutes_come_out_even_or_nearly() {
        assert_eq!(share_minutes(80, 6), [14, 14, 13, 13, 13, 13]);
        assert_eq!(share_minutes(2, 3), [1, 1, 1]);
        assert!(share_minutes(60, 0).is_empty());
    }

    #[test]
    fn longer_demos_keep_more_for_questions() {
        for (minutes, kept) in [(20, 5), (45, 10), (60, 10), (90, 15), (120, 20), (480, 30)] {
            assert_eq!(question_minutes(minutes), kept, "of {minutes}");
        }
    }

    #[test]
    fn a_gap_needs_both() {
        assert_eq!(gap(Some(3), Some(1)), Some(2));
        assert_eq!(gap(Some(3), None), None);
    }

    proptest! {
        #[test]
        fn a_tipping_really_tips_and_none_smaller_does(
            weights in prop::collection::vec(1_i64..=5, 1..5),
            values in prop::collection::vec(prop::collection::vec(0_i64..=3, 4), 2..5),
        ) {
            let candidates: Vec<_> = (0..values.len()).map(|n| candidate(n as u128)).collect();
            let criteria = weighed(&weights);
            let rows: Vec<&[i64]> = values.iter().map(|r| &r[..weights.len()]).collect();
            let all = given(Side::Marketing, &rows);
            let table = Table { side: Side::Marketing, candidates: &candidates, criteria: &criteria, given: &all };
            let leaders = |criteria: &[Weighed]| {
                let table = Table { criteria, ..table.clone() };
                table.totals().into_iter().filter(|t| t.rank == Some(1)).map(|t| t.candidate).collect::<Vec<_>>()
            };
            let now = leaders(&criteria);
            for t in table.tippings() {
                let with = |instead| {
                    let mut other = criteria.clone();
                    for w in &mut other {
                        if w.criterion == t.criterion { w.weight = instead; }
                    }
                    leaders(&other)
                };
                prop_assert_eq!(with(t.instead), t.first);
                let far = (t.instead - t.weight).abs();
                for nearer in (1..=5_i64).filter(|w| (w - t.weight).abs() < far) {
                    prop_assert_eq!(with(nearer), now.clone());
                }
            }
        }
    }
}
