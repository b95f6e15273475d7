import { expect, it } from 'vitest';
import { allText } from '#src/commands/cases/given.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

type Scene = Awaited<ReturnType<typeof complaintScene>>;

async function wordsOf({ deps, complaint }: Scene, id: CaseId): Promise<string[]> {
  const { letters } = await complaint(id);
  return Promise.all(letters.map(async ({ frozen }) => allText(await frozenModel(deps, id, frozen))));
}

/** Somebody complains for a client, and nobody saw that this may be done. */
async function refused(matched: boolean) {
  const found = await complaintScene();
  const stranger = { writer: 'other', representativeName: 'V. Vreemd', capacity: 'attorney' } as const;
  const { id } = await found.enter({ ask: 'complaint', answers: { ...complaining, ...stranger, name: 'Jan Proef' } });
  if (matched) await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [] });
  const ground = { admitted: 'no', ground: 'noInterest', reason: 'Het gaat over een ander' };
  await found.done(users.ans, id, 'admissibility.checked', ground);
  const { reference } = await found.case(id);
  return (await wordsOf(found, id)).map((letter) => letter.replaceAll(reference, 'K'));
}

it('the letters about a complaint tell a stranger no more of a client than of nobody (R43)', async () => {
  const letters = await refused(true);
  expect(letters).toHaveLength(2);
  expect(letters).toEqual(await refused(false));
  expect(letters[0]).toContain('namens Jan Proef');
  expect(letters[1]).toContain('Betaalt UWV, een gemeente of een werkgever het traject?');
});

it('whoever was heard reads at whose desk the complaint can go next (DOMAIN 6.4)', async () => {
  const found = await complaintScene();
  const { id } = await found.filed();
  await matchCase(found.deps, by(users.ans), { id, dossierId: found.dossier.id });
  await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [] });
  await found.done(users.ans, id, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id });
  await found.done(users.kees, id, 'investigation.started', { respondents: [], passedOn: 'Niet gebeld' });
  const on = found.clock.today();
  await found.done(users.kees, id, 'hearing.offered', { on, time: '14.00', place: 'Kantoor' });
  await found.done(users.kees, id, 'hearing.held', { on, present: 'Wij', complainant: 'Ik wachtte.' });
  await found.done(users.kees, id, 'drafting.started');
  const judged = { findings: 'Niet gebeld', judgment: 'notUpheld', reason: 'Wel geprobeerd' };
  await found.done(users.ans, id, 'decision.signed', judged);
  expect((await wordsOf(found, id)).at(-1)).toContain('U kunt ook bij de gemeente Voorbeeldstad een klacht indienen.');
});
