import { expect, it } from 'vitest';
import { addMonths } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene, spokenWith } from './case-scene.ts';

const given = { reason: 'U vroeg dit al drie keer en er is niets veranderd' };

/** A client who asked to see the own data, and asks something so many months later. */
async function again(months: number, ask: 'inspection' | 'portability' = 'inspection') {
  const found = await caseScene(dossierIn('active.running'));
  const before = await spokenWith(found, {});
  const later = addMonths(found.clock.today(), months);
  found.clock.set(`${later}T10:00:00.000Z` as Instant);
  const { id } = await spokenWith(found, { ask });
  return { ...found, id, before };
}

it('is no repetition where the client asked nothing before (AVG 12(5))', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await spokenWith(found, {});
  const refused = await found.take(users.ans, id, 'request.excessive', given);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid', problems: [{ field: 'reason' }] } });
  expect(await found.states(id)).toContain('handling.talkHeld');
});

it('is one where the same was asked within three months, and the form shows what was asked', async () => {
  const { id, before, take, states, as, case: load } = await again(3);
  const { reference } = await load(before.id);
  const director = await as(users.ans);
  expect((await director.get(`/zaken/${id}/stappen/request.excessive`)).text).toContain(reference);
  expect(await take(users.ans, id, 'request.excessive', given)).toMatchObject({ ok: true });
  expect(await states(id)).toContain('handling.refused');
});

it('is none after more than three months, for another wish, or where the earlier one was withdrawn', async () => {
  const late = await again(4);
  const other = await again(1, 'portability');
  const taken = await again(1);
  await taken.take(users.sanne, taken.before.id, 'request.withdrawn', { how: 'Per brief' });
  for (const { take, id } of [late, other, taken])
    expect(await take(users.ans, id, 'request.excessive', given)).toMatchObject({ refusal: { code: 'invalid' } });
});
