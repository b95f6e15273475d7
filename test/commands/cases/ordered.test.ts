import { describe, expect, it } from 'vitest';
import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { allText } from '#src/commands/cases/given.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { recordOtherChange } from '#src/commands/cases/other-change.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';
import { left } from './left.ts';

type Found = Awaited<ReturnType<typeof asked>>;

/** Somebody who is known asks this, and comes to the directorate. */
async function asked(ask: Ask, { matched = true, placed = [] }: { matched?: boolean; placed?: readonly Ask[] } = {}) {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter({ ask, answers: { ...asking, text: 'Mijn coach belt nooit terug' } });
  if (matched) await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const handler = matched ? users.sanne : users.hugo;
  await found.take(handler, id, 'identity.confirmed', { how: 'document' });
  if (placed.length > 0) await found.take(handler, id, 'request.placed', { asks: placed });
  await found.take(handler, id, 'client.disagrees', { words: 'Ik wil dat de directie beslist' });
  await keepCoachView(found.deps, by(handler), { id, answers: { words: 'Ik belde twee keer' } });
  const on = found.clock.today();
  await found.take(users.ans, id, 'directorate.planned', { on, time: '10.00', place: 'Hoofdkantoor' });
  const held = { on, present: 'Cliënt en directeur', shown: 'niets', minutes: 'Beide kanten gehoord.' };
  await found.take(users.ans, id, 'directorate.held', held);
  return { ...found, id, handler };
}

const done = 'De coach belt voortaan elke maandag';

async function ordered(found: Found, decision: 'partly' | 'grant' = 'partly') {
  const by = addDays(found.clock.today(), 60);
  const order = { decision, done, by, reason: 'Dat is redelijk' };
  expect(await found.take(users.ans, found.id, 'directorate.decided', order)).toMatchObject({ ok: true });
  return by;
}

function putDown(found: Found, user: User) {
  const answers = {
    what: 'done' as const,
    before: undefined,
    after: 'Sinds vandaag belt de coach',
    changeReason: 'Besluit',
  };
  return recordOtherChange(found.deps, by(user), { id: found.id, answers });
}

async function letterText({ deps, ...found }: Found, kind: string): Promise<string> {
  const { id, letters } = await found.case(found.id);
  const letter = letters.findLast((one) => one.kind === kind);
  return letter ? allText(await frozenModel(deps, id, letter.frozen)) : '';
}

describe('what the directorate orders is done by the coach, whatever was asked (R49)', () => {
  it.each(['directorateTalk', 'other'] as const)('after %s: it is put down, told, and over', async (ask) => {
    const found = await asked(ask);
    const until = await ordered(found);
    expect(await found.states(found.id)).toContain('handling.applying');
    const page = await (await found.as(users.sanne)).get(`/zaken/${found.id}`);
    expect(page.text).toContain('De directie nam een besluit. De coach voert het uit.');
    expect(page.text).toMatch(/Directie<span class="vh"> \(nu\)/u);
    expect(page.text).toContain(`De directie besloot: ${done}`);
    await left(found, found.id, { kind: 'L26' }, found.clock.today());
    // the decision is the answer: nothing is owed any more but what was promised in it
    expect(await found.states(found.id)).toEqual(['handling.applying', 'clock.met', 'hold.on']);
    expect(await found.case(found.id)).toMatchObject({ answeredOn: found.clock.today() });
    expect(caseTasks(await found.case(found.id))).toContainEqual({ event: 'change.applied', on: until });
    expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    expect(await putDown(found, users.sanne)).toMatchObject({ ok: true });
    expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
    expect(await writeResult(found.deps, by(users.sanne), found.id)).toEqual({ ok: true, value: 'written' });
    const letter = await letterText(found, 'L24');
    expect(letter).toContain('Wij hebben gedaan wat de directie besloot');
    expect(letter).toContain(done);
    // the decision was the answer: what is done after it starts no new six weeks for the court (UAVG 35)
    expect(letter).toMatch(/zes weken nadat u ons antwoord van .{8,25} kreeg/u);
    expect(letter).not.toMatch(/gedaan wat u vroeg|U sprak met de directie|Wie deze gegevens van ons had/u);
    await left(found, found.id, { kind: 'L24' }, found.clock.today());
    expect(await found.states(found.id)).toContain('handling.directorateDecided');
    expect(await found.take(users.sanne, found.id, 'client.accepts')).toMatchObject({ ok: true });
    expect(await found.states(found.id)).toContain('handling.settled');
  });

  it('also for somebody of whom we have no dossier', async () => {
    const found = await asked('directorateTalk', { matched: false });
    await ordered(found, 'grant');
    expect(await putDown(found, users.hugo)).toMatchObject({ ok: true });
    expect(await found.take(users.hugo, found.id, 'change.applied')).toMatchObject({ ok: true });
    expect(await writeResult(found.deps, by(users.hugo), found.id)).toEqual({ ok: true, value: 'written' });
  });

  it('says to whoever asked a talk and is proved right what will be done, and not that a talk will be', async () => {
    const found = await asked('directorateTalk');
    await ordered(found, 'grant');
    const letter = await letterText(found, 'L26');
    expect(letter).toContain('U krijgt gelijk. Hieronder staat wat wij doen.');
    expect(letter).not.toContain('Wij doen wat u vroeg');
  });

  it('is carried out before the data are given, where both were asked', async () => {
    const found = await asked('other', { placed: ['inspection', 'correction'] });
    await ordered(found);
    expect(await found.states(found.id)).toContain('handling.applying');
  });
});
