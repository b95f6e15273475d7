import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { CaseId, ItemId } from '#src/domain/ids.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { htmlProblems } from '../html.ts';
import { openScene } from '../scene.ts';
import { codeIn, type Fields, startRoad, typed } from './road.ts';

const birthDate = { 'birthDate-dag': '14', 'birthDate-maand': '5', 'birthDate-jaar': '1986' };
const complained = { ...typed, 'happenedOn-dag': '3', 'happenedOn-maand': '1', 'happenedOn-jaar': '2026' };

/** A client of the cast asks on the public page; staff of the cast do their work; the client looks. */
async function scene(slug = 'inzien', fields: Fields = typed) {
  const house = await openScene(dossierIn('active.running'));
  const { harness, dossier } = house;
  const road = await startRoad(harness);
  const code = codeIn(await road.walk(slug, fields));
  const id = [...harness.store.cases.ids()].at(-1) as CaseId;
  const take = async (event: string, answers: Readonly<Record<string, unknown>> = {}) =>
    expect(await stepCase(harness.deps, { kind: 'user', id: users.sanne.id }, { id, event, answers })).toMatchObject({
      ok: true,
    });
  return {
    ...house,
    ...road,
    code,
    id,
    take,
    match: () => matchCase(harness.deps, { kind: 'user', id: users.fatma.id }, { id, dossierId: dossier.id }),
    async disclose(...lines: readonly Disclosure[]) {
      const stored = await harness.store.dossiers.load(dossier.id);
      if (!stored) throw new Error('the dossier is gone');
      await harness.store.dossiers.save(dossier.id, stored.revision, { ...stored.value, disclosures: [...lines] });
    },
    /** What the status page shows a browser that never was here. */
    async look() {
      const browser = harness.anonymous();
      const posted = await browser.post('/verzoek/stand', { code, ...birthDate });
      expect(posted).toMatchObject({ status: 303, location: '/verzoek/stand', text: '' });
      return browser.get('/verzoek/stand');
    },
  };
}

const sent: Disclosure = {
  id: '0'.repeat(26) as ItemId,
  at: '2026-02-02T09:00:00.000Z',
  recipientKind: 'sponsor',
  recipientName: 'A. Ambtenaar, Gemeente Voorbeeldstad',
  purpose: 'approval',
  legalBasis: 'taak van de opdrachtgever',
  what: { kind: 'fields', fields: ['naam'] },
  channel: 'post',
  by: 'system',
  status: 'sent',
  sentOn: '2026-02-02',
};

describe('the page with the steps', () => {
  it('shows what was done, what comes, and the last day for the answer; nobody by name', async () => {
    const found = await scene();
    const { text } = await found.look();
    for (const words of ['U vraagt: mijn gegevens inzien.', 'Antwoord uiterlijk', 'Wij kregen uw verzoek.'])
      expect(text).toContain(words);
    expect(text).toContain('Wij plannen een gesprek met u.');
    expect(text).not.toMatch(/Proef|alles zien|V-2026/);
    expect(await htmlProblems(text)).toEqual([]);
  });

  it('shows who received data once the identity was seen, and not before (R44, R55)', async () => {
    const found = await scene('ontvangers');
    await found.disclose(sent, { ...sent, id: '1'.repeat(26) as ItemId, recipientName: 'Nooit', status: 'void' });
    await found.match();
    expect((await found.look()).text).not.toContain('A. Ambtenaar');
    await found.take('identity.confirmed', { how: 'document', code: found.code });
    const { text } = await found.look();
    for (const words of [
      '2 feb. 2026',
      'A. Ambtenaar, Gemeente Voorbeeldstad (opdrachtgever)',
      'U liet zien wie u bent',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Nooit');
  });

  it('shows a representative nothing of the client before the mandate was recorded, nor after it ended (R44, E19)', async () => {
    const representative = { writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' };
    const found = await scene('ontvangers', { ...typed, ...representative });
    await found.disclose(sent);
    await found.match();
    expect((await found.look()).text).not.toContain('A. Ambtenaar');
    const mandate = 'Beschikking van 3 maart 2025';
    await found.take('identity.confirmed', { how: 'document', mandate, code: found.code });
    expect((await found.look()).text).toContain('A. Ambtenaar');
    await found.take('mandate.ended', { how: 'Beschikking van vandaag' });
    expect((await found.look()).text).not.toContain('A. Ambtenaar');
    await found.take('identity.confirmed', { how: 'document', mandate, asker: 'same' });
    expect((await found.look()).text).not.toContain('A. Ambtenaar');
  });

  it('names the day and the time of an appointment', async () => {
    const found = await scene();
    await found.match();
    await found.take('identity.confirmed', { how: 'document', code: found.code });
    const on = found.harness.clock.today();
    await found.take('talk.planned', { on, time: '14.30', place: 'Vestiging Voorbeeldstad' });
    const { text } = await found.look();
    expect(text).toContain('Wij hebben een afspraak met u om 14.30 uur');
    expect(text).not.toContain('Wij plannen een gesprek');
  });

  it('promises nothing again that was done', async () => {
    const found = await scene('inzien', { ...typed, answer: 'written' });
    expect((await found.look()).text).toContain('Wij spreken af hoe u laat zien wie u bent.');
    await found.match();
    await found.take('identity.confirmed', { how: 'document', code: found.code });
    const { text } = await found.look();
    expect(text).not.toContain('Wij spreken af hoe');
    expect(text).toContain('U krijgt ons antwoord.');
  });

  it('says so when we are late', async () => {
    const found = await scene();
    await found.match();
    await found.take('identity.confirmed', { how: 'document', code: found.code });
    const stored = await found.harness.store.cases.load(found.id);
    const dueOn = stored?.value.kind === 'request' ? stored.value.dueOn : '';
    found.harness.clock.set(`${dueOn}T23:30:00.000Z` as Instant);
    const { text } = await found.look();
    expect([
      text.includes('Wij zijn te laat.'),
      text.includes('we are late'),
      text.includes('on this day at the latest'),
    ]).toEqual([true, true, false]);
  });

  it('shows the steps of a complaint with its own term', async () => {
    const found = await scene('klacht', complained);
    const { text } = await found.look();
    for (const words of ['U diende een klacht in.', 'Oordeel uiterlijk', 'Wij kregen uw klacht.', 'Blik op Werk'])
      expect(text).toContain(words);
    expect(text).not.toContain('Antwoord uiterlijk');
  });

  it('shows of a complaint no word of anybody else, and no step that is for the house alone (R51)', async () => {
    const found = await scene('klacht', complained);
    const stored = await found.harness.store.cases.load(found.id);
    if (stored?.value.kind !== 'complaint') throw new Error('the complaint is gone');
    const { value, revision } = stored;
    const at = found.harness.clock.now();
    const types = [
      'investigation.started',
      'handler.replaced',
      'respondent.replied',
      'drafting.started',
      'letter.sent',
    ];
    const events = types.map((type, n) => ({
      id: `${n}`.repeat(26) as ItemId,
      at,
      by: users.sanne.id,
      type,
      reason: 'intern',
    }));
    const replies = [{ of: users.sanne.id, at, text: 'Zo ging het niet' }];
    const facts = { 'drafting.started': { notes: 'intern' } };
    const changed: ComplaintCase = {
      ...value,
      events: [...value.events, ...events],
      replies,
      facts,
      aboutUserIds: [users.sanne.id],
    };
    await found.harness.store.cases.save(found.id, revision, changed);
    const { text } = await found.look();
    expect(text).toContain('Wij begonnen met het onderzoek.');
    expect(text.match(/<li><time/g)).toHaveLength(2);
    expect(text).not.toMatch(/intern|Zo ging het niet|Sanne|Proef/);
  });

  it('reads a code as people write it', async () => {
    const found = await scene();
    const loose = found.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const browser = found.harness.anonymous();
    expect((await browser.post('/verzoek/stand', { code: loose, birthDate: '14-5-1986' })).status).toBe(303);
  });

  it('is closed again by one press, and after half an hour by itself', async () => {
    const found = await scene();
    const browser = found.harness.anonymous();
    const opened = await browser.post('/verzoek/stand', { code: found.code, ...birthDate });
    expect(opened.headers.getSetCookie()[0]).toMatch(
      /^__Host-stand=.*; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=1800$/,
    );
    expect((await browser.get('/verzoek/stand')).text).toContain('De stappen');
    expect((await browser.post('/verzoek/stand', { sluit: 'ja' })).location).toBe('/verzoek/stand');
    expect((await browser.get('/verzoek/stand')).text).not.toContain('De stappen');
  });
});
