import { describe, expect, it } from 'vitest';
import { type Around, composeInvoice, type InvoiceWish, pricesNow } from '#src/domain/invoices/compose.ts';
import { composeCredit } from '#src/domain/invoices/credit.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { invoiceIdOf, invoiceNumber, placeIn } from '#src/domain/invoices/number.ts';
import { toBill } from '#src/domain/invoices/to-bill.ts';
import type { Contract, Organisation, Sponsor } from '#src/domain/organisation.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleInvoice, sampleInvoiceId, sampleYearId } from '#test/store/sample-invoice.ts';

const at = '2026-11-22T09:00:00.000Z';

function around(builder: DossierBuilder, organisation: Organisation = castOrganisation): Around {
  const dossier = builder.build();
  const assigner = findAssigner(organisation, dossier.assignment);
  if (!assigner) throw new Error('the cast has its sponsors');
  return { organisation, assigner, toBill: toBill(dossier, []), today: '2026-11-22', by: users.fatma.id, at };
}

function compose(builder: DossierBuilder, wish: Partial<InvoiceWish>, organisation?: Organisation) {
  return composeInvoice(builder.build(), { until: '2026-11-22', lines: [], ...wish }, around(builder, organisation));
}

function made(builder: DossierBuilder, wish: Partial<InvoiceWish>, organisation?: Organisation) {
  const composed = compose(builder, wish, organisation);
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
  return composed.value;
}

const messages = (result: ReturnType<typeof compose>) =>
  result.ok ? [] : (result.refusal.problems?.map(({ message }) => message) ?? [result.refusal.params?.reason]);

/** A trajectory that runs, with three hours in its notes. */
const running = () =>
  dossierIn('active.running').note({ hours: 2, text: 'Geheim gesprek over werkhervatting' }).note({ hours: 1 });

/** The cast with something else in the contract of the municipality, or as its sponsor. */
function withSponsor(
  name: string,
  change: Partial<Sponsor>,
  contract: Partial<Contract['billing']> = {},
): Organisation {
  return {
    ...castOrganisation,
    sponsors: castOrganisation.sponsors.map((one) =>
      one.name.startsWith(name)
        ? {
            ...one,
            ...change,
            contracts: one.contracts.map((inner) => ({ ...inner, billing: { ...inner.billing, ...contract } })),
          }
        : one,
    ),
  };
}

describe('an invoice', () => {
  it('has hours of the notes at the price of the contract, and nothing else of the dossier (R34)', () => {
    const builder = running();
    const dossier = builder.build();
    const invoice = made(builder, { lines: [{ code: 'BEG', quantity: toBill(dossier, []).left }] });
    expect(invoice.bookYear).toBe(2026);
    expect(invoice).toMatchObject({ reference: dossier.reference, orderNumber: dossier.assignment.orderNumber });
    expect(invoice.timeSheet.reduce((sum, { hours }) => sum + hours, 0)).toBe(toBill(dossier, []).left);
    const text = JSON.stringify(invoice);
    for (const secret of [dossier.client.bsn, dossier.client.birthDate, dossier.id, 'werkhervatting'])
      if (secret) expect(text).not.toContain(secret);
  });

  it('names the client only where the contract requires it', () => {
    const lines = [{ code: 'INT', quantity: 1 }];
    const builder = running();
    const { surname } = builder.build().client.name;
    const named = withSponsor('Gemeente', {}, { clientName: true });
    const unnamed = withSponsor('Gemeente', {}, { clientName: false });
    expect(made(builder, { lines }, named).clientName).toContain(surname);
    expect(made(builder, { lines }, unnamed).clientName).toBeUndefined();
    expect(JSON.stringify(made(builder, { lines }, unnamed))).not.toContain(surname);
  });

  it('is addressed to a private person who is the sponsor, by name (Wet OB 35a)', () => {
    const builder = dossierIn('planning', { client: 'client5' });
    const { sponsor, clientName } = made(builder, { lines: [{ code: 'INT', quantity: 1 }] });
    expect(sponsor).toMatchObject({ isPerson: true });
    expect(sponsor.name).toContain('El Amrani');
    expect(clientName).toBeUndefined();
  });

  it('before the sponsor agreed has only what the contract allows before (E1)', () => {
    const builder = dossierIn('planning').note({ hours: 1 });
    expect(pricesNow(builder.build(), around(builder).assigner).map(({ code }) => code)).toEqual(['INT']);
    expect(made(builder, { lines: [{ code: 'INT', quantity: 1 }] }).lines).toHaveLength(1);
    expect(messages(compose(builder, { lines: [{ code: 'BEG', quantity: 1 }] }))[0]).toContain('pas na akkoord');
  });

  it.each([
    ['nothing', [], 'Kies wat u in rekening brengt'],
    ['a price that is none', [{ code: 'ANDERS', quantity: 1 }], 'niet in de prijslijst'],
    [
      'one price twice',
      [
        { code: 'INT', quantity: 1 },
        { code: 'INT', quantity: 1 },
      ],
      'een keer',
    ],
    ['a third of an hour', [{ code: 'BEG', quantity: 0.33 }], 'kwartieren'],
    ['half a piece', [{ code: 'INT', quantity: 0.5 }], 'hele stuks'],
    ['less than nothing', [{ code: 'INT', quantity: -1 }], 'hele stuks'],
    ['more hours than are left', [{ code: 'BEG', quantity: 400 }], 'Vul niet meer in'],
  ])('is refused with %s', (_, lines, says) => {
    expect(messages(compose(running(), { lines }))[0]).toContain(says);
  });

  it('is refused of days to come, without prices, without numbers of the house and without an address', () => {
    const lines = [{ code: 'INT', quantity: 1 }];
    const { billing: _, ...noHouse } = castOrganisation;
    const noAddress = withSponsor('Gemeente', { street: undefined }, { address: undefined });
    expect(messages(compose(running(), { lines, until: '2026-11-23' }))[0]).toContain('tot en met vandaag');
    expect(messages(compose(running(), { lines }, withSponsor('Gemeente', {}, { prices: [] })))).toEqual(['noPrices']);
    expect(messages(compose(running(), { lines }, noHouse))).toEqual(['noBilling']);
    expect(messages(compose(running(), { lines }, noAddress))[0]).toContain('adres van de opdrachtgever');
  });
});

describe('a credit note', () => {
  const [line] = sampleInvoice(2026, 1).lines;
  if (!line) throw new Error('a sample has a line');
  const invoice = sampleInvoice(2026, 1, {
    lines: [line, { ...line, code: 'INT', unit: 'piece', quantity: 1, price: 33_33, amount: 33_33 }],
    totals: { net: 413_33, vat: [{ vat: '21', base: 413_33, tax: 86_80 }], gross: 500_13 },
  });
  const credit = (lines: readonly number[], credits: readonly Invoice[] = [], reason = 'Dubbel geteld') =>
    composeCredit(invoice, { lines, reason }, { credits, today: '2027-01-05', by: users.fatma.id, at });
  const stored = (lines: readonly number[], number: number, credits: readonly Invoice[] = []): Invoice => {
    const composed = credit(lines, credits);
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
    const { frozen } = invoice;
    return { ...composed.value, id: sampleInvoiceId(2027, number), number: invoiceNumber(2027, number), frozen };
  };

  it('names what it takes back, in the book year of today, and nothing of the days', () => {
    expect(credit([0, 1])).toMatchObject({
      ok: true,
      value: {
        kind: 'credit',
        credits: { id: invoice.id, number: 'F-2026-0001', date: '2026-03-02' },
        bookYear: 2027,
        totals: { net: -413_33, gross: -500_13 },
        lines: [{ quantity: -4, amount: -380_00, creditsLine: 0 }, { creditsLine: 1 }],
      },
    });
    expect(JSON.stringify(credit([0]))).not.toContain('timeSheet');
  });

  it('is exactly the invoice when every line is taken back, in two goes', () => {
    const first = stored([1], 1);
    const second = stored([0], 2, [first]);
    expect(first.totals.gross + second.totals.gross).toBe(-invoice.totals.gross);
    expect(credit([0], [first, second])).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it.each([
    [[], 'Dubbel geteld'],
    [[2], 'Dubbel geteld'],
    [[-1], 'Dubbel geteld'],
    [[0], '  '],
    [[0], 'Het gaat om 111222333'],
  ])('is refused for lines %j and the reason "%s"', (lines, reason) => {
    expect(credit(lines, [], reason)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });

  it('of a credit note there is none', () => {
    const note = stored([0], 1);
    const again = composeCredit(
      note,
      { lines: [0], reason: 'x' },
      { credits: [], today: '2027-01-05', by: users.fatma.id, at },
    );
    expect(again).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
  });
});

describe('the number of an invoice', () => {
  it('tells its book year and its place', () => {
    const year = sampleYearId(2026);
    expect(placeIn(invoiceIdOf(year, 417))).toEqual({ bookYear: year, place: 417 });
  });

  it('has four digits at least, and no more than a file name has room for', () => {
    expect([1, 999, 12_345].map((place) => invoiceNumber(2026, place))).toEqual([
      'F-2026-0001',
      'F-2026-0999',
      'F-2026-12345',
    ]);
    expect(() => invoiceIdOf(sampleYearId(2026), 100_000)).toThrow('99,999');
  });
});
