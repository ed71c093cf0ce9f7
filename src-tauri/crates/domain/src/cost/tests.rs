use super::*;
use crate::ids::{Id, slot};
use proptest::prelude::*;
use uuid::Uuid;

fn line(head: CostHead, years: [Option<i64>; 5], percent: Option<i64>) -> CostLine {
    let mut line = CostLine::blank(Id::from_uuid(Uuid::nil()), head);
    line.set_amounts(years);
    line.marketing_percent = percent;
    line
}

#[test]
fn amounts_are_typed_freely_and_absurd_ones_refused() {
    let eur = Currency::EUR;
    for (typed, minor) in [
        ("12k", Some(1_200_000)),
        ("1,200", Some(120_000)),
        ("€ 12,400.50", Some(1_240_050)),
        ("0", Some(0)),
        ("", None),
        (" – ", None),
    ] {
        assert_eq!(read_amount(typed, eur), Ok(minor), "{typed:?}");
    }
    for (typed, part) in [
        ("-5", "less than nothing"),
        ("$12", "in USD. Type it in EUR"),
        ("101bn", "hundred billion"),
        ("lots", "is not an amount"),
        ("12.345678", "has 2 decimals"),
    ] {
        let said = read_amount(typed, eur).expect_err(typed).to_string();
        assert!(said.contains(part), "{typed:?} said {said:?}");
    }
}

#[test]
fn percents_are_whole_and_within_reach() {
    assert_eq!(read_percent(" 60 % ", 100, 60), Ok(Some(60)));
    assert_eq!(read_percent("+20%", 1000, 20), Ok(Some(20)));
    assert_eq!(read_percent("", 100, 60), Ok(None));
    for typed in ["101", "-1", "half", "33.3"] {
        let said = read_percent(typed, 100, 60).expect_err(typed).to_string();
        assert!(said.contains("from 0 to 100"), "{said}");
    }
}

#[test]
fn totals_by_year_head_and_payer_add_up() {
    let lines = [
        line(CostHead::Licence, [Some(10_000); 5], Some(60)),
        line(
            CostHead::Integration,
            [Some(30_000), None, None, None, Some(1)],
            None,
        ),
    ];
    let three = total(&lines, 3);
    assert_eq!(three.likely, 60_000);
    assert_eq!(three.by_year, [40_000, 10_000, 10_000, 10_000, 10_001]);
    assert_eq!(
        three.payers,
        Payers {
            marketing: 18_000,
            it: 12_000,
            unsaid: 30_000
        }
    );
    assert_eq!(three.by_head[0], (CostHead::Licence, 30_000));
    assert_eq!(three.by_head[1], (CostHead::Integration, 30_000));
    assert_eq!(total(&lines, 5).likely, 80_001);
    assert_eq!(total(&[], 5).likely, 0);
}

#[test]
fn independent_lines_widen_the_range_as_the_root_of_squares() {
    let mut one = line(
        CostHead::Licence,
        [Some(100_000), None, None, None, None],
        None,
    );
    let mut other = line(
        CostHead::Support,
        [Some(100_000), None, None, None, None],
        None,
    );
    (one.under_percent, one.over_percent) = (0, 30);
    (other.under_percent, other.over_percent) = (10, 40);
    let sum = total(&[one, other], 5);
    // 30,000 and 40,000 make 50,000, not 70,000.
    assert_eq!((sum.low, sum.likely, sum.high), (190_000, 200_000, 250_000));
}

#[test]
fn the_cost_of_a_unit_of_gain() {
    let wait = gain(Some("9"), Some("4")).expect("a gain");
    assert_eq!(
        wait,
        Gain {
            units: 5.0,
            less: true
        }
    );
    // 62,000.50 euro for five minutes.
    assert_eq!(per_unit(6_200_050, wait, Currency::EUR), 1_240_000);
    assert_eq!(per_unit(1_234, wait, Currency::EUR), 247);
    assert_eq!(gain(None, Some("4")), None);
    assert_eq!(gain(Some("many"), Some("4")), None);
    assert_eq!(gain(Some("4"), Some("4.0")), None);
    assert!(!gain(Some("3.2"), Some("4")).expect("a gain").less);
}

#[test]
fn a_slot_per_candidate_and_head() {
    let candidate = Id::from_uuid(Uuid::nil());
    let line = CostLine::blank(candidate, CostHead::Exit);
    assert_eq!(line.id, slot(Uuid::nil(), "exit"));
    assert!(line.is_blank());
}

proptest! {
    #[test]
    fn the_range_holds_the_likely_and_lies_within_the_simple_bounds(
        rows in proptest::collection::vec(
            (0usize..6, proptest::collection::vec(proptest::option::of(0i64..10_000_000_000_000), 5),
             proptest::option::of(0i64..=100), 0i64..=100, 0i64..=1000), 0..6),
        years in 1usize..=5,
    ) {
        let lines: Vec<_> = rows.iter().map(|(head, years, percent, under, over)| {
            let mut made = line(
                CostHead::ALL[*head],
                [years[0], years[1], years[2], years[3], years[4]],
                *percent,
            );
            (made.under_percent, made.over_percent) = (*under, *over);
            made
        }).collect();
        let sum = total(&lines, years);
        prop_assert!(sum.low <= sum.likely && sum.likely <= sum.high);
        prop_assert_eq!(sum.payers.marketing + sum.payers.it + sum.payers.unsaid, sum.likely);
        prop_assert_eq!(sum.by_head.iter().map(|(_, part)| part).sum::<i64>(), sum.likely);
        prop_assert_eq!(sum.by_year[..years].iter().sum::<i64>(), sum.likely);
        let worst: i128 = lines.iter().map(|l| {
            let own: i64 = l.amounts()[..years].iter().flatten().sum();
            i128::from(own) * i128::from(l.over_percent) / 100 + 1
        }).sum();
        // A float has 53 bits: the widest sums here are within a few thousand minor units of exact.
        prop_assert!(i128::from(sum.high - sum.likely) <= worst + 4_096);
    }

    #[test]
    fn nothing_typed_panics(text in "\\PC*|[-€$0-9., kmbn%]{0,16}") {
        let _ = read_amount(&text, Currency::EUR);
        let _ = read_percent(&text, 100, 50);
    }
}

#[test]
fn the_ends_of_a_range_are_whole_units_of_the_currency() {
    let yen: Currency = "JPY".parse().unwrap();
    for (minor, currency, said) in [
        (16_648_764, Currency::EUR, 16_648_800),
        (16_648_750, Currency::EUR, 16_648_800),
        (16_648_749, Currency::EUR, 16_648_700),
        (0, Currency::EUR, 0),
        (-150, Currency::EUR, -200),
        (1_234, yen, 1_234),
        (i64::MAX, Currency::EUR, i64::MAX / 100 * 100),
    ] {
        assert_eq!(whole(minor, currency), said, "{minor}");
    }
}
