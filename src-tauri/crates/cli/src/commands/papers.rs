//! Every document beside the one-pager.

use super::paper::{find_win, size, written};
use super::{all, by_key};
use crate::args::{DocumentName, Paper};
use crate::desk::{Desk, Refused, write_file};
use crate::print::count;
use clap::ValueEnum as _;
use counterpart_app::wire::paper::{DocumentRef, PaperOptions, PaperQuery};
use counterpart_app::{book_volumes, document};
use counterpart_domain::issue::Document;

/// Sets a document: into a file, or several of them into a folder.
pub(crate) fn papers(desk: &mut Desk<'_, '_>, args: &Paper) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let ids = args
        .keys
        .iter()
        .map(|key| Ok(by_key(&sitting, key)?.id))
        .collect::<Result<Vec<_>, Refused>>()?;
    let document = named(args.document)?;
    let subject = match args.document {
        DocumentName::WinCard | DocumentName::WinPoster => {
            let said = args.of.as_deref().ok_or_else(|| {
                Refused(
                    "Say which win with --of; “counterpart wins” gives their numbers.".to_owned(),
                )
            })?;
            find_win(&sitting, said)?.win.id.to_string()
        }
        _ => args.of.clone().unwrap_or_default(),
    };
    let cx = sitting.cx()?;
    let one = PaperQuery {
        document,
        initiatives: ids.clone(),
        subject,
        paper: match args.paper {
            Some(paper) => size(paper),
            None => cx.office()?.paper,
        },
        occasion: String::new(),
        options: PaperOptions::default(),
    };
    let queries: Vec<PaperQuery> = if args.document.is_of_one() {
        let each = |id| PaperQuery {
            initiatives: vec![id],
            ..one.clone()
        };
        if ids.is_empty() {
            vec![one]
        } else {
            ids.into_iter().map(each).collect()
        }
    } else if args.document == DocumentName::PortfolioBook && args.of.is_none() {
        let sheets = if ids.is_empty() {
            all(&sitting)?.len()
        } else {
            ids.len()
        };
        (1..=book_volumes(sheets))
            .map(|volume| PaperQuery {
                // The whole book has no volume in its name.
                subject: if book_volumes(sheets) > 1 {
                    volume.to_string()
                } else {
                    String::new()
                },
                ..one.clone()
            })
            .collect()
    } else {
        vec![one]
    };
    let is_file = args
        .output
        .extension()
        .is_some_and(|x| x.eq_ignore_ascii_case("pdf"))
        && !args.output.is_dir();
    if is_file && queries.len() > 1 {
        return Err(Refused(format!(
            "This makes {}; name a folder for them with -o.",
            count(queries.len(), "file", "files")
        )));
    }
    let files = queries.len();
    for query in queries {
        let made = document::make(&cx, DocumentRef::Draft(query))?;
        if is_file {
            write_file(&args.output, &made.bytes)?;
        } else {
            write_file(&args.output.join(&made.name), &made.bytes)?;
        }
    }
    if is_file {
        desk.say(&written(&args.output))
    } else {
        desk.say(&format!(
            "{} in {}",
            count(files, "file", "files"),
            args.output.display()
        ))
    }
}

fn named(name: DocumentName) -> Result<Document, Refused> {
    let said = name
        .to_possible_value()
        .map(|value| value.get_name().replace('-', "_"))
        .unwrap_or_default();
    said.parse()
        .map_err(|_| Refused(format!("There is no document “{said}”.")))
}

impl DocumentName {
    /// About one initiative: several keys make several files.
    fn is_of_one(self) -> bool {
        matches!(
            self,
            Self::CounterpartSheet
                | Self::DemoScript
                | Self::ScoreSheet
                | Self::RequirementList
                | Self::CandidateComparison
                | Self::Timeline
        )
    }
}
