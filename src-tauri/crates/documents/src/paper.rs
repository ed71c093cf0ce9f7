//! From values to set pages.

mod binding;
mod book;
mod clean;
mod columns;
mod comparison;
mod counterpart;
mod export;
mod fit;
mod flow;
mod lists;
mod one_pager;
mod session;
mod setting;
mod single;
mod summary;
mod survey;
mod texts;
mod wide;
mod win_card;
mod yearbook;

pub use book::{VOLUME, render_portfolio_book, render_portfolio_book_watched, volumes};
pub use comparison::render_comparison;
pub use counterpart::render_counterpart_sheet;
pub(crate) use export::{pdf, pixels, png};
pub use flow::{render_demo_script, render_score_sheets};
pub use lists::{render_decision_log, render_requirement_list, render_words_sheet};
pub use one_pager::{render_one_pager, render_one_pager_watched};
pub use session::render_session_sheet;
pub use summary::{SUMMARY_LINES, render_portfolio_summary};
pub(crate) use survey::page_text;
pub use wide::render_wide_timeline;
pub use win_card::{render_win_card, render_win_poster};
pub use yearbook::render_yearbook;

/// Millimetres to points.
const MM: f64 = 72.0 / 25.4;
