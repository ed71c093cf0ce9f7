//! "Before you print": what would embarrass, each one step from fixed.

use super::page::Prepared;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::say;
use crate::standing::article;
use crate::wire::paper::BeforeYouPrint;
use counterpart_domain::Side;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::{Ask, Stage};

/// What would embarrass on this page.
pub(crate) fn before_you_print(cx: &Cx<'_>, p: &Prepared) -> Result<Vec<BeforeYouPrint>, Fault> {
    let mut found = Vec::new();
    let key = &p.plan.initiative.key;
    let mut say = |section: &str, text: String| {
        found.push(BeforeYouPrint {
            text: format!("{key}: {text}"),
            initiative: Some(p.initiative),
            section: section.to_owned(),
        });
    };
    for side in &p.facts_seen.missing_owners {
        let label = cx.inline(*side)?;
        say(
            "owners",
            format!(
                "there is no {label} owner; the plate prints {} empty half.",
                article("empty")
            ),
        );
    }
    if p.page.sentence.is_empty() {
        say(
            "brief",
            "the sentence under the title is missing.".to_owned(),
        );
    }
    if p.page.ask.is_none() && p.plan.initiative.stage != Stage::Delivered {
        say("brief", "it does not say what you ask for.".to_owned());
    }
    match (p.facts_seen.has_objective, p.facts_seen.objective_agreed) {
        (false, _) => say("brief", "what you both want is not written yet.".to_owned()),
        (true, (true, true)) => {}
        (true, (true, false)) => say(
            "brief",
            format!(
                "what you both want is agreed by {} only.",
                cx.inline(Side::Marketing)?
            ),
        ),
        (true, (false, true)) => say(
            "brief",
            format!(
                "what you both want is agreed by {} only.",
                cx.inline(Side::It)?
            ),
        ),
        (true, (false, false)) => say("brief", "what you both want is not agreed yet.".to_owned()),
    }
    let half: Vec<_> = p
        .plan
        .counting()
        .filter(|r| {
            let (m, i) = p.plan.agreed(r.id.uuid(), r.wording);
            m != i
        })
        .collect();
    match half.as_slice() {
        [] => {}
        [one] => say(
            "requirements",
            format!(
                "“{}” is agreed by one side only.",
                super::page::requirement_name(one)
            ),
        ),
        many => say(
            "requirements",
            format!(
                "{} are agreed by one side only.",
                say::count(many.len(), "requirement", "requirements")
            ),
        ),
    }
    let voiceless = p
        .plan
        .counting()
        .filter(|r| r.marketing_words.is_empty() || r.it_words.is_empty())
        .count();
    if voiceless > 0 {
        say(
            "requirements",
            format!(
                "{} in one voice only.",
                say::count(voiceless, "requirement stands", "requirements stand")
            ),
        );
    }
    let suggested = p.plan.requirements.iter().filter(|r| r.suggested).count();
    if suggested > 0 {
        say(
            "requirements",
            format!(
                "{} not printed; keep or drop.",
                say::count(suggested, "suggestion is", "suggestions are")
            ),
        );
    }
    if let Some((question, days)) = &p.facts_seen.overdue_decision {
        say(
            "decisions",
            format!(
                "“{}” is {} overdue.",
                say::short(question),
                say::working_days((*days).max(1))
            ),
        );
    }
    if let Some(days) = p
        .facts_seen
        .customers_wait
        .filter(|_| p.plan.initiative.stage == Stage::Active)
    {
        say(
            "brief",
            format!("the day customers have it passed {days} days ago."),
        );
    }
    let ask = cx.read.having::<Ask>("initiative", &p.initiative)?.pop();
    if let Some(by) = ask
        .filter(|a| a.outcome.is_empty())
        .and_then(|a| a.by)
        .filter(|by| *by < cx.today())
    {
        say(
            "brief",
            format!("the answer was wanted by {}, which has passed.", cx.say(by)),
        );
    }
    Ok(found)
}

/// No font on this machine draws some letters.
pub(crate) fn missing_glyphs(of: Option<InitiativeId>, letters: &[char]) -> BeforeYouPrint {
    let some: String = letters.iter().take(8).collect();
    BeforeYouPrint {
        text: format!(
            "No font on this computer draws {some}; those letters print as boxes. Install a font for that script, such as Noto."
        ),
        initiative: of,
        section: "brief".to_owned(),
    }
}
