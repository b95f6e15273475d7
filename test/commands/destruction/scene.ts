import type { Deps } from '#src/commands/context.ts';
import { entryOf } from '#src/commands/destruction/proposable.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Case, RequestCase } from '#src/domain/cases/case.ts';
import { type Destruction, runsFrom } from '#src/domain/destruction/destruction.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import type { Store } from '#src/store/port.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { type MovableClock, movableClock, seededRandom } from '#test/builders/clock.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleRequest } from '#test/store/sample-case.ts';

export const signer = signerOf(newSigningKey());

/** What a command gets, on a store and a clock of the test's own. */
export function depsOn(store: Store, clock: MovableClock): Deps {
  return { store, clock, random: seededRandom('destruction'), signer, mailQueued: () => undefined };
}

/** A dossier of which the participation ended, in the archive until the day on which it may be destroyed. */
export function dueDossier(number: number): { readonly dossier: Dossier; readonly from: Day } {
  const builder = dossierIn('ended', { number });
  const from = destroyFromOf(builder.build());
  if (!from) throw new Error('an ended dossier has a day of destruction');
  // day by day the archive, sixty days before, and the day itself
  for (const day of [addDays(builder.clock.today(), 31), addDays(from, -60), from]) builder.at(day).tick();
  return { dossier: builder.build(), from };
}

/** A list with these dossiers on it, confirmed on the day; carried out eight days later. */
export function confirmedList(
  dossiers: readonly Dossier[],
  on: Day,
  { name = 'list', cases = [] }: { readonly name?: string; readonly cases?: readonly Case[] } = {},
): Destruction {
  return {
    id: castId<DestructionId>(`destruction ${name}`),
    branchId: users.sanne.branchId,
    proposedBy: users.fatma.id,
    proposedOn: on,
    stage: { kind: 'confirmed', confirmedBy: users.hugo.id, confirmedOn: on, runsFrom: runsFrom(on) },
    entries: [
      ...dossiers.map((value) => ({ kind: 'dossier' as const, value })),
      ...cases.map((value) => ({ kind: 'case' as const, value })),
    ].map((one) => entryOf({ ...one, revision: 1 })),
    exceptions: [],
  };
}

/** A closed request of this client, of which the own two years are over on the day. */
export function oldCase(dossier: Dossier, number: number, closedOn: Day): RequestCase {
  return sampleRequest(number, {
    dossierId: dossier.id,
    machine: { ...sampleRequest(number).machine, value: { handling: 'settled', clock: 'met', hold: 'released' } },
    since: { handling: closedOn, clock: closedOn, hold: closedOn },
  });
}

/** A closed request of nobody we know, on the list of a branch by itself. */
export function loneCase(number: number, closedOn: Day): RequestCase {
  const sample = sampleRequest(number);
  return sampleRequest(number, {
    branchId: users.sanne.branchId,
    machine: { ...sample.machine, value: { handling: 'settled', clock: 'met', hold: 'released' } },
    since: { handling: closedOn, clock: closedOn, hold: closedOn },
  });
}

export type Scene = {
  readonly deps: Deps;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly dossiers: readonly Dossier[];
  readonly list: Destruction;
  /** The first day on which the list is carried out. */
  readonly day: Day;
};

/** A store with due dossiers on one confirmed list, on the day it is carried out. */
export async function scene(
  options: {
    readonly numbers?: readonly number[];
    readonly store?: Store;
    readonly cases?: readonly Case[];
    /** Cases that stand on the list by themselves. */
    readonly listed?: readonly Case[];
  } = {},
): Promise<Scene> {
  const { numbers = [1], cases = [], listed = [] } = options;
  const store = options.store ?? (await openAnyStore(castOrganisation));
  const made = numbers.map((number) => dueDossier(number));
  const dossiers = made.map(({ dossier }) => dossier);
  const listedOn = made
    .map(({ from }) => from)
    .sort()
    .at(-1);
  if (!listedOn) throw new Error('a list has dossiers');
  for (const dossier of dossiers) await store.dossiers.create(dossier.id, dossier);
  for (const one of [...cases, ...listed]) await store.cases.create(one.id, one);
  const list = confirmedList(dossiers, listedOn, { cases: listed });
  await store.destructions.create(list.id, list);
  const day = runsFrom(listedOn);
  const clock = movableClock(day);
  await store.knownDay.remember(addDays(day, -1));
  return { deps: depsOn(store, clock), store, clock, dossiers, list, day };
}
