//! What the odds of deciding in time are.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view::{self, day_month};
use crate::plan::Plan;
use crate::wire::page::Timeline;
use crate::wire::timeline::ChanceView;
use counterpart_domain::ids::Id;
use counterpart_domain::lanes::{Runs, UsualPace};
use counterpart_domain::schedule::{Chance, RUNS};
use std::sync::{Mutex, PoisonError};

/// So many plans are remembered with what came of their runs: a page is read again after each edit,
/// and hardly any edit changes the plan.
const REMEMBERED: usize = 16;

const TOO_LONG: &str =
    "No odds are told of a plan this long: each edit would have to wait for them.";

type Remembered = (Runs, u64, Chance);
static LATEST: Mutex<Vec<Remembered>> = Mutex::new(Vec::new());

/// Tells the chances on a timeline: as a whole, and on each bar how often it is critical.
pub(crate) fn tell(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &UsualPace,
    timeline: &mut Timeline,
) -> Result<(), Fault> {
    // The same plan gives the same odds, on every machine.
    let seed = plan.id().uuid().as_u128();
    let seed = u64::try_from(seed & u128::from(u64::MAX)).unwrap_or(0);
    let odds = lanes_view::with_plan(cx, plan, pace, |plan| {
        let runs = plan.runs()?;
        let Some(count) = runs.network.runs() else {
            return Some(None);
        };
        let chance = run(&runs, count, seed)?;
        Some(Some((count, runs.odds(plan, chance))))
    })?;
    let (count, odds) = match odds.flatten() {
        Some(Some(odds)) => odds,
        Some(None) => {
            TOO_LONG.clone_into(&mut timeline.no_odds);
            return Ok(());
        }
        None => return Ok(()),
    };
    for bar in timeline.steps.iter_mut().chain(&mut timeline.contract) {
        let at = plan.steps.iter().position(|s| Some(s.id) == bar.step);
        bar.critical_often = at.and_then(|at| odds.critical.get(at)).map(|c| percent(*c));
    }
    for bar in &mut timeline.checks {
        let at = plan.checks.iter().position(|c| Some(c.id) == bar.check);
        let often = at.and_then(|at| odds.checks_critical.get(at));
        bar.critical_often = often.map(|c| percent(*c));
    }
    let by = lanes_view::decide_by(cx, &plan.initiative)?;
    let meets = odds.meets.map(percent);
    let view = ChanceView {
        meets,
        p50_day: odds.p50_date.to_string(),
        p80_day: odds.p80_date.to_string(),
        p80: odds.p80.as_f64(),
        meets_words: meets
            .zip(by)
            .map(|(meets, by)| format!("{meets} % chance to decide by {}", day_month(by)))
            .unwrap_or_default(),
        p80_words: format!("8 in 10 plans end by {}", cx.say(odds.p80_date)),
        runs_words: if count < RUNS {
            let count = match (count / 1000, count % 1000) {
                (0, few) => few.to_string(),
                (thousands, rest) => format!("{thousands},{rest:03}"),
            };
            format!("Of {count} runs instead of 10,000: the plan is long.")
        } else {
            String::new()
        },
        guessed: odds.guessed,
    };
    let sentences = [&view.meets_words, &view.p80_words];
    let sentences = sentences.into_iter().filter(|words| !words.is_empty());
    timeline
        .sentences
        .extend(sentences.map(|words| format!("{words}.")));
    if !view.runs_words.is_empty() {
        timeline.sentences.push(view.runs_words.clone());
    }
    timeline.chance = Some(view);
    Ok(())
}

fn run(runs: &Runs, count: u32, seed: u64) -> Option<Chance> {
    let latest = || LATEST.lock().unwrap_or_else(PoisonError::into_inner);
    let known = latest()
        .iter()
        .find(|(known, with, _)| *with == seed && known == runs)
        .map(|(.., chance)| chance.clone());
    if known.is_some() {
        return known;
    }
    // Steps that wait for each other have no odds; the page says so elsewhere.
    let chance = runs.network.chance(&runs.spreads, count, seed).ok()?;
    let mut latest = latest();
    if latest.len() == REMEMBERED {
        latest.remove(0);
    }
    latest.push((runs.clone(), seed, chance.clone()));
    Some(chance)
}

/// A part as percent: never 100 or 0 unless it is every run or none.
fn percent(part: f64) -> i64 {
    // Between 0 and 100.
    #[allow(clippy::cast_possible_truncation)]
    let rounded = (part * 100.0).round() as i64;
    match rounded {
        100 if part < 1.0 => 99,
        0 if part > 0.0 => 1,
        percent => percent,
    }
}
