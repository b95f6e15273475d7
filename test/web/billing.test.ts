import { describe, expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { contractAnswers, contractForm } from '#src/domain/sponsor-form.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';
import { postSetting } from './setting-form.ts';

const address = '/instellingen/factuurgegevens';
const typed = {
  legalName: 'Maas groep B.V.',
  kvk: '00 01 23 45',
  vatId: 'nl 0000.99.998.b57',
  iban: 'nl13 test 0123 4567 89',
  accountName: 'Maas groep',
  paymentDays: '14',
};
const open = () => openScene(dossierIn('registered'));
const house = (scene: Scene) => scene.harness.store.organisation.read().value;

describe('what stands on invoices', () => {
  it('is kept by the directorate only, as it is printed', async () => {
    const scene = await open();
    const browser = await scene.as(users.ans);
    const { status, text } = await browser.get(address);
    expect(status).toBe(200);
    expect(await htmlProblems(text)).toEqual([]);
    expect(englishIn(text)).toBeUndefined();
    expect((await postSetting(browser, address, typed)).location).toBe(address);
    expect(house(scene).billing).toEqual({
      legalName: 'Maas groep B.V.',
      kvk: '00012345',
      vatId: 'NL000099998B57',
      iban: 'NL13TEST0123456789',
      accountName: 'Maas groep',
      paymentDays: 14,
    });
    expect((await browser.get(address)).text).toContain('NL13 TEST 0123 4567 89');
    for (const user of [users.sanne, users.fatma, users.hugo, users.kees, users.stef]) {
      const other = await scene.as(user);
      expect((await other.get(address)).status).toBe(404);
      expect((await other.post(address, typed)).status).toBe(404);
    }
  });

  it.each(['kvk', 'vatId', 'iban', 'paymentDays'])('is refused with a wrong %s, and nothing is kept', async (field) => {
    const scene = await open();
    const before = house(scene).billing;
    const answer = await postSetting(await scene.as(users.ans), address, { ...typed, [field]: '123456789' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(house(scene).billing).toEqual(before);
  });
});

describe('the prices of a contract', () => {
  const [contract] = sponsors.gemeente.contracts;
  if (!contract) throw new Error('the cast has no contract');
  const page = `/opdrachtgevers/${sponsors.gemeente.id}/contracten/${contract.id}`;
  const row = { code: 'beg', description: 'Begeleidingsuur', unit: 'hour', price: '89,5', vat: '21' };
  const fields = (rows: readonly object[], change: object = {}) => ({
    ...formatForm(contractForm('municipality'), { ...contractAnswers(contract), prices: [] }),
    ...Object.assign(
      {},
      ...rows.map((one, index) =>
        Object.fromEntries(Object.entries(one).map(([key, value]) => [`prices.${index}.${key}`, value])),
      ),
    ),
    ...change,
  });
  const kept = (scene: Scene) =>
    house(scene)
      .sponsors.flatMap(({ contracts }) => contracts)
      .find(({ id }) => id === contract.id)?.billing;

  it('are kept in cents, with what an invoice has to say', async () => {
    const scene = await open();
    const manager = await scene.as(users.hugo);
    const more = { attention: '', invoiceStreet: '', invoicePostcode: '', invoiceTown: '', clientName: '' };
    expect((await manager.post(page, fields([row], more))).status).toBe(303);
    expect(kept(scene)).toEqual({
      prices: [
        { code: 'BEG', description: 'Begeleidingsuur', unit: 'hour', price: 8950, vat: '21', beforeApproval: false },
      ],
      clientName: false,
      purchaseNumber: 'INK-2025-118',
    });
  });

  it.each([
    ['two rows with one code', [row, { ...row, code: 'BEG' }], {}, 'prices'],
    ['no tax without saying why', [{ ...row, vat: 'exempt' }], {}, 'vatReason'],
    ['tax that a sponsor without number has to pay', [{ ...row, vat: 'reversed' }], {}, 'sponsorVatId'],
    ['half an address', [row], { invoiceTown: '' }, 'invoiceTown'],
    ['a price below a cent', [{ ...row, price: '0,005' }], {}, 'prices.0.price'],
  ])('are refused with %s', async (_, rows, change, field) => {
    const scene = await open();
    const answer = await (await scene.as(users.hugo)).post(page, fields(rows, change));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field.replaceAll('.', '-')}"`);
    expect(kept(scene)).toEqual(contract.billing);
  });

  it('of a private person ask for no name, address or number: those are in the dossier', () => {
    expect(Object.keys(contractForm('privatePerson').fields)).toContain('prices');
    for (const name of ['clientName', 'attention', 'invoiceStreet', 'sponsorVatId', 'purchaseNumber'])
      expect(Object.keys(contractForm('privatePerson').fields)).not.toContain(name);
  });
});
