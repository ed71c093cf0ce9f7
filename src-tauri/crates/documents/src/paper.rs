//! From values to set pages.

mod binding;
mod clean;
mod columns;
mod counterpart;
mod export;
mod fit;
mod flow;
mod one_pager;
mod session;
mod setting;
mod single;
mod survey;
mod texts;
mod win_card;

pub use counterpart::render_counterpart_sheet;
pub(crate) use export::{pdf, png};
pub use flow::{render_demo_script, render_score_sheets};
pub use one_pager::{render_one_pager, render_one_pager_watched};
pub use session::render_session_sheet;
pub(crate) use survey::page_text;
pub use win_card::render_win_card;

/// Millimetres to points.
const MM: f64 = 72.0 / 25.4;
