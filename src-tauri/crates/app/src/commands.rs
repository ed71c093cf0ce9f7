//! The one list of commands. Dispatch and the TypeScript client are both made from it, so that
//! neither can know a command that the other does not.
//!
//! - `host`: about the file itself; works with none open.
//! - `query`: reads.
//! - `apart`: reads under the lock, works without it.
//! - `keep`: the same, and writes what came of it in one action.
//! - `beside`: asks about such work; needs no lock at all.
//! - `sitting`: changes what belongs to the sitting (undo, who is here), answers like a mutation.
//! - `errand`: goes out of the house (a server, the keyring) and takes the lock only in between, so
//!   that the window stays usable; answers like a mutation.
//! - `mutation`: one action of the journal; gives back the fresh view and names the queries it
//!   made stale.

/// Hands the list to another macro.
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            host status(Nothing) -> Status = crate::sitting::status;
            host begin(Begin) -> Rail = crate::sitting::begin;
            host open_sample(Nothing) -> Rail = crate::sitting::open_sample;
            host open_recent(OpenRecent) -> Rail = crate::sitting::open_recent;
            host open_read_only(Nothing) -> Rail = crate::sitting::open_read_only;
            host paper_options(WhichPaper) -> RememberedPaper = crate::remembered::paper_options;
            host close_workspace(Nothing) -> Status = crate::sitting::close_workspace;

            query rail(Nothing) -> Rail = crate::frame::rail;
            query portfolio(PortfolioQuery) -> Portfolio = crate::portfolio::portfolio;
            query portfolio_timeline(Nothing) -> PortfolioTimeline = crate::portfolio::timeline;
            query overbooked(OverbookedQuery) -> Overbooked = crate::portfolio::overbooked;
            query week(Nothing) -> Week = crate::week::week;
            query initiative(Which) -> InitiativePage = crate::page::initiative;
            query costs(Which) -> Costs = crate::costs::costs;
            query desk(Which) -> Desk = crate::selection::desk::desk;
            query wins(WallQuery) -> Wall = crate::wins::wall;
            query win(WhichWin) -> WinView = crate::wins::win;
            query pairs(Nothing) -> Pairs = crate::pairs::pairs;
            query people(Nothing) -> People = crate::people::people;
            query settings(Nothing) -> Settings = crate::settings::settings;
            query history(ThingRef) -> History = crate::history::history;
            query trash(Nothing) -> Trash = crate::trash::trash;
            query find(Find) -> Hits = crate::find::find;
            query templates(Nothing) -> Templates = crate::templates::templates;
            query words(Nothing) -> Words = crate::terms::words;
            query read_day(ReadDay) -> DayRead = crate::frame::read_day;
            query scoring(Which) -> Scoring = crate::scoring::scoring;
            query preview_paste(PreviewPaste) -> PastePreview = crate::paste::preview;
            query issues(IssuesQuery) -> Issues = crate::issues::issues;
            query compare_issues(CompareIssues) -> ComparedIssues = crate::issues::compare;
            query optional_words(Which) -> OptionalTexts = crate::optional::optional_words;
            apart preview_page(PaperQuery) -> PagePreview = crate::paper::preview;
            beside page_count(Nothing) -> PageCount = crate::apart::count;
            beside stop_pages(Nothing) -> PageCount = crate::apart::stop;
            beside more_pages(PagesWanted) -> MorePages = crate::apart::more;
            query drift(DriftQuery) -> Drift = crate::selection::snapshots::drift;
            query drawn_snapshot(DrawnQuery) -> DrawnSnapshot = crate::selection::snapshots::drawn;
            query preview_steps(PreviewSteps) -> StepsPreview = crate::selection::steps_file::preview;
            query announcement(AnnouncementQuery) -> AnnouncementDraft = crate::announcements::draft;
            query read_win(ReadWin) -> WinRead = crate::wins::offers::read;
            query win_offers(WhichWin) -> WinOffers = crate::wins::offers::offers;
            query win_proposals(ProposalsOf) -> WinProposals = crate::wins::proposals::proposals;
            query session(EndSession) -> SessionView = crate::session::view;
            query session_sheet(EndSession) -> SessionSheet = crate::session::sheet;

            sitting undo(Nothing) -> Rail = crate::frame::undo, stale ALL;
            sitting redo(Nothing) -> Rail = crate::frame::redo, stale ALL;
            sitting remember_paper(RememberPaper) -> RememberedPaper = crate::remembered::remember_paper, stale PAPER_OPTIONS;
            sitting set_here(SetHere) -> Rail = crate::frame::set_here, stale HERE;
            mutation new_initiative(NewInitiative) -> InitiativePage = crate::initiatives::new, stale PLAN;
            mutation edit_initiative(EditInitiative) -> InitiativePage = crate::initiatives::edit, stale PLAN;
            mutation resolve_suggestion(Suggestion) -> InitiativePage = crate::suggestions::resolve, stale PLAN;
            mutation seat_owner(SeatOwner) -> InitiativePage = crate::seats::seat, stale PEOPLE;
            mutation take_over(TakeOverYeses) -> InitiativePage = crate::seats::take_over, stale PLAN;
            mutation set_objective(SetObjective) -> InitiativePage = crate::objective::set, stale PLAN;
            mutation edit_metric(EditMetric) -> InitiativePage = crate::objective::edit, stale PLAN;
            mutation add_reading(AddReading) -> InitiativePage = crate::objective::read, stale PLAN;
            mutation agree(Agree) -> InitiativePage = crate::agreement::agree, stale PLAN;
            mutation take_back(TakeBack) -> InitiativePage = crate::agreement::take_back, stale PLAN;
            mutation add_requirement(AddRequirement) -> InitiativePage = crate::requirements::add, stale PLAN;
            mutation edit_requirement(EditRequirement) -> InitiativePage = crate::requirements::edit, stale PLAN;
            mutation move_requirement(MoveRequirement) -> InitiativePage = crate::requirements::shift, stale PLAN;
            mutation edit_data_use(EditDataUse) -> InitiativePage = crate::requirements::edit_data_use, stale PLAN;
            mutation paste_requirements(PasteRequirements) -> InitiativePage = crate::paste::requirements, stale PEOPLE;
            mutation paste_initiatives(Pasted) -> PastedInitiatives = crate::paste::initiatives, stale PEOPLE;
            mutation edit_ask(EditAsk) -> InitiativePage = crate::brief::edit_ask, stale PLAN;
            mutation say_where_we_are(SayWhereWeAre) -> InitiativePage = crate::brief::say_where_we_are, stale PLAN;
            mutation add_worry(AddWorry) -> InitiativePage = crate::brief::add_worry, stale PLAN;
            mutation edit_worry(EditWorry) -> InitiativePage = crate::brief::edit_worry, stale PEOPLE;
            mutation add_area(AddArea) -> InitiativePage = crate::areas::add, stale PLAN;
            mutation edit_area(EditArea) -> InitiativePage = crate::areas::edit, stale PEOPLE;
            mutation add_link(AddLink) -> InitiativePage = crate::brief::links::add, stale PLAN;
            mutation edit_link(EditLink) -> InitiativePage = crate::brief::links::edit, stale PLAN;
            mutation add_facet(AddFacet) -> InitiativePage = crate::brief::add_facet, stale PLAN;
            mutation override_standing(OverrideStanding) -> InitiativePage = crate::brief::override_standing, stale PLAN;
            mutation add_action(AddAction) -> InitiativePage = crate::decisions::add_action, stale PEOPLE;
            mutation edit_action(EditAction) -> InitiativePage = crate::decisions::edit_action, stale PEOPLE;
            mutation add_decision(AddDecision) -> InitiativePage = crate::decisions::add, stale PEOPLE;
            mutation edit_decision(EditDecision) -> InitiativePage = crate::decisions::edit, stale PEOPLE;
            mutation answer_tier(AnswerTier) -> InitiativePage = crate::selection::answer, stale PLAN;
            mutation pick_tier(PickTier) -> InitiativePage = crate::selection::pick_tier, stale PLAN;
            mutation edit_step(EditStep) -> InitiativePage = crate::selection::steps::edit, stale PLAN;
            mutation add_step(AddStep) -> InitiativePage = crate::selection::add_step, stale PLAN;
            mutation add_step_link(AddStepLink) -> InitiativePage = crate::selection::links::add, stale PLAN;
            mutation edit_step_link(EditStepLink) -> InitiativePage = crate::selection::links::edit, stale PLAN;
            mutation take_snapshot(TakeSnapshot) -> InitiativePage = crate::selection::snapshots::take, stale PLAN;
            mutation edit_snapshot(EditSnapshot) -> InitiativePage = crate::selection::snapshots::edit, stale PLAN;
            mutation import_steps(ImportSteps) -> InitiativePage = crate::selection::steps_file::import, stale PLAN;
            mutation close_gate(CloseGate) -> InitiativePage = crate::gates::close, stale PLAN;
            mutation reopen_gate(ReopenGate) -> InitiativePage = crate::gates::reopen, stale PLAN;
            mutation add_criterion(AddCriterion) -> InitiativePage = crate::gates::add_criterion, stale PLAN;
            mutation tick_criterion(TickCriterion) -> InitiativePage = crate::gates::tick, stale PLAN;
            mutation edit_check(EditCheck) -> InitiativePage = crate::selection::edit_check, stale PLAN;
            mutation set_verdict(SetVerdict) -> Scoring = crate::scoring::set_verdict, stale PLAN;
            mutation record_scores(RecordScores) -> Scoring = crate::scoring::record_scores, stale PLAN;
            mutation talk_about_score(Talk) -> Scoring = crate::scoring::talk, stale PLAN;
            mutation begin_covered(Which) -> Scoring = crate::scoring::begin_covered, stale PLAN;
            sitting answer_covered(AnswerCovered) -> Scoring = crate::scoring::answer, stale COVERED;
            sitting submit_covered(SubmitCovered) -> Scoring = crate::scoring::submit, stale COVERED;
            mutation reveal_covered(WhichRound) -> Scoring = crate::scoring::reveal, stale PLAN;
            mutation call_off_covered(WhichRound) -> Scoring = crate::scoring::call_off, stale PLAN;
            mutation edit_cost(EditCost) -> Costs = crate::costs::edit, stale PEOPLE;
            mutation repeat_cost(RepeatCost) -> Costs = crate::costs::repeat, stale PEOPLE;
            mutation paste_costs(PasteCosts) -> Costs = crate::costs::paste, stale PEOPLE;
            mutation add_candidate(AddCandidate) -> Desk = crate::selection::candidates::add, stale PEOPLE;
            mutation edit_candidate(EditCandidate) -> Desk = crate::selection::candidates::edit, stale PEOPLE;
            mutation move_candidate(MoveCandidate) -> Desk = crate::selection::candidates::shift, stale PEOPLE;
            mutation add_document(AddDocument) -> Desk = crate::selection::documents::add, stale PEOPLE;
            mutation edit_document(EditDocument) -> Desk = crate::selection::documents::edit, stale PEOPLE;
            mutation take_criteria(TakeCriteria) -> Desk = crate::selection::criteria::take, stale PEOPLE;
            mutation new_criterion(NewCriterion) -> Desk = crate::selection::criteria::add, stale PEOPLE;
            mutation edit_criterion(EditCriterion) -> Desk = crate::selection::criteria::edit, stale PEOPLE;
            mutation choose(Choose) -> Desk = crate::selection::choice::choose, stale PEOPLE;
            mutation add_dissent(AddDissent) -> Desk = crate::selection::dissent::add, stale PEOPLE;
            mutation edit_dissent(EditDissent) -> Desk = crate::selection::dissent::edit, stale PEOPLE;
            mutation discard(ThingRef) -> Rail = crate::trash::discard, stale ALL;
            mutation discard_range(Things) -> Rail = crate::trash::discard_range, stale ALL;
            mutation restore(ThingRef) -> Rail = crate::trash::restore, stale ALL;
            mutation log_win(LogWin) -> WinView = crate::wins::log, stale WINS;
            mutation edit_win(EditWin) -> WinView = crate::wins::edit, stale WINS;
            mutation name_in_win(NameInWin) -> WinView = crate::wins::name, stale WINS;
            mutation unname_in_win(UnnameInWin) -> WinView = crate::wins::unname, stale WINS;
            mutation take_number(TakeNumber) -> WinView = crate::wins::offers::take, stale WINS;
            mutation take_win_proposal(AnswerProposal) -> WinView = crate::wins::proposals::take, stale WINS;
            mutation dismiss_win_proposal(AnswerProposal) -> WinProposals = crate::wins::proposals::dismiss, stale WINS;
            mutation edit_announcement(EditAnnouncement) -> AnnouncementDraft = crate::announcements::edit, stale VOICE;
            mutation write_anew(WriteAnew) -> AnnouncementDraft = crate::announcements::write_anew, stale VOICE;
            mutation mark_announced(MarkAnnounced) -> WinView = crate::announcements::mark, stale WINS;
            mutation withdraw_announcement(WithdrawAnnouncement) -> WinView = crate::announcements::withdraw, stale WINS;
            keep issue_page(PaperQuery) -> Issued = crate::paper::issue, stale PLAN;
            mutation sign_issue(SignIssue) -> Issues = crate::issues::sign, stale PEOPLE;
            mutation take_signature_back(TakeSignatureBack) -> Issues = crate::issues::take_signature_back, stale PLAN;
            mutation mark_optional(MarkOptional) -> OptionalTexts = crate::optional::mark, stale PLAN;
            mutation unmark_optional(UnmarkOptional) -> OptionalTexts = crate::optional::unmark, stale PLAN;
            mutation begin_session(BeginSession) -> SessionView = crate::session::begin, stale PLAN;
            mutation capture(Captured) -> SessionView = crate::session::capture, stale ALL;
            mutation end_session(EndSession) -> SessionSheet = crate::session::end, stale PLAN;
            query routes(Nothing) -> Routes = crate::sending::routes::routes;
            query deliveries(WhichWin) -> Deliveries = crate::sending::send::deliveries;
            query preview_send(SendQuery) -> SendPreview = crate::sending::send::preview;
            mutation add_route(AddRoute) -> Routes = crate::sending::routes::add, stale ROUTES;
            mutation edit_route(EditRoute) -> Routes = crate::sending::routes::edit, stale ROUTES;
            errand secret_state(WhichRoute) -> SecretState = crate::sending::routes::secret_state, stale NOTHING;
            errand keep_secret(KeepSecret) -> SecretState = crate::sending::routes::keep_secret, stale ROUTES;
            errand forget_secret(WhichRoute) -> SecretState = crate::sending::routes::forget_secret, stale NOTHING;
            errand test_route(TestRoute) -> RouteTested = crate::sending::routes::test, stale NOTHING;
            errand send_announcement(SendAnnouncement) -> SendResult = crate::sending::send::send, stale WINS;
            mutation add_word(AddWord) -> Words = crate::terms::add, stale WORDS;
            mutation edit_word(EditWord) -> Words = crate::terms::edit, stale WORDS;
            mutation keep_words(KeepWords) -> Words = crate::terms::keep, stale WORDS;
            mutation bring_usual_words(Nothing) -> Words = crate::terms::bring_usual, stale WORDS;
            mutation plan_review(PlanReview) -> Pairs = crate::reviews::plan, stale PLAN;
            mutation edit_review(EditReview) -> Pairs = crate::reviews::edit, stale PLAN;
            mutation add_person(AddPerson) -> People = crate::people::add, stale ALL;
            mutation edit_person(EditPerson) -> People = crate::people::edit, stale ALL;
            mutation edit_workspace(EditWorkspace) -> Settings = crate::settings::edit, stale ALL;
            mutation add_holiday(AddHoliday) -> Settings = crate::settings::add_holiday, stale ALL;
            mutation add_region(AddRegion) -> Settings = crate::regions::add, stale ALL;
            mutation edit_region(EditRegion) -> Settings = crate::regions::edit, stale ALL;
            mutation set_usual(SetUsual) -> Settings = crate::settings::set_usual, stale ALL;
            mutation use_learned(Nothing) -> Settings = crate::learned::use_learned, stale ALL;
        }
    };
}

/// Queries that a change to an initiative's plan makes stale.
pub(crate) const PLAN: &[&str] = &[
    "rail",
    "portfolio",
    "portfolio_timeline",
    "overbooked",
    "week",
    "initiative",
    "pairs",
    "find",
    "history",
    "session",
    "drift",
    "drawn_snapshot",
    "scoring",
    "desk",
    "costs",
    "preview_page",
    "issues",
    "compare_issues",
    "optional_words",
    "win_proposals",
    "win_offers",
];
/// The same, and those that list people: of what may name somebody new, as the selection desk does.
pub(crate) const PEOPLE: &[&str] = &[
    "rail",
    "portfolio",
    "portfolio_timeline",
    "overbooked",
    "week",
    "initiative",
    "pairs",
    "find",
    "history",
    "session",
    "drift",
    "drawn_snapshot",
    "scoring",
    "people",
    "desk",
    "costs",
    "preview_page",
    "issues",
    "compare_issues",
    "optional_words",
    "win_proposals",
    "win_offers",
];
/// Queries that a win makes stale.
pub(crate) const WINS: &[&str] = &[
    "rail",
    "initiative",
    "pairs",
    "find",
    "history",
    "wins",
    "win",
    "people",
    "announcement",
    "session",
    "deliveries",
    "preview_send",
    "preview_page",
    "win_proposals",
    "win_offers",
];
/// Queries that a way to send makes stale.
pub(crate) const ROUTES: &[&str] = &["rail", "routes", "preview_send", "history"];
/// None.
pub(crate) const NOTHING: &[&str] = &[];
/// Queries that the draft of an announcement makes stale.
pub(crate) const VOICE: &[&str] = &["rail", "history", "announcement"];
/// Queries that a word makes stale.
pub(crate) const WORDS: &[&str] = &["rail", "words", "find", "history", "preview_page"];
/// Queries that an answer under cover makes stale.
pub(crate) const COVERED: &[&str] = &["scoring"];
/// Queries that how a document is set makes stale.
pub(crate) const PAPER_OPTIONS: &[&str] = &["paper_options"];
/// Queries that who is here makes stale.
pub(crate) const HERE: &[&str] = &["rail", "session"];
/// Everything (a star, so that a new query cannot be forgotten).
pub(crate) const ALL: &[&str] = &["*"];

pub(crate) use with_commands;
