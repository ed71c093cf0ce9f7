//! The templates: subject with the number, goal first, what was overcome, who did what on both
//! sides, before → after, what comes next, thanks. What each says is a matter of language.

use super::blocks::Strong;
use super::languages::{Tongue, tongue};
use super::{Audience, WinStory, line};
use crate::Deed;

/// More names than that are thanked together.
const MOST_THANKED: usize = 5;

/// Writes subject and text.
pub(super) fn write(story: &WinStory) -> (String, String) {
    let words = tongue(story.language);
    let letter = Letter::new(story, words);
    let text = match story.audience {
        Audience::Team => letter.team(),
        Audience::Executives => letter.executives(),
        Audience::Everyone => letter.everyone(),
    };
    let subject = letter.subject();
    match story.corrects {
        Some(day) => (
            format!("{}{subject}", words.correction()),
            format!("{}\n\n{text}", words.corrects(&words.date(day))),
        ),
        None => (subject, text),
    }
}

/// What stands out wherever it is said: the number, and the names at the head of a deed.
pub(super) fn strong(story: &WinStory) -> Strong {
    let letter = Letter::new(story, tongue(story.language));
    Strong {
        leading: [&letter.marketing, &letter.it, &letter.others]
            .into_iter()
            .flatten()
            .map(|person| person.name.clone())
            .collect(),
        anywhere: vec![letter.change],
    }
}

/// A story cleaned, with its figures as the language writes them.
struct Letter<'a> {
    words: &'a dyn Tongue,
    audience: Audience,
    headline: String,
    initiative: String,
    challenge: String,
    together: String,
    /// "9 → 4 min".
    change: String,
    measure: String,
    source: String,
    marketing: Vec<Deed>,
    it: Vec<Deed>,
    others: Vec<Deed>,
    labels: [String; 2],
    goal: String,
    next_step: String,
    from: String,
    /// The figure after, to see whether the headline has it already.
    after: String,
}

impl<'a> Letter<'a> {
    fn new(story: &WinStory, words: &'a dyn Tongue) -> Self {
        let named = |deeds: &[Deed]| -> Vec<Deed> {
            deeds
                .iter()
                .map(|deed| Deed {
                    name: line(&deed.name),
                    deed: line(&deed.deed),
                })
                .filter(|deed| !deed.name.is_empty())
                .collect()
        };
        let (before, after, unit) = (line(&story.before), line(&story.after), line(&story.unit));
        let change = match (before.is_empty(), after.is_empty()) {
            (true, true) => String::new(),
            (false, false) => {
                // A sign belongs to both figures, a unit behind them is said once.
                let (b, a) = (words.amount(&before, &unit), words.amount(&after, &unit));
                let shared = a
                    .strip_prefix(&words.number(&after))
                    .filter(|_| b.starts_with(&words.number(&before)));
                match shared {
                    Some(_) => format!("{} → {a}", words.number(&before)),
                    None => format!("{b} → {a}"),
                }
            }
            _ => words.amount(&format!("{before}{after}"), &unit),
        };
        let from: Vec<String> = story.from.iter().map(|name| line(name)).collect();
        Letter {
            words,
            audience: story.audience,
            headline: line(&story.headline),
            initiative: line(&story.initiative),
            challenge: flowing(&story.challenge),
            together: flowing(&story.together),
            change,
            measure: line(&story.measure),
            source: line(&story.source),
            marketing: named(&story.marketing),
            it: named(&story.it),
            others: named(&story.others),
            labels: [
                line(&story.sides.marketing.label),
                line(&story.sides.it.label),
            ],
            goal: line(&story.goal),
            next_step: flowing(&story.next_step),
            from: words.list(&from),
            after: words.number(&after),
        }
    }

    fn joint(&self) -> bool {
        !self.marketing.is_empty() && !self.it.is_empty()
    }

    /// The only side that has somebody named.
    fn only(&self) -> Option<&str> {
        match (self.marketing.is_empty(), self.it.is_empty()) {
            (false, true) => Some(&self.labels[0]),
            (true, false) => Some(&self.labels[1]),
            _ => None,
        }
    }

    fn subject(&self) -> String {
        let headline = if self.headline.is_empty() {
            self.words.untitled().to_owned()
        } else {
            self.headline.trim_end_matches('.').to_owned()
        };
        // A number that stands in the headline is not said twice.
        let has_number = self.change.is_empty()
            || headline.contains(&self.change)
            || (!self.after.is_empty()
                && headline.split(|c: char| c.is_whitespace()).any(|word| {
                    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '×') == self.after
                }));
        match self.audience {
            Audience::Executives if !self.change.is_empty() && !self.measure.is_empty() => {
                let measured = format!("{}{}{}", self.measure, self.words.colon(), self.change);
                if self.initiative.is_empty() {
                    measured
                } else {
                    format!("{} – {measured}", self.initiative)
                }
            }
            audience => {
                let told = if has_number {
                    headline
                } else {
                    format!("{headline} ({})", self.change)
                };
                match audience {
                    Audience::Team => {
                        let kind = if self.joint() {
                            self.words.won_together().to_owned()
                        } else {
                            self.only().map_or_else(
                                || self.words.untitled().to_owned(),
                                |side| self.words.won_by(side),
                            )
                        };
                        format!("{kind}{}{told}", self.words.colon())
                    }
                    Audience::Executives if !self.initiative.is_empty() => {
                        format!("{} – {told}", self.initiative)
                    }
                    _ => told,
                }
            }
        }
    }

    fn team(&self) -> String {
        let w = self.words;
        paragraphs([
            w.greeting().to_owned(),
            self.labelled(w.our_goal(), &sentence(&self.goal)),
            sentence(&self.headline),
            lead(w.not_a_given(), &self.challenge),
            sentence(&self.together),
            self.deeds(w.done_together(&self.labels[0], &self.labels[1])),
            self.helpers(),
            self.numbers(w.before_and_after(), true),
            self.labelled(w.what_next(), &self.next_step),
            self.thanks(),
            self.from.clone(),
        ])
    }

    fn executives(&self) -> String {
        let w = self.words;
        let names =
            |people: &[Deed]| w.list(&people.iter().map(|p| p.name.clone()).collect::<Vec<_>>());
        let behind = if self.joint() {
            w.joint_result(
                &format!("{} ({})", self.labels[0], names(&self.marketing)),
                &format!("{} ({})", self.labels[1], names(&self.it)),
            )
        } else {
            let people = names(if self.marketing.is_empty() {
                &self.it
            } else {
                &self.marketing
            });
            self.only().map_or_else(String::new, |side| {
                w.result_of(&format!("{side} ({people})"))
            })
        };
        let mut result = self.labelled(w.result(), &sentence(&self.headline));
        let numbers = self.numbers("", true);
        if !numbers.is_empty() {
            result = format!("{result}\n{numbers}");
        }
        paragraphs([
            self.labelled(w.goal(), &sentence(&self.goal)),
            result,
            self.labelled(w.obstacle(), &first_sentence(&self.challenge)),
            behind,
            self.labelled(w.next_step(), &self.next_step),
            if self.joint() {
                w.thanks_to_both().to_owned()
            } else {
                String::new()
            },
            self.from.clone(),
        ])
    }

    fn everyone(&self) -> String {
        let w = self.words;
        paragraphs([
            self.labelled(w.why_it_matters(), &sentence(&self.goal)),
            sentence(&self.headline),
            self.labelled(w.what_was_hard(), &self.challenge),
            sentence(&self.together),
            self.deeds(w.who_did_it().to_owned()),
            self.helpers(),
            self.numbers(w.in_numbers(), false),
            self.labelled(w.what_next(), &self.next_step),
            self.thanks(),
            self.from.clone(),
        ])
    }

    fn labelled(&self, label: &str, text: &str) -> String {
        if text.is_empty() {
            String::new()
        } else {
            format!("{label}{}{text}", self.words.colon())
        }
    }

    /// Who did what, marketing first; a side alone is named as the doer.
    fn deeds(&self, head: String) -> String {
        let head = match self.only() {
            Some(side) => self.words.done_by(side),
            None if self.joint() => head,
            None => return String::new(),
        };
        let of = |people: &[Deed], label: &str| -> Vec<String> {
            people
                .iter()
                .map(|p| {
                    item(
                        &format!("{} ({label})", p.name),
                        &p.deed,
                        self.words.colon(),
                    )
                })
                .collect()
        };
        let mut lines = vec![head];
        lines.extend(of(&self.marketing, &self.labels[0]));
        lines.extend(of(&self.it, &self.labels[1]));
        lines.join("\n")
    }

    fn helpers(&self) -> String {
        if self.others.is_empty() {
            return String::new();
        }
        let mut lines = vec![self.words.with_help_from().to_owned()];
        lines.extend(
            self.others
                .iter()
                .map(|p| item(&p.name, &p.deed, self.words.colon())),
        );
        lines.join("\n")
    }

    /// "Before and after: wait at pick-up, 9 → 4 min."
    fn numbers(&self, label: &str, with_source: bool) -> String {
        if self.change.is_empty() {
            return String::new();
        }
        let mut said = [self.measure.as_str(), self.change.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(self.words.colon());
        if with_source && !self.source.is_empty() {
            said = format!(
                "{said} ({}{}{})",
                self.words.source(),
                self.words.colon(),
                self.source
            );
        }
        if label.is_empty() {
            said
        } else {
            format!("{label}\n{said}")
        }
    }

    fn thanks(&self) -> String {
        let names: Vec<String> = [&self.marketing, &self.it, &self.others]
            .into_iter()
            .flatten()
            .map(|person| person.name.clone())
            .collect();
        let named = (1..=MOST_THANKED)
            .contains(&names.len())
            .then(|| self.words.list(&names));
        self.words
            .thanks(self.audience, named.as_deref(), self.joint())
    }
}

fn item(name: &str, deed: &str, colon: &str) -> String {
    if deed.is_empty() {
        format!("- {name}")
    } else {
        format!("- {name}{colon}{deed}")
    }
}

fn lead(opening: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{opening} {}", sentence(text))
    }
}

/// Typed paragraphs run on as one.
fn flowing(text: &str) -> String {
    let parts: Vec<String> = text
        .split(['\n', '\u{2029}'])
        .map(line)
        .filter(|part| !part.is_empty())
        .collect();
    let ended: Vec<String> = match parts.split_last() {
        Some((last, before)) => before
            .iter()
            .map(|p| sentence(p))
            .chain([last.clone()])
            .collect(),
        None => return String::new(),
    };
    ended.join(" ")
}

/// With a full stop where nothing ends it yet.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', ':', '”', '»'])
    {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn first_sentence(text: &str) -> String {
    let end = text
        .match_indices(['.', '!', '?', '。'])
        .map(|(at, mark)| at + mark.len())
        .find(|end| {
            text[*end..].starts_with(' ')
                && text[*end..].trim_start().starts_with(char::is_uppercase)
        });
    sentence(end.map_or(text, |end| &text[..end]))
}

fn paragraphs<const N: usize>(parts: [String; N]) -> String {
    let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join("\n\n")
}
