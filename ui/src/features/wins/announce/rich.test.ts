import { describe, expect, test } from "vitest";
import { blocksOf, escaped } from "./rich";

describe("rich text", () => {
  test("is read into blocks with their weight", () => {
    const blocks = blocksOf(
      "<h2>Won</h2><p>From 9 to <strong>6.5</strong> min, <em>at last</em>.</p><ul><li>Priya</li></ul>",
    );
    expect(blocks.map((block) => block.kind)).toEqual(["heading", "paragraph", "item"]);
    expect(blocks[1]?.runs.filter((run) => run.bold).map((run) => run.text)).toEqual(["6.5"]);
    expect(blocks[1]?.runs.filter((run) => run.italic).map((run) => run.text)).toEqual(["at last"]);
  });

  test("scripts and styles are not text", () => {
    expect(blocksOf("<p>a</p><script>alert(1)</script><style>p{}</style>")).toHaveLength(1);
  });

  test("typed markup stays text on its way to the clipboard", () => {
    expect(escaped('<img src=x onerror="alert(1)"> & more')).toBe(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more",
    );
  });

  test("lines of one paragraph stay apart", () => {
    expect(blocksOf("<p>Who:<br>all</p>").map((block) => block.runs[0]?.text)).toEqual(["Who:", "all"]);
  });
});
