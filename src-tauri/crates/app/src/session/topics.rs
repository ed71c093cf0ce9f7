//! The topics of a session: what is missing or due, and what was settled in it.

use super::record::Record;
use crate::agreement;
use crate::cx::Cx;
use crate::decisions::decision_view;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::objective;
use crate::plan::Plan;
use crate::standing::article;
use crate::wire::paper::Topic;
use counterpart_domain::agreement::SubjectKind;
use counterpart_domain::decision::DecisionState;
use counterpart_domain::ids::Id;
use counterpart_domain::record::Day;
use counterpart_domain::requirement::wording_text;

/// One topic at a time. What was agreed in this session stays in the list, so that going back
/// finds it where it was.
pub(crate) fn topics(cx: &Cx<'_>, plan: &Plan, record: &Record) -> Result<Vec<Topic>, Fault> {
    let mut topics = Vec::new();
    let topic = |kind: &str, title: String, sentence: String| Topic {
        kind: kind.to_owned(),
        title,
        sentence,
        second: String::new(),
        agreement: None,
        decision: None,
        missing: String::new(),
    };
    for side in SIDES.into_iter().filter(|s| !plan.has_owner(*s)) {
        let label = cx.inline(side)?;
        let mut t = topic(
            "owners",
            "Owners".to_owned(),
            format!("Who owns this for {label}?"),
        );
        t.missing = format!(
            "Needs {} {label} owner; a typed name is enough.",
            article(label)
        );
        topics.push(t);
    }
    let subject = plan.id().uuid();
    let wording = plan.objective_wording().max(1);
    let objective = objective::view(cx, plan)?;
    if plan.agreed(subject, wording) != (true, true)
        || record.subjects.contains(&subject)
        || objective.sentence.is_empty()
    {
        let mut t = topic(
            "objective",
            "What we both want".to_owned(),
            objective.sentence.clone(),
        );
        if objective.sentence.is_empty() {
            t.missing = "One sentence is enough: “pick-up wait 9 → 4 min by 30 Sep”.".to_owned();
        } else {
            t.agreement = Some(objective.agreement);
        }
        topics.push(t);
    }
    for r in plan.counting() {
        let subject = r.id.uuid();
        if plan.agreed(subject, r.wording) == (true, true)
            && !record.subjects.contains(&subject)
            && r.talk_why.is_none()
        {
            continue;
        }
        let text = wording_text(&r.marketing_words, &r.it_words);
        let talk = r.talk_why.is_some();
        let mut t = topic(
            if talk { "talk" } else { "requirement" },
            if talk {
                "Let’s talk".to_owned()
            } else {
                "A requirement".to_owned()
            },
            r.marketing_words.clone(),
        );
        t.second.clone_from(&r.it_words);
        t.missing = match &r.talk_why {
            Some(why) => format!("{}: {why}", r.talk_by),
            None => String::new(),
        };
        t.agreement = Some(agreement::view(
            cx,
            plan,
            SubjectKind::Requirement,
            subject,
            r.wording,
            &text,
        )?);
        topics.push(t);
    }
    let mut open: Vec<_> = plan
        .decisions
        .iter()
        .filter(|d| d.state == DecisionState::Open && !d.suggested)
        .cloned()
        .collect();
    open.sort_by_key(|d| (d.required_by.unwrap_or(Day::MAX), d.id));
    for d in open {
        let mut t = topic("decision", "A decision".to_owned(), d.question.clone());
        if d.decides.is_none() {
            t.missing = "Nobody decides yet.".to_owned();
        }
        t.decision = Some(decision_view(cx, d)?);
        topics.push(t);
    }
    topics.push(topic("close", "What we said".to_owned(), String::new()));
    Ok(topics)
}
