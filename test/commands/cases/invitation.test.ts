import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { textOf } from '#test/templates/model-text.ts';
import { by, caseScene } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';

const place = 'Verzinselkade 7, Voorbeeldstad';

async function recognised(ask: 'inspection' | 'directorateTalk') {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter({ ask });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const words = async () => {
    const letter = (await found.case(id)).letters.at(-1);
    return letter ? textOf(await frozenModel(found.deps, id, letter.frozen)) : '';
  };
  const tasks = () => found.store.cases.summary(id)?.tasks?.map(({ event }) => event);
  return { ...found, id, words, tasks };
}

it('invites to the talk with the coach by letter, and says so anew when it is planned anew (P17)', async () => {
  const { take, id, words, clock } = await recognised('inspection');
  const first = clock.today();
  expect(await take(users.sanne, id, 'talk.planned', { on: first, time: '14.00', place })).toMatchObject({ ok: true });
  expect(await words()).toContain(`om 14.00 uur (ongeveer een uur)`);
  clock.advance(60);
  await take(users.sanne, id, 'talk.planned', { on: first, time: '16.00', place });
  expect(await words()).toContain('dit is uw nieuwe afspraak');
});

it('invites to the directorate also whoever asked it before there was an answer (P18)', async () => {
  const { take, id, words, clock } = await recognised('directorateTalk');
  await take(users.sanne, id, 'client.disagrees', { words: 'Ik wil met de directie spreken' });
  const planned = { on: clock.today(), time: '10.00', place };
  expect(await take(users.ans, id, 'directorate.planned', planned)).toMatchObject({ ok: true });
  expect(await words()).toContain('om een gesprek met de directie');
  expect(await words()).not.toContain('niet eens met ons antwoord');
});

it('is work until it left, and no more once the talk is over', async () => {
  const { take, id, tasks, clock, case: load, store } = await recognised('inspection');
  const stored = await store.cases.load(id);
  if (stored) await store.cases.save(id, stored.revision, { ...stored.value, letters: [] });
  const on = clock.today();
  await take(users.sanne, id, 'talk.planned', { on, time: '14.00', place });
  expect(tasks()).toContain('letter.sent');
  await take(users.sanne, id, 'talk.held', { on, present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken' });
  expect((await load(id)).letters.map(({ kind }) => kind)).toEqual(['L27']);
  expect(tasks()).not.toContain('letter.sent');
});

it('gives each side of a complaint the own appointment', async () => {
  const found = await complaintScene();
  const { id } = await found.investigated();
  const on = found.clock.today();
  const separate = { separateOn: on, separateTime: '16.00' };
  await found.done(users.kees, id, 'hearing.offered', { on, time: '14.00', place, ...separate });
  const told = (await found.complaint(id as CaseId)).letters.flatMap(({ to, appointment }) =>
    appointment ? [`${to} ${appointment.time}`] : [],
  );
  expect(told).toEqual(['asker 14.00', 'respondent 16.00']);
});
