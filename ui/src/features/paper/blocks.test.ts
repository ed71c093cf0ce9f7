import { describe, expect, test } from "vitest";
import { ofPages, scaleFor, sectionOf, spots } from "./blocks";

const block = (name: string, page = 0) => ({ name, page, x: 21, y: 29.7, width: 105, height: 29.7 });

describe("blocks of a page", () => {
  test("lie where the page has them, with air around", () => {
    const [spot] = spots([block("ask")], 0, [210, 297]);
    expect(spot?.left).toBeCloseTo((100 * 19.8) / 210);
    expect(spot?.width).toBeCloseTo((100 * 107.4) / 210);
  });

  test("only those of the page that lead somewhere", () => {
    const found = spots([block("foot"), block("win"), block("ask", 1)], 0, [210, 297]);
    expect(found.map((one) => one.name)).toEqual(["win"]);
    expect(found[0]?.section).toBe("wins");
  });

  test("owners are seated from the brief", () => {
    expect(sectionOf("owners")).toBe("brief");
    expect(sectionOf("decisions")).toBe("decisions");
  });
});

describe("what is said of pages", () => {
  const page = (key: string, leftOut: string) => ({
    initiative: key,
    key,
    name: "Loyalty",
    leftOut,
    nextIssue: 1,
    changedSince: "",
  });

  test("one page needs no name", () => {
    expect(ofPages([page("LO-1", "2 worries")], (one) => one.leftOut)).toEqual(["2 worries"]);
  });

  test("of a pack, each is named and those without are not", () => {
    const pack = [page("MO-1", ""), page("LO-1", "2 worries")];
    expect(ofPages(pack, (one) => one.leftOut)).toEqual(["LO-1 Loyalty: 2 worries"]);
  });
});

describe("size on the desk", () => {
  test("real is 96 dots an inch", () => {
    expect(210 * scaleFor("real", [210, 297], { width: 500, height: 500 })).toBeCloseTo(793.7, 1);
  });

  test("fit takes the narrower of both ways", () => {
    const scale = scaleFor("fit", [210, 297], { width: 2000, height: 800 });
    expect(297 * scale).toBeCloseTo(800 - 64, 5);
  });

  test("fit never goes below half for want of height", () => {
    expect(210 * scaleFor("fit", [210, 297], { width: 700, height: 200 })).toBeCloseTo(396.9, 0);
  });

  test("fit never scrolls sideways", () => {
    expect(420 * scaleFor("fit", [420, 297], { width: 736, height: 744 })).toBeCloseTo(736 - 64, 5);
  });

  test("on a desk too narrow for anything a page still is one", () => {
    expect(210 * scaleFor("fit", [210, 297], { width: 90, height: 200 })).toBeCloseTo(198.4, 0);
  });
});
