import { expect } from 'vitest';
import { reportBreach } from '#src/commands/cases/report-breach.ts';
import type { BreachCase } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene } from './case-scene.ts';

/** A breach noticed on Friday 20 November 2026 at 16.40, and the clock a little later. */
export async function breachScene(now: Instant = '2026-11-20T16:00:00.000Z') {
  const found = await caseScene(dossierIn('active.running'));
  found.clock.set(now);
  const answers = {
    what: 'Een plan ging naar een verkeerd adres',
    on: '2026-11-20',
    time: '16.40',
    data: ['documents'],
    people: 'one',
    dossiers: undefined,
    source: undefined,
  } as const;
  const report = (user: User, changed: object = {}, key = 'a key that was drawn for the form') =>
    reportBreach(
      found.deps,
      { kind: 'user', id: user.id },
      { key, answers: { ...answers, data: [...answers.data], ...changed }, reasons: [] },
    );
  const breach = async (id: CaseId): Promise<BreachCase> => {
    const one = (await found.store.cases.load(id))?.value;
    if (one?.kind !== 'breach') throw new Error('no breach');
    return one;
  };
  const reported = async (changed: object = {}) => {
    const done = await report(users.sanne, changed);
    if (!done.ok) throw new Error(JSON.stringify(done));
    return done.value.id;
  };
  const done = async (user: User, id: CaseId, event: string, given: object = {}) =>
    expect(await found.take(user, id, event, { ...given }), event).toEqual({ ok: true, value: undefined });
  const state = async (id: CaseId) => statePaths((await breach(id)).machine);
  return { ...found, report, reported, breach, done, state };
}
