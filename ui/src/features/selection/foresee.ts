/** The timeline as it will be about while a step is moved, until the host has counted again. Pure. */
import type { BarView, LinkView, StepId, StepView, Timeline } from "~/api/generated";
import type { Gesture } from "./geometry";

/** Which links lead to and from each step. */
export interface Ties {
  into: ReadonlyMap<StepId, readonly LinkView[]>;
  from: ReadonlyMap<StepId, readonly LinkView[]>;
}

export function tiesOf(links: readonly LinkView[]): Ties {
  const into = new Map<StepId, LinkView[]>();
  const from = new Map<StepId, LinkView[]>();
  const put = (map: Map<StepId, LinkView[]>, step: StepId, link: LinkView) => {
    const list = map.get(step);
    if (list) list.push(link);
    else map.set(step, [link]);
  };
  for (const link of links) {
    put(into, link.to, link);
    put(from, link.from, link);
  }
  return { into, from };
}

/** Where a link lets its successor, of this length, begin. */
function bound(link: LinkView, before: BarView, length: number): number {
  const lag = link.lagHalfDays / 2;
  const base = link.kind === "fs" || link.kind === "ff" ? before.start + before.length : before.start;
  return base + lag - (link.kind === "ff" || link.kind === "sf" ? length : 0);
}

/** Show, else the last before the choice: the checks run beside it. */
export function besideOf(steps: readonly Pick<StepView, "id" | "kind">[]): StepId | null {
  const decide = steps.findIndex((one) => one.kind === "decide");
  const before = steps.slice(0, decide < 0 ? steps.length : decide);
  const show = steps.findLast((one) => one.kind === "show");
  return (show ?? before.findLast((one) => one.kind !== "contract"))?.id ?? null;
}

/**
 * What follows a step by its links moves along as far as they ask; what only waited for it comes back
 * with it; what has begun or is held by a day stays. The checks go with the step that they run `beside`.
 */
export function foreseen(
  timeline: Timeline,
  gesture: Gesture | null,
  tied: () => Ties,
  beside: () => StepId | null = () => null,
): Timeline {
  if (!gesture || (gesture.move === 0 && gesture.stretch === 0)) return timeline;
  const old = new Map<StepId, BarView>();
  for (const bar of timeline.contract ? [...timeline.steps, timeline.contract] : timeline.steps)
    if (bar.step) old.set(bar.step, bar);
  const moved = old.get(gesture.step);
  if (!moved) return timeline;

  const ties = tied();
  const fresh = new Map<StepId, BarView>();
  fresh.set(gesture.step, {
    ...moved,
    start: moved.start + gesture.move,
    length: Math.max(moved.length === 0 ? 0 : 0.5, moved.length + gesture.stretch),
    takes: Math.max(moved.takes === 0 ? 0 : 0.5, moved.takes + gesture.stretch),
  });
  for (const step of after(gesture.step, ties)) {
    const bar = old.get(step);
    if (!bar || bar.state !== "planned") continue;
    let [was, now] = [-Infinity, -Infinity];
    for (const link of ties.into.get(step) ?? []) {
      const before = old.get(link.from);
      if (!before) continue;
      was = Math.max(was, bound(link, before, bar.length));
      now = Math.max(now, bound(link, fresh.get(link.from) ?? before, bar.length));
    }
    const driven = Math.abs(bar.start - was) < 0.01 && !bar.pinned;
    const start = driven ? now : Math.max(bar.start, now);
    if (Number.isFinite(start) && start !== bar.start) fresh.set(step, { ...bar, start });
  }

  const at = beside() ?? "";
  const shift = (fresh.get(at)?.start ?? 0) - (old.get(at)?.start ?? 0);
  const goes = fresh.has(at) && shift !== 0 && old.get(at)?.state === "planned";
  const checks = goes
    ? timeline.checks.map((bar) => (bar.state === "planned" ? { ...bar, start: bar.start + shift } : bar))
    : timeline.checks;

  const take = (bar: BarView) => (bar.step ? (fresh.get(bar.step) ?? bar) : bar);
  const steps = timeline.steps.map(take);
  const by = lastOf(steps) - lastOf(timeline.steps);
  const { contract, build } = timeline;
  const then = contract && take(contract);
  // The contract comes after the choice, whether a link says so or not.
  const next = then && then === contract && by !== 0 ? { ...then, start: then.start + by } : then;
  return {
    ...timeline,
    steps,
    checks,
    contract: next,
    build: build && {
      ...build,
      start: build.start + (next && contract ? endOf(next) - endOf(contract) : by),
    },
    end: timeline.end + by,
  };
}

const endOf = (bar: BarView) => bar.start + bar.length;
const lastOf = (bars: readonly BarView[]) => bars.reduce((end, bar) => Math.max(end, endOf(bar)), 0);

/** All that follow a step, each after all that it follows. */
function after(step: StepId, ties: Ties): StepId[] {
  const order: StepId[] = [];
  const seen = new Set<StepId>([step]);
  // Without recursion: ten thousand steps may follow one another.
  const stack: { step: StepId; at: number }[] = [{ step, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = ties.from.get(top.step)?.[top.at];
    top.at += 1;
    if (!link) {
      order.push(top.step);
      stack.pop();
    } else if (!seen.has(link.to)) {
      seen.add(link.to);
      stack.push({ step: link.to, at: 0 });
    }
  }
  return order.reverse().slice(1);
}
