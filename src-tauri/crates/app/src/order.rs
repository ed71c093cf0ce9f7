//! Places in a list that a person orders, as fractional indexes: moving one row never touches
//! the others.

use fractional_index::FractionalIndex;

/// Places one after another, behind the last one taken.
#[derive(Debug, Default)]
pub(crate) struct Places {
    last: Option<FractionalIndex>,
}

impl Places {
    /// Behind this place; an unreadable one counts as none.
    pub(crate) fn after(last: Option<&str>) -> Self {
        Self {
            last: last.and_then(|text| FractionalIndex::from_string(text).ok()),
        }
    }

    /// The next place.
    pub(crate) fn take(&mut self) -> String {
        let place = self
            .last
            .as_ref()
            .map_or_else(FractionalIndex::default, FractionalIndex::new_after);
        let text = place.to_string();
        self.last = Some(place);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_places_stay_in_order_and_short() {
        let mut places = Places::default();
        let taken: Vec<_> = (0..1000).map(|_| places.take()).collect();
        assert!(taken.is_sorted());
        let on = Places::after(taken.last().map(String::as_str)).take();
        assert!(Some(&on) > taken.last());
        assert!(on.len() < 24, "{on}");
    }
}
