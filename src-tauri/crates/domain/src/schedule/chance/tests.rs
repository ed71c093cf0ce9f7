use super::*;
use crate::schedule::{Link, Step};

fn days(n: i32) -> WorkingDays {
    WorkingDays::days(n)
}

fn spread(low: i32, likely: i32, high: i32) -> Option<Spread> {
    Some(Spread {
        optimistic: days(low),
        likely: days(likely),
        pessimistic: days(high),
    })
}

fn chain(lengths: &[i32]) -> Network {
    let steps = lengths.iter().enumerate();
    Network {
        steps: steps
            .map(|(at, n)| Step::new(format!("s{at}"), days(*n)))
            .collect(),
        links: (1..lengths.len())
            .map(|to| Link::finish_start(to - 1, to))
            .collect(),
        ..Network::default()
    }
}

#[test]
fn without_spreads_nothing_is_uncertain() {
    let mut made = chain(&[3, 5, 4]);
    made.finish_by = Some(days(12));
    let chance = made.chance(&[None, None, None], 100, 1).unwrap();
    assert_eq!((chance.p50, chance.p80), (days(12), days(12)));
    assert_eq!(chance.keeps, Some(1.0));
    assert_eq!(chance.critical, [1.0, 1.0, 1.0]);
    made.finish_by = Some(days(11));
    assert_eq!(made.chance(&[None; 3], 100, 1).unwrap().keeps, Some(0.0));
}

/// A long chain of alike steps is normal by the central limit theorem: its mean is the sum of the
/// PERT means, its variance the sum of the beta variances.
#[test]
fn a_long_chain_is_normal_about_the_sum_of_its_means() {
    let (low, mode, high) = (4.0, 8.0, 24.0);
    let made = chain(&[8; 30]);
    let chance = made.chance(&[spread(4, 8, 24); 30], RUNS, 7).unwrap();
    let mean = (low + 4.0 * mode + high) / 6.0;
    let alpha = 1.0 + 4.0 * (mode - low) / (high - low);
    let beta = 1.0 + 4.0 * (high - mode) / (high - low);
    let variance: f64 = (high - low) * (high - low) * alpha * beta / (36.0 * (alpha + beta + 1.0));
    let deviation = (30.0 * variance).sqrt();
    let p50 = chance.p50.as_f64();
    let p80 = chance.p80.as_f64();
    assert!((p50 - 30.0 * mean).abs() < 0.1 * deviation, "{p50}");
    // The 80th percentile of a normal distribution is 0.8416 deviations above its mean.
    assert!(
        (p80 - p50 - 0.8416 * deviation).abs() < 0.1 * deviation,
        "{p80}"
    );
}

#[test]
fn two_like_branches_are_critical_about_half_the_time_each() {
    let mut made = chain(&[10, 10]);
    made.links.clear();
    let chance = made.chance(&[spread(5, 10, 15); 2], RUNS, 3).unwrap();
    // Both, when they tie on a half day.
    let sum: f64 = chance.critical.iter().sum();
    assert!((1.0..1.2).contains(&sum), "{sum}");
    assert!((chance.critical[0] - chance.critical[1]).abs() < 0.05);
    // The later of two is later than one: more than half of the runs end after the plan.
    assert!(chance.p50 > days(10));
}

#[test]
fn what_is_finished_is_certain() {
    let mut made = chain(&[3, 5]);
    made.steps[0].actual_start = Some(days(0));
    made.steps[0].actual_finish = Some(days(4));
    let spreads = [spread(1, 3, 30), spread(5, 5, 5)];
    let chance = made.chance(&spreads, 200, 1).unwrap();
    assert_eq!(chance.p80, days(9));
    assert_eq!(chance.critical, [0.0, 1.0]);
}

#[test]
fn the_same_seed_gives_the_same_answer() {
    let made = chain(&[3, 5, 4]);
    let ask = |seed| made.chance(&[spread(1, 3, 9); 3], 500, seed).unwrap();
    assert_eq!(ask(5), ask(5));
    assert_ne!(ask(5).critical.len(), 0);
}

#[test]
fn estimates_out_of_order_have_their_sentence() {
    let made = chain(&[3]);
    for wrong in [spread(4, 3, 5), spread(1, 6, 5), spread(-1, 3, 5)] {
        let why = made.chance(&[wrong], 10, 1).unwrap_err().to_string();
        assert!(
            why.starts_with("“s0” is estimated out of order; optimistic"),
            "{why}"
        );
    }
}

#[test]
fn a_long_plan_has_fewer_runs_and_the_longest_none() {
    let runs = |steps: usize| chain(&vec![1; steps]).runs();
    assert_eq!(runs(30), Some(RUNS));
    assert_eq!(runs(60), Some(RUNS));
    assert_eq!(runs(1_000), Some(600));
    assert_eq!(runs(3_000), Some(200));
    assert_eq!(runs(3_001), None);
}
