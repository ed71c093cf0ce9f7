//! The words that belong to the page itself, so that another language needs no other code.

pub mod sheets;

use serde::Serialize;

/// A count in words; `{n}` stands for the number: "{n} worry", "{n} worries".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    /// For exactly one: "1 worry".
    pub one: String,
    /// For any other number.
    pub other: String,
}

impl Counted {
    /// "1 worry", "6 requirements".
    pub fn with(&self, count: usize) -> String {
        let words = if count == 1 { &self.one } else { &self.other };
        words.replace("{n}", &count.to_string())
    }
}

/// Headings and fixed words of the documents. [`Default`] is English.
///
/// `{side}` stands for the side's name inside a sentence, `{page}` and `{pages}` for numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PageWords {
    /// Said once in the head of a page from the sample workspace.
    pub sample: String,
    /// Said once in the head of a page that is not issued.
    pub draft: String,
    /// In a dashed piece of the owner plate: "no {side} owner yet".
    pub no_owner: String,
    /// Stands for an empty title.
    pub untitled: String,
    /// Before words that someone said: "“".
    pub open_quote: String,
    /// Behind words that someone said: "”".
    pub close_quote: String,
    /// Heading.
    pub problem: String,
    /// Heading.
    pub customer: String,
    /// Heading.
    pub standing: String,
    /// Heading.
    pub objective: String,
    /// "Now", before the last reading.
    pub now: String,
    /// For a start that nobody measured.
    pub not_measured: String,
    /// For who listens to a sparkline: "{what}: {readings}".
    pub chart_of: String,
    /// The same where there is a target: "{what}: {readings}; target {target}".
    pub chart_with_target: String,
    /// Heading.
    pub selection: String,
    /// Name of the first lane.
    pub accelerated: String,
    /// Name of the second lane.
    pub usual: String,
    /// Heading.
    pub requirements: String,
    /// Column head: "in {side}’s words".
    pub in_words_of: String,
    /// Heading.
    pub decisions: String,
    /// Heading.
    pub worries: String,
    /// Heading.
    pub not_in_this: String,
    /// Before the counts of what did not fit: "Left out:".
    pub left_out: String,
    /// Among what did not fit: "the problem".
    pub the_problem: String,
    /// Among what did not fit: "who is better off".
    pub the_customer: String,
    /// "{n} requirement", "{n} requirements".
    pub requirement: Counted,
    /// "{n} decision", "{n} decisions".
    pub decision: Counted,
    /// "{n} worry", "{n} worries".
    pub worry: Counted,
    /// "{n} word note", "{n} word notes".
    pub note: Counted,
    /// "optional words of {n} text": what was marked as such and gave way first.
    pub optional: Counted,
    /// "the end of a text", "the ends of {n} texts".
    pub text_end: Counted,
    /// "{n} agreement", for the session sheet.
    pub agreement: Counted,
    /// "{n} action", "{n} actions".
    pub action: Counted,
    /// "{n} win", "{n} wins".
    pub win: Counted,
    /// "{n} point to talk about".
    pub talk: Counted,
    /// "{n} person", "{n} people": names that did not fit.
    pub person: Counted,
    /// At the foot: "{page} of {pages}".
    pub page_of: String,
    /// How an agreed joint is spoken: "agreed by both".
    pub agreed_by_both: String,
    /// "agreed by {side}".
    pub agreed_by: String,
    /// "not yet agreed by {side}".
    pub not_agreed_by: String,
    /// "{side} agreed to an earlier wording".
    pub earlier_by: String,
    /// Counterpart sheet: what it is, one line under the title.
    pub counterpart_intro: String,
    /// Counterpart sheet: under the blank for an owner who is not known.
    pub name_and_role: String,
    /// Counterpart sheet: heading.
    pub in_one_sentence: String,
    /// Counterpart sheet: beside a box to tick.
    pub yes: String,
    /// Win card: "and {n} more", for people who are not named.
    pub and_more: String,
    /// Session sheet: over the title.
    pub session: String,
    /// Session sheet: heading.
    pub we_agreed: String,
    /// Session sheet: heading.
    pub actions: String,
    /// Session sheet: heading.
    pub wins: String,
    /// Session sheet: heading.
    pub lets_talk: String,
    /// Session sheet: heading.
    pub decisions_captured: String,
    /// Session sheet: heading.
    pub requirements_captured: String,
    /// Session sheet, when nothing was agreed or captured.
    pub nothing_captured: String,
    /// Over ruled lines to write on.
    pub notes: String,
    /// "{n} minute", "{n} minutes".
    pub minute: Counted,
    /// Short, under a time of day: "{n} min".
    pub min: String,
    /// Score sheet: over the title.
    pub score_sheet: String,
    /// Score sheet: whose it is: "In the eyes of {side}".
    pub in_the_eyes_of: String,
    /// Score sheet: on the other side's piece of the plate.
    pub own_sheet: String,
    /// Score sheet: how it is filled in.
    pub score_alone: String,
    /// Score sheet: before a line to write on.
    pub date: String,
    /// Score sheet: heading.
    pub deal_breakers: String,
    /// Score sheet: beside that heading.
    pub deal_breakers_how: String,
    /// Score sheet: heading.
    pub scores: String,
    /// Score sheet: in a box to tick.
    pub tick_yes: String,
    /// Score sheet: in a box to tick.
    pub tick_no: String,
    /// Demo script: over the title.
    pub demo_script: String,
    /// Demo script: to whom: "For {who}".
    pub for_whom: String,
    /// Demo script: before a line for the name: "For".
    pub for_blank: String,
    /// Demo script: heading.
    pub we_ask_you: String,
    /// Demo script: the bold line under it.
    pub show_it_running: String,
    /// Demo script: how to show, and what counts as met.
    pub how_to_show: String,
    /// Demo script: heading.
    pub the_time: String,
    /// Demo script: "{show} to show, {questions} for questions".
    pub to_show: String,
    /// Demo script: who will be there.
    pub who_is_there: String,
    /// Demo script: heading.
    pub what_to_show: String,
    /// Demo script: under the minutes of what nothing else can make up for.
    pub must: String,
    /// Demo script: what that means.
    pub must_means: String,
    /// Demo script: before what to show.
    pub show_us: String,
    /// Demo script: heading.
    pub questions: String,
}

impl Default for PageWords {
    fn default() -> Self {
        let counted = |one: &str, other: &str| Counted {
            one: one.into(),
            other: other.into(),
        };
        PageWords {
            sample: "Sample".into(),
            draft: "Draft".into(),
            no_owner: "no {side} owner yet".into(),
            untitled: "Untitled".into(),
            open_quote: "“".into(),
            close_quote: "”".into(),
            problem: "The problem".into(),
            customer: "Who is better off".into(),
            standing: "How it stands".into(),
            objective: "What we both want".into(),
            now: "Now".into(),
            not_measured: "not measured yet".into(),
            chart_of: "{what}: {readings}".into(),
            chart_with_target: "{what}: {readings}; target {target}".into(),
            selection: "Choosing the technology".into(),
            accelerated: "Accelerated".into(),
            usual: "Our usual way".into(),
            requirements: "What it must do".into(),
            in_words_of: "in {side}’s words".into(),
            decisions: "Decisions due".into(),
            worries: "What worries us".into(),
            not_in_this: "Not in this".into(),
            left_out: "Left out:".into(),
            the_problem: "the problem".into(),
            the_customer: "who is better off".into(),
            requirement: counted("{n} requirement", "{n} requirements"),
            decision: counted("{n} decision", "{n} decisions"),
            worry: counted("{n} worry", "{n} worries"),
            note: counted("{n} word note", "{n} word notes"),
            optional: counted("the optional words of a text", "the optional words of {n} texts"),
            text_end: counted("the end of a text", "the ends of {n} texts"),
            agreement: counted("{n} agreement", "{n} agreements"),
            action: counted("{n} action", "{n} actions"),
            win: counted("{n} win", "{n} wins"),
            talk: counted("{n} point to talk about", "{n} points to talk about"),
            person: counted("{n} person", "{n} people"),
            page_of: "{page} of {pages}".into(),
            agreed_by_both: "agreed by both".into(),
            agreed_by: "agreed by {side}".into(),
            not_agreed_by: "not yet agreed by {side}".into(),
            earlier_by: "{side} agreed to an earlier wording".into(),
            counterpart_intro: "One half is written. The other half is yours.".into(),
            name_and_role: "Name and role".into(),
            in_one_sentence: "In one sentence".into(),
            yes: "Yes".into(),
            and_more: "and {n} more".into(),
            session: "Session".into(),
            we_agreed: "We agreed".into(),
            actions: "Who does what".into(),
            wins: "Won".into(),
            lets_talk: "Let’s talk".into(),
            decisions_captured: "To decide".into(),
            requirements_captured: "What it must do".into(),
            nothing_captured: "Nothing was agreed or noted in this session.".into(),
            notes: "Notes".into(),
            minute: counted("{n} minute", "{n} minutes"),
            min: "{n} min".into(),
            score_sheet: "Score sheet".into(),
            in_the_eyes_of: "In the eyes of {side}".into(),
            own_sheet: "has a sheet of their own".into(),
            score_alone: "Score alone. Where the two sheets are two or more apart, a line of talk follows.".into(),
            date: "Date".into(),
            deal_breakers: "Deal-breakers first".into(),
            deal_breakers_how: "yes or no; who fails one is not scored".into(),
            scores: "Scores".into(),
            tick_yes: "yes".into(),
            tick_no: "no".into(),
            demo_script: "Demo script".into(),
            for_whom: "For {who}".into(),
            for_blank: "For".into(),
            we_ask_you: "We ask you to".into(),
            show_it_running: "Show it running, not on slides,".into(),
            how_to_show: "in this order, and stop when the minutes are over. It counts as met when we have seen it work from beginning to end, as it would run for us, without a step promised for later.".into(),
            the_time: "The time".into(),
            to_show: "{show} to show, {questions} for questions.".into(),
            who_is_there: "Those who would use it and those who would run it are both in the room.".into(),
            what_to_show: "What to show".into(),
            must: "must".into(),
            must_means: "must: without it the rest does not count".into(),
            show_us: "Show".into(),
            questions: "Questions".into(),
        }
    }
}
