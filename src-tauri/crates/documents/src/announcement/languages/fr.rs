//! French.

use super::{Audience, NaiveDate, Tongue, counted, parts};

pub(super) struct French;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const UNITS: [(&str, &str, &str); 7] = [
    ("working days", "jour ouvré", "jours ouvrés"),
    ("days", "jour", "jours"),
    ("weeks", "semaine", "semaines"),
    ("months", "mois", "mois"),
    ("years", "an", "ans"),
    ("pts", "point", "points"),
    ("stars", "étoile", "étoiles"),
];

impl Tongue for French {
    fn figures(&self) -> (char, char, usize) {
        (',', '\u{202f}', 4)
    }
    fn date(&self, day: NaiveDate) -> String {
        let (day, month, year) = parts(day, &MONTHS);
        let first = if day == 1 { "er" } else { "" };
        format!("{day}{first} {month} {year}")
    }
    fn colon(&self) -> &'static str {
        "\u{a0}: "
    }
    fn and(&self, _: &str) -> &'static str {
        "et"
    }
    fn unit(&self, unit: &str, one: bool) -> Option<&'static str> {
        counted(&UNITS, unit, one)
    }
    /// The plural begins at two: "1,5 jour".
    fn is_one(&self, figure: &str) -> bool {
        let whole = figure.trim_start_matches(['+', '-', '−']);
        matches!(whole.split('.').next(), Some("0" | "1"))
    }
    fn sign_first(&self) -> bool {
        false
    }

    fn untitled(&self) -> &'static str {
        "Une réussite"
    }
    fn won_together(&self) -> &'static str {
        "Une réussite commune"
    }
    fn won_by(&self, side: &str) -> String {
        format!("Une réussite côté {side}")
    }
    fn correction(&self) -> &'static str {
        "Rectificatif\u{a0}: "
    }
    fn corrects(&self, day: &str) -> String {
        format!("Ce message corrige celui du {day}. Toutes nos excuses pour l’erreur.")
    }

    fn greeting(&self) -> &'static str {
        "Bonjour à toutes et à tous,"
    }
    fn our_goal(&self) -> &'static str {
        "Notre objectif"
    }
    fn not_a_given(&self) -> &'static str {
        "Ce n’était pas gagné d’avance."
    }
    fn done_together(&self, marketing: &str, it: &str) -> String {
        format!("{marketing} et {it} ont réussi cela ensemble\u{a0}:")
    }
    fn done_by(&self, side: &str) -> String {
        format!("Côté {side}\u{a0}:")
    }
    fn with_help_from(&self) -> &'static str {
        "Avec l’aide de\u{a0}:"
    }
    fn before_and_after(&self) -> &'static str {
        "Avant, après\u{a0}:"
    }
    fn source(&self) -> &'static str {
        "source"
    }
    fn what_next(&self) -> &'static str {
        "Et maintenant"
    }

    fn goal(&self) -> &'static str {
        "Objectif"
    }
    fn result(&self) -> &'static str {
        "Résultat"
    }
    fn obstacle(&self) -> &'static str {
        "Obstacle surmonté"
    }
    fn joint_result(&self, marketing: &str, it: &str) -> String {
        format!("Un résultat commun de {marketing} et {it}.")
    }
    fn result_of(&self, side: &str) -> String {
        format!("Un résultat côté {side}.")
    }
    fn next_step(&self) -> &'static str {
        "Prochaine étape"
    }
    fn thanks_to_both(&self) -> &'static str {
        "Merci aux deux équipes."
    }

    fn why_it_matters(&self) -> &'static str {
        "Pourquoi c’est important"
    }
    fn what_was_hard(&self) -> &'static str {
        "Ce qui était difficile"
    }
    fn who_did_it(&self) -> &'static str {
        "Derrière cette réussite\u{a0}:"
    }
    fn in_numbers(&self) -> &'static str {
        "En chiffres\u{a0}:"
    }

    fn thanks(&self, audience: Audience, names: Option<&str>, joint: bool) -> String {
        match (names, audience, joint) {
            (None, ..) => "Merci à toutes les personnes qui y ont contribué.".into(),
            (Some(names), Audience::Team, true) => {
                format!("Merci à {names}. Aucun des deux côtés n’y serait parvenu seul.")
            }
            (Some(names), Audience::Everyone, _) => {
                format!(
                    "Merci à {names}, ainsi qu’à toutes les personnes qui ont apporté leur aide."
                )
            }
            (Some(names), ..) => format!("Merci à {names}."),
        }
    }
}
