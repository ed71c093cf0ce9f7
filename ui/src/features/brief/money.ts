/** Money as integer minor units with ISO 4217, for showing and for typing. */
import { LOCALE } from "~/shared/days";

function digits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat(LOCALE, { style: "currency", currency }).resolvedOptions()
        .maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
}

/** 68000000, "EUR" → "€680,000"; parts of a unit only when there are any. */
export function moneyWords(minor: number | null, currency: string): string {
  if (minor === null) return "";
  const places = digits(currency);
  const amount = minor / 10 ** places;
  const fraction = Number.isInteger(amount) ? 0 : places;
  try {
    return new Intl.NumberFormat(LOCALE, {
      style: "currency",
      currency,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    }).format(amount);
  } catch {
    return `${amount} ${currency}`.trim();
  }
}

/** 68000000, "EUR" → "680000", as one would type it. */
export function moneyTyped(minor: number | null, currency: string): string {
  if (minor === null) return "";
  const amount = minor / 10 ** digits(currency);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits(currency));
}
