import { describe, expect, it } from 'vitest';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import type { User } from '#src/domain/organisation.ts';
import { render } from '#src/main.ts';
import { maintenanceScene } from '#test/commands/maintenance/scene.ts';
import type { Harness } from '#test/harness.ts';
import { sampleDossier } from '#test/store/sample-dossier.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';

async function fine(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

const work = 'De nieuwe versie wordt geplaatst.';
const announced = { ...dayParts('day', '2026-11-24'), from: '18.00', minutes: '60', work };

async function scene() {
  const found = await maintenanceScene({ deps: { render } });
  return { ...found, at: `/onderhoud/${found.id}` };
}

/** Announced, and supervised by the manager. */
async function supervised() {
  const found = await scene();
  const stef = await found.as(found.office.systemAdmin);
  const hugo = await found.as(found.office.branchManager);
  expect((await stef.post(`${found.at}/stap/aankondigen`, announced)).status).toBe(303);
  expect((await hugo.post(`${found.at}/stap/toezicht`, {})).status).toBe(303);
  found.clock.set('2026-11-24T17:00:00.000Z');
  await found.backup();
  return { ...found, stef: await found.as(found.office.systemAdmin), hugo: await found.as(found.office.branchManager) };
}

describe('maintenance of the program (P22)', () => {
  it('goes from the plan of the program to the report that the manager signed', async () => {
    const found = await scene();
    const { at, office } = found;
    const stef = await found.as(office.systemAdmin);
    await fine((await stef.get('/onderhoud')).text);
    expect((await stef.get('/mijn-werk')).text).toContain('Kondig het onderhoud aan');
    await fine((await stef.get(at)).text);
    const form = await stef.get(`${at}/stap/aankondigen`);
    await fine(form.text);
    expect((await stef.post(`${at}/stap/aankondigen`, { ...announced, work: '' })).status).toBe(422);
    expect((await stef.post(`${at}/stap/aankondigen`, announced)).status).toBe(303);

    const coach = await found.as(office.coach);
    expect((await coach.get('/mijn-werk')).text).toContain('dinsdag 24 november 2026, 18.00 tot 19.00 uur');
    const hugo = await found.as(office.branchManager);
    expect((await hugo.get('/mijn-werk')).text).toContain('Aanvaard het toezicht');
    await fine((await hugo.get(at)).text);
    expect((await hugo.post(`${at}/stap/toezicht`, {})).status).toBe(303);

    found.clock.set('2026-11-24T16:59:59.000Z');
    await found.backup();
    const early = await found.as(office.systemAdmin);
    expect((await early.get(at)).text).toContain('begint niet eerder dan is aangekondigd');
    expect((await early.post(`${at}/stap/begin`, {})).status).toBe(409);
    found.clock.set('2026-11-25T17:00:00.000Z');
    const admin = await found.as(office.systemAdmin);
    expect((await admin.get(at)).text).toContain('Maak eerst een back-up');
    expect((await admin.post(`${at}/stap/begin`, {})).status).toBe(409);
    await found.backup();
    expect((await admin.post(`${at}/stap/begin`, {})).status).toBe(303);
    const busy = await admin.get(at);
    expect(busy.text).toContain('Tot 19.00 uur kan niemand iets bewaren');
    await fine(busy.text);
    found.clock.advance(20);
    expect((await admin.post(`${at}/stap/klaar`, {})).status).toBe(303);
    expect((await admin.get(at)).text).toContain('Het programma kijkt na of alles heel is');
    await found.check();

    const manager = await found.as(office.branchManager);
    const open = await manager.get(at);
    await fine(open.text);
    expect(open.text).toContain('12 bestanden gelezen en vergeleken: alles is heel.');
    expect((await manager.post(`${at}/stap/aftekenen`, {})).status).toBe(409);
    for (const check of ['clock', 'accounts', 'holds']) {
      await fine((await manager.get(`${at}/controle/${check}`)).text);
      const note = { text: 'Samen doorgenomen, alles klopt.' };
      expect((await manager.post(`${at}/controle/${check}`, note)).status).toBe(303);
    }
    expect((await manager.post(`${at}/stap/aftekenen`, {})).status).toBe(303);
    const signed = await manager.get(at);
    expect(signed.text).toContain('Verslag OH-2026-0001');
    await fine(signed.text);
    const pdf = await manager.get(`${at}/verslag/pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    expect((await manager.get(`${at}/verslag/docx`)).status).toBe(200);
    await fine((await manager.get('/onderhoud')).text);
  });

  it('is a task of the manager and the directorate when nobody signs for two weeks', async () => {
    const found = await supervised();
    expect((await found.stef.post(`${found.at}/stap/begin`, {})).status).toBe(303);
    expect((await found.stef.post(`${found.at}/stap/klaar`, {})).status).toBe(303);
    await found.check();
    const work = async (who: User) => (await (await found.as(who)).get('/mijn-werk')).text;
    const { branchManager, directorate } = found.office;
    found.clock.set('2026-12-08T17:00:00.000Z');
    expect(await work(branchManager)).not.toContain('Te laat. Kijk na');
    expect(await work(directorate)).not.toContain('nog niet afgetekend');
    found.clock.set('2026-12-09T17:00:00.000Z');
    expect(await work(branchManager)).toContain('Te laat. Kijk na wat het programma vond');
    expect(await work(directorate)).toContain('Het onderhoud is na twee weken nog niet afgetekend');
    const list = await (await found.as(directorate)).get('/onderhoud');
    expect(list.text).toContain('Te laat');
    await fine(list.text);
  });

  it('leaves everybody else in peace once its hours are over, and is late for manager and directorate, a year later too', async () => {
    const found = await supervised();
    const { coach, systemAdmin, branchManager, directorate, here } = found.office;
    const work = async (who: User) => (await (await found.as(who)).get('/mijn-werk')).text;
    const told = 'kunt u lezen, maar niets bewaren';
    expect((await found.stef.post(`${found.at}/stap/begin`, {})).status).toBe(303);
    expect(await work(coach)).toContain('Er is nu onderhoud. Tot 19.00 uur kunt u lezen, maar niets bewaren');
    found.clock.advance(60);
    expect(await work(coach)).not.toContain(told);
    const late = 'Het onderhoud is na twee weken nog niet afgetekend';
    for (const at of ['2026-12-09T17:00:00.000Z', '2027-12-09T17:00:00.000Z'] as const) {
      found.clock.set(at);
      await runMaintenance(found.deps, found.clock.today());
      expect(await work(systemAdmin)).toContain('Te laat. Leg vast dat het werk klaar is');
      for (const who of [branchManager, directorate]) expect(await work(who)).toContain(late);
      expect(await work(coach)).not.toContain('nderhoud');
    }
    const open = found.store.maintenanceLists.open(here.id);
    expect(open.map(({ state }) => state)).toEqual(['running', 'overdue']);
    expect((await found.run()).messages).toHaveLength(1);
  });

  it('lets everybody read and nobody write meanwhile, and gives what was typed back', async () => {
    const found = await supervised();
    expect((await found.stef.post(`${found.at}/stap/begin`, {})).status).toBe(303);
    const clerk = await found.as(found.office.clerk);
    const warns = async (colleague: typeof clerk) => {
      const pages = [await colleague.get('/datalekken/nieuw'), await found.anonymous().get('/verzoek')];
      for (const { text } of pages) expect(await htmlProblems(text)).toEqual([]);
      return pages.map(({ status, text }) => [status, text.includes('kunt u lezen, maar niets bewaren of versturen')]);
    };
    expect(await warns(clerk)).toEqual([
      [200, true],
      [200, true],
    ]);
    const refused = await clerk.post('/datalekken/nieuw', { what: 'Een tekst die blijft' });
    expect(refused.status).toBe(503);
    expect(refused.text).toContain('vanaf 19.00 uur');
    expect(refused.text).toContain('value="Een tekst die blijft"');
    await fine(refused.text);
    expect((await clerk.get('/mijn-werk')).status).toBe(200);
    // an account that has to close this minute does not wait
    const manager = await found.as(found.office.branchManager);
    expect((await manager.post(`/medewerkers/${found.office.otherCoach.id}/sluiten`)).status).toBe(303);
    const client = await found.anonymous();
    const asked = await client.post('/verzoek', { kind: 'inspection' });
    expect(asked.status).toBe(503);
    expect(asked.text).toContain('Verstuur mijn tekst opnieuw');
    // it ends by itself
    found.clock.advance(61);
    const later = await found.as(found.office.clerk);
    expect(await warns(later)).toEqual([
      [200, false],
      [200, false],
    ]);
    expect((await later.post('/datalekken/nieuw', { what: '' })).status).toBe(422);
  });

  it.each<keyof Harness['office']>(['coach', 'clerk', 'complaintHandler'])('is not there for a %s', async (who) => {
    const found = await supervised();
    // each of these is a person of the office
    const browser = await found.as(found.office[who] as User);
    for (const path of ['', '/stap/aankondigen', '/controle/disk', '/verslag/pdf'])
      expect((await browser.get(`${found.at}${path}`)).status).toBe(404);
    expect((await browser.post(`${found.at}/stap/begin`, {})).status).toBe(404);
    expect((await browser.get('/onderhoud')).status).toBe(404);
    expect((await browser.get('/onderhoud/nood')).status).toBe(404);
  });

  it('leaves the work to the administrator, and the supervision to the manager of that branch', async () => {
    const found = await supervised();
    expect((await found.hugo.post(`${found.at}/stap/begin`, {})).status).toBe(404);
    expect((await found.hugo.get('/onderhoud/nood')).status).toBe(404);
    expect((await found.stef.post(`${found.at}/stap/aftekenen`, {})).status).toBe(404);
    expect((await found.stef.post(`${found.at}/controle/holds`, { text: 'x' })).status).toBe(404);
    const director = await found.as(found.office.directorate);
    expect((await director.get(found.at)).status).toBe(200);
    expect((await director.post(`${found.at}/stap/toezicht`, {})).status).toBe(404);
    const [elsewhere] = found.store.maintenanceLists.open(found.office.elsewhere.id);
    expect((await found.hugo.get(`/onderhoud/${elsewhere?.id}`)).status).toBe(404);
    // no manager works there
    expect((await director.get(`/onderhoud/${elsewhere?.id}`)).status).toBe(200);
  });

  it('opens no dossier to the administrator, whatever is being mended', async () => {
    const found = await supervised();
    const dossier = sampleDossier(1, 1);
    await found.store.dossiers.create(dossier.id, { ...dossier, branchId: found.office.here.id });
    expect((await found.stef.post(`${found.at}/stap/begin`, {})).status).toBe(303);
    for (const path of ['', '/documenten', '/logboek', '/gegevens'])
      expect((await found.stef.get(`/dossiers/${dossier.id}${path}`)).status).toBe(404);
  });

  it('begins at once where it cannot wait, and is supervised and signed afterwards', async () => {
    const found = await scene();
    const stef = await found.as(found.office.systemAdmin);
    await fine((await stef.get('/onderhoud/nood')).text);
    const reason = 'De schijf geeft fouten.';
    const asked = { branch: found.office.here.id, minutes: '30', reason };
    expect((await stef.post('/onderhoud/nood', { ...asked, reason: '' })).status).toBe(422);
    expect((await stef.post('/onderhoud/nood', asked)).location).toBe(found.at);
    expect(found.state()).toBe('emergency');
    expect((await stef.post(`${found.at}/stap/klaar`, {})).status).toBe(303);
    // nobody keeps the house still alone, one time after the other; in whichever branch
    const planned = found.store.maintenanceLists.open().length;
    for (const branch of [found.office.here.id, found.office.elsewhere.id]) {
      const again = await stef.post('/onderhoud/nood', { ...asked, branch });
      expect([again.status, again.text.includes('houdt nog niemand toezicht')]).toEqual([422, true]);
      await fine(again.text);
    }
    expect(found.store.maintenanceLists.open()).toHaveLength(planned);
    await found.check();
    const hugo = await found.as(found.office.branchManager);
    for (const check of ['backup', 'clock', 'accounts', 'holds'])
      await hugo.post(`${found.at}/controle/${check}`, { text: 'Nagekeken.' });
    expect((await hugo.post(`${found.at}/stap/aftekenen`, {})).status).toBe(409);
    await fine((await hugo.get(found.at)).text);
    expect((await hugo.post(`${found.at}/stap/toezicht`, {})).status).toBe(303);
    expect((await hugo.post(`${found.at}/stap/aftekenen`, {})).status).toBe(303);
    expect(found.state()).toBe('signedOff');
    expect((await stef.post('/onderhoud/nood', { ...asked, branch: found.office.elsewhere.id })).status).toBe(303);
  });

  it('is supervised after it failed too, so that nothing waits for a disk', async () => {
    const found = await scene();
    const stef = await found.as(found.office.systemAdmin);
    const asked = { branch: found.office.here.id, minutes: '30', reason: 'De schijf geeft fouten.' };
    expect((await stef.post('/onderhoud/nood', asked)).location).toBe(found.at);
    expect((await stef.post(`${found.at}/stap/mislukt`, { reason: 'De nieuwe schijf werkt niet.' })).status).toBe(303);
    const hugo = await found.as(found.office.branchManager);
    expect((await hugo.get('/mijn-werk')).text).toContain('Aanvaard het toezicht');
    expect((await hugo.get(found.at)).text).toContain('Ik aanvaard het toezicht');
    expect((await hugo.post(`${found.at}/stap/toezicht`, {})).status).toBe(303);
    expect(found.state()).toBe('failed');
    expect((await hugo.get('/mijn-werk')).text).not.toContain('Aanvaard het toezicht');
  });
});
