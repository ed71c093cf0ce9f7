//! How it stands: the facts for the rule, the words for its reasons, the next thing to do.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::plan::Plan;
use crate::say;
use crate::selection::links;
use crate::wire::page::{NextLine, NextTarget, StandingView};
use counterpart_domain::Side;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::decision::DecisionState;
use counterpart_domain::ids::Id;
use counterpart_domain::initiative::Stage;
use counterpart_domain::lanes::{Bar, BarState, Basis, Lanes, Part, UsualPace};
use counterpart_domain::record::Day;
use counterpart_domain::selection::{Step, TiedBy};
use counterpart_domain::standing::{Facts, Reason, Standing, holds, judge};

/// How an initiative stands, with what that follows from.
pub(crate) struct Stood {
    /// The lanes, once they can be laid out.
    pub lanes: Option<Lanes>,
    /// What the rule looked at.
    pub facts: Facts,
    /// The standing as it is shown.
    pub view: StandingView,
}

/// Lays the lanes out, gathers the facts, and judges.
pub(crate) fn stand(cx: &Cx<'_>, plan: &Plan, pace: &UsualPace) -> Result<Stood, Fault> {
    let lanes = lanes_view::lanes(cx, plan, pace)?;
    let facts = facts(cx, plan, lanes.as_ref())?;
    let view = view(cx, plan, &facts)?;
    Ok(Stood { lanes, facts, view })
}

/// The facts that the rule looks at.
fn facts(cx: &Cx<'_>, plan: &Plan, lanes: Option<&Lanes>) -> Result<Facts, Fault> {
    let calendar = cx.calendar()?;
    let today = cx.today();
    let overdue = plan
        .decisions
        .iter()
        .filter(|d| d.state == DecisionState::Open && !d.suggested)
        .filter_map(|d| d.required_by.filter(|by| *by < today).map(|by| (d, by)))
        .min_by_key(|(_, by)| *by)
        .map(|(d, by)| (d.question.clone(), calendar.working_days_between(by, today)));
    let name = |n: usize| {
        plan.steps
            .get(n)
            .map_or_else(String::new, |s| s.name.clone())
    };
    let has_objective = plan.metrics.iter().any(|m| !m.suggested);
    let mut facts = Facts {
        missing_owners: SIDES.into_iter().filter(|s| !plan.has_owner(*s)).collect(),
        has_objective,
        objective_agreed: if plan.objective_wording() == 0 {
            (false, false)
        } else {
            plan.agreed(plan.id().uuid(), plan.objective_wording())
        },
        overdue_decision: overdue,
        customers_wait: plan
            .initiative
            .customers_have_it_by
            .filter(|by| *by < today)
            .map(|by| (today - by).num_days()),
        ..Facts::default()
    };
    if let Some(l) = lanes {
        facts.late_step = expected(cx, plan)?.and_then(|(n, day)| {
            let days = calendar.working_days_between(day, today);
            (plan.initiative.stage == Stage::Active && days > 0).then(|| (name(n), days))
        });
        if l.basis != Basis::Actual && l.late_after_decide_by > WorkingDays::ZERO {
            let step = l.first_late_step.map_or_else(|| "Decide".to_owned(), name);
            facts.after_decide_by = Some((step, i64::from(l.late_after_decide_by.whole_days_up())));
        }
        if l.basis == Basis::Actual {
            facts.decided_on = Some(l.finish_date);
        } else if let Some(bar) = next_bar(plan, l.accelerated.iter()) {
            let counterpart_domain::lanes::Part::Step(n) = bar.part else {
                return Ok(facts);
            };
            let ahead = calendar.working_days_between(bar.finish_date, bar.planned_finish_date);
            facts.next_gate = Some((name(n), bar.finish_date, ahead));
        }
    }
    Ok(facts)
}

/// The standing as it is shown: by rule, or by somebody's better knowledge while that holds.
fn view(cx: &Cx<'_>, plan: &Plan, facts: &Facts) -> Result<StandingView, Fault> {
    let (standing, reasons) = judge(plan.initiative.stage, plan.initiative.stage_since, facts);
    let words: Vec<_> = reasons
        .iter()
        .map(|r| reason(cx, plan.initiative.stage, r))
        .collect::<Result<_, _>>()?;
    let by_rule = say::standing(standing).to_owned();
    let held = plan
        .standing_override
        .as_ref()
        .filter(|o| holds(o.set_on, cx.today()) && plan.initiative.stage == Stage::Active);
    Ok(match held {
        Some(o) => StandingView {
            standing: o.standing,
            word: say::standing(o.standing).to_owned(),
            reasons: std::iter::once(o.reason.clone()).chain(words).collect(),
            override_by: Some(format!("{}, {}", o.said_by, cx.say(o.set_on))),
            by_rule,
        },
        None => StandingView {
            standing,
            word: by_rule.clone(),
            reasons: words,
            override_by: None,
            by_rule,
        },
    })
}

fn reason(cx: &Cx<'_>, stage: Stage, reason: &Reason) -> Result<String, Fault> {
    Ok(match reason {
        Reason::NeedsOwner(side) => {
            let label = cx.inline(*side)?;
            format!("Needs {} {label} owner.", article(label))
        }
        Reason::ObjectiveNotAgreed(Some(side)) => {
            format!("What both want is agreed by {} only.", cx.inline(*side)?)
        }
        Reason::ObjectiveNotAgreed(None) => "What both want is not agreed yet.".to_owned(),
        Reason::StepLate { step, days } => {
            format!("{step} should have ended {} ago.", say::working_days(*days))
        }
        Reason::DecisionOverdue { question, days } => {
            format!(
                "“{}” is {} overdue.",
                say::short(question),
                say::working_days((*days).max(1))
            )
        }
        Reason::AfterDecideBy { step, days } => {
            format!("{step} ends {} after decide-by.", say::working_days(*days))
        }
        Reason::CustomersWait { days } => {
            format!(
                "Customers should have had it {} ago.",
                say::count(usize::try_from(*days).unwrap_or(0), "day", "days")
            )
        }
        Reason::NextGate { step, on, ahead } => {
            let pace = match ahead {
                0 => String::new(),
                a if *a > 0 => format!(", {} early", say::working_days(*a)),
                a => format!(", {} later than planned", say::working_days(-a)),
            };
            let verb = if stage == Stage::Proposed {
                "would close"
            } else {
                "closes"
            };
            format!("{step} {verb} {}{pace}.", cx.say(*on))
        }
        Reason::Decided { on } => format!("Chosen {}; the contract is what is left.", cx.say(*on)),
        Reason::NotDated => "Not dated yet.".to_owned(),
        Reason::Since(Some(day)) => format!("Since {}.", cx.say(*day)),
        Reason::Since(None) => String::new(),
    })
}

/// "a marketing owner", "an IT owner".
#[must_use]
pub(crate) fn article(label: &str) -> &'static str {
    match label.chars().next() {
        Some('A' | 'E' | 'I' | 'O' | 'a' | 'e' | 'i' | 'o') => "an",
        _ => "a",
    }
}

/// The single most useful thing to do.
pub(crate) fn next(
    cx: &Cx<'_>,
    plan: &Plan,
    stood: &Stood,
    suggestions: i64,
) -> Result<Option<NextLine>, Fault> {
    let (standing, facts) = (stood.view.standing, &stood.facts);
    let line = |text: String, detail: &str, button: &str, target: NextTarget| {
        Some(NextLine {
            text,
            detail: detail.to_owned(),
            button: button.to_owned(),
            target,
        })
    };
    if standing == Standing::Stopped {
        return Ok(None);
    }
    if standing == Standing::Delivered {
        return Ok(line(
            "Tell what was won.".to_owned(),
            "A win takes under a minute to log.",
            "Log a win",
            NextTarget::Win,
        ));
    }
    if let Some(side) = facts.missing_owners.first() {
        let label = cx.inline(*side)?;
        let target = if *side == Side::Marketing {
            NextTarget::SeatMarketing
        } else {
            NextTarget::SeatIt
        };
        let text = format!("Name {} {label} owner.", article(label));
        return Ok(line(
            text,
            "A typed name is enough; they need not be here.",
            "Name somebody",
            target,
        ));
    }
    if plan.initiative.sentence.is_empty() && plan.metrics.is_empty() {
        return Ok(line(
            "Say it in one sentence.".to_owned(),
            "What customers will notice.",
            "Write it",
            NextTarget::Brief,
        ));
    }
    if !facts.has_objective {
        return Ok(line(
            "Write what you both want.".to_owned(),
            "One sentence is enough: “pick-up wait 9 → 4 min by 30 Sep”.",
            "Write it",
            NextTarget::Objective,
        ));
    }
    if facts.objective_agreed != (true, true) {
        let text = match facts.objective_agreed {
            (true, false) => format!(
                "{} has still to agree to what both want.",
                cx.label(Side::It)?
            ),
            (false, true) => format!(
                "{} has still to agree to what both want.",
                cx.label(Side::Marketing)?
            ),
            _ => "Agree on what both want.".to_owned(),
        };
        return Ok(line(
            text,
            "Two keys, held together, in a short session.",
            "Present",
            NextTarget::Session,
        ));
    }
    if let Some((question, _)) = &facts.overdue_decision {
        let text = format!("Decide “{}”.", say::short(question));
        return Ok(line(
            text,
            "Its day has passed.",
            "Show it",
            NextTarget::Decisions,
        ));
    }
    let changed = plan
        .counting()
        .filter(|r| {
            SIDES.iter().any(|s| {
                plan.yes(r.id.uuid(), *s)
                    .is_some_and(|y| y.wording < r.wording)
            })
        })
        .count();
    if changed > 0 {
        let text = format!(
            "{} changed after a yes.",
            say::count(changed, "requirement", "requirements")
        );
        return Ok(line(
            text,
            "Read what changed and keep the agreement, or talk.",
            "Show them",
            NextTarget::Requirements,
        ));
    }
    if let Some(text) = crate::selection::choice::asks(cx, plan)? {
        return Ok(line(
            text,
            "Everything before Decide is done.",
            "Choose",
            NextTarget::Choice,
        ));
    }
    if let Some(proposal) = crate::wins::proposals::open(cx, plan, stood.lanes.as_ref())?
        .into_iter()
        .next()
    {
        return Ok(line(
            proposal.text,
            "Proposed once; leaving it is fine.",
            "Show it",
            NextTarget::WinProposal,
        ));
    }
    if plan.counting().next().is_none() {
        let detail = if suggestions > 0 {
            "The template proposes some: Enter keeps, Del drops."
        } else {
            "One voice is enough to begin with."
        };
        return Ok(line(
            "Write the first requirement.".to_owned(),
            detail,
            "Write it",
            NextTarget::Requirements,
        ));
    }
    if plan.selection.as_ref().is_none_or(|s| s.tier.is_none()) {
        return Ok(line(
            "Choose how to select the technology.".to_owned(),
            "Five questions propose it.",
            "Answer them",
            NextTarget::Tier,
        ));
    }
    let open = plan
        .counting()
        .filter(|r| plan.agreed(r.id.uuid(), r.wording) != (true, true))
        .count();
    if open > 0 {
        let text = format!(
            "Agree on {}.",
            say::count(open, "requirement", "requirements")
        );
        return Ok(line(
            text,
            "One at a time in a session, or a range in the grid.",
            "Present",
            NextTarget::Session,
        ));
    }
    if let Some((step, on, _)) = &facts.next_gate {
        let detail = if *on <= cx.today() {
            "Its day has come."
        } else {
            "Nothing else waits."
        };
        return Ok(line(
            format!("Close the gate of {step} on {}.", cx.say(*on)),
            detail,
            "Show the timeline",
            NextTarget::Selection,
        ));
    }
    Ok(line(
        "Print the page for the board.".to_owned(),
        "Everything on it is agreed.",
        "Print",
        NextTarget::Paper,
    ))
}

/// The first open step that waits for no other open one, and the day of the last gate before it.
fn next_open(plan: &Plan) -> Option<(usize, Option<Day>)> {
    let open = |s: &Step| s.actual_finish.is_none();
    let first = plan.steps.iter().position(open)?;
    let in_order = |s: &Step| s.tied_by == TiedBy::Order;
    if plan.links.is_empty() && plan.steps.iter().skip(1).all(in_order) {
        // One after the other, as nearly every plan: there is nothing to look up.
        return Some((
            first,
            plan.steps[..first]
                .iter()
                .filter_map(|s| s.actual_finish)
                .max(),
        ));
    }
    let order = links::Order::of(&plan.steps, &plan.links);
    let waiting = order.after(plan.steps.iter().filter(|s| open(s)).map(|s| s.id));
    let next = |s: &Step| open(s) && !waiting.contains(&s.id);
    // Steps that wait for each other all wait; the first of them is as good as any.
    let at = plan.steps.iter().position(next).unwrap_or(first);
    let ahead = order.before(plan.steps[at].id);
    let before = plan.steps.iter().filter(|s| ahead.contains(&s.id));
    Some((at, before.filter_map(|s| s.actual_finish).max()))
}

/// The first step whose gate can close next, and the day it should: from the day it began, or from
/// the last gate before it, by its own duration in its own week.
pub(crate) fn expected(cx: &Cx<'_>, plan: &Plan) -> Result<Option<(usize, Day)>, Fault> {
    let calendar = cx.calendar()?;
    let Some((at, before)) = next_open(plan) else {
        return Ok(None);
    };
    let step = &plan.steps[at];
    let calendar = match step.region {
        Some(region) => cx.regions()?.calendar(Some(region)).unwrap_or(calendar),
        None => calendar,
    };
    let first = plan.selection.as_ref().and_then(|s| s.starts_on);
    let start = step.actual_start.or_else(|| {
        let follows = before
            .map(|day| calendar.add_working_days(day, 1))
            .or(first);
        follows.max(step.not_before)
    });
    let length = WorkingDays::halves(i32::try_from(step.half_days).unwrap_or(i32::MAX / 4));
    Ok(start.map(|day| (at, calendar.finish_date(day, length))))
}

/// The bar of the gate that can close next; the first open one where that is none of these.
fn next_bar<'l>(plan: &Plan, bars: impl Iterator<Item = &'l Bar> + Clone) -> Option<&'l Bar> {
    let next = next_open(plan).map(|(at, _)| Part::Step(at));
    let of_next = bars.clone().find(|bar| Some(bar.part) == next);
    of_next.or_else(|| bars.clone().find(|bar| bar.state != BarState::Done))
}

/// The next step and its day, as the list shows them.
pub(crate) fn next_step(cx: &Cx<'_>, plan: &Plan, lanes: Option<&Lanes>) -> (String, String) {
    if matches!(plan.initiative.stage, Stage::Delivered | Stage::Stopped) {
        return (String::new(), String::new());
    }
    let Some(l) = lanes else {
        return ("Align".to_owned(), "not dated".to_owned());
    };
    match next_bar(plan, l.accelerated.iter().chain(&l.contract)) {
        Some(bar) => {
            let counterpart_domain::lanes::Part::Step(n) = bar.part else {
                return (String::new(), String::new());
            };
            let name = plan
                .steps
                .get(n)
                .map_or_else(String::new, |s| s.name.clone());
            let due = expected(cx, plan)
                .ok()
                .flatten()
                .map(|(_, day)| day)
                .filter(|day| *day < cx.today());
            let when = due.map_or_else(
                || cx.say(bar.finish_date),
                |day| format!("was {}", cx.say(day)),
            );
            (name, when)
        }
        None => (String::new(), String::new()),
    }
}
