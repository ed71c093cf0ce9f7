/** "by Fri 20 Mar, in 6 working days" → "in 6 working days": the day itself stands in its field beside it. */
export function howFar(said: string): string {
  const comma = said.indexOf(", ");
  return comma < 0 ? said : said.slice(comma + 2);
}
