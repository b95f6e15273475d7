import { describe, expect, it } from 'vitest';
import { type Fields, fieldsOf, make, openInvoices, wellMade } from './invoice-stage.ts';

describe('a credit note', () => {
  const number = '/facturen/F-2026-0001';

  async function invoiced() {
    const opened = await openInvoices();
    await (await make(opened.clerk, opened.at, { 'lines.1.code': 'INT', 'lines.1.quantity': '1' })).make();
    const form = await opened.clerk.get(`${number}/crediteren`);
    const check = (change: Fields = {}) =>
      opened.clerk.post(`${number}/crediteren`, { ...fieldsOf(form.text), reason: 'Verkeerd nummer', ...change });
    return { ...opened, form, check };
  }

  it('takes back all lines, after they were shown, once', async () => {
    const { clerk, form, check, invoices, at } = await invoiced();
    expect(fieldsOf(form.text).lines).toEqual(['0', '1']);
    const shown = await check();
    expect(shown.text).toContain('€\u00a0-541,48');
    for (const { text } of [form, shown]) await wellMade(text);
    const press = () => clerk.post(`${number}/crediteren/maken`, fieldsOf(shown.text));
    expect((await press()).location).toBe('/facturen/F-2026-0002');
    expect((await press()).location).toBe(number);
    expect(invoices().countOf(2026)).toBe(2);
    const invoice = await clerk.get(number);
    expect(invoice.text).toContain('Gecrediteerd');
    expect(invoice.text).not.toContain('Crediteer<');
    expect((await clerk.get(`${number}/crediteren`)).status).toBe(404);
    const credit = await clerk.get('/facturen/F-2026-0002');
    expect(credit.text).toContain('Verkeerd nummer');
    expect((await clerk.get('/facturen/F-2026-0002/crediteren')).status).toBe(404);
    expect((await clerk.get(`${at}/nieuw`)).text).toContain('value="3"');
    await wellMade(credit.text);
  });

  it('takes back one line, and then offers the others only', async () => {
    const { clerk, check } = await invoiced();
    const shown = await check({ lines: ['1'] });
    expect((await clerk.post(`${number}/crediteren/maken`, fieldsOf(shown.text))).status).toBe(303);
    const next = await clerk.get(`${number}/crediteren`);
    expect(fieldsOf(next.text).lines).toEqual(['0']);
    expect((await clerk.get(number)).text).toContain('Deels gecrediteerd');
  });

  it.each([
    ['no line', { lines: [] }, 'Kies welke regels'],
    ['no reason', { reason: '' }, 'Schrijf op waarom'],
    ['a number like a BSN', { reason: 'Van 999991644' }, 'op een BSN lijkt'],
    ['a word about health', { reason: 'De cliënt heeft een depressie' }, 'depressie'],
  ])('is asked again with %s', async (_, change, sentence) => {
    const { check, invoices } = await invoiced();
    const answer = await check(change);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    await wellMade(answer.text);
    expect(invoices().countOf(2026)).toBe(1);
  });
});
