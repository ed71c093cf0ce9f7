//! Filling a column with the beginnings of several lists.

/// A list as measured, in points.
#[derive(Clone, Debug, Default)]
pub(crate) struct List {
    /// The block without its items: its heading.
    pub head: f64,
    /// Its items.
    pub items: Vec<f64>,
    /// Space between two items.
    pub between: f64,
}

impl List {
    /// From the measured height of the whole block.
    pub fn new(block: f64, items: Vec<f64>, between: f64) -> Self {
        let inner: f64 = items.iter().sum();
        let spaces = items.len().saturating_sub(1) as f64 * between;
        List {
            head: (block - inner - spaces).max(0.0),
            items,
            between,
        }
    }

    /// A block that is there whole or not at all.
    pub fn whole(block: f64) -> Self {
        List {
            head: 0.0,
            items: if block > 0.0 { vec![block] } else { Vec::new() },
            between: 0.0,
        }
    }
}

/// What a column takes of its lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Filled {
    /// How many items of each list.
    pub taken: Vec<usize>,
    /// The column's height in points.
    pub used: f64,
}

impl Filled {
    /// Whether every list that has items got at least one.
    pub fn one_of_each(&self, lists: &[List]) -> bool {
        lists
            .iter()
            .zip(&self.taken)
            .all(|(list, &taken)| taken > 0 || list.items.is_empty())
    }

    /// Whether nothing of any list was left out.
    pub fn all_of_each(&self, lists: &[List]) -> bool {
        lists
            .iter()
            .zip(&self.taken)
            .all(|(list, &taken)| taken == list.items.len())
    }
}

/// One item of each list first, in their order, then by turns while there is room.
pub(crate) fn fill(lists: &[List], room: f64, gap: f64) -> Filled {
    let mut filled = Filled {
        taken: vec![0; lists.len()],
        used: 0.0,
    };
    for (list, taken) in lists.iter().zip(&mut filled.taken) {
        if let Some(item) = list.items.first() {
            let space = if filled.used > 0.0 { gap } else { 0.0 };
            let more = space + list.head + item;
            if filled.used + more <= room {
                filled.used += more;
                *taken = 1;
            }
        }
    }
    loop {
        let before = filled.taken.clone();
        for (list, taken) in lists.iter().zip(&mut filled.taken) {
            if let Some(item) = list.items.get(*taken)
                && *taken > 0
                && filled.used + item + list.between <= room
            {
                filled.used += item + list.between;
                *taken += 1;
            }
        }
        if before == filled.taken {
            return filled;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_gets_one_before_any_gets_two() {
        let list = List {
            head: 10.0,
            items: vec![10.0; 5],
            between: 0.0,
        };
        let lists = [list.clone(), list, List::whole(15.0)];
        let filled = fill(&lists, 70.0, 5.0);
        assert_eq!(filled.taken, [1, 1, 1]);
        assert_eq!(filled.used, 65.0, "two heads and items, a block, two gaps");
        assert_eq!(fill(&lists, 90.0, 5.0).taken, [2, 2, 1]);
        assert!(!fill(&lists, 30.0, 5.0).one_of_each(&lists));
    }
}
