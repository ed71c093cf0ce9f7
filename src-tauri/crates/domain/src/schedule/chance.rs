//! What may happen: a network solved many times, each step as long as it may turn out.
//!
//! Each step's length is drawn from the PERT distribution of its three estimates: a beta distribution
//! between optimistic and pessimistic whose mean is (optimistic + 4 likely + pessimistic) / 6
//! (Malcolm, Roseboom, Clark and Fazar, *Application of a technique for research and development
//! program evaluation*, Operations Research 7, 1959). Lengths are drawn to the half day, in which
//! everything here is planned. Steps are taken to be independent of each other.

use chrono::NaiveDate;
use rand::SeedableRng;
use rand_pcg::Pcg64Mcg;
use thiserror::Error;

use super::{Network, ScheduleError, order, passes};
use crate::calendar::WorkingDays;
use lengths::Lengths;

mod lengths;

/// So many runs give a chance to about one in a hundred.
pub const RUNS: u32 = 10_000;
/// Fewer tell too little: a chance to about one in ten.
const FEWEST: u32 = 200;
/// So many steps are drawn and passed through while nobody notices: about a twentieth of a second.
const STEPS: u32 = 600_000;

/// Three estimates of how long a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// When everything goes well.
    pub optimistic: WorkingDays,
    /// What is most likely.
    pub likely: WorkingDays,
    /// When much goes wrong.
    pub pessimistic: WorkingDays,
}

impl Spread {
    /// The spread of a step that nobody estimated: from 80 % of its length to 150 %. Our own
    /// assumption, not a measured one: work runs over further than it comes in early. Its PERT mean
    /// is 5 % above the plan.
    #[must_use]
    pub fn usual(likely: WorkingDays) -> Self {
        let halves = likely.as_halves().max(0);
        let part = |percent: i32, up: i32| {
            WorkingDays::halves((halves.saturating_mul(percent).saturating_add(up)) / 100)
        };
        Self {
            optimistic: part(80, 50).min(likely),
            likely,
            pessimistic: part(150, 99).max(likely),
        }
    }

    /// The spread of two estimates about a length, each usual where it is missing. A length that has
    /// outgrown an estimate takes it along.
    #[must_use]
    pub fn of(
        likely: WorkingDays,
        optimistic: Option<WorkingDays>,
        pessimistic: Option<WorkingDays>,
    ) -> Self {
        let usual = Self::usual(likely);
        Self {
            optimistic: optimistic.unwrap_or(usual.optimistic).min(likely),
            likely,
            pessimistic: pessimistic.unwrap_or(usual.pessimistic).max(likely),
        }
    }
}

/// What came of the runs. Offsets are those of the network's first calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Half of the runs finish by here.
    pub p50: WorkingDays,
    /// Eight in ten runs finish by here.
    pub p80: WorkingDays,
    /// The day of [`Self::p50`], where there are calendars: it may be a day off in the first.
    pub p50_date: Option<NaiveDate>,
    /// The day of [`Self::p80`], likewise.
    pub p80_date: Option<NaiveDate>,
    /// The part of the runs, 0 to 1, that keep the network's `finish_by`; `None` without one.
    pub keeps: Option<f64>,
    /// The part of the runs, 0 to 1, in which each step is critical.
    pub critical: Vec<f64>,
}

/// Why chances cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChanceError {
    /// The network itself cannot be solved.
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    /// Three estimates out of order.
    #[error(
        "“{0}” is estimated out of order; optimistic is the shortest, pessimistic the longest, likely between them."
    )]
    OutOfOrder(String),
}

impl Network {
    /// How many runs of this network there is time for on the way to a page: [`RUNS`] of up to
    /// 60 steps, fewer of more; none beyond 3,000, when too few would be left.
    #[must_use]
    pub fn runs(&self) -> Option<u32> {
        let steps = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        let runs = (STEPS / steps.max(1)).min(RUNS);
        (runs >= FEWEST).then_some(runs)
    }

    /// Solves the network `runs` times. A step without a spread takes its duration each time; a
    /// finished one what it took. The same seed gives the same answer on every machine.
    ///
    /// # Errors
    /// As [`Network::solve`], and when a step's estimates are out of order.
    pub fn chance(
        &self,
        spreads: &[Option<Spread>],
        runs: u32,
        seed: u64,
    ) -> Result<Chance, ChanceError> {
        self.check()?;
        let order = order::Order::of(self)?;
        let (lengths, drawn) = self.drawn(spreads)?;
        let mut rng = Pcg64Mcg::seed_from_u64(seed);
        let mut run = self.clone();
        // What is critical is so for the finish of each run, not for a day that it should keep.
        run.finish_by = None;
        let mut times_critical = vec![0u32; self.steps.len()];
        let mut finishes: Vec<i64> = (0..runs.max(1))
            .map(|_| {
                for (step, table) in &drawn {
                    let halves = lengths.draw(*table, &mut rng);
                    run.steps[*step].duration = WorkingDays::halves(halves);
                }
                passes::end(&run, &order, |step| times_critical[step] += 1)
            })
            .collect();
        finishes.sort_unstable();
        let all = f64::from(runs.max(1));
        let at = |tenths: usize| finishes[(finishes.len() * tenths).div_ceil(10) - 1];
        let read = passes::Instants::of(self);
        Ok(Chance {
            p50: read.offset(at(5)),
            p80: read.offset(at(8)),
            p50_date: read.day(at(5)),
            p80_date: read.day(at(8)),
            keeps: self.finish_by.map(|by| {
                let by = read.finish(by);
                let kept = finishes.partition_point(|finish| *finish <= by);
                u32::try_from(kept).map_or(1.0, f64::from) / all
            }),
            critical: times_critical
                .into_iter()
                .map(|times| f64::from(times) / all)
                .collect(),
        })
    }

    /// The steps whose length is open, each with the place of its table.
    fn drawn(
        &self,
        spreads: &[Option<Spread>],
    ) -> Result<(Lengths, Vec<(usize, usize)>), ChanceError> {
        let mut lengths = Lengths::default();
        let mut drawn = Vec::new();
        for (step, (it, spread)) in self.steps.iter().zip(spreads).enumerate() {
            let Some(spread) = spread.filter(|_| it.actual_finish.is_none()) else {
                continue;
            };
            let [low, mode, high] = [spread.optimistic, spread.likely, spread.pessimistic];
            if low < WorkingDays::ZERO || low > mode || mode > high {
                return Err(ChanceError::OutOfOrder(it.name.clone()));
            }
            let [low, mode, high] = [low, mode, high].map(WorkingDays::as_halves);
            drawn.extend(lengths.of(low, mode, high).map(|table| (step, table)));
        }
        Ok((lengths, drawn))
    }
}

#[cfg(test)]
mod tests;
