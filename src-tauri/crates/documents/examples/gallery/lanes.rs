//! Pages with timelines of all kinds, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::mobile_ordering;

/// Three days of choosing: everything is close together.
pub fn off_the_shelf() -> OnePager {
    let mut page = mobile_ordering();
    page.timeline = page.timeline.map(|mut timeline| {
        timeline.days = 30.0;
        timeline.weeks.truncate(6);
        timeline.steps.truncate(3);
        for (index, step) in timeline.steps.iter_mut().enumerate() {
            step.start = index as f64;
            step.length = 1.0;
        }
        timeline.checks = vec![CheckBar {
            name: "Cost".into(),
            start: 1.0,
            length: 1.0,
            done: true,
        }];
        timeline.check_note = String::new();
        timeline.late = None;
        timeline.usual = vec![
            UsualBar {
                name: "Align".into(),
                start: 0.0,
                length: 8.0,
            },
            UsualBar {
                name: "Needs".into(),
                start: 8.0,
                length: 12.0,
            },
            UsualBar {
                name: "Decide".into(),
                start: 20.0,
                length: 5.0,
            },
        ];
        timeline.roll_out = Some(RollOut {
            text: "Roll out, 2 weeks, to 2 Apr".into(),
            start: 3.0,
            until: Some(13.0),
        });
        timeline.sooner = Some(Bracket {
            from: 3.0,
            to: 25.0,
            words: "22 working days sooner".into(),
        });
        timeline.today = Some(Marker {
            at: 0.5,
            words: "16 Feb".into(),
        });
        timeline.decide_by = Some(Marker {
            at: 5.0,
            words: "decide by 23 Feb".into(),
        });
        timeline
    });
    page
}

/// Much later than planned, and nothing sooner.
pub fn off_track() -> OnePager {
    let mut page = mobile_ordering();
    if let Some(standing) = &mut page.standing {
        standing.word = "Off track".into();
        standing.weight = StandingWeight::OffTrack;
    }
    if let Some(won) = &mut page.won {
        won.joint = Joint {
            marketing: Piece::Agreed,
            it: Piece::Nobody,
        };
        won.headline = "Marketing’s win, 2 March: 400 guests told us what ready means.".into();
        won.from = String::new();
        won.to = String::new();
    }
    page.timeline = page.timeline.map(|mut timeline| {
        timeline.as_planned = timeline
            .steps
            .iter()
            .map(|step| (step.start, step.length))
            .collect();
        for (index, step) in timeline.steps.iter_mut().enumerate() {
            step.start += index as f64 * 4.0;
            step.critical = index > 2;
        }
        timeline.late = Some(LateSpan {
            start: 38.0,
            length: 20.0,
            words: "20 days late".into(),
        });
        timeline.sooner = None;
        timeline.roll_out = Some(RollOut {
            text: "Build and roll out, 12 weeks, to 24 Jul".into(),
            start: 58.0,
            until: None,
        });
        timeline.decide_by = Some(Marker {
            at: 20.0,
            words: "decide by 13 Mar".into(),
        });
        timeline
    });
    page
}

/// Steps end to end, as a tier lays them.
fn lay(steps: &[(&str, f64)], done: usize) -> Vec<StepBar> {
    let mut start = 0.0;
    let mut bars = Vec::new();
    for (index, (name, length)) in steps.iter().enumerate() {
        let gate = if index < done {
            Joint::BOTH
        } else {
            Joint::default()
        };
        bars.push(StepBar {
            name: (*name).into(),
            start,
            length: *length,
            progress: if index < done {
                StepProgress::Done
            } else {
                StepProgress::Planned
            },
            gate: Some(gate),
            critical: index >= done,
        });
        start += length;
    }
    bars
}

fn usual(steps: &[(&str, f64)]) -> Vec<UsualBar> {
    let bar = |step: StepBar| UsualBar {
        name: step.name,
        start: step.start,
        length: step.length,
    };
    lay(steps, 0).into_iter().map(bar).collect()
}

fn check(name: &str, start: f64, length: f64) -> CheckBar {
    CheckBar {
        name: name.into(),
        start,
        length,
        done: false,
    }
}

/// The fast tier on its second day.
pub fn fresh() -> OnePager {
    let mut page = mobile_ordering();
    page.won = None;
    page.timeline = page.timeline.map(|timeline| TimelineBlock {
        summary: "44 working days sooner than our usual way, planned".into(),
        days: 0.0,
        steps: lay(
            &[
                ("Align", 3.0),
                ("Needs", 5.0),
                ("Scan", 4.0),
                ("Show", 7.0),
                ("Decide", 2.0),
            ],
            0,
        ),
        checks: vec![
            check("Security", 12.0, 6.0),
            check("Privacy", 12.0, 5.0),
            check("Cost of ownership", 12.0, 4.0),
        ],
        check_note: "Checks beside Show; in a row: 9 days more".into(),
        usual: usual(&[
            ("Align", 8.0),
            ("Needs", 12.0),
            ("Scan", 10.0),
            ("Show", 12.0),
            ("Checks in a row", 15.0),
            ("Decide", 8.0),
        ]),
        sooner: Some(Bracket {
            from: 21.0,
            to: 65.0,
            words: "44 working days sooner".into(),
        }),
        late: None,
        roll_out: Some(RollOut {
            text: "Build and roll out, 12 weeks, to 30 Jun".into(),
            start: 21.0,
            until: None,
        }),
        today: Some(Marker {
            at: 1.5,
            words: "17 Feb".into(),
        }),
        decide_by: Some(Marker {
            at: 23.0,
            words: "decide by 19 Mar".into(),
        }),
        ..timeline
    });
    page
}

/// Chosen, with every gate closed.
pub fn chosen(name: &str) -> OnePager {
    let mut page = fresh();
    if let Some(standing) = &mut page.standing {
        standing.word = "On track".into();
        standing.weight = StandingWeight::OnTrack;
        standing.reason = "Chosen Tue 17 Mar; the contract is what is left.".into();
    }
    page.timeline = page.timeline.map(|mut timeline| {
        let lengths: Vec<(String, f64)> = timeline
            .steps
            .iter()
            .map(|step| (step.name.clone(), step.length))
            .collect();
        let steps: Vec<(&str, f64)> = lengths
            .iter()
            .map(|(name, length)| (name.as_str(), *length))
            .collect();
        timeline.summary = "decided Tue 17 Mar".into();
        timeline.chosen = Some(ChosenLine {
            name: name.into(),
            words: "chosen in 21 working days; our usual way takes 65".into(),
        });
        timeline.steps = lay(&steps, steps.len());
        timeline
            .checks
            .iter_mut()
            .for_each(|check| check.done = true);
        timeline.today = Some(Marker {
            at: 22.0,
            words: "18 Mar".into(),
        });
        timeline.decide_by = None;
        timeline
    });
    page
}

/// The full tier with all four checks, half way.
pub fn full_tier() -> OnePager {
    let mut page = mobile_ordering();
    page.timeline = page.timeline.map(|timeline| TimelineBlock {
        summary: "44 working days sooner than our usual way, forecast".into(),
        chosen: None,
        days: 86.0,
        weeks: (0..17)
            .map(|week| WeekColumn {
                label: timeline.weeks[week % 14].label.clone(),
                at: week as f64 * 5.0,
            })
            .collect(),
        steps: lay(
            &[
                ("Align", 3.0),
                ("Needs", 5.0),
                ("Scan", 4.0),
                ("Show", 7.0),
                ("Prove", 15.0),
                ("Decide", 2.0),
                ("Contract", 10.0),
            ],
            4,
        ),
        as_planned: vec![
            (0.0, 3.0),
            (3.0, 5.0),
            (8.0, 4.0),
            (12.0, 7.0),
            (19.0, 15.0),
        ],
        checks: vec![
            check("Security", 12.0, 6.0),
            check("Privacy", 12.0, 5.0),
            check("Legal", 19.0, 8.0),
            check("Cost", 19.0, 4.0),
        ],
        check_note: "In a row: 12 days more".into(),
        usual: usual(&[
            ("Align", 8.0),
            ("Needs", 12.0),
            ("Scan", 10.0),
            ("Show", 12.0),
            ("Prove", 15.0),
            ("Checks in a row", 15.0),
            ("Decide", 8.0),
        ]),
        sooner: Some(Bracket {
            from: 36.0,
            to: 80.0,
            words: "44 working days sooner".into(),
        }),
        late: None,
        roll_out: Some(RollOut {
            text: "Build and roll out, 12 weeks, to 30 Jun".into(),
            start: 46.0,
            until: None,
        }),
        today: Some(Marker {
            at: 22.0,
            words: "18 Mar".into(),
        }),
        decide_by: Some(Marker {
            at: 38.0,
            words: "decide by 9 Apr".into(),
        }),
    });
    page
}
