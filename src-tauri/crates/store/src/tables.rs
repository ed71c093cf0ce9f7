//! Every noun by its table, for what must speak of all of them: export, import, verify, trash.

use crate::StoreError;
use crate::rows::Reader;
use counterpart_domain::record::Record;
use counterpart_domain::{
    agreement, decision, initiative, issue, people, requirement, review, route, selection,
    standing, term, win,
};

/// A noun, by its table.
#[derive(Debug, Clone, Copy)]
pub struct Noun {
    /// The table.
    pub table: &'static str,
    /// The columns, `id` first.
    pub columns: &'static [&'static str],
    /// Reads every row, in the trash or not, and says what is wrong with the first bad one.
    pub(crate) check: fn(Reader<'_>) -> Result<usize, StoreError>,
}

const fn noun<T: Record>() -> Noun {
    Noun {
        table: T::TABLE,
        columns: T::COLUMNS,
        check: |reader| Ok(reader.query::<T>("1 ORDER BY id", [])?.len()),
    }
}

/// Every noun, parents before their children.
pub const NOUNS: &[Noun] = &[
    noun::<people::Workspace>(),
    noun::<people::Region>(),
    noun::<people::Holiday>(),
    noun::<people::UsualPace>(),
    noun::<people::Person>(),
    noun::<initiative::Initiative>(),
    noun::<people::Seat>(),
    noun::<initiative::Ask>(),
    noun::<initiative::WhereWeAre>(),
    noun::<initiative::Link>(),
    noun::<initiative::Facet>(),
    noun::<initiative::Area>(),
    noun::<initiative::Worry>(),
    noun::<initiative::Session>(),
    noun::<agreement::Metric>(),
    noun::<agreement::Reading>(),
    noun::<agreement::Wording>(),
    noun::<agreement::Yes>(),
    noun::<requirement::Requirement>(),
    noun::<requirement::DataUse>(),
    noun::<decision::Decision>(),
    noun::<decision::ActionItem>(),
    noun::<selection::Selection>(),
    noun::<selection::Step>(),
    noun::<selection::ExitCriterion>(),
    noun::<selection::Check>(),
    noun::<selection::StepLink>(),
    noun::<selection::Snapshot>(),
    noun::<selection::Candidate>(),
    noun::<selection::CandidateDocument>(),
    noun::<selection::CandidateMove>(),
    noun::<selection::Criterion>(),
    noun::<selection::WeightChange>(),
    noun::<selection::ScoringRound>(),
    noun::<selection::Score>(),
    noun::<selection::Verdict>(),
    noun::<selection::ScoreTalk>(),
    noun::<selection::CostLine>(),
    noun::<selection::Choice>(),
    noun::<selection::Dissent>(),
    noun::<win::Win>(),
    noun::<win::WinPerson>(),
    noun::<win::WinProposal>(),
    noun::<win::AnnouncementDraft>(),
    noun::<win::Announcement>(),
    noun::<route::Route>(),
    noun::<route::Delivery>(),
    noun::<standing::StandingOverride>(),
    noun::<issue::Issue>(),
    noun::<issue::Signature>(),
    noun::<issue::OptionalWords>(),
    noun::<term::Term>(),
    noun::<review::Review>(),
];
