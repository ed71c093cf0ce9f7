//! The timeline by itself, across a wide sheet.

use super::head::{About, headed};
use super::page::joint;
use super::{Gathered, only, size, timeline};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::say;
use crate::wire::paper::PaperQuery;
use counterpart_documents as doc;
use counterpart_domain::ids::Id;
use counterpart_domain::record::Day;
use serde_json::json;

/// Gathers both lanes, and the days of each step.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let plan = Plan::load(cx, only(query)?)?;
    let pace = lanes_view::pace(cx)?;
    let Some(t) = lanes_view::timeline(cx, &plan, &pace)? else {
        return Err(Fault::not_now(
            "The selection has no dates yet; with a first day its timeline can be printed.",
        ));
    };
    let block = timeline::timeline_block(cx, &plan, &t)?;
    let day = |text: &str| text.parse::<Day>().map(|d| cx.say(d)).unwrap_or_default();
    let takes = |days: f64| {
        if (days - 1.0).abs() < f64::EPSILON {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        }
    };
    let steps: Vec<_> = t
        .steps
        .iter()
        .chain(&t.checks)
        .map(|b| doc::WideStep {
            name: b.name.clone(),
            begins: day(&b.start_day),
            ends: day(&b.finish_day),
            takes: takes(b.takes),
            gate: b.step.map(|id| joint(&plan, id.uuid(), 1)),
            line: match b.state.as_str() {
                "done" => "done".to_owned(),
                _ if b.late > 0.0 => format!(
                    "{} late",
                    say::count(b.late.ceil() as usize, "working day", "working days")
                ),
                "running" => "under way".to_owned(),
                _ => String::new(),
            },
        })
        .collect();
    let facts = json!({
        "steps": steps.iter().map(|s| [&s.name, &s.begins, &s.ends]).collect::<Vec<_>>(),
        "timeline": block.summary,
        "decide-by": block.decide_by.as_ref().map(|m| &m.words),
    });
    let headed = headed(
        cx,
        query,
        issued,
        &About::Initiative(&plan.initiative),
        facts,
    )?;
    let wide = doc::WideTimeline {
        head: headed.head.clone(),
        summary: block.summary.clone(),
        timeline: block,
        steps,
    };
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    Ok(headed.gathered(
        name,
        Vec::new(),
        Vec::new(),
        Box::new(move |fonts, _| doc::render_wide_timeline(fonts, &wide, paper)),
    ))
}
