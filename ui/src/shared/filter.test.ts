import { describe, expect, test } from "vitest";
import { fold, rank } from "./filter";

describe("finding by typing", () => {
  test("accents, case and spaces do not matter", () => {
    expect(fold("  Édouard  Šimek ")).toBe("edouard simek");
    expect(rank("Émile Roux", "emile")).toBe(0);
  });

  test("every word must be there, in any order", () => {
    expect(rank("Mobile ordering", "order mob")).not.toBeNull();
    expect(rank("Mobile ordering", "order pizza")).toBeNull();
  });

  test("starts come first", () => {
    const [start, word, inside] = ["Order ahead", "Mobile ordering", "Reorder"].map((t) => rank(t, "order"));
    expect(start).toBeLessThan(word ?? 0);
    expect(word).toBeLessThan(inside ?? 0);
  });

  test("nothing typed finds everything", () => {
    expect(rank("anything", " ")).toBe(0);
  });
});
