//! The TypeScript that the screen is checked against: every wire type, and a typed client.

use crate::commands::with_commands;
use crate::wire::costs::*;
use crate::wire::desk::*;
use crate::wire::edit::*;
use crate::wire::frame::*;
use crate::wire::issues::*;
use crate::wire::list::*;
use crate::wire::page::*;
use crate::wire::paper::*;
use crate::wire::paste::*;
use crate::wire::portfolio::*;
use crate::wire::review::*;
use crate::wire::scoring::*;
use crate::wire::sending::*;
use crate::wire::timeline::*;
use crate::wire::voice::*;
use crate::wire::words::*;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str = "// Made from the Rust wire types by `cargo run -p counterpart-tests --bin generate`. Do not edit.\n";

struct Collect<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.found.insert(
                T::ident(self.config),
                format!("{docs}export {}", T::decl(self.config)),
            );
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The types as one file.
#[must_use]
pub fn types() -> String {
    let config = Config::new().with_large_int("number");
    let mut collect = Collect {
        config: &config,
        seen: HashSet::new(),
        found: BTreeMap::new(),
    };
    collect.visit::<WireError>();
    collect.visit::<DocumentRef>();
    macro_rules! visit {
        ($($kind:ident $name:ident($input:ty) -> $output:ty = $path:path $(, stale $stale:ident)?;)+) => {
            $(collect.visit::<$input>(); collect.visit::<$output>();)+
        };
    }
    with_commands!(visit);
    let mut text = HEAD.to_owned();
    for decl in collect.found.values() {
        let _ = write!(text, "\n{}\n", decl.trim_end());
    }
    text
}

/// The client: one function a command.
#[must_use]
pub fn client() -> String {
    let config = Config::new().with_large_int("number");
    let mut names = BTreeMap::new();
    let mut lines = String::new();
    let mut line = |kind: &str, name: &str, input: String, output: String| {
        for n in [&input, &output] {
            names.insert(n.clone(), ());
        }
        let (key, parameter, argument) = if input == "Nothing" {
            (camel(name), String::new(), "{}".to_owned())
        } else {
            (camel(name), format!("input: {input}"), "input".to_owned())
        };
        let output = if matches!(kind, "mutation" | "sitting" | "keep" | "errand") {
            format!("Changed<{output}>")
        } else {
            output
        };
        let _ = writeln!(
            lines,
            "  {key}: ({parameter}) => {kind}<{output}>(\"{name}\", {argument}),"
        );
    };
    macro_rules! write_client {
        ($($kind:ident $name:ident($input:ty) -> $output:ty = $path:path $(, stale $stale:ident)?;)+) => {
            $(line(stringify!($kind), stringify!($name), <$input>::ident(&config), <$output>::ident(&config));)+
        };
    }
    with_commands!(write_client);
    names.remove("Nothing");
    let names: Vec<_> = names.keys().map(|n| format!("  {n},\n")).collect();
    format!(
        "{HEAD}\nimport {{ call }} from \"./call\";\nimport type {{ Changed }} from \"./cache.svelte\";\nimport type {{\n{}}} from \"./generated\";\n\nconst query = <T>(command: string, input: unknown): Promise<T> => call<T>(command, input);\nconst mutation = query;\nconst sitting = query;\nconst host = query;\nconst apart = query;\nconst beside = query;\nconst keep = query;\nconst errand = query;\n\nexport const api = {{\n{lines}}};\n",
        names.concat()
    )
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut text, word| {
        let mut chars = word.chars();
        text.extend(chars.next().map(|c| c.to_ascii_uppercase()));
        text.push_str(chars.as_str());
        text
    })
}
