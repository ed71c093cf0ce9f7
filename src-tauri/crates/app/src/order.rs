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

/// A fractional index between two others; equal or unreadable neighbours give one at the end.
pub(crate) fn position_between(before: Option<&str>, after: Option<&str>) -> String {
    let index = |text: &str| FractionalIndex::from_string(text).ok();
    let (before, after) = (before.and_then(index), after.and_then(index));
    FractionalIndex::new(before.as_ref(), after.as_ref())
        .or_else(|| before.as_ref().map(FractionalIndex::new_after))
        .unwrap_or_default()
        .to_string()
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
