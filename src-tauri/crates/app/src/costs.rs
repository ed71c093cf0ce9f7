//! What each candidate costs to own, by head and year, and who pays.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::say;
use crate::wire::costs::{
    Amount, CostEdit, CostRow, CostSheet, CostTotal, Costs, EditCost, PasteCosts, RepeatCost,
};
use crate::wire::page::Which;
use counterpart_domain::agreement::{Metric, MetricKind};
use counterpart_domain::cost::{
    CostError, Gain, Total, YEARS, gain, per_unit, read_amount, read_percent, total, whole,
};
use counterpart_domain::ids::{CandidateId, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::money::{Currency, Money};
use counterpart_domain::record::Cell;
use counterpart_domain::selection::{Candidate, CandidateState, CostHead, CostLine};
use counterpart_domain::text::clean_line;
use std::collections::HashMap;

/// The columns of the sheet that take typed cells: five years, who pays, under, over.
const COLUMNS: i64 = 8;
/// More over than this is no estimate any more.
const MOST_OVER: i64 = 1000;

/// The sheets of an initiative's candidates, and their totals.
///
/// # Errors
/// When the initiative is gone.
pub fn costs(cx: &Cx<'_>, input: Which) -> Result<Costs, Fault> {
    let initiative = cx.read.get::<Initiative>(input.id)?;
    let currency = currency(cx)?;
    let metric = customer_metric(cx, initiative.id)?;
    let toward = metric
        .as_ref()
        .and_then(|m| gain(m.start.as_deref(), m.target.as_deref()));
    let mut lines: HashMap<CandidateId, Vec<CostLine>> = HashMap::new();
    for line in cx.read.query::<CostLine>(
        "deleted_at IS NULL AND candidate IN (SELECT id FROM candidate WHERE initiative = ?1)",
        [Cell::Text(initiative.id.to_string())],
    )? {
        lines.entry(line.candidate).or_default().push(line);
    }
    let scene = Scene {
        currency,
        metric: metric.as_ref().zip(toward),
        marketing: cx.inline(counterpart_domain::Side::Marketing)?.to_owned(),
        it: cx.inline(counterpart_domain::Side::It)?.to_owned(),
    };
    let mut candidates = cx.read.having::<Candidate>("initiative", &initiative.id)?;
    candidates.retain(|c| c.state != CandidateState::Declined);
    // Who is nearest to the choice stands first.
    candidates.sort_by_key(|c| std::cmp::Reverse(c.state.rank()));
    let sheets = candidates
        .iter()
        .map(|c| scene.sheet(c, lines.remove(&c.id).unwrap_or_default()))
        .collect();
    Ok(Costs {
        initiative: initiative.id,
        currency: currency.code().to_owned(),
        sheets,
        metric: metric.as_ref().map(metric_words).unwrap_or_default(),
        no_per_unit: no_per_unit(metric.as_ref(), toward),
        marketing: scene.marketing,
        it: scene.it,
    })
}

fn state_words(state: CandidateState) -> String {
    state.as_str().replace('_', " ")
}

fn currency(cx: &Cx<'_>) -> Result<Currency, Fault> {
    let code = &cx.office()?.currency;
    code.parse()
        .map_err(|_| Fault::internal(&format!("no currency {code}")))
}

fn customer_metric(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<Metric>, Fault> {
    let metrics = cx.read.having::<Metric>("initiative", &id)?;
    Ok(metrics
        .into_iter()
        .find(|m| m.kind == MetricKind::Customer && !m.suggested))
}

/// "Pick-up wait, 9 to 4 min".
fn metric_words(metric: &Metric) -> String {
    let numbers = match (&metric.start, &metric.target) {
        (Some(start), Some(target)) => format!(", {start} to {target}"),
        (None, Some(target)) => format!(", to {target}"),
        _ => return metric.label.clone(),
    };
    let unit = match metric.unit.as_str() {
        "" => String::new(),
        "%" => "%".to_owned(),
        unit => format!(" {unit}"),
    };
    format!("{}{numbers}{unit}", metric.label)
}

fn no_per_unit(metric: Option<&Metric>, toward: Option<Gain>) -> String {
    match (metric, toward) {
        (_, Some(_)) => "",
        (None, None) => "With a customer metric in the brief, each total also says what one unit of it costs.",
        (Some(m), None) if m.start.is_none() => "The customer metric has no start yet; once it is measured, each total says what one unit of it costs.",
        (Some(_), None) => "The customer metric has no way to go in numbers, so no total can say what one unit of it costs.",
    }
    .to_owned()
}

/// What every sheet is written with.
struct Scene<'a> {
    currency: Currency,
    metric: Option<(&'a Metric, Gain)>,
    marketing: String,
    it: String,
}

impl Scene<'_> {
    fn amount(&self, minor: i64) -> Amount {
        let money = Money {
            minor,
            currency: self.currency,
        };
        Amount {
            minor,
            words: money.to_string(),
        }
    }

    /// Without the sign: the sheet's head says the currency once.
    fn plain(&self, minor: i64) -> Amount {
        let amount = self.amount(minor);
        let words = amount
            .words
            .trim_start_matches(|c: char| !c.is_ascii_digit());
        Amount {
            minor,
            words: words.to_owned(),
        }
    }

    fn sheet(&self, candidate: &Candidate, lines: Vec<CostLine>) -> CostSheet {
        let (three, five) = (total(&lines, 3), total(&lines, YEARS));
        let rows = CostHead::ALL.iter().map(|head| {
            let line = lines.iter().find(|l| l.head == *head);
            let blank = CostLine::blank(candidate.id, *head);
            self.row(line.unwrap_or(&blank))
        });
        CostSheet {
            candidate: candidate.id,
            name: candidate.name.clone(),
            state: candidate.state,
            state_words: state_words(candidate.state),
            begun: lines.iter().any(|l| !l.is_blank()),
            rows: rows.collect(),
            by_year: five.by_year.iter().map(|sum| self.plain(*sum)).collect(),
            three: self.total(&candidate.name, 3, &three),
            five: self.total(&candidate.name, 5, &five),
        }
    }

    fn row(&self, line: &CostLine) -> CostRow {
        let amounts = line.amounts();
        let sum: i64 = amounts.iter().flatten().sum();
        CostRow {
            head: line.head,
            name: line.head.name().to_owned(),
            years: amounts.iter().map(|a| a.map(|a| self.plain(a))).collect(),
            marketing_percent: line.marketing_percent,
            under_percent: line.under_percent,
            over_percent: line.over_percent,
            note: line.note.clone(),
            sum: if amounts.iter().any(Option::is_some) {
                self.plain(sum).words
            } else {
                String::new()
            },
        }
    }

    fn total(&self, name: &str, years: i64, sum: &Total) -> CostTotal {
        let words = |minor| self.amount(minor).words;
        // An end that is the likely sum itself stays what was typed.
        let end = |minor: i64| match minor {
            likely if likely == sum.likely => likely,
            other => whole(other, self.currency),
        };
        let (low, high) = (end(sum.low), end(sum.high));
        let per_unit = self
            .metric
            .filter(|_| sum.likely > 0)
            .map(|(metric, gain)| {
                let cost = words(per_unit(sum.likely, gain, self.currency));
                let unit = match metric.unit.as_str() {
                    "" => "unit",
                    "%" => "percentage point",
                    unit => unit,
                };
                let way = if gain.less { "less" } else { "more" };
                format!("{cost} for 1 {unit} {way}: {}", metric.label)
            });
        let per_unit = per_unit.unwrap_or_default();
        let mut said = format!("{name}: {} over {years} years", words(sum.likely));
        if low != high {
            said += &format!(", from {} to {}", words(low), words(high));
        }
        let parts: Vec<_> = [
            (sum.payers.marketing, self.marketing.as_str()),
            (sum.payers.it, self.it.as_str()),
        ]
        .into_iter()
        .filter(|(minor, _)| *minor > 0)
        .map(|(minor, who)| format!("{who} pays {}", words(minor)))
        .chain(
            (sum.payers.unsaid > 0)
                .then(|| format!("nobody said who pays {}", words(sum.payers.unsaid))),
        )
        .collect();
        if !parts.is_empty() {
            said += &format!("; {}", say::list(&parts));
        }
        if !per_unit.is_empty() {
            said += &format!("; {per_unit}");
        }
        CostTotal {
            years,
            likely: self.amount(sum.likely),
            low: self.amount(low),
            high: self.amount(high),
            marketing: self.amount(sum.payers.marketing),
            it: self.amount(sum.payers.it),
            unsaid: self.amount(sum.payers.unsaid),
            per_unit,
            said: said + ".",
        }
    }
}

/// The line of a candidate and a head, empty when nothing was typed yet.
fn line(act: &Act<'_, '_>, candidate: CandidateId, head: CostHead) -> Result<CostLine, Fault> {
    let blank = CostLine::blank(candidate, head);
    Ok(act
        .write
        .find::<CostLine>(blank.id)?
        .map_or(blank, |found| CostLine {
            deleted_at: None,
            ..found
        }))
}

fn refused(field: &str) -> impl Fn(CostError) -> Fault + '_ {
    move |error| Fault::bad(field, error.to_string())
}

/// Puts what was typed into a cell: 1 to 5 the years, 6 who pays, 7 under, 8 over.
fn type_in(
    line: &mut CostLine,
    column: i64,
    typed: &str,
    currency: Currency,
) -> Result<(), CostError> {
    match column {
        6 => line.marketing_percent = read_percent(typed, 100, 60)?,
        7 => line.under_percent = read_percent(typed, 100, 10)?.unwrap_or(0),
        8 => line.over_percent = read_percent(typed, MOST_OVER, 25)?.unwrap_or(0),
        year => {
            let mut years = line.amounts();
            let at = usize::try_from(year - 1).unwrap_or(0).min(YEARS - 1);
            years[at] = read_amount(typed, currency)?;
            line.set_amounts(years);
        }
    }
    Ok(())
}

fn year(year: i64, last: i64) -> Result<i64, Fault> {
    if (1..=last).contains(&year) {
        Ok(year)
    } else {
        Err(Fault::bad(
            "year",
            format!("The sheet has years 1 to {last} here."),
        ))
    }
}

/// Changes one cell of the sheet.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditCost) -> Result<Costs, Fault> {
    let candidate = act.live::<Candidate>(input.candidate)?;
    let mut line = line(act, candidate.id, input.head)?;
    let currency = currency(&act.cx())?;
    match input.edit {
        CostEdit::Year(cell) => {
            let at = year(cell.year, 5)?;
            type_in(&mut line, at, &cell.typed, currency).map_err(refused("year"))?;
        }
        CostEdit::MarketingPercent(typed) => {
            type_in(&mut line, 6, &typed, currency).map_err(refused("marketingPercent"))?;
        }
        CostEdit::UnderPercent(typed) => {
            type_in(&mut line, 7, &typed, currency).map_err(refused("underPercent"))?;
        }
        CostEdit::OverPercent(typed) => {
            type_in(&mut line, 8, &typed, currency).map_err(refused("overPercent"))?;
        }
        CostEdit::Note(typed) => line.note = clean_line(&typed),
    }
    act.label(format!(
        "Changed {} in the cost of {}",
        inside(input.head),
        say::short(&candidate.name)
    ))?;
    act.write.put(&line)?;
    fresh(act, candidate.initiative)
}

/// Repeats a year's amount in all later years.
///
/// # Errors
/// When that year is empty, or is the last.
pub fn repeat(act: &mut Act<'_, '_>, input: RepeatCost) -> Result<Costs, Fault> {
    let candidate = act.live::<Candidate>(input.candidate)?;
    let mut line = line(act, candidate.id, input.head)?;
    let from = usize::try_from(year(input.year, 4)? - 1).unwrap_or(0);
    let mut years = line.amounts();
    if years[from].is_none() {
        return Err(Fault::bad(
            "year",
            format!(
                "Year {} of {} is empty; type its amount first.",
                input.year,
                inside(input.head)
            ),
        ));
    }
    let amount = years[from];
    years[from..].fill(amount);
    line.set_amounts(years);
    act.label(format!(
        "Repeated {} each year in the cost of {}",
        inside(input.head),
        say::short(&candidate.name)
    ))?;
    act.write.put(&line)?;
    fresh(act, candidate.initiative)
}

/// Takes a block of cells from a spreadsheet: all of it or nothing. A column too many is refused,
/// an empty cell in the block empties the cell of the sheet, as in a spreadsheet.
///
/// # Errors
/// A sentence that names the cell that cannot be taken.
pub fn paste(act: &mut Act<'_, '_>, input: PasteCosts) -> Result<Costs, Fault> {
    let candidate = act.live::<Candidate>(input.candidate)?;
    let currency = currency(&act.cx())?;
    let first = CostHead::ALL
        .iter()
        .position(|h| *h == input.head)
        .unwrap_or(0);
    if !(1..=COLUMNS).contains(&input.column) {
        return Err(Fault::bad(
            "text",
            "Put the block on a year, on who pays, or on how sure.",
        ));
    }
    let block: Vec<Vec<&str>> = input
        .text
        .trim_end_matches(['\r', '\n'])
        .lines()
        .map(|row| row.split('\t').collect())
        .collect();
    let wide = block.iter().map(Vec::len).max().unwrap_or(0);
    let there = CostHead::ALL.len() - first;
    if block.len() > there || wide as i64 > COLUMNS - input.column + 1 {
        return Err(Fault::bad(
            "text",
            format!(
                "The block has {} and {}; from here the sheet has {there} and {}.",
                say::count(block.len(), "row", "rows"),
                say::count(wide, "column", "columns"),
                COLUMNS - input.column + 1
            ),
        ));
    }
    for (cells, head) in block.iter().zip(&CostHead::ALL[first..]) {
        let mut line = line(act, candidate.id, *head)?;
        for (typed, column) in cells.iter().zip(input.column..) {
            type_in(&mut line, column, typed.trim(), currency).map_err(|error| {
                Fault::bad(
                    "text",
                    format!("{}, {}: {error}", head.name(), column_words(column)),
                )
            })?;
        }
        act.write.put(&line)?;
    }
    act.label(format!(
        "Pasted {} into the cost of {}",
        say::count(block.iter().map(Vec::len).sum(), "number", "numbers"),
        say::short(&candidate.name)
    ))?;
    fresh(act, candidate.initiative)
}

fn column_words(column: i64) -> String {
    match column {
        6 => "who pays".to_owned(),
        7 => "under".to_owned(),
        8 => "over".to_owned(),
        year => format!("year {year}"),
    }
}

/// A head inside a sentence.
fn inside(head: CostHead) -> String {
    head.name().to_lowercase()
}

fn fresh(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Costs, Fault> {
    costs(&act.cx(), Which { id: initiative })
}
