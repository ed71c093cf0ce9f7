import { expect, test } from "vitest";
import { hrefOf, parseRoute } from "~/routes";
import { placeOf } from "./found";

const hit = (kind: string, initiative: string | null = "0190") => ({
  kind,
  id: "0191",
  initiative,
  title: "",
  place: "",
});

test("what was found leads to where it stands", () => {
  const addresses = [
    "initiative",
    "requirement",
    "decision",
    "action",
    "worry",
    "criterion",
    "score",
    "win",
    "person",
  ].map((kind) => {
    const place = placeOf(hit(kind));
    return place && hrefOf(place);
  });
  expect(addresses).toEqual([
    "#/initiative/0191/brief",
    "#/initiative/0190/requirements?at=0191",
    "#/initiative/0190/decisions?at=0191",
    "#/initiative/0190/decisions?at=0191",
    "#/initiative/0190/brief?at=0191",
    "#/initiative/0190/selection?at=0191",
    "#/initiative/0190/selection?at=0191",
    "#/wins?at=0191",
    "#/people?at=0191",
  ]);
  for (const address of addresses)
    expect(parseRoute(address ?? ""), `${address} leads somewhere`).not.toBeNull();
});

test("something without a place leads nowhere", () => {
  expect(placeOf(hit("action", null))).toBeNull();
});
