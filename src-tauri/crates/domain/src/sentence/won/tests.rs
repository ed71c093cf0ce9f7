use super::*;
use proptest::prelude::*;

fn read(text: &str) -> (String, String, String, String) {
    let won = read_won(text).unwrap_or_else(|| panic!("no number in “{text}”"));
    (won.before, won.after, won.unit, won.measure)
}

fn same(text: &str, before: &str, after: &str, unit: &str, measure: &str) {
    let expected = [before, after, unit, measure].map(str::to_owned);
    let (a, b, c, d) = read(text);
    assert_eq!([a, b, c, d], expected, "“{text}”");
}

#[test]
fn from_one_number_to_another_as_people_write_it() {
    for (text, before, after, unit, measure) in [
        (
            "Pickup wait down from 9 to 4 min in Lyon",
            "9",
            "4",
            "min",
            "Pickup wait",
        ),
        ("pick-up wait 9 → 4 min", "9", "4", "min", "pick-up wait"),
        ("9 → 4 min", "9", "4", "min", ""),
        ("from 9 to 4 min", "9", "4", "min", ""),
        (
            "We cut the pick-up wait from 9 minutes to 4 minutes.",
            "9",
            "4",
            "min",
            "pick-up wait",
        ),
        (
            "Wait at pick-up is now 4 min instead of 9",
            "9",
            "4",
            "min",
            "Wait at pick-up",
        ),
        (
            "Wait at pick-up: 4 min, down from 9",
            "9",
            "4",
            "min",
            "Wait at pick-up",
        ),
        ("Pick-up takes 4 min (was 9)", "9", "4", "min", "Pick-up"),
        ("Pick-up was 9 min, now 4", "9", "4", "min", "Pick-up"),
        (
            "Returns fell from 2,5 % to 1,8 %",
            "2,5",
            "1,8",
            "%",
            "Returns",
        ),
        ("Basket up from €41 to €48", "41", "48", "€", "Basket"),
        (
            "Members from 12,400 to 18,900",
            "12,400",
            "18,900",
            "",
            "Members",
        ),
        (
            "Members 12 400 -> 18 900",
            "12 400",
            "18 900",
            "",
            "Members",
        ),
        (
            "Mitglieder von 12.400 auf 18.900",
            "12.400",
            "18.900",
            "",
            "Mitglieder",
        ),
        (
            "complaints 120 → 40 a week",
            "120",
            "40",
            "a week",
            "complaints",
        ),
        (
            "Checkout from 2 h to 30 min",
            "120",
            "30",
            "min",
            "Checkout",
        ),
        (
            "Opt-in from 31 % in May to 44 % in June",
            "31",
            "44",
            "%",
            "Opt-in",
        ),
        ("NPS up from 31 to 44", "31", "44", "", "NPS"),
        (
            "App rating 3.9 → 4.6 stars",
            "3.9",
            "4.6",
            "stars",
            "App rating",
        ),
    ] {
        same(text, before, after, unit, measure);
    }
}

#[test]
fn a_change_alone_keeps_its_sign() {
    for (text, after, unit, measure) in [
        ("up 12 %", "+12", "%", ""),
        (
            "Sales ordered ahead up 12 %",
            "+12",
            "%",
            "Sales ordered ahead",
        ),
        ("Sales are up by 12%", "+12", "%", "Sales"),
        ("+12 % sales", "+12", "%", "sales"),
        (
            "12 % more sales ordered ahead",
            "+12",
            "%",
            "sales ordered ahead",
        ),
        ("30 % fewer complaints", "−30", "%", "complaints"),
        ("Reduced returns by 12 %", "−12", "%", "returns"),
        ("Returns dropped 12,5 percent", "−12,5", "%", "Returns"),
        ("NPS +5 points", "+5", "pts", "NPS"),
        ("Queue -3 min at noon", "−3", "min", "Queue"),
        ("cut by half", "−50", "%", ""),
        ("Waiting time cut in half", "−50", "%", "Waiting time"),
        ("We halved the complaints", "−50", "%", "complaints"),
        ("Costs reduced by a third", "−⅓", "", "Costs"),
        (
            "Lyon guests wait two and a half minutes less for their order",
            "−2.5",
            "min",
            "Lyon guests wait",
        ),
    ] {
        same(text, "", after, unit, measure);
    }
}

#[test]
fn a_multiple_a_saving_a_lead() {
    for (text, after, unit, measure) in [
        ("3x faster", "3×", "faster", ""),
        ("Checkout is 3x faster", "3×", "faster", "Checkout"),
        ("Checkout 2.5 times as fast", "2.5×", "as fast", "Checkout"),
        ("Orders ahead doubled", "2×", "", "Orders ahead"),
        (
            "Stock counts are twice as fast",
            "2×",
            "as fast",
            "Stock counts",
        ),
        ("saved EUR 12k", "12k", "€", "saved"),
        (
            "We saved EUR 12k a year on hosting",
            "12k",
            "€",
            "saved a year on hosting",
        ),
        ("€ 12,000 saved", "12,000", "€", "saved"),
        ("Saves CHF 1'200 a month", "1'200", "CHF", "saved a month"),
        (
            "Three hours a week saved in every store",
            "3",
            "h",
            "saved a week in every store",
        ),
        (
            "Decide closed 4 working days early",
            "4",
            "working days early",
            "Decide closed",
        ),
        ("Live 2 weeks sooner", "2", "weeks sooner", "Live"),
        ("98 % of orders on time", "98", "%", "orders on time"),
        ("Ready in 4 min", "4", "min", "Ready"),
    ] {
        same(text, "", after, unit, measure);
    }
}

#[test]
fn when_it_was_is_no_number_of_a_win() {
    for text in [
        "Guests smile again",
        "Live in Lyon since 8 March",
        "The first store opened on March 8",
        "Best season since 2019",
        "Open at 9:30 again",
        "The 5G till holds",
        "HC-1 is live",
        "All 12 stores are live",
        "",
    ] {
        assert_eq!(read_won(text), None, "“{text}”");
    }
}

fn figure() -> impl Strategy<Value = String> {
    prop_oneof![
        (1..1000u32).prop_map(|n| n.to_string()),
        (1..100u32, 1..10u32).prop_map(|(a, b)| format!("{a}.{b}")),
        (1..100u32, 1..10u32).prop_map(|(a, b)| format!("{a},{b}")),
        (1..100u32, 100..1000u32).prop_map(|(a, b)| format!("{a} {b}")),
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,120}") {
        if let Some(won) = read_won(&text) {
            prop_assert!(!won.after.is_empty());
            prop_assert!(won.measure.chars().count() <= 80);
        }
    }

    #[test]
    fn numbers_and_words_in_any_order(text in "((from|to|up|down|by|cut|half|9|4,5|1 200|12k|EUR|€|%|min|→|x|faster|wait|two|and a half|days|-|\\(was|\\)|,) ?){0,14}") {
        let _ = read_won(&text);
    }

    #[test]
    fn both_figures_stand_as_they_were_typed(
        before in figure(), after in figure(),
        unit in prop_oneof![Just("min"), Just("%"), Just("h"), Just("days"), Just("€")],
        joint in prop_oneof![Just("{a} → {b} {u}"), Just("from {a} to {b} {u}"), Just("down from {a} {u} to {b} {u}"), Just("{b} {u} instead of {a}"), Just("{b} {u}, up from {a} {u}")],
    ) {
        let said = joint.replace("{a}", &before).replace("{b}", &after).replace("{u}", unit);
        let won = read_won(&format!("Wait at pick-up {said}"));
        prop_assert_eq!(won, Some(WonNumber { before, after, unit: unit.into(), measure: "Wait at pick-up".into() }));
    }
}
