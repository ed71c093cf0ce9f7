import { expect, test } from "vitest";
import { lane, learnedBeside } from "./usual";

const usual = (step: string, halfDays: number) => ({ step, name: step, halfDays });

test("steps follow one another and fill the lane", () => {
  const bars = lane([usual("align", 16), usual("needs", 24), usual("decide", 8), usual("off_the_shelf", 50)]);
  expect(bars.map((bar) => bar.step)).toEqual(["align", "needs", "decide"]);
  expect(bars.map((bar) => bar.from)).toEqual([0, 1 / 3, 5 / 6]);
  expect(bars.reduce((sum, bar) => sum + bar.share, 0)).toBeCloseTo(1);
});

test("half days are said, and what takes no time is left out", () => {
  expect(lane([usual("align", 17), usual("needs", 0)]).map((bar) => bar.days)).toEqual(["8.5"]);
});

test("an empty way is an empty lane", () => {
  expect(lane([])).toEqual([]);
});

test("what was learned stands in the order of our usual way, and knows what is in force", () => {
  const lines = learnedBeside(
    [usual("align", 16), usual("needs", 9), usual("decide", 4)],
    [
      { step: "decide", halfDays: 5, from: 4 },
      { step: "needs", halfDays: 9, from: 3 },
    ],
  );
  expect(lines.map((line) => [line.step, line.days, line.from, line.same])).toEqual([
    ["needs", "4.5", 3, true],
    ["decide", "2.5", 4, false],
  ]);
});
