//! What crosses the host's door: camelCase JSON, with its TypeScript made from these types.
//!
//! Records of the domain cross as they are; views and inputs are declared here.

pub mod costs;
pub mod desk;
pub mod edit;
pub mod frame;
pub mod issues;
pub mod list;
pub mod page;
pub mod paper;
pub mod paste;
pub mod portfolio;
pub mod review;
pub mod scoring;
pub mod selection;
pub mod sending;
pub mod timeline;
pub mod voice;
pub mod words;

/// Declares wire types: serde in camelCase and TypeScript, in one place.
macro_rules! wire {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub $kind $name { $($body)* }
    )+};
}

/// Declares edits of one field at a time: `{"field": "...", "value": ...}`.
macro_rules! edits {
    ($($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(tag = "field", content = "value", rename_all = "camelCase")]
        pub enum $name { $($body)* }
    )+};
}

pub(crate) use {edits, wire};
