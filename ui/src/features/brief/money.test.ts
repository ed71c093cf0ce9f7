import { describe, expect, it } from "vitest";
import { moneyTyped, moneyWords } from "./money";

describe("money", () => {
  it("shows parts of a unit only when there are any", () => {
    expect(moneyWords(68_000_000, "EUR")).toBe("€680,000");
    expect(moneyWords(150, "EUR")).toBe("€1.50");
    expect(moneyTyped(68_000_000, "EUR")).toBe("680000");
    expect(moneyTyped(150, "EUR")).toBe("1.50");
  });

  it("knows currencies without minor units", () => {
    expect(moneyWords(5000, "JPY")).toBe("JP¥5,000");
    expect(moneyTyped(5000, "JPY")).toBe("5000");
  });

  it("keeps a currency that nobody knows", () => {
    expect(moneyWords(12_300, "??")).toBe("123 ??");
    expect(moneyWords(null, "EUR")).toBe("");
  });
});
