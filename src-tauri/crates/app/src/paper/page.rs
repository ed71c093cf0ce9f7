//! From a plan to the values of its one-pager.

use crate::agreement;
use crate::brief::ask_words;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::objective;
use crate::page::name_of;
use crate::paper::{last_issue, local, sides, timeline};
use crate::plan::Plan;
use crate::requirements::tally;
use crate::say;
use crate::standing;
use crate::wins;
use crate::wire::page::StandingView;
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::agreement::{Piece, Reading};
use counterpart_domain::decision::DecisionState;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::{Ask, Stage, WhereWeAre, Worry};
use counterpart_domain::quantity::Quantity;
use counterpart_domain::record::Day;
use counterpart_domain::requirement::Moscow;
use counterpart_domain::standing::{Facts, Standing};
use counterpart_domain::win::WinKind;
use serde_json::{Value, json};

/// A page ready to be set, with what the next issue compares itself with.
pub(crate) struct Prepared {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The plan it was made from.
    pub plan: Plan,
    /// What the rule saw.
    pub facts_seen: Facts,
    /// The page.
    pub page: doc::OnePager,
    /// The number this issue has, or would have.
    pub number: i64,
    /// What the page says, by block.
    pub facts: Value,
}

/// Prepares the page of an initiative. Suggested texts are not printed.
pub(crate) fn prepare(
    cx: &Cx<'_>,
    id: InitiativeId,
    occasion: &str,
    issued: bool,
) -> Result<Prepared, Fault> {
    let plan = Plan::load(cx, id)?;
    let office = cx.office()?;
    let pace = lanes_view::pace(cx)?;
    let lanes = lanes_view::lanes(cx, &plan, &pace)?;
    let facts_seen = standing::facts(cx, &plan, lanes.as_ref())?;
    let standing = standing::view(cx, &plan, &facts_seen)?;
    let timeline = lanes_view::timeline(cx, &plan, &pace)?;
    let last = last_issue(cx, id)?;
    let number = last.as_ref().map_or(1, |i| i.number + 1);
    let i = &plan.initiative;
    let kept = |field: &str, text: &str| {
        if i.suggested.split_whitespace().any(|f| f == field) {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let (agreed, _, _, total) = tally(&plan);
    let mut page = doc::OnePager {
        made_at: local(cx),
        organisation: office.name.clone(),
        key: i.key.clone(),
        stage: say::sentence_case(i.stage.as_str()),
        occasion: occasion.to_owned(),
        is_sample: office.sample,
        is_draft: !issued,
        title: i.name.clone(),
        sentence: kept("sentence", &i.sentence).into(),
        sides: sides(cx)?,
        owners: doc::Plate {
            marketing: owner(cx, &plan, Side::Marketing)?,
            it: owner(cx, &plan, Side::It)?,
        },
        ask: ask(cx, id)?,
        standing: Some(standing_block(cx, &plan, &standing)?),
        objective: objective_block(cx, &plan)?,
        timeline: timeline
            .as_ref()
            .map(|t| timeline::timeline_block(cx, &plan, t))
            .transpose()?,
        requirements: requirements(cx, &plan),
        requirements_count: if total > 0 {
            format!("{agreed} of {total} agreed by both")
        } else {
            String::new()
        },
        decisions: decisions(cx, &plan)?,
        worries: worries(cx, id)?,
        not_in_this: kept("not_in_this", &i.not_in_this).into(),
        won: won(cx, id)?,
        signatures: signatures(cx, &plan)?,
        full_list_line: String::new(),
        as_of: format!("As of {}", local(cx).format("%-d %b %Y, %H:%M")),
        issue: if issued {
            format!("Issue {number}")
        } else {
            String::new()
        },
        ..doc::OnePager::default()
    };
    let facts = facts(&page);
    if let Some(last) = last {
        let changed = changed(&last.facts, &facts);
        page.changed_since = if changed.is_empty() {
            format!("unchanged since issue {}", last.number)
        } else {
            format!(
                "changed since issue {}: {}",
                last.number,
                changed.join(", ")
            )
        };
    }
    Ok(Prepared {
        initiative: id,
        plan,
        facts_seen,
        page,
        number,
        facts,
    })
}

/// What the page says, block by block, in the words of "changed since".
fn facts(page: &doc::OnePager) -> Value {
    json!({
        "title": [page.title, page.sentence.text],
        "owners": [page.owners.marketing.as_ref().map(|o| &o.name), page.owners.it.as_ref().map(|o| &o.name)],
        "ask": page.ask.as_ref().map(|a| [&a.lead.text, &a.rest.text]),
        "how it stands": page.standing.as_ref().map(|s| &s.word),
        "what we both want": page.objective.as_ref().map(|o| o.metrics.iter().map(|m| [m.label.clone(), m.target.clone(), m.now.clone().unwrap_or_default()]).collect::<Vec<_>>()),
        "timeline": page.timeline.as_ref().and_then(|t| t.sooner.as_ref()).map(|b| &b.words),
        "decide-by": page.timeline.as_ref().and_then(|t| t.decide_by.as_ref()).map(|m| &m.words),
        "requirements": page.requirements.iter().map(|r| [&r.marketing.text, &r.it.text]).collect::<Vec<_>>(),
        "agreed requirements": page.requirements_count,
        "decisions": page.decisions.iter().map(|d| &d.question.text).collect::<Vec<_>>(),
        "worries": page.worries.iter().map(|w| &w.worry.text).collect::<Vec<_>>(),
        "win": page.won.as_ref().map(|w| &w.headline.text),
    })
}

fn changed(last: &str, now: &Value) -> Vec<String> {
    let last: Value = serde_json::from_str(last).unwrap_or(Value::Null);
    let Some(now) = now.as_object() else {
        return Vec::new();
    };
    now.iter()
        .filter(|(key, value)| last.get(key.as_str()).unwrap_or(&Value::Null) != *value)
        .map(|(key, _)| key.clone())
        .collect()
}

fn owner(cx: &Cx<'_>, plan: &Plan, side: Side) -> Result<Option<doc::OwnerLine>, Fault> {
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

fn ask(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<doc::AskBlock>, Fault> {
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

fn standing_block(cx: &Cx<'_>, plan: &Plan, s: &StandingView) -> Result<doc::StandingBlock, Fault> {
    let mut said = cx.read.having::<WhereWeAre>("initiative", &plan.id())?;
    said.sort_by_key(|w| std::cmp::Reverse((w.day, w.id)));
    let last: Vec<_> = said.into_iter().take(2).collect();
    let by_line = match &s.override_by {
        Some(who) => format!("said by {who}"),
        None => format!("by rule, {}", lanes_view::day_month(cx.today())),
    };
    let who = last
        .first()
        .map(|w| format!("{}, {}", w.said_by, lanes_view::day_month(w.day)))
        .unwrap_or_default();
    Ok(doc::StandingBlock {
        word: s.word.clone(),
        weight: match s.standing {
            Standing::OnTrack => doc::StandingWeight::OnTrack,
            Standing::AtRisk => doc::StandingWeight::AtRisk,
            Standing::OffTrack => doc::StandingWeight::OffTrack,
            Standing::NotStarted | Standing::Delivered | Standing::Stopped => {
                doc::StandingWeight::Plain
            }
        },
        by_line,
        reason: s
            .reasons
            .iter()
            .take(2)
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
            .into(),
        where_we_are: last
            .first()
            .map(|w| w.text.clone())
            .unwrap_or_default()
            .into(),
        who,
    })
}

fn objective_block(cx: &Cx<'_>, plan: &Plan) -> Result<Option<doc::ObjectiveBlock>, Fault> {
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

/// The joint of a subject.
pub(crate) fn joint(plan: &Plan, subject: uuid::Uuid, wording: i64) -> doc::Joint {
    let at = |side| {
        let yes = plan.yes(subject, side).map(|y| y.wording);
        match counterpart_domain::agreement::piece(plan.has_owner(side), yes, wording) {
            Piece::Empty => doc::Piece::Nobody,
            Piece::Open => doc::Piece::Open,
            Piece::Earlier => doc::Piece::Earlier,
            Piece::Agreed => doc::Piece::Agreed,
        }
    };
    doc::Joint {
        marketing: at(Side::Marketing),
        it: at(Side::It),
    }
}

fn requirements(cx: &Cx<'_>, plan: &Plan) -> Vec<doc::RequirementRow> {
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
fn quarter(text: &str, today: Day) -> String {
    match text.split_once('-') {
        Some((year, q)) if year == today.format("%Y").to_string() => q.to_owned(),
        Some((year, q)) => format!("{q} {}", year.get(2..).unwrap_or(year)),
        None => text.to_owned(),
    }
}

fn decisions(cx: &Cx<'_>, plan: &Plan) -> Result<Vec<doc::DecisionLine>, Fault> {
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

fn worries(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<doc::WorryLine>, Fault> {
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

fn won(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<doc::WonBlock>, Fault> {
    let Some(win) = wins::of_initiative(cx, id)?.into_iter().next() else {
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
    let sides: Vec<_> = win.people.iter().filter_map(|p| p.side).collect();
    let at = |side| {
        if sides.contains(&side) {
            doc::Piece::Agreed
        } else {
            doc::Piece::Nobody
        }
    };
    let joint = if win.kind == WinKind::Joint {
        doc::Joint::BOTH
    } else {
        doc::Joint {
            marketing: at(Side::Marketing),
            it: at(Side::It),
        }
    };
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

fn signatures(cx: &Cx<'_>, plan: &Plan) -> Result<Vec<String>, Fault> {
    if plan.initiative.stage == Stage::Delivered || plan.initiative.stage == Stage::Stopped {
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

/// The name a requirement is known by, for a warning.
pub(crate) fn requirement_name(r: &counterpart_domain::requirement::Requirement) -> String {
    say::short(&name_of(r))
}
