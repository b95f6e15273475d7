import { describe, expect, it } from 'vitest';
import type { DossierEvent } from '#src/domain/event.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { idOf } from '../store/sample-dossier.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

/** The log of a dossier in which this happened last. */
async function logWith(event: Pick<DossierEvent, 'type' | 'data'>): Promise<string> {
  const builder = dossierIn('active.running').change((dossier) => ({
    ...dossier,
    events: [...dossier.events, { id: idOf('event'), at: '2026-11-23T09:00:00.000Z', by: users.sanne.id, ...event }],
  }));
  const scene = await openScene(builder);
  const { text } = await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}/logboek`);
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
  return text;
}

describe('the log of a dossier', () => {
  it('names which data of the client were corrected, not what is in them (R4)', async () => {
    const text = await logWith({ type: 'data.corrected', data: { fields: 'address, civilStatus, email' } });
    expect(text).toContain('Gegeven verbeterd: adres, burgerlijke staat, e-mailadres');
  });

  it('tells from which day to which the duration was extended', async () => {
    const text = await logWith({ type: 'duration.extended', data: { maxEnd: '2027-05-01', before: '2027-02-28' } });
    expect(text).toContain('Looptijd verlengd tot en met 1 mei 2027 (eerst 28 februari 2027)');
  });

  it('tells from which day to which the day of death was mended', async () => {
    const text = await logWith({ type: 'death.corrected', data: { on: '2026-11-20', before: '2026-11-21' } });
    expect(text).toContain('Dag van overlijden verbeterd: 20 november 2026 (eerst 21 november 2026)');
  });

  it('still tells of an extension that kept no earlier day', async () => {
    const text = await logWith({ type: 'duration.extended', data: { maxEnd: '2027-05-01' } });
    expect(text).toContain('Looptijd verlengd tot en met 1 mei 2027<');
  });
});
