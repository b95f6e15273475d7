import { describe, expect, it } from 'vitest';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { isToSend } from '#src/domain/cases/case-appointment.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, type caseScene, spokenWith } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';
import { left } from './left.ts';

type Scene = Pick<Awaited<ReturnType<typeof caseScene>>, 'states'>;
type Cases = Pick<Awaited<ReturnType<typeof caseScene>>, 'deps' | 'case'>;

const lying = async (found: Cases, id: CaseId) => {
  const one = await found.case(id);
  return one.letters.filter((letter) => isToSend(one, letter)).map(({ kind }) => kind);
};

/** What is answered to the directorate, who says that the letter about more time left on this day. */
const tooLate = async (found: Cases, id: CaseId, kind: 'L22' | 'L33', on: Day) => {
  const theCase = await found.case(id);
  const letterId = theCase.letters.findLast((one) => one.kind === kind)?.id;
  if (!letterId) throw new Error(`no letter ${kind}`);
  const right = theCase.kind === 'complaint' ? 'complaint.see' : 'request.status';
  return caseLetterSent(found.deps, by(users.ans), { id, letterId, how: 'post', on, right });
};

const clockOf = async (found: Scene, id: CaseId) =>
  (await found.states(id)).find((state) => state.startsWith('clock.'))?.slice('clock.'.length);

describe('the clock of a request (AVG 12(3))', () => {
  const refusal = { reason: 'Een mening kan niet fout zijn' };
  const asked = async () => {
    const found = await complaintScene();
    const answers = { ...asking, text: 'Mijn diploma staat er niet in' };
    return { ...found, ...(await spokenWith(found, { ask: 'correction', answers })) };
  };

  it.each([
    ['on its last day, recorded the Monday after', '2026-12-23', '2026-12-28', 'met'],
    ['a day after its last day', '2026-12-24', '2026-12-24', 'metLate'],
    ['long before', '2026-11-23', '2026-12-28', 'met'],
  ] as const)('judges by the day the answer left: %s', async (_name, on, recorded, expected) => {
    const found = await asked();
    const { id } = found;
    await found.take(users.sanne, id, 'request.refused', refusal);
    expect(await clockOf(found, id)).toBe('running');
    found.at(recorded);
    await runCaseTick(found.deps, recorded);
    await left(found, id, { kind: 'L23' }, on);
    expect(await clockOf(found, id)).toBe(expected);
    expect(await found.case(id)).toMatchObject({ answeredOn: on });
  });

  it('is extended by its letter, which left in time and is recorded later (E8)', async () => {
    const recorded = '2026-12-28';
    const found = await asked();
    const { id } = found;
    await found.take(users.ans, id, 'term.extended', { reason: 'Vier jaar aan stukken' });
    expect([await clockOf(found, id), (await found.case(id)).dueOn]).toEqual(['running', '2026-12-23']);
    const again = await found.take(users.ans, id, 'term.extended', { reason: 'Nog een keer' });
    expect(again).toMatchObject({ refusal: { code: 'illegalStep' } });
    found.at(recorded);
    await runCaseTick(found.deps, recorded);
    expect(await clockOf(found, id)).toBe('late');
    expect(await tooLate(found, id, 'L22', '2026-12-24')).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
    expect([await clockOf(found, id), (await found.case(id)).dueOn]).toEqual(['late', '2026-12-23']);
    await left(found, id, { kind: 'L22' }, '2026-12-23');
    expect([await clockOf(found, id), (await found.case(id)).dueOn]).toEqual(['extended', '2027-02-23']);
  });

  it('is not extended by a letter that lay here when the term ended, and that is no work any more', async () => {
    const found = await asked();
    const { id } = found;
    await left(found, id, { kind: 'L20' }, found.clock.today());
    await found.take(users.ans, id, 'term.extended', { reason: 'Vier jaar aan stukken' });
    expect(await lying(found, id)).toEqual(['L22']);
    found.at('2026-12-28');
    await runCaseTick(found.deps, '2026-12-28');
    expect(await lying(found, id)).not.toContain('L22');
    const page = (await (await found.as(users.sanne)).get(`/zaken/${id}`)).text;
    expect(page).toContain('De termijn was al voorbij: deze brief gaat niet meer weg');
    expect(page).toContain('Verlenging besloten');
    expect(page).not.toContain('Termijn verlengd');
  });

  it('needs no letter about more time once the answer left', async () => {
    const found = await asked();
    const { id } = found;
    await found.take(users.ans, id, 'term.extended', { reason: 'Vier jaar aan stukken' });
    await found.take(users.sanne, id, 'request.refused', refusal);
    await left(found, id, { kind: 'L23' }, found.clock.today());
    expect(await lying(found, id)).not.toContain('L22');
    found.at('2026-11-24');
    expect(await tooLate(found, id, 'L22', '2026-11-24')).toMatchObject({ ok: false });
  });

  it('keeps no receipt among the work once the answer left, which tells more', async () => {
    const found = await asked();
    await found.take(users.sanne, found.id, 'request.refused', refusal);
    expect(await lying(found, found.id)).toEqual(['L20', 'L23']);
    await left(found, found.id, { kind: 'L23' }, found.clock.today());
    expect(await lying(found, found.id)).toEqual([]);
    expect(found.store.cases.summary(found.id)?.tasks?.map(({ event }) => event) ?? []).not.toContain('letter.sent');
  });

  it('runs until whoever could not show who they are was told so', async () => {
    const found = await complaintScene();
    const { id } = await found.enter();
    await found.done(users.hugo, id, 'identity.unclear');
    await left(found, id, { kind: 'L21' }, '2026-11-23');
    found.at('2026-12-24');
    await found.done(users.hugo, id, 'identity.failed');
    expect(await found.states(id)).toEqual(['handling.lapsed', 'clock.running', 'hold.ending']);
    expect(found.store.cases.summary(id)).toMatchObject({ open: false, dueOn: '2026-12-23' });
    await left(found, id, { kind: 'L23' }, '2026-12-24');
    expect(await clockOf(found, id)).toBe('metLate');
    expect(await found.case(id)).toMatchObject({ answeredOn: '2026-12-24' });
  });
});

describe('the clock of a complaint (R50)', () => {
  it.each([
    ['in time', '2027-01-04', '2027-01-06', 'met'],
    ['a day too late', '2027-01-05', '2027-01-06', 'metLate'],
  ] as const)('judges by the day the judgment left: %s', async (_name, on, recorded, expected) => {
    const found = await complaintScene();
    const { id } = await found.judged('notUpheld');
    await found.done(users.ans, id, 'measures.none');
    expect(await clockOf(found, id)).toBe('running');
    found.at(recorded);
    await runCaseTick(found.deps, recorded);
    await left(found, id, { kind: 'L34', to: 'respondent' }, '2026-11-23');
    expect(await clockOf(found, id)).toBe('late');
    await left(found, id, { kind: 'L34' }, on);
    expect(await clockOf(found, id)).toBe(expected);
    expect(await found.complaint(id)).toMatchObject({ answeredOn: on });
  });

  it('that is not handled runs until that is told, and the letter is somebody’s work (P19)', async () => {
    const found = await complaintScene();
    const { id } = await found.acknowledged();
    const no = { admitted: 'no', ground: 'olderThanYear', reason: 'Niemand weet het nog' };
    await found.done(users.ans, id, 'admissibility.checked', no);
    expect(await found.states(id)).toEqual(['handling.notAdmitted', 'clock.running', 'external.none', 'hold.ending']);
    await left(found, id, { kind: 'L30' }, '2026-11-23');
    const work = await (await found.as(users.kees)).get('/mijn-werk');
    expect(work.text).toContain('Er ligt een brief klaar om te versturen');
    await left(found, id, { kind: 'L31' }, '2026-11-23');
    expect(await clockOf(found, id)).toBe('met');
    const after = await (await found.as(users.kees)).get('/mijn-werk');
    expect(after.text).not.toContain((await found.complaint(id)).reference);
  });

  it('is extended by its letter, which left in time and is recorded later (E8)', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    await found.done(users.kees, id, 'term.extended', { reason: 'De medewerker is met verlof' });
    found.at('2027-01-06');
    await runCaseTick(found.deps, '2027-01-06');
    expect(await tooLate(found, id, 'L33', '2027-01-05')).toMatchObject({ refusal: { problems: [{ field: 'on' }] } });
    expect([await clockOf(found, id), (await found.complaint(id)).dueOn]).toEqual(['late', '2027-01-04']);
    await left(found, id, { kind: 'L33' }, '2027-01-04');
    expect([await clockOf(found, id), (await found.complaint(id)).dueOn]).toEqual(['extended', '2027-02-01']);
  });

  it('is longer with consent where the first letter about it never left: only the letter of what was agreed is work', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    await found.done(users.kees, id, 'term.extended', { reason: 'De medewerker is met verlof' });
    found.at('2027-01-06');
    await runCaseTick(found.deps, '2027-01-06');
    const kinds = async () => (await lying(found, id)).filter((kind) => kind === 'L33').length;
    expect(await kinds()).toBe(0);
    const longer = { reason: 'Er is meer te horen', consent: 'Per brief', until: '2027-02-15' };
    await found.done(users.kees, id, 'term.extended', longer);
    expect(await kinds()).toBe(1);
    await left(found, id, { kind: 'L33' }, '2027-01-06');
    expect(await kinds()).toBe(0);
  });

  it('goes on in the longer term where what was agreed is not done, and is longer then only with consent', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    await found.done(users.kees, id, 'term.extended', { reason: 'De medewerker is met verlof' });
    await left(found, id, { kind: 'L33' }, '2026-11-23');
    await found.done(users.kees, id, 'informal.proposed', { agree: true });
    const agreed = { agreedOn: '2026-11-23', agreements: [{ what: 'De coach belt', by: '2026-11-27' }] };
    await found.done(users.kees, id, 'informal.settled', { ...agreed, confirmed: true });
    await left(found, id, { kind: 'L32' }, '2026-11-23');
    expect(await clockOf(found, id)).toBe('met');
    await found.done(users.kees, id, 'agreement.broken', { how: 'Door de telefoon' });
    expect(await clockOf(found, id)).toBe('extended');
    const longer = { reason: 'Er is meer te horen', consent: 'Per brief', until: '2027-02-15' };
    await found.done(users.kees, id, 'term.extended', longer);
    expect(await found.complaint(id)).toMatchObject({ dueOn: '2027-02-15' });
  });
});
