//! As far as a page is asked to go: full of everything, a year, three days, a day that is past, and
//! names in other scripts.

use counterpart_documents::*;

use crate::extremes::{blank, started};
use crate::sample::{mobile_ordering, owner, said};

/// Every one with its name.
pub fn all() -> Vec<(&'static str, OnePager)> {
    vec![
        ("nothing", nothing()),
        ("no-more-than-a-name", blank()),
        ("just-started", started()),
        ("teeming", teeming()),
        ("a-year", a_year()),
        ("three-days", three_days()),
        ("overdue", overdue()),
        ("chinese", chinese()),
        ("japanese-korean", japanese_and_korean()),
        ("arabic", arabic()),
        ("cyrillic", cyrillic()),
        ("greek", greek()),
    ]
}

/// An initiative of which nothing is known.
fn nothing() -> OnePager {
    OnePager {
        made_at: crate::sample::made_at(),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        is_draft: true,
        ..OnePager::default()
    }
}

/// So many words, the same each time, no two neighbours alike.
fn words(count: usize, from: usize) -> String {
    const WORDS: [&str; 17] = [
        "guests",
        "order",
        "ahead",
        "on",
        "their",
        "phone",
        "and",
        "find",
        "it",
        "ready",
        "when",
        "they",
        "arrive",
        "in",
        "every",
        "brand",
        "everywhere",
    ];
    let words: Vec<&str> = (0..count).map(|n| WORDS[(n + from) % 17]).collect();
    words.join(" ")
}

/// 60 requirements, 20 worries, titles of 40 words, and as much of everything else.
pub fn teeming() -> OnePager {
    let mut page = mobile_ordering();
    page.title = words(40, 0);
    page.sentence = words(40, 3).into();
    page.owners = Plate {
        marketing: owner(&words(40, 1), &words(40, 5)),
        it: owner(&words(40, 2), &words(40, 6)),
    };
    page.problem = words(120, 4).into();
    page.customer = words(80, 8).into();
    page.requirements = (0..60)
        .map(|n| RequirementRow {
            joint: [Joint::BOTH, Joint::default()][n % 2],
            marketing: format!("{} {}", n + 1, words(4 + n % 36, n)).into(),
            it: format!("{} {}", n + 1, words(40 - n % 36, n + 5)).into(),
            when: ["Q2", "Q3", "Q4 27", ""][n % 4].into(),
        })
        .collect();
    page.requirements_count = "30 of 60 agreed by both".into();
    page.decisions = (0..20)
        .map(|n| DecisionLine {
            question: format!("{} {}?", n + 1, words(40, n)).into(),
            line: format!("by {} Mar · Ana decides, Jonas does it", n + 1),
            overdue: n < 11,
        })
        .collect();
    page.worries = (0..20)
        .map(|n| WorryLine {
            worry: format!("{} {}", n + 1, words(40, n)).into(),
            response: words(12, n + 3).into(),
        })
        .collect();
    page.not_in_this = words(120, 9).into();
    if let Some(ask) = &mut page.ask {
        ask.lead = words(40, 2).into();
        ask.rest = words(80, 7).into();
    }
    if let Some(standing) = &mut page.standing {
        standing.reason = words(60, 1).into();
        standing.said = vec![said(&words(40, 2), "Ana"), said(&words(40, 9), "Jonas")];
    }
    if let Some(won) = &mut page.won {
        won.headline = words(40, 3).into();
        won.text = words(80, 11).into();
    }
    page.also_left_out = vec!["9 markets".into(), "31 links".into()];
    page
}

fn lanes(page: &mut OnePager, change: impl FnOnce(&mut TimelineBlock)) {
    if let Some(timeline) = &mut page.timeline {
        change(timeline);
    }
}

fn step(name: &str, start: f64, length: f64, progress: StepProgress) -> StepBar {
    StepBar {
        name: name.into(),
        start,
        length,
        progress,
        gate: Some(Joint::default()),
        critical: false,
    }
}

/// Twelve months, 260 working days.
pub fn a_year() -> OnePager {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut page = mobile_ordering();
    lanes(&mut page, |timeline| {
        timeline.summary = "86 working days sooner than our usual 260".into();
        timeline.days = 260.0;
        timeline.weeks = (0..52u32)
            .map(|week| WeekColumn {
                label: format!("{} {}", 1 + week * 7 % 28, MONTHS[week as usize * 12 / 52]),
                at: f64::from(week) * 5.0,
            })
            .collect();
        let mut start = 0.0;
        timeline.steps = [
            ("Align", 21.0),
            ("Needs", 35.0),
            ("Scan", 28.0),
            ("Show", 30.0),
            ("Prove", 40.0),
            ("Decide", 20.0),
        ]
        .into_iter()
        .enumerate()
        .map(|(n, (name, length))| {
            let progress = match n {
                0 => StepProgress::Done,
                1 => StepProgress::Running(0.4),
                _ => StepProgress::Planned,
            };
            let bar = step(name, start, length, progress);
            start += length;
            bar
        })
        .collect();
        timeline.checks = [("Security", 84.0, 40.0), ("Privacy", 90.0, 60.0)]
            .into_iter()
            .map(|(name, start, length)| CheckBar {
                name: name.into(),
                start,
                length,
                done: false,
            })
            .collect();
        timeline.usual = [
            ("Align", 0.0, 40.0),
            ("Needs", 40.0, 60.0),
            ("Show", 100.0, 60.0),
            ("Checks, one by one", 160.0, 60.0),
            ("Decide", 220.0, 40.0),
        ]
        .into_iter()
        .map(|(name, start, length)| UsualBar {
            name: name.into(),
            start,
            length,
        })
        .collect();
        timeline.late = None;
        timeline.roll_out = Some(RollOut {
            text: "Build and roll out, 40 weeks".into(),
            start: 174.0,
            until: None,
        });
        timeline.sooner = Some(Bracket {
            from: 174.0,
            to: 260.0,
            words: "86 working days sooner".into(),
        });
        timeline.today = Some(Marker {
            at: 35.0,
            words: "19 Feb".into(),
        });
        timeline.decide_by = Some(Marker {
            at: 180.0,
            words: "decide by 11 Sep".into(),
        });
    });
    page
}

/// Three working days are the whole calendar.
pub fn three_days() -> OnePager {
    let mut page = mobile_ordering();
    lanes(&mut page, |timeline| {
        timeline.summary = "2 working days sooner than our usual 3".into();
        timeline.days = 3.0;
        timeline.weeks = vec![WeekColumn {
            label: "9 Mar".into(),
            at: 0.0,
        }];
        timeline.steps = vec![
            step("Align", 0.0, 0.25, StepProgress::Done),
            step("Needs", 0.25, 0.25, StepProgress::Running(0.5)),
            step("Decide", 0.5, 0.5, StepProgress::Planned),
        ];
        timeline.checks = vec![CheckBar {
            name: "Security".into(),
            start: 0.25,
            length: 0.5,
            done: false,
        }];
        timeline.check_note = "Checks run beside Needs; in a row: 1 day more".into();
        timeline.usual = vec![
            UsualBar {
                name: "Align".into(),
                start: 0.0,
                length: 1.0,
            },
            UsualBar {
                name: "Decide".into(),
                start: 1.0,
                length: 2.0,
            },
        ];
        timeline.late = None;
        timeline.roll_out = Some(RollOut {
            text: "Roll out, 2 weeks, to 24 Mar".into(),
            start: 1.0,
            until: None,
        });
        timeline.sooner = Some(Bracket {
            from: 1.0,
            to: 3.0,
            words: "2 working days sooner".into(),
        });
        timeline.today = Some(Marker {
            at: 0.4,
            words: "9 Mar".into(),
        });
        timeline.decide_by = Some(Marker {
            at: 0.5,
            words: "decide by 9 Mar".into(),
        });
    });
    page
}

/// The day by which it had to be decided is three weeks past.
pub fn overdue() -> OnePager {
    let mut page = mobile_ordering();
    if let Some(standing) = &mut page.standing {
        standing.word = "Off track".into();
        standing.weight = StandingWeight::OffTrack;
        standing.reason =
            "Decide by was Fri 20 Feb, 14 working days ago. Two decisions are overdue.".into();
    }
    for decision in &mut page.decisions {
        decision.line = "was due 20 Feb · Ana decides, Sofia does it".into();
        decision.overdue = true;
    }
    lanes(&mut page, |timeline| {
        timeline.decide_by = Some(Marker {
            at: 5.0,
            words: "decide by 20 Feb".into(),
        });
        timeline.late = Some(LateSpan {
            start: 5.0,
            length: 33.0,
            words: "33 days late".into(),
        });
        timeline.sooner = None;
    });
    page
}

/// What a page says, in another tongue.
struct Spoken {
    organisation: &'static str,
    title: &'static str,
    sentence: &'static str,
    marketing: (&'static str, &'static str),
    it: (&'static str, &'static str),
    needs: [(&'static str, &'static str); 3],
    decision: &'static str,
    worry: &'static str,
    win: &'static str,
}

fn in_words_of(spoken: &Spoken) -> OnePager {
    let mut page = mobile_ordering();
    page.organisation = spoken.organisation.into();
    page.title = spoken.title.into();
    page.sentence = spoken.sentence.into();
    page.owners = Plate {
        marketing: owner(spoken.marketing.0, spoken.marketing.1),
        it: owner(spoken.it.0, spoken.it.1),
    };
    for (row, (marketing, it)) in page.requirements.iter_mut().zip(spoken.needs) {
        row.marketing = marketing.into();
        row.it = it.into();
    }
    page.decisions[0].question = spoken.decision.into();
    page.worries[0].worry = spoken.worry.into();
    if let Some(won) = &mut page.won {
        won.headline = spoken.win.into();
    }
    page.signatures = vec![
        format!("{} · date", spoken.marketing.0),
        format!("{} · date", spoken.it.0),
    ];
    page
}

/// Han, with the marks and the width of its own.
pub fn chinese() -> OnePager {
    in_words_of(&Spoken {
        organisation: "北门集团",
        title: "移动点餐",
        sentence: "客人提前用手机点餐，到店即取；每个品牌、每个市场都一样。",
        marketing: ("王小明", "品牌主管"),
        it: ("李大海", "门店平台总监"),
        needs: [
            ("两步即可下单", "保存最近二十单，400 ms 内回应"),
            ("做好了马上通知我", "厨房事件五秒内到手机"),
            ("不用开户也能付款", "不保存卡的数据"),
        ],
        decision: "谁保管客人的同意？",
        worry: "收银升级延误",
        win: "三月八日：里昂的客人少等两分半。",
    })
}

/// Kana and Hangul.
pub fn japanese_and_korean() -> OnePager {
    in_words_of(&Spoken {
        organisation: "ノースゲート",
        title: "モバイルオーダー · 모바일 주문",
        sentence: "スマホで先に頼み、着いたらすぐに受け取れる。",
        marketing: ("さくら はな", "マーケティング"),
        it: ("김하나", "매장 플랫폼"),
        needs: [
            (
                "できたらすぐに知らせる",
                "주방 이벤트를 5초 안에 휴대폰으로",
            ),
            ("ポイントはどこでも", "계정 하나로"),
            ("メニューはその日に", "앱을 다시 내지 않고"),
        ],
        decision: "누가 동의를 맡나?",
        worry: "レジがおくれる",
        win: "リヨンでは 2.5 分はやく。",
    })
}

/// From right to left, joined, with vowel signs, and numbers that run the other way.
pub fn arabic() -> OnePager {
    in_words_of(&Spoken {
        organisation: "مجموعة الشمال",
        title: "الطلب عبر الهاتف",
        sentence: "يطلب الضيوف مسبقًا من هواتفهم ويجدون الطلب جاهزًا عند وصولهم، في كل علامة وفي كل سوق.",
        marketing: ("سارة الحسن", "مديرة التسويق"),
        it: ("عمر خليل", "مدير منصات المتاجر"),
        needs: [
            ("الطلب بخطوتين", "الرد خلال 400 ms"),
            ("الدفع بدون حساب", "لا تُحفظ بيانات البطاقة"),
            ("إشعار فور الجاهزية", "من المطبخ إلى الهاتف خلال 5 s"),
        ],
        decision: "من يحفظ موافقة الضيف؟",
        worry: "تأخر تحديث الصندوق",
        win: "ليون: انتظار أقل بدقيقتين ونصف.",
    })
}

/// Cyrillic, which the embedded faces have.
pub fn cyrillic() -> OnePager {
    in_words_of(&Spoken {
        organisation: "Северные ворота",
        title: "Заказ с телефона",
        sentence: "Гости заказывают заранее с телефона и находят заказ готовым, во всех брендах и на всех рынках.",
        marketing: ("Анна Щербакова", "Руководитель бренда"),
        it: ("Юрий Ковальчук", "Директор магазинных платформ"),
        needs: [
            (
                "Заказать в два касания",
                "Хранить 20 последних заказов, ответ за 400 мс",
            ),
            (
                "Узнать, как только готово",
                "Событие кухни на телефон за 5 с",
            ),
            ("Платить без учётной записи", "Данные карты не храним"),
        ],
        decision: "У кого хранится согласие гостя?",
        worry: "Обновление касс опоздает",
        win: "8 марта: в Лионе ждут на 2,5 минуты меньше.",
    })
}

/// Greek, which the embedded faces have.
pub fn greek() -> OnePager {
    in_words_of(&Spoken {
        organisation: "Βόρεια Πύλη",
        title: "Κινητή παραγγελία",
        sentence: "Οι επισκέπτες παραγγέλνουν από το κινητό και τη βρίσκουν έτοιμη, σε κάθε μάρκα και κάθε αγορά.",
        marketing: ("Ελένη Παπαδοπούλου", "Υπεύθυνη μάρκετινγκ"),
        it: ("Νίκος Ιωάννου", "Διευθυντής πλατφορμών"),
        needs: [
            (
                "Παραγγελία με δύο κινήσεις",
                "Οι 20 τελευταίες παραγγελίες, σε 400 ms",
            ),
            (
                "Να το μάθω μόλις είναι έτοιμο",
                "Από την κουζίνα στο κινητό σε 5 s",
            ),
            ("Πληρωμή χωρίς λογαριασμό", "Δεν κρατάμε στοιχεία κάρτας"),
        ],
        decision: "Ποιος κρατά τη συγκατάθεση;",
        worry: "Η αναβάθμιση των ταμείων αργεί",
        win: "8 Μαρτίου: η Λυών περιμένει 2,5 λεπτά λιγότερο.",
    })
}
