import { describe, expect, it } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { findKind } from '#templates/index.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';
import { castOrganisation, users } from '../builders/cast.ts';
import { dossierBuilder } from '../builders/dossier.ts';
import { dossierIn } from '../builders/states.ts';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

async function startWith(dossier: Dossier) {
  const harness = await startHarness({ organisation: castOrganisation, startAt: '2026-11-23T09:00:00.000Z' });
  await harness.store.dossiers.create(dossier.id, dossier);
  const stored = async () => {
    const loaded = await harness.store.dossiers.load(dossier.id);
    if (!loaded) throw new Error('the dossier is gone');
    return loaded.value;
  };
  return { harness, stored, at: `/dossiers/${dossier.id}/contact` };
}

/** A plan in force with the activities of the sample plan. */
function running(): Dossier {
  const [sample] = Object.values(findKind('trajectplan')?.samples ?? {});
  const { activities } = planSectionsSchema.parse((sample as { sections: unknown }).sections);
  return dossierIn('active.running', { on: '2026-01-05' })
    .change((before) => ({
      ...before,
      documents: before.documents.map((document) =>
        document.kind === 'trajectplan'
          ? { ...document, sections: JSON.parse(JSON.stringify({ activities })) }
          : document,
      ),
    }))
    .build();
}

const note = {
  'on-dag': '20',
  'on-maand': '11',
  'on-jaar': '2026',
  field: 'guidance',
  kind: 'talk',
  activity: '',
  hours: '1,5',
  attendance: 'kept',
  text: 'Cv besproken. Volgende week twee vacatures.',
  _sleutel: 'een',
};

describe('a contact note', () => {
  it('is filed under one reporting field with hours and activity, and shown newest first', async () => {
    const { harness, stored, at } = await startWith(running());
    const coach = await harness.as(users.sanne);
    const page = await coach.get(at);
    expect(page.text).toMatch(/<option value="1">1\. /);
    expect(await htmlProblems(page.text)).toEqual([]);
    const saved = await coach.post(at, { ...note, activity: '1' });
    expect([saved.status, saved.location]).toEqual([303, `${at}?bewaard=ja`]);
    await coach.post(at, { ...note, 'on-dag': '19', text: 'Eerder gesprek.', _sleutel: 'twee' });
    const [first] = (await stored()).notes;
    expect(first).toMatchObject({ on: '2026-11-20', field: 'guidance', hours: 1.5, activity: 1, by: users.sanne.id });
    expect((await stored()).events.at(-1)).toMatchObject({ type: 'note.added', data: { field: 'guidance' } });
    const list = await coach.get(`${at}?bewaard=ja`);
    expect(list.text.indexOf('Cv besproken')).toBeLessThan(list.text.indexOf('Eerder gesprek'));
    expect(list.text).toContain('3 uur van 48 uur gebruikt');
    expect(list.text).toContain('Uren per activiteit');
    expect(await htmlProblems(list.text)).toEqual([]);
    expect(englishIn(list.text)).toBeUndefined();
  });

  it('is made once when the button is pressed twice', async () => {
    const { harness, stored, at } = await startWith(dossierBuilder({ on: '2026-11-10' }).build());
    const coach = await harness.as(users.sanne);
    await Promise.all([coach.post(at, note), coach.post(at, note)]);
    expect((await stored()).notes).toHaveLength(1);
  });

  it('comes back with a sentence at each wrong field and the typed text', async () => {
    const { harness, stored, at } = await startWith(dossierBuilder({ on: '2026-11-10' }).build());
    const coach = await harness.as(users.sanne);
    const wrong = await coach.post(at, { ...note, 'on-dag': '24', hours: '1,1', field: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kies begeleiding, scholing, bemiddeling, plaatsing of nazorg');
    expect(wrong.text).toContain('in hele, halve of kwart uren');
    expect(wrong.text).toContain('Cv besproken.');
    expect(await htmlProblems(wrong.text)).toEqual([]);
    expect((await coach.post(at, { ...note, 'on-dag': '24' })).text).toContain('Vul een dag in tot en met vandaag');
    expect((await coach.post(at, { ...note, 'on-dag': '9' })).text).toContain('Vul een dag in vanaf 10 november 2026');
    expect((await coach.post(at, { ...note, activity: '3' })).status).toBe(422);
    expect((await coach.post(at, { ...note, text: 'Nummer 999991644' })).text).toContain('op een BSN lijkt');
    expect((await stored()).notes).toEqual([]);
  });

  it('with a health word needs a reason, which is kept', async () => {
    const { harness, stored, at } = await startWith(dossierBuilder({ on: '2026-11-10' }).build());
    const coach = await harness.as(users.sanne);
    const sick = { ...note, text: 'Kon niet door migraine.' };
    const warned = await coach.post(at, sick);
    expect(warned.status).toBe(422);
    expect(warned.text).toMatch(/<title>Fout: [\s\S]*href="#text">Kijk naar ‘migraine’/);
    expect((await coach.post(at, { ...sick, '_reden.text': 'Naam van een bedrijf' })).status).toBe(303);
    const dossier = await stored();
    expect(dossier.overrides).toMatchObject([{ section: `note.${dossier.notes[0]?.id}`, word: 'migraine' }]);
  });

  it('keeps unfinished text, and drops it once it is filed', async () => {
    const { harness, stored, at } = await startWith(dossierBuilder({ on: '2026-11-10' }).build());
    const coach = await harness.as(users.sanne);
    expect((await coach.post(`${at}/concept`, { text: 'half' })).text).toBe('Bewaard om 10.00 uur');
    expect((await coach.get(at)).text).toContain('half');
    const _sleutel = /name="_sleutel" value="(\w+)"/.exec((await coach.get(at)).text)?.[1] ?? '';
    await coach.post(at, { ...note, _sleutel });
    expect((await coach.post(`${at}/concept`, { text: 'half', _sleutel })).status).toBe(409);
    expect((await stored()).drafts).toEqual({});
  });

  it('is read by a manager only after giving a reason, and written by the coach alone', async () => {
    const { harness, at } = await startWith(dossierBuilder({ on: '2026-11-10' }).build());
    for (const user of [users.noor, users.bram, users.fatma, users.stef]) {
      expect((await (await harness.as(user)).get(at)).status).toBe(404);
      expect((await (await harness.as(user)).post(at, note)).status).toBe(404);
    }
    const manager = await harness.as(users.hugo);
    const dossierPage = at.replace('/contact', '');
    expect(await manager.get(at)).toMatchObject({ status: 303, location: dossierPage });
    await manager.post(`${dossierPage}/lezen`, { reason: 'Vraag van de opdrachtgever' });
    const read = await manager.get(at);
    expect(read.status).toBe(200);
    expect(read.text).not.toContain('Leg contact vast');
    expect((await manager.post(at, note)).status).toBe(404);
  });

  it('is refused once the dossier has ended', async () => {
    const { harness, stored, at } = await startWith(dossierIn('declined', { on: '2026-11-10' }).build());
    const before = await stored();
    expect((await (await harness.as(users.sanne)).post(at, note)).status).toBe(409);
    expect(await stored()).toEqual(before);
  });
});
