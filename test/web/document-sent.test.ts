import { expect, it } from 'vitest';
import { htmlProblems } from './html.ts';
import { changeHouse, openPlan, withPlanWords } from './scene.ts';

it('a document that was just sent says to whom in one sentence, and names no next step where there is none', async () => {
  const { scene, address, coach } = await openPlan((builder) => withPlanWords(builder).submit());
  await changeHouse(scene, (house) => ({
    ...house,
    sponsors: house.sponsors.map((sponsor) =>
      sponsor.kind === 'privatePerson' ? sponsor : { ...sponsor, name: 'Bakkerij Verzonnen B.V.' },
    ),
  }));
  await coach.post(`${address}/versturen`, { read: 'ja' });
  const { text } = await coach.get(`${address}?bewaard=doc.send`);
  expect(text).toContain('gaat zo snel mogelijk naar Bakkerij Verzonnen B.V. Onder ‘Mails’');
  expect(text).not.toContain('Wat wilt u doen?');
  expect(text).toMatch(/<h2 class="first">Andere stappen<\/h2><div class="bar">.*>Intrekken<\/a>/);
  expect(await htmlProblems(text)).toEqual([]);
});
