//! How the PDFs are read by who cannot see them: by poppler, which knows nothing of how they were made.
//! Where it is not installed (`cargo xtask setup` does) these tests have nothing to say.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use counterpart_documents::*;

use crate::pile::{self, Made};
use crate::{FONTS, sample};

/// What a program of poppler prints of a PDF; `None` where it is not installed.
fn poppler(program: &str, options: &[&str], name: &str, pdf: &[u8]) -> Option<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reading");
    fs::create_dir_all(&folder).expect("a folder to write into");
    // Each test and program has its own file: they run at the same time.
    let file = folder.join(format!("{name}-{program}{}.pdf", options.join("")));
    fs::write(&file, pdf).expect("written");
    let mut command = Command::new(program);
    command.args(options).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let printed = command.output().ok()?;
    assert!(printed.status.success(), "{program} cannot read {name}");
    // It prints titles of the structure as they are stored, which is not what it prints texts in.
    Some(String::from_utf8_lossy(&printed.stdout).into_owned())
}

fn pdf(document: &Rendered) -> Vec<u8> {
    let pdf = document.pdf().expect("a PDF");
    assert!(pdf.accessible, "{:?}", pdf.note);
    pdf.bytes
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each behind the one before it.
fn assert_order(name: &str, text: &str, all: &str) {
    let text = flat(text);
    let mut from = 0;
    for words in all.split(" | ") {
        let Some(at) = text[from..].find(words) else {
            panic!("{name}: “{words}” does not follow in:\n{text}");
        };
        from += at + words.len();
    }
}

/// One element of the structure: what it is, how deep it lies, and the text right in it.
#[derive(Debug)]
struct Element {
    depth: usize,
    role: String,
    text: String,
}

/// A document's name and its structure; `None` without poppler.
type Structure = (&'static str, Option<Vec<Element>>);

/// The structure of every document, read once: of a book poppler takes its time.
static STRUCTURES: LazyLock<Vec<Structure>> = LazyLock::new(|| {
    let read = |made: &Made| (made.name, structure(made.name, &made.pdf));
    pile::ALL.iter().map(read).collect()
});

/// The structure, in reading order.
fn structure(name: &str, pdf: &[u8]) -> Option<Vec<Element>> {
    let printed = poppler("pdfinfo", &["-struct-text"], name, pdf)?;
    let mut elements: Vec<Element> = Vec::new();
    for line in printed.lines() {
        let (words, depth) = (line.trim_start(), line.len() - line.trim_start().len());
        if let Some(text) = words.strip_prefix('"') {
            let text = text.strip_suffix('"').unwrap_or(text);
            // Text lies in the last element that is less deep.
            let holder = elements.iter_mut().rfind(|element| element.depth < depth);
            holder.expect("text lies in an element").text += text;
        } else if !words.is_empty() && !words.starts_with('/') {
            let role = words.split([' ', ':']).next().unwrap_or_default();
            elements.push(Element {
                depth,
                role: role.to_owned(),
                text: String::new(),
            });
        }
    }
    Some(elements)
}

/// Words that head a document and its parts, in the order in which they are read.
fn headings(elements: &[Element]) -> Vec<(String, String)> {
    let is_heading = |element: &&Element| {
        element.role.len() == 2
            && element.role.starts_with('H')
            && element.role.as_bytes()[1].is_ascii_digit()
    };
    let pair = |element: &Element| (element.role.clone(), flat(&element.text));
    elements.iter().filter(is_heading).map(pair).collect()
}

/// What heads each document, behind its title.
const HEADS: [(&str, &str); 15] = [
    (
        "one-pager",
        "We ask the board to | How it stands | What we both want | Choosing the technology | What it must do | Decisions due | What worries us | Not in this",
    ),
    (
        "one-pager-marketing",
        "We ask the board to | How it stands | What we both want | What it must do | Decisions due | What worries us | Not in this | Choosing the technology",
    ),
    (
        "one-pager-it",
        "We ask the board to | How it stands | Choosing the technology | What we both want | What it must do | Decisions due | What worries us | Not in this",
    ),
    (
        "one-pager-notes",
        "We ask the board to | How it stands | What we both want | Choosing the technology | What it must do | Decisions due | What worries us | Not in this",
    ),
    (
        "counterpart-sheet",
        "In one sentence | What we both want | What it must do",
    ),
    (
        "session-sheet",
        "We agreed | Who does what | To decide | Won | What it must do | Let’s talk",
    ),
    ("score-sheet", "Deal-breakers first | Scores | Notes"),
    ("demo-script", "We ask you to | The time | What to show"),
    (
        "comparison",
        "The choice | Deal-breakers | Scores by side | Where we see it apart | What it costs to own",
    ),
    ("requirement-list", "Must | Should | Could | Not this time"),
    ("decision-log", "To decide | Decided"),
    ("words-sheet", "Words that collide | Worth knowing"),
    ("portfolio-summary", "Where each stands | What we ask | Won"),
    ("portfolio-book", "Contents"),
    (
        "yearbook",
        "January to March | April to June | July to September | October to December | By pair | By person | By what was measured",
    ),
];

#[test]
fn headings_come_in_the_order_in_which_a_page_is_read() {
    for (Made { name, document, .. }, (_, elements)) in pile::ALL.iter().zip(STRUCTURES.iter()) {
        let Some(elements) = elements else {
            return;
        };
        let found = headings(elements);
        assert_eq!(found[0].0, "H1", "{name} begins with its title: {found:?}");
        let titles = found.iter().filter(|(role, _)| role == "H1").count();
        assert!(
            titles == 1 || document.pages > 1,
            "{name} has {titles} titles"
        );
        let level = |role: &str| role[1..].parse::<u32>().expect("a level");
        for pair in found.windows(2) {
            assert!(
                level(&pair[1].0) <= level(&pair[0].0) + 1,
                "{name} skips a level of headings: {pair:?}"
            );
        }
        let Some((_, wanted)) = HEADS.iter().find(|(of, _)| of == name) else {
            continue;
        };
        let heads: Vec<&str> = found[1..].iter().map(|(_, text)| text.as_str()).collect();
        let wanted: Vec<&str> = wanted.split(" | ").collect();
        assert!(
            heads.starts_with(&wanted),
            "{name}: {heads:?} instead of {wanted:?}"
        );
    }
}

#[test]
fn tables_name_their_columns_before_their_rows() {
    let mut tables = 0;
    for (name, elements) in STRUCTURES.iter() {
        let Some(elements) = elements else {
            return;
        };
        let mut rest = elements.as_slice();
        while let Some(at) = rest.iter().position(|element| element.role == "Table") {
            let depth = rest[at].depth;
            let table: Vec<&Element> = rest[at + 1..]
                .iter()
                .take_while(|element| element.depth > depth)
                .collect();
            rest = &rest[at + 1 + table.len()..];
            tables += 1;
            let first = |role: &str| table.iter().position(|element| element.role == role);
            let (head, cell) = (first("TH"), first("TD"));
            let (Some(head), Some(cell)) = (head, cell) else {
                panic!("{name} has a table without heads or without cells");
            };
            assert!(head < cell, "{name}: heads first");
            assert!(first("THead") < first("TBody"), "{name}: heads first");
            let after_cells = table[cell..].iter().any(|element| element.role == "THead");
            assert!(!after_cells, "{name}: a head is read once");
            let rows = table.iter().filter(|element| element.role == "TR").count();
            assert!(rows >= 2, "{name}: a row under its heads");
        }
    }
    assert!(tables > 12, "only {tables} tables were found");
}

#[test]
fn the_page_is_read_in_its_own_order_and_both_voices_together() {
    let objective = "What we both want | Wait at pick-up | Sales ordered ahead";
    let selection =
        "Choosing the technology | Accelerated | Our usual way | 27 working days sooner";
    let beside = "Decisions due | Who holds the guest’s consent? | What worries us | Till upgrade slips \
                  | Not in this | Delivery by courier";
    let marketing_first = "What it must do | in marketing’s words | in IT’s words \
                           | Order in two taps from the last basket Basket service keeps the last 20 \
                           | Told the moment it is ready Kitchen event to phone";
    let it_first = "What it must do | in IT’s words | in marketing’s words \
                    | Basket service keeps the last 20 orders; answer in 400 ms Order in two taps \
                    | Kitchen event to phone in 5 s Told the moment it is ready";
    let cases = [
        (
            Audience::Board,
            [objective, selection, marketing_first, beside],
        ),
        (
            Audience::Marketing,
            [objective, marketing_first, beside, selection],
        ),
        (Audience::It, [selection, objective, it_first, beside]),
    ];
    let around = |middle: &[&str]| {
        format!(
            "Northgate Group | For the board, Tue 17 Mar 2026 | Mobile ordering | Guests order ahead \
             | Ana Duarte | Jonas Keller | We ask the board to | Approve €410,000 | How it stands \
             | At risk | {} | Won together, 8 March | Ana Duarte, marketing · date \
             | Jonas Keller, IT · date | For the board · date | disaster recovery | Left out: \
             | As of 12 Mar 2026 | 1 of 1",
            middle.join(" | ")
        )
    };
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for (audience, middle) in &cases {
            let page = OnePager {
                options: PageOptions {
                    audience: *audience,
                    ..PageOptions::default()
                },
                ..sample::mobile_ordering()
            };
            let document = render_one_pager(&FONTS, &[page], paper).expect("a page");
            let name = format!("order-{audience:?}-{paper:?}");
            let Some(text) = poppler("pdftotext", &["-raw"], &name, &pdf(&document)) else {
                return;
            };
            assert_order(&name, &text, &around(middle));
        }
    }
}

#[test]
fn the_other_documents_are_read_in_their_own_order() {
    let pdf = |name: &str| {
        let made = pile::ALL.iter().find(|made| made.name == name);
        &made.expect("a document").pdf
    };
    for (name, order) in [
        (
            "counterpart-sheet",
            "Mobile ordering | Ana Duarte | in marketing’s words | in IT’s words | In one sentence | What it must do | Order in two taps",
        ),
        (
            "session-sheet",
            "Mobile ordering | Thu 12 Mar 2026 | Ana Duarte | Jonas Keller | We agreed | Pick-up wait falls | Who does what | Ask the two trial kitchens | Write the ready message | To decide | Who holds | Won | Next review",
        ),
        (
            "comparison",
            "The choice | Mobilo | Deal-breakers | Data stays in the EU | Scores by side | Works when the line is down | Where we see it apart | What it costs to own",
        ),
        (
            "requirement-list",
            "in marketing’s words | in IT’s words | Worth | Order in two taps from the last basket Basket service keeps | Told the moment it is ready Kitchen event to phone | Should | in marketing’s words | My points count in every brand One loyalty identity | Could",
        ),
        (
            "decision-log",
            "To decide | Question | Decides | One kitchen screen | Jonas Keller | Decided | Question | Where do we try it first?",
        ),
        (
            "words-sheet",
            "Word | to marketing | to IT | DR | Direct response | Disaster recovery",
        ),
        (
            "portfolio-summary",
            "Initiative | How it stands | Hybrid commerce | Off track | What we ask | Approve | Won | Lyon waits",
        ),
        (
            "portfolio-book",
            "Contents | Initiative | MO-1 | MO-2 | 1 of 3 | Mobile ordering | We ask the board to | 2 of 3",
        ),
        (
            "yearbook",
            "2026 | January to March | Receipts by mail | By pair | By person | Who was named",
        ),
        (
            "win-poster",
            "Lyon guests wait | 6.5 | Marketing | Priya Nair | IT | Luc Moreau | and Emma Roux",
        ),
        (
            "timeline",
            "Mobile ordering | Choosing the technology | Accelerated | Begins | Align | Mon 16 Feb",
        ),
    ] {
        let Some(text) = poppler("pdftotext", &["-raw"], &format!("{name}-order"), pdf(name))
        else {
            return;
        };
        assert_order(name, &text, order);
    }
}

#[test]
fn every_pdf_says_what_it_is_and_carries_its_faces() {
    for (made, (_, set)) in pile::ALL.iter().zip(pile::all()) {
        let Made {
            name,
            document,
            pdf: bytes,
        } = made;
        assert!(
            &pdf(&set(false)) == bytes,
            "{name}: the same input, the same bytes"
        );
        let has = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
        assert!(has(b"/Lang"), "{name} says its language");
        assert!(has(b"/Outlines"), "{name} has an outline");
        assert!(has(b"pdfuaid"), "{name} claims PDF/UA");
        let Some(told) = poppler("pdfinfo", &[], &format!("{name}-told"), bytes) else {
            return;
        };
        let value = |key: &str| {
            let line = told.lines().find_map(|line| line.strip_prefix(key));
            line.unwrap_or_default().trim().to_owned()
        };
        assert!(value("Title:").len() > 3, "{name} has a title: {told}");
        assert_eq!(value("Tagged:"), "yes", "{name}");
        assert_eq!(value("Creator:"), "Counterpart", "{name}");
        assert_eq!(value("JavaScript:"), "no", "{name}");
        assert_eq!(value("Encrypted:"), "no", "{name}");
        assert_eq!(value("Pages:"), document.pages.to_string(), "{name}");
        let faces =
            poppler("pdffonts", &[], &format!("{name}-faces"), bytes).expect("poppler is here");
        let faces: Vec<&str> = faces.lines().skip(2).collect();
        assert!(!faces.is_empty(), "{name} has type");
        for face in faces {
            let columns: Vec<&str> = face.split_whitespace().collect();
            let [.., embedded, subset, unicode, _, _] = columns.as_slice() else {
                panic!("{name}: {face}");
            };
            assert_eq!(
                (*embedded, *subset, *unicode),
                ("yes", "yes", "yes"),
                "{name}: {face}"
            );
        }
    }
}

#[test]
fn a_book_of_several_sheets_links_each_of_them() {
    let (_, elements) = STRUCTURES
        .iter()
        .find(|(name, _)| *name == "portfolio-book")
        .expect("a book");
    let Some(elements) = elements else {
        return;
    };
    let links: Vec<String> = elements
        .iter()
        .enumerate()
        .filter(|(_, element)| element.role == "Link")
        .map(|(at, link)| {
            let inside = elements[at + 1..]
                .iter()
                .take_while(|element| element.depth > link.depth);
            let words = inside
                .map(|element| element.text.clone())
                .collect::<String>();
            flat(&format!("{} {words}", link.text))
        })
        .collect();
    for words in ["Mobile ordering", "Hybrid commerce", "2", "3"] {
        assert!(
            links.iter().any(|link| link == words),
            "no link “{words}”: {links:?}"
        );
    }
    let titles = headings(elements)
        .iter()
        .filter(|(role, _)| role == "H1")
        .count();
    assert_eq!(titles, 3, "each sheet has its title, and the book has one");
}
