//! The issues of one document about one thing, and what changed since the last.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::wire::paper::{PageAbout, PaperQuery};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::issue::Issue;
use counterpart_domain::record::Cell;
use serde_json::Value;

/// The issues of one document about one thing so far.
pub(crate) struct Series {
    initiative: Option<InitiativeId>,
    last: Option<Issue>,
    /// The number that the next one gets.
    pub number: i64,
    /// The next one is an issue; a working sheet without an occasion is none.
    counts: bool,
}

impl Series {
    /// Reads them.
    pub(crate) fn of(
        cx: &Cx<'_>,
        query: &PaperQuery,
        initiative: Option<InitiativeId>,
    ) -> Result<Self, Fault> {
        let last = cx
            .read
            .query::<Issue>(
                "initiative IS ?1 AND document = ?2 AND subject = ?3 ORDER BY number DESC LIMIT 1",
                [
                    initiative.map_or(Cell::Null, |id| Cell::Text(id.to_string())),
                    Cell::Text(query.document.to_string()),
                    Cell::Text(query.subject.clone()),
                ],
            )?
            .pop();
        Ok(Self {
            initiative,
            number: last.as_ref().map_or(1, |i| i.number + 1),
            last,
            counts: !query.document.is_working_sheet() || !query.occasion.trim().is_empty(),
        })
    }

    /// "changed since issue 2: ask, requirements"; empty without an issue before.
    pub(crate) fn changed_since(&self, facts: &Value) -> String {
        let Some(last) = &self.last else {
            return String::new();
        };
        let changed = changed(&last.facts, facts);
        if changed.is_empty() {
            format!("unchanged since issue {}", last.number)
        } else {
            format!(
                "changed since issue {}: {}",
                last.number,
                changed.join(", ")
            )
        }
    }

    /// What there is to say of the page beside it.
    pub(crate) fn about(&self, key: &str, name: &str, facts: &Value) -> PageAbout {
        PageAbout {
            initiative: self.initiative,
            key: key.to_owned(),
            name: name.to_owned(),
            left_out: String::new(),
            next_issue: if self.counts { self.number } else { 0 },
            changed_since: self.changed_since(facts),
        }
    }
}

/// The blocks that say something else now.
fn changed(last: &str, now: &Value) -> Vec<String> {
    let last: Value = serde_json::from_str(last).unwrap_or(Value::Null);
    let Some(now) = now.as_object() else {
        return Vec::new();
    };
    now.iter()
        // What an older version of the program did not keep cannot have changed.
        .filter(|(key, value)| last.get(key.as_str()).is_some_and(|was| was != *value))
        .map(|(key, _)| key.clone())
        .collect()
}
