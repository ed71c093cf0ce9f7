/** The words of an initiative's texts that paper may leave out, marked where the texts are written. */
import { m } from "~/paraglide/messages.js";
import { change, put, query } from "./cache.svelte";
import { api } from "./client";
import type { OptionalTexts } from "./generated";

/** The marks of one text, with the words for them; `Marks` of the shared fields asks for these. */
interface MarkedHere {
  readonly words: readonly string[];
  readonly mark: string;
  readonly unmark: string;
  readonly hint: (keys: string) => string;
  readonly title: string;
  readonly note: (words: string) => string;
  readonly add: (words: string) => Promise<unknown>;
  readonly remove: (words: string) => Promise<unknown>;
}

/** Reads them while the calling component is mounted; gives the marks of one field of one row. */
export function optionalWords(initiative: () => string): (record: string, field: string) => MarkedHere {
  const read = query("optional_words", api.optionalWords, () => ({ id: initiative() }));
  const byPlace = $derived(
    new Map((read.data?.texts ?? []).map((one) => [`${one.record} ${one.field}`, one.optional])),
  );

  const fresh = (texts: OptionalTexts) => put("optional_words", { id: texts.initiative }, texts);

  return (record, field) => {
    const lines = byPlace.get(`${record} ${field}`) ?? [];
    return {
      words: lines.map((line) => line.words),
      mark: m.optional_mark(),
      unmark: m.optional_unmark(),
      hint: (keys) => m.optional_hint({ keys }),
      title: m.optional_title(),
      note: (words) => m.optional_note({ words }),
      add: async (words) =>
        fresh(await change(() => api.markOptional({ initiative: initiative(), record, field, words }))),
      remove: async (words) => {
        const line = lines.find((one) => one.words === words);
        if (line) fresh(await change(() => api.unmarkOptional({ id: line.id })));
      },
    };
  };
}
