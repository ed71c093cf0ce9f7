use super::*;
use crate::calendar::WorkingCalendar;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

/// Thursday.
const TODAY: &str = "2026-03-12";

fn read(text: &str, order: DateOrder) -> Result<NaiveDate, WhenError> {
    parse_day(text, day(TODAY), order)
}

#[track_caller]
fn reads(cases: &[(&str, &str)], order: DateOrder) {
    for (typed, expected) in cases {
        assert_eq!(read(typed, order), Ok(day(expected)), "{typed:?}");
        assert_eq!(
            read(&format!(" {} ", typed.to_uppercase()), order),
            Ok(day(expected))
        );
    }
}

#[test]
fn days_are_typed_as_people_say_them() {
    reads(
        &[
            ("today", "2026-03-12"),
            ("tomorrow", "2026-03-13"),
            ("yesterday", "2026-03-11"),
            ("fri", "2026-03-13"),
            ("friday", "2026-03-13"),
            ("thu", "2026-03-19"),
            ("next fri", "2026-03-20"),
            ("next mon", "2026-03-16"),
            ("this fri", "2026-03-13"),
            ("last fri", "2026-03-06"),
            ("+10d", "2026-03-22"),
            ("+ 10 days", "2026-03-22"),
            ("+2w", "2026-03-26"),
            ("-2w", "2026-02-26"),
            ("+3m", "2026-06-12"),
            ("in 3 weeks", "2026-04-02"),
            ("in three weeks", "2026-04-02"),
            ("in 3w", "2026-04-02"),
            ("in a month", "2026-04-12"),
            ("2 days ago", "2026-03-10"),
            ("2 weeks from now", "2026-03-26"),
            ("next week", "2026-03-16"),
            ("this week", "2026-03-13"),
            ("next month", "2026-04-30"),
        ],
        DateOrder::Dmy,
    );
}

#[test]
fn a_day_and_a_month_in_words() {
    reads(
        &[
            ("30 Sep", "2026-09-30"),
            ("30 September 2026", "2026-09-30"),
            ("30 sept.", "2026-09-30"),
            ("Sep 30", "2026-09-30"),
            ("Sep 30, 2027", "2027-09-30"),
            ("30th of September", "2026-09-30"),
            ("1st May 27", "2027-05-01"),
            ("30-Jun-08", "2008-06-30"),
            ("8 Mar", "2027-03-08"),
            ("12 Mar", "2026-03-12"),
            ("Thu 12 Mar", "2026-03-12"),
            ("Sun 8 Mar", "2026-03-08"),
            ("Mon 8 Mar", "2027-03-08"),
            ("Tuesday, 30 June 2026", "2026-06-30"),
            ("3 Feb 1969", "1969-02-03"),
        ],
        DateOrder::Mdy,
    );
}

#[test]
fn a_month_or_a_quarter_alone_is_its_last_day() {
    reads(
        &[
            ("end of June", "2026-06-30"),
            ("end June 2027", "2027-06-30"),
            ("mid march", "2026-03-15"),
            ("early May", "2026-05-01"),
            ("June", "2026-06-30"),
            ("Feb", "2027-02-28"),
            ("Feb 2028", "2028-02-29"),
            ("Q3", "2026-09-30"),
            ("Q1", "2026-03-31"),
            ("Q3 2027", "2027-09-30"),
            ("end of Q3", "2026-09-30"),
            ("mid Q3", "2026-08-15"),
            ("end of the month", "2026-03-31"),
            ("end of next month", "2026-04-30"),
            ("end of the year", "2026-12-31"),
            ("eow", "2026-03-13"),
            ("eom", "2026-03-31"),
        ],
        DateOrder::Dmy,
    );
}

#[test]
fn digits_follow_the_order_and_iso_is_always_iso() {
    reads(
        &[
            ("2026-09-30", "2026-09-30"),
            ("2026/9/3", "2026-09-03"),
            ("20260930", "2026-09-30"),
            ("30.06.08", "2008-06-30"),
            ("30/06/2026", "2026-06-30"),
            ("1/2/69", "2069-02-01"),
            ("1/2/70", "1970-02-01"),
            ("30 06 2026", "2026-06-30"),
            ("30/6", "2026-06-30"),
            ("30.6.", "2026-06-30"),
            ("30/06/2008 00:00", "2008-06-30"),
            ("2026-09-30T23:59:59Z", "2026-09-30"),
        ],
        DateOrder::Dmy,
    );
    reads(
        &[("6/30/2026", "2026-06-30"), ("2/1/08", "2008-02-01")],
        DateOrder::Mdy,
    );
    reads(
        &[("08-06-30", "2008-06-30"), ("26/6/3", "2026-06-03")],
        DateOrder::Ymd,
    );
}

#[test]
fn readings_look_behind() {
    let read = |text| parse_day_leaning(text, day(TODAY), DateOrder::Dmy, Lean::Behind).unwrap();
    assert_eq!(read("8 Mar"), day("2026-03-08"));
    assert_eq!(read("30 Sep"), day("2025-09-30"));
    assert_eq!(read("fri"), day("2026-03-06"));
    assert_eq!(read("Q4"), day("2025-12-31"));
    let leap = parse_day("29 Feb", day("2027-12-01"), DateOrder::Dmy);
    assert_eq!(
        leap,
        Ok(day("2028-02-29")),
        "this year has none, the next one has"
    );
}

#[test]
fn what_is_no_date_says_what_to_type() {
    for (typed, sentence) in [
        (
            "30 Feb",
            "30 February does not exist; February 2026 has 28 days.",
        ),
        (
            "30 Feb 2028",
            "30 February does not exist; February 2028 has 29 days.",
        ),
        (
            "2026-02-30",
            "30 February does not exist; February 2026 has 28 days.",
        ),
        (
            "31/04/2026",
            "31 April does not exist; April 2026 has 30 days.",
        ),
        ("", "Type a date, such as 30 Sep, next fri or +2w."),
        (
            "soon",
            "“soon” is not a date; try 30 Sep 2026, next fri or +2w.",
        ),
        (
            "06/30/2026",
            "There is no month 30; here dates are written day/month/year, such as 30/06/2026.",
        ),
        (
            "Mon 12 Mar 2026",
            "12 March 2026 is a Thursday, not a Monday; change one of them.",
        ),
        (
            "30 Sep 3026",
            "The year 3026 is out of reach; years from 1900 to 2199 are understood.",
        ),
    ] {
        assert_eq!(
            read(typed, DateOrder::Dmy).unwrap_err().to_string(),
            sentence,
            "{typed:?}"
        );
    }
    for no_date in [
        "4",
        "4.5",
        "12 %",
        "9 → 4",
        "+",
        "+99999999d",
        "q5",
        "0/0/2026",
        "1/2/3/4",
        "in",
        "next",
        "end",
        "30 30",
        "١٢ مارس",
        "=NOW()",
        "30 Sept ember",
        "in 5 parsecs",
    ] {
        assert!(read(no_date, DateOrder::Dmy).is_err(), "{no_date:?}");
    }
    assert!(
        read("+99999y", DateOrder::Dmy)
            .unwrap_err()
            .to_string()
            .contains("out of reach")
    );
}

#[test]
fn days_are_spoken_with_their_distance() {
    let calendar = WorkingCalendar::default();
    let today = day(TODAY);
    for (date, said, distance) in [
        ("2026-03-12", "Thu 12 Mar", "today"),
        ("2026-03-13", "Fri 13 Mar", "in 1 working day"),
        ("2026-03-25", "Wed 25 Mar", "in 9 working days"),
        ("2026-03-09", "Mon 9 Mar", "3 working days ago"),
        ("2027-03-12", "Fri 12 Mar 2027", "in 261 working days"),
    ] {
        assert_eq!(say_day(day(date), today), said);
        assert_eq!(say_distance(day(date), today, &calendar), distance);
    }
    let friday = day("2026-03-13");
    assert_eq!(
        say_distance(day("2026-03-15"), friday, &calendar),
        "in 2 days"
    );
    assert_eq!(
        say_distance(friday, day("2026-03-14"), &calendar),
        "1 day ago"
    );
    let shut: BTreeSet<_> = [day("2026-03-13")].into();
    let shut = WorkingCalendar::new(calendar.week(), shut).unwrap();
    assert_eq!(
        say_distance(day("2026-03-16"), today, &shut),
        "in 1 working day"
    );
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..100_000).prop_map(|n| day("1910-01-01") + Days::new(n))
}

fn any_order() -> impl Strategy<Value = DateOrder> {
    prop::sample::select(DateOrder::ALL)
}

proptest! {
    #[test]
    fn what_is_spoken_is_understood(date in any_day(), today in any_day(), order in any_order()) {
        prop_assert_eq!(parse_day(&say_day(date, today), today, order), Ok(date));
        prop_assert_eq!(parse_day(&date.to_string(), today, order), Ok(date));
    }

    #[test]
    fn nothing_typed_ever_panics(
        text in "\\PC*|(next|end|mid|in|q|[0-9]{1,9}|[a-z]{1,3}|[-+./: %,é]){0,8}",
        today in any_day(), order in any_order()
    ) {
        if let Ok(date) = parse_day(&text, today, order) {
            prop_assert!((1900..=2199).contains(&date.year()));
        }
        if let Err(sentence) = parse_day_leaning(&text, today, order, Lean::Behind) {
            prop_assert!(!sentence.to_string().contains('\n'));
        }
    }

    #[test]
    fn without_a_year_it_is_ahead(today in any_day(), month in 1u32..=12, d in 1u32..=28) {
        let text = format!("{d} {}", names::MONTHS[month as usize - 1]);
        let ahead = parse_day(&text, today, DateOrder::Dmy).unwrap();
        prop_assert!(ahead >= today && ahead <= today + Months::new(12));
        let behind = parse_day_leaning(&text, today, DateOrder::Dmy, Lean::Behind).unwrap();
        prop_assert!(behind <= today && behind > today - Months::new(13));
    }
}
