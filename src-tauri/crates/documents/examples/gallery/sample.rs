//! Realistic pages, for the gallery and the tests.

use chrono::{NaiveDate, NaiveDateTime};
use counterpart_documents::*;

/// When the sample pages were made.
pub fn made_at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 12)
        .and_then(|day| day.and_hms_opt(18, 40, 0))
        .unwrap_or_default()
}

fn noted(text: &str, signs: &[(&str, u32)]) -> Noted {
    let marks = signs
        .iter()
        .filter_map(|(word, number)| {
            let at = text.find(word)? + word.len();
            Some(NoteMark {
                at,
                number: *number,
            })
        })
        .collect();
    Noted {
        text: text.into(),
        marks,
        ..Noted::default()
    }
}

fn joint(marketing: Piece, it: Piece) -> Joint {
    Joint { marketing, it }
}

fn row(joint: Joint, marketing: &str, it: Noted, when: &str) -> RequirementRow {
    RequirementRow {
        joint,
        marketing: marketing.into(),
        it,
        when: when.into(),
    }
}

pub fn owner(name: &str, role: &str) -> Option<OwnerLine> {
    Some(OwnerLine {
        name: name.into(),
        role: role.into(),
    })
}

pub fn said(text: &str, who: &str) -> SaidLine {
    SaidLine {
        text: text.into(),
        who: who.into(),
    }
}

/// "Mobile ordering", as a pair would print it for the board.
pub fn mobile_ordering() -> OnePager {
    use Piece::{Agreed, Earlier, Open};
    OnePager {
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "MO-1".into(),
        stage: "Active".into(),
        occasion: "For the board, Tue 17 Mar 2026".into(),
        title: "Mobile ordering".into(),
        sentence: "Guests order ahead on their phone and find it ready when they arrive, in every brand and every market.".into(),
        owners: Plate {
            marketing: owner("Ana Duarte", "Marketing owner · Head of Brand, Northgate"),
            it: owner("Jonas Keller", "IT owner · Director, Store Platforms"),
        },
        ask: Some(AskBlock {
            heading: "We ask the board to".into(),
            lead: "Approve €410,000 once and €96,000 a year, today,".into(),
            rest: "so that we can choose the supplier by 3 April and open in France on 30 June. Marketing pays 60 %, IT 40 %.".into(),
        }),
        standing: Some(StandingBlock {
            word: "At risk".into(),
            weight: StandingWeight::AtRisk,
            by_line: "by rule, 12 Mar".into(),
            reason: "The trial ends 3 working days after the day by which we must decide.".into(),
            said: vec![said("Kitchen screens are the long pole; two sites are enough to learn.", "Ana, Jonas")],
        }),
        objective: Some(ObjectiveBlock {
            agreed_line: "agreed by both in one room, 19 Feb, wording 2".into(),
            sentence: Noted::default(),
            metrics: vec![
                MetricBlock {
                    start: Some("9".into()),
                    target: "4".into(),
                    unit: "min".into(),
                    label: "Wait at pick-up, by 30 Sep".into(),
                    now: Some("6.5".into()),
                    now_source: "Lyon trial, 8 Mar".into(),
                    readings: vec![9.0, 9.0, 8.6, 8.0, 7.2, 6.5],
                    target_value: Some(4.0),
                },
                MetricBlock {
                    start: Some("0".into()),
                    target: "12".into(),
                    unit: "%".into(),
                    label: "Sales ordered ahead, by 31 Dec".into(),
                    now: Some("3 %".into()),
                    now_source: "tills, 8 Mar".into(),
                    readings: vec![0.0, 0.0, 1.0, 1.4, 2.2, 3.0],
                    target_value: Some(12.0),
                },
            ],
        }),
        timeline: Some(timeline()),
        requirements: vec![
            row(Joint::BOTH, "Order in two taps from the last basket", "Basket service keeps the last 20 orders; answer in 400 ms".into(), "Q2"),
            row(Joint::BOTH, "Told the moment it is ready", "Kitchen event to phone in 5 s".into(), "Q2"),
            row(joint(Agreed, Earlier), "Pay as I like, without an account", "Guest checkout; card and wallet; no card data held".into(), "Q2"),
            row(Joint::BOTH, "Works when the line is down", noted("Store and forward 4 h; DR in 1 h", &[("DR", 1)]), "Q2"),
            row(joint(Agreed, Open), "My points count in every brand", "One loyalty identity; consent checked on each call".into(), "Q3"),
            row(joint(Open, Agreed), "New dishes on the phone the same day", noted("Menu release without an app update", &[("release", 2)]), "Q3"),
            row(Joint::BOTH, "See what is in my meal before I order", "Allergen data from the recipe system, same day".into(), "Q3"),
            row(Joint::BOTH, "Change the order until the kitchen starts", "Order state machine; lock at first kitchen event".into(), "Q3"),
            row(joint(Open, Open), "A group orders together, each pays their part", Noted::default(), "Q4"),
            row(joint(Agreed, Open), "Order from the table as well", "Table code in the basket; same kitchen queue".into(), "Q4"),
            row(Joint::BOTH, "Speak to someone when it goes wrong", "Order number handed to the service desk".into(), "Q4"),
            row(Joint::BOTH, "My receipt by mail, once", "Receipt service; no marketing consent implied".into(), "Q4"),
        ],
        requirements_count: "7 of 12 agreed by both".into(),
        decisions: vec![
            DecisionLine { question: "Who holds the guest’s consent?".into(), line: "by 20 Mar · Ana decides, Sofia does it".into(), overdue: false },
            DecisionLine { question: "One kitchen screen, or one a brand?".into(), line: "by 27 Mar · Jonas decides, Luc does it".into(), overdue: false },
        ],
        worries: vec![
            WorryLine { worry: "Till upgrade slips".into(), response: "two sites go first".into() },
            WorryLine { worry: "Guests give up at sign-in".into(), response: "guest checkout".into() },
        ],
        not_in_this: "Delivery by courier; table service.".into(),
        won: Some(WonBlock {
            joint: Joint::BOTH,
            from: "9".into(),
            to: "6.5".into(),
            headline: "Won together, 8 March: Lyon waits 2.5 minutes less.".into(),
            text: "Priya (marketing) rewrote the ready message; Luc (IT) moved it from the till to the kitchen screen; Emma (operations) retrained 40 people.".into(),
        }),
        signatures: ["Ana Duarte, marketing · date", "Jonas Keller, IT · date", "For the board · date"].map(String::from).to_vec(),
        notes: vec![
            WordNote { number: 1, word: "DR".into(), meaning: "here: disaster recovery, not direct response.".into() },
            WordNote { number: 2, word: "Release".into(), meaning: "here: software going live, not a campaign launch.".into() },
        ],
        also_left_out: vec!["3 markets".into()],
        full_list_line: "The full list is in MO-1 requirements, issue 3.".into(),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        issue: "Issue 3".into(),
        changed_since: "changed since issue 2: decide-by, ask".into(),
        ..OnePager::default()
    }
}

fn timeline() -> TimelineBlock {
    use Piece::{Agreed, Open};
    let labels = [
        "16 Feb", "23 Feb", "2 Mar", "9 Mar", "16 Mar", "23 Mar", "30 Mar", "6 Apr", "13 Apr",
        "20 Apr", "27 Apr", "4 May", "11 May", "18 May",
    ];
    let mut start = 0.0;
    let mut step = |name: &str, length: f64, progress, gate| {
        let bar = StepBar {
            name: name.into(),
            start,
            length,
            progress,
            gate: Some(gate),
            critical: false,
        };
        start += length;
        bar
    };
    let steps = vec![
        step("Align", 3.0, StepProgress::Done, Joint::BOTH),
        step("Needs", 5.0, StepProgress::Done, Joint::BOTH),
        step("Scan", 4.0, StepProgress::Done, Joint::BOTH),
        step(
            "Show",
            7.0,
            StepProgress::Running(0.93),
            joint(Agreed, Open),
        ),
        step("Prove", 15.0, StepProgress::Planned, Joint::default()),
        step("Decide", 4.0, StepProgress::Planned, Joint::default()),
    ];
    let check = |name: &str, start: f64, length: f64| CheckBar {
        name: name.into(),
        start,
        length,
        done: false,
    };
    let mut usual_start = 0.0;
    let usual = [
        ("Align", 8.0),
        ("Needs", 12.0),
        ("Scan", 9.0),
        ("Show", 12.0),
        ("Checks, one by one", 12.0),
        ("Decide", 12.0),
    ]
    .map(|(name, length)| {
        let bar = UsualBar {
            name: name.into(),
            start: usual_start,
            length,
        };
        usual_start += length;
        bar
    })
    .to_vec();
    TimelineBlock {
        summary: "27 working days sooner than our usual 65 (middle of our last four)".into(),
        chosen: None,
        days: 70.0,
        weeks: labels
            .iter()
            .zip(0u8..)
            .map(|(label, week)| WeekColumn {
                label: (*label).into(),
                at: f64::from(week) * 5.0,
            })
            .collect(),
        steps,
        checks: vec![
            check("Security", 12.0, 6.0),
            check("Privacy", 12.0, 8.0),
            check("Cost", 13.0, 5.0),
        ],
        check_note: "Checks run beside Show; in a row: 12 days more".into(),
        roll_out: Some(RollOut {
            text: "Build and roll out, 12 weeks, to 30 Jun".into(),
            start: 38.0,
            until: None,
        }),
        as_planned: Vec::new(),
        late: Some(LateSpan {
            start: 35.0,
            length: 3.0,
            words: "3 days late".into(),
        }),
        usual,
        sooner: Some(Bracket {
            from: 38.0,
            to: 65.0,
            words: "27 working days sooner".into(),
        }),
        today: Some(Marker {
            at: 18.5,
            words: "12 Mar".into(),
        }),
        decide_by: Some(Marker {
            at: 35.0,
            words: "decide by 3 Apr".into(),
        }),
    }
}
