/** What every screen needs beside its own data: today, the sides' names, the people one may name. */
import { query } from "./cache.svelte";
import { api } from "./client";
import type { Labels, PersonRef, Side, Who } from "./generated";

/** A person as an answer to "who?". */
export interface PersonOption {
  id: string;
  label: string;
  note: string;
  side: Side | null;
}

export interface Around {
  /** `YYYY-MM-DD`, as the host has it. */
  readonly today: string;
  readonly sides: Labels | undefined;
  readonly readOnly: boolean;
  readonly here: PersonRef[];
  readonly people: PersonOption[];
}

/** Reads it while the calling component is mounted; everyone who asks shares one reading. */
export function around(): Around {
  const rail = query("rail", api.rail, () => ({}));
  const everyone = query("people", api.people, () => ({}));
  const people = $derived(
    (everyone.data?.people ?? [])
      .filter((row) => row.person.deletedAt === null)
      .map(({ person }) => ({
        id: person.id,
        label: person.name,
        note: person.roleTitle,
        side: person.side,
      })),
  );
  return {
    get today() {
      return rail.data?.today ?? "";
    },
    get sides() {
      return rail.data?.labels;
    },
    get readOnly() {
      return rail.data?.readOnly ?? false;
    },
    get here() {
      return rail.data?.here ?? [];
    },
    get people() {
      return people;
    },
  };
}

/** What was picked or typed, as the host takes it. */
export function who(picked: { id: string; label: string } | string | null): Who | null {
  if (picked === null) return null;
  return typeof picked === "string" ? { id: null, name: picked } : { id: picked.id, name: picked.label };
}

/** Reads a day as typed, for the date field. */
export async function parseDay(text: string, past = false): Promise<{ day: string; words: string }> {
  const read = await api.readDay({ text, past });
  return { day: read.day, words: read.said };
}

/** The same of what has happened: a day without a year looks back. */
export const parsePastDay = (text: string) => parseDay(text, true);
