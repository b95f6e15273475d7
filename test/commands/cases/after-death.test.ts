import { afterEach, describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { changeDossier } from '#src/commands/change.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { isToSend } from '#src/domain/cases/case-appointment.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok } from '#src/domain/result.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { takeStep } from '#src/workflow/decide.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { casePost } from '#test/jobs/case-post.ts';
import { asking, by, caseScene, spokenWith } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Found = Awaited<ReturnType<typeof caseScene>>;

const death = (found: Found) => ({ on: found.clock.today(), source: 'de zus van de cliënt' });

function dies(found: Found) {
  return stepTrajectory(found.deps, by(users.sanne), {
    dossierId: found.dossier.id,
    event: 'client.died',
    answers: death(found),
  });
}

const matched = (found: Found, id: CaseId, user = users.fatma) =>
  matchCase(found.deps, by(user), { id, dossierId: found.dossier.id });

/** A request whose client is invited to a talk by mail; the mail waits. */
async function invited() {
  const found = await caseScene(dossierIn('active.running'));
  const post = await casePost(found);
  ends.push(post.close);
  const { id } = await found.enter();
  await matched(found, id);
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const planned = { on: found.clock.today(), time: '14.00', place: 'Verzinselkade 7' };
  await found.take(users.sanne, id, 'talk.planned', planned);
  expect((await found.case(id)).messages).toHaveLength(1);
  return { ...found, ...post, id };
}

describe('when a client dies (E4)', () => {
  it('it is put down in the dossier that runs, not in the request: everything ends with the dossier', async () => {
    const found = await invited();
    const told = { source: 'de zus van de cliënt', sure: true };
    expect(await found.take(users.ans, found.id, 'client.died', told)).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    const page = await (await found.as(users.sanne)).get(`/zaken/${found.id}`);
    expect(page.text).toContain(`/dossiers/${found.dossier.id}/stappen/client.died`);
    const ended = await caseScene(dossierIn('ended'));
    const { id } = await ended.enter();
    await matchCase(ended.deps, by(users.hugo), { id, dossierId: ended.dossier.id });
    expect(await ended.take(users.ans, id, 'client.died', told)).toMatchObject({ ok: true });
  });

  it('the open request ends by itself, and no letter or invitation leaves', async () => {
    const found = await invited();
    const { id, store } = found;
    expect(await dies(found)).toEqual({ ok: true, value: undefined });
    expect(await found.states(id)).toEqual(['handling.settled', 'clock.stopped', 'hold.ending']);
    expect((await found.case(id)).facts['client.died']).toMatchObject({ source: 'de zus van de cliënt' });
    expect((await found.case(id)).letters.map(({ kind }) => kind)).toContain('L27');
    expect(store.cases.summary(id)?.tasks).toBeUndefined();
    await found.deliver();
    expect(await found.server.list()).toEqual([]);
    expect(store.cases.summary(id)?.mailDueAt).toBeUndefined();
  });

  it('the complaint lapses; what a representative complains of goes on, and so does what others asked', async () => {
    const found = await complaintScene();
    const own = await found.assigned();
    const { id: forOther } = await found.enter({
      ask: 'complaint',
      answers: { ...complaining, writer: 'other', representativeName: 'B. Bewind', capacity: 'attorney' },
    });
    const { id: ofOther } = await found.enter();
    for (const id of [own.id, forOther]) await matched(found, id, users.ans);
    await dies(found);
    expect(await found.states(own.id)).toContain('handling.lapsed');
    expect(await found.states(forOther)).toContain('handling.received');
    expect(await found.states(ofOther)).toContain('handling.received');
  });

  it('a judgment that was signed stands, and its letter stays here', async () => {
    const found = await complaintScene();
    const { id } = await found.judged();
    await matched(found, id, users.ans);
    await dies(found);
    expect(await found.states(id)).toEqual(expect.arrayContaining(['handling.decided', 'clock.stopped']));
    const judged = await found.complaint(id);
    const left = judged.letters.filter((letter) => isToSend(judged, letter)).map(({ to }) => to);
    expect([...new Set(left)]).toEqual(['respondent']);
    const before = await found.letters(id);
    await found.done(users.ans, id, 'measures.set', {
      measures: [{ what: 'Terugbellen', owner: users.hugo.id, by: found.clock.today() }],
    });
    expect(await found.letters(id)).toEqual(before);
  });

  it('it is done the next day where the program stopped in between, once', async () => {
    const found = await invited();
    const { deps, dossier, id } = found;
    await changeDossier(deps, by(users.sanne), dossier.id, 'trajectory.coach', (situation) => {
      const taken = takeStep(situation, 'client.died', death(found));
      return taken.ok ? ok({ ...taken.value, value: undefined }) : taken;
    });
    expect(await found.states(id)).toContain('handling.talkPlanned');
    for (const _again of ['first', 'second']) await runDailyTick(deps, () => undefined, { day: found.clock.today() });
    expect(await found.states(id)).toContain('handling.settled');
    expect((await found.case(id)).events.filter(({ type }) => type === 'client.died')).toHaveLength(1);
  });

  it('what comes in after it is left to the directorate', async () => {
    const found = await caseScene(dossierIn('active.running'));
    await dies(found);
    found.clock.advance(60);
    const { id } = await found.enter({ answers: { ...asking, text: 'Ik ben de zus' } });
    await matched(found, id);
    await runDailyTick(found.deps, () => undefined, { day: found.clock.today() });
    expect(await found.states(id)).toContain('handling.received');
  });

  it('costs as much as the cases of that client', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const { id } = await spokenWith(found, {});
    for (let other = 0; other < 5; other += 1) await found.enter();
    const opened: string[] = [];
    const load = (one: CaseId) => {
      opened.push(one);
      return found.store.cases.load(one);
    };
    const cases = { ...found.store.cases, load };
    const deps = { ...found.deps, store: { ...found.store, cases } };
    await dies({ ...found, deps });
    expect([...new Set(opened)]).toEqual([id]);
  });
});
