//! Lists, comparison, summary, book, yearbook and the wide timeline, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::{made_at, mobile_ordering};

pub fn long(characters: usize) -> String {
    "guests order ahead on their phone and find it ready when they arrive "
        .chars()
        .cycle()
        .take(characters)
        .collect()
}

fn joint(marketing: Piece, it: Piece) -> Joint {
    Joint { marketing, it }
}

/// The head of every paper of "Mobile ordering".
pub fn head() -> Letterhead {
    Letterhead {
        language: "en".into(),
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "MO-1".into(),
        title: "Mobile ordering".into(),
        sentence: "Guests order ahead on their phone and find it ready when they arrive, in every brand and every market.".into(),
        occasion: "For the board, Tue 17 Mar 2026".into(),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        issue: "Issue 2".into(),
        ..Letterhead::default()
    }
}

/// The head of what is about the whole workspace.
pub fn office_head(title: &str) -> Letterhead {
    Letterhead {
        key: String::new(),
        title: title.into(),
        sentence: String::new(),
        ..head()
    }
}

/// A head that nobody hopes for.
pub fn endless_head() -> Letterhead {
    Letterhead {
        title: long(200),
        organisation: long(120),
        sentence: long(500),
        occasion: long(60),
        changed_since: format!("changed since issue 1: {}", long(200)),
        is_sample: true,
        is_draft: true,
        ..head()
    }
}

fn listed(
    marks: Joint,
    marketing: &str,
    it: &str,
    worth: &str,
    size: &str,
    when: &str,
) -> ListedRequirement {
    ListedRequirement {
        joint: marks,
        marketing: marketing.into(),
        it: it.into(),
        worth: worth.into(),
        size: size.into(),
        when: when.into(),
        ..ListedRequirement::default()
    }
}

/// Twelve requirements, as a pair would hand them to a supplier.
pub fn requirement_list() -> RequirementList {
    use Piece::{Agreed, Earlier, Open};
    let both = "Ana and Jonas, 19 Feb, in one room";
    let must = vec![
        ListedRequirement {
            yes: both.into(),
            ..listed(
                Joint::BOTH,
                "Order in two taps from the last basket",
                "Basket service keeps the last 20 orders; answer in 400 ms",
                "L",
                "M",
                "Q2",
            )
        },
        ListedRequirement {
            yes: both.into(),
            deal_breaker: true,
            data: "phone number, personal; to tell when it is ready; contract; 30 days; EU".into(),
            ..listed(
                Joint::BOTH,
                "Told the moment it is ready",
                "Kitchen event to phone in 5 s",
                "L",
                "S",
                "Q2",
            )
        },
        ListedRequirement {
            yes: "Ana, 19 Feb; Jonas, to an earlier wording".into(),
            deal_breaker: true,
            data: "payment token, personal; to pay; contract; 13 months; EU".into(),
            ..listed(
                joint(Agreed, Earlier),
                "Pay as I like, without an account",
                "Guest checkout; card and wallet; no card data held",
                "L",
                "L",
                "Q2",
            )
        },
        ListedRequirement {
            yes: both.into(),
            ..listed(
                Joint::BOTH,
                "Works when the line is down",
                "Store and forward 4 h; DR in 1 h",
                "M",
                "L",
                "Q2",
            )
        },
    ];
    let should = vec![
        ListedRequirement {
            yes: "Ana, 26 Feb".into(),
            talk: "Jonas: three identities today, and only one of them knows consent".into(),
            data: "points and visits, personal; loyalty; consent; as long as the account; EU"
                .into(),
            ..listed(
                joint(Agreed, Open),
                "My points count in every brand",
                "One loyalty identity; consent checked on each call",
                "L",
                "L",
                "Q3",
            )
        },
        ListedRequirement {
            yes: "Jonas, 26 Feb".into(),
            ..listed(
                joint(Open, Agreed),
                "New dishes on the phone the same day",
                "Menu release without an app update",
                "M",
                "M",
                "Q3",
            )
        },
        ListedRequirement {
            yes: both.into(),
            ..listed(
                Joint::BOTH,
                "See what is in my meal before I order",
                "Allergen data from the recipe system, same day",
                "M",
                "M",
                "Q3",
            )
        },
        ListedRequirement {
            yes: both.into(),
            state: "delivered".into(),
            ..listed(
                Joint::BOTH,
                "Change the order until the kitchen starts",
                "Order state machine; lock at first kitchen event",
                "M",
                "S",
                "Q1",
            )
        },
    ];
    let could = vec![
        listed(
            joint(Open, Open),
            "A group orders together, each pays their part",
            "",
            "S",
            "L",
            "Q4",
        ),
        listed(
            joint(Agreed, Open),
            "Order from the table as well",
            "Table code in the basket; same kitchen queue",
            "S",
            "M",
            "Q4",
        ),
    ];
    let wont = vec![listed(
        Joint::default(),
        "Delivery by courier",
        "Courier partners’ interfaces; address data",
        "M",
        "L",
        "",
    )];
    let group = |name: &str, count: &str, rows| RequirementGroup {
        name: name.into(),
        count: count.into(),
        rows,
    };
    RequirementList {
        head: head(),
        groups: vec![
            group("Must", "3 of 4 agreed by both", must),
            group("Should", "2 of 4 agreed by both", should),
            group("Could", "0 of 2 agreed by both", could),
            group("Not this time", "", wont),
        ],
    }
}

/// Every list that nobody hopes for.
pub fn hard_lists() -> Vec<(&'static str, RequirementList)> {
    let many = RequirementList {
        groups: (0..4)
            .map(|group| RequirementGroup {
                name: ["Must", "Should", "Could", "Not this time"][group].into(),
                rows: (0..40)
                    .map(|row| {
                        listed(
                            Joint::BOTH,
                            &format!("{row}: {}", long(20 + row * 4)),
                            &long(200 - row * 4),
                            "L",
                            "M",
                            "Q3 27",
                        )
                    })
                    .collect(),
                ..RequirementGroup::default()
            })
            .collect(),
        ..requirement_list()
    };
    let endless = RequirementList {
        head: endless_head(),
        groups: vec![RequirementGroup {
            name: long(80),
            count: long(80),
            rows: (0..3)
                .map(|_| ListedRequirement {
                    yes: long(200),
                    talk: long(400),
                    data: long(400),
                    deal_breaker: true,
                    state: long(40),
                    ..listed(
                        Joint::default(),
                        &long(1_500),
                        &"W".repeat(400),
                        "L",
                        "L",
                        "Q4 2027",
                    )
                })
                .collect(),
        }],
    };
    let empty = RequirementList {
        groups: Vec::new(),
        ..requirement_list()
    };
    vec![("many", many), ("endless", endless), ("empty", empty)]
}

/// Two questions open, three decided.
pub fn decision_log() -> DecisionLog {
    let decision = |question: &str, decides: &str, implements: &str, when: &str| LoggedDecision {
        question: question.into(),
        decides: decides.into(),
        implements: implements.into(),
        when: when.into(),
        ..LoggedDecision::default()
    };
    DecisionLog {
        head: head(),
        open: vec![
            LoggedDecision {
                state: "2 working days late".into(),
                overdue: true,
                ..decision(
                    "One kitchen screen, or one a brand?",
                    "Jonas Keller",
                    "Luc Moreau",
                    "Tue 10 Mar",
                )
            },
            LoggedDecision {
                state: "in 6 working days".into(),
                ..decision(
                    "Who holds the guest’s consent?",
                    "Ana Duarte",
                    "Sofia Lind",
                    "Fri 20 Mar",
                )
            },
            decision("Do we show prices before the guest signs in?", "", "", ""),
        ],
        decided: vec![
            LoggedDecision {
                outcome: "Two sites in Lyon, for four weeks.".into(),
                because: "two are enough to learn and few enough to visit every day".into(),
                state: "done".into(),
                ..decision(
                    "Where do we try it first?",
                    "Ana Duarte",
                    "Emma Roux",
                    "2 Mar",
                )
            },
            LoggedDecision {
                outcome: "Buy, and keep the basket on our side.".into(),
                because: "nobody on the market keeps a basket across brands, and ours already does"
                    .into(),
                ..decision(
                    "Buy or build the ordering?",
                    "Jonas Keller",
                    "Luc Moreau",
                    "26 Feb",
                )
            },
            LoggedDecision {
                outcome: "No account needed to order.".into(),
                because: "four of ten guests left at sign-in".into(),
                state: "taken back 5 Mar".into(),
                ..decision(
                    "Must a guest sign in?",
                    "Ana Duarte",
                    "Priya Nair",
                    "19 Feb",
                )
            },
        ],
    }
}

/// Many decisions of several initiatives, and endless ones.
pub fn hard_logs() -> Vec<(&'static str, DecisionLog)> {
    let many = DecisionLog {
        head: office_head("All decisions"),
        open: (0..30)
            .map(|n| LoggedDecision {
                of: "MO-1 Mobile ordering".into(),
                question: format!("{n}: {}?", long(60)),
                when: "Fri 20 Mar".into(),
                ..LoggedDecision::default()
            })
            .collect(),
        decided: (0..60)
            .map(|n| LoggedDecision {
                of: "LO-1 Loyalty".into(),
                question: format!("{n}: {}?", long(80)),
                outcome: long(120),
                because: long(90),
                decides: "Ana Duarte".into(),
                implements: "Luc Moreau".into(),
                when: "19 Feb".into(),
                ..LoggedDecision::default()
            })
            .collect(),
    };
    let endless = DecisionLog {
        head: endless_head(),
        open: vec![LoggedDecision {
            question: long(900),
            of: long(80),
            decides: "W".repeat(60),
            implements: long(90),
            when: long(40),
            state: long(60),
            overdue: true,
            ..LoggedDecision::default()
        }],
        decided: vec![LoggedDecision {
            question: long(300),
            outcome: long(2_000),
            because: long(2_000),
            dissent: vec![long(600)],
            ..LoggedDecision::default()
        }],
    };
    let empty = DecisionLog {
        open: Vec::new(),
        decided: Vec::new(),
        ..decision_log()
    };
    vec![("many", many), ("endless", endless), ("empty", empty)]
}

/// Words that collide, and some to know.
pub fn words_sheet() -> WordsSheet {
    let word = |word: &str, marketing: &str, it: &str, agreed: &str, say: &str| WordLine {
        word: word.into(),
        marketing: marketing.into(),
        it: it.into(),
        agreed: agreed.into(),
        say_instead: say.into(),
    };
    WordsSheet {
        head: office_head(""),
        active: vec![
            word(
                "DR",
                "Direct response: an advertisement that asks for an answer now.",
                "Disaster recovery: how we are running again after a site is lost.",
                "disaster recovery",
                "“direct-response advertising”, “recovery after an outage”",
            ),
            word(
                "Launch",
                "The day customers hear of it.",
                "The day it runs in production, often weeks before.",
                "",
                "“announced” or “live”",
            ),
            word(
                "Real time",
                "Today, while the campaign runs.",
                "Within milliseconds, every time.",
                "within five seconds",
                "a number of seconds",
            ),
            word(
                "Customer",
                "Whoever buys, known or not.",
                "A record in the customer system.",
                "a person who has bought",
                "“guest”, “account”",
            ),
        ],
        reference: vec![
            word(
                "API",
                "",
                "The door through which one system asks another.",
                "",
                "",
            ),
            word(
                "Attribution",
                "Which contact is credited with the sale.",
                "Which system is the source of a value.",
                "",
                "“credit for the sale”, “source system”",
            ),
        ],
    }
}

/// Words that nobody hopes for.
pub fn hard_words() -> Vec<(&'static str, WordsSheet)> {
    let line = |n: usize| WordLine {
        word: format!("Word {n}"),
        marketing: long(140),
        it: long(90),
        agreed: long(30 * (n % 3)),
        say_instead: long(20),
    };
    let many = WordsSheet {
        active: (0..12).map(line).collect(),
        reference: (0..50).map(line).collect(),
        ..words_sheet()
    };
    let endless = WordsSheet {
        head: endless_head(),
        active: vec![WordLine {
            word: "W".repeat(90),
            marketing: long(1_500),
            it: "W".repeat(200),
            agreed: long(400),
            say_instead: long(400),
        }],
        reference: Vec::new(),
    };
    let empty = WordsSheet {
        active: Vec::new(),
        reference: Vec::new(),
        ..words_sheet()
    };
    vec![("many", many), ("endless", endless), ("empty", empty)]
}

/// Three on the short list, one of them chosen.
pub fn comparison() -> Comparison {
    let span = |low: f64, likely: f64, high: f64, words: &str| {
        Some(CostSpan {
            low,
            likely,
            high,
            words: words.into(),
        })
    };
    let scores = |all: &[(&str, &str)]| -> Vec<SideScores> {
        all.iter()
            .map(|(marketing, it)| SideScores {
                marketing: (*marketing).into(),
                it: (*it).into(),
                apart: matches!((marketing.parse::<i8>(), it.parse::<i8>()), (Ok(a), Ok(b)) if (a - b).abs() > 1),
            })
            .collect()
    };
    let row = |criterion: &str, weight: &str, all: &[(&str, &str)]| ScoredRow {
        criterion: criterion.into(),
        weight: weight.into(),
        scores: scores(all),
    };
    Comparison {
        head: head(),
        candidates: vec![
            ComparedCandidate { name: "Mobilo".into(), line: "product".into(), state: "chosen".into(), chosen: true, because: "both sides put it first, and it is the only one that answered within five seconds with the line cut".into(), marketing_total: "2.4".into(), it_total: "2.2".into(), three: span(520_000.0, 590_000.0, 680_000.0, "€590,000 (€520,000 to €680,000)"), five: span(760_000.0, 860_000.0, 1_020_000.0, "€860,000 (€760,000 to €1,020,000)"), pays: "marketing 60 %, IT 40 %".into(), ..ComparedCandidate::default() },
            ComparedCandidate { name: "Tapcart Enterprise".into(), state: "declined".into(), because: "it keeps personal data outside the EU".into(), marketing_total: "2.6".into(), it_total: "1.3".into(), three: span(480_000.0, 510_000.0, 560_000.0, "€510,000 (€480,000 to €560,000)"), five: span(810_000.0, 850_000.0, 930_000.0, "€850,000 (€810,000 to €930,000)"), pays: "marketing 70 %, IT 30 %".into(), ..ComparedCandidate::default() },
            ComparedCandidate { name: "Build on our shop".into(), state: "declined".into(), because: "it is ready a year after the customers should have it".into(), marketing_total: "1.5".into(), it_total: "2.3".into(), three: span(640_000.0, 900_000.0, 1_300_000.0, "€900,000 (€640,000 to €1,300,000)"), five: span(820_000.0, 1_150_000.0, 1_700_000.0, "€1,150,000 (€820,000 to €1,700,000)"), pays: "IT 100 %".into(), ..ComparedCandidate::default() },
        ],
        deal_breakers: vec![
            VerdictRow { criterion: "Data stays in the EU".into(), verdicts: vec![Some(true), Some(false), Some(true)] },
            VerdictRow { criterion: "No card data held by us".into(), verdicts: vec![Some(true), Some(true), None] },
        ],
        criteria: vec![
            row("Order in two taps from the last basket", "23 %", &[("3", "2"), ("3", "2"), ("1", "2")]),
            row("Works when the line is down", "23 %", &[("2", "3"), ("2", "0"), ("2", "3")]),
            row("My points count in every brand", "18 %", &[("2", "2"), ("3", "1"), ("1", "3")]),
            row("Told the moment it is ready", "18 %", &[("3", "2"), ("3", "2"), ("2", "2")]),
            row("New dishes on the phone the same day", "18 %", &[("2", "2"), ("2", "1"), ("", "")]),
        ],
        remarks: vec!["Weights as agreed on 24 Feb, before the first score.".into()],
        gaps: vec![
            GapLine { criterion: "Works when the line is down".into(), figures: "Tapcart Enterprise: marketing 2, IT 0".into(), talk: "The demo ran on the fair’s network; with the line cut nothing came through for nine minutes.".into() },
            GapLine { criterion: "My points count in every brand".into(), figures: "Tapcart Enterprise: marketing 3, IT 1".into(), talk: String::new() },
        ],
        currency: "euros".into(),
    }
}

/// Comparisons that nobody hopes for.
pub fn hard_comparisons() -> Vec<(&'static str, Comparison)> {
    let wide = comparison();
    let six = Comparison {
        candidates: (0..6)
            .map(|n| ComparedCandidate {
                name: format!("Candidate number {n}"),
                chosen: false,
                ..wide.candidates[n % 3].clone()
            })
            .collect(),
        deal_breakers: wide
            .deal_breakers
            .iter()
            .map(|row| VerdictRow {
                verdicts: row.verdicts.iter().chain(&row.verdicts).copied().collect(),
                ..row.clone()
            })
            .collect(),
        criteria: (0..20)
            .map(|n| {
                let row = &wide.criteria[n % 5];
                ScoredRow {
                    scores: row.scores.iter().chain(&row.scores).cloned().collect(),
                    ..row.clone()
                }
            })
            .collect(),
        ..comparison()
    };
    let endless = Comparison {
        head: endless_head(),
        candidates: (0..3)
            .map(|n| ComparedCandidate {
                name: "W".repeat(200),
                because: long(600),
                pays: long(200),
                three: Some(CostSpan {
                    low: f64::NAN,
                    likely: -3.0,
                    high: f64::INFINITY,
                    words: long(90),
                }),
                ..wide.candidates[n].clone()
            })
            .collect(),
        gaps: vec![GapLine {
            criterion: long(300),
            figures: long(200),
            talk: long(900),
        }],
        remarks: vec![long(500)],
        ..comparison()
    };
    let fresh = Comparison {
        candidates: vec![ComparedCandidate {
            name: "Mobilo".into(),
            ..ComparedCandidate::default()
        }],
        deal_breakers: Vec::new(),
        criteria: Vec::new(),
        remarks: Vec::new(),
        gaps: Vec::new(),
        ..comparison()
    };
    let empty = Comparison {
        candidates: Vec::new(),
        ..comparison()
    };
    vec![
        ("six", six),
        ("endless", endless),
        ("fresh", fresh),
        ("empty", empty),
    ]
}

fn summary_row(
    key: &str,
    name: &str,
    owners: &str,
    weight: StandingWeight,
    word: &str,
    reason: &str,
) -> SummaryRow {
    SummaryRow {
        key: key.into(),
        name: name.into(),
        owners: owners.into(),
        weight,
        word: word.into(),
        reason: reason.into(),
        ..SummaryRow::default()
    }
}

/// Eight initiatives before the board.
pub fn summary() -> PortfolioSummary {
    use StandingWeight::{AtRisk, OffTrack, OnTrack, Plain};
    let with = |row: SummaryRow, when: &str, next: &str, agreed: &str, saved: &str, basis: &str| {
        SummaryRow {
            next: next.into(),
            next_when: when.into(),
            agreed: agreed.into(),
            saved: saved.into(),
            saved_basis: basis.into(),
            ..row
        }
    };
    PortfolioSummary {
        head: Letterhead {
            sentence:
                "8 initiatives: 1 off track, 1 at risk, 3 on track; 118 working days saved so far."
                    .into(),
            ..office_head("All we do together")
        },
        rows: vec![
            with(
                summary_row(
                    "HC-1",
                    "Hybrid commerce",
                    "Ana Duarte and Jonas Keller",
                    OffTrack,
                    "Off track",
                    "Show is 12 working days late, and the forecast ends after the day to decide by.",
                ),
                "Thu 19 Mar",
                "Show ends",
                "4 of 15",
                "9",
                "forecast",
            ),
            with(
                summary_row(
                    "MO-1",
                    "Mobile ordering",
                    "Ana Duarte and Jonas Keller",
                    AtRisk,
                    "At risk",
                    "The trial ends 3 working days after the day by which we must decide.",
                ),
                "Tue 17 Mar",
                "Show ends",
                "7 of 12",
                "27",
                "forecast",
            ),
            with(
                summary_row(
                    "LO-1",
                    "One loyalty for every brand",
                    "Priya Nair and Luc Moreau",
                    OnTrack,
                    "On track",
                    "Every step is on its day.",
                ),
                "Mon 30 Mar",
                "Needs ends",
                "5 of 9",
                "44",
                "planned",
            ),
            with(
                summary_row(
                    "RC-1",
                    "Receipts by mail",
                    "Priya Nair, no IT owner yet",
                    OnTrack,
                    "On track",
                    "",
                ),
                "",
                "",
                "0 of 3",
                "",
                "",
            ),
            with(
                summary_row(
                    "AL-1",
                    "Allergens you can trust",
                    "Sofia Lind and Luc Moreau",
                    OnTrack,
                    "On track",
                    "Nothing is late.",
                ),
                "Fri 27 Mar",
                "Decide ends",
                "6 of 6",
                "38",
                "forecast",
            ),
            with(
                summary_row(
                    "KS-1",
                    "Kitchen screens",
                    "Ana Duarte and Jonas Keller",
                    Plain,
                    "Not started",
                    "",
                ),
                "",
                "",
                "",
                "",
                "",
            ),
            with(
                summary_row(
                    "WF-1",
                    "Guest network",
                    "Sofia Lind and Jonas Keller",
                    Plain,
                    "Delivered",
                    "",
                ),
                "",
                "",
                "4 of 4",
                "18",
                "actual",
            ),
            with(
                summary_row(
                    "QR-1",
                    "Order at the table",
                    "Priya Nair and Luc Moreau",
                    Plain,
                    "Stopped",
                    "The same guests order ahead; we learn there first.",
                ),
                "",
                "",
                "2 of 5",
                "",
                "",
            ),
        ],
        asks: vec![
            SummaryAsk {
                of: "MO-1 Mobile ordering".into(),
                text: "Approve €410,000 once and €96,000 a year".into(),
                when: "by 3 Apr".into(),
            },
            SummaryAsk {
                of: "HC-1 Hybrid commerce".into(),
                text: "Free two architects for six weeks".into(),
                when: "by 20 Mar".into(),
            },
        ],
        wins: vec![
            SummaryWin {
                joint: Joint::BOTH,
                headline: "Lyon waits two and a half minutes less".into(),
                line: "8 Mar, MO-1".into(),
                from: "9".into(),
                to: "6.5 min".into(),
            },
            SummaryWin {
                joint: Joint::BOTH,
                headline: "One basket across two brands".into(),
                line: "27 Feb, HC-1".into(),
                ..SummaryWin::default()
            },
            SummaryWin {
                joint: joint(Piece::Agreed, Piece::Nobody),
                headline: "Receipts by mail in three days".into(),
                line: "12 Feb, RC-1".into(),
                ..SummaryWin::default()
            },
        ],
        more_wins: 0,
        more_line: "The book has a page of each.".into(),
    }
}

/// Boards that nobody hopes for.
pub fn hard_summaries() -> Vec<(&'static str, PortfolioSummary)> {
    let some = summary();
    let rows = |count: usize| -> Vec<SummaryRow> {
        (0..count)
            .map(|n| SummaryRow {
                key: format!("XX-{n}"),
                ..some.rows[n % 8].clone()
            })
            .collect()
    };
    let forty = PortfolioSummary {
        rows: rows(40),
        ..summary()
    };
    let hundreds = PortfolioSummary {
        rows: rows(300),
        asks: (0..20).map(|_| some.asks[0].clone()).collect(),
        wins: (0..20).map(|_| some.wins[0].clone()).collect(),
        ..summary()
    };
    let endless = PortfolioSummary {
        head: endless_head(),
        rows: (0..9)
            .map(|_| SummaryRow {
                key: "W".repeat(30),
                name: long(200),
                owners: long(200),
                word: long(60),
                reason: long(600),
                next: long(200),
                next_when: long(40),
                agreed: "1234 of 5678".into(),
                saved: "−1234.5".into(),
                saved_basis: "forecast".into(),
                weight: StandingWeight::OffTrack,
            })
            .collect(),
        asks: vec![
            SummaryAsk {
                of: long(200),
                text: long(600),
                when: long(60)
            };
            4
        ],
        wins: vec![
            SummaryWin {
                headline: "W".repeat(200),
                line: long(200),
                from: long(60),
                to: long(60),
                ..SummaryWin::default()
            };
            4
        ],
        more_wins: 4_000,
        more_line: long(60),
    };
    let two = PortfolioSummary {
        rows: rows(2),
        asks: Vec::new(),
        wins: Vec::new(),
        ..summary()
    };
    let empty = PortfolioSummary {
        rows: Vec::new(),
        asks: Vec::new(),
        wins: Vec::new(),
        ..summary()
    };
    vec![
        ("forty", forty),
        ("hundreds", hundreds),
        ("endless", endless),
        ("two", two),
        ("empty", empty),
    ]
}

/// A book of so many sheets.
pub fn book(sheets: usize, volume: (usize, usize)) -> PortfolioBook {
    PortfolioBook {
        head: Letterhead {
            sentence:
                "A sheet for each initiative, with both owners, what they want and where it stands."
                    .into(),
            ..office_head("All we do together")
        },
        pages: (0..sheets)
            .map(|n| OnePager {
                key: format!("MO-{}", n + 1),
                title: [
                    "Mobile ordering",
                    "Hybrid commerce",
                    "One loyalty for every brand",
                    "Kitchen screens",
                ][n % 4]
                    .into(),
                ..mobile_ordering()
            })
            .collect(),
        volume,
    }
}

/// A year with a quarter in which nothing was won.
pub fn yearbook() -> Yearbook {
    let win =
        |headline: &str, line: &str, people: &str, from: &str, to: &str, unit: &str| YearWin {
            joint: Joint::BOTH,
            headline: headline.into(),
            line: line.into(),
            people: people.into(),
            from: from.into(),
            to: to.into(),
            unit: unit.into(),
            ..YearWin::default()
        };
    let credit = |name: &str, line: &str, count: &str| CreditLine {
        name: name.into(),
        line: line.into(),
        count: count.into(),
    };
    Yearbook {
        head: Letterhead {
            occasion: String::new(),
            ..office_head("2026")
        },
        cover_line: "Six wins, five of them won together, by three pairs.".into(),
        quarters: vec![
            YearQuarter {
                name: "January to March".into(),
                count: "3 wins".into(),
                wins: vec![
                    win(
                        "Receipts by mail in three days",
                        "12 February · RC-1 Receipts by mail",
                        "Priya Nair, Luc Moreau",
                        "",
                        "",
                        "",
                    ),
                    win(
                        "One basket across two brands",
                        "27 February · HC-1 Hybrid commerce",
                        "Ana Duarte, Jonas Keller, Luc Moreau",
                        "2",
                        "1",
                        "baskets",
                    ),
                    YearWin {
                        challenge: "The till knew when an order was ready; the phone did not."
                            .into(),
                        ..win(
                            "Lyon guests wait two and a half minutes less for their order",
                            "8 March · MO-1 Mobile ordering",
                            "Priya Nair rewrote the ready message; Luc Moreau moved it from the till to the kitchen screen; Emma Roux, operations, retrained forty people",
                            "9",
                            "6.5",
                            "min, wait at pick-up",
                        )
                    },
                ],
            },
            YearQuarter {
                name: "April to June".into(),
                count: "2 wins".into(),
                wins: vec![
                    win(
                        "Chosen in 21 working days",
                        "3 April · MO-1 Mobile ordering",
                        "Ana Duarte, Jonas Keller",
                        "65",
                        "21",
                        "working days",
                    ),
                    YearWin {
                        joint: joint(Piece::Agreed, Piece::Nobody),
                        ..win(
                            "Every menu in four languages",
                            "14 May · AL-1 Allergens you can trust",
                            "Sofia Lind",
                            "",
                            "",
                            "",
                        )
                    },
                ],
            },
            YearQuarter {
                name: "July to September".into(),
                ..YearQuarter::default()
            },
            YearQuarter {
                name: "October to December".into(),
                count: "1 win".into(),
                wins: vec![win(
                    "One in eight orders comes ahead",
                    "9 October · MO-1 Mobile ordering",
                    "Ana Duarte, Jonas Keller, Priya Nair",
                    "0",
                    "12 %",
                    "sales ordered ahead",
                )],
            },
        ],
        pairs: vec![
            credit(
                "Ana Duarte and Jonas Keller",
                "MO-1 Mobile ordering, HC-1 Hybrid commerce",
                "3 wins",
            ),
            credit(
                "Priya Nair and Luc Moreau",
                "RC-1 Receipts by mail",
                "1 win",
            ),
        ],
        people: vec![
            credit("Ana Duarte", "Head of Brand", "3 wins"),
            credit("Jonas Keller", "Director, Store Platforms", "3 wins"),
            credit("Luc Moreau", "Platform engineer", "3 wins"),
            credit("Priya Nair", "Content lead", "3 wins"),
            credit("Emma Roux", "Operations, Lyon", "1 win"),
        ],
        metrics: vec![
            MetricLine {
                name: "Wait at pick-up".into(),
                from: "9".into(),
                to: "6.5 min".into(),
                line: "Lyon trial, till log, 8 Mar".into(),
            },
            MetricLine {
                name: "Choosing the technology".into(),
                from: "65".into(),
                to: "21 working days".into(),
                line: String::new(),
            },
        ],
        credit: (8, 7),
        credit_line: "Marketing was named 8 times, IT 7 times, others once.".into(),
    }
}

/// Years that nobody hopes for.
pub fn hard_yearbooks() -> Vec<(&'static str, Yearbook)> {
    let year = yearbook();
    let many = Yearbook {
        quarters: year
            .quarters
            .iter()
            .map(|quarter| YearQuarter {
                wins: (0..30)
                    .map(|n| YearWin {
                        headline: format!("{n} {}", long(60)),
                        ..year.quarters[0].wins[2].clone()
                    })
                    .collect(),
                ..quarter.clone()
            })
            .collect(),
        people: (0..80)
            .map(|n| CreditLine {
                name: format!("Person {n}"),
                ..year.people[0].clone()
            })
            .collect(),
        credit: (400, 1),
        ..yearbook()
    };
    let endless = Yearbook {
        head: Letterhead {
            title: long(200),
            ..endless_head()
        },
        cover_line: long(500),
        quarters: vec![YearQuarter {
            name: long(200),
            count: long(200),
            wins: vec![YearWin {
                headline: "W".repeat(300),
                line: long(300),
                challenge: long(900),
                people: long(900),
                from: long(90),
                to: long(90),
                unit: long(300),
                ..YearWin::default()
            }],
        }],
        pairs: vec![CreditLine {
            name: long(200),
            line: "W".repeat(200),
            count: long(40),
        }],
        metrics: vec![MetricLine {
            name: long(200),
            from: long(40),
            to: long(40),
            line: long(200),
        }],
        ..yearbook()
    };
    vec![
        ("many", many),
        ("endless", endless),
        (
            "empty",
            Yearbook {
                head: office_head("2026"),
                ..Yearbook::default()
            },
        ),
    ]
}

/// "Mobile ordering" across an A3 sheet.
pub fn wide() -> WideTimeline {
    let step =
        |name: &str, begins: &str, ends: &str, takes: &str, gate: Option<Joint>, line: &str| {
            WideStep {
                name: name.into(),
                begins: begins.into(),
                ends: ends.into(),
                takes: takes.into(),
                gate,
                line: line.into(),
            }
        };
    WideTimeline {
        head: head(),
        summary: "27 working days sooner than our usual 65 (middle of our last four)".into(),
        timeline: mobile_ordering().timeline.unwrap_or_default(),
        steps: vec![
            step(
                "Align",
                "Mon 16 Feb",
                "Wed 18 Feb",
                "3 days",
                Some(Joint::BOTH),
                "closed 18 Feb",
            ),
            step(
                "Needs",
                "Thu 19 Feb",
                "Wed 25 Feb",
                "5 days",
                Some(Joint::BOTH),
                "closed 25 Feb",
            ),
            step(
                "Scan",
                "Thu 26 Feb",
                "Tue 3 Mar",
                "4 days",
                Some(Joint::BOTH),
                "closed 3 Mar",
            ),
            step(
                "Show",
                "Wed 4 Mar",
                "Thu 12 Mar",
                "7 days",
                Some(joint(Piece::Agreed, Piece::Open)),
                "waits for IT",
            ),
            step(
                "Security, beside the steps",
                "Wed 4 Mar",
                "Wed 11 Mar",
                "6 days",
                None,
                "",
            ),
            step(
                "Prove",
                "Fri 13 Mar",
                "Thu 2 Apr",
                "15 days",
                Some(Joint::default()),
                "",
            ),
            step(
                "Decide",
                "Fri 3 Apr",
                "Thu 9 Apr",
                "4 days",
                Some(Joint::default()),
                "3 days late",
            ),
        ],
    }
}
