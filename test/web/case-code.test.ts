import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from '#test/commands/cases/case-scene.ts';
import { codeIn, hiddenIn } from './ask/road.ts';
import { englishIn, htmlProblems } from './html.ts';

async function scene() {
  const found = await caseScene(dossierIn('active.running'));
  const entered = await found.enter({ answers: { ...asking, birthDate: '1986-05-15' } });
  const { id } = entered;
  const match = { id, dossierId: found.dossier.id, otherBirthDate: 'Typfout, nagevraagd' };
  await matchCase(found.deps, by(users.fatma), match);
  const look = async (code: string, day: string) => {
    const browser = found.harness.anonymous();
    const born = { 'birthDate-dag': day, 'birthDate-maand': '5', 'birthDate-jaar': '1986' };
    return (await browser.post('/verzoek/stand', { code, ...born })).status;
  };
  return { ...found, entered, id, look, coach: await found.as(users.sanne) };
}

it('draws a new code for whoever was recognised, shows it once, and ends the old one (R44)', async () => {
  const { id, coach, entered, look, take, ...found } = await scene();
  expect((await coach.get(`/zaken/${id}/code`)).status).toBe(404);
  expect((await coach.post(`/zaken/${id}/code`, {})).status).toBe(409);
  await take(users.sanne, id, 'identity.confirmed', { how: 'known' });
  expect((await coach.get(`/zaken/${id}`)).text).toContain('Geef een nieuwe code');
  const asked = await coach.get(`/zaken/${id}/code`);
  expect([await htmlProblems(asked.text), englishIn(asked.text)]).toEqual([[], undefined]);
  expect(await look(entered.receipt, '15')).toBe(303);
  const pressed = await coach.post(`/zaken/${id}/code`, hiddenIn(asked));
  expect(pressed).toMatchObject({ status: 303, location: `/zaken/${id}/code?gegeven=ja` });
  const given = await coach.get(`/zaken/${id}/code?gegeven=ja`);
  expect(await htmlProblems(given.text)).toEqual([]);
  // what it opens is tried in test/web/ask/unproven.test.ts
  expect(await look(entered.receipt, '15')).toBe(303);
  expect(await look(codeIn(given), '14')).toBe(303);
  expect(JSON.stringify(await found.case(id))).not.toContain(codeIn(given));
  expect((await (await found.as(users.fatma)).get(`/zaken/${id}/code`)).status).toBe(404);
});

it('draws one code by one press: pressed twice or read again it is the same, and one drawn since stays', async () => {
  const { id, coach, take, look, ...found } = await scene();
  await take(users.sanne, id, 'identity.confirmed', { how: 'known' });
  const address = `/zaken/${id}/code`;
  const shown = `${address}?gegeven=ja`;
  expect(codeIn(await coach.get(shown))).toBe('');
  const first = hiddenIn(await coach.get(address));
  await coach.post(address, first);
  const code = codeIn(await coach.get(shown));
  expect(code).toMatch(/^MG-/);
  const drawn = (await found.case(id)).events.length;
  await coach.post(address, first);
  expect([codeIn(await coach.get(shown)), codeIn(await coach.get(shown))]).toEqual([code, code]);
  expect((await found.case(id)).events).toHaveLength(drawn);
  expect(codeIn(await (await found.as(users.hugo)).get(shown))).toBe('');
  await coach.post(address, hiddenIn(await coach.get(address)));
  const second = codeIn(await coach.get(shown));
  expect(second).not.toBe(code);
  expect((await coach.post(address, first)).status).toBe(409);
  expect([await look(second, '14'), await look(code, '14')]).toEqual([303, 422]);
});

it('reads the code that the person shows, and keeps that it was shown, never the code', async () => {
  const { id, coach, entered, ...found } = await scene();
  const address = `/zaken/${id}/stappen/identity.confirmed`;
  const other = 'MG-0000-0000-0000-0000-0000';
  const wrong = await coach.post(address, { how: 'document', code: other });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Dit is niet de code van dit verzoek');
  expect(wrong.text).toContain(other);
  expect((await coach.post(address, { how: 'document', code: entered.receipt.toLowerCase() })).status).toBe(303);
  const stored = await found.case(id);
  expect(stored.facts).toMatchObject({ 'identity.confirmed': { how: 'document' }, 'code.proven': { shown: true } });
  expect(JSON.stringify(stored).toUpperCase()).not.toContain(entered.receipt);
});
