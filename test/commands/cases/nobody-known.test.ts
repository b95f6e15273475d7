import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';
import { left } from './left.ts';

async function asked() {
  const found = await complaintScene();
  const { id } = await found.enter();
  return { ...found, id, manager: (event: string, answers = {}) => found.take(users.hugo, id, event, answers) };
}

const refused = { refusal: { code: 'illegalStep' } };

it('nobody is told that nothing is recorded while a dossier is there (AVG 15)', async () => {
  const { id, manager, take, ...found } = await asked();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const searched = { searched: true };
  expect(await take(users.sanne, id, 'nothing.found', searched)).toMatchObject(refused);
  await take(users.sanne, id, 'client.unmatched', { given: 'no', reason: 'Iemand met dezelfde naam' });
  expect(await manager('identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
  expect(await manager('nothing.found', searched)).toMatchObject({ ok: true });
  await left(found, id, { kind: 'L23' }, found.clock.today());
  expect(await found.states(id)).toEqual(['handling.answered', 'clock.met', 'hold.on']);
});

/** From the next day it may be closed, and not on this one. */
async function lapsesAfter(
  { at, manager }: Pick<Awaited<ReturnType<typeof asked>>, 'at' | 'manager'>,
  day: Day,
  next: Day,
) {
  at(day);
  expect(await manager('identity.failed')).toMatchObject(refused);
  at(next);
  expect(await manager('identity.failed')).toMatchObject({ ok: true });
}

it('a request lapses thirty days after it came, when the letter that asked who it is left (AVG 12(6))', async () => {
  const found = await asked();
  await found.manager('identity.unclear');
  found.at('2026-12-24');
  expect(await found.manager('identity.failed')).toMatchObject(refused);
  const again = await asked();
  await again.manager('identity.unclear');
  await left(again, again.id, { kind: 'L21' }, '2026-11-23');
  await lapsesAfter(again, '2026-12-23', '2026-12-24');
});

it('whoever is asked late to show who they are has two weeks', async () => {
  const found = await asked();
  found.at('2026-12-18');
  await found.manager('identity.unclear');
  await left(found, found.id, { kind: 'L21' }, '2026-12-18');
  await lapsesAfter(found, '2027-01-01', '2027-01-02');
});

it('whoever gets the letter late has two weeks as well, and longer than the letter says', async () => {
  const found = await asked();
  await found.manager('identity.unclear');
  found.at('2026-12-22');
  await left(found, found.id, { kind: 'L21' }, '2026-12-22');
  await lapsesAfter(found, '2027-01-05', '2027-01-06');
});
