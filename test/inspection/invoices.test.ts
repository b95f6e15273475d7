import { describe, expect, it } from 'vitest';
import { inspectionNames } from '#src/commands/inspection/names.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import { leftOutReasons } from '#src/domain/inspection/reasons.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleCredit, sampleInvoice } from '#test/store/sample-invoice.ts';

const invoice = sampleInvoice(2026, 1, { clientName: 'J.M. van der Proef', purchaseNumber: 'INK-9' });

function told(invoices: readonly Invoice[]) {
  const dossier = dossierIn('active.running').build();
  return inspectDossier({
    dossier,
    requests: [],
    invoices,
    looks: [],
    organisation: castOrganisation,
    names: inspectionNames,
  });
}

describe('invoices in the overview of what is recorded (R34, R46)', () => {
  it('are told by number, day, period, hours and what of the client stands on them', () => {
    const [part] = told([invoice]).groups.find(({ key }) => key === 'invoices')?.parts ?? [];
    const words = part?.data.map((datum) => `${datum.label}: ${datum.words}`) ?? [];
    for (const line of [
      'Soort: Factuur',
      'Nummer: F-2026-0001',
      'Datum: 2 maart 2026',
      'Uw naam op de factuur: J.M. van der Proef',
      'Ons kenmerk: MG-2026-0001',
      'Adres: Raadhuisplein 1, 1234 AB Voorbeeldstad',
    ])
      expect(words).toContain(line);
    expect(words.join('\n')).toContain('10 februari 2026');
    expect(words.join('\n')).toMatch(/aantal uur: 4/);
  });

  it('tell no amount, no price and nothing of the purchase: those are the sponsor’s', () => {
    const found = told([invoice, sampleCredit(invoice, 2026, 2)]);
    const text = JSON.stringify(found.groups);
    for (const money of ['38000', '9500', '45980', '7980', '380', 'INK-9']) expect(text).not.toContain(money);
    expect(found.leftOut.some(({ reason }) => leftOutReasons[reason].includes('opdrachtgever betaalt'))).toBe(true);
  });

  it('are not there when there are none', () => {
    expect(told([]).groups.find(({ key }) => key === 'invoices')?.parts).toEqual([]);
  });
});
