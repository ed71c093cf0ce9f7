import { describe, expect, it } from "vitest";
import { spark } from "./spark";

const SIZE = { width: 100, height: 40, inset: 4 };

describe("spark", () => {
  it("spreads readings by their days, not by their number", () => {
    const drawn = spark(
      [
        { day: "2026-01-01", value: "9" },
        { day: "2026-01-02", value: "8" },
        { day: "2026-01-11", value: "4" },
      ],
      null,
      null,
      SIZE,
    );
    expect(drawn.path).toBe("M4 4L13.2 10.4L96 36");
    expect(drawn.dot).toEqual({ x: 96, y: 36 });
  });

  it("puts the target on the same scale", () => {
    const drawn = spark([{ day: "2026-01-01", value: "9" }], "9", "4", SIZE);
    expect(drawn.targetY).toBe(36);
    expect(drawn.dot?.y).toBe(4);
  });

  it("leaves out what is no number", () => {
    const drawn = spark([{ day: "2026-01-01", value: "many" }], null, "soon", SIZE);
    expect(drawn).toEqual({ path: "", dot: null, targetY: null });
  });
});
