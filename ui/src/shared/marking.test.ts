import { describe, expect, test } from "vitest";
import { offeredOf, piecesOf } from "./marking";

const TEXT = "Guests wait nine minutes, as everybody knows, and leave.";
const WORDS = [", as everybody knows"];

describe("marked words", () => {
  test("stand in the text, in its order, and what it no longer holds is not there", () => {
    expect(piecesOf(TEXT, [...WORDS, "Guests", "gone"])).toEqual([
      { text: "Guests", marked: true },
      { text: " wait nine minutes", marked: false },
      { text: ", as everybody knows", marked: true },
      { text: ", and leave.", marked: false },
    ]);
    expect(piecesOf("", WORDS)).toEqual([]);
    expect(piecesOf(TEXT, [])).toEqual([{ text: TEXT, marked: false }]);
  });

  test("that overlap are drawn once, so that no word is said twice", () => {
    const pieces = piecesOf("one two three", ["one two", "two three"]);
    expect(pieces.map((piece) => piece.text).join("")).toBe("one two three");
  });
});

describe("a selection offers", () => {
  test("to mark its words, without the spaces around them", () => {
    expect(offeredOf(TEXT, [], 6, 25)).toEqual({ add: "wait nine minutes," });
  });

  test("nothing when it is empty, blank, or the whole text", () => {
    expect(offeredOf(TEXT, [], 3, 3)).toBeNull();
    expect(offeredOf(TEXT, [], 6, 7)).toBeNull();
    expect(offeredOf(TEXT, [], 0, TEXT.length)).toBeNull();
  });

  test("the way back where it touches marked words, as does a caret within them", () => {
    const at = TEXT.indexOf("everybody");
    expect(offeredOf(TEXT, WORDS, at, at)).toEqual({ remove: WORDS[0] });
    expect(offeredOf(TEXT, WORDS, 0, at)).toEqual({ remove: WORDS[0] });
    expect(offeredOf(TEXT, WORDS, 0, TEXT.length)).toEqual({ remove: WORDS[0] });
  });
});
