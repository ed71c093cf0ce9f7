use super::*;
use proptest::prelude::*;

fn shown(old: &str, new: &str) -> String {
    word_difference(old, new)
        .iter()
        .map(|piece| match piece.kind {
            PieceKind::Same => piece.text.clone(),
            PieceKind::Added => format!("{{+{}}}", piece.text),
            PieceKind::Removed => format!("{{-{}}}", piece.text),
        })
        .collect()
}

#[test]
fn case_spacing_and_punctuation_make_no_new_wording() {
    let base = "Pay as I like, without an account";
    for same in [
        "pay as I like without an account.",
        "PAY AS I LIKE – WITHOUT AN ACCOUNT!",
        "  Pay  as I\u{a0}like,\nwithout an account",
        "“Pay as I like”, without an account…",
    ] {
        assert!(same_wording(base, same), "{same:?}");
    }
    assert!(same_wording("e-mail", "Email"));
    assert!(same_wording("4 min", "4min"));
    assert!(same_wording("1 000 orders", "1000 orders"));
    assert!(same_wording("9 -> 4 min", "9 → 4 min."));
    assert!(same_wording("9 – 4", "9-4"));
    assert!(same_wording("- first item", "First item"));
    assert!(same_wording("ΟΔΟΣ", "οδος") && same_wording("οδός", "ΟΔΌΣ"));
    assert!(same_wording("到店即取。", "到店，即取"));
}

#[test]
fn what_changes_the_meaning_makes_a_new_wording() {
    for (old, new) in [
        ("in 4.5 min", "in 45 min"),
        ("9 → 4 min", "94 min"),
        ("9 4", "94"),
        ("12 %", "12 €"),
        ("below <5 s", ">5 s"),
        ("-5 degrees", "5 degrees"),
        ("answer in 400 ms", "answer in 4000 ms"),
        ("kept for 30 days", "kept for 31 days"),
        ("card data held", "no card data held"),
        ("到店即取", "到店就取"),
    ] {
        assert!(!same_wording(old, new), "{old:?} against {new:?}");
    }
}

#[test]
fn the_difference_is_told_in_words() {
    assert_eq!(
        shown("Order in two taps", "Order in three taps"),
        "Order in {-two}{+three} taps"
    );
    assert_eq!(
        shown(
            "Guest checkout; card only",
            "Guest checkout; card and wallet"
        ),
        "Guest checkout; card {-only}{+and wallet}"
    );
    assert_eq!(
        shown("keeps the last 20 orders", "keeps my past 50 orders"),
        "keeps {-the last 20}{+my past 50} orders"
    );
    assert_eq!(shown("same", "same"), "same");
    assert_eq!(shown("", "new"), "{+new}");
    assert_eq!(shown("old", ""), "{-old}");
    assert_eq!(shown("", ""), "");
    assert_eq!(shown("到店即取", "到店就取"), "到店{-即}{+就}取");
}

#[test]
fn a_very_long_text_is_compared_without_delay() {
    let old: String = (0..30_000).map(|n| format!("a{n} ")).collect();
    let new: String = (0..30_000).map(|n| format!("b{n} ")).collect();
    let pieces = word_difference(&old, &new);
    assert_eq!(pieces[0].text.trim_end(), old.trim_end());
}

proptest! {
    #[test]
    fn both_texts_can_be_read_from_the_difference(
        old in "([abc ]|[a-c]{2} |界|\n){0,30}", new in "([abc ]|[a-c]{2} |界|\n){0,30}"
    ) {
        let pieces = word_difference(&old, &new);
        let without = |kind| -> String {
            pieces.iter().filter(|p| p.kind != kind).map(|p| p.text.as_str()).collect()
        };
        prop_assert_eq!(without(PieceKind::Added), old.clone());
        prop_assert_eq!(without(PieceKind::Removed), new.clone());
        prop_assert_eq!(pieces.iter().all(|p| p.kind == PieceKind::Same), old == new);
        prop_assert!(pieces.windows(2).all(|two| two[0].kind != two[1].kind), "neighbours are joined");
    }

    #[test]
    fn case_and_blanks_never_matter(words in prop::collection::vec("[a-z]{1,8}", 1..12)) {
        let plain = words.join(" ");
        prop_assert!(same_wording(&plain, &words.join(",  ").to_uppercase()));
        let quoted = format!("  “{}”. ", words.join("\n"));
        prop_assert!(same_wording(&plain, &quoted));
    }

    #[test]
    fn another_word_always_matters(words in prop::collection::vec("[a-z]{1,8}", 1..12), at in any::<prop::sample::Index>()) {
        let mut more = words.clone();
        more.insert(at.index(words.len()), "not".to_owned());
        prop_assert!(!same_wording(&words.join(" "), &more.join(" ")));
    }

    #[test]
    fn any_text_is_its_own_wording(text in ".*") {
        prop_assert!(same_wording(&text, &text));
        let form = normal_form(&text);
        prop_assert_eq!(normal_form(&form), form);
    }
}
