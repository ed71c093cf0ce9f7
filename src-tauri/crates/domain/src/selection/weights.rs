//! What criteria weigh against each other, and what was reached.

use crate::requirement::Moscow;

/// The lightest and the heaviest weight.
pub const WEIGHTS: std::ops::RangeInclusive<i64> = 1..=5;
/// The best score.
pub const BEST: i64 = 3;

/// What a requirement weighs as a criterion, until somebody says otherwise. What will not be done
/// is not compared.
#[must_use]
pub const fn weight_of(moscow: Moscow) -> Option<i64> {
    match moscow {
        Moscow::Must => Some(5),
        Moscow::Should => Some(3),
        Moscow::Could => Some(1),
        Moscow::Wont => None,
    }
}

/// Each weight's share of all of them in whole percent. They sum to 100 (largest remainder; of
/// equal remainders the earlier one gets the percent); all are 0 when nothing weighs anything.
#[must_use]
pub fn percents(weights: &[i64]) -> Vec<i64> {
    let sum: i64 = weights.iter().map(|w| (*w).max(0)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let parts = weights.iter().map(|w| (*w).max(0) * 100);
    let mut shares: Vec<i64> = parts.clone().map(|part| part / sum).collect();
    let left = 100 - shares.iter().sum::<i64>();
    let mut by_remainder: Vec<(i64, usize)> =
        parts.enumerate().map(|(n, part)| (part % sum, n)).collect();
    by_remainder.sort_by_key(|(remainder, n)| (std::cmp::Reverse(*remainder), *n));
    for (_, n) in by_remainder
        .into_iter()
        .take(usize::try_from(left).unwrap_or(0))
    {
        shares[n] += 1;
    }
    shares
}

/// What one side's scores come to: points reached, and the most that could be reached by what was
/// scored. Pairs are (weight, score 0 to 3).
#[must_use]
pub fn points(scored: &[(i64, i64)]) -> (i64, i64) {
    scored
        .iter()
        .fold((0, 0), |(points, most), (weight, score)| {
            (points + weight * score, most + weight * BEST)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_are_whole_percents() {
        assert_eq!(percents(&[5, 3, 1]), [56, 33, 11]);
        assert_eq!(percents(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(percents(&[5]), [100]);
        assert_eq!(percents(&[]), [] as [i64; 0]);
    }

    #[test]
    fn points_follow_the_weights() {
        assert_eq!(points(&[(5, 3), (3, 1), (1, 0)]), (18, 27));
        assert_eq!(points(&[]), (0, 0));
    }

    #[test]
    fn a_must_weighs_most_and_a_wont_is_not_compared() {
        assert_eq!(
            [Moscow::Must, Moscow::Should, Moscow::Could, Moscow::Wont].map(weight_of),
            [Some(5), Some(3), Some(1), None]
        );
    }

    proptest! {
        #[test]
        fn shares_sum_to_a_hundred_and_stay_within_one_of_the_truth(
            weights in proptest::collection::vec(WEIGHTS, 1..60)
        ) {
            let shares = percents(&weights);
            prop_assert_eq!(shares.iter().sum::<i64>(), 100);
            let sum: i64 = weights.iter().sum();
            for (weight, share) in weights.iter().zip(&shares) {
                let exact = *weight as f64 * 100.0 / sum as f64;
                prop_assert!((*share as f64 - exact).abs() < 1.0);
            }
        }
    }
}
