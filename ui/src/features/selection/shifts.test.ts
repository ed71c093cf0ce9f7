import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "~/api/client";
import type { EditStep } from "~/api/generated";
import { HostError } from "~/host";
import { Shifts } from "./shifts.svelte";

const asked: EditStep[] = [];
let refuse = false;

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  refuse = false;
  vi.spyOn(api, "editStep").mockImplementation((input) => {
    asked.push(input);
    if (refuse) return Promise.reject(new HostError("notNow", "Needs is closed.", undefined));
    return Promise.resolve({ view: { selection: { timeline: null } }, stale: [], undo: null } as never);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("shifts", () => {
  test("a run of keys is one change", async () => {
    const shifts = new Shifts(
      () => 6,
      () => undefined,
    );
    shifts.nudge("a", 1, 0);
    shifts.nudge("a", 1, 0);
    shifts.nudge("a", -1, 2);
    expect(shifts.gesture).toEqual({ step: "a", move: 1, stretch: 1 });
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual([
      { id: "a", edit: { field: "moveBy", value: 1 } },
      { id: "a", edit: { field: "stretchBy", value: 2 } },
    ]);
  });

  test("what is foreseen stays until the host's own count is here", async () => {
    const shifts = new Shifts(
      () => 6,
      () => undefined,
    );
    shifts.nudge("a", 2, 0);
    await vi.advanceTimersByTimeAsync(400);
    expect(shifts.gesture?.move).toBe(2);
    shifts.arrived();
    expect(shifts.gesture).toBeNull();
  });

  test("a count that arrives early takes nothing away that was not sent yet", () => {
    const shifts = new Shifts(
      () => 6,
      () => undefined,
    );
    shifts.nudge("a", 2, 0);
    shifts.arrived();
    expect(shifts.gesture?.move).toBe(2);
  });

  test("a step never gets shorter than half a day", async () => {
    const shifts = new Shifts(
      () => 3,
      () => undefined,
    );
    shifts.nudge("a", 0, -2);
    shifts.nudge("a", 0, -2);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual([{ id: "a", edit: { field: "stretchBy", value: -2 } }]);
  });

  test("a refusal is said, and the bar goes back", async () => {
    refuse = true;
    const shifts = new Shifts(
      () => 6,
      () => undefined,
    );
    shifts.nudge("a", 1, 0);
    await vi.advanceTimersByTimeAsync(400);
    expect(shifts.error).toBe("Needs is closed.");
    expect(shifts.gesture).toBeNull();
  });

  test("going to another step sends the first at once, in order", async () => {
    const shifts = new Shifts(
      () => 6,
      () => undefined,
    );
    shifts.nudge("a", 1, 0);
    shifts.nudge("b", 1, 0);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.map((one) => one.id)).toEqual(["a", "b"]);
  });
});
