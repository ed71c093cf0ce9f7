//! What can be typed after `counterpart`.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Two owners. One plan. Shared wins.
///
/// Without a command, the window opens. Exit codes: 0 done, 1 refused (a sentence says why),
/// 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "counterpart", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// The workspace file; the one used last when left out.
    #[arg(short, long, global = true, value_name = "FILE")]
    pub workspace: Option<PathBuf>,

    /// Takes this day as today (YYYY-MM-DD).
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<NaiveDate>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes the sample workspace of a fictitious group, or a large one
    Sample(Sample),
    /// Lists the initiatives
    List(List),
    /// Shows one initiative
    Show(Show),
    /// Begins an initiative from a template
    New(New),
    /// Sets the one-pager as PDF
    OnePager(OnePager),
    /// Sets any other document as PDF: lists, summary, book, comparison, words, yearbook, poster
    Paper(Paper),
    /// Lists the wins, newest first
    Wins(List),
    /// Writes the announcement of a win
    Announce(Announce),
    /// Prints days as a calendar file (.ics): of one initiative, or of everything
    Calendar(Calendar),
    /// Writes everything as JSON
    Export(Export),
    /// Brings in an export (.json) or the rows of a CSV file
    Import(Import),
    /// Takes back the last thing that was done
    Undo,
    /// Brings back what was undone last
    Redo,
    /// Tells the history of an initiative
    History(Show),
    /// Checks the file and its rules
    Verify(List),
    /// Solves a table of steps: early and late dates, slack, what is critical
    Solve(Solve),
}

#[derive(Debug, Args)]
pub(crate) struct Sample {
    /// So many initiatives instead of the eight that are written out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub initiatives: Option<u32>,
    /// Which large sample; the same seed and day give the same one
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The initiative's key, such as HC-1
    pub key: String,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// hybrid-commerce, mobile-ordering, loyalty or blank
    #[arg(long, value_name = "T", default_value = "blank")]
    pub template: String,
    /// Its name
    #[arg(long)]
    pub name: String,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OnePager {
    /// The initiative's key; several make one pack
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub keys: Vec<String>,
    /// Every initiative: into a folder one file each, into a file one pack
    #[arg(long)]
    pub all: bool,
    /// The file (.pdf) or folder
    #[arg(short, long, value_name = "FILE|FOLDER")]
    pub output: PathBuf,
    /// The paper; the workspace's own when left out
    #[arg(long)]
    pub paper: Option<PaperName>,
}

#[derive(Debug, Args)]
pub(crate) struct Paper {
    /// Which document
    pub document: DocumentName,
    /// The initiatives' keys; none for the whole workspace, where a document can be about that
    pub keys: Vec<String>,
    /// What else it is about: a win (its number, its id or words of its headline), a year of the
    /// yearbook, a volume of the book
    #[arg(long, value_name = "WHAT")]
    pub of: Option<String>,
    /// The file (.pdf), or the folder where several are made
    #[arg(short, long, value_name = "FILE|FOLDER")]
    pub output: PathBuf,
    /// The paper; the workspace's own when left out
    #[arg(long)]
    pub paper: Option<PaperName>,
}

/// The documents, as the command line names them: as the program does, with dashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentName {
    /// For whoever starts alone
    CounterpartSheet,
    /// What a vendor is asked to show
    DemoScript,
    /// Blank sheets to score on
    ScoreSheet,
    /// A sheet for each initiative, with contents
    PortfolioBook,
    /// All initiatives on one page
    PortfolioSummary,
    /// All requirements of an initiative
    RequirementList,
    /// Candidates beside each other
    CandidateComparison,
    /// What is to decide, and what was decided because
    DecisionLog,
    /// Words with two meanings
    WordsSheet,
    /// The timeline across A3
    Timeline,
    /// A win on a card
    WinCard,
    /// A win as a poster
    WinPoster,
    /// A year of wins
    Yearbook,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum PaperName {
    A4,
    Letter,
}

#[derive(Debug, Args)]
pub(crate) struct Announce {
    /// The win: its number in `counterpart wins`, its id, or words of its headline
    pub win: String,
    /// What for
    #[arg(long)]
    pub format: Format,
    /// For whom it is written
    #[arg(long = "for", value_name = "AUDIENCE", default_value = "everyone")]
    pub audience: ToldTo,
    /// The language of the words around what was typed
    #[arg(long, default_value = "en")]
    pub language: Tongue,
    /// The file; printed when left out
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// A mail draft
    Eml,
    /// A Slack message
    Slack,
    /// A Slack message as Block Kit JSON
    BlockKit,
    /// A Teams message
    Teams,
    /// A Teams message as an Adaptive Card (JSON)
    AdaptiveCard,
    /// Markdown
    Markdown,
    /// Plain text
    Text,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ToldTo {
    /// Those who work on it
    Team,
    /// Those who pay for it
    Executives,
    /// The whole house
    Everyone,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Tongue {
    /// English
    En,
    /// French
    Fr,
    /// German
    De,
    /// Spanish
    Es,
}

#[derive(Debug, Args)]
pub(crate) struct Calendar {
    /// The initiative's key, such as HC-1; everything when left out
    pub key: Option<String>,
    /// The file; printed when left out
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The file; printed when left out
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// An export of Counterpart (.json), or a CSV file
    pub file: PathBuf,
    /// What the rows of a CSV file become
    #[arg(long = "as", value_name = "WHAT")]
    pub rows: Option<Rows>,
    /// The key of the initiative that requirements or steps go into
    #[arg(long, value_name = "KEY", required_if_eq("rows", "requirements"))]
    pub into: Option<String>,
    /// Columns by hand: 'column=field, column=field'; an empty field leaves the column to the note
    #[arg(
        long,
        value_name = "PAIRS",
        default_value = "",
        hide_default_value = true,
        requires = "rows"
    )]
    pub map: String,
    /// The order of dates in figures; the workspace's own when left out
    #[arg(long, requires = "rows")]
    pub dates: Option<Dates>,
    /// Says what would happen, and changes nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Leaves rows without a name out instead of refusing the file
    #[arg(long, requires = "rows")]
    pub skip_bad: bool,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rows {
    Initiatives,
    Requirements,
    /// Steps of a timeline, as `solve` reads them
    Steps,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Dates {
    /// Day, month, year
    Dmy,
    /// Month, day, year
    Mdy,
    /// Year, month, day
    Ymd,
}

#[derive(Debug, Args)]
pub(crate) struct Solve {
    /// A CSV file with the columns id, name, duration, predecessors ('A;B FS+2;C SS-1')
    pub file: PathBuf,
    /// The first day (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub start: NaiveDate,
    /// Which days count as work
    #[arg(long, value_enum, default_value = "weekdays")]
    pub calendar: Days,
    /// Days that do not, one date a line
    #[arg(long, value_name = "FILE")]
    pub holidays: Option<PathBuf>,
    /// The day by which the whole has to finish: late dates and slack count back from there
    #[arg(long, value_name = "DATE")]
    pub finish_by: Option<NaiveDate>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Days {
    /// Every day
    Continuous,
    /// Monday to Friday
    Weekdays,
}
