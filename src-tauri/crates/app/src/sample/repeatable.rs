//! Ids and chance that come out the same every time.

use chrono::{NaiveDate, NaiveTime};
use std::cell::Cell;
use uuid::{Builder, Uuid};

/// A small generator of pseudo-random numbers (SplitMix64): the same seed, the same numbers, on
/// every machine and in every version.
#[derive(Debug)]
pub(super) struct Chance {
    state: Cell<u64>,
}

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self {
            state: Cell::new(seed),
        }
    }

    pub fn next(&self) -> u64 {
        let state = self.state.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.state.set(state);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`.
    pub fn below(&self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// True so many times out of a hundred.
    pub fn percent(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them.
    pub fn pick<'a, T>(&self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// UUIDs of version 7, in the order of their making: the time is that of the day before, a
/// millisecond apart, so that whatever is made later sorts after them.
#[derive(Debug)]
pub(super) struct Ids {
    milliseconds: Cell<u64>,
    chance: Chance,
}

impl Ids {
    pub fn new(today: NaiveDate, seed: u64) -> Self {
        let midnight = today.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let day_before = u64::try_from(midnight)
            .unwrap_or_default()
            .saturating_sub(86_400_000);
        Self {
            milliseconds: Cell::new(day_before),
            chance: Chance::new(seed ^ 0x0043_6f75_6e74_6572),
        }
    }

    pub fn next(&self) -> Uuid {
        let at = self.milliseconds.get();
        self.milliseconds.set(at + 1);
        let mut random = [0_u8; 10];
        random[..8].copy_from_slice(&self.chance.next().to_be_bytes());
        random[8..].copy_from_slice(&self.chance.next().to_be_bytes()[..2]);
        Builder::from_unix_timestamp_millis(at, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_same_again_and_in_order() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
        let take = |seed| {
            let ids = Ids::new(today, seed);
            (0..100).map(|_| ids.next()).collect::<Vec<_>>()
        };
        assert_eq!(take(1), take(1));
        assert_ne!(take(1), take(2));
        assert!(take(1).is_sorted());
        assert_eq!(take(1)[0].get_version_num(), 7);
    }
}
