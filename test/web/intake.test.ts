import { describe, expect, it } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { formatForm } from '#src/domain/form.ts';
import { type IntakeKey, intakeForms } from '#src/domain/intake.ts';
import { castIntake, castOrganisation, users } from '../builders/cast.ts';
import { type BuilderOptions, dossierBuilder } from '../builders/dossier.ts';
import { dossierIn } from '../builders/states.ts';
import { startHarness } from '../harness.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';

async function startWith(dossier: Dossier) {
  const harness = await startHarness({ organisation: castOrganisation, startAt: '2026-01-12T09:00:00.000Z' });
  await harness.store.dossiers.create(dossier.id, dossier);
  const stored = async () => {
    const loaded = await harness.store.dossiers.load(dossier.id);
    if (!loaded) throw new Error('the dossier is gone');
    return loaded.value;
  };
  return { harness, stored, at: `/dossiers/${dossier.id}/intake` };
}

const registered = (options: BuilderOptions = {}) => dossierBuilder({ on: '2026-01-05', ...options }).build();
const cast = castIntake('2026-01-12');
const whole = { ...cast, conversation: { ...cast.conversation, diplomaCopy: 'no' } } as const;

function posted<K extends IntakeKey>(key: K): Record<string, string | string[]> {
  return formatForm<(typeof intakeForms)[IntakeKey]['fields']>(intakeForms[key], whole[key]);
}

const basisIn = (page: string) => /name="_basis" value="([\w-]+)"/.exec(page)?.[1] ?? '';

describe('the intake as a task list', () => {
  it('shows every section with its state, and cannot be finished before all are done', async () => {
    const { harness, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const { text, status } = await coach.get(at);
    expect(status).toBe(200);
    expect(text).toContain('0 van 11 onderdelen zijn klaar');
    expect(text).toContain('Kan nog niet');
    expect(text).toContain('Niet van toepassing');
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
  });

  it('saves each section with who gave the answers, and then the plan may begin', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    for (const key of Object.keys(intakeForms) as IntakeKey[]) {
      const page = await coach.get(`${at}/${key}`);
      expect(page.status).toBe(200);
      expect(await htmlProblems(page.text)).toEqual([]);
      const answer = await coach.post(`${at}/${key}`, { ...posted(key), _basis: basisIn(page.text) });
      expect([key, answer.status, answer.location]).toEqual([key, 303, `${at}?bewaard=${key}`]);
    }
    const dossier = await stored();
    expect(dossier.intake.education).toEqual(JSON.parse(JSON.stringify(whole.education)));
    expect(dossier.provenance['intake.education']).toEqual({
      source: 'document',
      on: '2026-01-12',
      by: users.sanne.id,
    });
    expect(dossier.provenance['intake.conversation']?.source).toBe('observed');
    expect(dossier.provenance['intake.bsn']?.source).toBe('observed');
    expect(dossier.provenance['intake.wishes']?.source).toBe('client');
    expect(dossier.provenance['client.civilStatus']?.source).toBe('client');
    const list = await coach.get(`${at}?bewaard=wishes`);
    expect(list.text).toContain('11 van 11 onderdelen zijn klaar');
    expect(list.text).not.toContain('Kan nog niet');
  });

  it('takes no explanation of privacy from before the order or from tomorrow', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const basis = basisIn((await coach.get(`${at}/conversation`)).text);
    for (const [day, sentence] of [
      ['2026-01-04', 'Vul een dag in vanaf 5 januari 2026, toen de opdracht binnenkwam'],
      ['2026-01-13', 'Vul een dag in tot en met vandaag, 12 januari 2026'],
    ] as const) {
      const told = { ...posted('conversation'), ...dayParts('noticeGivenOn', day), _basis: basis };
      const answer = await coach.post(`${at}/conversation`, told);
      expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
    }
    expect((await stored()).intake.conversation).toBeUndefined();
  });

  it('comes back with a sentence at each wrong field and the typed text', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const answer = await coach.post(`${at}/education`, {
      ...posted('education'),
      level: '',
      'courses.0.year': 'twee',
      'courses.0.course': 'Vmbo <b>',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Kies het hoogste niveau dat de cliënt heeft afgemaakt');
    expect(answer.text).toContain('Vul een jaar in met vier cijfers');
    expect(answer.text).toContain('value="Vmbo &lt;b&gt;"');
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect((await stored()).intake).toEqual({});
  });

  it('adds and removes a row without a script and saves nothing by it', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const answer = await coach.post(`${at}/education`, {
      ...posted('education'),
      '_aantal.courses': '1',
      _rij: 'erbij:courses',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('courses.1.course');
    expect((await stored()).intake).toEqual({});
  });

  it('refuses a number like a BSN and asks a reason for a health word, which it keeps', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const bsn = await coach.post(`${at}/employability`, { ...posted('employability'), cooperation: 'BSN 999991644' });
    expect(bsn.status).toBe(422);
    expect(bsn.text).toContain('op een BSN lijkt');
    const sick = { ...posted('employability'), cooperation: 'Werkt rustig door een depressie heen.' };
    const warned = await coach.post(`${at}/employability`, sick);
    expect(warned.status).toBe(422);
    expect(warned.text).toMatch(/<title>Fout: [\s\S]*href="#cooperation">Kijk naar ‘depressie’/);
    const page = await coach.get(`${at}/employability`);
    const kept = { ...sick, '_reden.cooperation': 'Naam van een boek', _basis: basisIn(page.text) };
    expect((await coach.post(`${at}/employability`, kept)).status).toBe(303);
    expect((await stored()).overrides).toMatchObject([
      { section: 'intake.employability', field: 'cooperation', word: 'depressie', reason: 'Naam van een boek' },
    ]);
    const again = await coach.get(`${at}/employability`);
    const same = await coach.post(`${at}/employability`, { ...sick, _basis: basisIn(again.text) });
    expect(same.status).toBe(303);
    expect((await stored()).overrides).toHaveLength(1);
  });

  it('keeps unfinished text by itself and shows it again', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const _basis = basisIn((await coach.get(`${at}/wishes`)).text);
    const saved = await coach.post(`${at}/wishes/concept`, { 'x.y': '1', text: 'half een ant', _basis });
    expect(saved.text).toBe('Bewaard om 10.00 uur');
    expect((await stored()).drafts['intake.wishes']?.raw).toEqual({ 'x.y': '1', text: 'half een ant' });
    expect((await coach.get(at)).text).toContain('Bezig');
    const page = await coach.get(`${at}/wishes`);
    expect(page.text).toContain('Bewaard om 10.00 uur');
    await coach.post(`${at}/wishes`, { ...posted('wishes'), _basis: basisIn(page.text) });
    const late = await coach.post(`${at}/wishes/concept`, { text: 'half een ant', _basis });
    expect(late.status).toBe(409);
    expect((await stored()).drafts).toEqual({});
    expect((await coach.post(`${at}/medisch/concept`, { x: 'y' })).status).toBe(404);
  });

  it('is not finished while a section has text that is not saved', async () => {
    const dossier = dossierIn('intakePlanned').intake().build();
    const { harness, stored, at } = await startWith(dossier);
    const coach = await harness.as(users.sanne);
    const page = await coach.get(`${at}/wishes`);
    await coach.post(`${at}/wishes/concept`, { ...posted('wishes'), work: 'Anders', _basis: basisIn(page.text) });
    const check = await coach.get(`${at}/controleren`);
    expect(check.text).toContain('heeft tekst die nog niet is bewaard');
    expect(check.text).not.toContain('Alle onderdelen zijn klaar');
    const step = `/dossiers/${dossier.id}/stappen/intake.held`;
    const refused = await coach.post(step, { 'on-dag': '12-1-2026' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`href="${at}/wishes"`);
    const thrown = await coach.post(`${at}/wishes`, { _concept: 'weg' });
    expect([thrown.status, thrown.location]).toEqual([303, `${at}/wishes`]);
    expect((await stored()).drafts).toEqual({});
    expect((await coach.post(step, { 'on-dag': '12-1-2026' })).status).toBe(303);
  });

  it('shows both texts when it was saved meanwhile, says by whom, and overwrites nothing', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const basis = basisIn((await coach.get(`${at}/conversation`)).text);
    await coach.post(`${at}/conversation`, { ...posted('conversation'), _basis: basis });
    const second = await coach.post(`${at}/conversation`, { ...posted('conversation'), cv: 'no', _basis: basis });
    expect(second.status).toBe(422);
    expect(second.text).toContain('U zelf, op een ander tabblad, bewaarde dit onderdeel');
    expect(await htmlProblems(second.text)).toEqual([]);
    expect((await stored()).intake.conversation?.cv).toBe('yes');
    const third = { ...posted('conversation'), cv: 'no', _basis: basisIn(second.text) };
    expect((await coach.post(`${at}/conversation`, third)).status).toBe(303);
    expect((await stored()).intake.conversation?.cv).toBe('no');
  });

  it('shows what the sponsor gave, masked where it is a BSN, with where to change it', async () => {
    const { harness, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const personal = await coach.get(`${at}/personal`);
    expect(personal.text).toContain('de heer J.M. (Joris) van der Proef');
    expect(personal.text).toContain('Van de opdrachtgever');
    expect(personal.text).toContain('/gegevens/persoon?van=personal');
    expect((await coach.get(`${at}/address`)).text).toContain('Fictielaan 12');
    const bsn = await coach.get(`${at}/bsn`);
    expect(bsn.text).toContain('•••••1644');
    expect(bsn.text).not.toContain('999991644');
    expect((await coach.get(`${at}/conversation`)).text).toContain('soort=diploma');
  });

  it('has no BSN and no civil status where the sponsor never needs them', async () => {
    const { harness, stored, at } = await startWith(registered({ client: 'client5' }));
    const coach = await harness.as((await stored()).coaches[0]?.userId === users.bram.id ? users.bram : users.sanne);
    const list = await coach.get(at);
    expect(list.text).not.toContain('BSN');
    expect(list.text).not.toContain('Burgerlijke staat');
    for (const key of ['bsn', 'civilStatus', 'medisch', '__proto__']) {
      expect((await coach.get(`${at}/${key}`)).status).toBe(404);
      expect((await coach.post(`${at}/${key}`, posted('bsn'))).status).toBe(404);
    }
  });

  it('lists all answers with what is missing, and returns there after a change', async () => {
    const builder = dossierIn('intakePlanned', { on: '2026-01-05' }).intake();
    const half = builder.change((before) => {
      const { education: _none, ...intake } = before.intake;
      return { ...before, intake };
    });
    const { harness, at } = await startWith(half.build());
    const coach = await harness.as(users.sanne);
    const check = await coach.get(`${at}/controleren`);
    expect(check.text).toContain('Nog niet klaar: werk 1 onderdeel af');
    expect(check.text).not.toMatch(/<p class="small soft">\s*<\/p>/);
    expect(check.text).toContain('>Wijzig<span class="vh"> cv</span>');
    expect(check.text).toContain('Fictief Vervoer B.V.');
    expect(check.text).toContain('/stappen/intake.held');
    expect(await htmlProblems(check.text)).toEqual([]);
    expect(englishIn(check.text)).toBeUndefined();
    const page = await coach.get(`${at}/education?naar=controleren`);
    const saved = await coach.post(`${at}/education?naar=controleren`, {
      ...posted('education'),
      _basis: basisIn(page.text),
    });
    expect(saved.location).toBe(`${at}/controleren`);
    expect((await coach.get(`${at}/controleren`)).text).toContain('Alle onderdelen zijn klaar');
  });

  it('says of a level how we know it, and not of all levels together (DOMAIN 4.7)', async () => {
    const language = { ...whole.language, readingSource: 'test', source: 'staff' };
    const dossier = dossierIn('intakeHeld', { on: '2026-01-05' }).build();
    const origin = { source: 'staff', on: '2026-01-10', by: users.sanne.id } as const;
    const { harness, at } = await startWith({
      ...dossier,
      intake: { ...dossier.intake, language: JSON.parse(JSON.stringify(language)) },
      provenance: { ...dossier.provenance, 'intake.language': origin },
    });
    const coach = await harness.as(users.sanne);
    const pages = [await coach.get(at), await coach.get(`${at}/controleren`)];
    for (const { text } of pages) {
      expect(text).toContain('Bij elk niveau staat hoe wij het weten');
      expect(text).not.toContain('Van mij, als inschatting');
      expect(await htmlProblems(text)).toEqual([]);
    }
    expect(pages[1]?.text).toMatch(/Lezen: hoe weet u dit\?<\/dt><dd><span class="text">Toets/);
  });

  it('is the responsible coach’s alone', async () => {
    const { harness, at } = await startWith(registered());
    for (const user of [users.noor, users.bram, users.fatma, users.hugo, users.ans, users.stef]) {
      const browser = await harness.as(user);
      for (const path of [at, `${at}/education`, `${at}/controleren`])
        expect((await browser.get(path)).status).toBe(404);
      expect((await browser.post(`${at}/bsn`, posted('bsn'))).status).toBe(404);
      expect((await browser.post(`${at}/bsn/concept`, posted('bsn'))).status).toBe(404);
    }
  });

  it('takes nothing once the dossier has ended', async () => {
    const { harness, stored, at } = await startWith(dossierIn('declined', { on: '2026-01-05' }).build());
    const before = await stored();
    const coach = await harness.as(users.sanne);
    const page = await coach.get(`${at}/bsn`);
    const answer = await coach.post(`${at}/bsn`, { ...posted('bsn'), _basis: basisIn(page.text) });
    expect(answer.status).toBe(409);
    expect(await stored()).toEqual(before);
  });

  it('refuses a field the form does not know, and stores nothing (R7)', async () => {
    const { harness, stored, at } = await startWith(registered());
    const coach = await harness.as(users.sanne);
    const page = await coach.get(`${at}/bsn`);
    const hostile = { ...posted('bsn'), diagnosis: 'onzin', bsn: '999991644', _basis: basisIn(page.text) };
    const answer = await coach.post(`${at}/bsn`, hostile);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('dit formulier vraagt niet naar “diagnosis”');
    expect(answer.text).not.toContain('onzin');
    expect((await stored()).intake.bsn).toBeUndefined();
  });
});
