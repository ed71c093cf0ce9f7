//! German.

use super::{Audience, NaiveDate, Tongue, counted, parts};

pub(super) struct German;

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const UNITS: [(&str, &str, &str); 8] = [
    ("working days", "Arbeitstag", "Arbeitstage"),
    ("days", "Tag", "Tage"),
    ("weeks", "Woche", "Wochen"),
    ("months", "Monat", "Monate"),
    ("years", "Jahr", "Jahre"),
    ("pts", "Punkt", "Punkte"),
    ("stars", "Stern", "Sterne"),
    ("h", "Std.", "Std."),
];

impl Tongue for German {
    fn figures(&self) -> (char, char, usize) {
        (',', '.', 4)
    }
    fn date(&self, day: NaiveDate) -> String {
        let (day, month, year) = parts(day, &MONTHS);
        format!("{day}. {month} {year}")
    }
    fn and(&self, _: &str) -> &'static str {
        "und"
    }
    fn unit(&self, unit: &str, one: bool) -> Option<&'static str> {
        counted(&UNITS, unit, one)
    }
    fn sign_first(&self) -> bool {
        false
    }

    fn untitled(&self) -> &'static str {
        "Ein Erfolg"
    }
    fn won_together(&self) -> &'static str {
        "Gemeinsam geschafft"
    }
    fn won_by(&self, side: &str) -> String {
        format!("Ein Erfolg von {side}")
    }
    fn correction(&self) -> &'static str {
        "Korrektur: "
    }
    fn corrects(&self, day: &str) -> String {
        format!("Diese Nachricht berichtigt die vom {day}. Bitte entschuldigt den Fehler.")
    }

    /// With an exclamation mark, because what follows begins with a capital.
    fn greeting(&self) -> &'static str {
        "Hallo zusammen!"
    }
    fn our_goal(&self) -> &'static str {
        "Unser Ziel"
    }
    fn not_a_given(&self) -> &'static str {
        "Selbstverständlich war das nicht."
    }
    fn done_together(&self, marketing: &str, it: &str) -> String {
        format!("{marketing} und {it} haben das gemeinsam geschafft:")
    }
    fn done_by(&self, side: &str) -> String {
        format!("Geschafft hat das {side}:")
    }
    fn with_help_from(&self) -> &'static str {
        "Mit Unterstützung von:"
    }
    fn before_and_after(&self) -> &'static str {
        "Vorher und nachher:"
    }
    fn source(&self) -> &'static str {
        "Quelle"
    }
    fn what_next(&self) -> &'static str {
        "So geht es weiter"
    }

    fn goal(&self) -> &'static str {
        "Ziel"
    }
    fn result(&self) -> &'static str {
        "Ergebnis"
    }
    fn obstacle(&self) -> &'static str {
        "Was im Weg stand"
    }
    fn joint_result(&self, marketing: &str, it: &str) -> String {
        format!("Ein gemeinsames Ergebnis von {marketing} und {it}.")
    }
    fn result_of(&self, side: &str) -> String {
        format!("Ein Ergebnis von {side}.")
    }
    fn next_step(&self) -> &'static str {
        "Nächster Schritt"
    }
    fn thanks_to_both(&self) -> &'static str {
        "Unser Dank gilt beiden Seiten."
    }

    fn why_it_matters(&self) -> &'static str {
        "Warum das zählt"
    }
    fn what_was_hard(&self) -> &'static str {
        "Was es schwierig machte"
    }
    fn who_did_it(&self) -> &'static str {
        "Möglich gemacht haben das:"
    }
    fn in_numbers(&self) -> &'static str {
        "In Zahlen:"
    }

    fn thanks(&self, audience: Audience, names: Option<&str>, joint: bool) -> String {
        match (names, audience, joint) {
            (None, ..) => "Danke an alle, die daran mitgearbeitet haben.".into(),
            (Some(names), Audience::Team, true) => {
                format!("Danke, {names}. Allein hätte das keine Seite geschafft.")
            }
            (Some(names), Audience::Everyone, _) => {
                format!("Danke an {names} und an alle, die geholfen haben.")
            }
            (Some(names), ..) => format!("Danke, {names}."),
        }
    }
}
