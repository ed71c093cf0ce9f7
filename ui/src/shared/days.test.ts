import { describe, expect, test } from "vitest";
import { clockWords, dayWords } from "./days";

describe("days", () => {
  test("reads as people say it", () => {
    expect(dayWords("2026-03-12")).toBe("Thu 12 Mar");
    expect(dayWords("2026-09-01", "2026-03-12")).toBe("Tue 1 Sep");
  });

  test("says the year only when it is another one", () => {
    expect(dayWords("2027-01-04", "2026-12-30")).toBe("Mon 4 Jan 2027");
  });

  test("leaves alone what is no day", () => {
    expect(dayWords("soon")).toBe("soon");
    expect(clockWords("soon")).toBe("");
  });
});
