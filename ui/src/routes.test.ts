import { describe, expect, test } from "vitest";
import { hrefOf, parseRoute, type Route } from "./routes";

describe("routes", () => {
  test.each<Route>([
    { screen: "initiatives", at: undefined },
    { screen: "trash", at: undefined },
    { screen: "words", at: "0193" },
    { screen: "initiative", id: "0190-a/ß", section: "selection", at: undefined },
    { screen: "initiative", id: "0190", section: "requirements", at: "77&8" },
    { screen: "paper", document: "counterpart_sheet", ids: ["0190"], subject: "" },
    { screen: "paper", document: "one_pager", ids: ["0190-a", "0191-ß"], subject: "" },
    { screen: "paper", document: "yearbook", ids: [], subject: "2026" },
    { screen: "session", id: "0192" },
  ])("there and back: %o", (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  test("the start is the list of initiatives", () => {
    expect(parseRoute("")).toEqual({ screen: "initiatives" });
    expect(parseRoute("#/")).toEqual({ screen: "initiatives" });
  });

  test("an initiative opens on its brief", () => {
    expect(parseRoute("#/initiative/7")).toMatchObject({ id: "7", section: "brief" });
  });

  test("a win is logged by a short address too", () => {
    expect(parseRoute("#/wins/new")).toEqual(parseRoute("#/wins?at=new"));
  });

  test.each([
    "#/nothing",
    "#/initiative",
    "#/initiative/7/kitchen",
    "#/wins/9",
    "#/paper",
    "#/paper/poem/0190",
    "#/session",
    "#/%E0%A4%A",
  ])("%s leads nowhere", (hash) => {
    expect(parseRoute(hash)).toBeNull();
  });
});
