import { expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { eraseDatum, onlyByDirectorate } from '#src/commands/cases/correct.ts';
import { findDatum } from '#src/domain/data.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { asking, by, caseScene, spokenWith, talked } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';

it('is decided and done by the directorate alone, item by item, and told to whoever had it (AVG 17, 19)', async () => {
  const found = await talked(
    { ask: 'erasure', answers: { ...asking, text: 'Mijn telefoonnummer hoeft u niet te hebben' } },
    runningByPlan(),
  );
  await givePlan(found);
  expect(await found.take(users.sanne, found.id, 'request.granted')).toMatchObject({
    refusal: { code: 'illegalStep' },
  });
  expect(await found.take(users.ans, found.id, 'request.granted')).toMatchObject({ ok: true });
  const around = { dossier: await found.stored(), organisation: castOrganisation, today: found.clock.today() };
  const datum = findDatum(dataAround(around), 'client.phone');
  const answers = { reason: 'Wij mailen en bellen niet meer', otherWords: undefined };
  const asked = { id: found.id, datum: 'client.phone', basis: basisOf(datum?.stored), answers };
  expect(await eraseDatum(found.deps, by(users.sanne), asked)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await eraseDatum(found.deps, by(users.ans), asked)).toEqual({ ok: true, value: undefined });
  const { client, events } = await found.stored();
  expect([client.phone, client.email, client.address.kind]).toEqual([undefined, around.dossier.client.email, 'dutch']);
  expect(events.at(-1)).toMatchObject({ type: 'data.erased', by: users.ans.id });
  const kept = await found.case(found.id);
  const [erased] = kept.kind === 'request' ? kept.corrections : [];
  // address and mail stay, so nobody is told that they went
  expect([erased?.label, erased?.before]).toEqual(['Telefoonnummer', undefined]);
  expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  expect((await found.stored()).messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
});

it('is no correction: who handles the request cannot empty a datum in its place', async () => {
  const found = await granted([], 'erasure');
  expect(await found.correct('client.contact', { phone: undefined })).toMatchObject({
    refusal: { problems: [{ field: 'changeReason', message: onlyByDirectorate }] },
  });
  expect((await found.stored()).client.phone).toBeDefined();
  const shown = await (await found.as(users.sanne)).get(`/zaken/${found.id}/gegevens`);
  expect(shown.text).toContain('Dat doet de directie');
});

it('takes away only what the assignment can do without', async () => {
  const found = await talked({ ask: 'erasure', answers: { ...asking, text: 'Mijn naam' } }, runningByPlan());
  await found.take(users.ans, found.id, 'request.granted');
  const around = { dossier: await found.stored(), organisation: castOrganisation, today: found.clock.today() };
  const datum = findDatum(dataAround(around), 'client.person');
  const answers = { reason: 'Omdat de cliënt dat wil', otherWords: undefined };
  const asked = { id: found.id, datum: 'client.person', basis: basisOf(datum?.stored), answers };
  expect(await eraseDatum(found.deps, by(users.ans), asked)).toMatchObject({ refusal: { code: 'notFound' } });
});

it('is carried out by whoever writes down what was decided from outside, where it is about the only director', async () => {
  const found = await caseScene(runningByPlan());
  const asked = { ask: 'erasure', answers: { ...asking, text: 'Wis mijn telefoonnummer' } } as const;
  const entered = { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [users.ans.id] } as const;
  const { id } = await spokenWith(found, { ...asked, entered }, users.fatma);
  const buiten = { name: 'mr. M. Buiten', job: 'jurist', reason: 'Het gaat over de enige directeur' };
  expect(await found.take(users.hugo, id, 'decider.named', buiten)).toMatchObject({ ok: true });
  expect(await found.take(users.hugo, id, 'request.granted')).toMatchObject({ ok: true });
  const erasing = `/zaken/${id}/gegevens/client.phone/wissen`;
  const manager = await found.as(users.hugo);
  expect((await manager.get(`/zaken/${id}/gegevens`)).text).toContain(erasing);
  for (const user of [users.ans, users.sanne]) {
    const other = await found.as(user);
    expect([user.name, (await other.get(erasing)).status]).toEqual([user.name, 404]);
  }
  expect((await manager.get(erasing)).status).toBe(200);
  const around = { dossier: await found.stored(), organisation: castOrganisation, today: found.clock.today() };
  const basis = basisOf(findDatum(dataAround(around), 'client.phone')?.stored);
  const erased = { id, datum: 'client.phone', basis, answers: { reason: 'Wij mailen', otherWords: undefined } };
  expect(await eraseDatum(found.deps, by(users.sanne), erased)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await eraseDatum(found.deps, by(users.hugo), erased)).toEqual({ ok: true, value: undefined });
  expect((await found.stored()).client.phone).toBeUndefined();
});
