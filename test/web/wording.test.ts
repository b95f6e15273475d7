import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, type Scene } from './scene.ts';

const list = '/instellingen/teksten';
const disagree = `${list}/disagree`;
const newText = 'Bent u boos? Bel {organisatie}. Of ga naar de {toezichthouder}.';

const open = () => openScene(dossierIn('registered'));
const versions = ({ harness }: Scene) => harness.store.organisation.read().value.wording.disagree ?? [];

/** The directorate before the form of one text, with what its page posts. */
async function atForm(address = disagree) {
  const scene = await open();
  const browser = await scene.as(users.ans);
  const basisNow = async () => /name="_basis" value="([\w-]+)"/.exec((await browser.get(address)).text)?.[1] ?? '';
  const shownOn = await basisNow();
  const post = (fields: Readonly<Record<string, string>>, _basis = shownOn) =>
    browser.post(address, { text: newText, reason: 'Kortere zinnen', _basis, ...fields });
  return { scene, browser, post, basisNow };
}

describe('the pages of the standard texts', () => {
  it('are valid and Dutch, and for the directorate only', async () => {
    const { scene, browser, post } = await atForm();
    await post({});
    for (const address of [list, disagree, `${list}/planPrivacy`, `${list}/reportFooter`, `${disagree}?versie=0`]) {
      const { status, text } = await browser.get(address);
      expect([address, status]).toEqual([address, 200]);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
    expect((await browser.get(`${list}/onbekend`)).status).toBe(404);
    expect((await browser.get('/mijn-werk')).text).toContain('href="/instellingen"');
    expect((await browser.get('/instellingen')).text).toContain(`href="${list}"`);
    for (const user of [users.sanne, users.fatma, users.hugo, users.kees, users.stef]) {
      const other = await scene.as(user);
      expect((await other.get('/account')).text).not.toContain(list);
      for (const address of [list, disagree]) expect((await other.get(address)).status).toBe(404);
      expect((await other.post(disagree, { text: newText, reason: 'Zomaar' })).status).toBe(404);
    }
    expect(versions(scene)).toHaveLength(1);
  });

  it('say what each text is, since when, and what stands between its braces', async () => {
    const { browser, post } = await atForm();
    expect((await browser.get(list)).text).toMatch(/Slotgroet[\s\S]*Met vriendelijke groet,[\s\S]*Het begin/);
    const form = (await browser.get(disagree)).text;
    expect(form).toContain('{toezichthouder}');
    expect(form).toContain('de naam van de toezichthouder. Dit moet in de tekst staan');
    expect(form).toMatch(/Voorbeeld[\s\S]*U kunt ook altijd terecht bij de Autoriteit Persoonsgegevens/);
    expect((await post({})).location).toBe(list);
    expect((await browser.get(list)).text).toContain('Bent u boos? Bel {organisatie}.');
  });
});

describe('a standard text that is typed', () => {
  it('is looked at before it is saved, on the page and as PDF, and nothing changes by looking', async () => {
    const { scene, post } = await atForm();
    const seen = await post({ _bekijk: 'pagina', reason: '' });
    expect(seen.status).toBe(422);
    expect(await htmlProblems(seen.text)).toEqual([]);
    expect(seen.text).toContain('Bent u boos? Bel Maas groep. Of ga naar de Autoriteit Persoonsgegevens.');
    expect(seen.text).not.toContain('<title>Fout');
    expect(seen.text).toContain(newText);
    const pdf = await post({ _bekijk: 'pdf', reason: '' });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.text).toContain('%PDF-');
    expect(versions(scene)).toEqual([]);
  });

  it.each([
    ['without the supervisor', { text: 'Bel {organisatie}.' }, 'Zet ook {toezichthouder} in de tekst'],
    ['with a word nobody fills in', { text: `${newText} {coach}` }, '{coach} kan hier niet'],
    ['with half a pair of braces', { text: `${newText} }` }, 'losse accolade'],
    ['empty', { text: ' ' }, 'Vul de tekst in'],
    ['too long', { text: newText + 'a'.repeat(600) }, 'korter: hoogstens 600 tekens'],
    ['with a number like a BSN', { text: `${newText} 999991644` }, 'een nummer dat op een BSN lijkt'],
    ['as it already is', { text: undefined }, 'Deze tekst geldt al'],
    ['without a reason', { reason: '' }, 'Schrijf waarom u deze tekst verandert'],
  ])('comes back with what is wrong when it is %s', async (_, change, sentence) => {
    const { scene, browser, post } = await atForm();
    const now = /<textarea[^>]*>\s*([^<]*)<\/textarea>/.exec((await browser.get(disagree)).text)?.[1] ?? '';
    const fields = { text: newText, ...change };
    const answer = await post({ ...fields, text: fields.text ?? now });
    expect(answer.status).toBe(422);
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(answer.text).toMatch(/<title>Fout/);
    expect(answer.text.replaceAll('&#39;', "'")).toContain(sentence);
    expect(versions(scene)).toEqual([]);
  });

  it('does not overwrite what somebody else saved meanwhile', async () => {
    const { scene, post, basisNow } = await atForm();
    const theirs = { text: `${newText} Bel gerust.`, reason: 'Vriendelijker', by: users.ans.id };
    await changeHouse(scene, (before) => ({
      ...before,
      wording: { disagree: [{ ...theirs, at: scene.harness.clock.now() }] },
    }));
    const answer = await post({});
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Dit is intussen al bewaard');
    expect(answer.text).toContain('Bel gerust.');
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(versions(scene)).toHaveLength(1);
    expect((await post({}, await basisNow())).status).toBe(303);
    expect(versions(scene).map(({ text }) => text)).toEqual([theirs.text, newText]);
  });

  it('can be put back from its earlier versions, which stay', async () => {
    const { scene, browser, post, basisNow } = await atForm();
    await post({});
    const page = (await browser.get(disagree)).text;
    expect(page).toMatch(/Ans [\s\S]*Bent u boos[\s\S]*Reden: Kortere zinnen[\s\S]*Geldt nu/);
    expect(page).toContain(`href="${disagree}?versie=0"`);
    const first = (await browser.get(`${disagree}?versie=0`)).text;
    expect(first).toMatch(/<textarea[^>]*>\s*Bent u het niet eens met ons\?/);
    expect(first).toContain('De eerste tekst teruggezet');
    const text = /<textarea[^>]*>\s*([^<]*)<\/textarea>/.exec(first)?.[1] ?? '';
    expect((await post({ text, reason: 'De eerste tekst teruggezet' }, await basisNow())).status).toBe(303);
    expect(versions(scene).map((one) => one.text)).toEqual([newText, text]);
    expect((await browser.get(`${disagree}?versie=1`)).text).toContain('De tekst van');
  });
});
