//! Integration tests in one binary: the whole program on real files, without a window.

#[path = "all/bad_input.rs"]
mod bad_input;
#[path = "all/brief.rs"]
mod brief;
#[path = "all/calendar_file.rs"]
mod calendar_file;
#[path = "all/candidates.rs"]
mod candidates;
#[path = "all/chance.rs"]
mod chance;
#[path = "all/choice.rs"]
mod choice;
#[path = "all/cli.rs"]
mod cli;
#[path = "all/costs.rs"]
mod costs;
#[path = "all/covered.rs"]
mod covered;
#[path = "all/criteria.rs"]
mod criteria;
#[path = "all/desk.rs"]
mod desk;
#[path = "all/ends.rs"]
mod ends;
#[path = "all/gates.rs"]
mod gates;
#[path = "all/import.rs"]
mod import;
#[path = "all/injection.rs"]
mod injection;
#[path = "all/issues.rs"]
mod issues;
#[path = "all/main_job.rs"]
mod main_job;
#[path = "all/odds.rs"]
mod odds;
#[path = "all/over_time.rs"]
mod over_time;
#[path = "all/overbooked.rs"]
mod overbooked;
#[path = "all/paper_and_voice.rs"]
mod paper_and_voice;
#[path = "all/papers.rs"]
mod papers;
#[path = "all/paste.rs"]
mod paste;
#[path = "all/private_parts.rs"]
mod private_parts;
#[path = "all/reveal.rs"]
mod reveal;
#[path = "all/scoring.rs"]
mod scoring;
#[path = "all/sending.rs"]
mod sending;
#[path = "all/sending_tls.rs"]
mod sending_tls;
#[path = "all/session.rs"]
mod session;
#[path = "all/sittings.rs"]
mod sittings;
#[path = "all/solve.rs"]
mod solve;
#[path = "all/terminal.rs"]
mod terminal;
#[path = "all/tiers.rs"]
mod tiers;
#[path = "all/timeline.rs"]
mod timeline;
#[path = "all/trash.rs"]
mod trash;
#[path = "all/undone.rs"]
mod undone;
#[path = "all/usual.rs"]
mod usual;
#[path = "all/voice.rs"]
mod voice;
#[path = "all/wander.rs"]
mod wander;
#[path = "all/wander_desk.rs"]
mod wander_desk;
#[path = "all/words.rs"]
mod words;
