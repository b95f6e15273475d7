import { describe, expect, it } from 'vitest';
import type { Disclosure } from '#src/domain/disclosure.ts';
import { clientBasis } from '#src/domain/legal-bases.ts';
import type { Organisation, Role } from '#src/domain/organisation.ts';
import { provisions } from '#src/domain/regulation/regulation.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Instant } from '#src/domain/time.ts';
import { openMemoryStore } from '#src/store/memory.ts';
import type { Store } from '#src/store/port.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { complaining, complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, type Scene } from './scene.ts';

const address = '/reglement';

/** The panel of a provision. */
function panelOf(page: string, name: string): string {
  const from = page.indexOf(`id="${name}"`);
  expect(from).toBeGreaterThan(0);
  return page.slice(from, page.indexOf('</section>', from));
}

const line: Omit<Disclosure, 'at'> = {
  id: castId('disclosure'),
  recipientKind: 'client',
  recipientName: 'J.M. van der Proef',
  purpose: 'informClient',
  legalBasis: clientBasis,
  what: { kind: 'fields', fields: ['client.address'] },
  channel: 'post',
  by: 'system',
  status: 'sent',
};

const seesNoDossier = (role: Role) => role === 'complaintHandler' || role === 'systemAdmin';

/** The numbers of a provision by their words. */
async function figures({ as }: Pick<Scene, 'as'>, user: (typeof users)['sanne'], name: string) {
  const panel = panelOf((await (await as(user)).get(address)).text, name);
  const found = [...panel.matchAll(/<dt>([^<]+)<\/dt><dd>(?:<a [^>]*>)?(\d+)/g)];
  return Object.fromEntries(found.map(([, label = '', count]) => [label, Number(count)]));
}

describe('the page of the regulation', () => {
  it('has every provision, for everybody who works here and for nobody else', async () => {
    const harness = await startHarness();
    expect((await harness.anonymous().get(address)).location).toBe('/inloggen?naar=%2Freglement');
    for (const user of harness.office.organisation.users) {
      const { status, text } = await (await harness.as(user)).get(address);
      expect(status).toBe(200);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      for (const [key, { title }] of provisions) expect(panelOf(text, key)).toContain(title);
    }
  });

  it('tells the settings as they are now', async () => {
    const scene = await openScene(dossierIn('awaitingApproval'));
    const shown = async (name: string) => panelOf((await (await scene.as(users.sanne)).get(address)).text, name);
    expect(await shown('P9')).toContain('10 werkdagen');
    await changeHouse(scene, (house) => ({
      ...house,
      settings: { ...house.settings, surveyAgency: 'Bureau Bedacht' },
      sponsors: house.sponsors.map((sponsor) => ({
        ...sponsor,
        contracts: sponsor.contracts.map((one) => ({ ...one, terms: { ...one.terms, firstReminder: 7 } })),
      })),
    }));
    expect(await shown('P9')).toContain('7 werkdagen');
    expect(await shown('P9')).not.toContain('10 werkdagen');
    expect(await shown('P11')).toContain('Bureau Bedacht');
  });

  it('counts what lies with the sponsor where its reader may know of it', async () => {
    const scene = await openScene(dossierIn('awaitingApproval'));
    const lying = 'Dossiers waarin een stuk bij de opdrachtgever ligt';
    for (const [user, count] of [
      [users.sanne, 1],
      [users.hugo, 1],
      [users.ans, 1],
      [users.bram, 0],
    ] as const)
      expect((await figures(scene, user, 'P9'))[lying]).toBe(count);
    expect(Object.keys(await figures(scene, users.kees, 'P9'))).not.toContain(lying);
  });

  it('leads first to what is late, and to nothing when nothing is', async () => {
    const scene = await openScene(dossierIn('registered'));
    const page = async () => (await (await scene.as(users.sanne)).get(address)).text;
    expect(await page()).not.toContain('Hier is iets te laat');
    scene.harness.clock.advance(60 * 24 * 40);
    const late = await page();
    expect(late.slice(late.indexOf('Hier is iets te laat'), late.indexOf('</section>'))).toContain('#P8');
    expect((await figures(scene, users.sanne, 'P8'))['Waarvan te laat']).toBe(1);
  });

  it('opens no dossier for its numbers', async () => {
    const openStore = async (organisation: Organisation): Promise<Store> => {
      const store = await openMemoryStore({ summarise, organisation });
      const load = () => Promise.reject(new Error('a dossier was opened'));
      return { ...store, dossiers: { ...store.dossiers, load } };
    };
    const harness = await startHarness({ organisation: castOrganisation, openStore });
    const dossier = dossierIn('active.running').build();
    await harness.store.dossiers.create(dossier.id, dossier);
    for (const user of Object.values(users)) {
      const { status, text } = await (await harness.as(user)).get(address);
      expect(status).toBe(200);
      expect(panelOf(text, 'P4').includes('Dossiers die lopen')).toBe(!user.roles.every(seesNoDossier));
    }
  });

  it('counts of this month what left, and not of the month before', async () => {
    const gone = dossierIn('active.running').change((dossier) => ({
      ...dossier,
      disclosures: [{ ...line, at: `${dossier.assignment.receivedOn}T09:00:00.000Z` as Instant }],
    }));
    const scene = await openScene(gone);
    const left = 'Dossiers waaruit deze maand iets vertrok';
    scene.harness.clock.set(`${scene.dossier.assignment.receivedOn}T12:00:00.000Z` as Instant);
    expect((await figures(scene, users.sanne, 'P20'))[left]).toBe(1);
    scene.harness.clock.advance(60 * 24 * 32);
    expect((await figures(scene, users.sanne, 'P20'))[left]).toBe(0);
  });

  it('tells of a complaint to those who may see it, and to nobody else that there are any (R51)', async () => {
    const found = await complaintScene();
    await found.enter({ key: 'a complaint', ask: 'complaint', answers: complaining });
    const open = async (user: (typeof users)['sanne']) => (await figures(found, user, 'P19'))['Klachten die lopen'];
    expect([await open(users.kees), await open(users.sanne), await open(users.hugo)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});
