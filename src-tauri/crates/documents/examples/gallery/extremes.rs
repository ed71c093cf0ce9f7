//! Pages that nobody hopes for, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::{made_at, mobile_ordering, owner, said};

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
        ("blank", blank()),
        ("sparse", sparse()),
        ("started", started()),
        ("no-requirements", no_requirements()),
        ("crowded", crowded()),
        ("endless", endless()),
        ("scripts", scripts()),
        ("markup", markup()),
        ("shelf", crate::lanes::off_the_shelf()),
        ("late", crate::lanes::off_track()),
        ("fresh", crate::lanes::fresh()),
        ("full", crate::lanes::full_tier()),
        ("chosen", crate::lanes::chosen("Mobilo")),
        ("chosen-long", crate::lanes::chosen(&long(200))),
        ("chosen-endless", crate::lanes::chosen(&"W".repeat(200))),
    ]
}

/// A name, and nothing else.
pub fn blank() -> OnePager {
    OnePager {
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "ST-1".into(),
        stage: "Proposed".into(),
        is_draft: true,
        title: "Stock you can trust".into(),
        standing: Some(StandingBlock {
            word: "Not started".into(),
            weight: StandingWeight::Plain,
            by_line: "by rule, 12 Mar".into(),
            reason: "Needs a marketing owner. Needs an IT owner.".into(),
            said: Vec::new(),
        }),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..OnePager::default()
    }
}

/// What a list of projects knows of one: a sentence, the problem, a day, what was said of it.
pub fn sparse() -> OnePager {
    let mut page = blank();
    page.sentence = "Guests see what is on the shelf before they come.".into();
    page.problem = "One visit in nine ends without the thing that the guest came for, and half of those guests never tell us. The shops know; the site does not.".into();
    page.day = Some(DayBlock {
        heading: "Customers have it by".into(),
        day: "30 Nov 2026".into(),
        line: "Decide by Mon 7 Sep; 12 weeks to build and roll out.".into(),
    });
    if let Some(standing) = &mut page.standing {
        standing.said = vec![
            said("Two shops count by hand for a month.", "Ana Duarte, 8 Mar"),
            said(
                "The tills know the stock of yesterday.",
                "Jonas Keller, 20 Feb",
            ),
        ];
    }
    page
}

/// Ana typed a name and a sentence.
pub fn started() -> OnePager {
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
        standing.said = vec![said(&long(600), &long(80)), said(&long(600), &long(80))];
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
