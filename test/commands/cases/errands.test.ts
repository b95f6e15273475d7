import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { runErrands } from '#src/commands/cases/run-errands.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, caseScene } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { runningByPlan } from './given-plan.ts';

/** A correction whose notice cannot be made, for nothing can be kept in the dossier beside the dossier itself. */
async function noticeFails() {
  const found = await granted();
  await found.correct('client.contact', { phone: '+31612121212' });
  const { store } = found;
  const put = () => Promise.reject(new Error('a broken piece of disk'));
  const broken = { ...found.deps, store: { ...store, blobs: { ...store.blobs, put } } };
  const step = { id: found.id, event: 'change.applied', answers: {} };
  return { ...found, broken, taken: await stepCase(broken, by(users.sanne), step) };
}

it('does in the dossier what can be done, and keeps with the case what could not, with why', async () => {
  const found = await noticeFails();
  expect(found.taken).toEqual({ ok: true, value: undefined });
  expect((await found.case(found.id)).errands).toMatchObject([{ kind: 'tell', failed: { code: 'broken' } }]);
  const { documents, messages } = await found.stored();
  // the version that said the old value made way all the same
  expect(documents.filter(({ kind }) => kind === 'trajectplan')).toHaveLength(2);
  expect(messages.filter(({ kind }) => kind === 'M07')).toEqual([]);
  const page = await (await found.as(users.sanne)).get(`/zaken/${found.id}`);
  expect(page.text).toContain('Nog niet gedaan in het dossier');
  expect(page.text).toContain('Een bericht aan een ontvanger maken');
  expect(page.text).toContain('Bel dan de beheerder');
});

it('tries again every day, and the terms of the case go on meanwhile', async () => {
  const found = await noticeFails();
  const late = addDays(found.clock.today(), 40);
  found.clock.set(`${late}T09:00:00.000Z`);
  const ticked = await runCaseTick(found.broken, late);
  expect(ticked.failed).toEqual([{ id: found.id, error: expect.stringMatching(/^errands left: tell Error at \S+/) }]);
  expect(await found.states(found.id)).toContain('clock.late');
  expect((await runCaseTick(found.deps, late)).failed).toEqual([]);
  expect((await found.case(found.id)).errands).toEqual([]);
  expect((await found.stored()).messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
});

it('is tried at once by whoever handles the case, and the page says what came of it', async () => {
  const found = await noticeFails();
  const at = `/zaken/${found.id}`;
  const coach = await found.as(users.sanne);
  expect((await coach.get(at)).text).toContain('Probeer opnieuw');
  // who sees that the request is there and handles nothing finds no button, and cannot press one
  const clerk = await found.as(users.fatma);
  expect((await clerk.get(at)).text).not.toContain('Probeer opnieuw');
  expect((await clerk.post(`${at}/opnieuw`, {})).status).toBe(404);
  const tried = await coach.post(`${at}/opnieuw`, {});
  expect([tried.status, tried.location]).toEqual([303, `${at}?opnieuw=ja`]);
  expect((await coach.get(`${at}?opnieuw=ja`)).text).toContain('Nu wel gedaan in het dossier');
  expect((await found.stored()).messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
});

it('says so when the dossier is not there any more', async () => {
  const found = await caseScene(runningByPlan());
  const { id } = await found.enter({ ask: 'objection', answers: { ...asking, text: 'Geen enquête' } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const { store } = found;
  const save = () => Promise.reject(new Error('the power went off'));
  const dying = { ...found.deps, store: { ...store, dossiers: { ...store.dossiers, save } } };
  const step = { id, event: 'request.effective', answers: { rightPerson: true } };
  await expect(stepCase(dying, by(users.sanne), step)).rejects.toThrow('power');
  await store.dossiers.destroy(found.dossier.id);
  expect(await runErrands(found.deps, id)).toMatchObject({ refusal: { params: { reason: 'errands left: noSurvey' } } });
  expect((await found.case(id)).errands).toMatchObject([{ kind: 'noSurvey', failed: { code: 'noDossier' } }]);
});
