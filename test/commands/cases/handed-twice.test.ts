import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

/** These things were asked and granted, and the package lies ready. */
async function ready(...asks: readonly Ask[]) {
  const found = await caseScene(dossierIn('intakePlanned'));
  const { id } = await found.enter({ ask: 'other', answers: { ...asking, text: 'Van alles' } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = (event: string, answers = {}) => found.take(users.sanne, id, event, answers);
  await coach('identity.confirmed', { how: 'document' });
  await coach('request.placed', { asks });
  await coach('talk.declined', { how: 'Per brief' });
  await coach('request.granted');
  await found.pack(id);
  const hand = () => coach('package.handed', { on: found.clock.today(), how: 'handed', toWhom: 'client' });
  const lines = async () => (await found.stored()).disclosures.filter(({ purpose }) => purpose === 'inspection').length;
  return { ...found, id, hand, lines };
}

it.each<[string, Ask[], string]>([
  ['as the answer', ['inspection'], 'handling.answered'],
  ['beside a correction', ['inspection', 'correction'], 'handling.applying'],
])(
  'a package that is given %s has one line in the register, also when it is sent twice (R54)',
  async (_how, asks, at) => {
    const { id, hand, lines, states, ...found } = await ready(...asks);
    expect(await hand()).toMatchObject({ ok: true });
    const letters = (await found.case(id)).letters.length;
    expect(await hand()).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect([await lines(), (await found.case(id)).letters.length, (await states(id))[0]]).toEqual([1, letters, at]);
    await found.pack(id);
    expect(await hand()).toMatchObject({ ok: true });
    expect(await lines()).toBe(2);
  },
);
