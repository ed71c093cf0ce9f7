import { flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import { HostError } from "~/host";
import { change, invalidate, query, saving } from "./cache.svelte";

const settle = async () => {
  for (let i = 0; i < 8; i++) await Promise.resolve();
  flushSync();
};

function mounted<T>(make: () => T): { value: T; stop: () => void } {
  let value: T | undefined;
  const stop = $effect.root(() => {
    value = make();
  });
  flushSync();
  return { value: value as T, stop };
}

test("the same question is asked once, and again when a change names it", async () => {
  let answer = 1;
  const run = vi.fn((_: { id: string }) => Promise.resolve(answer));
  const first = mounted(() => query("once", run, () => ({ id: "a" })));
  const second = mounted(() => query("once", run, () => ({ id: "a" })));
  await settle();
  expect(run).toHaveBeenCalledTimes(1);
  expect(second.value.data).toBe(1);

  answer = 2;
  await change(() => Promise.resolve({ view: null, stale: ["other"], undo: null }));
  await settle();
  expect(run).toHaveBeenCalledTimes(1);

  await change(() => Promise.resolve({ view: null, stale: ["once"], undo: { label: "x" } }));
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
  expect(first.value.data).toBe(2);
  first.stop();
  second.stop();
});

test("what nobody looks at is dropped, not read", async () => {
  const run = vi.fn(() => Promise.resolve("x"));
  const seen = mounted(() => query("unwatched", run, () => ({})));
  await settle();
  seen.stop();
  invalidate(["unwatched"]);
  await settle();
  expect(run).toHaveBeenCalledTimes(1);
  const again = mounted(() => query("unwatched", run, () => ({})));
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
  again.stop();
});

test("an old answer never overwrites a newer one", async () => {
  const waiting: ((value: string) => void)[] = [];
  const run = () => new Promise<string>((resolve) => waiting.push(resolve));
  const seen = mounted(() => query("order", run, () => ({})));
  invalidate(["order"]);
  waiting[1]?.("new");
  await settle();
  waiting[0]?.("old");
  await settle();
  expect(seen.value.data).toBe("new");
  seen.stop();
});

test("a refusal about a field is not the frame's, a broken file is", async () => {
  const refuse = (error: HostError) => change(() => Promise.reject(error)).catch(() => undefined);
  await refuse(new HostError("invalid", "Type a name.", "name"));
  expect(saving.failure).toBeUndefined();
  await refuse(new HostError("disk", "The disk is full."));
  expect(saving.failure?.sentence).toBe("The disk is full.");
  await change(() => Promise.resolve({ view: 1, stale: [], undo: null }));
  expect(saving.failure).toBeUndefined();
  expect(saving.busy).toBe(false);
});

test("while another question is read the old answer stays, without a moment of nothing", async () => {
  let of = $state("a");
  const run = (input: { id: string }) => Promise.resolve(`about ${input.id}`);
  const seen: (string | undefined)[] = [];
  const stop = $effect.root(() => {
    const read = query("gap", run, () => ({ id: of }));
    $effect.pre(() => void seen.push(read.data));
  });
  flushSync();
  await settle();
  of = "b";
  flushSync();
  await settle();
  stop();
  expect(seen).toEqual([undefined, "about a", "about b"]);
});
