import { describe, expect, it } from 'vitest';
import { addDays, addYears } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { partnerName, partnerScene, scan } from '#test/commands/partners/scene.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse } from './scene.ts';

async function fine(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

const placeOf = (location: string | null) => location ?? '';

describe('the pages of partners (P15)', () => {
  it('lead from a company to somebody who may be told things, by two people', async () => {
    const { as, clock } = await partnerScene();
    const [clerk, manager] = [await as(users.fatma), await as(users.hugo)];
    await fine((await clerk.get('/partners')).text);
    await fine((await clerk.get('/partners/nieuw')).text);
    const company = { name: 'Werkplaats Verzonnen', street: 'Leslaan 2', postcode: '1234 AB', town: 'Voorbeeldstad' };
    const at = placeOf((await clerk.post('/partners/nieuw', company)).headers.get('location'));
    expect((await clerk.get(at)).text).toContain('Voorgesteld, nog geen contract');
    expect((await clerk.get(`${at}/stap/contract`)).status).toBe(404);
    await fine((await manager.get(`${at}/stap/contract`)).text);
    const until = addYears(clock.today(), 1);
    const contract = { ...dayParts('from', clock.today()), ...dayParts('until', until) };
    expect((await manager.post(`${at}/stap/contract`, contract)).status).toBe(303);

    const answers = {
      formOfAddress: 'heer',
      name: 'P. Vakman',
      jobTitle: 'leermeester',
      email: 'p@vak.example',
      phone: '',
    };
    await fine((await clerk.get(`${at}/personen/nieuw`)).text);
    const call = placeOf((await clerk.post(`${at}/personen/nieuw`, answers)).headers.get('location'));
    await fine((await clerk.get(call)).text);
    expect((await clerk.post(call, { calledBack: 'ja', ...dayParts('on', clock.today()) })).status).toBe(303);
    const person = call.replace('/stap/nabellen', '');
    await fine((await clerk.get(person)).text);
    const paper = await clerk.get(`${person}/verklaring/papier`);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await clerk.post(`${person}/stap/verstuurd`)).status).toBe(303);

    await fine((await clerk.get(`${person}/verklaring`)).text);
    const bare = await clerk.upload(`${person}/verklaring`, {}, {});
    expect(bare.status).toBe(422);
    await fine(bare.text);
    const signed = { signed: 'ja', nameMatches: 'ja', ...dayParts('signedOn', clock.today()) };
    const file = new File([scan], 'scan.pdf', { type: 'application/pdf' });
    const up = await clerk.upload(`${person}/verklaring`, signed, { file });
    expect(up.status).toBe(303);
    expect((await clerk.post(`${person}/stap/archiveren`, { filed: 'ja' })).status).toBe(303);
    expect((await clerk.post(`${person}/besluit/goedkeuren`)).status).toBe(404);
    expect((await clerk.get(person)).text).toContain('De vestigingsmanager controleert de verklaring');

    expect((await manager.get('/mijn-werk')).text).toContain('P. Vakman');
    await fine((await manager.get(person)).text);
    expect((await manager.get(`${person}/verklaring/scan`)).bytes).toEqual(new Uint8Array(scan));
    expect((await manager.post(`${person}/besluit/goedkeuren`)).status).toBe(303);
    const shown = await manager.get(person);
    expect(shown.text).toContain('Mag gegevens krijgen');
    await fine(shown.text);
    await fine((await manager.get(at)).text);
    expect((await manager.post(`${person}/besluit/schorsen`, { reason: '' })).status).toBe(422);
    expect((await manager.post(`${person}/besluit/schorsen`, { reason: 'Onderzoek' })).status).toBe(303);
    await fine((await manager.get(person)).text);
    expect((await manager.post(`${person}/besluit/opheffen`, { reason: 'Klaar' })).status).toBe(303);
  });

  it.each(['sanne', 'kees', 'stef'] as const)('are not there for %s', async (who) => {
    const { as, partnerId, id } = await partnerScene();
    const browser = await as(users[who]);
    for (const path of ['', `/${partnerId}`, `/${partnerId}/personen/${id}`, `/${partnerId}/stap/schorsen`])
      expect((await browser.get(`/partners${path}`)).status).toBe(404);
    expect((await browser.get('/opdrachtgevers')).text).not.toContain('/partners');
    expect((await browser.post(`/partners/${partnerId}/personen/${id}/stap/verstuurd`)).status).toBe(404);
  });

  it('are read by the directorate, which takes a step only without a manager (E5)', async () => {
    const found = await partnerScene();
    await found.archived();
    const at = `/partners/${found.partnerId}/personen/${found.id}`;
    const directorate = await found.as(users.ans);
    const seen = await directorate.get(at);
    expect(seen.text).not.toContain('Keur de verklaring goed');
    expect((await directorate.post(`${at}/besluit/goedkeuren`)).status).toBe(404);
    expect((await directorate.get(`/partners/${found.partnerId}/stap/contract`)).status).toBe(404);
    expect((await directorate.get('/mijn-werk')).text).not.toContain('T. Lesgever');
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((one) =>
        one.roles.includes('branchManager') ? { ...one, leavesOn: addDays(found.clock.today(), -1) } : one,
      ),
    }));
    expect((await directorate.get(at)).text).toContain('Keur de verklaring goed');
    expect((await directorate.get('/mijn-werk')).text).toContain('T. Lesgever');
    await fine((await directorate.get(`/partners/${found.partnerId}/stap/contract`)).text);
    expect((await directorate.post(`${at}/besluit/goedkeuren`)).status).toBe(303);
    expect(await found.state()).toBe('cleared');
  });

  it('ask the manager to look again before the year is over', async () => {
    const found = await partnerScene();
    await found.cleared();
    const manager = await found.as(users.hugo);
    expect((await manager.get('/mijn-werk')).text).not.toContain('T. Lesgever');
    const soon: Day = addDays(addYears(found.clock.today(), 1), -20);
    await found.on(soon);
    const again = await found.as(users.hugo);
    expect((await again.get('/mijn-werk')).text).toContain('T. Lesgever');
    expect((await again.get('/partners')).text).toContain(partnerName);
  });
});
