import { describe, expect, it } from 'vitest';
import { addMonths } from '#src/domain/calendar.ts';
import type { Upload } from '#src/domain/dossier.ts';
import type { BlobId, ItemId } from '#src/domain/ids.ts';
import { namedBlobs } from '#src/jobs/sweep.ts';
import { castId, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, withPlanWords } from './scene.ts';

function handIn(builder: DossierBuilder, told: Partial<Upload> & { readonly title: string }): DossierBuilder {
  const upload: Upload = {
    id: castId<ItemId>(told.title),
    kind: 'diploma',
    type: 'pdf',
    blob: { id: castId<BlobId>(told.title), sha256: 'a'.repeat(64), size: 1 },
    by: users.sanne.id,
    at: builder.clock.now(),
    ...told,
  };
  return builder.change((dossier) => ({ ...dossier, uploads: [...dossier.uploads, upload] }));
}

async function openWith(builder: DossierBuilder) {
  const scene = await openScene(builder);
  const list = `/dossiers/${scene.dossier.id}/bestanden`;
  const removal = (title: string) => `${list}/${castId<ItemId>(title)}/verwijderen`;
  return { scene, list, removal, coach: await scene.as(users.sanne) };
}

const reason = 'Dit is het diploma van een andere cliënt';

describe('a file that does not belong in the dossier', () => {
  it('is taken out with a reason: the log says so, and no dossier names its blob any more', async () => {
    const builder = handIn(handIn(dossierIn('intakeHeld'), { title: 'Diploma mbo' }), { title: 'Diploma vmbo' });
    const { scene, list, removal, coach } = await openWith(builder);
    expect((await coach.get(list)).text).toContain(`href="${removal('Diploma mbo')}"`);
    const asked = await coach.get(removal('Diploma mbo'));
    expect(asked.text).toContain('Diploma mbo');
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
    const without = await coach.post(removal('Diploma mbo'), { reason: '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Vul in waarom dit bestand hier niet hoort');
    expect(await scene.stored()).toEqual(scene.dossier);
    const removed = await coach.post(removal('Diploma mbo'), { reason });
    expect([removed.status, removed.location]).toEqual([303, `${list}?bewaard=verwijderd`]);
    const after = await scene.stored();
    expect(after.uploads.map(({ title }) => title)).toEqual(['Diploma vmbo']);
    expect(after.events.at(-1)).toMatchObject({ type: 'upload.removed', by: users.sanne.id, reason });
    expect(JSON.stringify(after)).not.toContain('Diploma mbo');
    expect(namedBlobs(after).has(castId<BlobId>('Diploma mbo'))).toBe(false);
    const told = await coach.get(`${list}?bewaard=verwijderd`);
    expect(told.text).toContain('Het bestand is verwijderd');
    expect(await htmlProblems(told.text)).toEqual([]);
    for (const press of [coach.get(removal('Diploma mbo')), coach.post(removal('Diploma mbo'), { reason })])
      expect((await press).status).toBe(404);
    expect(await scene.stored()).toEqual(after);
  });

  it('keeps a reason with words about health only when that has a reason too (R8)', async () => {
    const { scene, removal, coach } = await openWith(handIn(dossierIn('intakeHeld'), { title: 'Diploma mbo' }));
    const sick = { reason: 'Dit gaat over een diagnose' };
    expect((await coach.post(removal('Diploma mbo'), sick)).status).toBe(422);
    expect((await coach.post(removal('Diploma mbo'), { reason: 'BSN 123456782' })).status).toBe(422);
    const kept = { ...sick, '_reden.reason': 'Zo heet het stuk' };
    expect((await coach.post(removal('Diploma mbo'), kept)).status).toBe(303);
    expect((await scene.stored()).overrides).toMatchObject([{ section: 'upload.removed', word: 'diagnose' }]);
  });

  it('is taken out by the clerk who added it; another file, and every other user, is refused', async () => {
    const letter = { title: 'Brief', kind: 'sponsorReply', by: users.fatma.id } as const;
    const builder = handIn(handIn(dossierIn('intakeHeld'), { title: 'Diploma mbo' }), letter);
    const { scene, list, removal } = await openWith(builder);
    const clerk = await scene.as(users.fatma);
    expect((await clerk.get(list)).text).toContain(removal('Brief'));
    expect((await clerk.get(list)).text).not.toContain(removal('Diploma mbo'));
    expect((await clerk.post(removal('Diploma mbo'), { reason })).status).toBe(404);
    for (const user of [users.noor, users.hugo, users.piet, users.ans, users.kees])
      expect((await (await scene.as(user)).post(removal('Brief'), { reason })).status).toBe(404);
    expect(await scene.stored()).toEqual(scene.dossier);
    expect((await clerk.post(removal('Brief'), { reason })).status).toBe(303);
    expect((await scene.stored()).uploads.map(({ title }) => title)).toEqual(['Diploma mbo']);
  });

  it('stays once the dossier has ended', async () => {
    const { scene, list, removal, coach } = await openWith(handIn(dossierIn('ended'), { title: 'Diploma mbo' }));
    expect((await coach.get(list)).text).not.toContain(removal('Diploma mbo'));
    expect((await coach.post(removal('Diploma mbo'), { reason })).status).toBe(409);
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('a file that something rests on', () => {
  it.each([
    ['the consent an extension was given on', extended, 'Akkoord', 'de looptijd is verlengd op deze toestemming'],
    ['the letter that ended the trajectory', terminated, 'Brief', 'het einde van het traject rust op dit antwoord'],
    ['the only copy a plan with fixed words speaks of', planned, 'Diploma mbo', 'Voeg eerst het juiste bestand toe'],
  ])('stays: %s', async (_what, prepare, title, sentence) => {
    const { scene, list, removal, coach } = await openWith(prepare());
    const shown = await coach.get(list);
    expect(shown.text).toContain(sentence);
    expect(shown.text).not.toContain(removal(title));
    expect(await htmlProblems(shown.text)).toEqual([]);
    const refused = await coach.post(removal(title), { reason });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(refused.text).toContain(reason);
    expect(await htmlProblems(refused.text)).toEqual([]);
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('may go once the right copy is there, or when it came after the step', async () => {
    const builder = handIn(handIn(planned(), { title: 'Diploma vmbo' }), { title: 'Later', kind: 'sponsorConsent' });
    const { removal, coach } = await openWith(builder);
    expect((await coach.post(removal('Diploma mbo'), { reason })).status).toBe(303);
    expect((await coach.post(removal('Later'), { reason })).status).toBe(303);
    expect((await coach.post(removal('Diploma vmbo'), { reason })).status).toBe(422);
  });
});

function extended(): DossierBuilder {
  const builder = handIn(dossierIn('active.running'), { title: 'Akkoord', kind: 'sponsorConsent' });
  const until = addMonths(builder.build().trajectory.maxEnd ?? builder.clock.today(), 3);
  return builder.step('duration.extended', { until, consentOn: builder.clock.today() });
}

function terminated(): DossierBuilder {
  const builder = handIn(dossierIn('active.running'), { title: 'Brief', kind: 'sponsorReply' });
  const today = builder.clock.today();
  return builder.step('sponsor.terminated', { receivedOn: today, endDate: today, written: true });
}

function planned(): DossierBuilder {
  return withPlanWords(handIn(dossierIn('planning'), { title: 'Diploma mbo' })).submit();
}
