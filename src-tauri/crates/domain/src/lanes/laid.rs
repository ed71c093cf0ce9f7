//! Lays a selection out on the schedule engine.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::drawn::{Bar, BarState, Basis, BasisReason, BuildWindow, Lanes, Part, Tie, UsualBar};
use super::plan::{Plan, StepPlan};
use super::usual::alone;
use super::{CheckKind, StepKind};
use crate::calendar::WorkingDays;
use crate::schedule::{Link, Schedule, ScheduleError, Times};

/// Lays both lanes out.
///
/// # Errors
/// When a duration is negative, steps wait for each other, or a gate closed before its step began.
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
    let mut steps: Vec<Bar> = (0..plan.steps.len()).map(|at| bars.step(at)).collect();
    let rows = in_rows(&mut steps);
    let ties = bars.ties(&steps);
    let (contract, accelerated): (Vec<Bar>, Vec<Bar>) = steps
        .into_iter()
        .partition(|bar| matches!(bar.part, Part::Step(at) if !plan.steps[at].kind.counts()));
    let checks: Vec<Bar> = (0..plan.checks.len()).map(|at| bars.check(at)).collect();

    // The end is the day that is said at the bar, be it a day off: the offset of such a day is that
    // of the working day before it.
    let ends = |end: fn(&Bar) -> (WorkingDays, NaiveDate)| {
        if let Some(decide) = accelerated.iter().rev().find(|bar| plan.is_decide(bar)) {
            return end(decide);
        }
        let last =
            |a: (WorkingDays, NaiveDate), b: (WorkingDays, NaiveDate)| (a.0.max(b.0), a.1.max(b.1));
        let all = accelerated.iter().chain(&checks).map(end).reduce(last);
        all.unwrap_or((WorkingDays::ZERO, calendar.next_working(origin)))
    };
    let (finish, finish_date) = ends(|bar| (bar.finish, bar.finish_date));
    let (planned_finish, planned_finish_date) =
        ends(|bar| (bar.planned_finish, bar.planned_finish_date));
    let own = alone(plan.steps, &accelerated, planned_finish);
    let usual = usual_bars(plan, origin, &own);
    let usual_finish = usual.last().map(|bar| bar.finish);
    let days_saved = usual_finish.map(|usual| usual - finish);
    let usual_finish = usual_finish.unwrap_or_default();
    let decide_by_offset = plan
        .decide_by
        .map(|day| calendar.finish_offset(origin, day));
    let late = plan
        .decide_by
        .zip(decide_by_offset)
        .filter(|(day, _)| finish_date > *day)
        .map_or(WorkingDays::ZERO, |(_, by)| {
            (finish - by).max(WorkingDays::HALF)
        });
    let first_late_step = plan.decide_by.and_then(|day| {
        let bar = accelerated.iter().find(|bar| bar.finish_date > day)?;
        match bar.part {
            Part::Step(at) => Some(at),
            _ => None,
        }
    });
    Ok(Lanes {
        origin,
        today: calendar.start_offset(origin, plan.today),
        finish,
        finish_date,
        planned_finish,
        planned_finish_date,
        usual_finish,
        usual_finish_date: calendar.finish_date(origin, usual_finish),
        days_saved,
        basis,
        because: plan.because(basis, &accelerated),
        current: plan.current(),
        decide_by: plan.decide_by,
        decide_by_offset,
        late_after_decide_by: late,
        first_late_step,
        latest_start: decide_by_offset.map(|by| {
            let length = accelerated.iter().map(|bar| {
                let end = calendar.finish_date(origin, bar.planned_finish);
                let on_a_day_off = bar.planned_finish_date > end;
                bar.planned_finish - shift + WorkingDays::halves(on_a_day_off.into())
            });
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
        ties,
        rows,
        checks_in_a_row_more: plan.in_a_row_more(),
        accelerated,
        checks,
        contract: contract.into_iter().next(),
        usual,
    })
}

impl Plan<'_> {
    /// Says what the lanes rest on.
    pub(super) fn basis(&self) -> Basis {
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

    fn is_decide(&self, bar: &Bar) -> bool {
        matches!(bar.part, Part::Step(at) if self.steps[at].kind == StepKind::Decide)
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
        // Done before the first day, it stands at the beginning of the calendar.
        bar.start = bar.start.max(WorkingDays::ZERO);
        bar.finish = bar.finish.max(WorkingDays::ZERO);
        bar.late_by = bar.finish - bar.planned_finish;
        bar
    }

    fn bar(&self, part: Part, place: usize, done: bool, percent: u8) -> Bar {
        let (calendar, times) = (self.plan.calendar, self.now.times[place]);
        let now = self.stands(place, self.origin, times);
        let (start, finish) = (now.start, now.finish);
        // Planned dates are those of the plan's own start, whose working days are the same.
        let was = self.stands(place, self.plan.starts_on, self.then.times[place]);
        let (was_start, was_finish) = (was.start + self.shift, was.finish + self.shift);
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
        Bar {
            part,
            start,
            finish,
            takes: times.early_finish - times.early_start,
            start_date: now.start_date,
            finish_date: now.finish_date,
            planned_start: was_start,
            planned_finish: was_finish,
            planned_start_date: was.start_date,
            planned_finish_date: was.finish_date,
            state,
            late_by: finish - was_finish,
            slack: times.total_slack,
            critical: times.critical,
            free_slack: times.free_slack,
            row: 0,
            pinned: matches!(part, Part::Step(at) if self.pinned(at)),
        }
    }

    /// Its not-before alone holds it where it is.
    fn pinned(&self, at: usize) -> bool {
        let (step, times) = (&self.plan.steps[at], self.now.times[at]);
        let not_before = step.not_before.filter(|_| step.actual_start.is_none());
        not_before.is_some_and(|day| {
            let day = self.plan.calendar_of(at).start_offset(self.origin, day);
            times.driver.is_none() && day > WorkingDays::ZERO && times.early_start == day
        })
    }

    /// Where a step or check stands on the plan's own calendar, and on which days.
    fn stands(&self, place: usize, origin: NaiveDate, times: Times) -> Stands {
        let (plan, own) = (self.plan.calendar, self.plan.calendar_of(place));
        let (start, finish) = (times.early_start, times.early_finish);
        let finish_date = own.finish_date(origin, finish);
        // A bar without length stands on the day that it completes.
        let start_date = if start == finish {
            finish_date
        } else {
            own.start_date(origin, start)
        };
        if std::ptr::eq(plan, own) {
            return Stands {
                start,
                finish,
                start_date,
                finish_date,
            };
        }
        // From another region's working days to ours, by the days that they are.
        let half = |at: WorkingDays, day| {
            WorkingDays::halves(i32::from(at.as_halves() % 2 != 0 && plan.is_working(day)))
        };
        let ends = plan.finish_offset(origin, finish_date) - half(finish, finish_date);
        let begins = plan.start_offset(origin, start_date) + half(start, start_date);
        let ends = if finish.is_zero() {
            begins.min(ends)
        } else {
            ends
        };
        Stands {
            start: if start == finish {
                ends
            } else {
                begins.min(ends)
            },
            finish: ends,
            start_date,
            finish_date,
        }
    }

    /// What ties the steps: the order first, then the links.
    fn ties(&self, steps: &[Bar]) -> Vec<Tie> {
        let order: Vec<Link> = self.plan.order_ties().collect();
        let own = order.len();
        let links = order.iter().chain(self.plan.links).enumerate();
        links
            .map(|(at, link)| Tie {
                link: at.checked_sub(own),
                from: link.from,
                to: link.to,
                kind: link.kind,
                lag: link.lag,
                critical: steps[link.from].critical
                    && steps[link.to].critical
                    && self.now.times[link.to].driver == Some(at),
                broken: self.now.broken_links.contains(&at),
            })
            .collect()
    }
}

/// Where a bar stands.
struct Stands {
    start: WorkingDays,
    finish: WorkingDays,
    start_date: NaiveDate,
    finish_date: NaiveDate,
}

/// Puts each bar on the first line where it overlaps no other; gives the number of lines.
fn in_rows(bars: &mut [Bar]) -> usize {
    // Of each line the bars by where they begin, with the furthest end of those that begin there: they
    // overlap no other, so the last one that begins before a bar's end tells.
    let mut rows: Vec<BTreeMap<WorkingDays, WorkingDays>> = vec![BTreeMap::new()];
    for bar in bars {
        let free = |row: &BTreeMap<WorkingDays, WorkingDays>| {
            let before = row.range(..bar.finish).next_back();
            before.is_none_or(|(_, finish)| bar.start >= *finish)
        };
        let at = rows.iter().position(free).unwrap_or(rows.len());
        if at == rows.len() {
            rows.push(BTreeMap::new());
        }
        let end = rows[at].entry(bar.start).or_insert(bar.finish);
        *end = bar.finish.max(*end);
        bar.row = at;
    }
    rows.len()
}

fn usual_bars(plan: &Plan<'_>, origin: NaiveDate, own: &[WorkingDays]) -> Vec<UsualBar> {
    let checks: Vec<CheckKind> = plan.checks.iter().map(|check| check.kind).collect();
    let mut start = WorkingDays::ZERO;
    plan.usual
        .parts(plan.tier, plan.steps, &checks, own)
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
