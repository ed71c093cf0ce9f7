/** What the marks say aloud. */
import { m } from "~/paraglide/messages.js";
import type { Half } from "./geometry";

/** What the two sides are called in this workspace. */
export interface SideNames {
  marketing: string;
  it: string;
}

export function defaultSides(): SideNames {
  return { marketing: m.shared_side_marketing(), it: m.shared_side_it() };
}

/** What the sides are called inside a sentence: the usual name of marketing goes small there. */
export function inSentence(sides: SideNames | undefined): SideNames {
  const usual = defaultSides();
  if (!sides) return usual;
  const small = sides.marketing.toLowerCase() === usual.marketing;
  return small ? { ...sides, marketing: usual.marketing } : sides;
}

/** "agreed by marketing, IT agreed to an earlier wording". */
export function jointWords(marketing: Half, it: Half, sides: SideNames = defaultSides()): string {
  if (marketing === "agreed" && it === "agreed") return m.shared_joint_both();
  if (marketing === it) {
    if (it === "empty") return m.shared_joint_nobody();
    if (it === "open") return m.shared_joint_neither();
    return m.shared_joint_both_earlier();
  }
  return m.shared_joint_pair({ first: half(marketing, sides.marketing), second: half(it, sides.it) });
}

function half(state: Half, side: string): string {
  switch (state) {
    case "empty":
      return m.shared_joint_none({ side });
    case "open":
      return m.shared_joint_open({ side });
    case "agreed":
      return m.shared_joint_agreed({ side });
    case "earlier":
      return m.shared_joint_earlier({ side });
  }
}

/** "Ana Duarte" → "AD", "Jean-Luc Moreau" → "JM", "王伟" → "王". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => (word ? ([...word][0] ?? "") : "");
  const last = words.length > 1 ? first(words.at(-1)) : "";
  return (first(words[0]) + last).toLocaleUpperCase("en");
}

/**
 * The letters that a side's pieces and figures carry: "IT" as it is, else the first letter of each
 * word, two at most; two letters of each where one would be the same for both.
 */
export function sideLetters(sides: SideNames): SideNames {
  const short = (name: string, count: number) => {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const only = words.length === 1 ? (words[0] ?? "") : "";
    if (only && [...only].length <= 3 && only === only.toUpperCase()) return only;
    return only
      ? [...only].slice(0, count).join("")
      : words
          .slice(0, 2)
          .map((word) => [...word][0]?.toUpperCase())
          .join("");
  };
  const letters = (count: number) => ({
    marketing: short(sides.marketing, count) || "M",
    it: short(sides.it, count) || "IT",
  });
  const one = letters(1);
  return one.marketing.toUpperCase() === one.it.toUpperCase() ? letters(2) : one;
}
