//! Pages that nobody hopes for, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::{made_at, mobile_ordering, owner};

/// Every extreme page with its name.
pub fn all() -> Vec<(&'static str, OnePager)> {
    vec![
        (
            "empty",
            OnePager {
                made_at: made_at(),
                ..OnePager::default()
            },
        ),
        ("started", started()),
        ("no-requirements", no_requirements()),
        ("crowded", crowded()),
        ("endless", endless()),
        ("scripts", scripts()),
        ("markup", markup()),
        ("shelf", off_the_shelf()),
        ("late", off_track()),
        ("fresh", fresh()),
        ("full", full_tier()),
    ]
}

/// Ana typed a name and a sentence.
fn started() -> OnePager {
    OnePager {
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "LO-2".into(),
        stage: "Proposed".into(),
        is_draft: true,
        is_sample: true,
        title: "One loyalty for four brands".into(),
        sentence: "Guests collect once and spend anywhere.".into(),
        owners: Plate {
            marketing: owner("Ana Duarte", "Marketing owner"),
            it: None,
        },
        objective: Some(ObjectiveBlock {
            agreed_line: "not agreed yet".into(),
            sentence: Noted::default(),
            metrics: vec![MetricBlock {
                start: None,
                target: "30".into(),
                unit: "%".into(),
                label: "Guests active in two brands, by 31 Dec".into(),
                ..MetricBlock::default()
            }],
        }),
        requirements: vec![
            RequirementRow {
                joint: Joint {
                    marketing: Piece::Agreed,
                    it: Piece::Nobody,
                },
                marketing: "My points count in every brand".into(),
                ..RequirementRow::default()
            },
            RequirementRow {
                joint: Joint {
                    marketing: Piece::Open,
                    it: Piece::Nobody,
                },
                marketing: "I see my points before I pay".into(),
                when: "Q4".into(),
                ..RequirementRow::default()
            },
        ],
        requirements_count: "0 of 2 agreed by both".into(),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..OnePager::default()
    }
}

fn no_requirements() -> OnePager {
    OnePager {
        requirements: Vec::new(),
        requirements_count: String::new(),
        won: None,
        ..mobile_ordering()
    }
}

fn long(words: usize) -> String {
    let text = "guests order ahead on their phone and find it ready when they arrive in every brand and in every market we serve ";
    text.chars()
        .cycle()
        .take(words)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn crowded() -> OnePager {
    let mut page = mobile_ordering();
    page.title = long(200);
    page.sentence = long(600).into();
    page.owners = Plate {
        marketing: owner(&long(200), &long(200)),
        it: owner(&long(200), &long(200)),
    };
    page.requirements = (0..40)
        .map(|row| RequirementRow {
            joint: Joint {
                marketing: Piece::Agreed,
                it: Piece::Open,
            },
            marketing: format!("{row} {}", long(300)).into(),
            it: format!("{row} {}. {}", long(150), long(150)).into(),
            when: "Q2 or later".into(),
        })
        .collect();
    page.decisions = (0..20)
        .map(|row| DecisionLine {
            question: format!("{row} {}?", long(200)).into(),
            line: long(200),
            overdue: row < 2,
        })
        .collect();
    page.worries = (0..20)
        .map(|_| WorryLine {
            worry: long(200).into(),
            response: long(200).into(),
        })
        .collect();
    page.not_in_this = long(800).into();
    page.notes = (1..20)
        .map(|number| WordNote {
            number,
            word: "Campaign".into(),
            meaning: long(90),
        })
        .collect();
    for (row, number) in page.requirements.iter_mut().zip(1..20) {
        row.marketing.marks.push(NoteMark { at: 8, number });
    }
    if let Some(ask) = &mut page.ask {
        ask.lead = long(500).into();
        ask.rest = long(500).into();
    }
    if let Some(standing) = &mut page.standing {
        standing.reason = long(600).into();
        standing.where_we_are = long(600).into();
        standing.who = long(80);
        standing.weight = StandingWeight::OffTrack;
        standing.word = "Off track".into();
    }
    if let Some(objective) = &mut page.objective {
        objective.agreed_line = long(200);
        objective.sentence = long(400).into();
        for metric in &mut objective.metrics {
            metric.start = Some("1,250,000".into());
            metric.target = "12,000,000".into();
            metric.unit = "visits a month".into();
            metric.label = long(200);
            metric.now_source = long(200);
        }
    }
    if let Some(won) = &mut page.won {
        won.headline = long(300).into();
        won.text = long(600).into();
    }
    page.signatures = vec![long(200), long(200), long(200)];
    page.changed_since = long(300);
    page.occasion = long(200);
    page.organisation = long(200);
    page.also_left_out = vec!["3 markets".into(), "12 links".into()];
    page
}

fn endless() -> OnePager {
    let w = |count: usize| "W".repeat(count);
    let mut page = mobile_ordering();
    page.title = w(200);
    page.sentence = w(300).into();
    page.organisation = w(120);
    page.key = w(60);
    page.owners = Plate {
        marketing: owner(&w(120), &w(120)),
        it: owner(&w(120), ""),
    };
    for row in &mut page.requirements {
        row.marketing = w(300).into();
        row.it = format!("https://{}.example/{}?q={}", w(60), w(60), w(60)).into();
        row.when = w(20);
    }
    for decision in &mut page.decisions {
        decision.question = w(90).into();
        decision.line = w(90);
    }
    page.not_in_this = w(400).into();
    page.signatures = vec![w(90), w(90)];
    page.as_of = w(300);
    if let Some(timeline) = &mut page.timeline {
        for step in &mut timeline.steps {
            step.name = w(40);
            step.length = 0.2;
        }
        for bar in &mut timeline.usual {
            bar.name = w(60);
        }
        timeline.check_note = w(200);
        timeline.summary = w(200);
        timeline.today = Some(Marker {
            at: 0.0,
            words: w(40),
        });
        timeline.decide_by = Some(Marker {
            at: timeline.days,
            words: w(40),
        });
        timeline.late = Some(LateSpan {
            start: 60.0,
            length: 9.0,
            words: w(60),
        });
        timeline.roll_out = Some(RollOut {
            text: w(80),
            start: 66.0,
            until: None,
        });
        timeline.sooner = Some(Bracket {
            from: 1.0,
            to: 3.0,
            words: w(80),
        });
    }
    page
}

fn scripts() -> OnePager {
    let mut page = mobile_ordering();
    page.title = "移动点餐 · Κινητή παραγγελία".into();
    page.sentence = "客人提前用手机点餐，到店即取；每个品牌、每个市场都一样。".into();
    page.organisation = "Северные ворота".into();
    page.owners = Plate {
        marketing: owner("Ελένη Παπαδοπούλου", "Υπεύθυνη μάρκετινγκ · 品牌主管"),
        it: owner("سارة الحسن", "مديرة منصات المتاجر"),
    };
    page.requirements[0].marketing = "Заказать в два касания из последней корзины".into();
    page.requirements[1].marketing = "準備ができたらすぐに知らせてほしい".into();
    page.requirements[1].it = "주방 이벤트를 5초 안에 휴대폰으로".into();
    page.requirements[2].it = "الدفع بدون حساب؛ لا تُحفظ بيانات البطاقة".into();
    page.requirements[3].marketing = "Đặt hàng dễ dàng, Žluťoučký kůň, Łódź, Ğ İ ş".into();
    page.signatures = vec![
        "Ελένη Παπαδοπούλου · ημερομηνία".into(),
        "سارة الحسن".into(),
    ];
    page
}

fn markup() -> OnePager {
    let nasty = "#panic() *bold* $x$ @ref <label> //comment /*c*/ `raw` \"q\" 'q' \\ #import \"x\" = heading - list #{1+1} ~ --- https://x.example [b] ]";
    let mut page = mobile_ordering();
    page.title = nasty.into();
    page.sentence = nasty.into();
    page.key = "#panic()".into();
    page.requirements[0].marketing = nasty.into();
    page.requirements[0].it = nasty.into();
    page.not_in_this = nasty.into();
    page.words.standing = "#panic(\"heading\")".into();
    if let Some(timeline) = &mut page.timeline {
        timeline.steps[0].name = "#panic()".into();
    }
    page
}

/// Three days of choosing: everything is close together.
fn off_the_shelf() -> OnePager {
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
fn off_track() -> OnePager {
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
fn fresh() -> OnePager {
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

/// The full tier with all four checks, half way.
fn full_tier() -> OnePager {
    let mut page = mobile_ordering();
    page.timeline = page.timeline.map(|timeline| TimelineBlock {
        summary: "44 working days sooner than our usual way, forecast".into(),
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
