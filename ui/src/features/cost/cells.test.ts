import { expect, test } from "vitest";
import { beside, isBlock, moved, NOTE } from "./cells";

test("arrows stay within the sheet", () => {
  expect(moved({ row: 0, column: 1 }, "ArrowUp", 6)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 0, column: 1 }, "ArrowLeft", 6)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 5, column: NOTE }, "ArrowDown", 6)).toEqual({ row: 5, column: NOTE });
  expect(moved({ row: 2, column: 4 }, "ArrowRight", 6)).toEqual({ row: 2, column: 5 });
  expect(moved({ row: 2, column: 4 }, "x", 6)).toBeNull();
});

test("Tab goes on to the next row, and out at the ends", () => {
  expect(beside({ row: 0, column: NOTE }, false, 6)).toEqual({ row: 1, column: 1 });
  expect(beside({ row: 1, column: 1 }, true, 6)).toEqual({ row: 0, column: NOTE });
  expect(beside({ row: 5, column: NOTE }, false, 6)).toBeNull();
  expect(beside({ row: 0, column: 1 }, true, 6)).toBeNull();
});

test("a block has more than one cell; a line end alone makes none", () => {
  expect(isBlock("12k\n")).toBe(false);
  expect(isBlock("12k\t13k")).toBe(true);
  expect(isBlock("1\r\n2\r\n")).toBe(true);
});
