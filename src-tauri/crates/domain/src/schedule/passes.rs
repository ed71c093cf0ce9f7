//! The forward and the backward pass.

use super::across::{Across, End};
use super::order::Order;
use super::{LinkKind, Network, Schedule, Step, Times};
use crate::calendar::WorkingDays;
use chrono::NaiveDate;

/// One working day in halves.
const DAY: i64 = 2;

/// Offsets in halves of each step's own calendar, wide enough for any sum of durations.
struct Passes<'n> {
    network: &'n Network,
    across: Across<'n>,
    order: &'n Order,
    start: Vec<i64>,
    finish: Vec<i64>,
    driver: Vec<Option<usize>>,
    late_start: Vec<i64>,
    late_finish: Vec<i64>,
    /// Whether a step leads to the end of the whole.
    leads: Vec<bool>,
}

/// The instants that both passes hang on.
#[derive(Clone, Copy)]
struct Ends {
    /// The whole is finished.
    end: i64,
    /// Everything is, also what does not lead to the end.
    all: i64,
    /// The whole has to be finished.
    by: i64,
}

pub(super) fn solve(network: &Network, order: &Order) -> Schedule {
    let (passes, ends) = Passes::run(network, order);
    let steps = 0..network.steps.len();
    Schedule {
        times: steps.map(|step| passes.times(step, ends)).collect(),
        finish: narrowed(passes.across.offset_of(0, ends.end)),
        finish_date: passes.across.0.map(|it| it.day_of(ends.end)),
        broken_links: passes.broken_links(),
    }
}

/// The instant at which the whole is finished, and what is critical: `critical` is told each such
/// step. [`Instants`] reads it.
pub(super) fn end(network: &Network, order: &Order, mut critical: impl FnMut(usize)) -> i64 {
    let (passes, ends) = Passes::run(network, order);
    for step in 0..network.steps.len() {
        if passes.is_critical(step, ends) {
            critical(step);
        }
    }
    ends.end
}

/// Reads instants at which the whole finishes. They tell days apart that have one offset: an evening
/// and the evenings of the days off after it, on which another calendar works.
pub(super) struct Instants<'n>(Across<'n>);

impl<'n> Instants<'n> {
    pub(super) fn of(network: &'n Network) -> Self {
        let calendars = network.calendars.as_ref();
        Self(Across(calendars.filter(|it| !it.list.is_empty())))
    }

    /// The offset in the first calendar.
    pub(super) fn offset(&self, instant: i64) -> WorkingDays {
        narrowed(self.0.offset_of(0, instant))
    }

    /// The instant of a finish in the first calendar.
    pub(super) fn finish(&self, offset: WorkingDays) -> i64 {
        self.0.instant_of(0, halves(offset))
    }

    /// Its day, where there are calendars.
    pub(super) fn day(&self, instant: i64) -> Option<NaiveDate> {
        self.0.0.map(|it| it.day_of(instant))
    }
}

impl<'n> Passes<'n> {
    /// Both passes, with the instants that they hang on.
    fn run(network: &'n Network, order: &'n Order) -> (Self, Ends) {
        let count = network.steps.len();
        let mut passes = Self {
            network,
            across: Instants::of(network).0,
            order,
            start: vec![0; count],
            finish: vec![0; count],
            driver: vec![None; count],
            late_start: vec![0; count],
            late_finish: vec![0; count],
            leads: vec![network.end.is_none(); count],
        };
        passes.forward();
        let finishes = passes.finish.iter().zip(&network.steps);
        let finished =
            |(finish, step): (&i64, &Step)| passes.across.instant_of(step.calendar, *finish);
        let all = finishes.map(finished).max().unwrap_or(0);
        let end = network.end.map_or(all, |step| {
            finished((&passes.finish[step], &network.steps[step]))
        });
        let by = network
            .finish_by
            .map_or(end, |by| passes.across.instant_of(0, halves(by)));
        let ends = Ends { end, all, by };
        passes.backward(ends);
        (passes, ends)
    }

    fn forward(&mut self) {
        let today = self.network.today.map(halves);
        for &step in &self.order.steps {
            let it = &self.network.steps[step];
            // `start` holds the latest bound of the links so far; see the push below.
            let mut start = self.start[step];
            let today = today.map(|at| self.across.forward(0, it.calendar, End::Start, at));
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
                let next = &self.network.steps[link.to];
                let duration = halves(next.duration);
                let (end, at, less) = match link.kind {
                    LinkKind::FinishStart => (End::Finish, finish, 0),
                    LinkKind::StartStart => (End::Start, start, 0),
                    LinkKind::FinishFinish => (End::Finish, finish, duration),
                    LinkKind::StartFinish => (End::Start, start, duration),
                };
                let carried = self.across.forward(it.calendar, next.calendar, end, at);
                let bound = carried + halves(link.lag) - less;
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

    fn backward(&mut self, ends: Ends) {
        for &step in self.order.steps.iter().rev() {
            let it = &self.network.steps[step];
            let is_end = self.network.end == Some(step);
            if let Some(end) = self.network.end {
                let links = self.order.links_from(step).iter();
                self.leads[step] = step == end
                    || links.fold(false, |leads, at| {
                        leads | self.leads[self.network.links[*at].to]
                    });
            }
            if it.actual_finish.is_some() {
                self.late_start[step] = self.start[step];
                self.late_finish[step] = self.finish[step];
                continue;
            }
            let until = if self.network.end.is_none() || is_end {
                ends.by
            } else {
                ends.all.max(ends.by)
            };
            let own = self.across.offset_of(it.calendar, until);
            let mut latest = it.finish_by.map_or(own, |by| halves(by).min(own));
            for &place in self.order.links_from(step) {
                let link = &self.network.links[place];
                let next = &self.network.steps[link.to];
                // What has started no longer waits for anyone to let it start.
                let starts = matches!(link.kind, LinkKind::FinishStart | LinkKind::StartStart);
                if next.actual_finish.is_some() || (starts && next.actual_start.is_some()) {
                    continue;
                }
                let times = (self.late_start[link.to], self.late_finish[link.to]);
                latest = latest.min(self.latest_finish(place, times));
            }
            self.late_finish[step] = latest;
            self.late_start[step] = match it.actual_start {
                Some(_) => self.start[step],
                None => latest - self.length(step),
            };
        }
    }

    fn length(&self, step: usize) -> i64 {
        self.finish[step] - self.start[step]
    }

    /// The latest finish of a link's predecessor that lets its successor keep these times.
    fn latest_finish(&self, place: usize, (start, finish): (i64, i64)) -> i64 {
        let link = &self.network.links[place];
        let from = self.network.steps[link.from].calendar;
        let to = self.network.steps[link.to].calendar;
        let lag = halves(link.lag);
        let length = self.length(link.from);
        let back = |end, at| self.across.backward(from, to, end, at);
        match link.kind {
            LinkKind::FinishStart => back(End::Finish, start - lag),
            LinkKind::StartStart => back(End::Start, start - lag) + length,
            LinkKind::FinishFinish => back(End::Finish, finish - lag),
            LinkKind::StartFinish => back(End::Start, finish - lag) + length,
        }
    }

    /// With room to spare the longest path is still the one to watch.
    fn is_critical(&self, step: usize, ends: Ends) -> bool {
        let it = &self.network.steps[step];
        let of = |instant| self.across.offset_of(it.calendar, instant);
        let room = of(ends.by) - of(ends.end);
        self.leads[step]
            && it.actual_finish.is_none()
            && self.late_finish[step] - self.finish[step] <= room.max(0)
    }

    fn times(&self, step: usize, ends: Ends) -> Times {
        let it = &self.network.steps[step];
        let free = if it.actual_finish.is_some() {
            0
        } else {
            let until = if self.leads[step] { ends.end } else { ends.all };
            self.free_slack(step, self.across.offset_of(it.calendar, until))
        };
        Times {
            early_start: narrowed(self.start[step]),
            early_finish: narrowed(self.finish[step]),
            late_start: narrowed(self.late_start[step]),
            late_finish: narrowed(self.late_finish[step]),
            total_slack: narrowed(self.late_finish[step] - self.finish[step]),
            free_slack: narrowed(free),
            critical: self.is_critical(step, ends),
            driver: self.driver[step],
        }
    }

    /// How far a step can slip before any successor, or the finish of the whole, does.
    fn free_slack(&self, step: usize, finish: i64) -> i64 {
        self.order
            .links_from(step)
            .iter()
            .filter(|place| {
                let next = &self.network.steps[self.network.links[**place].to];
                next.actual_finish.is_none() && next.actual_start.is_none()
            })
            .map(|place| {
                let to = self.network.links[*place].to;
                self.latest_finish(*place, (self.start[to], self.finish[to]))
            })
            .chain([finish])
            .min()
            .map_or(0, |latest| (latest - self.finish[step]).max(0))
    }

    /// How much the successor of a link lies later than the link asks; negative when it is broken.
    fn gap(&self, place: usize) -> i64 {
        let link = &self.network.links[place];
        let (end, from, to) = match link.kind {
            LinkKind::FinishStart => (End::Finish, self.finish[link.from], self.start[link.to]),
            LinkKind::StartStart => (End::Start, self.start[link.from], self.start[link.to]),
            LinkKind::FinishFinish => (End::Finish, self.finish[link.from], self.finish[link.to]),
            LinkKind::StartFinish => (End::Start, self.start[link.from], self.finish[link.to]),
        };
        let calendar = |step: usize| self.network.steps[step].calendar;
        let carried = self
            .across
            .forward(calendar(link.from), calendar(link.to), end, from);
        to - carried - halves(link.lag)
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
