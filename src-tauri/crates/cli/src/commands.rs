//! One function a command.

mod changes;
mod import;
mod looks;
mod paper;
mod papers;
mod solve;

pub(crate) use changes::{new, redo, sample, undo};
pub(crate) use import::{export, import};
pub(crate) use looks::{history, list, show, verify, wins};
pub(crate) use paper::{announce, calendar, one_pager};
pub(crate) use papers::papers;
pub(crate) use solve::solve;

use crate::desk::Refused;
use counterpart_app::Sitting;
use counterpart_app::portfolio::portfolio;
use counterpart_app::wire::list::{PortfolioQuery, PortfolioRow};

/// Every initiative, in the order of its key.
fn all(sitting: &Sitting) -> Result<Vec<PortfolioRow>, Refused> {
    let query = PortfolioQuery {
        text: String::new(),
        stage: None,
        person: None,
        sort: "key".to_owned(),
    };
    Ok(portfolio(&sitting.cx()?, query)?.rows)
}

/// The initiative with this key, whatever the case.
fn by_key(sitting: &Sitting, key: &str) -> Result<PortfolioRow, Refused> {
    let rows = all(sitting)?;
    let keys: Vec<_> = rows.iter().map(|row| row.key.clone()).collect();
    rows.into_iter()
        .find(|row| row.key.eq_ignore_ascii_case(key.trim()))
        .ok_or_else(|| {
            let there = match keys.as_slice() {
                [] => "this workspace has no initiative yet".to_owned(),
                few if few.len() <= 12 => format!("there are {}", few.join(", ")),
                _ => "“counterpart list” shows those there are".to_owned(),
            };
            Refused(format!("There is no initiative “{key}”; {there}."))
        })
}
