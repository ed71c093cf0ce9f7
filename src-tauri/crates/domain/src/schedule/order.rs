//! The order in which steps can be computed, and the loop when there is none.

use super::{Network, ScheduleError};

/// The steps, predecessors first, and the links by the step they leave.
pub(super) struct Order {
    /// Steps, each after all its predecessors.
    pub steps: Vec<usize>,
    /// Where the links of each step begin in `links`; one entry more than steps.
    begins: Vec<usize>,
    /// Places of links, grouped by the step they leave.
    links: Vec<usize>,
}

impl Order {
    pub(super) fn of(network: &Network) -> Result<Self, ScheduleError> {
        let count = network.steps.len();
        let mut begins = vec![0usize; count + 1];
        let mut waiting = vec![0u32; count];
        for link in &network.links {
            begins[link.from + 1] += 1;
            waiting[link.to] += 1;
        }
        for step in 0..count {
            begins[step + 1] += begins[step];
        }
        let mut next = begins.clone();
        let mut links = vec![0usize; network.links.len()];
        for (place, link) in network.links.iter().enumerate() {
            links[next[link.from]] = place;
            next[link.from] += 1;
        }
        let mut order = Self {
            steps: (0..count).filter(|step| waiting[*step] == 0).collect(),
            begins,
            links,
        };
        let mut done = 0;
        while let Some(&step) = order.steps.get(done) {
            done += 1;
            for at in order.begins[step]..order.begins[step + 1] {
                let to = network.links[order.links[at]].to;
                waiting[to] -= 1;
                if waiting[to] == 0 {
                    order.steps.push(to);
                }
            }
        }
        if done < count {
            return Err(ScheduleError::Cycle(order.cycle(network, &waiting)));
        }
        Ok(order)
    }

    /// Gives the places of the links that leave a step.
    pub(super) fn links_from(&self, step: usize) -> &[usize] {
        &self.links[self.begins[step]..self.begins[step + 1]]
    }

    /// Names the steps of one loop. What still waits has a predecessor that still waits, so walking
    /// back from any of them must meet itself.
    fn cycle(&self, network: &Network, waiting: &[u32]) -> Vec<String> {
        let mut before = vec![usize::MAX; network.steps.len()];
        for link in &network.links {
            if waiting[link.from] > 0 && waiting[link.to] > 0 {
                before[link.to] = link.from;
            }
        }
        let mut step = waiting
            .iter()
            .position(|left| *left > 0)
            .expect("some step still waits");
        let mut seen = vec![false; network.steps.len()];
        while !seen[step] {
            seen[step] = true;
            step = before[step];
        }
        let mut round = vec![step];
        let mut at = before[step];
        while at != step {
            round.push(at);
            at = before[at];
        }
        round.push(step);
        // Walked backwards; told in the order of work, from the step that was listed first.
        round.reverse();
        round.pop();
        let first = (0..round.len()).min_by_key(|at| round[*at]).unwrap_or(0);
        round.rotate_left(first);
        round.push(round[0]);
        round
            .into_iter()
            .map(|step| network.steps[step].name.clone())
            .collect()
    }
}
