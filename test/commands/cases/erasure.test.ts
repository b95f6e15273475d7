import { expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { eraseDatum } from '#src/commands/cases/correct.ts';
import { findDatum } from '#src/domain/data.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { asking, by, talked } from './case-scene.ts';
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
  expect([erased?.label, erased?.before]).toEqual(['Telefoonnummer', '06 00 00 00 01']);
  expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  expect((await found.stored()).messages.filter(({ kind }) => kind === 'M07')).toHaveLength(1);
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
