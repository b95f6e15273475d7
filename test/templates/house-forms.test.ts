import { describe, expect, it } from 'vitest';
import { findKind } from '#templates/index.ts';
import { textOfKind } from './model-text.ts';
import { objectAt } from './sample-input.ts';

function form(key: string, sample: string, change: object = {}): string {
  const given = structuredClone(findKind(key)?.samples[sample]);
  Object.assign(objectAt(given, ['form']), change);
  return textOfKind(key, given);
}

describe('the declaration of secrecy (L50)', () => {
  it('names the one employee, who signs it and sends it back (P15)', () => {
    const text = form('L50', 'teTekenen');
    expect(text).toMatch(/gevraagd: uw handtekening.*t\. lesgever, docent.*verzinselkade 7/su);
    expect(text).toContain('vult maas groep in');
    expect(form('L50', 'gearchiveerd')).toContain('gv-2026-003');
  });

  it('promises secrecy also afterwards, wiping within ten working days, and a call when something goes wrong', () => {
    const text = form('L50', 'teTekenen');
    for (const words of [
      'binnen tien werkdagen',
      'dan bel ik meteen',
      'niet meer voor een traject',
      'in het archief ligt',
    ])
      expect(text).toContain(words);
  });
});

describe('the certificate of destruction (L60)', () => {
  it('tells the ground, and the year of the end and not the day (P12, P13)', () => {
    expect(form('L60', 'tweeJaar')).toContain('twee jaar na het einde van de deelname (2026)');
    expect(form('L60', 'meerDossiers')).toMatch(/3 dossiers zijn vernietigd.*mg-2025-0391.*mg-2026-0048/su);
    expect(form('L60', 'facturen')).toContain('bewaard tot en met 31 december 2028');
    expect(form('L60', 'opVerzoek')).toContain('verzoek v-2028-0031 om te wissen');
  });

  it('tells what remains and until when', () => {
    expect(form('L60', 'tweeJaar')).toMatch(/factuurgegevens 2026.*31 december 2033.*proces-verbaal.*9 januari 2036/su);
    expect(form('L60', 'facturen')).not.toContain('belastingwet');
  });

  it('tells the hold that ended, the check afterwards, who proposed and who confirmed', () => {
    const text = form('L60', 'naBewaarplicht');
    for (const words of [
      'bewaarplicht liep tot en met 19 december 2028',
      'nagezocht op 9 januari 2029',
      'voorgesteld door\nmevrouw f. verzinsel, administratief medewerker',
      'bevestigd door\nde heer h. fictema, vestigingsmanager',
    ])
      expect(text).toContain(words);
  });

  it('prints the line of the register letter by letter, to be compared with the register (R32)', () => {
    const given = structuredClone(findKind('L60')?.samples.tweeJaar);
    Object.assign(objectAt(given, ['form']), { manifest: 'ab12'.repeat(16) });
    expect(JSON.stringify(findKind('L60')?.toDocument(given))).toContain('"ab12ab12ab12ab12 ab12');
  });

  it('is confirmed by another than who proposed it (R31)', () => {
    const same = { name: 'de heer H. Fictema', jobTitle: 'Vestigingsmanager' };
    expect(() => form('L60', 'tweeJaar', { proposedBy: same, confirmedBy: same })).toThrow('een ander bevestigt');
  });

  it('knows only parts of a closed list, so it cannot name a client (R31)', () => {
    expect(() => form('L60', 'tweeJaar', { parts: [{ part: 'Dossier van de heer Van der Proef' }] })).toThrow();
    expect(() =>
      form('L60', 'tweeJaar', {
        ground: { kind: 'retention', dossiers: [{ reference: 'Van der Proef', endYear: 2026 }] },
      }),
    ).toThrow();
  });
});
