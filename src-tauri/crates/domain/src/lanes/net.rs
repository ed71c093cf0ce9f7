//! Maps a selection onto the schedule engine.

use chrono::NaiveDate;

use super::StepKind;
use super::drawn::Basis;
use super::plan::Plan;
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::schedule::{
    Calendars, Chance, ChanceError, Link, LinkKind, Network, RUNS, Spread, Step,
};
use crate::selection::TiedBy;

impl Plan<'_> {
    /// Gives the day of offset 0: where work really began, else where it is planned to begin.
    pub(super) fn origin(&self) -> NaiveDate {
        let began = self
            .steps
            .iter()
            .filter(|step| step.kind.counts())
            .filter_map(|step| {
                step.actual_start.or_else(|| {
                    // A gate closed without a recorded beginning: the step took what it was meant to.
                    let back = i64::from(step.duration.whole_days_up().max(1)) - 1;
                    let finish = self.calendar.previous_working(step.actual_finish?);
                    Some(self.calendar.add_working_days(finish, -back))
                })
            });
        let first_has_begun = self
            .steps
            .first()
            .is_some_and(|first| first.actual_start.is_some() || first.actual_finish.is_some());
        let planned = (!first_has_begun).then_some(self.starts_on);
        let day = began.chain(planned).min().unwrap_or(self.starts_on);
        self.calendar.next_working(day)
    }

    /// The calendar that a step works in; checks work in the plan's own.
    pub(super) fn calendar_of(&self, place: usize) -> &WorkingCalendar {
        let region = self.steps.get(place).and_then(|step| step.region);
        region
            .and_then(|region| self.regions.get(region))
            .unwrap_or(self.calendar)
    }

    /// The order's ties: each step to the one before it, unless only its links tie it.
    pub(super) fn order_ties(&self) -> impl Iterator<Item = Link> + '_ {
        (1..self.steps.len())
            .filter(|at| self.steps[*at].tied_by == TiedBy::Order)
            .map(|at| Link::finish_start(at - 1, at))
    }

    /// The step with which the choice is made.
    pub(super) fn decide(&self) -> Option<usize> {
        self.steps
            .iter()
            .rposition(|step| step.kind == StepKind::Decide)
    }

    /// Maps steps and checks onto the engine: steps first, then checks, each by its place. The
    /// order's ties come first among the links, then the plan's own, then those of the checks.
    pub(super) fn network(
        &self,
        origin: NaiveDate,
        today: Option<NaiveDate>,
        as_it_went: bool,
    ) -> Network {
        let offset = |day| self.calendar.start_offset(origin, day);
        let ended = |day| self.calendar.finish_offset(origin, day);
        let abroad = self.steps.iter().any(|step| step.region.is_some());
        let mut steps: Vec<Step> = Vec::with_capacity(self.steps.len() + self.checks.len());
        for (at, plan) in self.steps.iter().enumerate() {
            let calendar = self.calendar_of(at);
            let offset = |day| calendar.start_offset(origin, day);
            let ended = |day| calendar.finish_offset(origin, day);
            let mut step = Step::new(&plan.name, plan.planned);
            step.calendar = plan.region.map_or(0, |region| region + 1);
            step.not_before = plan.not_before.map(offset);
            if as_it_went {
                step.finish_by = plan.finish_by.map(ended);
                step.duration = plan.duration;
                step.actual_start = plan.actual_start.map(offset);
                step.actual_finish = plan.actual_finish.map(ended);
                step.percent =
                    (plan.percent > 0).then(|| whole_days_left(plan.duration, plan.percent));
                // Begun and closed on days off between two working days: it took no working time.
                if let (Some(start), Some(finish)) = (step.actual_start, step.actual_finish) {
                    step.actual_start = Some(start.min(finish));
                }
            }
            steps.push(step);
        }
        let mut links: Vec<Link> = self
            .order_ties()
            .chain(self.links.iter().copied())
            .collect();
        let anchor = self.anchor();
        let decide = self.decide();
        for check in self.checks {
            let at = steps.len();
            let mut step = Step::new(check.kind.name(), check.duration);
            if as_it_went {
                step.actual_finish = check.done_on.map(ended);
                // Once Show has begun, so have the checks; today must not push them on.
                step.actual_start = anchor
                    .and_then(|anchor| self.steps[anchor].actual_start)
                    .map(|day| offset(day) + check.starts_after)
                    .filter(|start| today.is_some_and(|today| *start <= offset(today)))
                    .map(|start| step.actual_finish.map_or(start, |finish| start.min(finish)));
            }
            steps.push(step);
            links.extend(anchor.map(|from| Link {
                from,
                to: at,
                kind: LinkKind::StartStart,
                lag: check.starts_after,
            }));
            links.extend(decide.map(|to| Link::finish_start(at, to)));
        }
        Network {
            steps,
            links,
            today: today.map(offset),
            finish_by: None,
            calendars: abroad.then(|| Calendars {
                start: origin,
                list: std::iter::once(self.calendar)
                    .chain(self.regions)
                    .cloned()
                    .collect(),
            }),
            end: decide,
        }
    }

    /// What the odds are: what is left of the plan, run many times. A step that nobody estimated
    /// takes its usual spread; what is done stands as it went. Gives nothing once the choice is made.
    ///
    /// # Errors
    /// As [`lay_out`](super::lay_out).
    pub fn chance(&self, seed: u64) -> Result<Option<Odds>, ChanceError> {
        let Some(runs) = self.runs() else {
            return Ok(None);
        };
        runs.network
            .chance(&runs.spreads, RUNS, seed)
            .map(|chance| Some(runs.odds(self, chance)))
    }

    /// What [`Self::chance`] runs: equal runs have equal odds.
    #[must_use]
    pub fn runs(&self) -> Option<Runs> {
        let basis = self.basis();
        if basis == Basis::Actual {
            return None;
        }
        let origin = self.origin();
        let today = (basis != Basis::Planned).then_some(self.today);
        let mut network = self.network(origin, today, true);
        network.finish_by = self
            .decide_by
            .map(|day| self.calendar.finish_offset(origin, day));
        for step in &mut network.steps {
            // A day to finish by changes no length, and would count as critical what it makes late.
            step.finish_by = None;
        }
        let steps = self.steps.iter().map(|step| {
            step.actual_finish
                .is_none()
                .then(|| Spread::of(step.duration, step.optimistic, step.pessimistic))
        });
        let checks = self.checks.iter().map(|check| {
            check
                .done_on
                .is_none()
                .then(|| Spread::usual(check.duration))
        });
        Some(Runs {
            spreads: steps.chain(checks).collect(),
            network,
            origin,
        })
    }

    /// Gives the step that checks run beside: Show, else the last before Decide.
    pub(super) fn anchor(&self) -> Option<usize> {
        let before = &self.steps[..self.decide().unwrap_or(self.steps.len())];
        let show = self.steps.iter().rposition(|s| s.kind == StepKind::Show);
        show.or_else(|| before.iter().rposition(|s| s.kind != StepKind::Contract))
    }
}

/// A plan ready to be run many times.
#[derive(Clone, Debug, PartialEq)]
pub struct Runs {
    /// What is run.
    pub network: Network,
    /// How each step may turn out: steps first, then checks.
    pub spreads: Vec<Option<Spread>>,
    /// The day of offset 0.
    pub origin: NaiveDate,
}

/// What the odds are.
#[derive(Clone, Debug, PartialEq)]
pub struct Odds {
    /// The part of the runs, 0 to 1, that decide in time; none without a day to decide by.
    pub meets: Option<f64>,
    /// Half of the runs end by here, from the lanes' start.
    pub p50: WorkingDays,
    /// Eight in ten do.
    pub p80: WorkingDays,
    /// The day of [`Self::p50`], be it a day off where another week works.
    pub p50_date: NaiveDate,
    /// The day of [`Self::p80`].
    pub p80_date: NaiveDate,
    /// The part of the runs in which each step is critical.
    pub critical: Vec<f64>,
    /// The same for each check.
    pub checks_critical: Vec<f64>,
    /// Nobody estimated any of the steps that are left.
    pub guessed: bool,
}

impl Runs {
    /// Reads what came of the runs.
    #[must_use]
    pub fn odds(&self, plan: &Plan<'_>, mut chance: Chance) -> Odds {
        let checks = chance.critical.split_off(plan.steps.len());
        let day = |known: Option<NaiveDate>, offset| {
            known.unwrap_or_else(|| plan.calendar.finish_date(self.origin, offset))
        };
        Odds {
            meets: chance.keeps,
            p50: chance.p50,
            p80: chance.p80,
            p50_date: day(chance.p50_date, chance.p50),
            p80_date: day(chance.p80_date, chance.p80),
            critical: chance.critical,
            checks_critical: checks,
            guessed: !plan.steps.iter().any(|step| {
                step.actual_finish.is_none()
                    && (step.optimistic.is_some() || step.pessimistic.is_some())
            }),
        }
    }
}

/// Rounds what is left of a step up to whole days: nobody's percentage is finer than that, and a
/// forecast in half days would promise a precision it does not have.
fn whole_days_left(duration: WorkingDays, percent: u8) -> u8 {
    let halves = i64::from(duration.as_halves());
    if halves < 2 || halves % 2 != 0 {
        return percent;
    }
    let left = halves * i64::from(100 - percent.min(100));
    let days = (left + 199) / 200;
    u8::try_from(100 - (days * 200 / halves).min(100)).unwrap_or(percent)
}
