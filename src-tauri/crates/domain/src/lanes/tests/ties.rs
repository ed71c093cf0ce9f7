//! Steps that are linked, work elsewhere, or run beside each other.

use super::*;

fn tie(from: usize, to: usize, kind: LinkKind, lag: i32) -> Link {
    Link {
        from,
        to,
        kind,
        lag: days(lag),
    }
}

/// Align 3, Needs 5, Scan 4, Show 7, Decide 2, Contract 10, and a pilot of 6 tied by links alone.
fn with_pilot(links: &[Link]) -> Selection {
    let mut it = Selection::of(Tier::Fast);
    let mut pilot = StepPlan::new(StepKind::Custom, days(6));
    pilot.tied_by = TiedBy::Links;
    it.steps.push(pilot);
    it.links = links.to_vec();
    it
}

#[test]
fn a_plan_without_links_is_one_line_of_order_ties() {
    for tier in Tier::ALL {
        let it = Selection::of(*tier);
        let lanes = it.lanes();
        let counts = |at: usize| it.steps[at].kind.counts();
        assert_eq!(lanes.rows, 1, "{tier}");
        assert_eq!(lanes.ties.len() + 1, steps_of(*tier).len(), "{tier}");
        assert!(
            lanes
                .ties
                .iter()
                .all(|t| t.link.is_none() && t.critical == counts(t.to) && !t.broken)
        );
        assert!(
            lanes
                .accelerated
                .iter()
                .all(|bar| bar.critical && bar.row == 0)
        );
        let contract = lanes.contract.expect("each tier has one");
        assert!(!contract.critical, "its slip delays no choice");
    }
}

#[test]
fn what_only_its_links_tie_begins_at_once_and_on_a_line_of_its_own() {
    let lanes = with_pilot(&[]).lanes();
    let pilot = lanes.accelerated.last().expect("the pilot");
    assert_eq!(
        (pilot.start, pilot.finish, pilot.row),
        (days(0), days(6), 1)
    );
    assert!(!pilot.critical, "it does not lead to Decide");
    assert_eq!(lanes.finish, days(21));
    assert_eq!(lanes.rows, 2);
}

#[test]
fn a_link_holds_a_step_and_leads_the_critical_path() {
    // The pilot follows Scan (12), and Decide waits for it: 18, one day less than Show's 19.
    let fs = LinkKind::FinishStart;
    let mut it = with_pilot(&[tie(2, 6, fs, 0), tie(6, 4, fs, 0)]);
    let lanes = it.lanes();
    assert_eq!(lanes.finish, days(21));
    let pilot = lanes.accelerated.last().expect("the pilot");
    assert_eq!((pilot.start, pilot.slack), (days(12), days(1)));
    assert_eq!((pilot.free_slack, pilot.row), (days(1), 1));
    it.links[0].lag = days(3);
    let lanes = it.lanes();
    assert_eq!(lanes.finish, days(23), "12 + 3 + 6 + 2");
    assert!(lanes.accelerated.last().expect("the pilot").critical);
    assert!(!lanes.accelerated[3].critical, "Show has two days now");
    let of = |at| {
        lanes
            .ties
            .iter()
            .find(|t| t.link == Some(at))
            .expect("a tie")
    };
    assert!(of(0).critical && of(1).critical);
}

#[test]
fn what_runs_on_after_the_choice_is_never_critical() {
    let lanes = with_pilot(&[tie(4, 6, LinkKind::FinishStart, 30)]).lanes();
    let pilot = lanes.accelerated.last().expect("the pilot");
    assert_eq!((pilot.finish, pilot.critical), (days(57), false));
    assert_eq!(lanes.finish, days(21), "the choice ends the lane");
    assert!(lanes.accelerated[4].critical && lanes.accelerated[0].critical);
}

#[test]
fn steps_that_wait_for_each_other_are_named() {
    let it = with_pilot(&[
        tie(4, 6, LinkKind::FinishStart, 0),
        tie(6, 4, LinkKind::StartStart, 0),
    ]);
    let refused = lay_out(&it.plan()).unwrap_err().to_string();
    assert!(refused.contains("wait for each other"), "{refused}");
    assert!(refused.contains("Decide") && refused.contains("Step"));
}

#[test]
fn a_step_elsewhere_works_on_its_own_days_and_is_drawn_on_ours() {
    let mut it = with_pilot(&[tie(2, 6, LinkKind::FinishStart, 0)]);
    // Sunday to Thursday.
    let week = [true, true, true, true, false, false, true];
    it.regions = vec![WorkingCalendar::new(week, [].into()).expect("works")];
    it.steps[6].region = Some(0);
    let lanes = it.lanes();
    let pilot = lanes.accelerated.last().expect("the pilot");
    // Scan ends on Tuesday 3 March; Wed, Thu, Sun, Mon, Tue, Wed.
    assert_eq!(pilot.start_date, day("2026-03-04"));
    assert_eq!(pilot.finish_date, day("2026-03-11"));
    assert_eq!((pilot.start, pilot.finish), (days(12), days(18)));
    assert_eq!(lanes.finish, days(21), "the others stay where they were");
}

#[test]
fn a_day_to_finish_by_that_is_missed_is_negative_slack() {
    let mut it = Selection::of(Tier::Fast);
    it.steps[2].finish_by = Some(day("2026-02-27"));
    let lanes = it.lanes();
    assert_eq!(lanes.accelerated[2].finish_date, day("2026-03-03"));
    assert_eq!(lanes.accelerated[2].slack, days(-2));
    assert_eq!(
        lanes.accelerated[0].slack,
        days(-2),
        "and so for what leads to it"
    );
    assert_eq!(lanes.accelerated[3].slack, days(0));
    assert_eq!(lanes.finish, days(21), "it moves nothing");
}

#[test]
fn a_not_before_that_holds_a_step_is_a_pin() {
    let mut it = Selection::of(Tier::Fast);
    it.steps[1].not_before = Some(day("2026-02-19"));
    assert!(
        !it.lanes().accelerated[1].pinned,
        "the order holds it there anyway"
    );
    it.steps[1].not_before = Some(day("2026-02-20"));
    let lanes = it.lanes();
    assert!(lanes.accelerated[1].pinned);
    assert_eq!(lanes.finish, days(22));
    assert_eq!(lanes.accelerated[0].free_slack, days(1));
}

#[test]
fn a_link_that_what_happened_breaks_says_so() {
    let mut it = with_pilot(&[tie(2, 6, LinkKind::FinishStart, 0)]);
    it.close(0, "2026-02-16", "2026-02-18");
    it.steps[6].actual_start = Some(day("2026-02-17"));
    it.today = day("2026-02-19");
    let lanes = it.lanes();
    let broken = lanes.ties.iter().find(|t| t.link == Some(0)).expect("tied");
    assert!(broken.broken && !broken.critical);
}

#[test]
fn the_odds_are_those_of_what_is_left() {
    let mut it = Selection::of(Tier::Fast);
    it.decide_by = Some(day("2026-03-16"));
    let odds = it.plan().chance(7).expect("runs").expect("not decided");
    assert!(odds.guessed);
    assert!(odds.p50 >= days(21) && odds.p80 > odds.p50, "{odds:?}");
    assert!(
        odds.meets.expect("a day to decide by") < 0.5,
        "work runs over"
    );
    assert!(
        odds.critical[..5].iter().all(|c| *c > 0.9),
        "{:?}",
        odds.critical
    );
    it.steps[3].optimistic = Some(days(7));
    it.steps[3].pessimistic = Some(days(30));
    let wide = it.plan().chance(7).expect("runs").expect("not decided");
    assert!(!wide.guessed && wide.p80 > odds.p80);
    for (at, (start, finish)) in [
        ("2026-02-16", "2026-02-18"),
        ("2026-02-19", "2026-02-25"),
        ("2026-02-26", "2026-03-03"),
        ("2026-03-04", "2026-03-12"),
    ]
    .into_iter()
    .enumerate()
    {
        it.close(at, start, finish);
    }
    for check in &mut it.checks {
        check.done_on = Some(day("2026-03-11"));
    }
    it.today = day("2026-03-13");
    let near = it.plan().chance(7).expect("runs").expect("not decided");
    assert_eq!(near.critical[0], 0.0, "what is done is certain");
    assert!(near.p80 - near.p50 <= days(1));
    it.close(4, "2026-03-13", "2026-03-13");
    assert_eq!(it.plan().chance(7), Ok(None), "the choice is made");
}
