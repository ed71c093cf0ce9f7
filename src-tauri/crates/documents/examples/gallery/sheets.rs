//! Realistic sheets and cards, for the gallery and the tests.

use counterpart_documents::*;

use crate::sample::{made_at, owner};

/// Ana starts alone.
pub fn counterpart_sheet() -> CounterpartSheet {
    let need = |words: &str, when: &str| SheetRequirement {
        words: words.into(),
        when: when.into(),
    };
    CounterpartSheet {
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "MO-1".into(),
        occasion: "For Jonas, before Thu 19 Mar".into(),
        title: "Mobile ordering".into(),
        starter_side: Side::Marketing,
        starter: owner("Ana Duarte", "Marketing owner · Head of Brand, Northgate"),
        other: None,
        sentence: "Guests order ahead on their phone and find it ready when they arrive, in every brand and every market.".into(),
        objective: vec![
            "Wait at pick-up: 9 → 4 min by 30 Sep".into(),
            "Sales ordered ahead: not measured yet → 12 % by 31 Dec".into(),
        ],
        requirements: vec![
            need("Order in two taps from the last basket", "Q2"),
            need("Told the moment it is ready", "Q2"),
            need("Pay as I like, without an account", "Q2"),
            need("My points count in every brand, whichever of our apps or tills I used to earn them", "Q3"),
            need("New dishes on the phone the same day", "Q3"),
        ],
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..CounterpartSheet::default()
    }
}

/// What Ana and Jonas agreed in fifty minutes.
pub fn session_sheet() -> SessionSheet {
    let person = |name: &str, role: &str, side| PresentPerson {
        name: name.into(),
        role: role.into(),
        side,
    };
    let agreed = |joint, sentence: &str, line: &str| AgreedLine {
        joint,
        sentence: sentence.into(),
        line: line.into(),
    };
    let said = |text: &str, line: &str| CapturedLine {
        text: text.into(),
        line: line.into(),
    };
    let half = Joint {
        marketing: Piece::Agreed,
        it: Piece::Open,
    };
    SessionSheet {
        made_at: made_at(),
        organisation: "Northgate Group".into(),
        key: "MO-1".into(),
        title: "Mobile ordering".into(),
        when: "Thu 12 Mar 2026, 14:00 to 14:50".into(),
        owners: Plate {
            marketing: owner("Ana Duarte", "Marketing owner · Head of Brand, Northgate"),
            it: owner("Jonas Keller", "IT owner · Director, Store Platforms"),
        },
        present: vec![
            person("Ana Duarte", "Head of Brand", Some(Side::Marketing)),
            person("Priya Nair", "Guest messages", Some(Side::Marketing)),
            person("Jonas Keller", "Director, Store Platforms", Some(Side::It)),
            person("Luc Moreau", "Kitchen systems", Some(Side::It)),
            person("Emma Roux", "Operations, France", None),
        ],
        agreed: vec![
            agreed(
                Joint::BOTH,
                "Pick-up wait falls from 9 to 4 minutes by 30 September.",
                "what we both want, wording 2",
            ),
            agreed(
                Joint::BOTH,
                "Pay as I like, without an account: guest checkout; card and wallet; no card data held.",
                "requirement for Q2, wording 3",
            ),
            agreed(
                Joint::BOTH,
                "Works when the line is down: store and forward for 4 hours.",
                "requirement for Q2, wording 1",
            ),
            agreed(
                half,
                "My points count in every brand: one loyalty identity, consent checked on each call.",
                "requirement for Q3; IT wants to talk first",
            ),
        ],
        requirements: vec![said(
            "See what is in my meal before I order",
            "said by Ana; IT’s words still missing",
        )],
        decisions: vec![
            said(
                "Who holds the guest’s consent?",
                "by 20 Mar · Ana decides, Sofia does it",
            ),
            said(
                "One kitchen screen, or one a brand?",
                "by 27 Mar · Jonas decides, Luc does it",
            ),
        ],
        actions: vec![
            said(
                "Ask the two trial kitchens for their peak hours",
                "Luc, by Tue 17 Mar",
            ),
            said(
                "Write the ready message in French and German",
                "Priya, by Thu 19 Mar",
            ),
            said(
                "Measure sales ordered ahead at the Lyon tills",
                "Jonas, by Mon 23 Mar",
            ),
        ],
        wins: vec![said(
            "Lyon guests wait two and a half minutes less",
            "9 → 6.5 min, till log, 8 March",
        )],
        lets_talk: vec![said(
            "My points count in every brand",
            "Jonas: three identities today; which one stays?",
        )],
        next: "Next review: Thu 26 Mar, 14:00".into(),
        signatures: vec![
            "Ana Duarte, marketing · date".into(),
            "Jonas Keller, IT · date".into(),
        ],
        as_of: "As of 12 Mar 2026, 18:40".into(),
        ..SessionSheet::default()
    }
}

fn deed(name: &str, deed: &str) -> Deed {
    Deed {
        name: name.into(),
        deed: deed.into(),
    }
}

/// The first win.
pub fn win_card() -> WinCard {
    WinCard {
        made_at: made_at(),
        head: "Won together · Northgate Group · MO-1 Mobile ordering".into(),
        date: "8 March 2026".into(),
        headline: "Lyon guests wait two and a half minutes less for their order.".into(),
        challenge: "The ready message came from the till, so it came late. We moved it to the kitchen screen and wrote it anew.".into(),
        number: Some(BigNumber {
            from_line: "from 9 min to".into(),
            value: "6.5".into(),
            label: "minutes, wait at pick-up".into(),
            source: "Lyon trial, till log, 8 March".into(),
        }),
        marketing: vec![
            deed("Priya Nair", "rewrote the ready message with guests"),
            deed("Ana Duarte", "held the launch a week so it could be right"),
        ],
        it: vec![
            deed("Luc Moreau", "moved the signal from till to kitchen"),
            deed("Sofia Neri", "checked what we keep about guests"),
        ],
        others: "and Emma Roux, operations, who retrained forty people".into(),
        ..WinCard::default()
    }
}

/// Marketing alone, so far.
pub fn solo_card() -> WinCard {
    WinCard {
        head: "Marketing’s win · Northgate Group · MO-1 Mobile ordering".into(),
        it: Vec::new(),
        others: String::new(),
        missing: Some(MissingSide {
            side: Side::It,
            sentence: "Who from IT made this possible? Name them and what they did, and it is won together.".into(),
        }),
        ..win_card()
    }
}

/// No number, a long headline, many people.
pub fn crowded_card() -> WinCard {
    let mut card = win_card();
    card.headline = "After eleven weeks in which nobody believed it, the loyalty points of all four brands finally arrive on one account on the evening of the visit.".into();
    card.number = Some(BigNumber {
        from_line: "from €180,000 to".into(),
        value: "€1,240,000".into(),
        label: "sales with points, a month".into(),
        source: "finance, February close".into(),
    });
    card.marketing = [
        "Priya Nair",
        "Ana Duarte",
        "Hélène Dubois",
        "Tom Berg",
        "Ines Costa",
        "Paul Wirth",
    ]
    .map(|name| deed(name, "told guests in their own words"))
    .to_vec();
    card.it = ["Luc Moreau", "Sofia Neri", "Jonas Keller"]
        .map(|name| {
            deed(
                name,
                "joined two identity systems without a night of downtime",
            )
        })
        .to_vec();
    card
}

/// No number, no challenge: only who did what.
pub fn plain_card() -> WinCard {
    let mut card = win_card();
    card.number = None;
    card.challenge = String::new();
    card.others = String::new();
    card.marketing.truncate(1);
    card.it.truncate(1);
    card.is_sample = true;
    card
}

/// A long afternoon.
pub fn long_session() -> SessionSheet {
    let mut sheet = session_sheet();
    sheet.agreed = sheet.agreed.iter().cycle().take(14).cloned().collect();
    sheet.actions = sheet.actions.iter().cycle().take(12).cloned().collect();
    sheet.requirements = sheet.requirements.iter().cycle().take(9).cloned().collect();
    sheet.lets_talk = sheet.lets_talk.iter().cycle().take(5).cloned().collect();
    sheet
}

/// Jonas starts, and Ana is already named.
pub fn counterpart_sheet_of_it() -> CounterpartSheet {
    CounterpartSheet {
        starter_side: Side::It,
        starter: owner("Jonas Keller", "IT owner · Director, Store Platforms"),
        other: owner("Ana Duarte", "Marketing owner · Head of Brand, Northgate"),
        occasion: "For Ana, before Thu 19 Mar".into(),
        objective: Vec::new(),
        requirements: Vec::new(),
        ..counterpart_sheet()
    }
}
