//! What the documents are made of: plain structs, already in words.

pub mod one_pager;
pub mod parts;
pub mod scoring;
pub mod sheets;
pub mod timeline;
pub mod win_card;
