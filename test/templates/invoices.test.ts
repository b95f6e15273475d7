import { describe, expect, it } from 'vitest';
import { kinds } from '#templates/index.ts';
import { textOfKind } from './model-text.ts';

function sample(kind: 'factuur' | 'creditfactuur', name: string): unknown {
  const found = kinds[kind]?.samples[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
}
const words = (kind: 'factuur' | 'creditfactuur', name: string) => textOfKind(kind, sample(kind, name));

describe('an invoice (Wet OB 1968 art. 35a)', () => {
  it('tells number, days, both parties with their numbers, what was done, price, rate, tax and total', () => {
    const text = words('factuur', 'voorbeeld');
    for (const told of [
      'factuur f-2026-0042',
      '4 mei 2026',
      '3 juni 2026',
      '1 april 2026 tot en met 30 april 2026',
      'maas groep b.v., verzinselkade 7, 1234 ac voorbeeldstad',
      'kvk 00012345',
      'btw-id nl000099998b57',
      'gemeente voorbeeldstad',
      't.a.v. afdeling crediteuren',
      'postbus 1',
      'inkoopnummer ink-2025-118',
      'begeleidingsuur',
      '7,25',
      '€ 89,50',
      '€ 648,88',
      'btw 21%',
      '€ 827,88',
      '€ 173,85',
      '€ 1.001,73',
      'nl13 test 0123 4567 89',
    ])
      expect(text).toContain(told);
  });

  it('names the client only where the sponsor requires it (R34)', () => {
    expect(words('factuur', 'voorbeeld')).toContain('van der proef');
    expect(words('factuur', 'zonderNummer')).not.toContain('proef');
  });

  it('has no number before it is made, and looks no other', () => {
    const text = words('factuur', 'zonderNummer');
    expect(text).toContain('nog zonder nummer');
    expect(text).toContain('€ 1.001,73');
    expect(text).not.toMatch(/f-2026/);
  });

  it('says why there is no tax', () => {
    expect(words('factuur', 'vrijgesteld')).toContain('artikel 11 van de wet ob 1968');
    expect(words('factuur', 'verlegd')).toContain('btw verlegd naar btw-id be0123456789');
  });

  it('takes no word of the dossier: a field nobody named is refused (R7)', () => {
    const input = sample('factuur', 'voorbeeld') as { invoice: object };
    for (const more of [{ bsn: '999991644' }, { birthDate: '1986-05-14' }, { goal: 'werk' }])
      expect(() => textOfKind('factuur', { ...input, invoice: { ...input.invoice, ...more } })).toThrow();
  });

  it('adds up the days on its time sheet', () => {
    expect(words('factuur', 'voorbeeld')).toMatch(/urenstaat[\s\S]*02-04-2026[\s\S]*totaal\n*.*7,25/);
  });
});

describe('a credit note', () => {
  it('names the invoice it changes and why, with everything below nought', () => {
    const text = words('creditfactuur', 'voorbeeld');
    expect(text).toContain('creditfactuur f-2026-0044');
    expect(text).toContain('f-2026-0042 van 4 mei 2026');
    expect(text).toContain('verkeerde inkoopnummer');
    for (const amount of ['-7,25', '€ -648,88', '€ -827,88', '€ -173,85', '€ -1.001,73'])
      expect(text).toContain(amount);
    expect(text).not.toMatch(/wilt u|te betalen|urenstaat/);
  });
});
