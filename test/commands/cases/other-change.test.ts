import { expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { allText } from '#src/commands/cases/given.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { recordOtherChange } from '#src/commands/cases/other-change.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { approvalPath, versionsOf } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import { answered, asking, by, talked } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { runningByPlan } from './given-plan.ts';

type Found = Pick<Awaited<ReturnType<typeof granted>>, 'deps' | 'id' | 'case'>;
const why = { changeReason: 'Zo is het afgesproken' };

function record(found: Found, answers: Parameters<typeof recordOtherChange>[2]['answers']) {
  return recordOtherChange(found.deps, by(users.sanne), { id: found.id, answers });
}

async function resultText(found: Found): Promise<string> {
  const { id, letters } = await found.case(found.id);
  const letter = letters.findLast(({ kind }) => kind === 'L24');
  return letter ? allText(await frozenModel(found.deps, id, letter.frozen)) : '';
}

it('corrects a sentence of a plan: whoever got it is told, and a new version takes its place (E11)', async () => {
  const found = await granted();
  const [plan] = versionsOf(await found.stored(), 'trajectplan');
  if (!plan?.frozen) throw new Error('no plan with fixed words');
  const words = allText(await frozenModel(found.deps, found.dossier.id, plan.frozen));
  const sentence = /[A-Z][^.]{30,80}\./.exec(words.slice(words.length / 2))?.[0] ?? '';
  const after = 'De cliënt reist met de bus.';
  expect(await record(found, { what: 'document', before: 'Dit staat nergens.', after, ...why })).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'before' }] },
  });
  expect(await record(found, { what: 'document', before: sentence, after, ...why })).toMatchObject({ ok: true });
  await found.take(users.sanne, found.id, 'change.applied');
  const dossier = await found.stored();
  expect(versionsOf(dossier, 'trajectplan').map(approvalPath)).toEqual(['superseded', 'draft']);
  const { notices, corrections } = await found.request();
  expect([notices.length, corrections[0]?.label]).toEqual([1, 'Trajectplan, versie 1']);
});

it('carries out an order of the directorate that changes no datum, and tells nobody outside of it (R49)', async () => {
  const found = await answered();
  await found.take(users.sanne, found.id, 'client.disagrees', { words: 'Ik zie dat anders' });
  const on = found.clock.today();
  await found.take(users.ans, found.id, 'directorate.planned', { on, time: '10.00', place: 'Hoofdkantoor' });
  const view = { words: 'Ik schreef op wat er is gezegd' };
  await keepCoachView(found.deps, by(users.sanne), { id: found.id, answers: view });
  const held = { on, present: 'Cliënt en directeur', shown: 'niets', minutes: 'Beide kanten gehoord.' };
  await found.take(users.ans, found.id, 'directorate.held', held);
  const done = 'De coach zet uw verklaring bij het plan';
  const order = { decision: 'partly', done, by: on, reason: 'Dat is redelijk' };
  expect(await found.take(users.ans, found.id, 'directorate.decided', order)).toMatchObject({ ok: true });
  expect(await found.states(found.id)).toContain('handling.applying');
  expect(await record(found, { what: 'done', before: undefined, after: done, ...why })).toMatchObject({ ok: true });
  expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  expect(await writeResult(found.deps, by(users.sanne), found.id)).toEqual({ ok: true, value: 'written' });
  const letter = await resultText(found);
  expect(letter).toContain('Wij hebben gedaan wat de directie besloot');
  expect(letter).toContain(done);
  expect(letter).not.toContain('gedaan wat u vroeg');
});

it('says after a part was granted what was done and what was not', async () => {
  const found = await talked({ ask: 'correction', answers: { ...asking, text: 'Twee dingen' } }, runningByPlan());
  const part = { granted: 'Uw werk staat er nu goed in', refused: 'Het oordeel van de coach blijft staan' };
  const answers = { ...part, reason: 'Een mening kan niet fout zijn' };
  expect(await found.take(users.sanne, found.id, 'request.partlyGranted', answers)).toMatchObject({ ok: true });
  const letterId = (await found.case(found.id)).letters.at(-1)?.id;
  if (!letterId) throw new Error('no letter');
  const sent = { id: found.id, letterId, how: 'post', on: found.clock.today(), right: 'request.handle' } as const;
  await caseLetterSent(found.deps, by(users.sanne), sent);
  expect(await found.states(found.id)).toContain('handling.applying');
  await record(found, { what: 'assignment', before: undefined, after: 'Het nieuwe ordernummer staat erin', ...why });
  await found.take(users.sanne, found.id, 'change.applied');
  await writeResult(found.deps, by(users.sanne), found.id);
  const letter = await resultText(found);
  expect(letter).toContain('Wij hebben een deel gedaan van wat u vroeg');
  expect(letter).toMatch(new RegExp(`${part.granted}.*${part.refused}`));
});
