import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import type { Day } from '#src/domain/time.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import type { Store } from '#src/store/port.ts';
import { isSound } from '#src/store/verify-report.ts';
import { movableClock } from '#test/builders/clock.ts';
import { depsOn } from './scene.ts';

/** All that can be seen after a run, wherever it was cut off: nothing in it may differ. */
export async function ending(store: LowdbStore) {
  const lists = await all(store.destructions);
  return {
    dossiers: [...store.dossiers.ids()].sort(),
    cases: [...store.cases.ids()].sort(),
    bookYears: [...store.bookYears.ids(), ...store.invoices.ids()],
    stages: lists.map(({ stage }) => (stage.kind === 'done' ? [stage.kind, stage.certificate.number] : [stage.kind])),
    fingerprints: lists.map(({ stage }) => (stage.kind === 'done' ? stage.certificate.fingerprint : undefined)),
    entries: lists.map(({ entries }) => entries),
    register: store.destroyed.lines(),
    trouble: store.destroyed.trouble(),
    figures: await store.figures.kept(),
    sound: isSound(await verifyStore(store, { data: false })),
  };
}

/** What the next start does on that day. */
export async function runOn(store: Store, day: Day): Promise<void> {
  await runDestructions(depsOn(store, movableClock(day)), day);
}

async function all<I extends string, T>(kept: {
  ids(): Iterable<I>;
  load(id: I): Promise<{ readonly value: T } | undefined>;
}): Promise<T[]> {
  const found: T[] = [];
  for (const id of [...kept.ids()].sort()) {
    const one = await kept.load(id);
    if (one) found.push(one.value);
  }
  return found;
}
