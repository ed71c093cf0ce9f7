import { describe, expect, test } from "vitest";
import { blocksOf, blocksOfText, htmlOf, mailtoOf } from "./rich";

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
    const html = htmlOf(blocksOfText('<img src=x onerror="alert(1)"> & more'));
    expect(html).toBe("<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>");
  });

  test("dashes become one list", () => {
    expect(htmlOf(blocksOfText("With\n- Priya\n- Luc"))).toBe(
      "<p>With</p>\n<ul><li>Priya</li>\n<li>Luc</li></ul>",
    );
  });

  test("nothing typed adds a header or an address to a mail", () => {
    const mailto = mailtoOf("a@x.org?bcc=evil@x.org", "Hi\r\nBcc: evil@x.org", "one\ntwo&cc=evil@x.org");
    expect(mailto).not.toMatch(/[?&](b?cc|to)=/iu);
    expect(mailto).not.toMatch(/[\r\n]/u);
    expect(new URL(mailto).searchParams.get("subject")).toBe("Hi Bcc: evil@x.org");
    expect(new URL(mailto).searchParams.get("body")).toBe("one\r\ntwo&cc=evil@x.org");
  });
});
