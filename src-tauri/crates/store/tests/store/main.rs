//! The store from outside: the law of the journal, the file and its lock, the schema as released.

mod any_action;
mod file;
mod journal;
mod law;
mod lock;
mod schema;
mod shared;
