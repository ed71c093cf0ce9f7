//! The words of the house, for everyone who writes with it.

use super::head::{About, headed};
use super::{Gathered, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::say;
use crate::terms;
use crate::wire::paper::{BeforeYouPrint, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::term::Term;
use serde_json::json;

/// Gathers the sheet. What is only suggested is not printed.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let all = terms::listed(cx)?;
    let suggested = all.iter().filter(|t| t.suggested).count();
    let kept: Vec<_> = all.into_iter().filter(|t| !t.suggested).collect();
    let line = |t: &Term| doc::WordLine {
        word: t.word.clone(),
        marketing: t.marketing_means.clone(),
        it: t.it_means.clone(),
        agreed: t.agreed.clone(),
        say_instead: t.say_instead.clone(),
    };
    let facts = json!({
        "words": kept.iter().map(|t| &t.word).collect::<Vec<_>>(),
        "what they mean here": kept.iter().map(|t| &t.agreed).collect::<Vec<_>>(),
    });
    let headed = headed(cx, query, issued, &About::Office("Our words"), facts)?;
    let sheet = doc::WordsSheet {
        head: headed.head.clone(),
        active: kept.iter().filter(|t| t.active).map(line).collect(),
        reference: kept.iter().filter(|t| !t.active).map(line).collect(),
    };
    let mut before_you_print = Vec::new();
    if suggested > 0 {
        before_you_print.push(BeforeYouPrint {
            text: format!(
                "{} not printed: nobody has kept {}.",
                say::count(suggested, "suggested word is", "suggested words are"),
                if suggested == 1 { "it" } else { "them" }
            ),
            initiative: None,
            section: "words".to_owned(),
        });
    }
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    Ok(headed.gathered(
        name,
        before_you_print,
        Vec::new(),
        Box::new(move |fonts, _| doc::render_words_sheet(fonts, &sheet, paper)),
    ))
}
