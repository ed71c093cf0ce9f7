import { beforeEach, expect, test, vi } from "vitest";
import type { Rail, Step } from "./generated";

const step = (label: string, askFirst = false): Step => ({ label, author: "Ana", when: "today", askFirst });
/** What the host would undo and do again, the next first. */
let past: Step[] = [];
let future: Step[] = [];
const done: string[] = [];

vi.mock("./client", () => {
  const rail = () => ({ undo: past[0] ?? null, redo: future[0] ?? null }) as Rail;
  const move = (from: Step[], to: Step[], way: string) => {
    const one = from.shift();
    if (!one) throw new Error("nothing");
    to.unshift(one);
    done.push(`${way} ${one.label}`);
    return Promise.resolve({ view: rail(), stale: [], undo: null });
  };
  return {
    api: {
      rail: () => Promise.resolve(rail()),
      undo: () => move(past, future, "undo"),
      redo: () => move(future, past, "redo"),
    },
  };
});

const { answer, onUndone, redo, undo, undoing } = await import("./undo.svelte");

beforeEach(() => {
  past = [step("three"), step("two"), step("one", true)];
  future = [];
  done.length = 0;
});

test("presses follow one another, however fast", async () => {
  void undo();
  void undo();
  await redo();
  expect(done).toEqual(["undo three", "undo two", "redo two"]);
});

test("a step of somebody else waits for the person's word", async () => {
  void undo();
  void undo();
  await undo();
  expect(done).toEqual(["undo three", "undo two"]);
  expect(undoing.asked?.step.label).toBe("one");
  await answer(false);
  expect(undoing.asked).toBeNull();
  expect(done, "left alone").toHaveLength(2);
  await undo();
  await answer(true);
  expect(done.at(-1)).toBe("undo one");
});

test("nothing to undo is told, not thrown", async () => {
  past = [];
  const told: unknown[] = [];
  const stop = onUndone((one) => told.push(one.step));
  await undo();
  stop();
  expect(told).toEqual([null]);
});
