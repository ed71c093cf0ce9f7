//! What a session agreed and captured, read from the journal since it began.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::page::{name_of, subject_text};
use crate::plan::Plan;
use crate::say;
use counterpart_documents::{AgreedLine, CapturedLine, Joint, Piece};
use counterpart_domain::Side;
use counterpart_domain::agreement::{SubjectKind, Yes};
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::initiative::Session;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::win::Win;
use counterpart_store::ChangeKind;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The record of a session.
#[derive(Debug, Default)]
pub(crate) struct Record {
    /// Subjects whose yes was said in it.
    pub subjects: BTreeSet<Uuid>,
    /// What was agreed.
    pub agreed: Vec<AgreedLine>,
    /// Requirements captured.
    pub requirements: Vec<CapturedLine>,
    /// Decisions captured or taken.
    pub decisions: Vec<CapturedLine>,
    /// Actions captured.
    pub actions: Vec<CapturedLine>,
    /// Wins captured.
    pub wins: Vec<CapturedLine>,
    /// To talk about.
    pub talk: Vec<CapturedLine>,
}

impl Record {
    /// Reads what happened from the session's beginning to its end; what was undone is not in it.
    pub(crate) fn read(cx: &Cx<'_>, session: &Session, plan: &Plan) -> Result<Self, Fault> {
        let from = session
            .started_at
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let until = session
            .ended_at
            .map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true));
        let mut record = Self::default();
        let mut seen = BTreeSet::new();
        for entry in cx.read.since(&from)? {
            if entry.undone
                || entry.undoes.is_some()
                || until.as_ref().is_some_and(|u| entry.at > *u)
            {
                continue;
            }
            for change in &entry.changes {
                let fresh = change.kind == ChangeKind::Insert;
                let talk = change.column.as_deref() == Some("talk_why");
                let decided =
                    change.table == "decision" && change.column.as_deref() == Some("outcome");
                let yes = change.table == "yes";
                if !(fresh || talk || decided || yes)
                    || !seen.insert((change.table.clone(), change.row.clone(), talk))
                {
                    continue;
                }
                record.take(cx, plan, &change.table, &change.row, talk)?;
            }
        }
        Ok(record)
    }

    fn take(
        &mut self,
        cx: &Cx<'_>,
        plan: &Plan,
        table: &str,
        row: &str,
        talk: bool,
    ) -> Result<(), Fault> {
        let id = plan.id();
        match table {
            "yes" => {
                let Some(yes) = row
                    .parse()
                    .ok()
                    .and_then(|y| cx.read.find::<Yes>(y).ok().flatten())
                else {
                    return Ok(());
                };
                let ours = plan.yes(yes.subject, yes.side).is_some();
                if ours && yes.deleted_at.is_none() && self.subjects.insert(yes.subject) {
                    self.agreed.push(agreed_line(cx, plan, &yes)?);
                }
            }
            "requirement" => {
                let Some(r) = row
                    .parse()
                    .ok()
                    .and_then(|r| cx.read.find::<Requirement>(r).ok().flatten())
                else {
                    return Ok(());
                };
                if r.initiative != id || r.deleted_at.is_some() || r.suggested {
                    return Ok(());
                }
                if talk {
                    if let Some(why) = &r.talk_why {
                        self.talk.push(CapturedLine {
                            text: name_of(&r),
                            line: why.clone(),
                        });
                    }
                } else {
                    let line = if r.marketing_words.is_empty() {
                        String::new()
                    } else {
                        r.it_words.clone()
                    };
                    self.requirements.push(CapturedLine {
                        text: name_of(&r),
                        line,
                    });
                }
            }
            "decision" => {
                let Some(d) = row
                    .parse()
                    .ok()
                    .and_then(|d| cx.read.find::<Decision>(d).ok().flatten())
                else {
                    return Ok(());
                };
                if d.initiative == id && d.deleted_at.is_none() && !d.suggested {
                    if let Some((text, line)) = crate::selection::choice::captured(cx, plan, &d)? {
                        self.decisions.insert(0, CapturedLine { text, line });
                        return Ok(());
                    }
                    let line = match (d.state, d.required_by) {
                        (DecisionState::Open, Some(day)) => format!("open, by {}", cx.say(day)),
                        (DecisionState::Open, None) => "open".to_owned(),
                        _ => d.outcome.clone(),
                    };
                    self.decisions.push(CapturedLine {
                        text: d.question,
                        line,
                    });
                }
            }
            "action_item" => {
                let Some(a) = row
                    .parse()
                    .ok()
                    .and_then(|a| cx.read.find::<ActionItem>(a).ok().flatten())
                else {
                    return Ok(());
                };
                if a.initiative == Some(id) && a.deleted_at.is_none() {
                    let who = cx.person(a.who)?.map(|p| p.name);
                    let by = a.by.map(|d| format!("by {}", cx.say(d)));
                    let line: Vec<_> = who.into_iter().chain(by).collect();
                    self.actions.push(CapturedLine {
                        text: a.what,
                        line: line.join(", "),
                    });
                }
            }
            "win" => {
                let Some(w) = row
                    .parse()
                    .ok()
                    .and_then(|w| cx.read.find::<Win>(w).ok().flatten())
                else {
                    return Ok(());
                };
                if w.initiative == Some(id) && w.deleted_at.is_none() {
                    self.wins.push(CapturedLine {
                        text: w.headline,
                        line: String::new(),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What was agreed, in sentences.
    pub(crate) fn agreed_sentences(&self) -> Vec<String> {
        self.agreed
            .iter()
            .map(|a| format!("{}: {}", say::sentence_case(&a.line), a.sentence))
            .collect()
    }

    /// What was captured, in sentences.
    pub(crate) fn captured_sentences(&self) -> Vec<String> {
        let lines = |kind: &str, rows: &[CapturedLine]| {
            rows.iter()
                .map(|c| {
                    if c.line.is_empty() {
                        format!("{kind}: {}", c.text)
                    } else {
                        format!("{kind}: {} ({})", c.text, c.line)
                    }
                })
                .collect::<Vec<_>>()
        };
        let mut all = lines("Requirement", &self.requirements);
        all.extend(lines("Decision", &self.decisions));
        all.extend(lines("Action", &self.actions));
        all.extend(lines("Win", &self.wins));
        all.extend(lines("Let’s talk", &self.talk));
        all
    }

    /// Everything, in sentences.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let mut all = self.agreed_sentences();
        all.extend(self.captured_sentences());
        all
    }
}

fn agreed_line(cx: &Cx<'_>, plan: &Plan, yes: &Yes) -> Result<AgreedLine, Fault> {
    let wording = match yes.subject_kind {
        SubjectKind::Objective => plan.objective_wording(),
        SubjectKind::Requirement => plan
            .requirements
            .iter()
            .find(|r| counterpart_domain::ids::Id::uuid(r.id) == yes.subject)
            .map_or(1, |r| r.wording),
        SubjectKind::Gate => 1,
    };
    let (m, i) = plan.agreed(yes.subject, wording);
    let piece = |says: bool, side| match (says, plan.has_owner(side)) {
        (true, _) => Piece::Agreed,
        (false, true) => Piece::Open,
        (false, false) => Piece::Nobody,
    };
    let who = match (m, i) {
        (true, true) => "agreed by both".to_owned(),
        (true, false) => format!("agreed by {}", cx.inline(Side::Marketing)?),
        (false, true) => format!("agreed by {}", cx.inline(Side::It)?),
        (false, false) => "agreed to an earlier wording".to_owned(),
    };
    Ok(AgreedLine {
        joint: Joint {
            marketing: piece(m, Side::Marketing),
            it: piece(i, Side::It),
        },
        sentence: subject_text(plan, yes.subject_kind, yes.subject),
        line: who,
    })
}
