import { describe, expect, test } from "vitest";
import { withNewcomer, type Here } from "./here";

const ana: Here = { id: "ana", side: "marketing" };
const jonas: Here = { id: "jonas", side: "it" };
const luc: Here = { id: "luc", side: "it" };
const emma: Here = { id: "emma", side: null };

describe("somebody else is here", () => {
  test("beside one person, both stay", () => {
    expect(withNewcomer([ana], luc)).toEqual(["ana", "luc"]);
    expect(withNewcomer([], luc)).toEqual(["luc"]);
  });

  test("of a pair, the one of the same side goes, whoever came first", () => {
    expect(withNewcomer([ana, jonas], luc)).toEqual(["ana", "luc"]);
    expect(withNewcomer([jonas, ana], luc)).toEqual(["ana", "luc"]);
  });

  test("with nobody of the same side, the earliest goes", () => {
    expect(withNewcomer([ana, jonas], emma)).toEqual(["jonas", "emma"]);
    expect(withNewcomer([luc, emma], ana)).toEqual(["emma", "ana"]);
    expect(withNewcomer([emma, luc], { id: "noor", side: null })).toEqual(["luc", "noor"]);
  });

  test("who is here already is not here twice", () => {
    expect(withNewcomer([ana, jonas], ana)).toEqual(["jonas", "ana"]);
  });
});
