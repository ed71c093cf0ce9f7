import { describe, expect, test } from "vitest";
import type { PortfolioRow } from "~/api/generated";
import { moved } from "~/shared/arrows";
import { listing, shownRows } from "./listing.svelte";

const row = (name: string, more: Partial<PortfolioRow> = {}): PortfolioRow => ({
  id: name,
  key: "XX-1",
  name,
  sentence: "",
  stage: "active",
  marketing: null,
  it: null,
  standing: { standing: "on_track", word: "On track", reasons: [], overrideBy: null, byRule: "On track" },
  nextStep: "",
  nextWhen: "",
  agreed: 0,
  marketingOnly: 0,
  itOnly: 0,
  requirements: 0,
  saved: "",
  savedBasis: "",
  ...more,
});

describe("the filter", () => {
  const rows = [
    row("Mobile ordering", { key: "MO-1", sentence: "Order ahead" }),
    row("Café finder", { stage: "delivered" }),
    row("Loyalty"),
  ];
  const names = (text: string, stage: PortfolioRow["stage"] | "" = "", reversed = false) =>
    shownRows(rows, text, stage, reversed).map((one) => one.name);

  test("finds words anywhere, in any order, whatever their case and accents", () => {
    expect(names("AHEAD mobile")).toEqual(["Mobile ordering"]);
    expect(names("cafe")).toEqual(["Café finder"]);
    expect(names("mo-1")).toEqual(["Mobile ordering"]);
    expect(names("mobile loyalty")).toEqual([]);
  });

  test("keeps a stage, and turns the order round", () => {
    expect(names("", "delivered")).toEqual(["Café finder"]);
    expect(names("", "", true)).toEqual(["Loyalty", "Café finder", "Mobile ordering"]);
  });

  test("leaves what it was given as it was", () => {
    names("", "", true);
    expect(rows[0]?.name).toBe("Mobile ordering");
  });
});

test("keys stay inside the list", () => {
  expect(moved("ArrowDown", 9, 10, 5)).toBe(9);
  expect(moved("ArrowUp", 0, 10, 5)).toBe(0);
  expect(moved("PageDown", 7, 10, 5)).toBe(9);
  expect(moved("Home", 7, 10, 5)).toBe(0);
  expect(moved("End", 0, 10, 5)).toBe(9);
  expect(moved("ArrowDown", 0, 0, 5)).toBeNull();
  expect(moved("x", 3, 10, 5)).toBeNull();
});

test("a column sorts one way, the other way, then no more", () => {
  listing.sortBy("name");
  expect([listing.sort, listing.reversed]).toEqual(["name", false]);
  listing.sortBy("name");
  expect([listing.sort, listing.reversed]).toEqual(["name", true]);
  listing.sortBy("name");
  expect([listing.sort, listing.reversed]).toEqual(["", false]);
});
