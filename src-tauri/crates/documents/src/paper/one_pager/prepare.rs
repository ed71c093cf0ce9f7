//! From the input to clean data that no template can stumble over.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::AT;
use crate::input::timeline::{StepProgress, TimelineBlock};
use crate::paper::{clean, fit::shorten, texts};
use crate::{MetricBlock, Noted, OnePager, PageOptions};

/// No page takes more rows than this; those beyond need not be measured.
const MOST_ROWS: usize = 40;
const MOST_LINES: usize = 8;
/// Height of a requirement's row while its texts are measured, in millimetres: any will do.
const ROW: f64 = 5.0;

/// A page with all its words, and without those that may be left out where there are such.
pub(super) struct Prepared {
    pub whole: Value,
    pub short: Option<Value>,
    /// Where the short page says less, as pointers.
    pub trimmed: Vec<String>,
}

/// The data of one page, from its input.
pub(super) fn prepare(page: &OnePager, index: usize, pages: usize) -> Prepared {
    let whole = data(page, index, pages);
    let mut less = page.clone();
    let mut any = false;
    each_text(&mut less, &mut |text| {
        if !text.optional.is_empty() {
            *text = text.short();
            any = true;
        }
    });
    let short = any.then(|| data(&less, index, pages));
    let trimmed = short.iter().flat_map(|short| {
        let lengths = |page: &Value| {
            let mut all = Vec::new();
            super::notes::each_place(page, &mut |pointer, text| {
                all.push((pointer.to_owned(), texts::length(text)));
            });
            all
        };
        let pairs = lengths(&whole).into_iter().zip(lengths(short));
        pairs
            .filter(|((_, whole), (_, short))| short < whole)
            .map(|((pointer, _), _)| format!("{AT}/{pointer}"))
            .collect::<Vec<_>>()
    });
    let trimmed = trimmed.collect();
    Prepared {
        whole,
        short,
        trimmed,
    }
}

fn each_text(page: &mut OnePager, act: &mut dyn FnMut(&mut Noted)) {
    for text in [
        &mut page.sentence,
        &mut page.problem,
        &mut page.customer,
        &mut page.not_in_this,
    ] {
        act(text);
    }
    if let Some(ask) = &mut page.ask {
        act(&mut ask.lead);
        act(&mut ask.rest);
    }
    if let Some(standing) = &mut page.standing {
        act(&mut standing.reason);
        standing
            .said
            .iter_mut()
            .for_each(|said| act(&mut said.text));
    }
    if let Some(objective) = &mut page.objective {
        act(&mut objective.sentence);
    }
    for row in &mut page.requirements {
        act(&mut row.marketing);
        act(&mut row.it);
    }
    for decision in &mut page.decisions {
        act(&mut decision.question);
    }
    for worry in &mut page.worries {
        act(&mut worry.worry);
        act(&mut worry.response);
    }
    if let Some(won) = &mut page.won {
        act(&mut won.headline);
        act(&mut won.text);
    }
}

/// Width of the column that says when, in millimetres: as its longest word needs.
fn when_width(page: &OnePager) -> f64 {
    let wide = |c: char| if (c as u32) < 0x2E80 { 1.75 } else { 3.1 };
    let width = |when: &str| when.chars().map(wide).sum::<f64>();
    let whens = page.requirements.iter().map(|row| width(&row.when));
    whens.fold(9.0, f64::max).min(20.0)
}

/// The data of one page. `layout` holds what the fitting decides.
fn data(page: &OnePager, index: usize, pages: usize) -> Value {
    let mut page = page.clone();
    page.signatures
        .truncate(if page.options.signatures { 3 } else { 0 });
    shorten(&mut page.occasion, 64);
    if let Some(standing) = &mut page.standing {
        shorten(&mut standing.word, 24);
        standing.said.retain(|said| !said.text.is_empty());
        standing.said.truncate(2);
        for said in &mut standing.said {
            shorten(&mut said.who, 40);
        }
    }
    if let Some(objective) = &mut page.objective {
        objective.metrics.truncate(2);
        objective.metrics.iter_mut().for_each(metric);
    }
    if let Some(day) = &mut page.day {
        shorten(&mut day.day, 24);
    }
    page.day = page.day.filter(|day| !day.day.trim().is_empty());
    if let Some(won) = &mut page.won {
        shorten(&mut won.from, 14);
        shorten(&mut won.to, 14);
    }
    page.objective = page
        .objective
        .filter(|objective| !objective.sentence.is_empty() || !objective.metrics.is_empty());
    page.ask = page
        .ask
        .filter(|ask| !ask.lead.is_empty() || !ask.rest.is_empty());
    page.standing = page
        .standing
        .filter(|standing| !standing.word.trim().is_empty());
    page.timeline = page.timeline.filter(|timeline| !timeline.steps.is_empty());
    page.won = page.won.filter(|won| !won.headline.is_empty());
    page.requirements
        .retain(|row| !row.marketing.is_empty() || !row.it.is_empty());
    for row in &mut page.requirements {
        shorten(&mut row.when, 8);
    }
    page.decisions
        .retain(|decision| !decision.question.is_empty());
    page.worries.retain(|worry| !worry.worry.is_empty());
    let given = json!({
        "requirements": page.requirements.len(),
        "decisions": page.decisions.len(),
        "worries": page.worries.len(),
        "notesCut": 0,
    });
    page.requirements.truncate(MOST_ROWS);
    page.decisions.truncate(MOST_LINES);
    page.worries.truncate(MOST_LINES);
    if let Some(timeline) = &mut page.timeline {
        lanes(timeline);
    }

    let words = &page.words;
    let page_of = words
        .page_of
        .replace("{page}", &(index + 1).to_string())
        .replace("{pages}", &pages.to_string());
    // What will not fit is known only after measuring; its line is measured at its longest.
    let mut longest = vec![
        words.requirement.with(99),
        words.decision.with(99),
        words.worry.with(99),
        words.note.with(9),
        words.optional.with(99),
        words.text_end.with(99),
        words.the_problem.clone(),
        words.the_customer.clone(),
    ];
    longest.extend(page.also_left_out.iter().cloned());
    let left_out = format!(
        "{} {}. {}",
        words.left_out,
        longest.join(", "),
        page.full_list_line
    );
    let mut data = serde_json::to_value(&page).unwrap_or_default();
    data["layout"] = json!({
        "titleSize": 27.0,
        "metricSize": 24.0,
        "gap": 4.2,
        "leftOut": left_out,
        "given": given,
        "requirementsLeftOut": false,
        "rows": vec![ROW; page.requirements.len()],
        "closeUp": false,
        "large": false,
        "drop": 0.0,
        "pageOf": page_of,
        "audience": page.options.audience,
        "whenWidth": when_width(&page),
        "width": text_width(page.options),
    });
    clean::value(&mut data);
    super::notes::number(&mut data);
    data
}

/// Width of the text in millimetres.
pub(super) fn text_width(options: PageOptions) -> f64 {
    if options.notes_margin { 148.0 } else { 178.0 }
}

/// The paper as the template needs it: where the text stands, and how wide the column for notes is.
pub(super) fn paper((width, height): (f64, f64), options: PageOptions) -> Value {
    let inner = text_width(options);
    let notes = if options.notes_margin { 37.0 } else { 0.0 };
    let left = if options.notes_margin {
        (width - inner - 5.0 - notes) / 2.0 + 2.0
    } else {
        (width - inner) / 2.0
    };
    json!({
        "width": width, "height": height, "top": 13.0, "bottom": 12.0,
        "inner": inner, "left": left, "notes": notes,
    })
}

/// Takes away what a page shows only where there is room for everything, and forgets that it was
/// clipped. The problem stays where no ask stands beside how it stands: that half is free.
pub(super) fn without_extras(page: &mut Value, clipped: &mut BTreeSet<String>) {
    let mut gone = vec!["customer", "standing/said/1"];
    if !page["ask"].is_null() || page["standing"].is_null() {
        gone.push("problem");
        page["problem"] = json!([]);
    }
    page["customer"] = json!([]);
    if let Some(Value::Array(said)) = page.pointer_mut("/standing/said") {
        said.truncate(1);
    }
    clipped.retain(|at| {
        !gone
            .iter()
            .any(|text| at.starts_with(&format!("{AT}/{text}")))
    });
}

/// Whether the page has so much to show that it is measured without what needs room: that it has
/// none is then seen in one measuring less.
pub(super) fn is_full(page: &Value) -> bool {
    let rows = page["requirements"].as_array().map_or(0, Vec::len);
    !page["timeline"].is_null() && !page["objective"].is_null() && rows >= 4
}

/// Whether nothing stands under the owners but texts: such a page may be set larger.
pub(super) fn is_bare(page: &Value) -> bool {
    let none = |name: &str| page[name].is_null();
    let empty = |name: &str| page[name].as_array().is_none_or(Vec::is_empty);
    none("objective")
        && none("timeline")
        && empty("requirements")
        && empty("decisions")
        && empty("worries")
        && empty("notInThis")
}

/// A language tag that Typst accepts: two or three letters.
pub(in crate::paper) fn language(tag: &str) -> String {
    let code: String = tag
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect::<String>()
        .to_lowercase();
    if (2..=3).contains(&code.len()) {
        code
    } else {
        "en".into()
    }
}

fn metric(metric: &mut MetricBlock) {
    metric.readings.retain(|reading| reading.is_finite());
    let surplus = metric.readings.len().saturating_sub(60);
    metric.readings.drain(..surplus);
    metric.target_value = metric.target_value.filter(|value| value.is_finite());
    shorten(&mut metric.target, 14);
    shorten(&mut metric.unit, 24);
    for text in [&mut metric.start, &mut metric.now].into_iter().flatten() {
        shorten(text, 16);
    }
}

/// Makes every place finite and inside the picture.
pub(in crate::paper) fn lanes(t: &mut TimelineBlock) {
    if let Some(chosen) = &mut t.chosen {
        shorten(&mut chosen.name, 90);
        shorten(&mut chosen.words, 80);
    }
    t.steps.truncate(12);
    t.checks.truncate(6);
    t.usual.truncate(14);
    t.weeks.truncate(200);
    for step in &mut t.steps {
        span(&mut step.start, &mut step.length);
        if let StepProgress::Running(through) = &mut step.progress {
            *through = if through.is_finite() {
                through.clamp(0.0, 1.0)
            } else {
                0.0
            };
        }
        shorten(&mut step.name, 20);
    }
    for check in &mut t.checks {
        span(&mut check.start, &mut check.length);
        shorten(&mut check.name, 20);
    }
    for bar in &mut t.usual {
        span(&mut bar.start, &mut bar.length);
        shorten(&mut bar.name, 26);
    }
    for (start, length) in &mut t.as_planned {
        span(start, length);
    }
    shorten(&mut t.check_note, 110);

    let mut end: f64 = 5.0;
    end = t
        .steps
        .iter()
        .map(|step| step.start + step.length)
        .fold(end, f64::max);
    end = t
        .checks
        .iter()
        .map(|check| check.start + check.length)
        .fold(end, f64::max);
    end = t
        .usual
        .iter()
        .map(|bar| bar.start + bar.length)
        .fold(end, f64::max);
    end = t
        .as_planned
        .iter()
        .map(|(start, length)| start + length)
        .fold(end, f64::max);
    if !t.days.is_finite() || t.days <= 0.0 {
        t.days = end * 1.08;
    }
    t.days = t.days.max(end).min(2000.0);
    let days = t.days;
    let inside = move |place: f64| place.is_finite() && (0.0..=days).contains(&place);

    t.weeks.retain(|week| inside(week.at));
    t.weeks
        .iter_mut()
        .for_each(|week| shorten(&mut week.label, 14));
    t.today = t.today.take().filter(|mark| inside(mark.at));
    t.decide_by = t.decide_by.take().filter(|mark| inside(mark.at));
    for mark in [&mut t.today, &mut t.decide_by].into_iter().flatten() {
        shorten(&mut mark.words, 32);
    }
    t.late = t
        .late
        .take()
        .filter(|late| inside(late.start) && late.length.is_finite());
    if let Some(late) = &mut t.late {
        late.length = late.length.clamp(0.0, days - late.start);
        shorten(&mut late.words, 40);
    }
    t.sooner = t
        .sooner
        .take()
        .filter(|span| inside(span.from) && inside(span.to) && span.to > span.from);
    if let Some(sooner) = &mut t.sooner {
        shorten(&mut sooner.words, 40);
    }
    t.roll_out = t.roll_out.take().filter(|roll_out| inside(roll_out.start));
    if let Some(roll_out) = &mut t.roll_out {
        roll_out.until = roll_out.until.filter(|until| inside(*until));
        shorten(&mut roll_out.text, 64);
    }
}

fn span(start: &mut f64, length: &mut f64) {
    let tame = |value: f64| {
        if value.is_finite() {
            value.clamp(0.0, 1000.0)
        } else {
            0.0
        }
    };
    *start = tame(*start);
    *length = tame(*length);
}
