//! Rows of a spreadsheet, as the clipboard has them.

use super::wire;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::people::DateOrder;

wire! {
    /// What pasted rows become.
    pub enum PasteAs {
        /// Initiatives, in the list.
        Initiatives,
        /// Requirements, in an initiative.
        Requirements,
    }

    /// Rows copied from a spreadsheet, and how they are to be read.
    pub struct Pasted {
        /// The text of the clipboard: tabs between cells, or CSV.
        pub text: String,
        /// The field that each column holds, empty to leave it out. Proposed when there are none.
        pub columns: Vec<String>,
        /// The first row holds headings. Proposed when none.
        pub headings: Option<bool>,
        /// The order of dates in figures. Proposed when none.
        pub dates: Option<DateOrder>,
    }

    /// Asks what pasting would do.
    pub struct PreviewPaste {
        /// What the rows become.
        pub rows: PasteAs,
        /// The rows.
        pub pasted: Pasted,
    }

    /// Rows that become requirements.
    pub struct PasteRequirements {
        /// The initiative that gets them.
        pub initiative: InitiativeId,
        /// The rows.
        pub pasted: Pasted,
    }

    /// What pasting would do.
    pub struct PastePreview {
        /// The field that each column holds; empty where it is left out.
        pub columns: Vec<String>,
        /// The first row holds headings.
        pub headings: bool,
        /// The heading row's cells.
        pub heading_cells: Vec<String>,
        /// The first rows, and after them those of which there is something to say.
        pub rows: Vec<PasteRow>,
        /// How many rows there are.
        pub total: i64,
        /// How many of them can be taken.
        pub good: i64,
        /// In how many of those something could not be read.
        pub unread: i64,
        /// The order in which dates in figures are read; none when the order makes no difference.
        pub dates: Option<DateOrder>,
        /// One of those dates as it is read, in a sentence.
        pub dates_said: String,
    }

    /// A pasted row.
    pub struct PasteRow {
        /// Its number among what was pasted; the headings are row 1.
        pub number: i64,
        /// Its cells, long ones shortened.
        pub cells: Vec<String>,
        /// Why it cannot be taken; empty when it can.
        pub problem: String,
        /// What could not be read and goes to the note; empty when nothing.
        pub note: String,
    }

    /// What became of rows pasted into the list.
    pub struct PastedInitiatives {
        /// The new initiatives, in the order of the rows.
        pub ids: Vec<InitiativeId>,
    }
}
