//! What the lanes say in words.

use crate::cx::Cx;
use crate::plan::Plan;
use crate::say;
use crate::wire::page::BarView;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::lanes::{Bar, Basis, Lanes, Part, UsualBar};

/// Our usual way is spelled out up to so many parts.
const SPELLED: usize = 12;

/// `planned`, `forecast` or `actual`.
pub(crate) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Planned => "planned",
        Basis::Forecast => "forecast",
        Basis::Actual => "actual",
    }
}

/// The words after the number of days saved.
pub(crate) fn saved_words(saved: WorkingDays) -> &'static str {
    match (saved.as_halves() / 2, saved.as_halves() / 2 == 1) {
        (0, _) => "as long as our usual way",
        (h, _) if h < 0 => "working days later than our usual way",
        (_, true) => "working day sooner than our usual way",
        _ => "working days sooner than our usual way",
    }
}

/// The number of days saved, without its sign. Half a day is not promised: a forecast is no
/// finer than a day, so it is left off.
pub(crate) fn saved_number(saved: WorkingDays) -> String {
    (saved.as_halves().abs() / 2).to_string()
}

/// What a bar of our usual way is called.
pub(crate) fn usual_name<'a>(plan: &'a Plan, bar: &UsualBar) -> &'a str {
    match bar.part {
        Part::Step(n) => plan.steps.get(n).map_or("", |s| s.name.as_str()),
        Part::Checks => "Checks, one by one",
        Part::Check(_) | Part::Whole => "Our usual purchase",
    }
}

/// How a bar misses its day to finish by.
pub(crate) fn misses(cx: &Cx<'_>, plan: &Plan, b: &Bar) -> String {
    let Part::Step(at) = b.part else {
        return String::new();
    };
    let (Some(by), Ok(calendar)) = (plan.steps.get(at).and_then(|s| s.finish_by), cx.calendar())
    else {
        return String::new();
    };
    if b.finish_date <= by {
        return String::new();
    }
    match calendar.working_days_between(by, b.finish_date) {
        late if late > 0 => format!(
            "due by {}, {} too late",
            cx.say(by),
            say::working_days(late)
        ),
        _ => format!("due by {}, too late", cx.say(by)),
    }
}

/// Our usual way, and what the lanes rest on.
pub(crate) fn basis_words(l: &Lanes, learned: Option<&str>) -> String {
    let (usual, planned) = if l.days_saved.is_some() {
        let usual = format!(
            "Usual: {} working days, {}.",
            l.usual_finish,
            learned.unwrap_or("as set under Settings")
        );
        (usual, (l.usual_finish - l.planned_finish).to_string())
    } else {
        (
            "Steps of your own have no usual pace to be compared with.".to_owned(),
            say::days_of_work(l.planned_finish),
        )
    };
    match l.basis {
        Basis::Planned => format!("{usual} This is the plan; nothing has started yet."),
        Basis::Forecast => format!("{usual} This is the forecast; planned: {planned}."),
        Basis::Actual => format!("{usual} This is what happened; planned: {planned}."),
    }
}

/// All that the drawing says: the steps and the contract, the checks, our usual way, the ends.
pub(crate) fn sentences<'a>(
    cx: &Cx<'_>,
    plan: &Plan,
    l: &Lanes,
    steps: impl Iterator<Item = &'a BarView>,
    checks: &[BarView],
) -> Vec<String> {
    let mut lines: Vec<_> = steps.map(|s| format!("{}.", s.said)).collect();
    lines.extend(checks.iter().map(|c| format!("Check: {}.", c.said)));
    if l.checks_in_a_row_more > WorkingDays::ZERO {
        lines.push(format!(
            "The checks run beside the steps; in a row: {} more.",
            say::days(l.checks_in_a_row_more)
        ));
    }
    if (1..=SPELLED).contains(&l.usual.len()) {
        let part = |u: &UsualBar| format!("{} {}", usual_name(plan, u), u.finish - u.start);
        let parts: Vec<_> = l.usual.iter().map(part).collect();
        lines.push(format!(
            "Our usual way: {}; {} working days in all.",
            parts.join(", "),
            l.usual_finish
        ));
    }
    lines.push(match l.days_saved {
        Some(saved) => format!(
            "The choice falls on {}, {} {} ({}).",
            cx.say(l.finish_date),
            saved_number(saved),
            saved_words(saved),
            basis(l.basis)
        ),
        None => format!(
            "The end falls on {} ({}).",
            cx.say(l.finish_date),
            basis(l.basis)
        ),
    });
    if let Some(day) = l.decide_by {
        let late = if l.late_after_decide_by > WorkingDays::ZERO {
            format!("; {} too late", say::days_of_work(l.late_after_decide_by))
        } else {
            String::new()
        };
        lines.push(format!("Decide by {}{late}.", cx.say(day)));
    }
    if let Some(day) = plan.initiative.customers_have_it_by {
        lines.push(format!("Customers have it by {}.", cx.say(day)));
    }
    lines
}
