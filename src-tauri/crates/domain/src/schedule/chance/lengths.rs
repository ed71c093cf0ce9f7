//! How long a step may turn out to be. Lengths are whole half days, so each has a chance of its own:
//! drawing one of them takes a fraction of drawing from the continuous distribution and rounding.

use std::collections::HashMap;

use rand::Rng;
use rand_distr::Distribution;
use rand_distr::weighted::WeightedAliasIndex;

/// The lengths of the steps of a network; steps that are estimated alike share a table.
#[derive(Default)]
pub(super) struct Lengths {
    places: HashMap<[i32; 3], usize>,
    tables: Vec<(i32, WeightedAliasIndex<f64>)>,
}

impl Lengths {
    /// The place of the PERT distribution of three estimates, in halves: `low` to `high`, with `mode`
    /// between them. None where they leave nothing open.
    pub(super) fn of(&mut self, low: i32, mode: i32, high: i32) -> Option<usize> {
        if let Some(place) = self.places.get(&[low, mode, high]) {
            return Some(*place);
        }
        let table = WeightedAliasIndex::new(weights(low, mode, high)).ok()?;
        self.tables.push((low, table));
        self.places.insert([low, mode, high], self.tables.len() - 1);
        Some(self.tables.len() - 1)
    }

    /// Draws a length.
    pub(super) fn draw(&self, place: usize, random: &mut impl Rng) -> i32 {
        let (low, table) = &self.tables[place];
        low + i32::try_from(table.sample(random)).unwrap_or(0)
    }
}

/// What each length from `low` to `high` weighs: the part of the distribution that rounds to it.
fn weights(low: i32, mode: i32, high: i32) -> Vec<f64> {
    let span = f64::from(high) - f64::from(low);
    let part = |from: i32, to: i32| (f64::from(to) - f64::from(from)) / span;
    let (alpha, beta) = (1.0 + 4.0 * part(low, mode), 1.0 + 4.0 * part(mode, high));
    // Thin slices, an even number of them in each half day, so that none lies across the border of
    // two lengths.
    let halves = usize::try_from(high.saturating_sub(low)).unwrap_or(0);
    let each = 2 * 128_usize.div_ceil(halves.max(1));
    let count = halves * each;
    let mut weights = vec![0.0; halves + 1];
    for slice in 0..count {
        // Far below what a number with a point holds exactly.
        #[allow(clippy::cast_precision_loss)]
        let at = (slice as f64 + 0.5) / count as f64;
        weights[(slice + each / 2) / each] += at.powf(alpha - 1.0) * (1.0 - at).powf(beta - 1.0);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_distr::Pert;
    use rand_pcg::Pcg64Mcg;

    #[test]
    fn the_table_is_the_distribution() {
        for (low, mode, high) in [
            (8, 8, 24),
            (8, 16, 48),
            (0, 1, 2),
            (10, 10, 11),
            (0, 900, 1000),
        ] {
            let mut lengths = Lengths::default();
            let place = lengths.of(low, mode, high).expect("something is open");
            let mut random = Pcg64Mcg::seed_from_u64(7);
            let pert = Pert::new(f64::from(low), f64::from(high))
                .with_mode(f64::from(mode))
                .expect("in order");
            let of = |draw: &mut dyn FnMut() -> f64| {
                let mut drawn: Vec<f64> = (0..100_000).map(|_| draw()).collect();
                drawn.sort_by(f64::total_cmp);
                let mean = drawn.iter().sum::<f64>() / 100_000.0;
                [mean, drawn[10_000], drawn[50_000], drawn[90_000]]
            };
            let table = of(&mut || f64::from(lengths.draw(place, &mut random)));
            let exact = of(&mut || pert.sample(&mut random).round());
            let near = f64::from(high - low) / 100.0;
            for (one, other) in table.iter().zip(exact) {
                let border = f64::from((one - other).abs() <= 1.0);
                assert!(
                    (one - other).abs() < near.max(border + 0.01),
                    "{low} {mode} {high}: {table:?} {exact:?}"
                );
            }
            assert!(
                (table[0] - exact[0]).abs() < near,
                "{low} {mode} {high}: {table:?} {exact:?}"
            );
        }
    }

    #[test]
    fn steps_estimated_alike_share_a_table() {
        let mut lengths = Lengths::default();
        assert_eq!(lengths.of(4, 8, 24), lengths.of(4, 8, 24));
        assert_ne!(lengths.of(4, 8, 24), lengths.of(4, 8, 25));
        assert_eq!(lengths.of(8, 8, 8), None);
    }
}
