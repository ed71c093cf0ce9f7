//! Whether the workspace is whole: the file itself, and the rules that no table can hold.

use crate::cx::Cx;
use crate::fault::Fault;
use counterpart_domain::Side;
use counterpart_domain::agreement::{Metric, SubjectKind, Wording, Yes};
use counterpart_domain::email::check_email;
use counterpart_domain::ids::{Id, InitiativeId, slot};
use counterpart_domain::initiative::{Ask, Initiative, Link};
use counterpart_domain::people::Seat;
use counterpart_domain::record::Record;
use counterpart_domain::requirement::{DataUse, Requirement, wording_text};
use counterpart_domain::selection::{Candidate, CandidateState, Check, Choice, Selection, Step};
use counterpart_domain::win::{AnnouncementDraft, WinPerson, WinProposal};
use counterpart_domain::wording::same_wording;
use counterpart_store::Finding;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many rows were read.
    pub rows: usize,
    /// What is wrong; nothing when all is well.
    pub findings: Vec<Finding>,
}

/// Checks the file and the rules.
///
/// # Errors
/// When the file cannot be read at all.
pub fn verify(cx: &Cx<'_>) -> Result<Verified, Fault> {
    let (rows, mut findings) = cx.read.verify_file()?;
    // Rules are asked of rows that can be read; a file that is not whole has said so above.
    if findings.iter().all(|finding| finding.place == "issue") {
        let mut rules = Rules {
            cx,
            keys: HashMap::new(),
            findings: Vec::new(),
        };
        rules.initiatives()?;
        rules.owners()?;
        rules.wordings()?;
        rules.days()?;
        rules.slots()?;
        rules.choices()?;
        rules.texts()?;
        findings.append(&mut rules.findings);
    }
    Ok(Verified { rows, findings })
}

struct Rules<'a, 'b> {
    cx: &'a Cx<'b>,
    keys: HashMap<InitiativeId, String>,
    findings: Vec<Finding>,
}

impl Rules<'_, '_> {
    fn note(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.findings.push(Finding {
            place: place.into(),
            what: what.into(),
        });
    }

    fn key(&self, id: InitiativeId) -> String {
        self.keys
            .get(&id)
            .cloned()
            .unwrap_or_else(|| id.to_string())
    }

    /// Keys name one initiative each.
    fn initiatives(&mut self) -> Result<(), Fault> {
        let mut taken: HashMap<String, String> = HashMap::new();
        for initiative in self.cx.read.all::<Initiative>()? {
            if initiative.name.is_empty() {
                self.note(&initiative.key, "has no name");
            }
            if let Some(other) = taken.insert(initiative.key.clone(), initiative.name.clone()) {
                self.note(
                    &initiative.key,
                    format!("is the key of both “{other}” and “{}”", initiative.name),
                );
            }
            self.keys.insert(initiative.id, initiative.key);
        }
        Ok(())
    }

    /// One person never holds both seats, nor stands in for themselves.
    fn owners(&mut self) -> Result<(), Fault> {
        let mut holders = HashMap::new();
        for seat in self.cx.read.all::<Seat>()? {
            let Some(person) = seat.person else { continue };
            if seat.stand_in == Some(person) {
                self.note(
                    self.key(seat.initiative),
                    "somebody stands in for themselves",
                );
            }
            if holders
                .insert((seat.initiative, person), seat.side)
                .is_some()
            {
                self.note(self.key(seat.initiative), "one person holds both seats");
            }
        }
        Ok(())
    }

    /// What is chosen stands on the list of the chosen, and nothing else does.
    fn choices(&mut self) -> Result<(), Fault> {
        let choices = self.cx.read.all::<Choice>()?;
        for candidate in self.cx.read.all::<Candidate>()? {
            let choice = choices.iter().any(|c| c.candidate == candidate.id);
            if choice != (candidate.state == CandidateState::Chosen) {
                let what = if choice {
                    "is the choice and stands on another list"
                } else {
                    "stands as chosen without a choice"
                };
                self.note(
                    self.key(candidate.initiative),
                    format!("“{}” {what}", candidate.name),
                );
            }
        }
        Ok(())
    }

    /// Every yes is to a wording that exists, and every requirement says what its wording says.
    fn wordings(&mut self) -> Result<(), Fault> {
        let mut texts: HashMap<(Uuid, i64), String> = HashMap::new();
        for wording in self.cx.read.all::<Wording>()? {
            if texts
                .insert((wording.subject, wording.number), wording.text)
                .is_some()
            {
                self.note(
                    "wording",
                    format!(
                        "number {} of {} is there twice",
                        wording.number, wording.subject
                    ),
                );
            }
        }
        let mut subjects: HashSet<Uuid> = self.keys.keys().map(|id| id.uuid()).collect();
        for requirement in self.cx.read.query::<Requirement>("1 ORDER BY id", [])? {
            subjects.insert(requirement.id.uuid());
            let words = wording_text(&requirement.marketing_words, &requirement.it_words);
            let said = texts.get(&(requirement.id.uuid(), requirement.wording));
            if said.is_none_or(|text| !same_wording(text, &words)) {
                let place = self.key(requirement.initiative);
                self.note(
                    place,
                    format!(
                        "“{}” does not say what its wording says",
                        crate::page::name_of(&requirement)
                    ),
                );
            }
        }
        subjects.extend(
            self.cx
                .read
                .query::<Step>("1 ORDER BY id", [])?
                .iter()
                .map(|step| step.id.uuid()),
        );
        for yes in self.cx.read.all::<Yes>()? {
            let gate = yes.subject_kind == SubjectKind::Gate;
            if gate && !subjects.contains(&yes.subject) {
                self.note(
                    "yes",
                    format!("{} agrees to a gate that is not there", yes.id),
                );
            } else if !gate && !texts.contains_key(&(yes.subject, yes.wording)) {
                self.note(
                    "yes",
                    format!(
                        "{} agrees to wording {}, which is not there",
                        yes.id, yes.wording
                    ),
                );
            }
        }
        Ok(())
    }

    /// Nothing ends before it begins.
    fn days(&mut self) -> Result<(), Fault> {
        for step in self.cx.read.all::<Step>()? {
            if let (Some(start), Some(finish)) = (step.actual_start, step.actual_finish)
                && finish < start
            {
                self.note(
                    self.key(step.initiative),
                    format!("{} ends before it begins", step.name),
                );
            }
        }
        for selection in self.cx.read.all::<Selection>()? {
            let Some(initiative) = self.cx.read.find::<Initiative>(selection.initiative)? else {
                continue;
            };
            let decide_by = crate::lanes_view::decide_by(self.cx, &initiative)?;
            if let (Some(decide_by), Some(start)) = (decide_by, selection.starts_on)
                && decide_by < start
            {
                self.note(
                    &initiative.key,
                    "is to be decided before its selection starts",
                );
            }
        }
        Ok(())
    }

    /// Rows that are slots have the id of their slot; otherwise two machines would double them.
    fn slots(&mut self) -> Result<(), Fault> {
        let slot_of = |of: Uuid, which: &str| slot::<InitiativeId>(of, which).uuid();
        self.slot::<Seat>(|r| slot_of(r.initiative.uuid(), r.side.as_str()))?;
        self.slot::<Metric>(|r| slot_of(r.initiative.uuid(), r.kind.as_str()))?;
        self.slot::<Yes>(|r| slot_of(r.subject, r.side.as_str()))?;
        self.slot::<DataUse>(|r| slot_of(r.requirement.uuid(), "data_use"))?;
        self.slot::<Ask>(|r| slot_of(r.initiative.uuid(), "ask"))?;
        self.slot::<Selection>(|r| slot_of(r.initiative.uuid(), "selection"))?;
        self.slot::<Check>(|r| slot_of(r.initiative.uuid(), r.kind.as_str()))?;
        self.slot::<WinPerson>(|r| slot_of(r.win.uuid(), &r.person.to_string()))?;
        self.slot::<WinProposal>(|r| slot_of(r.source.parse().unwrap_or_default(), "proposal"))?;
        self.slot::<AnnouncementDraft>(|r| {
            slot_of(
                r.win.uuid(),
                &format!("{} {}", r.audience.as_str(), r.language.as_str()),
            )
        })
    }

    fn slot<T: Record>(&mut self, expected: impl Fn(&T) -> Uuid) -> Result<(), Fault> {
        for row in self.cx.read.query::<T>("1 ORDER BY id", [])? {
            if row.id().uuid() != expected(&row) {
                self.note(T::TABLE, format!("{} does not stand in its slot", row.id()));
            }
        }
        Ok(())
    }

    /// Addresses are addresses.
    fn texts(&mut self) -> Result<(), Fault> {
        let people = self.cx.read.all::<counterpart_domain::people::Person>()?;
        for (name, address) in people
            .iter()
            .filter_map(|p| Some((&p.name, p.email.as_deref()?)))
        {
            if check_email(address).is_err() {
                self.note(name, format!("“{address}” is not an e-mail address"));
            }
        }
        for link in self.cx.read.all::<Link>()? {
            if !(link.url.starts_with("https://") || link.url.starts_with("http://")) {
                self.note(
                    self.key(link.initiative),
                    format!("the link “{}” leads nowhere on the web", link.label),
                );
            }
        }
        let office = self.cx.office()?;
        if office.week.len() != 7 || !office.week.contains('1') {
            self.note("settings", "the week has no working day");
        }
        for side in [Side::Marketing, Side::It] {
            if self.cx.label(side)?.is_empty() {
                self.note("settings", format!("the {side} side has no name"));
            }
        }
        Ok(())
    }
}
