/** The geometry of a sparkline: readings over time, with the line they are to reach. */

export interface Spark {
  /** The readings as a path. */
  path: string;
  /** The last reading. */
  dot: { x: number; y: number } | null;
  /** Where the target lies, null when there is none. */
  targetY: number | null;
}

/** Days since 1970, or null when it is no day. */
function dayNumber(day: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000;
}

/** Numbers are decimal text; whatever is not one is left out. */
export function spark(
  readings: { day: string; value: string }[],
  start: string | null,
  target: string | null,
  size: { width: number; height: number; inset: number },
): Spark {
  const points = readings.flatMap(({ day, value }) => {
    const x = dayNumber(day);
    const y = Number(value);
    return x !== null && value.trim() !== "" && Number.isFinite(y) ? [{ x, y }] : [];
  });
  const goal =
    target !== null && target.trim() !== "" && Number.isFinite(Number(target)) ? Number(target) : null;
  const from = start !== null && start.trim() !== "" && Number.isFinite(Number(start)) ? Number(start) : null;
  const values = points.map((p) => p.y);
  if (goal !== null) values.push(goal);
  if (from !== null) values.push(from);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 0;
  const across = (x: number) =>
    last === first
      ? size.width - size.inset
      : size.inset + ((x - first) / (last - first)) * (size.width - 2 * size.inset);
  const down = (y: number) =>
    high === low
      ? size.height / 2
      : size.inset + ((high - y) / (high - low)) * (size.height - 2 * size.inset);
  const round = (n: number) => Math.round(n * 10) / 10;
  const drawn = points.map((p) => ({ x: round(across(p.x)), y: round(down(p.y)) }));
  return {
    path: drawn.length > 1 ? drawn.map((p, i) => `${i ? "L" : "M"}${p.x} ${p.y}`).join("") : "",
    dot: drawn.at(-1) ?? null,
    targetY: goal === null ? null : round(down(goal)),
  };
}
