//! The blocks of a one-pager, each from what the plan says of it.

use super::page::joint;
use super::sides;
use crate::agreement;
use crate::brief::ask_words;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::objective;
use crate::plan::Plan;
use crate::say;
use crate::wins;
use crate::wire::page::{StandingView, WinView};
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::agreement::Reading;
use counterpart_domain::decision::DecisionState;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::{Ask, Initiative, Stage, WhereWeAre, Worry};
use counterpart_domain::quantity::Quantity;
use counterpart_domain::record::Day;
use counterpart_domain::requirement::Moscow;
use counterpart_domain::standing::Standing;

pub(super) fn owner(cx: &Cx<'_>, plan: &Plan, side: Side) -> Result<Option<doc::OwnerLine>, Fault> {
    let Some(person) = cx.person(plan.seat(side).and_then(|s| s.person))? else {
        return Ok(None);
    };
    let label = cx.label(side)?;
    let role = if person.role_title.is_empty() {
        format!("{label} owner")
    } else {
        format!("{label} owner · {}", person.role_title)
    };
    Ok(Some(doc::OwnerLine {
        name: person.name,
        role,
    }))
}

/// The day customers have it, while it is still to come about.
pub(super) fn day(cx: &Cx<'_>, i: &Initiative) -> Result<Option<doc::DayBlock>, Fault> {
    let Some(day) = i
        .customers_have_it_by
        .filter(|_| matches!(i.stage, Stage::Proposed | Stage::Active))
    else {
        return Ok(None);
    };
    let today = cx.today();
    let weeks = usize::try_from(i.build_weeks.unwrap_or(0)).unwrap_or(0);
    let decide_by = lanes_view::decide_by(cx, i)?.filter(|_| weeks > 0);
    let building = format!(
        "{} to build and roll out",
        say::count(weeks, "week", "weeks")
    );
    let line = match decide_by {
        _ if day < today => String::new(),
        Some(by) if by < today => {
            format!("With {building}, the day to decide by was {}.", cx.say(by))
        }
        Some(by) => format!("Decide by {}; {building}.", cx.say(by)),
        None => away(usize::try_from((day - today).num_days()).unwrap_or(0)),
    };
    Ok(Some(doc::DayBlock {
        heading: "Customers have it by".to_owned(),
        day: day.format("%-d %b %Y").to_string(),
        line,
    }))
}

/// How far a day is, no finer than it matters.
fn away(days: usize) -> String {
    match days {
        0 => "That is today.".to_owned(),
        1..14 => format!("In {}.", say::count(days, "day", "days")),
        14..731 => format!("In {}.", say::count(days / 7, "week", "weeks")),
        _ => format!("In {} years.", days / 365),
    }
}

pub(super) fn ask(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<doc::AskBlock>, Fault> {
    let Some(ask) = cx.read.having::<Ask>("initiative", &id)?.pop() else {
        return Ok(None);
    };
    let (lead, rest) = ask_words(cx, &ask)?;
    if lead.is_empty() && rest.is_empty() {
        return Ok(None);
    }
    let whom = if ask.of_whom.is_empty() {
        "the board"
    } else {
        &ask.of_whom
    };
    Ok(Some(doc::AskBlock {
        heading: format!("We ask {whom} to"),
        lead: lead.into(),
        rest: rest.into(),
    }))
}

/// How loudly a standing speaks.
pub(super) fn weight(standing: Standing) -> doc::StandingWeight {
    match standing {
        Standing::OnTrack => doc::StandingWeight::OnTrack,
        Standing::AtRisk => doc::StandingWeight::AtRisk,
        Standing::OffTrack => doc::StandingWeight::OffTrack,
        Standing::NotStarted | Standing::Delivered | Standing::Stopped => {
            doc::StandingWeight::Plain
        }
    }
}

pub(super) fn standing_block(
    cx: &Cx<'_>,
    plan: &Plan,
    s: &StandingView,
) -> Result<doc::StandingBlock, Fault> {
    let mut said = cx.read.having::<WhereWeAre>("initiative", &plan.id())?;
    said.sort_by_key(|w| std::cmp::Reverse((w.day, w.id)));
    let by_line = match &s.override_by {
        Some(who) => format!("said by {who}"),
        None => format!("by rule, {}", lanes_view::day_month(cx.today())),
    };
    Ok(doc::StandingBlock {
        word: s.word.clone(),
        weight: weight(s.standing),
        by_line,
        reason: s
            .reasons
            .iter()
            .take(2)
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
            .into(),
        said: said
            .into_iter()
            .take(2)
            .map(|w| doc::SaidLine {
                who: format!("{}, {}", w.said_by, lanes_view::day_month(w.day)),
                text: w.text.into(),
            })
            .collect(),
    })
}

pub(super) fn objective_block(
    cx: &Cx<'_>,
    plan: &Plan,
) -> Result<Option<doc::ObjectiveBlock>, Fault> {
    let kept: Vec<_> = plan.metrics.iter().filter(|m| !m.suggested).collect();
    if kept.is_empty() {
        return Ok(None);
    }
    let mut metrics = Vec::new();
    for m in &kept {
        let mut readings = cx.read.having::<Reading>("metric", &m.id)?;
        readings.sort_by_key(|r| (r.day, r.id));
        let number = |text: &str| Quantity::parse(text).ok().map(Quantity::as_f64);
        let by =
            m.by.map(|d| format!(", by {}", lanes_view::day_month(d)))
                .unwrap_or_default();
        let last = readings.last();
        metrics.push(doc::MetricBlock {
            start: m.start.clone(),
            target: m.target.clone().unwrap_or_default(),
            unit: m.unit.clone(),
            label: format!("{}{by}", m.label),
            now: last.map(|r| objective::with_unit(&r.value, &m.unit)),
            now_source: last
                .map(|r| {
                    let day = lanes_view::day_month(r.day);
                    if r.source.is_empty() {
                        day
                    } else {
                        format!("{}, {day}", r.source)
                    }
                })
                .unwrap_or_default(),
            readings: readings.iter().filter_map(|r| number(&r.value)).collect(),
            target_value: m.target.as_deref().and_then(number),
        });
    }
    // A sentence that could not be read as numbers is printed as it was typed.
    let wordy = kept.iter().all(|m| m.target.is_none());
    let sentence = if wordy {
        objective::sentence(&plan.metrics)
    } else {
        String::new()
    };
    if wordy {
        metrics.clear();
    }
    Ok(Some(doc::ObjectiveBlock {
        agreed_line: agreement::said(cx, plan, plan.id().uuid(), plan.objective_wording().max(1))?,
        sentence: sentence.into(),
        metrics,
    }))
}

pub(super) fn requirements(cx: &Cx<'_>, plan: &Plan) -> Vec<doc::RequirementRow> {
    let mut rows: Vec<_> = plan
        .counting()
        .filter(|r| r.moscow != Moscow::Wont)
        .collect();
    let weight = |m: Moscow| match m {
        Moscow::Must => 0,
        Moscow::Should => 1,
        Moscow::Could | Moscow::Wont => 2,
    };
    rows.sort_by_key(|r| (!r.deal_breaker, weight(r.moscow), r.position.clone()));
    rows.into_iter()
        .map(|r| doc::RequirementRow {
            joint: joint(plan, r.id.uuid(), r.wording),
            marketing: r.marketing_words.clone().into(),
            it: r.it_words.clone().into(),
            when: r
                .quarter
                .as_deref()
                .map(|q| quarter(q, cx.today()))
                .unwrap_or_default(),
        })
        .collect()
}

/// "Q2", or "Q2 27" when it is not this year's.
pub(super) fn quarter(text: &str, today: Day) -> String {
    match text.split_once('-') {
        Some((year, q)) if year == today.format("%Y").to_string() => q.to_owned(),
        Some((year, q)) => format!("{q} {}", year.get(2..).unwrap_or(year)),
        None => text.to_owned(),
    }
}

pub(super) fn decisions(cx: &Cx<'_>, plan: &Plan) -> Result<Vec<doc::DecisionLine>, Fault> {
    let mut open: Vec<_> = plan
        .decisions
        .iter()
        .filter(|d| d.state == DecisionState::Open && !d.suggested)
        .collect();
    open.sort_by_key(|d| d.required_by.unwrap_or(Day::MAX));
    open.into_iter()
        .map(|d| {
            let first = |id| -> Result<Option<String>, Fault> {
                Ok(cx.person(id)?.map(|p| say::first_name(&p.name).to_owned()))
            };
            let mut who = Vec::new();
            if let Some(name) = first(d.decides)? {
                who.push(format!("{name} decides"));
            }
            if let Some(name) = first(d.implements)? {
                who.push(format!("{name} does it"));
            }
            let by = d
                .required_by
                .map(|day| format!("by {}", lanes_view::day_month(day)));
            let line: Vec<_> = by
                .into_iter()
                .chain((!who.is_empty()).then(|| who.join(", ")))
                .collect();
            Ok(doc::DecisionLine {
                question: d.question.clone().into(),
                line: line.join(" · "),
                overdue: d.required_by.is_some_and(|day| day < cx.today()),
            })
        })
        .collect()
}

pub(super) fn worries(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<doc::WorryLine>, Fault> {
    let mut worries: Vec<_> = cx
        .read
        .having::<Worry>("initiative", &id)?
        .into_iter()
        .filter(|w| !w.suggested)
        .collect();
    worries.sort_by_key(|w| (std::cmp::Reverse(w.level), w.id));
    Ok(worries
        .into_iter()
        .map(|w| doc::WorryLine {
            worry: w.text.into(),
            response: w.response.into(),
        })
        .collect())
}

pub(super) fn won(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<doc::WonBlock>, Fault> {
    let Some(win) = wins::newest(cx, id)? else {
        return Ok(None);
    };
    let deeds: Vec<_> = win
        .people
        .iter()
        .filter(|p| !p.deed.is_empty())
        .map(|p| {
            let side = match p.side {
                Some(side) => say::side(side).to_owned(),
                None => p.person.role_title.clone(),
            };
            let side = if side.is_empty() {
                side
            } else {
                format!(" ({side})")
            };
            format!("{}{side} {}", say::first_name(&p.person.name), p.deed)
        })
        .collect();
    let headline = win.win.headline.trim_end_matches('.');
    let text = if deeds.is_empty() {
        win.win.together.clone()
    } else {
        format!("{}.", deeds.join("; "))
    };
    let joint = won_by(&win);
    Ok(Some(doc::WonBlock {
        joint,
        from: win.win.before.clone(),
        to: win.win.after.clone(),
        headline: format!(
            "{}, {}: {headline}.",
            win.kind_said,
            win.win.day.format("%-d %B")
        )
        .into(),
        text: text.into(),
    }))
}

/// Whose win it is, as a joint.
pub(super) fn won_by(win: &WinView) -> doc::Joint {
    let at = |side| {
        if win.people.iter().any(|p| p.side == Some(side)) {
            doc::Piece::Agreed
        } else {
            doc::Piece::Nobody
        }
    };
    doc::Joint {
        marketing: at(Side::Marketing),
        it: at(Side::It),
    }
}

/// Lines to sign on, where there is `anything` to sign.
pub(super) fn signatures(cx: &Cx<'_>, plan: &Plan, anything: bool) -> Result<Vec<String>, Fault> {
    let over = matches!(plan.initiative.stage, Stage::Delivered | Stage::Stopped);
    if over || !anything {
        return Ok(Vec::new());
    }
    let names = sides(cx)?;
    let mut lines = Vec::new();
    for side in SIDES {
        let inline = match side {
            Side::Marketing => &names.marketing.inline,
            Side::It => &names.it.inline,
        };
        let who = cx.person(plan.seat(side).and_then(|s| s.person))?;
        lines.push(match who {
            Some(p) => format!("{}, {inline} · date", p.name),
            None => format!("For {inline} · date"),
        });
    }
    let whom = cx
        .read
        .having::<Ask>("initiative", &plan.id())?
        .pop()
        .map(|a| a.of_whom)
        .filter(|w| !w.is_empty());
    lines.push(format!(
        "For {} · date",
        whom.unwrap_or_else(|| "the board".to_owned())
    ));
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_day_is_said_in_weeks_and_years() {
        for (days, said) in [
            (0, "That is today."),
            (1, "In 1 day."),
            (13, "In 13 days."),
            (14, "In 2 weeks."),
            (263, "In 37 weeks."),
            (731, "In 2 years."),
        ] {
            assert_eq!(away(days), said);
        }
    }
}
