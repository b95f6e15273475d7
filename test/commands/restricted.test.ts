import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { readDocument } from '#src/commands/sponsor/visit.ts';
import { addDays } from '#src/domain/calendar.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok } from '#src/domain/result.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { offeredSteps } from '#src/workflow/decide.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { codeIn, linkIn, type Scene, setScene } from '#test/jobs/scene.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { openScene } from '#test/web/scene.ts';

const restricted = () =>
  dossierIn('active.running').change((before) => ({ ...before, restrictedBy: [restrictingCase] }));

describe('a restricted dossier (AVG 18)', () => {
  it('is read, and refuses every other page and press of whoever works in it', async () => {
    const scene = await openScene(restricted());
    const address = `/dossiers/${scene.dossier.id}`;
    const coach = await scene.as(users.sanne);
    expect((await coach.get(address)).text).toContain('Dit dossier is beperkt');
    for (const step of ['pause.started', 'client.withdrew', 'placement.recorded'])
      expect((await coach.post(`${address}/stappen/${step}`, { reason: 'Een reden' })).status).toBe(409);
    const draft = await coach.post(`${address}/contact/concept`, { text: 'Gesprek' }, { accept: 'text/plain' });
    expect(draft.status).toBe(422);
    expect((await coach.post(`${address}/documenten/nieuw/voortgangsrapportage`)).status).toBe(409);
    expect(await scene.stored()).toEqual(scene.dossier);
    expect((await coach.post(`${address}/bsn`, { reason: 'Vraag van de cliënt' })).status).toBe(200);
    const manager = await scene.as(users.hugo);
    expect((await manager.post(`${address}/lezen`, { reason: 'Verzoek van de cliënt' })).status).toBe(303);
  });

  it('offers nothing but handing it over, taking back and a death', () => {
    const builder = restricted();
    const offers = Object.values(users).flatMap((user) =>
      offeredSteps(builder.build(), user, { organisation: castOrganisation, today: builder.clock.today() }),
    );
    expect(offers.length).toBeGreaterThan(0);
    expect(new Set(offers.map(({ action }) => action))).toEqual(new Set(['death.record', 'coach.reassign']));
  });
});

it('reminds the sponsor only when the restriction is over', () => {
  const builder = dossierIn('awaitingApproval');
  const sentOn = builder.clock.today();
  const asked = () => builder.effects.filter(({ kind }) => kind === 'mail').length;
  const before = asked();
  builder.change((dossier) => ({ ...dossier, restrictedBy: [restrictingCase] })).at(addDays(sentOn, 40));
  expect(approvalPath(builder.tick().newest())).toBe('awaitingDecision.fresh');
  expect(asked()).toBe(before);
  builder.change((dossier) => ({ ...dossier, restrictedBy: [] })).at(addDays(sentOn, 41));
  expect(approvalPath(builder.tick().newest())).toBe('awaitingDecision.escalated');
  expect(asked()).toBeGreaterThan(before);
});

it('moves by no clock, tells what falls due for others, and catches up when the restriction is over', () => {
  const builder = dossierIn('active.running');
  const { maxEnd = '2026-01-01' } = builder.build().trajectory;
  const { actor } = builder.situation();
  if (actor.kind !== 'user') throw new Error('the builder acts as a coach');
  const drafts = {
    'intake.education': { raw: { level: 'mbo' }, by: actor.id, at: '2026-01-05T09:00:00.000Z' as const },
  };
  builder.change((before) => ({ ...before, restrictedBy: [restrictingCase], drafts })).at(addDays(maxEnd, 10));
  const held = builder.tick().build();
  expect(builder.state()).toBe('active.running');
  expect(held.drafts).toEqual(drafts);
  const types = held.events.map(({ type }) => type);
  for (const told of ['report.due', 'report.overdue', 'duration.warning']) expect(types).toContain(told);
  builder.change((before) => ({ ...before, restrictedBy: [] })).at(addDays(maxEnd, 11));
  expect(builder.tick().build().drafts).toEqual({});
  expect(builder.state()).toBe('closing');
  expect(builder.build().trajectory.endDate).toBe(maxEnd);
});

it('records no silence of the client while it is restricted', () => {
  const builder = dossierIn('planning').document('doc.submitted');
  const on = builder.clock.today();
  builder.document('client.attempted', { on, how: 'phone' }).document('client.attempted', { on, how: 'mail' });
  builder.change((before) => ({ ...before, restrictedBy: [restrictingCase] })).at(addDays(on, 30));
  expect(approvalPath(builder.tick().newest())).toBe('clientReview');
  builder.change((before) => ({ ...before, restrictedBy: [] })).at(addDays(on, 31));
  expect(approvalPath(builder.tick().newest())).toBe('ready');
});

describe('a dossier that is restricted after it was sent', () => {
  it('is neither written nor told of while its reminder waits', async () => {
    const scene = await setScene();
    const at = await scene.plan();
    await scene.send(at);
    await scene.deliver();
    await restrict(scene, at.dossierId);
    scene.clock.set('2027-01-04T07:00:00.000Z');
    const lines: unknown[] = [];
    const tick = () => runDailyTick(scene.deps, (line) => lines.push(line), { day: scene.clock.today() });
    await tick(); // what is told all the same: the mail that did not come back
    const { revision } = (await scene.store.dossiers.load(at.dossierId)) ?? {};
    lines.splice(0);
    expect([await tick(), await tick()]).toEqual([0, 0]);
    expect((await scene.store.dossiers.load(at.dossierId))?.revision).toBe(revision);
    expect(lines).toEqual([]);
    await restrict(scene, at.dossierId, false);
    expect(await tick()).toBe(1);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.escalated');
    await scene.close();
  });

  async function restrict(scene: Scene, id: DossierId, restricted = true): Promise<void> {
    const loaded = await scene.store.dossiers.load(id);
    if (!loaded) throw new Error('the dossier is gone');
    await scene.store.dossiers.save(id, loaded.revision, {
      ...loaded.value,
      restrictedBy: restricted ? [restrictingCase] : [],
    });
  }

  it('lets nothing leave that still lay in the outbox, and shows it', async () => {
    const scene = await setScene();
    const at = await scene.plan();
    await scene.send(at);
    await restrict(scene, at.dossierId);
    await scene.deliver();
    expect(scene.server.arrivals()).toEqual([]);
    const { messages, disclosures } = await scene.dossier(at.dossierId);
    expect(messages.map(mailState)).toEqual(['failed']);
    expect(messages[0]?.tries.at(-1)?.reply).toContain('beperkt');
    expect(disclosures).toEqual([]);
    expect(approvalPath(await scene.document(at))).toBe('mailFailed');
    const posted = await markPosted(
      scene.deps,
      { kind: 'user', id: scene.office.coach.id },
      { ...at, on: scene.clock.today(), to: 'sponsor' },
      scene.post.render,
    );
    expect(posted).toMatchObject({ ok: false, refusal: { params: { reason: 'restricted' } } });
    await scene.close();
  });

  it('keeps a letter to the sponsor waiting, without a failed try, until the restriction is over', async () => {
    const scene = await setScene();
    const at = await scene.plan();
    await restrict(scene, at.dossierId);
    const letter = { kind: 'letter', letter: 'L12', to: 'sponsor' } as const;
    await changeDossier(scene.deps, { kind: 'system' }, at.dossierId, 'system', ({ dossier }) =>
      ok({ dossier, effects: [letter], value: undefined }),
    );
    await scene.deliver();
    const [waiting] = (await scene.dossier(at.dossierId)).messages;
    expect(waiting && [mailState(waiting), waiting.tries, waiting.eml]).toEqual(['queued', [], undefined]);
    expect(scene.store.dossiers.summary(at.dossierId)?.trouble).toBe(false);
    await restrict(scene, at.dossierId, false);
    scene.clock.advance(24 * 60);
    await scene.deliver();
    expect((await scene.dossier(at.dossierId)).messages.map(mailState)).toEqual(['accepted']);
    expect(scene.server.arrivals(scene.contact.email)).toHaveLength(1);
    await scene.close();
  });

  it('can no longer be read or asked for through the link', async () => {
    const scene = await setScene();
    const at = await scene.plan();
    await scene.send(at);
    await scene.deliver();
    const newest = async () => (await scene.server.list(scene.contact.email)).at(-1);
    const link = linkIn(await newest());
    expect(await requestCode(scene.deps, link)).toMatchObject({ ok: true });
    await scene.deliver();
    const entered = await enterCode(scene.deps, link, codeIn(await newest()));
    if (!entered.ok) throw new Error('the code is right');
    await restrict(scene, at.dossierId);
    expect((await readDocument(scene.deps, entered.value.visit)).ok).toBe(false);
    expect((await requestCode(scene.deps, link)).ok).toBe(false);
    await scene.close();
  });
});
