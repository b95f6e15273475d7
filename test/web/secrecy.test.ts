import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const page = '/instellingen/geheimhouding';
const newText = 'Ik vertel niemand wat ik over cliënten weet.\n\nOok niet als ik hier niet meer werk.';

/** A coach at work, and the directorate that words the clause otherwise. */
async function atWork() {
  const scene = await openScene(dossierIn('registered'));
  const [coach, ans] = [await scene.as(users.sanne), await scene.as(users.ans)];
  const basis = /name="_basis" value="(\w+)"/.exec((await ans.get(page)).text)?.[1] ?? '';
  const change = (fields: Readonly<Record<string, string>> = {}) =>
    ans.post(page, { text: newText, reason: 'Korter', _basis: basis, ...fields });
  const secrecyOf = (id: string) =>
    scene.harness.store.organisation.read().value.users.find((user) => user.id === id)?.secrecy ?? [];
  return { scene, coach, ans, change, secrecyOf };
}

const shown = (text: string) => /name="tekst" value="(\w+)"/.exec(text)?.[1] ?? '';

it('asks everybody to confirm a changed clause before any other page, and goes on to where they were going', async () => {
  const { scene, coach, ans, change, secrecyOf } = await atWork();
  const dossier = `/dossiers/${scene.dossier.id}?deel=1`;
  const before = (await ans.get(page)).text;
  const employees = scene.harness.store.organisation.read().value.users.length;
  expect(before).toContain(`Dan lezen en bevestigen ${employees} medewerkers die bij de volgende klik`);
  expect((await coach.get('/account')).status).toBe(200);
  expect((await change()).location).toBe(`${page}?bewaard=2`);

  const away = await coach.get(dossier);
  expect([away.status, away.location]).toEqual([303, `/geheimhouding?naar=${encodeURIComponent(dossier)}`]);
  expect((await coach.get('/account')).location).toContain('/geheimhouding');
  const asked = await coach.get(away.location ?? '');
  expect(asked.text).toContain('Ook niet als ik hier niet meer werk.');
  expect(await htmlProblems(asked.text)).toEqual([]);
  expect(englishIn(asked.text)).toBeUndefined();

  const unticked = await coach.post('/geheimhouding', { naar: dossier, tekst: shown(asked.text) });
  expect(unticked.status).toBe(422);
  expect(unticked.text).toContain('Zet een vinkje');
  const confirmed = await coach.post('/geheimhouding', {
    naar: dossier,
    tekst: shown(asked.text),
    geheimhouding: 'ja',
  });
  expect(confirmed.location).toBe(dossier);
  expect((await coach.get(dossier)).status).toBe(200);
  expect(secrecyOf(users.sanne.id).map(({ version }) => version)).toEqual([1, 2]);
  expect((await coach.get('/account')).text).toContain('Versie 2 bevestigd op');
  expect((await ans.get('/mijn-werk')).location).toContain('/geheimhouding');
});

it('keeps what somebody was typing when the clause changed', async () => {
  const { scene, coach, change } = await atWork();
  const note = `/dossiers/${scene.dossier.id}/contact`;
  await change();
  const asked = await coach.post(note, { text: 'Gebeld over de planning', channel: ['phone', 'mail'] });
  expect(asked.status).toBe(403);
  expect(asked.text).toMatch(/name="_bewaard\.text" value="Gebeld over de planning"/);
  const answer = await coach.post('/geheimhouding', {
    naar: note,
    _opnieuw: 'ja',
    '_bewaard.text': 'Gebeld over de planning',
    tekst: shown(asked.text),
    geheimhouding: 'ja',
  });
  expect(answer.text).toContain('De geheimhouding is bevestigd');
  expect(answer.text).toMatch(new RegExp(`action="${note}"[\\s\\S]*name="text" value="Gebeld over de planning"`));
});

it('lets somebody log out who does not confirm, and keeps no confirmation of another text', async () => {
  const { coach, change, secrecyOf } = await atWork();
  const old = shown((await coach.get('/geheimhouding')).text);
  await change();
  const answer = await coach.post('/geheimhouding', { tekst: old, geheimhouding: 'ja' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('De tekst is net veranderd');
  expect(secrecyOf(users.sanne.id)).toHaveLength(1);
  expect((await coach.post('/uitloggen', {})).location).toBe('/inloggen');
});

it('is worded by the directorate only, with a reason, looked at first, and every version stays', async () => {
  const { scene, ans, change } = await atWork();
  for (const user of [users.sanne, users.fatma, users.hugo, users.kees, users.stef]) {
    const other = await scene.as(user);
    expect((await other.get(page)).status).toBe(404);
    expect((await other.post(page, { text: newText, reason: 'Zomaar' })).status).toBe(404);
  }
  const looked = await change({ reason: '', _bekijk: 'pagina' });
  expect(looked.text).toMatch(/Zo lezen medewerkers de tekst[\s\S]*Ook niet als ik hier niet meer werk/);
  const without = await change({ reason: '' });
  expect([without.status, without.text.includes('Schrijf waarom u deze tekst verandert')]).toEqual([422, true]);
  expect((await change({ text: scene.harness.store.organisation.read().value.secrecy[0]?.text ?? '' })).text).toContain(
    'Deze tekst geldt al',
  );
  expect(scene.harness.store.organisation.read().value.secrecy).toHaveLength(1);
  expect((await change()).status).toBe(303);
  const { secrecy } = scene.harness.store.organisation.read().value;
  expect(secrecy.map(({ decided }) => decided?.reason)).toEqual([undefined, 'Korter']);
  const own = await ans.get('/geheimhouding');
  await ans.post('/geheimhouding', { tekst: shown(own.text), geheimhouding: 'ja' });
  expect((await change({ text: 'Iets anders' })).text).toContain('Dit is intussen al bewaard');
  const { text } = await ans.get(`${page}?versie=1`);
  expect(text).toContain('Dit is een eerdere tekst');
  expect(text).toContain('1 medewerker bevestigde deze tekst');
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
});
