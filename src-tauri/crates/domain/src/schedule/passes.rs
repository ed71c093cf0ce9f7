//! The forward and the backward pass.

use super::order::Order;
use super::{LinkKind, Network, Schedule, Step, Times};
use crate::calendar::WorkingDays;

/// One working day in halves.
const DAY: i64 = 2;

/// Offsets in halves, wide enough for any sum of durations.
struct Passes<'n> {
    network: &'n Network,
    order: &'n Order,
    start: Vec<i64>,
    finish: Vec<i64>,
    driver: Vec<Option<usize>>,
    late_start: Vec<i64>,
    late_finish: Vec<i64>,
}

pub(super) fn solve(network: &Network, order: &Order) -> Schedule {
    let count = network.steps.len();
    let mut passes = Passes {
        network,
        order,
        start: vec![0; count],
        finish: vec![0; count],
        driver: vec![None; count],
        late_start: vec![0; count],
        late_finish: vec![0; count],
    };
    passes.forward();
    let finish = passes.finish.iter().copied().max().unwrap_or(0);
    let finish_by = network.finish_by.map_or(finish, halves);
    passes.backward(finish_by);
    Schedule {
        times: (0..count)
            .map(|step| passes.times(step, finish, finish_by - finish))
            .collect(),
        finish: narrowed(finish),
        broken_links: passes.broken_links(),
    }
}

impl Passes<'_> {
    fn forward(&mut self) {
        let today = self.network.today.map(halves);
        for &step in &self.order.steps {
            let it = &self.network.steps[step];
            // `start` holds the latest bound of the links so far; see the push below.
            let mut start = self.start[step];
            for floor in [it.not_before.map(halves), today].into_iter().flatten() {
                if floor > start {
                    start = floor;
                    self.driver[step] = None;
                }
            }
            let (start, finish, held) = placed(it, start, today);
            if held {
                self.driver[step] = None;
            }
            self.start[step] = start;
            self.finish[step] = finish;
            for &place in self.order.links_from(step) {
                let link = &self.network.links[place];
                let duration = halves(self.network.steps[link.to].duration);
                let lag = halves(link.lag);
                let bound = match link.kind {
                    LinkKind::FinishStart => finish + lag,
                    LinkKind::StartStart => start + lag,
                    LinkKind::FinishFinish => finish + lag - duration,
                    LinkKind::StartFinish => start + lag - duration,
                };
                let unset = self.driver[link.to].is_none();
                if bound > self.start[link.to]
                    || (bound == self.start[link.to] && unset && bound > 0)
                {
                    self.start[link.to] = bound;
                    self.driver[link.to] = Some(place);
                }
            }
        }
    }

    fn backward(&mut self, finish_by: i64) {
        for &step in self.order.steps.iter().rev() {
            let it = &self.network.steps[step];
            if it.actual_finish.is_some() {
                self.late_start[step] = self.start[step];
                self.late_finish[step] = self.finish[step];
                continue;
            }
            let length = self.finish[step] - self.start[step];
            let mut latest = it
                .finish_by
                .map_or(finish_by, |by| halves(by).min(finish_by));
            for &place in self.order.links_from(step) {
                let link = &self.network.links[place];
                let next = &self.network.steps[link.to];
                let lag = halves(link.lag);
                let by_start = self.late_start[link.to] - lag;
                let by_finish = self.late_finish[link.to] - lag;
                let bound = match link.kind {
                    _ if next.actual_finish.is_some() => continue,
                    // What has started no longer waits for anyone to let it start.
                    LinkKind::FinishStart | LinkKind::StartStart if next.actual_start.is_some() => {
                        continue;
                    }
                    LinkKind::FinishStart => by_start,
                    LinkKind::StartStart => by_start + length,
                    LinkKind::FinishFinish => by_finish,
                    LinkKind::StartFinish => by_finish + length,
                };
                latest = latest.min(bound);
            }
            self.late_finish[step] = latest;
            self.late_start[step] = match it.actual_start {
                Some(_) => self.start[step],
                None => latest - length,
            };
        }
    }

    fn times(&self, step: usize, finish: i64, room: i64) -> Times {
        let it = &self.network.steps[step];
        let done = it.actual_finish.is_some();
        let total = self.late_finish[step] - self.finish[step];
        Times {
            early_start: narrowed(self.start[step]),
            early_finish: narrowed(self.finish[step]),
            late_start: narrowed(self.late_start[step]),
            late_finish: narrowed(self.late_finish[step]),
            total_slack: narrowed(total),
            free_slack: narrowed(if done {
                0
            } else {
                self.free_slack(step, finish)
            }),
            // With room to spare the longest path is still the one to watch.
            critical: !done && total <= room.max(0),
            driver: self.driver[step],
        }
    }

    /// The smallest gap to any successor, and to the finish of the whole.
    fn free_slack(&self, step: usize, finish: i64) -> i64 {
        self.order
            .links_from(step)
            .iter()
            .filter(|place| {
                let next = &self.network.steps[self.network.links[**place].to];
                next.actual_finish.is_none() && next.actual_start.is_none()
            })
            .map(|place| self.gap(*place))
            .chain([finish - self.finish[step]])
            .min()
            .unwrap_or(0)
            .max(0)
    }

    /// How much the successor of a link lies later than the link asks; negative when it is broken.
    fn gap(&self, place: usize) -> i64 {
        let link = &self.network.links[place];
        let (from, to) = match link.kind {
            LinkKind::FinishStart => (self.finish[link.from], self.start[link.to]),
            LinkKind::StartStart => (self.start[link.from], self.start[link.to]),
            LinkKind::FinishFinish => (self.finish[link.from], self.finish[link.to]),
            LinkKind::StartFinish => (self.start[link.from], self.finish[link.to]),
        };
        to - from - halves(link.lag)
    }

    fn broken_links(&self) -> Vec<usize> {
        let links = 0..self.network.links.len();
        links.filter(|place| self.gap(*place) < 0).collect()
    }
}

/// Places a step: its start, its finish, and whether an actual holds it there.
fn placed(it: &Step, start: i64, today: Option<i64>) -> (i64, i64, bool) {
    let duration = halves(it.duration);
    match (it.actual_start.map(halves), it.actual_finish.map(halves)) {
        (Some(start), Some(finish)) => (start, finish, true),
        (None, Some(finish)) => ((finish - duration).max(0).min(finish), finish, true),
        (Some(start), None) => {
            let finish = match (it.percent, today) {
                (Some(percent), Some(today)) => {
                    let left = i64::from(100 - percent.min(100));
                    start.max(today) + (duration * left + 99) / 100
                }
                _ => start + duration,
            };
            let finish = match today {
                Some(today) if finish <= today => today + DAY,
                _ => finish,
            };
            (start, finish, true)
        }
        (None, None) => match today {
            // A milestone at the beginning of today would complete yesterday.
            Some(today) if start + duration <= today => (today + DAY, today + DAY, true),
            _ => (start, start + duration, false),
        },
    }
}

fn halves(days: WorkingDays) -> i64 {
    days.as_halves().into()
}

fn narrowed(halves: i64) -> WorkingDays {
    let end = if halves < 0 { i32::MIN } else { i32::MAX };
    WorkingDays::halves(i32::try_from(halves).unwrap_or(end))
}
