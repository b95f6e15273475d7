import { describe, expect, it } from 'vitest';
import { readPdf } from '#test/documents/pdf/read-pdf.ts';
import { fieldsOf, make, openInvoices, wellMade } from './invoice-stage.ts';
import { changeContracts, changeHouse } from './scene.ts';

describe('an invoice', () => {
  it('is filled in with the hours that are left, shown whole, and made once however often one presses', async () => {
    const { clerk, at, invoices } = await openInvoices();
    const { form, check, make: press } = await make(clerk, at);
    expect(fieldsOf(form.text)).toMatchObject({ 'lines.0.code': 'BEG', 'lines.0.quantity': '3' });
    expect(check.status).toBe(200);
    expect(check.text).toContain('nog geen');
    expect(check.text).toContain('€\u00a0324,89');
    expect(check.text).not.toMatch(/Geheim|werkhervatting/);
    for (const { text } of [form, check]) await wellMade(text);
    expect(invoices().countOf(2026)).toBe(0);
    expect((await press()).location).toBe('/facturen/F-2026-0001');
    const again = await press();
    expect([again.status, again.location]).toEqual([303, `${at}?intussen=ja`]);
    expect((await clerk.get(`${at}?intussen=ja`)).text).toContain('niets dubbel gemaakt');
    expect(invoices().countOf(2026)).toBe(1);
  });

  it('opens as page, PDF and Word, and stands in the lists', async () => {
    const { clerk, at } = await openInvoices();
    await (await make(clerk, at)).make();
    const shown = await clerk.get('/facturen/F-2026-0001');
    await wellMade(shown.text);
    expect(shown.text).toContain('J.M. van der Proef');
    const pdf = await clerk.get('/facturen/F-2026-0001/bestand/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('inline; filename="factuur-F-2026-0001.pdf"');
    const docx = await clerk.get('/facturen/F-2026-0001/bestand/docx');
    expect(docx.headers.get('content-disposition')).toBe('attachment; filename="factuur-F-2026-0001.docx"');
    expect((await clerk.get('/facturen/F-2026-0001/bestand/txt')).status).toBe(404);
    const list = await clerk.get('/facturen');
    expect(list.text).toContain('href="/facturen/F-2026-0001"');
    expect(list.text).toContain('2026: in gebruik');
    const dossier = await clerk.get(at);
    expect(dossier.text).toContain('F-2026-0001');
    expect(dossier.text).not.toContain('Niets meer te factureren');
    for (const { text } of [list, dossier]) await wellMade(text);
  });

  it('can be seen as the very PDF before it is made', async () => {
    const { clerk, at, invoices } = await openInvoices();
    const { check } = await make(clerk, at);
    const { bytes } = await clerk.post(`${at}/nieuw`, { ...fieldsOf(check.text), _bekijk: 'pdf' });
    const { pages } = await readPdf(bytes);
    const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ');
    expect(text).toContain('Gemeente Voorbeeldstad');
    expect(text).toContain('Urenstaat');
    expect(invoices().countOf(2026)).toBe(0);
  });

  it('has more lines of the price list, and no more hours than were spent', async () => {
    const { clerk, at, invoices } = await openInvoices();
    const intake = { 'lines.1.code': 'INT', 'lines.1.quantity': '1' };
    expect((await make(clerk, at, intake)).check.text).toContain('€\u00a0541,48');
    const many = await make(clerk, at, { 'lines.0.quantity': '3,25' });
    expect(many.check.status).toBe(422);
    expect(many.check.text).toContain('nog 3 uur open');
    const none = await make(clerk, at, { 'lines.0.quantity': '0,1' });
    expect(none.check.text).toContain('in kwartieren');
    const later = await make(clerk, at, { 'until-dag': '1', 'until-maand': '1', 'until-jaar': '2040' });
    expect(later.check.text).toContain('tot en met vandaag');
    for (const { check } of [many, none, later]) await wellMade(check.text);
    expect(invoices().countOf(2026)).toBe(0);
  });

  it('takes one row more and gives typed text back', async () => {
    const { clerk, at } = await openInvoices();
    const { check } = await make(clerk, at, { _rij: 'erbij:lines' });
    expect(check.status).toBe(422);
    expect(fieldsOf(check.text)).toMatchObject({ 'lines.0.quantity': '3', 'lines.1.quantity': '' });
    const checked = await make(clerk, at);
    const back = await clerk.post(`${at}/nieuw`, { ...fieldsOf(checked.check.text), _wijzig: 'ja' });
    expect(back.status).toBe(200);
    expect(fieldsOf(back.text)).toMatchObject({ 'lines.0.code': 'BEG', 'lines.0.quantity': '3' });
  });

  it('waits for what the contract and the house have to say', async () => {
    const { scene, clerk, at } = await openInvoices();
    await changeContracts(scene, { billing: { prices: [], clientName: false } });
    const prices = await clerk.get(at);
    expect(prices.text).toContain('Het contract heeft geen prijzen');
    expect(prices.text).not.toContain('Maak een factuur');
    await changeHouse(scene, ({ billing: _, ...house }) => house);
    expect((await clerk.get(at)).text).toContain('factuurgegevens zijn nog niet ingevuld');
    const toMake = await clerk.get('/facturen/te-factureren');
    expect(toMake.text).toContain('factuurgegevens zijn nog niet ingevuld');
    await wellMade(toMake.text);
  });
});

describe('what is still to be billed', () => {
  it('is listed by name, with the hours that are left, until nothing is', async () => {
    const { clerk, at } = await openInvoices();
    const before = await clerk.get('/facturen/te-factureren');
    expect(before.text).toContain('3 uur');
    await wellMade(before.text);
    await (await make(clerk, at)).make();
    const after = await clerk.get('/facturen/te-factureren');
    expect(after.text).toContain('Er staat niets open');
    expect((await clerk.get('/facturen/te-factureren?alle=ja')).text).toContain(at);
  });

  it('can be billed to nobody, with a reason', async () => {
    const { clerk, at } = await openInvoices();
    const form = await clerk.get(`${at}/niets-meer`);
    expect(form.text).toContain('Er staat nog 3 uur open');
    await wellMade(form.text);
    const fields = fieldsOf(form.text);
    expect((await clerk.post(`${at}/niets-meer`, { ...fields, reason: '' })).status).toBe(422);
    expect((await clerk.post(`${at}/niets-meer`, { ...fields, _basis: '2', reason: 'Afgesproken' })).status).toBe(409);
    expect((await clerk.post(`${at}/niets-meer`, { ...fields, reason: 'Afgesproken' })).location).toBe(at);
    expect((await clerk.get('/facturen/te-factureren')).text).toContain('Er staat niets open');
  });
});
