import { describe, expect, it } from 'vitest';
import { dossierSchema } from '#src/domain/dossier.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '../builders/cast.ts';
import { dossierBuilder } from '../builders/dossier.ts';
import { idOf } from '../store/sample-dossier.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const toezicht = {
  id: idOf('toezicht'),
  name: 'R. Toezicht',
  capacity: 'curator',
  authorityEvidence: 'beschikking van 3 maart 2025',
  validFrom: '2025-03-03',
  email: 'r.toezicht@voorbeeld.example',
};

async function startWith(representative?: object, birthDate?: Day) {
  const builder = dossierBuilder({ on: '2026-11-23' }).change((one) => ({
    ...one,
    client: dossierSchema.shape.client.parse({ ...one.client, ...(birthDate && { birthDate }), representative }),
  }));
  const scene = await openScene(builder);
  const data = `/dossiers/${scene.dossier.id}/gegevens`;
  return { ...scene, data, page: `${data}/vertegenwoordiger` };
}

const basisIn = (page: string) => /name="_basis" value="([\w-]+)"/.exec(page)?.[1] ?? '';
const bewind = {
  represented: 'yes',
  representativeName: 'B. Bewind',
  capacity: 'mentor',
  authorityEvidence: 'beschikking van 2 november 2026',
  'validFrom-dag': '2',
  'validFrom-maand': '11',
  'validFrom-jaar': '2026',
  source: 'client',
};

describe('changing who acts for the client (P17, E19)', () => {
  it('is found on the page of the data and shows what is known', async () => {
    const { as, data, page } = await startWith(toezicht);
    const clerk = await as(users.fatma);
    const shown = await clerk.get(data);
    expect(shown.text).toContain('R. Toezicht, curator, vanaf 3 maart 2025');
    expect(shown.text).toContain(`href="${page}"`);
    const asked = await clerk.get(page);
    expect(asked.text).toContain('value="R. Toezicht"');
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
  });

  it('keeps another representative, with who said so, and logs no name', async () => {
    const { as, stored, data, page } = await startWith(toezicht);
    const coach = await as(users.sanne);
    const saved = await coach.post(page, { ...bewind, _basis: basisIn((await coach.get(page)).text) });
    expect([saved.status, saved.location]).toEqual([303, data]);
    const dossier = await stored();
    expect(dossier.client.representative).toMatchObject({ name: 'B. Bewind', capacity: 'mentor' });
    expect(dossier.client.representative).not.toHaveProperty('email');
    expect(dossier.provenance['client.representative']?.source).toBe('client');
    expect(dossier.events.at(-1)).toMatchObject({ type: 'data.corrected', data: { fields: 'representative' } });
    expect(JSON.stringify(dossier.events.at(-1))).not.toContain('Bewind');
  });

  it('keeps that nobody acts, whatever was half typed about somebody', async () => {
    const { as, stored, page } = await startWith(toezicht);
    const coach = await as(users.sanne);
    const basis = basisIn((await coach.get(page)).text);
    const none = { ...bewind, represented: 'no', 'validFrom-dag': '31', 'validFrom-maand': '2', _basis: basis };
    expect((await coach.post(page, none)).status).toBe(303);
    expect((await stored()).client).not.toHaveProperty('representative');
  });

  it('asks what is missing and refuses a BSN, and shows what a colleague saved', async () => {
    const { as, stored, page } = await startWith(toezicht);
    const [coach, clerk] = [await as(users.sanne), await as(users.fatma)];
    const basis = basisIn((await coach.get(page)).text);
    const before = await stored();
    const wrong = await coach.post(page, { ...bewind, representativeName: '', authorityEvidence: 'bsn 999990019' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Vul de naam van de vertegenwoordiger in');
    expect(wrong.text).toContain('Hier staat een nummer dat op een BSN lijkt');
    expect(await htmlProblems(wrong.text)).toEqual([]);
    expect(await stored()).toEqual(before);
    expect((await clerk.post(page, { ...bewind, _basis: basis })).status).toBe(303);
    const second = await coach.post(page, { ...bewind, representativeName: 'C. Ander', _basis: basis });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Dit is intussen al bewaard');
  });

  it('asks a reason for a health word and keeps it (R8)', async () => {
    const { as, stored, page } = await startWith();
    const coach = await as(users.sanne);
    const evidence = { ...bewind, authorityEvidence: 'Beschikking, na een diagnose' };
    const basis = basisIn((await coach.get(page)).text);
    const asked = await coach.post(page, { ...evidence, _basis: basis });
    expect(asked.status).toBe(422);
    const [name = ''] = /_reden\.authorityEvidence/.exec(asked.text) ?? [];
    const reason = 'Zo heet de beschikking';
    expect((await coach.post(page, { ...evidence, [name]: reason, _basis: basis })).status).toBe(303);
    expect((await stored()).overrides).toMatchObject([
      { section: 'data.corrected', field: 'authorityEvidence', reason },
    ]);
  });

  it('lets no minor act alone', async () => {
    const { as, page } = await startWith({ ...toezicht, capacity: 'parent' }, '2010-05-14');
    const coach = await as(users.sanne);
    const basis = basisIn((await coach.get(page)).text);
    const refused = await coach.post(page, { ...bewind, represented: 'no', _basis: basis });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('De cliënt is jonger dan 18 jaar');
  });

  it('is hidden from whoever may not change the data', async () => {
    const { as, page } = await startWith(toezicht);
    for (const user of [users.noor, users.bram, users.piet, users.hugo, users.ans, users.stef])
      expect((await (await as(user)).post(page, bewind)).status).toBe(404);
  });
});
