import { describe, expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { contractAnswers, contractForm, sponsorAnswers, sponsorForm } from '#src/domain/sponsor-form.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';

const [gemeenteContract] = sponsors.gemeente.contracts;
const [contact] = sponsors.gemeente.contacts;
if (!gemeenteContract || !contact) throw new Error('the cast has no contract or contact');
const gemeente = `/opdrachtgevers/${sponsors.gemeente.id}`;
const open = () => openScene(dossierIn('registered'));

const house = (scene: Scene) => scene.harness.store.organisation.read().value;
const sponsorNow = (scene: Scene) => house(scene).sponsors.find(({ id }) => id === sponsors.gemeente.id);
const contractFields = (change: object = {}) => ({
  ...formatForm(contractForm('municipality'), contractAnswers(gemeenteContract)),
  ...change,
});

describe('the pages of sponsors', () => {
  it('are valid and Dutch, and ask the permission table for every button', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const pages = [
      '/opdrachtgevers',
      '/opdrachtgevers/nieuw',
      gemeente,
      `${gemeente}/wijzigen`,
      `${gemeente}/contracten/nieuw`,
      `${gemeente}/contracten/${gemeenteContract.id}`,
      `${gemeente}/contactpersonen/nieuw`,
      `${gemeente}/contactpersonen/${contact.id}`,
      `${gemeente}/contactpersonen/${contact.id}/nabellen`,
    ];
    for (const page of pages) {
      const { status, text } = await manager.get(page);
      expect([page, status]).toEqual([page, 200]);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
    const coach = await scene.as(users.sanne);
    const seen = await coach.get(gemeente);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/wijzigen|Voeg een/);
    for (const page of pages.filter((one) => one !== '/opdrachtgevers' && one !== gemeente))
      expect([page, (await coach.get(page)).status]).toEqual([page, 404]);
    for (const user of [users.kees]) expect((await (await scene.as(user)).get('/opdrachtgevers')).status).toBe(404);
  });

  it('lets clerks keep contacts but not contracts, and the directorate contracts but not contacts', async () => {
    const scene = await open();
    const clerk = await scene.as(users.fatma);
    const directorate = await scene.as(users.ans);
    expect((await clerk.post(`${gemeente}/contracten/nieuw`, contractFields())).status).toBe(404);
    expect((await directorate.post(`${gemeente}/contactpersonen/nieuw`, {})).status).toBe(404);
    expect((await clerk.post(`${gemeente}/contactpersonen/nieuw`, {})).status).toBe(422);
    expect((await directorate.post(`${gemeente}/contracten/nieuw`, {})).status).toBe(422);
    expect(sponsorNow(scene)).toEqual(sponsors.gemeente);
  });
});

describe('a contract', () => {
  it('keeps its terms in working days as they were typed', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const terms = { firstReminder: '8', secondReminder: '12', escalation: '16' };
    const address = `${gemeente}/contracten/${gemeenteContract.id}`;
    const hostile = { ...contractFields(terms), id: 'x', kind: 'privatePerson' };
    expect((await manager.post(address, hostile)).status).toBe(422);
    const answer = await manager.post(address, contractFields(terms));
    expect([answer.status, answer.location]).toEqual([303, gemeente]);
    const kept = sponsorNow(scene)?.contracts.find(({ id }) => id === gemeenteContract.id);
    expect(kept).toMatchObject({
      kind: 'municipality',
      terms: { ...gemeenteContract.terms, firstReminder: 8, secondReminder: 12, escalation: 16 },
    });
  });

  it.each([
    [{ secondReminder: '5', firstReminder: '10' }, 'Vul meer werkdagen in dan bij de eerste herinnering'],
    [{ firstReminder: 'gauw' }, 'Vul een aantal werkdagen in van 1 tot en met 60'],
    [{ cadenceEvery: '40' }, 'Vul een getal in van 1 tot en met 26'],
    [{ bsnBase: 'ZW' }, 'Kies een van de antwoorden'],
  ])('comes back for %j with a sentence, the typed text kept', async (change, sentence) => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const fields = contractFields({ name: 'Mijn <contract>', ...change });
    const answer = await manager.post(`${gemeente}/contracten/${gemeenteContract.id}`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('value="Mijn &lt;contract&gt;"');
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(sponsorNow(scene)).toEqual(sponsors.gemeente);
  });
});

describe('a contact', () => {
  const person = { formOfAddress: 'heer', name: 'B. Nieuwkomer', jobTitle: 'Klantmanager' };
  const email = 'b.nieuwkomer@gemeente.voorbeeld.example';

  it('is added with an address of the sponsor only, and then has to be called back (R21)', async () => {
    const scene = await open();
    const clerk = await scene.as(users.fatma);
    const foreign = await clerk.post(`${gemeente}/contactpersonen/nieuw`, { ...person, email: 'b@elders.example' });
    expect(foreign.status).toBe(422);
    expect(foreign.text).toContain('Gebruik een adres van de opdrachtgever');
    expect(foreign.text).toContain('value="B. Nieuwkomer"');
    const nameless = await clerk.post(`${gemeente}/contactpersonen/nieuw`, { ...person, name: '😀', email });
    expect([
      nameless.status,
      nameless.text.includes('Vul een naam in met letters en gewone leestekens, zonder cijfers'),
    ]).toEqual([422, true]);
    const hostile = { ...person, email, verified: 'ja', 'verified.by': users.hugo.id };
    expect((await clerk.post(`${gemeente}/contactpersonen/nieuw`, hostile)).status).toBe(422);
    const added = await clerk.post(`${gemeente}/contactpersonen/nieuw`, { ...person, email });
    const made = sponsorNow(scene)?.contacts.at(-1);
    expect(made).toMatchObject({ name: 'B. Nieuwkomer', email });
    expect(made?.verified).toBeUndefined();
    expect(added.location).toBe(`${gemeente}/contactpersonen/${made?.id}/nabellen`);
    expect((await clerk.get(gemeente)).text).toContain('Nog niet nagebeld');
    const tomorrow = { calledBack: 'ja', ...dayParts('on', '2031-01-01') };
    const early = await clerk.post(String(added.location), tomorrow);
    expect(early.status).toBe(422);
    expect(early.text).toContain('Vul een dag in tot en met vandaag');
    const today = scene.harness.clock.today();
    const called = await clerk.post(String(added.location), { calledBack: 'ja', ...dayParts('on', today) });
    expect([called.status, called.location]).toEqual([303, gemeente]);
    expect(sponsorNow(scene)?.contacts.at(-1)?.verified).toEqual({ on: today, by: users.fatma.id });
  });

  it('has to be called back again when the address changes', async () => {
    const scene = await open();
    const clerk = await scene.as(users.fatma);
    const changed = await clerk.post(`${gemeente}/contactpersonen/${contact.id}`, { ...person, email });
    expect(changed.location).toBe(`${gemeente}/contactpersonen/${contact.id}/nabellen`);
    const kept = sponsorNow(scene)?.contacts.find(({ id }) => id === contact.id);
    expect(kept?.email).toBe(email);
    expect(kept?.verified).toBeUndefined();
  });

  it('can be called back once more, as long as they work there', async () => {
    const scene = await open();
    const clerk = await scene.as(users.fatma);
    const page = `${gemeente}/contactpersonen/${contact.id}`;
    expect(contact.verified).toBeDefined();
    expect((await clerk.get(page)).text).toContain(`href="${page}/nabellen"`);
    const gone = { ...person, email: contact.email, ...dayParts('leftOn', '2020-01-06') };
    expect((await clerk.post(page, gone)).status).toBe(303);
    expect((await clerk.get(page)).text).not.toContain(`${page}/nabellen`);
  });
});

describe('a sponsor', () => {
  const gemeenteFields = (change: object) => ({
    ...formatForm(sponsorForm, sponsorAnswers(sponsors.gemeente)),
    ...change,
  });
  /** The page that comes back when this change is refused, and the sponsor stays as it was. */
  async function refused(change: object): Promise<string> {
    const scene = await open();
    const answer = await (await scene.as(users.hugo)).post(`${gemeente}/wijzigen`, gemeenteFields(change));
    expect(answer.status).toBe(422);
    expect(sponsorNow(scene)).toEqual(sponsors.gemeente);
    return answer.text;
  }

  it.each(['gmail.com', 'gemeente.voorbeeld.example, Hotmail.nl', '@mail.gmail.com'])(
    'does not own %s, where anybody gets an address (R21)',
    async (domains) => {
      const page = await refused({ domains });
      expect(page).toContain('Vul het eigen domein van de opdrachtgever in');
    },
  );

  it('keeps the domain of a contact who works there, and names that contact', async () => {
    const page = await refused({ domains: 'elders.example' });
    expect(page).toContain(`${contact.name} (${contact.email})`);
    expect(await htmlProblems(page)).toEqual([]);
  });

  it('is told all that is wrong at once, also what only the house knows', async () => {
    const page = await refused({ kind: 'employerOutplacement', name: '', domains: 'elders.example' });
    expect(page).toContain('Vul de naam van de opdrachtgever in');
    expect(page).toContain('Bij deze hoort al een contract');
    expect(page).toContain('Laat het domein staan');
    const empty = await (await (await open()).as(users.fatma)).post('/opdrachtgevers/nieuw', {});
    for (const asked of [
      'de soort opdrachtgever',
      'de naam',
      'de straat',
      'de postcode',
      'de plaats',
      'het maildomein',
    ])
      expect(empty.text).toMatch(new RegExp(`(Kies|Vul) ${asked}`));
  });

  it('keeps its kind from its first contract on', async () => {
    const page = await refused({ kind: 'employerOutplacement' });
    expect(page).toContain('Bij deze hoort al een contract');
  });

  it('is added and leads to its page; unknown ones look like unknown pages', async () => {
    const scene = await open();
    const clerk = await scene.as(users.fatma);
    const answers = {
      name: 'Bedrijf Bedenksel',
      kind: 'employerOutplacement',
      street: 'Weg 1',
      postcode: '1234 ab',
      town: 'Fictendam',
      domains: 'bedenksel.example',
    };
    expect((await clerk.post('/opdrachtgevers/nieuw', { ...answers, id: sponsors.gemeente.id })).status).toBe(422);
    const added = await clerk.post('/opdrachtgevers/nieuw', answers);
    const made = house(scene).sponsors.at(-1);
    expect(made).toMatchObject({ name: 'Bedrijf Bedenksel', postcode: '1234 AB', contracts: [], contacts: [] });
    expect(made?.id).not.toBe(sponsors.gemeente.id);
    expect(added.location).toBe(`/opdrachtgevers/${made?.id}`);
    expect((await clerk.get(String(added.location))).text).toContain('Zonder contract kunt u geen opdracht');
    for (const wrong of ['/opdrachtgevers/onbekend', '/opdrachtgevers/constructor/wijzigen'])
      expect((await clerk.get(wrong)).status).toBe(404);
  });

  it('that is a private person has contracts only: who it is stands in the dossier', async () => {
    const scene = await open();
    const [clerk, manager] = [await scene.as(users.fatma), await scene.as(users.hugo)];
    const page = `/opdrachtgevers/${sponsors.particulier.id}`;
    const shown = await clerk.get(page);
    expect(shown.text).toContain('alleen in het dossier van die cliënt');
    expect(await htmlProblems(shown.text)).toEqual([]);
    expect(shown.text).not.toMatch(/Contactpersonen|Wijzig de opdrachtgever/);
    const person = { formOfAddress: 'heer', name: 'S. El Amrani', jobTitle: 'cliënt', email: 's@voorbeeld.example' };
    for (const path of [`${page}/wijzigen`, `${page}/contactpersonen/nieuw`])
      expect([path, (await clerk.get(path)).status, (await clerk.post(path, person)).status]).toEqual([path, 404, 404]);
    expect((await manager.get(`${page}/contracten/nieuw`)).status).toBe(200);
    const named = await clerk.post('/opdrachtgevers/nieuw', { kind: 'privatePerson', name: 'S. El Amrani' });
    expect([named.status, named.text.includes('Gegevens van een particulier staan alleen in het dossier')]).toEqual([
      422,
      true,
    ]);
    const second = await clerk.post('/opdrachtgevers/nieuw', { kind: 'privatePerson' });
    expect([second.status, second.text.includes('Voeg daar een contract toe')]).toEqual([422, true]);
    const turned = await clerk.post(`${gemeente}/wijzigen`, { kind: 'privatePerson' });
    expect([turned.status, turned.text.includes('gaan niet in elkaar over')]).toEqual([422, true]);
    expect(house(scene).sponsors).toHaveLength(Object.keys(sponsors).length);
  });
});
