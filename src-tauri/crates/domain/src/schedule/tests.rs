use super::*;
use proptest::prelude::*;

fn days(n: i32) -> WorkingDays {
    WorkingDays::days(n)
}

/// Makes a network from `name duration: predecessors`, such as `C 4: A B+2 D-ss+1`.
fn network(lines: &[&str]) -> Network {
    let name_of = |line: &str| line.split_whitespace().next().unwrap().to_owned();
    let names: Vec<String> = lines.iter().map(|line| name_of(line)).collect();
    let mut made = Network::default();
    for (to, line) in lines.iter().enumerate() {
        let (head, tail) = line.split_once(':').unwrap_or((line, ""));
        let duration = head.split_whitespace().nth(1).unwrap();
        made.steps
            .push(Step::new(&names[to], WorkingDays::parse(duration).unwrap()));
        for said in tail.split_whitespace() {
            let cut = said.find(['-', '+']).unwrap_or(said.len());
            let (name, mut how) = said.split_at(cut);
            let from = names.iter().position(|n| n == name).unwrap();
            let mut kind = LinkKind::FinishStart;
            for (word, which) in [
                ("-ss", LinkKind::StartStart),
                ("-ff", LinkKind::FinishFinish),
                ("-sf", LinkKind::StartFinish),
            ] {
                if let Some(rest) = how.strip_prefix(word) {
                    (kind, how) = (which, rest);
                }
            }
            let lag = if how.is_empty() {
                days(0)
            } else {
                WorkingDays::parse(how).unwrap()
            };
            made.links.push(Link {
                from,
                to,
                kind,
                lag,
            });
        }
    }
    made
}

/// `A 0-3` per step, then its slack; critical steps carry a star.
fn shown(network: &Network) -> String {
    let solved = network.solve().unwrap();
    let steps: Vec<String> = network
        .steps
        .iter()
        .zip(&solved.times)
        .map(|(step, t)| {
            let star = if t.critical { "*" } else { "" };
            format!(
                "{}{star} {}-{} {}",
                step.name, t.early_start, t.early_finish, t.total_slack
            )
        })
        .collect();
    steps.join(", ")
}

#[test]
fn a_chain_is_its_sum() {
    let made = network(&["A 3:", "B 5: A", "C 4: B"]);
    assert_eq!(shown(&made), "A* 0-3 0, B* 3-8 0, C* 8-12 0");
    assert_eq!(made.solve().unwrap().finish, days(12));
}

/// General Foundry of Render and Stair, Quantitative Analysis for Management: 15 weeks, A C E G H critical.
#[test]
fn the_textbook_plant_network() {
    let made = network(&[
        "A 2:", "B 3:", "C 2: A", "D 4: B", "E 4: C", "F 3: C", "G 5: D E", "H 2: F G",
    ]);
    assert_eq!(
        shown(&made),
        "A* 0-2 0, B 0-3 1, C* 2-4 0, D 3-7 1, E* 4-8 0, F 4-7 6, G* 8-13 0, H* 13-15 0"
    );
    let times = made.solve().unwrap().times;
    assert_eq!(
        (times[1].free_slack, times[3].free_slack),
        (days(0), days(1))
    );
    assert_eq!(
        (times[5].late_start, times[5].late_finish),
        (days(10), days(13))
    );
}

/// The Reliable Construction Co. of Hillier and Lieberman, Introduction to Operations Research: 44 weeks.
#[test]
fn the_textbook_house_network() {
    let made = network(&[
        "A 2:", "B 4: A", "C 10: B", "D 6: C", "E 4: C", "F 5: E", "G 7: D", "H 9: E G", "I 7: C",
        "J 8: F I", "K 4: J", "L 5: J", "M 2: H", "N 6: K L",
    ]);
    let solved = made.solve().unwrap();
    assert_eq!(solved.finish, days(44));
    let critical: String = made
        .steps
        .iter()
        .zip(&solved.times)
        .filter(|(_, t)| t.critical)
        .map(|(s, _)| s.name.as_str())
        .collect();
    assert_eq!(critical, "ABCEFJLN");
    let slack_of = |name: &str| {
        let at = made.steps.iter().position(|s| s.name == name).unwrap();
        solved.times[at].total_slack
    };
    assert_eq!(
        ["D", "G", "H", "I", "K", "M"]
            .map(slack_of)
            .map(|s| s.to_string()),
        ["4", "4", "4", "2", "1", "4"]
    );
}

#[test]
fn every_kind_of_link_with_lag_and_lead() {
    assert_eq!(shown(&network(&["A 4:", "B 2: A+3"])), "A* 0-4 0, B* 7-9 0");
    assert_eq!(shown(&network(&["A 4:", "B 2: A-1"])), "A* 0-4 0, B* 3-5 0");
    assert_eq!(
        shown(&network(&["A 4:", "B 6: A-ss+1"])),
        "A* 0-4 0, B* 1-7 0"
    );
    assert_eq!(
        shown(&network(&["A 4:", "B 6: A-ff+1"])),
        "A 0-4 1, B* 0-6 0"
    );
    assert_eq!(
        shown(&network(&["A 4:", "B 2: A-ff+1"])),
        "A* 0-4 0, B* 3-5 0"
    );
    assert_eq!(
        shown(&network(&["A 4:", "B 2: A-sf+7"])),
        "A* 0-4 0, B* 5-7 0"
    );
    assert_eq!(
        shown(&network(&["A 2.5:", "B 0.5: A", "C 1: B+0.5"])),
        "A* 0-2.5 0, B* 2.5-3 0, C* 3.5-4.5 0"
    );
}

#[test]
fn several_ends_and_several_critical_paths() {
    assert_eq!(
        shown(&network(&["A 2:", "B 3: A", "C 3: A", "D 1: A"])),
        "A* 0-2 0, B* 2-5 0, C* 2-5 0, D 2-3 2"
    );
    assert_eq!(
        shown(&network(&["A 3:", "M 0: A", "B 2: M"])),
        "A* 0-3 0, M* 3-3 0, B* 3-5 0"
    );
    assert_eq!(shown(&Network::default()), "");
}

#[test]
fn constraints_push_the_start_and_show_as_slack() {
    let mut made = network(&["A 3:", "B 2: A"]);
    made.steps[1].not_before = Some(days(5));
    assert_eq!(shown(&made), "A 0-3 2, B* 5-7 0");
    made.steps[1].finish_by = Some(days(6));
    assert_eq!(shown(&made), "A 0-3 1, B* 5-7 -1");
    made.steps[1].finish_by = None;
    made.finish_by = Some(days(4));
    assert_eq!(shown(&made), "A* 0-3 -1, B* 5-7 -3");
    made.finish_by = Some(days(10));
    assert_eq!(shown(&made), "A 0-3 5, B* 5-7 3");
}

#[test]
fn actuals_override_logic_and_say_so() {
    let mut made = network(&["A 3:", "B 5: A", "C 4: B"]);
    made.steps[0].actual_start = Some(days(0));
    made.steps[0].actual_finish = Some(days(4));
    assert_eq!(shown(&made), "A 0-4 0, B* 4-9 0, C* 9-13 0");
    made.steps[1].actual_start = Some(days(3));
    let solved = made.solve().unwrap();
    assert_eq!(solved.broken_links, [0], "B started before A was done");
    assert_eq!(shown(&made), "A 0-4 0, B* 3-8 0, C* 8-12 0");
}

#[test]
fn what_is_not_done_by_today_is_not_done_before_today() {
    let mut made = network(&["A 3:", "B 5: A"]);
    made.steps[0].actual_start = Some(days(0));
    made.today = Some(days(2));
    assert_eq!(shown(&made), "A* 0-3 0, B* 3-8 0");
    made.today = Some(days(3));
    assert_eq!(shown(&made), "A* 0-4 0, B* 4-9 0");
    made.today = Some(days(6));
    assert_eq!(shown(&made), "A* 0-7 0, B* 7-12 0");
    made.steps[0].percent = Some(50);
    assert_eq!(shown(&made), "A* 0-7.5 0, B* 7.5-12.5 0");
    made.steps[0].actual_start = None;
    assert_eq!(shown(&made), "A* 6-9 0, B* 9-14 0");
    made.steps[0].duration = days(0);
    assert_eq!(
        shown(&made),
        "A* 7-7 0, B* 7-12 0",
        "a milestone is reached today at the earliest"
    );
}

#[test]
fn the_driver_is_the_link_that_holds_a_step() {
    let made = network(&["A 3:", "B 5:", "C 1: A B"]);
    let times = made.solve().unwrap().times;
    assert_eq!(times[2].driver, Some(1));
    assert_eq!(times[0].driver, None);
}

#[test]
fn loops_are_refused_by_name() {
    let made = network(&[
        "Align 1: Show",
        "Needs 1: Align",
        "Scan 1: Needs",
        "Show 1: Needs",
        "Decide 1: Show",
    ]);
    let refused = made.solve().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "These steps wait for each other: Align → Needs → Show → Align. Remove one of the links."
    );
    let own = network(&["A 1: A"]).solve().unwrap_err();
    assert_eq!(own, ScheduleError::Cycle(vec!["A".into(), "A".into()]));
}

#[test]
fn bad_input_has_its_sentence() {
    let mut made = network(&["A 3:"]);
    made.links.push(Link::finish_start(0, 7));
    assert!(
        made.solve()
            .unwrap_err()
            .to_string()
            .contains("step 8, which does not exist")
    );
    let mut made = network(&["A 3:"]);
    made.steps[0].duration = days(-1);
    assert!(
        made.solve()
            .unwrap_err()
            .to_string()
            .contains("0 days or more")
    );
    made.steps[0].duration = days(1);
    made.steps[0].actual_start = Some(days(4));
    made.steps[0].actual_finish = Some(days(3));
    assert!(
        made.solve()
            .unwrap_err()
            .to_string()
            .contains("finished before it started")
    );
}

#[test]
fn the_longest_possible_chain_does_not_overflow() {
    let mut made = Network::default();
    for at in 0..100 {
        made.steps
            .push(Step::new("long", WorkingDays::halves(i32::MAX)));
        if at > 0 {
            made.links.push(Link::finish_start(at - 1, at));
        }
    }
    assert_eq!(
        made.solve().unwrap().finish,
        WorkingDays::halves(i32::MAX),
        "held at the end"
    );
}

/// Plain relaxation, again and again until nothing moves: slow, and nothing like the engine.
#[test]
fn ten_thousand_steps_are_where_plain_relaxation_puts_them() {
    let mut made = Network::default();
    let mut seed = 1u64;
    let mut roll = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for at in 0..10_000usize {
        made.steps.push(Step::new(
            format!("s{at}"),
            WorkingDays::halves(roll(40) as i32),
        ));
    }
    for at in 0..15_000 {
        let to = 1 + at % 9_999;
        let kind = LinkKind::ALL[roll(4)];
        made.links.push(Link {
            from: roll(to),
            to,
            kind,
            lag: WorkingDays::halves(roll(5) as i32 - 2),
        });
    }
    let solved = made.solve().unwrap();
    let mut start = vec![days(0); made.steps.len()];
    loop {
        let mut moved = false;
        for link in &made.links {
            let length = |step: usize| made.steps[step].duration;
            let bound = match link.kind {
                LinkKind::FinishStart => start[link.from] + length(link.from),
                LinkKind::StartStart => start[link.from],
                LinkKind::FinishFinish => start[link.from] + length(link.from) - length(link.to),
                LinkKind::StartFinish => start[link.from] - length(link.to),
            } + link.lag;
            moved |= bound > start[link.to];
            start[link.to] = start[link.to].max(bound);
        }
        if !moved {
            break;
        }
    }
    let early: Vec<_> = solved.times.iter().map(|t| t.early_start).collect();
    assert!(early == start, "an early start differs");
    assert!(solved.broken_links.is_empty());
}

fn any_network() -> impl Strategy<Value = Network> {
    let link = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0usize..4,
        -4i32..6,
    );
    let steps = prop::collection::vec((0i32..20, prop::option::weighted(0.1, 0i32..30)), 1..30);
    (
        steps,
        prop::collection::vec(link, 0..60),
        prop::sample::select(vec![0usize, 1]),
    )
        .prop_map(|(steps, links, reversed)| {
            let count = steps.len();
            // Reversing the places proves that nothing relies on steps being listed in order.
            let place = |at: usize| if reversed == 1 { count - 1 - at } else { at };
            let mut made = Network::default();
            let mut listed: Vec<(usize, Step)> = steps
                .into_iter()
                .enumerate()
                .map(|(at, (duration, not_before))| {
                    let mut step = Step::new(format!("s{at}"), WorkingDays::halves(duration));
                    step.not_before = not_before.map(WorkingDays::halves);
                    (place(at), step)
                })
                .collect();
            listed.sort_by_key(|(at, _)| *at);
            made.steps = listed.into_iter().map(|(_, step)| step).collect();
            for (a, b, kind, lag) in links {
                let (a, b) = (a.index(count), b.index(count));
                if a != b {
                    made.links.push(Link {
                        from: place(a.min(b)),
                        to: place(a.max(b)),
                        kind: LinkKind::ALL[kind],
                        lag: WorkingDays::halves(lag),
                    });
                }
            }
            made
        })
}

proptest! {
    #[test]
    fn no_link_is_violated_and_slack_is_never_negative(made in any_network()) {
        let solved = made.solve().unwrap();
        prop_assert!(solved.broken_links.is_empty());
        for (step, t) in made.steps.iter().zip(&solved.times) {
            prop_assert!(t.early_start >= WorkingDays::ZERO);
            prop_assert!(t.early_start >= step.not_before.unwrap_or_default());
            prop_assert_eq!(t.early_finish - t.early_start, step.duration);
            prop_assert_eq!(t.late_finish - t.late_start, step.duration);
            prop_assert!(t.total_slack >= WorkingDays::ZERO);
            prop_assert!(t.free_slack >= WorkingDays::ZERO && t.free_slack <= t.total_slack);
            prop_assert!(t.early_finish <= solved.finish && t.late_finish <= solved.finish);
        }
    }

    #[test]
    fn backward_meets_forward_on_a_critical_path(made in any_network()) {
        let solved = made.solve().unwrap();
        prop_assert!(solved.times.iter().any(|t| t.critical), "something holds the finish");
        for t in solved.times.iter().filter(|t| t.critical) {
            prop_assert_eq!((t.early_start, t.early_finish), (t.late_start, t.late_finish));
        }
    }

    /// Starting every step as late as it may keeps every link and the finish.
    #[test]
    fn late_dates_are_a_schedule_too(made in any_network()) {
        let solved = made.solve().unwrap();
        let mut late = made.clone();
        for (step, t) in late.steps.iter_mut().zip(&solved.times) {
            step.not_before = Some(t.late_start);
        }
        let again = late.solve().unwrap();
        prop_assert_eq!(again.finish, solved.finish);
        for (t, u) in solved.times.iter().zip(&again.times) {
            prop_assert_eq!(t.late_start, u.early_start);
        }
    }

    /// A critical step that grows delays the whole, or it was no critical step.
    #[test]
    fn a_slip_beyond_the_slack_delays_the_whole(made in any_network(), which in any::<prop::sample::Index>()) {
        let solved = made.solve().unwrap();
        let at = which.index(made.steps.len());
        let t = solved.times[at];
        let mut slipped = made.clone();
        slipped.steps[at].not_before = Some(t.early_start + t.total_slack);
        prop_assert_eq!(slipped.solve().unwrap().finish, solved.finish);
        slipped.steps[at].not_before = Some(t.early_start + t.total_slack + WorkingDays::HALF);
        prop_assert!(slipped.solve().unwrap().finish > solved.finish);
    }
}

mod across;
mod scenarios;
