//! The brief around the initiative: ask, where we are, worries, links, lists, override.

pub(crate) mod links;

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::wire::edit::{
    AddFacet, AddWorry, AskEdit, EditAsk, EditWorry, OverrideStanding, SayWhereWeAre, WorryEdit,
};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::ids::{Id, slot};
use counterpart_domain::initiative::{Ask, Facet, Initiative, Level, WhereWeAre, Worry};
use counterpart_domain::money::{Currency, Money};
use counterpart_domain::standing::{Standing, StandingOverride};
use counterpart_domain::text::{clean_line, clean_text};

fn key(act: &Act<'_, '_>, id: counterpart_domain::ids::InitiativeId) -> Result<String, Fault> {
    Ok(act.live::<Initiative>(id)?.key)
}

/// Changes one field of what the pair asks for.
///
/// # Errors
/// A sentence beside the field.
pub fn edit_ask(act: &mut Act<'_, '_>, input: EditAsk) -> Result<InitiativePage, Fault> {
    let key = key(act, input.initiative)?;
    let id = slot(input.initiative.uuid(), "ask");
    let currency = act.cx().office()?.currency.clone();
    let mut ask = act.write.find::<Ask>(id)?.unwrap_or(Ask {
        id,
        initiative: input.initiative,
        decision: String::new(),
        of_whom: "the board".to_owned(),
        once_minor: None,
        yearly_minor: None,
        currency,
        marketing_percent: None,
        by: None,
        outcome: String::new(),
        deleted_at: None,
    });
    ask.deleted_at = None;
    match input.edit {
        AskEdit::Decision(text) => ask.decision = clean_text(&text),
        AskEdit::OfWhom(text) => ask.of_whom = clean_line(&text),
        AskEdit::Once(typed) => ask.once_minor = amount("once", &typed, &mut ask.currency)?,
        AskEdit::Yearly(typed) => ask.yearly_minor = amount("yearly", &typed, &mut ask.currency)?,
        AskEdit::MarketingPercent(percent) => {
            if percent.is_some_and(|p| !(0..=100).contains(&p)) {
                return Err(Fault::bad(
                    "marketingPercent",
                    "Type marketing’s part in percent, 0 to 100; IT pays the rest.",
                ));
            }
            ask.marketing_percent = percent;
        }
        AskEdit::By(typed) => ask.by = act.cx().read_day("by", &typed)?,
        AskEdit::Outcome(text) => ask.outcome = clean_text(&text),
    }
    act.label(format!("Changed the ask of {key}"))?;
    act.write.put(&ask)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

fn amount(field: &str, typed: &str, currency: &mut String) -> Result<Option<i64>, Fault> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let default: Currency = currency.parse().unwrap_or(Currency::EUR);
    let money = Money::parse(typed, default).map_err(|e| Fault::bad(field, e.to_string()))?;
    if money.minor < 0 {
        return Err(Fault::bad(field, "An amount asked for is not below zero."));
    }
    money.currency.code().clone_into(currency);
    Ok(Some(money.minor))
}

/// The ask as it follows "We ask the board to": the lead and the rest.
pub(crate) fn ask_words(cx: &Cx<'_>, ask: &Ask) -> Result<(String, String), Fault> {
    let currency: Currency = ask.currency.parse().unwrap_or(Currency::EUR);
    let money = |minor| Money { minor, currency }.to_string();
    let amounts = match (ask.once_minor, ask.yearly_minor) {
        (Some(once), Some(yearly)) => format!("{} once and {} a year", money(once), money(yearly)),
        (Some(once), None) => format!("{} once", money(once)),
        (None, Some(yearly)) => format!("{} a year", money(yearly)),
        (None, None) => String::new(),
    };
    let decision = ask.decision.trim_end_matches(['.', ' ']);
    let by = ask
        .by
        .map(|d| format!("by {}", cx.say(d)))
        .unwrap_or_default();
    let lead = match (decision.is_empty(), amounts.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("Approve {amounts}{}", pad(&by)),
        (false, true) => format!("{decision}{}", pad(&by)),
        (false, false) => format!("{decision}: {amounts}{}", pad(&by)),
    };
    let lead = if lead.is_empty() {
        lead
    } else {
        format!("{lead}.")
    };
    let rest = match ask.marketing_percent {
        Some(p) if !lead.is_empty() => {
            let (m, i) = (
                cx.label(counterpart_domain::Side::Marketing)?,
                cx.label(counterpart_domain::Side::It)?,
            );
            format!("{m} pays {p} %, {i} {} %.", 100 - p)
        }
        _ => String::new(),
    };
    let rest = match (rest.is_empty(), ask.outcome.is_empty()) {
        (_, true) => rest,
        (true, false) => format!("Answered: {}", ask.outcome),
        (false, false) => format!("{rest} Answered: {}", ask.outcome),
    };
    Ok((lead, rest))
}

fn pad(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!(", {text}")
    }
}

/// Says where we are today.
///
/// # Errors
/// When the sentence is empty.
pub fn say_where_we_are(
    act: &mut Act<'_, '_>,
    input: SayWhereWeAre,
) -> Result<InitiativePage, Fault> {
    let key = key(act, input.initiative)?;
    let text = required("text", &input.text, "Say it in one sentence.")?;
    act.label(format!("Said where {key} is"))?;
    let said_by = act.cx().author()?;
    let row = WhereWeAre {
        id: act.id(),
        initiative: input.initiative,
        day: act.moment.today,
        text,
        said_by,
        deleted_at: None,
    };
    act.write.insert(&row)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

pub(crate) fn required(field: &str, typed: &str, sentence: &str) -> Result<String, Fault> {
    let text = clean_text(typed);
    if text.is_empty() {
        Err(Fault::bad(field, sentence))
    } else {
        Ok(text)
    }
}

/// Adds a worry.
///
/// # Errors
/// When the text is empty.
pub fn add_worry(act: &mut Act<'_, '_>, input: AddWorry) -> Result<InitiativePage, Fault> {
    let key = key(act, input.initiative)?;
    let text = required("text", &input.text, "Say what may go wrong.")?;
    act.label(format!("Added the worry “{}” to {key}", say::short(&text)))?;
    let worry = Worry {
        id: act.id(),
        initiative: input.initiative,
        text,
        level: Level::Medium,
        owner: None,
        response: String::new(),
        suggested: false,
        deleted_at: None,
    };
    act.write.insert(&worry)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Changes one field of a worry.
///
/// # Errors
/// A sentence beside the field.
pub fn edit_worry(act: &mut Act<'_, '_>, input: EditWorry) -> Result<InitiativePage, Fault> {
    let mut worry = act.live::<Worry>(input.id)?;
    match input.edit {
        WorryEdit::Text(text) => {
            worry.text = required(
                "text",
                &text,
                "Say what may go wrong; Del removes the worry.",
            )?
        }
        WorryEdit::Level(level) => worry.level = level,
        WorryEdit::Owner(who) => worry.owner = act.perhaps(who.as_ref(), None)?,
        WorryEdit::Response(text) => worry.response = clean_text(&text),
    }
    worry.suggested = false;
    act.label(format!("Changed the worry “{}”", say::short(&worry.text)))?;
    act.write.update(&worry)?;
    page::initiative(
        &act.cx(),
        Which {
            id: worry.initiative,
        },
    )
}

/// Adds an entry to one of the brief's lists.
///
/// # Errors
/// When the text is empty.
pub fn add_facet(act: &mut Act<'_, '_>, input: AddFacet) -> Result<InitiativePage, Fault> {
    let key = key(act, input.initiative)?;
    let text = required("text", &input.text, "Type a name.")?;
    act.label(format!("Added “{}” to {key}", say::short(&text)))?;
    act.write.insert(&Facet {
        id: act.id(),
        initiative: input.initiative,
        kind: input.kind,
        text,
        suggested: false,
        deleted_at: None,
    })?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Says how it stands with a reason, or goes back to the rule.
///
/// # Errors
/// When there is no reason.
pub fn override_standing(
    act: &mut Act<'_, '_>,
    input: OverrideStanding,
) -> Result<InitiativePage, Fault> {
    let key = key(act, input.initiative)?;
    let id = slot(input.initiative.uuid(), "standing");
    match input.standing {
        None => {
            act.label(format!("{key} stands by rule again"))?;
            if act.write.find::<StandingOverride>(id)?.is_some() {
                act.write.trash::<StandingOverride>(id, act.moment.utc)?;
            }
        }
        Some(standing @ (Standing::OnTrack | Standing::AtRisk | Standing::OffTrack)) => {
            let reason = required(
                "reason",
                &input.reason,
                "Say why; the reason is shown with it and it lapses after 30 days.",
            )?;
            act.label(format!(
                "Said {key} is {}",
                say::standing(standing).to_lowercase()
            ))?;
            let said_by = act.cx().author()?;
            act.write.put(&StandingOverride {
                id,
                initiative: input.initiative,
                standing,
                reason,
                said_by,
                set_on: act.moment.today,
                deleted_at: None,
            })?;
        }
        Some(_) => {
            return Err(Fault::bad(
                "standing",
                "Choose on track, at risk or off track; the others follow from the stage.",
            ));
        }
    }
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}
