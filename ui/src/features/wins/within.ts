/** "Wait at pick-up" in the middle of a line begins small; "SMS sent" does not. */
export function within(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toLocaleUpperCase("en")
    ? text
    : first.toLocaleLowerCase("en") + text.slice(first.length);
}
