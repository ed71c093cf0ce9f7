//! Spanish.

use super::{Audience, NaiveDate, Tongue, counted, parts};

pub(super) struct Spanish;

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const UNITS: [(&str, &str, &str); 7] = [
    ("working days", "día laborable", "días laborables"),
    ("days", "día", "días"),
    ("weeks", "semana", "semanas"),
    ("months", "mes", "meses"),
    ("years", "año", "años"),
    ("pts", "punto", "puntos"),
    ("stars", "estrella", "estrellas"),
];

impl Tongue for Spanish {
    /// Four digits stay together.
    fn figures(&self) -> (char, char, usize) {
        (',', '.', 5)
    }
    fn date(&self, day: NaiveDate) -> String {
        let (day, month, year) = parts(day, &MONTHS);
        format!("{day} de {month} de {year}")
    }
    /// "y" becomes "e" before the sound of an i, but not before a diphthong: "y Hierro", "y Ian".
    fn and(&self, next: &str) -> &'static str {
        let lower = next.to_lowercase();
        let rest = lower.strip_prefix('h').unwrap_or(&lower);
        let sounds = rest.starts_with(['i', 'í']);
        let glides = rest.chars().nth(1).is_some_and(|c| "aeouáéó".contains(c));
        if sounds && !glides { "e" } else { "y" }
    }
    fn unit(&self, unit: &str, one: bool) -> Option<&'static str> {
        counted(&UNITS, unit, one)
    }
    fn sign_first(&self) -> bool {
        false
    }

    fn untitled(&self) -> &'static str {
        "Un logro"
    }
    fn won_together(&self) -> &'static str {
        "Un logro conjunto"
    }
    fn won_by(&self, side: &str) -> String {
        format!("Un logro de {side}")
    }
    fn correction(&self) -> &'static str {
        "Corrección: "
    }
    fn corrects(&self, day: &str) -> String {
        format!("Este mensaje corrige el del {day}. Pedimos disculpas por el error.")
    }

    fn greeting(&self) -> &'static str {
        "Hola a todo el equipo:"
    }
    fn our_goal(&self) -> &'static str {
        "Nuestro objetivo"
    }
    fn not_a_given(&self) -> &'static str {
        "No era nada fácil."
    }
    fn done_together(&self, marketing: &str, it: &str) -> String {
        format!(
            "{marketing} {} {it} lo han conseguido en equipo:",
            self.and(it)
        )
    }
    fn done_by(&self, side: &str) -> String {
        format!("Por parte de {side}:")
    }
    fn with_help_from(&self) -> &'static str {
        "Con la ayuda de:"
    }
    fn before_and_after(&self) -> &'static str {
        "Antes y después:"
    }
    fn source(&self) -> &'static str {
        "fuente"
    }
    fn what_next(&self) -> &'static str {
        "Lo que viene ahora"
    }

    fn goal(&self) -> &'static str {
        "Objetivo"
    }
    fn result(&self) -> &'static str {
        "Resultado"
    }
    fn obstacle(&self) -> &'static str {
        "Obstáculo superado"
    }
    fn joint_result(&self, marketing: &str, it: &str) -> String {
        format!(
            "Un resultado conjunto de {marketing} {} {it}.",
            self.and(it)
        )
    }
    fn result_of(&self, side: &str) -> String {
        format!("Un resultado de {side}.")
    }
    fn next_step(&self) -> &'static str {
        "Próximo paso"
    }
    fn thanks_to_both(&self) -> &'static str {
        "Nuestro agradecimiento a las dos partes."
    }

    fn why_it_matters(&self) -> &'static str {
        "Por qué importa"
    }
    fn what_was_hard(&self) -> &'static str {
        "Qué lo hacía difícil"
    }
    fn who_did_it(&self) -> &'static str {
        "Lo han hecho posible:"
    }
    fn in_numbers(&self) -> &'static str {
        "En cifras:"
    }

    fn thanks(&self, audience: Audience, names: Option<&str>, joint: bool) -> String {
        match (names, audience, joint) {
            (None, ..) => "Gracias a todas las personas que han participado.".into(),
            (Some(names), Audience::Team, true) => {
                format!(
                    "Gracias, {names}. Ninguna de las dos partes lo habría logrado por sí sola."
                )
            }
            (Some(names), Audience::Everyone, _) => {
                format!("Gracias a {names}, y a todas las personas que han ayudado.")
            }
            (Some(names), ..) => format!("Gracias, {names}."),
        }
    }
}
