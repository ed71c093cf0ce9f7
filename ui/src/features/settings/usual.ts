/** The organisation's usual way drawn as one lane. */
import type { Usual } from "~/api/generated";

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
