//! From a plan's rows to the two lanes: what the rule says, and what the screen draws.

use crate::cx::Cx;
use crate::fault::Fault;
pub(crate) use crate::lanes_words::{basis, saved_number, saved_words};
use crate::lanes_words::{basis_words, misses, sentences, usual_name};
use crate::plan::Plan;
use crate::say;
use crate::wire::page::{BarView, MarkView, Timeline, WeekLine};
use crate::wire::timeline::LinkView;
use counterpart_domain::calendar::{WorkingCalendar, WorkingDays};
use counterpart_domain::ids::StepId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::{
    self, Bar, BarState, CheckPlan, Lanes, Part, StepPlan, UsualPace, lay_out,
};
use counterpart_domain::record::Day;
use counterpart_domain::schedule::{Link, ScheduleError};
use counterpart_domain::selection::StepLink;
use std::collections::HashMap;

/// The day by which to decide, once the day customers have it is set.
pub(crate) fn decide_by(cx: &Cx<'_>, i: &Initiative) -> Result<Option<Day>, Fault> {
    let Some(by) = i.customers_have_it_by else {
        return Ok(None);
    };
    let weeks = u32::try_from(i.build_weeks.unwrap_or(0)).unwrap_or(0);
    Ok(Some(lanes::decide_by(by, weeks, cx.calendar()?)))
}

pub(crate) fn halves(half_days: i64) -> WorkingDays {
    WorkingDays::halves(i32::try_from(half_days).unwrap_or(i32::MAX / 4))
}

/// Our usual way as it is set here.
pub(crate) fn pace(cx: &Cx<'_>) -> Result<UsualPace, Fault> {
    let set = cx.usual()?;
    let base = UsualPace::default();
    let of = |step: &str, default: WorkingDays| set.get(step).copied().unwrap_or(default);
    Ok(UsualPace {
        align: of("align", base.align),
        needs: of("needs", base.needs),
        scan: of("scan", base.scan),
        show: of("show", base.show),
        prove: of("prove", base.prove),
        security: of("security", base.security),
        privacy: of("privacy", base.privacy),
        legal: base.legal,
        cost: of("cost_of_ownership", base.cost),
        decide: of("decide", base.decide),
        off_the_shelf: of("off_the_shelf", base.off_the_shelf),
    })
}

/// Lays a plan out. Should steps wait for each other (a link given back from the trash can do that),
/// the links are left out rather than the page.
pub(crate) fn lay(plan: &lanes::Plan<'_>) -> Result<Lanes, ScheduleError> {
    match lay_out(plan) {
        Err(ScheduleError::Cycle(_)) => lay_out(&lanes::Plan {
            links: &[],
            ..plan.clone()
        }),
        laid => laid,
    }
}

/// Lays the lanes out, once a tier is picked and a first day set.
pub(crate) fn lanes(cx: &Cx<'_>, plan: &Plan, pace: &UsualPace) -> Result<Option<Lanes>, Fault> {
    let laid = with_plan(cx, plan, pace, lay)?;
    laid.transpose().map_err(|e| Fault::not_now(e.to_string()))
}

/// Whether the plan can be laid out as it is tied.
///
/// # Errors
/// The sentence that names the steps, beside the field.
pub(crate) fn can_be_laid(cx: &Cx<'_>, plan: &Plan, field: &str) -> Result<(), Fault> {
    let laid = with_plan(cx, plan, &UsualPace::default(), lay_out)?;
    laid.transpose()
        .map(drop)
        .map_err(|e| Fault::bad(field, e.to_string()))
}

/// Runs with the plan as the rule wants it, once there is a tier, a first day and a step.
pub(crate) fn with_plan<R>(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &UsualPace,
    run: impl FnOnce(&lanes::Plan<'_>) -> R,
) -> Result<Option<R>, Fault> {
    let Some((tier, starts_on)) = plan
        .selection
        .as_ref()
        .and_then(|s| Some((s.tier?, s.starts_on?)))
    else {
        return Ok(None);
    };
    if plan.steps.is_empty() {
        return Ok(None);
    }
    let abroad = plan.steps.iter().any(|s| s.region.is_some());
    let regions = if abroad { Some(cx.regions()?) } else { None };
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|s| StepPlan {
            kind: s.kind,
            name: s.name.clone(),
            duration: halves(s.half_days),
            planned: halves(s.planned_half_days),
            not_before: s.not_before,
            finish_by: s.finish_by,
            optimistic: s.optimistic_half_days.map(halves),
            pessimistic: s.pessimistic_half_days.map(halves),
            tied_by: s.tied_by,
            region: regions.and_then(|r| r.place(s.region)),
            actual_start: s.actual_start,
            actual_finish: s.actual_finish,
            percent: u8::try_from(s.percent).unwrap_or(100),
        })
        .collect();
    let checks: Vec<_> = plan
        .checks
        .iter()
        .map(|c| CheckPlan {
            done_on: c.done_on,
            ..CheckPlan::new(c.kind, halves(c.half_days))
        })
        .collect();
    let links: Vec<_> = live_links(plan)
        .map(|(from, to, link)| Link {
            from,
            to,
            kind: link.kind,
            lag: halves(link.lag_half_days),
        })
        .collect();
    Ok(Some(run(&lanes::Plan {
        tier,
        steps: &steps,
        links: &links,
        checks: &checks,
        starts_on,
        today: cx.today(),
        calendar: cx.calendar()?,
        regions: regions.map_or(&[], |r| r.calendars.as_slice()),
        decide_by: decide_by(cx, &plan.initiative)?,
        customers_have_it_by: plan.initiative.customers_have_it_by,
        build_weeks: plan
            .initiative
            .build_weeks
            .and_then(|w| u32::try_from(w).ok()),
        usual: pace,
    })))
}

/// The links whose steps are both there, with their places.
pub(crate) fn live_links(plan: &Plan) -> impl Iterator<Item = (usize, usize, &StepLink)> {
    let places: HashMap<StepId, usize> = plan
        .steps
        .iter()
        .enumerate()
        .map(|(at, s)| (s.id, at))
        .collect();
    plan.links.iter().filter_map(move |link| {
        let (from, to) = (places.get(&link.from_step)?, places.get(&link.to_step)?);
        Some((*from, *to, link))
    })
}

fn bar(cx: &Cx<'_>, plan: &Plan, b: &Bar) -> BarView {
    let (name, step, check) = match b.part {
        Part::Step(n) => (
            plan.steps.get(n).map_or("", |s| s.name.as_str()),
            plan.steps.get(n).map(|s| s.id),
            None,
        ),
        Part::Check(n) => {
            let check = plan.checks.get(n);
            (
                check.map_or("", |c| c.kind.name()),
                None,
                check.map(|c| c.id),
            )
        }
        Part::Checks | Part::Whole => ("", None, None),
    };
    let length = b.length();
    let (state, progress, word) = match b.state {
        BarState::Done => ("done", 1.0, "done"),
        BarState::Running { done_to } => {
            let part = (done_to - b.start).as_f64() / length.as_f64().max(0.5);
            ("running", part.clamp(0.0, 1.0), "under way")
        }
        BarState::Planned => ("planned", 0.0, "planned"),
    };
    let late = if b.late_by > WorkingDays::ZERO {
        format!(", {} later than planned", say::days_of_work(b.late_by))
    } else {
        String::new()
    };
    let said = format!(
        "{name}, {}, {} to {}, {word}{late}",
        say::days_of_work(b.takes),
        cx.say(b.start_date),
        cx.say(b.finish_date)
    );
    BarView {
        step,
        check,
        name: name.to_owned(),
        start: b.start.as_f64(),
        length: length.as_f64(),
        takes: b.takes.as_f64(),
        start_day: b.start_date.to_string(),
        finish_day: b.finish_date.to_string(),
        row: i64::try_from(b.row).unwrap_or(0),
        planned_start: b.planned_start.as_f64(),
        planned_finish: b.planned_finish.as_f64(),
        state: state.to_owned(),
        progress,
        late: b.late_by.as_f64(),
        critical: b.critical,
        slack: b.slack.as_f64(),
        free_slack: b.free_slack.as_f64(),
        critical_often: None,
        pinned: b.pinned,
        misses: misses(cx, plan, b),
        said,
    }
}

/// The lanes as the screen and the paper draw them.
pub(crate) fn timeline(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &UsualPace,
) -> Result<Option<Timeline>, Fault> {
    let laid = lanes(cx, plan, pace)?;
    laid.map(|l| drawn(cx, plan, pace, &l)).transpose()
}

/// The same of lanes that are laid out already.
pub(crate) fn drawn(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &UsualPace,
    l: &Lanes,
) -> Result<Timeline, Fault> {
    let calendar = cx.calendar()?;
    let steps: Vec<_> = l.accelerated.iter().map(|b| bar(cx, plan, b)).collect();
    let checks: Vec<_> = l.checks.iter().map(|b| bar(cx, plan, b)).collect();
    let contract = l.contract.as_ref().map(|b| bar(cx, plan, b));
    let usual: Vec<_> = l
        .usual
        .iter()
        .map(|u| {
            let name = usual_name(plan, u);
            let length = u.finish - u.start;
            BarView {
                step: None,
                check: None,
                name: name.to_owned(),
                start: u.start.as_f64(),
                length: length.as_f64(),
                takes: length.as_f64(),
                start_day: u.start_date.to_string(),
                finish_day: u.finish_date.to_string(),
                row: 0,
                planned_start: u.start.as_f64(),
                planned_finish: u.finish.as_f64(),
                state: "planned".to_owned(),
                progress: 0.0,
                late: 0.0,
                critical: false,
                slack: 0.0,
                free_slack: 0.0,
                critical_often: None,
                pinned: false,
                misses: String::new(),
                said: format!("{name}, {}", say::days_of_work(length)),
            }
        })
        .collect();
    let build = l.build.as_ref().map(|w| BarView {
        step: None,
        check: None,
        name: match plan.initiative.build_weeks {
            Some(weeks) => format!(
                "Build and roll out, {}, to {}",
                say::count(usize::try_from(weeks).unwrap_or(0), "week", "weeks"),
                day_month(w.finish_date)
            ),
            None => format!("Build and roll out, to {}", day_month(w.finish_date)),
        },
        start: w.start.as_f64(),
        length: (w.finish - w.start).as_f64(),
        takes: (w.finish - w.start).as_f64(),
        start_day: w.start_date.to_string(),
        finish_day: w.finish_date.to_string(),
        row: 0,
        planned_start: w.start.as_f64(),
        planned_finish: w.finish.as_f64(),
        state: "planned".to_owned(),
        progress: 0.0,
        late: 0.0,
        critical: false,
        slack: 0.0,
        free_slack: 0.0,
        critical_often: None,
        pinned: false,
        misses: String::new(),
        said: format!("Build and roll out until {}", cx.say(w.finish_date)),
    });
    // The calendar shows both ends and a little air, and of build and roll-out what fits.
    let end = l
        .finish
        .max(l.usual_finish)
        .max(l.decide_by_offset.unwrap_or(WorkingDays::ZERO));
    let span = (end + WorkingDays::days(5)).max(WorkingDays::days(15));
    let saved = l.days_saved;
    Ok(Timeline {
        span: span.as_f64(),
        weeks: weeks(calendar, l.origin, span),
        sentences: sentences(cx, plan, l, steps.iter().chain(&contract), &checks),
        checks_note: if l.checks_in_a_row_more > WorkingDays::ZERO {
            format!("in a row: {} more", say::days(l.checks_in_a_row_more))
        } else {
            String::new()
        },
        rows: i64::try_from(l.rows).unwrap_or(1),
        links: links(plan, l),
        chance: None,
        no_odds: String::new(),
        steps,
        checks,
        contract,
        build,
        usual,
        end: l.finish.as_f64(),
        usual_end: saved.map_or(l.finish, |_| l.usual_finish).as_f64(),
        today: (l.today >= WorkingDays::ZERO && l.today <= span).then(|| MarkView {
            offset: l.today.as_f64(),
            day: cx.today().to_string(),
            label: "Today".to_owned(),
        }),
        decide_by: l
            .decide_by
            .zip(l.decide_by_offset)
            .filter(|(_, o)| *o >= WorkingDays::ZERO)
            .map(|(day, offset)| MarkView {
                offset: offset.as_f64(),
                day: day.to_string(),
                label: format!("Decide by {}", day_month(day)),
            }),
        late_after_decide_by: l.late_after_decide_by.as_f64().max(0.0),
        saved: saved.map(saved_number).unwrap_or_default(),
        saved_words: saved.map(saved_words).unwrap_or_default().to_owned(),
        basis: basis(l.basis).to_owned(),
        basis_words: basis_words(l, crate::learned::words(cx, plan, pace)?.as_deref()),
    })
}

/// The ties as they are drawn.
fn links(plan: &Plan, l: &Lanes) -> Vec<LinkView> {
    let own: Vec<_> = live_links(plan).map(|(.., link)| link.id).collect();
    l.ties
        .iter()
        .map(|tie| {
            let name = |at: usize| plan.steps[at].name.as_str();
            LinkView {
                id: tie.link.and_then(|at| own.get(at).copied()),
                from: plan.steps[tie.from].id,
                to: plan.steps[tie.to].id,
                kind: tie.kind,
                lag_half_days: i64::from(tie.lag.as_halves()),
                critical: tie.critical,
                broken: tie.broken,
                said: crate::selection::links::said(
                    name(tie.from),
                    name(tie.to),
                    tie.kind,
                    tie.lag,
                ),
            }
        })
        .collect()
}

/// "3 Apr".
#[must_use]
pub(crate) fn day_month(day: Day) -> String {
    day.format("%-d %b").to_string()
}

/// Each week's line on its first working day: one that begins with a holiday is not the week before.
fn weeks(calendar: &WorkingCalendar, origin: Day, span: WorkingDays) -> Vec<WeekLine> {
    let starts = calendar.week_starts(origin, span).into_iter().take(600);
    starts
        .map(|(offset, day)| WeekLine {
            offset: offset.as_f64(),
            label: day_month(day),
        })
        .collect()
}
