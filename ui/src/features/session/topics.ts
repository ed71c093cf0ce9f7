/** The topics of a session as the screen goes through them. */
import type { Agreement, DecisionView, DifferencePiece, Topic } from "~/api/generated";
import type { SideNames } from "~/shared/marks/words";

/** What a topic is about, the same before and after it is settled. */
export function keyOf(topic: Topic): string {
  // An objective has no agreement before its first words.
  if (topic.kind === "objective") return topic.kind;
  if (topic.agreement) return `${topic.agreement.subjectKind} ${topic.agreement.subject}`;
  if (topic.decision) return `decision ${topic.decision.decision.id}`;
  return topic.kind;
}

/** One line of the way through: its key stays while its content changes. */
export interface Stop {
  key: string;
  topic: Topic;
}

/**
 * The fresh topics, with those kept that were settled here: a decision just taken still wants its
 * because, a seat just filled is worth seeing. Missing owners of both sides are one topic.
 */
export function onTheWay(before: Stop[], fresh: Topic[], decisions: DecisionView[]): Stop[] {
  const stops: Stop[] = [];
  for (const topic of fresh) {
    const key = keyOf(topic);
    if (!stops.some((one) => one.key === key)) stops.push({ key, topic });
  }
  for (const [i, old] of before.entries()) {
    if (stops.some((one) => one.key === old.key)) continue;
    const topic = settled(old.topic, decisions);
    if (!topic) continue;
    const after = before
      .slice(0, i)
      .reverse()
      .map((one) => stops.findIndex((stop) => stop.key === one.key))
      .find((place) => place >= 0);
    stops.splice((after ?? -1) + 1, 0, { key: old.key, topic });
  }
  return stops;
}

/** The topic as it stands now that it is no longer asked for; null when it is gone. */
function settled(topic: Topic, decisions: DecisionView[]): Topic | null {
  if (topic.kind === "owners") return { ...topic, missing: "" };
  const id = topic.decision?.decision.id;
  const decision = decisions.find((one) => one.decision.id === id);
  return decision ? { ...topic, sentence: decision.decision.question, decision, missing: "" } : null;
}

/** Where the screen stands after the list changed: with the same topic, else at the same place. */
export function placeOf(stops: Stop[], key: string, place: number): number {
  const found = stops.findIndex((one) => one.key === key);
  return found >= 0 ? found : Math.max(0, Math.min(place, stops.length - 1));
}

/** What changed since a yes, and whose it was. */
export interface Change {
  names: string[];
  difference: DifferencePiece[][];
}

/** What changed since each yes; two who agreed to the same wording read it once. */
export function changes(agreement: Agreement, sides: SideNames): Change[] {
  const found: Change[] = [];
  for (const { difference, person, side } of agreement.yeses) {
    if (difference.length === 0) continue;
    const name = person?.name ?? sides[side];
    const same = found.find((one) => JSON.stringify(one.difference) === JSON.stringify(difference));
    if (same) same.names.push(name);
    else found.push({ names: [name], difference });
  }
  return found;
}

/** Beyond this a session was left and taken up again: its clock begins anew. */
const LONG = 12 * 3600;

/** Seconds since the session began, both in milliseconds; since it was opened, when that was long ago. */
export function elapsed(now: number, began: number, opened: number): number {
  const seconds = Math.floor((now - began) / 1000);
  return seconds >= 0 && seconds < LONG ? seconds : Math.max(0, Math.floor((now - opened) / 1000));
}

/** "6:40", "1:06:40". */
export function clockFace(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
