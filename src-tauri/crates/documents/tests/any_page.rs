//! Whatever is typed: one page, nothing too small, nothing outside.

use std::sync::LazyLock;

use counterpart_documents::*;
use proptest::prelude::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded_only);

/// Words of all lengths in Latin, Greek and Cyrillic, with what markup is made of.
fn text(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-z]{1,12}",
        1 => "[A-ZÄÖÜ]{1,40}",
        1 => "[α-ω]{3,14}",
        1 => "[а-я]{3,14}",
        1 => "[#*_$@<>/`\"'\\\\={}\\[\\]()~-]{1,6}",
        1 => Just("\u{0}\n\u{202e}".to_owned()),
    ];
    prop::collection::vec(word, 0..most).prop_map(|words| words.join(" "))
}

fn noted(most: usize) -> impl Strategy<Value = Noted> {
    (
        text(most),
        prop::collection::vec((0usize..200, 1u32..5), 0..3),
        prop::collection::vec((0usize..200, 0usize..60), 0..3),
    )
        .prop_map(|(text, marks, optional)| Noted {
            text,
            optional: optional
                .into_iter()
                .map(|(from, length)| from..from + length)
                .collect(),
            // Also out of order and in the middle of characters.
            marks: marks
                .into_iter()
                .map(|(at, number)| NoteMark { at, number })
                .collect(),
        })
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        Just(Piece::Nobody),
        Just(Piece::Open),
        Just(Piece::Agreed),
        Just(Piece::Earlier)
    ]
}

fn joint() -> impl Strategy<Value = Joint> {
    (piece(), piece()).prop_map(|(marketing, it)| Joint { marketing, it })
}

fn day() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..90.0, 1 => Just(f64::NAN), 1 => -5.0..3000.0]
}

fn timeline() -> impl Strategy<Value = TimelineBlock> {
    let step =
        (text(3), day(), day(), joint(), 0u8..3).prop_map(|(name, start, length, gate, state)| {
            StepBar {
                name,
                start,
                length: length / 6.0,
                progress: match state {
                    0 => StepProgress::Done,
                    1 => StepProgress::Running(length),
                    _ => StepProgress::Planned,
                },
                gate: Some(gate),
                critical: state == 2,
            }
        });
    let marker = || prop::option::of((day(), text(5)).prop_map(|(at, words)| Marker { at, words }));
    (
        (prop::collection::vec(step, 0..9), text(20), day(), text(12)),
        prop::collection::vec((text(3), day(), day()), 0..9),
        (marker(), marker()),
        prop::option::of((day(), day(), text(8))),
    )
        .prop_map(
            |((steps, summary, days, check_note), bars, (today, decide_by), span)| TimelineBlock {
                chosen: Some(ChosenLine {
                    name: check_note.clone(),
                    words: summary.clone(),
                }),
                summary,
                days,
                weeks: (0..30)
                    .map(|week| WeekColumn {
                        label: format!("{week} Mar"),
                        at: f64::from(week) * 5.0,
                    })
                    .collect(),
                checks: bars
                    .iter()
                    .map(|(name, start, length)| CheckBar {
                        name: name.clone(),
                        start: *start,
                        length: *length,
                        done: false,
                    })
                    .collect(),
                usual: bars
                    .into_iter()
                    .map(|(name, start, length)| UsualBar {
                        name,
                        start,
                        length,
                    })
                    .collect(),
                check_note,
                as_planned: steps.iter().map(|step| (step.start, step.length)).collect(),
                steps,
                roll_out: span.clone().map(|(start, until, text)| RollOut {
                    text,
                    start,
                    until: Some(until),
                }),
                late: span.clone().map(|(start, length, words)| LateSpan {
                    start,
                    length,
                    words,
                }),
                sooner: span.map(|(from, to, words)| Bracket { from, to, words }),
                today,
                decide_by,
            },
        )
}

fn page() -> impl Strategy<Value = OnePager> {
    let row = || {
        (joint(), noted(40), noted(40), text(3)).prop_map(|(joint, marketing, it, when)| {
            RequirementRow {
                joint,
                marketing,
                it,
                when,
            }
        })
    };
    let owner =
        || prop::option::of((text(12), text(20)).prop_map(|(name, role)| OwnerLine { name, role }));
    let metric = (
        prop::option::of(text(3)),
        text(2),
        text(3),
        text(20),
        prop::collection::vec(day(), 0..9),
    )
        .prop_map(|(start, target, unit, label, readings)| MetricBlock {
            now: start.clone(),
            now_source: label.clone(),
            target_value: readings.first().copied(),
            start,
            target,
            unit,
            label,
            readings,
        });
    let heads = (text(30), noted(60), text(12), owner(), owner());
    let why = (
        noted(200),
        noted(120),
        prop::option::of((text(4), text(3), text(20))),
    );
    let blocks = (
        prop::option::of((text(4), noted(40), noted(60))),
        prop::option::of((
            text(3),
            text(8),
            noted(50),
            prop::collection::vec((noted(50), text(6)), 0..4),
            0u8..4,
        )),
        prop::option::of((text(20), noted(30), prop::collection::vec(metric, 0..3))),
        prop::option::of(timeline()),
        prop::option::of((joint(), text(1), text(2), noted(30), noted(60))),
    );
    let lists = (
        prop_oneof![
            prop::collection::vec(row(), 0..4),
            prop::collection::vec(row(), 0..40)
        ],
        prop::collection::vec((noted(20), text(14), any::<bool>()), 0..12),
        prop::collection::vec((noted(20), noted(14)), 0..12),
        noted(60),
        prop::collection::vec(text(12), 0..5),
        prop::collection::vec((1u32..5, text(2), text(12)), 0..6),
    );
    (heads, why, blocks, lists).prop_map(|(heads, why, blocks, lists)| {
        let (problem, customer, day) = why;
        let (title, sentence, short, marketing, it) = heads;
        let (ask, standing, objective, timeline, won) = blocks;
        let (requirements, decisions, worries, not_in_this, signatures, notes) = lists;
        let weights = [
            StandingWeight::Plain,
            StandingWeight::OnTrack,
            StandingWeight::AtRisk,
            StandingWeight::OffTrack,
        ];
        OnePager {
            options: PageOptions {
                audience: [Audience::Board, Audience::Marketing, Audience::It]
                    [requirements.len() % 3],
                notes_margin: decisions.len() % 3 == 1,
                signatures: worries.len() % 4 != 3,
                grey: notes.len() % 2 == 1,
            },
            organisation: short.clone(),
            key: short.clone(),
            stage: short.clone(),
            occasion: short.clone(),
            is_draft: true,
            as_of: short.clone(),
            changed_since: title.clone(),
            title,
            sentence,
            owners: Plate { marketing, it },
            ask: ask.map(|(heading, lead, rest)| AskBlock {
                heading,
                lead,
                rest,
            }),
            problem,
            customer,
            day: day.map(|(heading, day, line)| DayBlock { heading, day, line }),
            standing: standing.map(|(word, by_line, reason, said, weight)| StandingBlock {
                word,
                weight: weights[usize::from(weight)],
                by_line,
                reason,
                said: said
                    .into_iter()
                    .map(|(text, who)| SaidLine { text, who })
                    .collect(),
            }),
            objective: objective.map(|(agreed_line, sentence, metrics)| ObjectiveBlock {
                agreed_line,
                sentence,
                metrics,
            }),
            timeline,
            won: won.map(|(joint, from, to, headline, text)| WonBlock {
                joint,
                from,
                to,
                headline,
                text,
            }),
            requirements,
            requirements_count: short,
            decisions: decisions
                .into_iter()
                .map(|(question, line, overdue)| DecisionLine {
                    question,
                    line,
                    overdue,
                })
                .collect(),
            worries: worries
                .into_iter()
                .map(|(worry, response)| WorryLine { worry, response })
                .collect(),
            not_in_this,
            signatures,
            notes: notes
                .into_iter()
                .map(|(number, word, meaning)| WordNote {
                    number,
                    word,
                    meaning,
                })
                .collect(),
            ..OnePager::default()
        }
    })
}

/// `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_page_nothing_small_nothing_outside(page in page(), letter in any::<bool>()) {
        let paper = if letter { PaperSize::Letter } else { PaperSize::A4 };
        let document = render_one_pager(&FONTS, &[page], paper).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(document.pages, 1);
        prop_assert!(document.smallest_pt >= 8.0);
        prop_assert!(document.outside.is_empty(), "{:?}", document.outside);
        let height = paper.millimetres().1;
        for block in &document.blocks {
            prop_assert!(block.y + block.height < height - 11.5, "{block:?}");
        }
    }
}
