import { SvelteMap } from "svelte/reactivity";
import { describe, expect, it } from "vitest";
import type { RequirementView } from "~/api/generated";
import { asTable, choiceOfKey, COLUMNS, keeps, quarterWords } from "./columns";
import { Cursor } from "./cursor.svelte";

function row(id: string, more: Partial<RequirementView["requirement"]> = {}): RequirementView {
  return {
    requirement: {
      id,
      initiative: "i",
      marketingWords: `m ${id}`,
      itWords: "",
      wording: 1,
      moscow: "must",
      worth: null,
      size: "L",
      quarter: "2026-Q2",
      dealBreaker: false,
      raisedBy: null,
      state: "proposed",
      talkBy: "",
      talkWhy: null,
      position: id,
      suggested: false,
      note: "",
      deletedAt: null,
      ...more,
    },
    number: 1,
    agreement: {
      subjectKind: "requirement",
      subject: id,
      wording: 1,
      marketing: "agreed",
      it: "open",
      yeses: [],
      said: "",
    },
    dataUse: null,
    raisedBy: null,
    waitsFor: "",
  };
}

const ids = (rows: RequirementView[]) => rows.map((one) => one.requirement.id);

describe("the cursor", () => {
  it("selects the rows between where the range began and where it is", () => {
    const rows = ["a", "b", "c", "d"].map((id) => row(id));
    const cursor = new Cursor(
      () => rows,
      () => COLUMNS,
    );
    cursor.to(2, "it");
    cursor.step(1, 0, true);
    expect(ids(cursor.selected)).toEqual(["c", "d"]);
    cursor.step(-3, 0, true);
    expect(ids(cursor.selected)).toEqual(["a", "b", "c"]);
    cursor.step(0, 1);
    expect(ids(cursor.selected)).toEqual(["a"]);
    expect(cursor.column).toBe("quarter");
  });

  it("takes the neighbour of a row that went", () => {
    const rows = new SvelteMap([["now", ["a", "b", "c"].map((id) => row(id))]]);
    const cursor = new Cursor(
      () => rows.get("now") ?? [],
      () => COLUMNS,
    );
    cursor.to(2, "joint");
    expect(cursor.row?.requirement.id).toBe("c");
    rows.set(
      "now",
      ["a", "b"].map((id) => row(id)),
    );
    expect(cursor.row?.requirement.id).toBe("b");
  });

  it("goes on in the next row after the last cell, and stops at the end", () => {
    const rows = ["a", "b"].map((id) => row(id));
    const cursor = new Cursor(
      () => rows,
      () => COLUMNS,
    );
    cursor.to(0, "size");
    expect(cursor.tab(false)).toBe(true);
    expect([cursor.row?.requirement.id, cursor.column]).toEqual(["b", "joint"]);
    cursor.to(1, "size");
    expect(cursor.tab(false)).toBe(false);
  });
});

describe("columns", () => {
  it("copies rows as a spreadsheet takes them", () => {
    expect(asTable([row("a", { marketingWords: 'say "hi"\nnow' })], COLUMNS)).toBe(
      '"say ""hi""\nnow"\t\tQ2 2026\tMust\t\tL',
    );
  });

  it("reads a key only where it is an answer", () => {
    expect(choiceOfKey("moscow", "W")).toBe("wont");
    expect(choiceOfKey("size", "l")).toBe("L");
    expect(choiceOfKey("worth", "-")).toBe("");
    expect(choiceOfKey("worth", "x")).toBeNull();
    expect(choiceOfKey("marketing", "m")).toBeNull();
  });

  it("keeps a quarter it cannot read as it is", () => {
    expect(quarterWords("2026-Q2")).toBe("Q2 2026");
    expect(quarterWords("some day")).toBe("some day");
    expect(quarterWords(null)).toBe("");
  });

  it("filters what is not agreed, but nothing that was dropped", () => {
    expect(keeps("open", row("a"))).toBe(true);
    expect(keeps("open", row("a", { state: "dropped" }))).toBe(false);
    expect(keeps("talk", row("a", { talkWhy: "" }))).toBe(true);
    expect(keeps("open", row("a", { suggested: true }))).toBe(false);
  });
});
