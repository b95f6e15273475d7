import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { fieldsOf, make, openInvoices, wellMade } from './invoice-stage.ts';

describe('the file for the bookkeeping', () => {
  it('has a line a rate, amounts as numbers, and no more of the client than the invoice', async () => {
    const { clerk, at } = await openInvoices();
    await (await make(clerk, at)).make();
    const credit = await clerk.get('/facturen/F-2026-0001/crediteren');
    const shown = await clerk.post('/facturen/F-2026-0001/crediteren', { ...fieldsOf(credit.text), reason: 'Fout' });
    await clerk.post('/facturen/F-2026-0001/crediteren/maken', fieldsOf(shown.text));
    const page = await clerk.get('/facturen/boekhouding');
    await wellMade(page.text);
    const year = {
      'from-dag': '1',
      'from-maand': '1',
      'from-jaar': '2026',
      'until-dag': '31',
      'until-maand': '12',
      'until-jaar': '2026',
    };
    const csv = await clerk.post('/facturen/boekhouding', year);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="facturen-2026-01-01-2026-12-31.csv"');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Factuurnummer;Soort;Hoort bij;Factuurdatum;Vervaldatum');
    expect(lines[1]).toMatch(/^F-2026-0001;factuur;;.*;268,50;HOOG;21;56,39;324,89$/);
    expect(lines[2]).toMatch(/^F-2026-0002;creditfactuur;F-2026-0001;.*;-268,50;HOOG;21;-56,39;-324,89$/);
    expect(csv.text).not.toMatch(/Proef/);
    expect((await clerk.post('/facturen/boekhouding', { ...year, 'until-jaar': '2025' })).status).toBe(422);
    const empty = await clerk.post('/facturen/boekhouding', { ...year, 'from-jaar': '2025', 'until-jaar': '2025' });
    expect(empty.text.trim().split('\r\n')).toHaveLength(1);
  });
});

/** Of each book year on its page how many invoices. */
const counted = (text: string) => [...text.matchAll(/<td[^>]*class="num"[^>]*>(\d+)</g)].map(([, count]) => count);

describe('invoices are there', () => {
  const pages = (at: string) => [
    '/facturen',
    '/facturen/te-factureren',
    '/facturen/boekhouding',
    '/facturen/boekjaren',
    '/facturen/F-2026-0001',
    '/facturen/F-2026-0001/bestand/pdf',
    '/facturen/F-2026-0001/crediteren',
    at,
    `${at}/nieuw`,
    `${at}/niets-meer`,
  ];

  it('for the administration, its manager and the directorate, and for nobody else (P14)', async () => {
    const { scene, clerk, at, invoices } = await openInvoices();
    await (await make(clerk, at)).make();
    for (const user of [users.fatma, users.hugo, users.ans]) {
      const browser = await scene.as(user);
      for (const address of pages(at))
        expect([user.name, address, (await browser.get(address)).status]).toEqual([user.name, address, 200]);
    }
    for (const user of [users.sanne, users.noor, users.kees, users.stef]) {
      const browser = await scene.as(user);
      for (const address of pages(at)) {
        expect([user.name, address, (await browser.get(address)).status]).toEqual([user.name, address, 404]);
      }
      for (const address of [pages(at)[2] ?? '', `${pages(at)[6]}/maken`, `${at}/nieuw/maken`, `${at}/niets-meer`])
        expect([user.name, address, (await browser.post(address)).status]).toEqual([user.name, address, 404]);
    }
    expect(invoices().countOf(2026)).toBe(1);
  });

  it('of the own branch only: those of another are not even named', async () => {
    const { scene, clerk, at } = await openInvoices();
    await (await make(clerk, at)).make();
    for (const user of [users.piet, users.els]) {
      const browser = await scene.as(user);
      expect((await browser.get('/facturen')).text).not.toContain('F-2026-0001');
      expect((await browser.get(`/facturen?vestiging=${scene.dossier.branchId}`)).text).not.toContain('F-2026-0001');
      expect((await browser.get('/facturen/te-factureren?alle=ja')).text).not.toContain(scene.dossier.reference);
      expect(counted((await browser.get('/facturen/boekjaren')).text)).toEqual(['0']);
      for (const address of pages(at).slice(4))
        expect([address, (await browser.get(address)).status]).toEqual([address, 404]);
    }
    const directorate = await scene.as(users.ans);
    expect((await directorate.get(`/facturen?vestiging=${scene.dossier.branchId}&jaar=2026`)).text).toContain(
      'F-2026-0001',
    );
    const years = (await directorate.get('/facturen/boekjaren')).text;
    expect(years).toContain('31 december 2033');
    expect(counted(years)).toEqual(['1']);
  });
});
