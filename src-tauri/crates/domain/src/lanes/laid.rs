//! Lays a selection out on the schedule engine.

use chrono::NaiveDate;

use super::drawn::{Bar, BarState, Basis, BasisReason, BuildWindow, Lanes, Part, UsualBar};
use super::plan::{Plan, StepPlan};
use super::{CheckKind, StepKind};
use crate::calendar::WorkingDays;
use crate::schedule::{Link, LinkKind, Network, Schedule, ScheduleError, Step};

/// Lays both lanes out.
///
/// # Errors
/// When a duration is negative, or a gate closed before its step began.
pub fn lay_out(plan: &Plan<'_>) -> Result<Lanes, ScheduleError> {
    let backwards = |step: &&StepPlan| {
        step.actual_finish
            .is_some_and(|f| Some(f) < step.actual_start)
    };
    if let Some(step) = plan.steps.iter().find(backwards) {
        return Err(ScheduleError::FinishBeforeStart(step.name.clone()));
    }
    let basis = plan.basis();
    let origin = plan.origin();
    let calendar = plan.calendar;
    let now = plan
        .network(
            origin,
            (basis != Basis::Planned).then_some(plan.today),
            true,
        )
        .solve()?;
    let then = plan.network(plan.starts_on, None, false).solve()?;
    // The plan counts from the planned start, the lanes from the real one.
    let shift = calendar.start_offset(origin, plan.starts_on);

    let bars = Bars {
        plan,
        origin,
        shift,
        now: &now,
        then: &then,
    };
    let (contract, accelerated): (Vec<Bar>, Vec<Bar>) = (0..plan.steps.len())
        .map(|at| bars.step(at))
        .partition(|bar| matches!(bar.part, Part::Step(at) if !plan.steps[at].kind.counts()));
    let checks: Vec<Bar> = (0..plan.checks.len()).map(|at| bars.check(at)).collect();

    let end = |finish: fn(&Bar) -> WorkingDays| {
        let ends = accelerated.iter().chain(&checks).map(finish);
        ends.max().unwrap_or_default()
    };
    let (finish, planned_finish) = match accelerated.iter().rev().find(|bar| plan.is_decide(bar)) {
        Some(decide) => (decide.finish, decide.planned_finish),
        None => (end(|bar| bar.finish), end(|bar| bar.planned_finish)),
    };
    let usual = usual_bars(plan, origin);
    let usual_finish = usual.last().map_or(WorkingDays::ZERO, |bar| bar.finish);
    let decide_by_offset = plan
        .decide_by
        .map(|day| calendar.finish_offset(origin, day));
    let late =
        decide_by_offset.map_or(WorkingDays::ZERO, |by| (finish - by).max(WorkingDays::ZERO));
    let first_late_step = decide_by_offset.and_then(|by| {
        accelerated
            .iter()
            .find(|bar| bar.finish > by)
            .and_then(|bar| match bar.part {
                Part::Step(at) => Some(at),
                _ => None,
            })
    });
    let finish_date = calendar.finish_date(origin, finish);
    Ok(Lanes {
        origin,
        today: calendar.start_offset(origin, plan.today),
        finish,
        finish_date,
        planned_finish,
        planned_finish_date: calendar.finish_date(origin, planned_finish),
        usual_finish,
        usual_finish_date: calendar.finish_date(origin, usual_finish),
        days_saved: usual_finish - finish,
        basis,
        because: plan.because(basis, &accelerated),
        current: plan.current(),
        decide_by: plan.decide_by,
        decide_by_offset,
        late_after_decide_by: late,
        first_late_step,
        latest_start: decide_by_offset.map(|by| {
            let length = then
                .times
                .iter()
                .take(plan.last_counted() + 1)
                .map(|t| t.early_finish);
            calendar.start_date(origin, by - length.max().unwrap_or_default())
        }),
        build: plan.customers_have_it_by.and_then(|day| {
            let day_offset = calendar.finish_offset(origin, day);
            (day_offset > finish).then(|| BuildWindow {
                start: finish,
                finish: day_offset,
                start_date: calendar.start_date(origin, finish),
                finish_date: day,
                weeks_needed: plan.build_weeks,
            })
        }),
        checks_in_a_row_more: plan.in_a_row_more(),
        accelerated,
        checks,
        contract: contract.into_iter().next(),
        usual,
    })
}

impl Plan<'_> {
    /// Says what the lanes rest on.
    fn basis(&self) -> Basis {
        let counted = || self.steps.iter().filter(|step| step.kind.counts());
        let decided = match counted().rev().find(|step| step.kind == StepKind::Decide) {
            Some(decide) => decide.actual_finish.is_some(),
            None => {
                counted().next().is_some() && counted().all(|step| step.actual_finish.is_some())
            }
        };
        if decided {
            Basis::Actual
        } else if self
            .steps
            .iter()
            .any(|s| s.actual_start.is_some() || s.actual_finish.is_some())
        {
            Basis::Forecast
        } else {
            Basis::Planned
        }
    }

    /// Gives the day of offset 0: where work really began, else where it is planned to begin.
    fn origin(&self) -> NaiveDate {
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

    /// Maps steps and checks onto the engine: steps first, then checks, each by its place.
    fn network(&self, origin: NaiveDate, today: Option<NaiveDate>, as_it_went: bool) -> Network {
        let offset = |day| self.calendar.start_offset(origin, day);
        let ended = |day| self.calendar.finish_offset(origin, day);
        let mut steps: Vec<Step> = Vec::with_capacity(self.steps.len() + self.checks.len());
        for plan in self.steps {
            let mut step = Step::new(&plan.name, plan.planned);
            step.not_before = plan.not_before.map(offset);
            if as_it_went {
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
        let mut links: Vec<Link> = (1..self.steps.len())
            .map(|at| Link::finish_start(at - 1, at))
            .collect();
        let anchor = self.anchor();
        let decide = self
            .steps
            .iter()
            .rposition(|step| step.kind == StepKind::Decide);
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
            ..Network::default()
        }
    }

    /// Gives the step that checks run beside: Show, else the last before Decide.
    fn anchor(&self) -> Option<usize> {
        let of = |kind| self.steps.iter().rposition(|step| step.kind == kind);
        of(StepKind::Show).or_else(|| {
            self.steps
                .iter()
                .rposition(|step| !matches!(step.kind, StepKind::Decide | StepKind::Contract))
        })
    }

    fn is_decide(&self, bar: &Bar) -> bool {
        matches!(bar.part, Part::Step(at) if self.steps[at].kind == StepKind::Decide)
    }

    fn last_counted(&self) -> usize {
        self.steps
            .iter()
            .rposition(|step| step.kind.counts())
            .unwrap_or(0)
    }

    /// Gives the first counted step whose gate is open.
    fn current(&self) -> Option<usize> {
        self.steps
            .iter()
            .position(|step| step.kind.counts() && step.actual_finish.is_none())
    }

    fn because(&self, basis: Basis, bars: &[Bar]) -> Vec<BasisReason> {
        let since = |day| self.calendar.working_days_between(day, self.today);
        let closed = || {
            self.steps
                .iter()
                .filter(|s| s.kind.counts())
                .filter_map(|s| s.actual_finish)
        };
        if basis == Basis::Actual {
            let decide = self.steps.iter().rev().find(|s| s.kind == StepKind::Decide);
            let day = decide
                .and_then(|s| s.actual_finish)
                .or_else(|| closed().max());
            return day.map(BasisReason::Decided).into_iter().collect();
        }
        let mut reasons = Vec::new();
        if basis == Basis::Planned {
            let first = self.calendar.next_working(self.starts_on);
            reasons.push(if since(first) > 0 {
                BasisReason::StartPassed(since(first))
            } else {
                BasisReason::NothingStarted
            });
        }
        let Some(at) = self.current() else {
            return reasons;
        };
        if self.steps[at].actual_start.is_some() {
            reasons.push(BasisReason::Running(at));
        } else if let Some(day) = closed().max() {
            reasons.push(BasisReason::Between(day));
        }
        if let Some(bar) = bars.iter().find(|bar| bar.part == Part::Step(at)) {
            let overdue = since(bar.planned_finish_date);
            if overdue > 0 {
                reasons.push(BasisReason::Overdue(at, overdue));
            }
        }
        reasons
    }

    /// Gives how much later what follows Show could begin if the checks ran one after the other.
    fn in_a_row_more(&self) -> WorkingDays {
        let Some(beside) = self.anchor() else {
            return WorkingDays::ZERO;
        };
        let first = self
            .checks
            .iter()
            .map(|check| check.starts_after)
            .min()
            .unwrap_or_default();
        let sum: WorkingDays = self.checks.iter().map(|check| check.duration).sum();
        if self.checks.is_empty() {
            return WorkingDays::ZERO;
        }
        (first + sum - self.steps[beside].duration).max(WorkingDays::ZERO)
    }
}

/// Turns solved times into bars.
struct Bars<'a> {
    plan: &'a Plan<'a>,
    origin: NaiveDate,
    shift: WorkingDays,
    now: &'a Schedule,
    then: &'a Schedule,
}

impl Bars<'_> {
    fn step(&self, at: usize) -> Bar {
        let step = &self.plan.steps[at];
        let mut bar = self.bar(
            Part::Step(at),
            at,
            step.actual_finish.is_some(),
            step.percent,
        );
        // What happened is said with the day it happened on, were it a Sunday.
        bar.start_date = step.actual_start.unwrap_or(bar.start_date);
        bar.finish_date = step.actual_finish.unwrap_or(bar.finish_date);
        bar
    }

    fn check(&self, at: usize) -> Bar {
        let check = &self.plan.checks[at];
        let place = self.plan.steps.len() + at;
        let mut bar = self.bar(Part::Check(at), place, check.done_on.is_some(), 0);
        bar.finish_date = check.done_on.unwrap_or(bar.finish_date);
        bar
    }

    fn bar(&self, part: Part, place: usize, done: bool, percent: u8) -> Bar {
        let (calendar, times) = (self.plan.calendar, self.now.times[place]);
        let (start, finish) = (times.early_start, times.early_finish);
        let before = self.then.times[place];
        let (was_start, was_finish) = (
            before.early_start + self.shift,
            before.early_finish + self.shift,
        );
        let today = calendar.start_offset(self.origin, self.plan.today);
        let begun = match part {
            Part::Step(at) => self.plan.steps[at].actual_start.is_some(),
            _ => {
                self.plan
                    .anchor()
                    .is_some_and(|at| self.plan.steps[at].actual_start.is_some())
                    && start <= today
            }
        };
        let state = if done {
            BarState::Done
        } else if begun {
            let done_to = match percent {
                0 if calendar.is_working(self.plan.today) => today + WorkingDays::HALF,
                0 => today,
                percent => {
                    let length = (finish - start).as_halves();
                    start
                        + WorkingDays::halves(length.saturating_mul(percent.min(100).into()) / 100)
                }
            };
            BarState::Running {
                done_to: done_to.max(start).min(finish),
            }
        } else {
            BarState::Planned
        };
        // Planned dates are those of the plan's own start, whose working days are the same.
        let from = self.plan.starts_on;
        Bar {
            part,
            start,
            finish,
            start_date: self.date(self.origin, start, finish),
            finish_date: calendar.finish_date(self.origin, finish),
            planned_start: was_start,
            planned_finish: was_finish,
            planned_start_date: self.date(from, before.early_start, before.early_finish),
            planned_finish_date: calendar.finish_date(from, before.early_finish),
            state,
            late_by: finish - was_finish,
            slack: times.total_slack,
            critical: times.critical,
        }
    }

    /// Gives the day of a start; a bar without length stands on the day that it completes.
    fn date(&self, origin: NaiveDate, start: WorkingDays, finish: WorkingDays) -> NaiveDate {
        if start == finish {
            self.plan.calendar.finish_date(origin, finish)
        } else {
            self.plan.calendar.start_date(origin, start)
        }
    }
}

fn usual_bars(plan: &Plan<'_>, origin: NaiveDate) -> Vec<UsualBar> {
    let checks: Vec<CheckKind> = plan.checks.iter().map(|check| check.kind).collect();
    let mut start = WorkingDays::ZERO;
    plan.usual
        .parts(plan.tier, plan.steps, &checks)
        .into_iter()
        .map(|(part, length)| {
            let finish = start + length;
            let bar = UsualBar {
                part,
                start,
                finish,
                start_date: plan.calendar.start_date(origin, start),
                finish_date: plan.calendar.finish_date(origin, finish),
            };
            start = finish;
            bar
        })
        .collect()
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
