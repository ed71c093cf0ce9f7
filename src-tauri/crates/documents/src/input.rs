//! What the documents are made of: plain structs, already in words.

pub mod board;
pub mod comparison;
pub mod letterhead;
pub mod lists;
pub mod one_pager;
pub mod parts;
pub mod scoring;
pub mod sheets;
pub mod timeline;
pub mod wide;
pub mod win_card;
pub mod yearbook;
