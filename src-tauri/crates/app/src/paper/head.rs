//! Head and foot of the documents that run on, and what an issue of them is.

use super::{Gathered, Series, Typeset, as_of, local, sides};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::wire::paper::{BeforeYouPrint, PaperOption, PaperQuery, PrivatePart};
use counterpart_documents as doc;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use serde_json::Value;

/// What a document is about: an initiative, or the whole workspace under a title.
pub(super) enum About<'a> {
    /// An initiative.
    Initiative(&'a Initiative),
    /// The whole workspace.
    Office(&'a str),
}

impl About<'_> {
    fn id(&self) -> Option<InitiativeId> {
        match self {
            About::Initiative(i) => Some(i.id),
            About::Office(_) => None,
        }
    }
}

/// A document with its head, ready to be gathered.
pub(super) struct Headed {
    pub head: doc::Letterhead,
    about: crate::wire::paper::PageAbout,
    facts: (Option<InitiativeId>, Value),
}

/// The head of a document, with its number and what changed since the last.
pub(super) fn headed(
    cx: &Cx<'_>,
    query: &PaperQuery,
    issued: bool,
    about: &About<'_>,
    facts: Value,
) -> Result<Headed, Fault> {
    let series = Series::of(cx, query, about.id())?;
    let office = cx.office()?;
    let (key, title, sentence) = match about {
        About::Initiative(i) => {
            let suggested = i.suggested.split_whitespace().any(|f| f == "sentence");
            let sentence = if suggested { "" } else { i.sentence.as_str() };
            (i.key.as_str(), i.name.as_str(), sentence)
        }
        About::Office(title) => ("", *title, ""),
    };
    let head = doc::Letterhead {
        language: "en".to_owned(),
        made_at: local(cx),
        organisation: office.name.clone(),
        key: key.to_owned(),
        title: title.to_owned(),
        sentence: sentence.to_owned(),
        occasion: query.occasion.clone(),
        is_sample: office.sample,
        grey: query.options.grey,
        is_draft: !issued,
        sides: sides(cx)?,
        as_of: as_of(cx),
        issue: if issued {
            format!("Issue {}", series.number)
        } else {
            String::new()
        },
        changed_since: if issued {
            series.changed_since(&facts)
        } else {
            String::new()
        },
        ..doc::Letterhead::default()
    };
    Ok(Headed {
        about: series.about(key, title, &facts),
        facts: (about.id(), facts),
        head,
    })
}

impl Headed {
    /// For its file: "MO-1 Mobile ordering, requirements".
    pub(super) fn name(&self, what: &str) -> String {
        let of = if self.head.key.is_empty() {
            self.head.organisation.clone()
        } else {
            format!("{} {}", self.head.key, self.head.title)
        };
        format!("{of}, {what}")
    }

    pub(super) fn gathered(
        self,
        name: String,
        before_you_print: Vec<BeforeYouPrint>,
        private: Vec<PrivatePart>,
        typeset: Typeset,
    ) -> Gathered {
        Gathered {
            name,
            about: vec![self.about],
            facts: vec![self.facts],
            before_you_print,
            takes: vec![PaperOption::Grey],
            private,
            typeset,
        }
    }
}
