import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { branches } from '#src/demo/cast.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { prepareLetterhead } from '#src/documents/letterhead/prepare.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';
import { maxPaperBytes } from '#src/domain/letterhead-upload.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { startHarness } from '#test/harness.ts';
import { englishIn, htmlProblems } from './html.ts';

const list = '/instellingen/briefpapier';
const house = `${list}/huis`;
const papers = new URL('../documents/letterhead/papers/', import.meta.url);
const word = new File([await readFile(new URL('briefpapier.docx', papers))], 'briefpapier.docx');
const pdf = new File([await readFile(new URL('briefpapier.pdf', papers))], 'briefpapier.pdf');

const render: Renderer = async (model, fingerprint, letterhead) => ({
  pdf: await renderPdf(model, fingerprint, letterhead),
  docx: await renderDocx(model, fingerprint, letterhead),
});

/** The directorate at its pages, with the real reader of files and the real engines. */
async function office() {
  const harness = await startHarness({ organisation: castOrganisation, deps: { render, prepareLetterhead } });
  const browser = await harness.as(users.ans);
  const kept = () => harness.store.organisation.read().value.letterheads;
  const add = async (owner = house) => {
    const { location } = await browser.upload(owner, {}, { word, pdf });
    if (location === null) throw new Error('not added');
    return location;
  };
  const basis = async (address: string) =>
    /name="_basis" value="([\w-]+)"/.exec((await browser.get(address)).text)?.[1];
  const choose = async (address: string, shownOn?: string) =>
    browser.post(address, { reason: 'Nieuw logo', _basis: shownOn ?? (await basis(address)) ?? '' });
  const right = async (address: string) => {
    const { status, text } = await browser.get(address);
    expect([address, status]).toEqual([address, 200]);
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    return text;
  };
  return { harness, browser, kept, add, basis, choose, right };
}

describe('the pages of the briefpapier', () => {
  it('go from two files to documents on them: added, looked at, and taken into use with a reason', async () => {
    const { browser, add, choose, right, kept } = await office();
    expect(await right(list)).toMatch(/De hele organisatie[\s\S]*Huisstijl zonder briefpapier[\s\S]*Het begin/);
    expect(await right(house)).toMatch(/Huisstijl zonder briefpapier[\s\S]*In gebruik/);
    const version = await add();
    expect(kept().choices).toEqual([]);
    expect(await right(version)).toMatch(
      /<h1>Versie 1<\/h1>[\s\S]*Toegevoegd op 23 november 2026[\s\S]*Brief[\s\S]*Trajectplan/,
    );
    for (const [sample, format, begin] of [
      ['brief', 'pdf', '%PDF-'],
      ['rapport', 'docx', 'PK'],
    ]) {
      const file = await browser.get(`${version}/${sample}/${format}`);
      expect([file.status, file.text.startsWith(begin ?? '')]).toEqual([200, true]);
    }
    for (const sample of ['rapport/pdf', 'brief/docx']) {
      const plain = await browser.get(`${house}/huisstijl/${sample}`);
      expect((await browser.get(`${version}/${sample}`)).text).not.toBe(plain.text);
    }
    const chosen = await choose(version);
    expect([chosen.status, chosen.location]).toEqual([303, `${house}?bewaard=ja`]);
    expect(await right(chosen.location ?? '')).toMatch(/In gebruik: Versie 1[\s\S]*Nieuw logo/);
    expect(await right(version)).toContain('Dit is nu in gebruik');
    const overview = await right(list);
    expect(overview).toMatch(/De hele organisatie[\s\S]*Versie 1[\s\S]*Ans [\s\S]*Nieuw logo/);
    expect(overview).toMatch(/Fictendam[\s\S]*Zoals de hele organisatie: versie 1/);
  });

  it('let a branch have its own, or the house style, or go along with the house again', async () => {
    const { add, choose, right, kept } = await office();
    const own = `${list}/${branches.fictendam.id}`;
    const version = await add(own);
    for (const look of [version, `${own}/huisstijl`, `${own}/zoals-het-huis`, version]) {
      await right(look);
      expect((await choose(look)).status).toBe(303);
    }
    expect(kept().choices.map(({ look }) => look.kind)).toEqual(['version', 'plain', 'asHouse', 'version']);
    expect(await right(own)).toMatch(/Wat wanneer in gebruik kwam[\s\S]*Versie 1[\s\S]*Zoals de hele organisatie/);
  });

  it('are for the directorate only, and only for owners, versions and samples there are', async () => {
    const { harness, browser, add } = await office();
    const version = await add();
    for (const user of [users.sanne, users.fatma, users.hugo, users.kees, users.stef]) {
      const other = await harness.as(user);
      for (const address of [list, house, version, `${version}/brief/pdf`])
        expect((await other.get(address)).status).toBe(404);
      expect((await other.upload(house, {}, { word, pdf })).status).toBe(404);
      expect((await other.post(`${house}/huisstijl`, { reason: 'Zomaar' })).status).toBe(404);
    }
    const elsewhere = version.replace('huis', branches.fictendam.id);
    for (const address of [`${list}/elders`, `${house}/zoals-het-huis`, elsewhere, `${version}/brief/exe`])
      expect((await browser.get(address)).status).toBe(404);
  });
});

describe('briefpapier that is not right', () => {
  it.each([
    ['nothing is chosen', {}, ['Kies het briefpapier in Word', 'Kies het briefpapier als PDF']],
    ['one is chosen', { word }, ['Kies het briefpapier als PDF']],
    ['a file is empty', { word, pdf: new File([], 'leeg.pdf') }, ['Dit bestand is leeg. Kies een ander bestand']],
    ['the files are swapped', { word: pdf, pdf: word }, ['geen Word-bestand van de soort docx', 'Dit is geen PDF']],
    [
      'a file is too large',
      { word, pdf: new File([new Uint8Array(maxPaperBytes + 1)], 'groot.pdf') },
      ['hoogstens 2 MB'],
    ],
    ['a file cannot be read', { word, pdf: new File(['%PDF-1.7 kapot'], 'kapot.pdf') }, ['kan niet gelezen worden']],
  ])('comes back with a sentence at each file when %s, and nothing is kept', async (_, files, sentences) => {
    const { harness, browser, kept } = await office();
    const { status, text } = await browser.upload(house, {}, files);
    expect(status).toBe(422);
    expect(await htmlProblems(text)).toEqual([]);
    expect(text).toMatch(/<title>Fout/);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect([kept().versions, harness.store.letterheads.count()]).toEqual([[], 0]);
  });

  it('is told how large a file may be here, also when the form is too large to be read', async () => {
    const { browser, kept } = await office();
    const huge = new File([new Uint8Array(20 * 1024 * 1024)], 'groot.pdf');
    const { status, text } = await browser.upload(house, {}, { word, pdf: huge });
    expect([status, text]).toEqual([413, expect.stringContaining('Een bestand mag hoogstens 2 MB zijn')]);
    expect(text).toContain(`href="${house}"`);
    expect(kept().versions).toEqual([]);
  });

  it('asks why it is taken into use', async () => {
    const { browser, add, kept } = await office();
    const { status, text } = await browser.post(await add(), { reason: ' ' });
    expect([status, await htmlProblems(text)]).toEqual([422, []]);
    expect(text).toContain('Schrijf waarom u dit in gebruik neemt');
    expect(kept().choices).toEqual([]);
  });

  it('is not taken into use over what a colleague chose meanwhile, before that was seen', async () => {
    const { add, basis, choose, kept } = await office();
    const version = await add();
    const own = `${list}/${branches.fictendam.id}`;
    const shownOn = await basis(`${own}/huisstijl`);
    await choose(await add(own));
    const late = await choose(`${own}/huisstijl`, shownOn);
    expect([late.status, await htmlProblems(late.text)]).toEqual([422, []]);
    expect(late.text).toMatch(/Uw keuze is niet bewaard[\s\S]*in gebruik: Versie 1[\s\S]*Nieuw logo/);
    expect(kept().choices).toHaveLength(1);
    expect((await choose(`${own}/huisstijl`)).status).toBe(303);
    expect((await choose(version)).status).toBe(303);
    expect(kept().choices).toHaveLength(3);
  });
});
