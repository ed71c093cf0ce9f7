//! Use cases: one thing that a person asked for, in one transaction.

mod commands;
pub mod typescript;
pub mod wire;
