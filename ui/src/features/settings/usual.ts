/** The organisation's usual way drawn as one lane. */
import type { Learned, Usual } from "~/api/generated";

/** A way of its own, not a step of the lane. */
const OFF_THE_SHELF = "off_the_shelf";

export interface UsualBar {
  step: string;
  name: string;
  /** Working days, as said: "8", "8.5". */
  days: string;
  /** Where it begins and how long it is, as parts of the whole. */
  from: number;
  share: number;
}

/** The steps one after the other; those that take no time are left out. */
export function lane(usual: readonly Usual[]): UsualBar[] {
  const steps = usual.filter((one) => one.step !== OFF_THE_SHELF && one.halfDays > 0);
  const whole = steps.reduce((sum, one) => sum + one.halfDays, 0);
  let at = 0;
  return steps.map((one) => {
    const from = at / whole;
    at += one.halfDays;
    return {
      step: one.step,
      name: one.name,
      days: String(one.halfDays / 2),
      from,
      share: one.halfDays / whole,
    };
  });
}

export interface LearnedLine {
  step: string;
  name: string;
  /** Working days, as said. */
  days: string;
  /** How many selections say so. */
  from: number;
  /** It is our usual way already. */
  same: boolean;
}

/** What was learned, in the order of our usual way and beside it. */
export function learnedBeside(usual: readonly Usual[], learned: readonly Learned[]): LearnedLine[] {
  return usual.flatMap((one) => {
    const found = learned.find((other) => other.step === one.step);
    return found
      ? {
          step: one.step,
          name: one.name,
          days: String(found.halfDays / 2),
          from: found.from,
          same: found.halfDays === one.halfDays,
        }
      : [];
  });
}
