use super::*;
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-03-12".parse().unwrap()
}

/// `label | start → target unit | by`, as one line to compare.
fn shown(read: &MetricSentence) -> String {
    let number = |q: Option<Quantity>| q.map_or("?".to_owned(), |q| q.to_string());
    let by = read.by.map_or("?".to_owned(), |day| day.to_string());
    format!(
        "{} | {} → {} {} | {by}",
        read.label,
        number(read.start),
        number(read.target),
        read.unit
    )
}

#[track_caller]
fn reads(text: &str, expected: &str) {
    assert_eq!(
        shown(&parse_metric(text, today(), DateOrder::Dmy)),
        expected,
        "{text:?}"
    );
}

#[test]
fn one_sentence_makes_a_metric() {
    let wait = "pick-up wait | 9 → 4 min | 2026-09-30";
    for text in [
        "pick-up wait 9 → 4 min by 30 Sep",
        "pick-up wait 9 -> 4 min by 30 Sep",
        "pick-up wait 9 to 4 min by 30 Sep",
        "pick-up wait from 9 to 4 min by 30 Sep.",
        "pick-up wait: 9 min → 4 min, by end of September",
        "By 30 Sep, pick-up wait 9 → 4 min",
        "pick-up wait from 9 minutes down to 4 minutes by Q3",
        "pick-up wait 9→4min by 2026-09-30",
        "  pick-up   wait 9 => 4 mins until 30 September 2026",
    ] {
        reads(text, wait);
    }
}

#[test]
fn decimals_units_and_thousands() {
    reads(
        "basket €23,50 → €31 by 31 Dec",
        "basket | 23.5 → 31 € | 2026-12-31",
    );
    reads("basket 23.50 € → 31.25 €", "basket | 23.5 → 31.25 € | ?");
    reads(
        "orders 1,200 → 3,400 by Q4",
        "orders | 1200 → 3400  | 2026-12-31",
    );
    reads(
        "orders 1 200 → 3 400 by Q4",
        "orders | 1200 → 3400  | 2026-12-31",
    );
    reads(
        "sales £1.2m → £2m by 31 Dec 2027",
        "sales | 1200000 → 2000000 £ | 2027-12-31",
    );
    reads(
        "visits 40k to 55k by Q4",
        "visits | 40000 → 55000  | 2026-12-31",
    );
    reads(
        "error rate 0,8 % → 0,2 % by Q4",
        "error rate | 0.8 → 0.2 % | 2026-12-31",
    );
    reads(
        "margin -3 → 2 pts by Q4",
        "margin | -3 → 2 pts | 2026-12-31",
    );
    reads(
        "answer 2 h → 30 min by Q4",
        "answer | 120 → 30 min | 2026-12-31",
    );
    reads(
        "answer 90 s → 1 min by Q4",
        "answer | 1.5 → 1 min | 2026-12-31",
    );
    reads(
        "complaints 120 → 40 a week by Q4",
        "complaints | 120 → 40 a week | 2026-12-31",
    );
    reads(
        "rating 3.9 → 4.5 stars in every store by Q4",
        "rating in every store | 3.9 → 4.5 stars | 2026-12-31",
    );
}

#[test]
fn without_a_start_it_is_not_measured_yet() {
    reads(
        "12 % of sales ordered ahead by 31 Dec",
        "sales ordered ahead | ? → 12 % | 2026-12-31",
    );
    reads("raise NPS to 40 by Q4", "raise NPS | ? → 40  | 2026-12-31");
    reads(
        "wait under 4 min in all 500 stores by Q4",
        "wait under in all 500 stores | ? → 4 min | 2026-12-31",
    );
    reads(
        "pick-up wait ? → 4 min by Q4",
        "pick-up wait | ? → 4 min | 2026-12-31",
    );
    reads(
        "pick-up wait not measured yet → 4 min by Q4",
        "pick-up wait | ? → 4 min | 2026-12-31",
    );
    reads(
        "40 stores opened by 30 Sep",
        "stores opened | ? → 40  | 2026-09-30",
    );
}

#[test]
fn digits_inside_a_word_are_the_word() {
    reads(
        "5G coverage 40 → 90 % by Q4",
        "5G coverage | 40 → 90 % | 2026-12-31",
    );
    reads(
        "B2B repeat orders 20 → 30 %",
        "B2B repeat orders | 20 → 30 % | ?",
    );
    reads("2-click checkout", "2-click checkout | ? → ?  | ?");
}

#[test]
fn a_sign_belongs_to_one_number_only() {
    // Once read as the unit of both, and cut out of the clause backwards.
    let read = parse_metric("91 €8éfrom →", today(), DateOrder::Dmy);
    assert_eq!(read.target.map(|q| q.to_string()).as_deref(), Some("91"));
    reads("basket 23 €→31 € by Q4", "basket | 23 → 31 € | 2026-12-31");
}

#[test]
fn two_metrics_are_customer_and_business() {
    for text in [
        "pick-up wait 9 → 4 min by 30 Sep; 12 % of sales ordered ahead by 31 Dec",
        "pick-up wait 9 → 4 min by 30 Sep, and 12 % of sales ordered ahead by 31 Dec",
        "pick-up wait 9 → 4 min by 30 Sep and 12 % of sales ordered ahead by 31 Dec",
        "pick-up wait 9 → 4 min by 30 Sep\n12 % of sales ordered ahead by 31 Dec",
    ] {
        let read = parse_objective(text, today(), DateOrder::Dmy);
        assert_eq!(
            shown(&read.customer),
            "pick-up wait | 9 → 4 min | 2026-09-30"
        );
        let business = read.business.expect("a second metric");
        assert_eq!(
            shown(&business),
            "sales ordered ahead | ? → 12 % | 2026-12-31"
        );
        assert_eq!(read.rest, None);
    }
    let one = parse_objective(
        "faster, and cheaper checkout 9 → 4 min",
        today(),
        DateOrder::Dmy,
    );
    assert_eq!(one.customer.label, "faster, and cheaper checkout");
    assert_eq!(one.business, None);
    let many = parse_objective("a 1 → 2; b 3 → 4; c; d", today(), DateOrder::Dmy);
    assert_eq!(many.rest.as_deref(), Some("c; d"));
}

#[test]
fn what_is_not_understood_stays_and_says_what_it_waits_for() {
    let vague = parse_metric("happier guests", today(), DateOrder::Dmy);
    assert_eq!(vague.label, "happier guests");
    assert_eq!(vague.waits_for, [Waiting::Target, Waiting::By]);

    let no_day = parse_metric("wait 9 → 4 min by 30 Feb", today(), DateOrder::Dmy);
    assert!(
        no_day.label.contains("by 30 Feb"),
        "kept: {:?}",
        no_day.label
    );
    let [Waiting::RealDay(wrong)] = no_day.waits_for.as_slice() else {
        panic!("waits for a real day: {:?}", no_day.waits_for);
    };
    assert!(wrong.to_string().starts_with("30 February does not exist"));

    let units = parse_metric("wait 9 complaints → 4 min by Q4", today(), DateOrder::Dmy);
    assert!(units.label.contains('9'), "{units:?}");
    let other = parse_metric("wait 9 € → 4 min by Q4", today(), DateOrder::Dmy);
    assert_eq!(other.waits_for, [Waiting::SameUnit("9 €".into())]);

    let bare = parse_metric("9 → 4 min by Q4", today(), DateOrder::Dmy);
    assert_eq!(bare.waits_for, [Waiting::Label]);
    let nothing = parse_objective("", today(), DateOrder::Dmy);
    assert_eq!(
        nothing.customer.waits_for,
        [Waiting::Label, Waiting::Target, Waiting::By]
    );
}

#[test]
fn a_pasted_page_is_kept_whole() {
    let page = "wait by the 9 and 4 → by then, and so on to 5 min ".repeat(2_000);
    let read = parse_objective(&page, today(), DateOrder::Dmy);
    assert_eq!(read.customer.label, page.trim(), "kept whole");
    let longest = "by 9 and ".repeat(LONGEST_SENTENCE / 9);
    let _ = parse_objective(&longest, today(), DateOrder::Dmy);
}

proptest! {
    #[test]
    fn nothing_typed_panics(text in "\\PC*|(by |to |→|->|[0-9]{1,4}|[-€$%.,;]| |min|é|q3|from ){0,14}") {
        let _ = parse_objective(&text, today(), DateOrder::Dmy);
    }

    #[test]
    fn every_word_typed_is_found_again(words in prop::collection::vec("[a-z]{4,9}", 1..6)) {
        prop_assume!(!words.iter().any(|w| ["until", "till"].contains(&w.as_str())));
        let label = words.join(" ");
        let plain = parse_metric(&label, today(), DateOrder::Dmy);
        prop_assert_eq!(&plain.label, &label);
        let whole = parse_metric(&format!("{label} 9 → 4 min by 30 Sep"), today(), DateOrder::Dmy);
        prop_assert_eq!(shown(&whole), format!("{label} | 9 → 4 min | 2026-09-30"));
    }
}
