//! Both lanes as the page draws them.

use super::page::joint;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::say;
use crate::wire::page::Timeline;
use counterpart_documents as doc;
use counterpart_domain::ids::Id;
use counterpart_domain::record::Day;

/// The block "Choosing the technology".
pub(crate) fn timeline_block(
    cx: &Cx<'_>,
    plan: &Plan,
    t: &Timeline,
) -> Result<doc::TimelineBlock, Fault> {
    let steps = t
        .steps
        .iter()
        .map(|b| doc::StepBar {
            name: b.name.clone(),
            start: b.start,
            length: b.length,
            progress: match b.state.as_str() {
                "done" => doc::StepProgress::Done,
                "running" => doc::StepProgress::Running(b.progress),
                _ => doc::StepProgress::Planned,
            },
            gate: b.step.map(|id| joint(plan, id.uuid(), 1)),
            critical: false,
        })
        .collect();
    let bracket_words = format!(
        "{} {}",
        t.saved,
        t.saved_words
            .split(" than")
            .next()
            .unwrap_or(&t.saved_words)
    );
    let late = t
        .decide_by
        .as_ref()
        .filter(|_| t.late_after_decide_by > 0.0)
        .map(|d| doc::LateSpan {
            start: d.offset,
            length: t.late_after_decide_by,
            words: format!(
                "{} late",
                say::count(t.late_after_decide_by.ceil() as usize, "day", "days")
            ),
        });
    let chosen = crate::selection::choice::on_paper(cx, plan.id(), Some(t))?;
    let saved_positive = t.usual_end > t.end;
    Ok(doc::TimelineBlock {
        summary: match &chosen {
            Some(chosen) => format!("decided {}", cx.say(chosen.day)),
            None if t.usual.is_empty() => format!("{} working days ({})", t.end, t.basis),
            None => format!(
                "{} {} of {} ({})",
                t.saved, t.saved_words, t.usual_end, t.basis
            ),
        },
        chosen: chosen.map(|c| doc::ChosenLine {
            name: c.name,
            words: c.words,
        }),
        days: 0.0,
        weeks: t
            .weeks
            .iter()
            .map(|w| doc::WeekColumn {
                label: w.label.clone(),
                at: w.offset,
            })
            .collect(),
        steps,
        checks: t
            .checks
            .iter()
            .map(|b| doc::CheckBar {
                name: b.name.clone(),
                start: b.start,
                length: b.length,
                done: b.state == "done",
            })
            .collect(),
        check_note: if t.checks_note.is_empty() {
            String::new()
        } else {
            format!("Checks run beside the steps; {}", t.checks_note)
        },
        roll_out: t.build.as_ref().map(|b| doc::RollOut {
            text: b.name.clone(),
            start: b.start,
            until: None,
        }),
        as_planned: Vec::new(),
        late,
        usual: t
            .usual
            .iter()
            .map(|b| doc::UsualBar {
                name: b.name.clone(),
                start: b.start,
                length: b.length,
            })
            .collect(),
        sooner: saved_positive.then_some(doc::Bracket {
            from: t.end,
            to: t.usual_end,
            words: bracket_words,
        }),
        today: t.today.as_ref().map(|m| doc::Marker {
            at: m.offset,
            words: lanes_view::day_month(cx.today()),
        }),
        decide_by: t.decide_by.as_ref().map(|m| {
            let day = m
                .day
                .parse::<Day>()
                .map(lanes_view::day_month)
                .unwrap_or_default();
            doc::Marker {
                at: m.offset,
                words: format!("decide by {day}"),
            }
        }),
    })
}
