//! What the rows of the selection desk are called in the history. Answers under cover have no row
//! before the reveal.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::say;
use counterpart_domain::ids::{CriterionId, InitiativeId};
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::selection::{
    Candidate, CandidateDocument, CandidateMove, CostLine, Criterion, Score, ScoreTalk,
    ScoringRound, Verdict, WeightChange,
};
use std::collections::HashMap;

/// Each row with its name, those in the trash too: they are still part of the story.
pub(super) fn rows(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<(String, String)>, Fault> {
    fn of<T: Record>(cx: &Cx<'_>, owner: &str, id: String) -> Result<Vec<T>, Fault> {
        let condition = format!("{owner} = ?1");
        Ok(cx.read.query::<T>(&condition, [Cell::Text(id)])?)
    }
    let mut names = Vec::new();
    let mut compared = HashMap::new();
    for c in of::<Criterion>(cx, "initiative", id.to_string())? {
        let text = say::short(&c.text);
        for w in of::<WeightChange>(cx, "criterion", c.id.to_string())? {
            names.push((w.id.to_string(), text.clone()));
        }
        names.push((c.id.to_string(), text.clone()));
        compared.insert(c.id, text);
    }
    for r in of::<ScoringRound>(cx, "initiative", id.to_string())? {
        names.push((r.id.to_string(), "Covered round".to_owned()));
    }
    for c in of::<Candidate>(cx, "initiative", id.to_string())? {
        let own = || c.id.to_string();
        let name = say::short(&c.name);
        let on = |by: &CriterionId| {
            let text = compared.get(by).map_or("", String::as_str);
            format!("{name} on “{text}”")
        };
        for d in of::<CandidateDocument>(cx, "candidate", own())? {
            names.push((d.id.to_string(), say::short(&d.label)));
        }
        for m in of::<CandidateMove>(cx, "candidate", own())? {
            names.push((m.id.to_string(), name.clone()));
        }
        for line in of::<CostLine>(cx, "candidate", own())? {
            let head = line.head.name();
            names.push((line.id.to_string(), format!("{head} of {name}")));
        }
        for s in of::<Score>(cx, "candidate", own())? {
            let label = cx.label(s.side)?;
            let words = format!("{label}’s score of {}", on(&s.criterion));
            names.push((s.id.to_string(), words));
        }
        for v in of::<Verdict>(cx, "candidate", own())? {
            names.push((v.id.to_string(), on(&v.criterion)));
        }
        for t in of::<ScoreTalk>(cx, "candidate", own())? {
            names.push((t.id.to_string(), format!("Talk: {}", on(&t.criterion))));
        }
        names.push((own(), name));
    }
    Ok(names)
}
