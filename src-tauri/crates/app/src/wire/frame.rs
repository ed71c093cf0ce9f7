//! The frame around every screen: the file, who is here, what was said, what went wrong.

use super::wire;
use counterpart_domain::Side;
use counterpart_domain::ids::PersonId;
use counterpart_domain::people::{DateOrder, Holiday, Paper, Person, Region};

wire! {
    /// A person as a name with initials.
    pub struct PersonRef {
        /// The person.
        pub id: PersonId,
        /// Full name.
        pub name: String,
        /// One to three letters.
        pub initials: String,
        /// Role title, may be empty.
        pub role_title: String,
        /// Marketing, IT or neither.
        pub side: Option<Side>,
    }

    /// What the window needs before anything else.
    pub struct Status {
        /// A workspace is open.
        pub open: bool,
        /// The name of the computer's user, proposed at the first start.
        pub suggested_name: String,
        /// Workspaces opened before, newest first.
        pub recent: Vec<Recent>,
        /// Why the last workspace could not be opened, if so.
        pub trouble: Option<WireError>,
        /// That file may be opened to read only.
        pub can_read_only: bool,
        /// Today, `YYYY-MM-DD`.
        pub today: String,
    }

    /// A workspace opened before.
    pub struct Recent {
        /// File name.
        pub file: String,
        /// The folder it is in.
        pub folder: String,
    }

    /// The rail, and everything else that stays in sight.
    pub struct Rail {
        /// The organisation's name.
        pub organisation: String,
        /// A made-up organisation.
        pub sample: bool,
        /// The file's name.
        pub file: String,
        /// The folder it is in.
        pub folder: String,
        /// When the last change was saved, RFC 3339; none before the first.
        pub saved_at: Option<String>,
        /// Open to read only.
        pub read_only: bool,
        /// What is due this week.
        pub week: i64,
        /// Initiatives.
        pub initiatives: i64,
        /// Wins.
        pub wins: i64,
        /// Words, suggested ones too.
        pub words: i64,
        /// Pairs.
        pub pairs: i64,
        /// Who is here: one or two.
        pub here: Vec<PersonRef>,
        /// The sides' names here.
        pub labels: Labels,
        /// What undo would take back.
        pub undo: Option<Step>,
        /// What redo would bring back.
        pub redo: Option<Step>,
        /// Today, `YYYY-MM-DD`.
        pub today: String,
    }

    /// What the sides are called here.
    pub struct Labels {
        /// The marketing side.
        pub marketing: String,
        /// The IT side.
        pub it: String,
    }

    /// One step of undo or redo.
    pub struct Step {
        /// What was done.
        pub label: String,
        /// By whom.
        pub author: String,
        /// When, in words.
        pub when: String,
        /// It was in an earlier sitting or somebody else's: ask first.
        pub ask_first: bool,
    }

    /// What went wrong, with what to do about it.
    pub struct WireError {
        /// What the screen acts on.
        pub code: Code,
        /// One sentence.
        pub message: String,
        /// The field it concerns.
        pub field: Option<String>,
    }

    /// Kinds of errors; one exists only where the screen acts on it.
    pub enum Code {
        /// Something typed does not fit; shown beside the field.
        BadInput,
        /// Not possible in this state; shown as a warning.
        NotNow,
        /// It is no longer there.
        Gone,
        /// The file is open to read only.
        ReadOnly,
        /// Another window or machine has the file.
        Held,
        /// Written by a newer version.
        Newer,
        /// Not a workspace, missing or damaged.
        BadFile,
        /// The folder or disk does not take it.
        CannotWrite,
        /// No workspace is open.
        NoWorkspace,
        /// A fault of ours.
        Internal,
    }

    /// Nothing to say.
    pub struct Nothing {}

    /// The first start.
    pub struct Begin {
        /// The organisation.
        pub organisation: String,
        /// The name of the person here.
        pub name: String,
        /// That person's side.
        pub side: Side,
    }

    /// Opens a workspace of the recent list.
    pub struct OpenRecent {
        /// Its place in the list.
        pub index: usize,
        /// To read only.
        pub read_only: bool,
    }

    /// Who is here now.
    pub struct SetHere {
        /// One or two people.
        pub people: Vec<PersonId>,
    }

    /// People and settings.
    pub struct Settings {
        /// The organisation's name.
        pub organisation: String,
        /// The sides' names.
        pub labels: Labels,
        /// ISO 4217.
        pub currency: String,
        /// Monday first, true a working day.
        pub week: Vec<bool>,
        /// The paper.
        pub paper: Paper,
        /// How dates in figures are read.
        pub date_order: DateOrder,
        /// Days off, in order.
        pub holidays: Vec<Holiday>,
        /// Regions with a week and days off of their own.
        pub regions: Vec<Region>,
        /// Our usual way.
        pub usual: Vec<Usual>,
        /// The sum of our usual way in working days, without and with a trial.
        pub usual_total: (String, String),
        /// What the last selections took, where there were three or more.
        pub learned: Vec<Learned>,
        /// The file's full path.
        pub file: String,
        /// Where closed copies go.
        pub copies: String,
        /// The copies there, newest first.
        pub backups: Vec<Backup>,
    }

    /// A closed copy.
    pub struct Backup {
        /// File name.
        pub file: String,
        /// When it was made, in words.
        pub when: String,
        /// Size in bytes.
        pub bytes: i64,
    }

    /// One step at the organisation's own pace.
    pub struct Usual {
        /// `align` … `decide`, a check, or `off_the_shelf`.
        pub step: String,
        /// Its name.
        pub name: String,
        /// Half working days.
        pub half_days: i64,
    }

    /// What one number of our usual way was in the last selections.
    pub struct Learned {
        /// As in our usual way.
        pub step: String,
        /// The middle, in half working days.
        pub half_days: i64,
        /// From so many selections, 3 to 5.
        pub from: i64,
    }

    /// A person with what hangs on them.
    pub struct PersonRow {
        /// The person.
        pub person: Person,
        /// Initials.
        pub initials: String,
        /// Initiatives they own or stand in for, by key.
        pub owns: Vec<String>,
        /// Wins they are named in.
        pub wins: i64,
    }

    /// Everyone.
    pub struct People {
        /// By name.
        pub people: Vec<PersonRow>,
    }

    /// One action of the history.
    pub struct HistoryEntry {
        /// When, RFC 3339.
        pub at: String,
        /// When, in words.
        pub when: String,
        /// Who.
        pub author: String,
        /// What was done.
        pub label: String,
        /// It has been undone since.
        pub undone: bool,
        /// Field by field.
        pub changes: Vec<HistoryChange>,
    }

    /// One changed field.
    pub struct HistoryChange {
        /// What it belongs to, in words.
        pub what: String,
        /// The field, in words; empty when the whole thing came or went.
        pub field: String,
        /// Before, in words.
        pub old: Option<String>,
        /// After, in words.
        pub new: Option<String>,
    }

    /// The history of something.
    pub struct History {
        /// Newest first.
        pub entries: Vec<HistoryEntry>,
    }

    /// Something in the trash.
    pub struct TrashRow {
        /// What it is.
        pub thing: super::edit::ThingRef,
        /// Its kind, in words.
        pub kind: String,
        /// Its name or text.
        pub name: String,
        /// Where it was.
        pub place: String,
        /// When it went, in words.
        pub when: String,
    }

    /// The trash.
    pub struct Trash {
        /// Newest first.
        pub rows: Vec<TrashRow>,
    }

    /// Text to look for.
    pub struct Find {
        /// As typed.
        pub text: String,
    }

    /// Something found.
    pub struct Hit {
        /// `initiative`, `requirement`, `decision`, `action`, `worry`, `win`, `person`.
        pub kind: String,
        /// Its id.
        pub id: String,
        /// The initiative to open, when it is part of one.
        pub initiative: Option<String>,
        /// Its name or text.
        pub title: String,
        /// Where it stands.
        pub place: String,
    }

    /// What was found, best first.
    pub struct Hits {
        /// At most 30.
        pub hits: Vec<Hit>,
    }

    /// A date as typed.
    pub struct ReadDay {
        /// "next fri", "+10d", "30 Sep", "2026-09-30".
        pub text: String,
        /// It has happened: a date without a year looks back, and one to come is refused.
        pub past: Option<bool>,
    }

    /// A date as understood.
    pub struct DayRead {
        /// `YYYY-MM-DD`.
        pub day: String,
        /// "Fri 27 Mar, in 9 working days".
        pub said: String,
    }
}

/// What a mutation gives back.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Changed<T> {
    /// The fresh view.
    pub view: T,
    /// Queries whose answers may have changed, by name; `*` for all.
    pub stale: &'static [&'static str],
    /// What undo would take back, for the toast; none when nothing changed.
    pub undo: Option<Done>,
}

/// What was done.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Done {
    /// In words.
    pub label: String,
}
