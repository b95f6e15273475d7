import { describe, expect, it } from 'vitest';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

describe('the register of processing', () => {
  it('is read by everybody who works here, and taken along as CSV and JSON', async () => {
    const harness = await startHarness();
    expect((await harness.anonymous().get('/verwerkingen')).location).toBe('/inloggen?naar=%2Fverwerkingen');
    const coach = await harness.as(harness.office.coach);
    const { status, text } = await coach.get('/verwerkingen');
    expect(status).toBe(200);
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    const csv = await coach.get('/verwerkingen?als=csv');
    expect(csv.text).toContain('Verwerking;Doel;Grondslag');
    expect(csv.headers.get('content-disposition')).toContain('register-verwerkingen.csv');
    const json = JSON.parse((await coach.get('/verwerkingen?als=json')).text);
    expect(json.processings.length).toBe(csv.text.trim().split('\r\n').length - 1);
    expect(json.responsible[0]).toEqual({ label: 'Verantwoordelijke', value: 'Maas groep' });
  });
});

describe('the privacy notice for everybody', () => {
  it('stands without a log-in on one page, with the number of before and the supervisor of today (R62)', async () => {
    const harness = await startHarness();
    const { status, text } = await harness.anonymous().get('/privacy');
    expect(status).toBe(200);
    expect(await htmlProblems(text)).toEqual([]);
    for (const words of [
      '1299193',
      'Autoriteit Persoonsgegevens',
      'Stratus',
      'twee jaar',
      'zeven jaar',
      '/verzoek',
      'for 2 years',
    ])
      expect(text).toContain(words);
  });

  it('says what the directorate worded otherwise, as the letter does', async () => {
    const harness = await startHarness();
    const { value, revision } = harness.store.organisation.read();
    const version = { text: 'Niet langer dan {bewaartermijn}, en facturen {factuurtermijn}.', reason: 'Korter' };
    const wording = {
      ...value.wording,
      noticeRetention: [{ ...version, at: '2026-11-23T08:00:00.000Z' as const, by: harness.office.directorate.id }],
    };
    await harness.store.organisation.save(revision, { ...value, wording });
    expect((await harness.anonymous().get('/privacy')).text).toContain(
      'Niet langer dan twee jaar, en facturen zeven jaar.',
    );
  });
});
