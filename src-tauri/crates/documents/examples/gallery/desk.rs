//! The papers of the scoring, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::{made_at, owner};

const CRITERIA: [&str; 12] = [
    "Order in two taps from the last basket",
    "Told the moment it is ready",
    "Works when the line is down",
    "My points count in every brand",
    "New dishes on the phone the same day",
    "One kitchen screen for all brands",
    "Runs in our own cloud, in two regions",
    "Our people can change a page without a release",
    "References with more than 400 sites",
    "Support in French and German",
    "Price that follows the number of orders",
    "We can leave within three months, with our data",
];

fn owners() -> Plate {
    Plate {
        marketing: owner("Ana Duarte", "Marketing owner · Head of Brand, Northgate"),
        it: owner("Jonas Keller", "IT owner · Director, Store Platforms"),
    }
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn long(characters: usize) -> String {
    "guests order ahead on their phone and find it ready when they arrive "
        .chars()
        .cycle()
        .take(characters)
        .collect()
}

/// One for each side: three on the short list, two deal-breakers, six criteria.
pub fn score_sheets() -> ScoreSheets {
    ScoreSheets {
        language: "en".into(),
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "MO-1".into(),
        title: "Mobile ordering".into(),
        owners: owners(),
        sheets: vec![Side::Marketing, Side::It],
        candidates: strings(&["Mobilo", "Tapcart Enterprise", "Build on our shop"]),
        deal_breakers: strings(&["Data stays in the EU", "No card data held by us"]),
        criteria: strings(&CRITERIA[..6]),
        levels: strings(&["not met", "partly", "met", "exceeded"]),
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..ScoreSheets::default()
    }
}

/// Every sheet that nobody hopes for, with its name.
pub fn hard_sheets() -> Vec<(&'static str, ScoreSheets)> {
    let one = ScoreSheets {
        deal_breakers: Vec::new(),
        criteria: strings(&CRITERIA[..1]),
        candidates: strings(&["Mobilo"]),
        owners: Plate::default(),
        is_sample: true,
        ..score_sheets()
    };
    let many = ScoreSheets {
        criteria: strings(&CRITERIA),
        ..score_sheets()
    };
    let endless = ScoreSheets {
        title: long(200),
        organisation: long(120),
        owners: Plate {
            marketing: owner(&long(200), &long(200)),
            it: owner(&"W".repeat(120), ""),
        },
        candidates: vec![
            long(200),
            "W".repeat(80),
            "C".into(),
            "D".into(),
            "E".into(),
        ],
        deal_breakers: vec![long(400); 2],
        criteria: (0..12)
            .map(|row| format!("{row} {}", long(60 * row)))
            .collect(),
        ..score_sheets()
    };
    vec![("one", one), ("many", many), ("endless", endless)]
}

fn part(minutes: i64, marketing: &str, it: &str) -> DemoPart {
    DemoPart {
        minutes,
        name: marketing.into(),
        marketing: marketing.into(),
        it: it.into(),
        ..DemoPart::default()
    }
}

/// An hour with a vendor: two deal-breakers and six more, most of them in two voices.
pub fn demo_script() -> DemoScript {
    let mut parts = vec![
        DemoPart {
            must: true,
            show: "Where an order, a name and a phone number are kept, and who can read them."
                .into(),
            ..part(
                7,
                "What you know of me stays here",
                "Data at rest and in motion in EU regions only; keys are ours",
            )
        },
        DemoPart {
            must: true,
            ..part(
                7,
                "Pay as I like, without an account",
                "Guest checkout; card and wallet; no card data held",
            )
        },
        part(
            6,
            "Order in two taps from the last basket",
            "Basket service keeps the last 20 orders; answer in 400 ms",
        ),
        part(
            6,
            "Told the moment it is ready",
            "Kitchen event to phone in 5 s",
        ),
        DemoPart {
            show: "Pull the plug of one site while an order is on its way, and put it back.".into(),
            ..part(
                6,
                "Works when the line is down",
                "Store and forward 4 h; recovery in 1 h",
            )
        },
        part(
            6,
            "My points count in every brand",
            "One loyalty identity; consent checked on each call",
        ),
        part(
            6,
            "New dishes on the phone the same day",
            "Menu release without an app update",
        ),
    ];
    parts.push(DemoPart {
        minutes: 6,
        name: "Who runs it at night".into(),
        ..DemoPart::default()
    });
    DemoScript {
        language: "en".into(),
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        title: "Mobile ordering".into(),
        sentence: "Guests order ahead on their phone and find it ready when they arrive, in every brand and every market.".into(),
        owners: owners(),
        vendor: "Mobilo".into(),
        parts,
        questions: 10,
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..DemoScript::default()
    }
}

/// Every script that nobody hopes for, with its name.
pub fn hard_scripts() -> Vec<(&'static str, DemoScript)> {
    let one = DemoScript {
        parts: vec![DemoPart {
            minutes: 15,
            name: CRITERIA[6].into(),
            ..DemoPart::default()
        }],
        questions: 5,
        sentence: String::new(),
        vendor: String::new(),
        is_sample: true,
        owners: Plate {
            marketing: owners().marketing,
            it: None,
        },
        ..demo_script()
    };
    let ten = DemoScript {
        parts: CRITERIA[..10]
            .iter()
            .map(|name| DemoPart {
                must: *name == CRITERIA[2],
                ..part(5, name, &long(58))
            })
            .collect(),
        ..demo_script()
    };
    let endless = DemoScript {
        title: long(200),
        organisation: long(120),
        sentence: long(500),
        vendor: "W".repeat(200),
        owners: Plate {
            marketing: owner(&long(200), &long(200)),
            it: owner(&"W".repeat(120), ""),
        },
        parts: (1..11)
            .map(|row| DemoPart {
                name: long(150),
                show: long(300),
                must: true,
                ..part(40, &long(60 * row), &long(300))
            })
            .collect(),
        ..demo_script()
    };
    vec![("one", one), ("ten", ten), ("endless", endless)]
}
