import { describe, expect, it } from 'vitest';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { complaintScene } from './complaint-scene.ts';
import { left } from './left.ts';

const refusedAs = (code: string) => ({ ok: false, refusal: { code } });

describe('a complaint (P19)', () => {
  it('goes from its filing to measures that are done, with a letter at every step and both sides heard', async () => {
    const scene = await complaintScene();
    const { id } = await scene.judged();
    const measure = { what: 'De coach plant elk gesprek in', owner: users.hugo.id, by: '2027-01-11' };
    await scene.done(users.ans, id, 'measures.set', { measures: [measure, { ...measure, owner: users.sanne.id }] });
    expect(await scene.states(id)).toContain('handling.measures');
    const [first, second] = (await scene.complaint(id)).measures;
    await scene.done(users.kees, id, 'measure.done', { measure: first?.id });
    expect(await scene.states(id)).toContain('handling.measures');
    await scene.done(users.ans, id, 'measure.done', { measure: second?.id });
    await left(scene, id, { kind: 'L34' }, '2026-11-23');
    expect(await scene.states(id)).toEqual(['handling.closed', 'clock.met', 'external.none', 'hold.ending']);
    expect(await scene.letters(id)).toEqual([
      'L30 asker',
      'L35 respondent',
      'L36 asker',
      'L36 respondent',
      'L37 asker',
      'L37 respondent',
      'L34 asker',
      'L34 respondent',
      'L34 asker',
    ]);
    expect(await scene.complaint(id)).toMatchObject({ judgment: 'upheld', decidedOn: '2026-11-23' });
  });

  it('keeps the dossier from destruction until fourteen days after its end (R33)', async () => {
    const scene = await complaintScene();
    const { id } = await scene.judged('notUpheld');
    await scene.done(users.ans, id, 'measures.none');
    expect(scene.store.cases.summary(id)).toMatchObject({ open: false, holds: true });
    scene.at(addDays('2026-11-23', 13));
    await runCaseTick(scene.deps, scene.clock.today());
    expect(scene.store.cases.summary(id)).toMatchObject({ holds: true, releasedOn: '2026-11-23' });
    scene.at(addDays('2026-11-23', 14));
    await runCaseTick(scene.deps, scene.clock.today());
    expect(scene.store.cases.summary(id)).toMatchObject({ holds: false });
  });

  it('is not handled for a reason that is told, with every other route (R52)', async () => {
    const scene = await complaintScene();
    const { id } = await scene.acknowledged();
    const no = { admitted: 'no', ground: 'olderThanYear' };
    expect(await scene.take(users.ans, id, 'admissibility.checked', no)).toMatchObject(refusedAs('invalid'));
    await scene.done(users.ans, id, 'admissibility.checked', { ...no, reason: 'Niemand weet het nog' });
    expect(await scene.letters(id)).toEqual(['L30 asker', 'L31 asker']);
    expect(await scene.states(id)).toEqual(['handling.notAdmitted', 'clock.running', 'external.none', 'hold.ending']);
  });

  it('that is not about our work is forwarded with the consent of whoever complains', async () => {
    const scene = await complaintScene();
    const { id } = await scene.acknowledged();
    const told = { recipient: 'de gemeente Voorbeeldstad', reason: 'De gemeente betaalt de uitkering' };
    expect(await scene.take(users.kees, id, 'complaint.forwarded', told)).toMatchObject(refusedAs('invalid'));
    await scene.done(users.kees, id, 'complaint.forwarded', { ...told, consent: true });
    expect(await scene.states(id)).toContain('handling.transferred');
  });

  it('that is right is not closed without measures unless it is told why nothing changes', async () => {
    const scene = await complaintScene();
    const { id } = await scene.judged();
    expect(await scene.take(users.ans, id, 'measures.none')).toMatchObject(refusedAs('invalid'));
    await scene.done(users.ans, id, 'measures.none', { reason: 'Dit gebeurt al sinds januari' });
    expect((await scene.letters(id)).at(-1)).toBe('L34 asker');
    expect(await scene.states(id)).toContain('handling.closed');
  });

  it('goes on when what was agreed is not done', async () => {
    const scene = await complaintScene();
    const { id } = await scene.assigned();
    await scene.done(users.kees, id, 'informal.proposed', { agree: true });
    const agreed = { agreedOn: '2026-11-23', agreements: [{ what: 'De coach belt', by: '2026-11-27' }] };
    await scene.done(users.kees, id, 'informal.settled', { ...agreed, confirmed: true });
    expect(await scene.letters(id)).toEqual(['L30 asker', 'L32 asker']);
    // nobody waits for a judgment: only the letter still has to leave
    expect(await scene.states(id)).toEqual(['handling.closed', 'clock.met', 'external.none', 'hold.ending']);
    expect(scene.store.cases.summary(id)?.dueOn).toBeUndefined();
    const more = await scene.take(users.kees, id, 'term.extended', { reason: 'De medewerker is met verlof' });
    expect(more).toMatchObject(refusedAs('illegalStep'));
    await left(scene, id, { kind: 'L32' }, '2026-11-23');
    expect(await scene.complaint(id)).toMatchObject({ answeredOn: '2026-11-23' });
    await scene.done(users.kees, id, 'agreement.broken', { how: 'Door de telefoon' });
    expect(await scene.states(id)).toEqual(['handling.assigned', 'clock.running', 'external.none', 'hold.on']);
  });

  it('goes on by itself when two weeks of trying together bring nothing, and the clock did not stop', async () => {
    const scene = await complaintScene();
    const { id, dueOn } = await scene.assigned();
    await scene.done(users.kees, id, 'informal.proposed', { agree: true });
    scene.at('2026-12-07');
    await runCaseTick(scene.deps, scene.clock.today());
    expect(await scene.states(id)).toContain('handling.informal');
    scene.at('2026-12-08');
    await runCaseTick(scene.deps, scene.clock.today());
    expect(await scene.states(id)).toContain('handling.assigned');
    expect(await scene.complaint(id)).toMatchObject({ dueOn });
  });
});

describe('the term of a complaint (R50)', () => {
  it('is six weeks, once four weeks longer with a reason, and later only as was agreed', async () => {
    const scene = await complaintScene();
    const { id, dueOn } = await scene.assigned();
    expect(dueOn).toBe('2027-01-04');
    await scene.done(users.kees, id, 'term.extended', { reason: 'De medewerker is met verlof' });
    await left(scene, id, { kind: 'L33' }, '2026-11-23');
    expect(await scene.complaint(id)).toMatchObject({ dueOn: '2027-02-01', extended: true });
    const again = { reason: 'Nog een verklaring' };
    expect(await scene.take(users.kees, id, 'term.extended', again)).toMatchObject(refusedAs('invalid'));
    const agreed = { ...again, consent: 'Per brief van 25 januari', until: '2027-02-15' };
    await scene.done(users.kees, id, 'term.extended', agreed);
    expect(await scene.complaint(id)).toMatchObject({ dueOn: '2027-02-15' });
    expect(await scene.letters(id)).toEqual(['L30 asker', 'L33 asker', 'L33 asker']);
  });

  it('that ran out makes the complaint late, and is lengthened only with consent', async () => {
    const scene = await complaintScene();
    const { id } = await scene.assigned();
    scene.at('2027-01-05');
    await runCaseTick(scene.deps, scene.clock.today());
    expect(await scene.states(id)).toContain('clock.late');
    const reason = { reason: 'Het duurde langer' };
    expect(await scene.take(users.kees, id, 'term.extended', reason)).toMatchObject(refusedAs('invalid'));
    const agreed = { ...reason, consent: 'Door de telefoon', until: '2027-01-15' };
    await scene.done(users.kees, id, 'term.extended', agreed);
    expect(await scene.states(id)).toContain('clock.extended');
  });
});

describe('both sides', () => {
  it('are heard before there is a judgment: the employee replies, is heard, or lets ten working days pass', async () => {
    const scene = await complaintScene();
    const { id } = await scene.investigated();
    const talk = { on: '2026-11-23', time: '14.00', place: 'Kantoor' };
    await scene.done(users.kees, id, 'hearing.offered', talk);
    await scene.done(users.kees, id, 'hearing.waived', { how: 'Per brief' });
    expect(await scene.take(users.kees, id, 'drafting.started')).toMatchObject(refusedAs('illegalStep'));
    scene.at('2026-12-07');
    expect(await scene.take(users.kees, id, 'drafting.started')).toMatchObject(refusedAs('illegalStep'));
    scene.at('2026-12-08');
    await scene.done(users.kees, id, 'drafting.started');
  });

  it('stand in the minutes', async () => {
    const scene = await complaintScene();
    const { id } = await scene.investigated();
    await scene.done(users.kees, id, 'hearing.offered', { on: '2026-11-23', time: '14.00', place: 'Kantoor' });
    const half = { on: '2026-11-23', present: 'Wij', complainant: 'Ik wachtte' };
    expect(await scene.take(users.kees, id, 'hearing.held', half)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'respondent' }] },
    });
  });
});

it('is withdrawn, and the directorate may look into it for the own sake of the house (E4)', async () => {
  const scene = await complaintScene();
  const { id } = await scene.assigned();
  await scene.done(users.kees, id, 'complaint.withdrawn', { how: 'Per brief' });
  expect(await scene.states(id)).toContain('handling.withdrawn');
  await scene.done(users.ans, id, 'inquiry.continued', {
    handler: 'external',
    externalName: 'M. Buiten, jurist',
    reason: 'Het komt vaker voor',
  });
  expect(await scene.states(id)).toContain('handling.assigned');
  // whoever complained has no part in it any more: cannot end it, and hears no judgment
  expect(await scene.take(users.ans, id, 'complaint.withdrawn', { how: 'Per brief' })).toMatchObject({
    refusal: { code: 'illegalStep' },
  });
  await scene.done(users.ans, id, 'investigation.started', { respondents: [users.sanne.id], passedOn: 'Niet gebeld' });
  const talk = { on: scene.clock.today(), time: '14.00', place: 'Kantoor' };
  await scene.done(users.ans, id, 'hearing.offered', talk);
  expect((await scene.letters(id)).slice(1)).toEqual(['L35 respondent', 'L36 respondent']);
});

it('may lie elsewhere too, at every moment, and ours goes on (R52)', async () => {
  const scene = await complaintScene();
  const { id } = await scene.filed();
  await scene.done(users.kees, id, 'external.opened', { where: 'supervisor', how: 'Brief van de toezichthouder' });
  expect(await scene.states(id)).toEqual(['handling.received', 'clock.running', 'external.elsewhere', 'hold.on']);
});
