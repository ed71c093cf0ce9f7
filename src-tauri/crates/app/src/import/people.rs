//! People whose names stand in rows.

use crate::cx::Act;
use crate::fault::Fault;
use crate::wire::edit::Who;
use counterpart_domain::Side;
use counterpart_domain::ids::PersonId;
use counterpart_domain::text::clean_line;
use std::collections::HashMap;

/// People by name: each is looked for once, however many rows name them.
#[derive(Debug, Default)]
pub(super) struct People(HashMap<String, PersonId>);

impl People {
    /// The person of this name, made when nobody has it; nobody without a name.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn meet(
        &mut self,
        act: &mut Act<'_, '_>,
        name: &str,
        side: Option<Side>,
    ) -> Result<Option<PersonId>, Fault> {
        let folded = clean_line(name).to_lowercase();
        if let Some(met) = self.0.get(&folded) {
            return Ok(Some(*met));
        }
        let who = Who {
            id: None,
            name: name.to_owned(),
        };
        let person = act.perhaps(Some(&who), side)?;
        self.0.extend(person.map(|person| (folded, person)));
        Ok(person)
    }
}
