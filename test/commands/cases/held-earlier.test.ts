import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by, caseScene } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';

const place = { time: '14.00', place: 'Verzinselkade 7' };

it('puts down a talk that was held before the planned day, and never one that is still to come', async () => {
  const found = await caseScene(dossierIn('active.running'));
  found.clock.set('2026-11-23T09:00:00.000Z');
  const { id } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  await found.take(users.sanne, id, 'talk.planned', { on: '2026-12-04', ...place });
  found.clock.set('2026-11-27T09:00:00.000Z');
  const talk = { on: '2026-11-26', present: 'Cliënt en coach', shown: 'niets', minutes: 'Eerder gekomen.' };
  for (const on of ['2026-11-28', '2026-11-20'])
    expect(await found.take(users.sanne, id, 'talk.held', { ...talk, on })).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'on' }] },
    });
  // who did not come, did not come on the day that was planned
  expect(await found.take(users.sanne, id, 'client.noShow')).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect(await found.take(users.sanne, id, 'talk.held', talk)).toEqual({ ok: true, value: undefined });
});

it('puts down a hearing that was held before the planned day', async () => {
  const found = await complaintScene();
  const { id } = await found.investigated();
  await found.done(users.kees, id, 'hearing.offered', { on: '2026-12-04', ...place });
  found.at('2026-11-27');
  const said = { present: 'Beiden', complainant: 'Ik wachtte.', respondent: 'Ik vergat het.' };
  expect(await found.take(users.kees, id, 'hearing.held', { ...said, on: '2026-12-04' })).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'on' }] },
  });
  await found.done(users.kees, id, 'hearing.held', { ...said, on: '2026-11-26' });
});
