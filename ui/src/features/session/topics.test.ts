import { describe, expect, test } from "vitest";
import type { Agreement, DecisionView, Topic } from "~/api/generated";
import { changes, clockFace, elapsed, onTheWay, placeOf } from "./topics";

const topic = (kind: string, more: Partial<Topic> = {}): Topic => ({
  kind,
  title: kind,
  sentence: "",
  second: "",
  agreement: null,
  decision: null,
  missing: "",
  ...more,
});

const decision = (id: string, outcome = "") =>
  ({ decision: { id, question: `Which ${id}?`, outcome } }) as DecisionView;

const requirement = (subject: string) =>
  topic("requirement", { agreement: { subjectKind: "requirement", subject } as Agreement });

const keys = (list: { key: string }[]) => list.map((one) => one.key);

describe("the way through a session", () => {
  test("a decision that was taken stays where it was, as it stands now", () => {
    const before = onTheWay(
      [],
      [requirement("1"), topic("decision", { decision: decision("d") }), topic("close")],
      [],
    );
    const after = onTheWay(before, [requirement("1"), topic("close")], [decision("d", "The first one")]);
    expect(keys(after)).toEqual(["requirement 1", "decision d", "close"]);
    expect(after[1]?.topic.decision?.decision.outcome).toBe("The first one");
  });

  test("what is gone goes", () => {
    const before = onTheWay([], [requirement("1"), requirement("2"), topic("close")], []);
    expect(keys(onTheWay(before, [requirement("2"), topic("close")], []))).toEqual([
      "requirement 2",
      "close",
    ]);
  });

  test("two missing owners are one topic, and stay in sight once seated", () => {
    const before = onTheWay([], [topic("owners"), topic("owners"), topic("close")], []);
    expect(keys(before)).toEqual(["owners", "close"]);
    expect(keys(onTheWay(before, [topic("close")], []))).toEqual(["owners", "close"]);
  });

  test("an objective is the same topic before and after its first words", () => {
    const before = onTheWay([], [topic("objective"), topic("close")], []);
    const agreement = { subjectKind: "objective", subject: "i" } as Agreement;
    const after = onTheWay(before, [topic("objective", { agreement }), topic("close")], []);
    expect(keys(after)).toEqual(["objective", "close"]);
  });

  test("the screen stays with its topic, else at its place", () => {
    const stops = onTheWay([], [requirement("9"), requirement("1"), topic("close")], []);
    expect(placeOf(stops, "requirement 1", 0)).toBe(1);
    expect(placeOf(stops, "requirement 7", 5)).toBe(2);
  });
});

describe("what changed since a yes", () => {
  const yes = (name: string, text: string) => ({
    side: "it",
    person: { name },
    difference: text ? [[{ kind: "added", text }]] : [],
  });
  const of = (...yeses: object[]) =>
    changes({ yeses } as unknown as Agreement, { marketing: "marketing", it: "IT" });

  test("is read once by two who agreed to the same wording", () => {
    expect(of(yes("Ana", "and wallet"), yes("Jonas", "and wallet"))).toMatchObject([
      { names: ["Ana", "Jonas"] },
    ]);
  });

  test("is read apart when their wordings differ, and not at all by who agreed to this one", () => {
    expect(of(yes("Ana", "and wallet"), yes("Jonas", "cash"), yes("Luc", ""))).toHaveLength(2);
  });
});

describe("the clock", () => {
  test("counts from the beginning", () => {
    expect(clockFace(elapsed(400_000, 0, 390_000))).toBe("6:40");
    expect(clockFace(4000)).toBe("1:06:40");
  });

  test("begins anew when the session was left for long", () => {
    const day = 86_400_000;
    expect(elapsed(3 * day, 0, 3 * day - 5000)).toBe(5);
    expect(elapsed(0, day, 0)).toBe(0);
  });
});
