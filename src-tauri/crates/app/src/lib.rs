//! Use cases: one thing that a person asked for, in one transaction.
//!
//! The host's door is [`Host`]; the one list of commands is in `commands.rs`; each module is
//! named after the noun or the screen it serves.

mod agreement;
pub mod announcements;
mod areas;
mod brief;
mod commands;
mod costs;
pub mod cx;
mod decisions;
mod diary;
pub mod document;
pub mod export;
mod fault;
mod find;
pub mod frame;
mod gates;
pub mod history;
mod host;
pub mod import;
pub mod initiatives;
mod keys;
mod lanes_view;
mod lanes_words;
mod learned;
mod objective;
mod order;
pub mod page;
mod pairs;
mod paper;
mod paste;
mod people;
mod plan;
pub mod portfolio;
mod recent;
mod regions;
mod requirements;
mod reviews;
pub mod sample;
mod say;
mod scoring;
mod seats;
mod selection;
mod sending;
mod session;
mod settings;
mod sitting;
pub mod solve;
mod standing;
mod suggestions;
pub mod table;
mod templates;
mod trash;
pub mod typescript;
pub mod verify;
mod week;
pub mod wins;
pub mod wire;

pub use counterpart_post::{Patience, Post, Secrets, Trust};
pub use document::Document;
pub use fault::Fault;
pub use host::{Host, Moment, Surroundings};
pub use sitting::Sitting;
