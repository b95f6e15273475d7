import { describe, expect, it } from 'vitest';
import { billable } from '#src/commands/invoices/billable.ts';
import { draftInvoice, issueInvoice } from '#src/commands/invoices/issue.ts';
import { openInvoice } from '#src/commands/invoices/open-invoice.ts';
import { statePath } from '#src/domain/machine.ts';
import { users } from '#test/builders/cast.ts';
import { noteOn } from '#test/builders/dossier.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { billedDossier, by, invoiceScene } from './scene.ts';

const numbered = (year: number, most: number) =>
  Array.from({ length: most }, (_, at) => `F-${year}-${String(at + 1).padStart(4, '0')}`);

describe('an invoice that is made', () => {
  it('is kept under the key of its book year, and its words open the same', async () => {
    const { store, issued, dossier } = await invoiceScene();
    const invoice = await issued();
    expect(invoice).toMatchObject({
      number: 'F-2026-0001',
      bookYear: 2026,
      date: '2026-11-22',
      reference: dossier.reference,
    });
    const model = Buffer.from(await store.blobs.get(invoice.id, invoice.frozen.model)).toString();
    expect(model).toContain('F-2026-0001');
    expect(model).not.toContain(dossier.client.bsn);
    const year = store.bookYearLists.ofYear(2026);
    expect(year).toMatchObject({ state: 'booked', destroyFrom: '2034-01-01', tickDueOn: '2027-01-01' });
    expect(invoice.id.startsWith(year?.id ?? '-')).toBe(true);
  });

  it('leaves that much less to bill, and what is taken back is to be billed again', async () => {
    const { deps, dossier, issued, credited } = await invoiceScene();
    const left = async () => {
      const found = await billable(deps, by(users.fatma), { dossierId: dossier.id, until: '2026-11-22' });
      return found.ok ? found.value.toBill.left : undefined;
    };
    const before = (await left()) ?? 0;
    const { id } = await issued(dossier, [
      { code: 'BEG', quantity: 2 },
      { code: 'INT', quantity: 1 },
    ]);
    expect(await left()).toBe(before - 2);
    await credited(id, [0]);
    expect(await left()).toBe(before);
  });

  it('is one, however often the button is pressed', async () => {
    const { deps, dossier, order, numbers } = await invoiceScene();
    const wish = order(dossier, [{ code: 'INT', quantity: 1 }]);
    const drafted = await draftInvoice(deps, by(users.fatma), wish);
    if (!drafted.ok) throw new Error('it can be made');
    const pressed = await Promise.all(
      [1, 2, 3, 4, 5].map(() => issueInvoice(deps, by(users.fatma), { ...wish, basis: drafted.value.basis })),
    );
    expect(pressed.map((one) => (one.ok ? 'made' : one.refusal.code)).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'conflict'),
      'made',
    ]);
    expect(numbers()).toEqual(['F-2026-0001']);
  });

  it('is not what somebody saw once hours came in between', async () => {
    const { deps, store, dossier, order } = await invoiceScene();
    const wish = order(dossier, [{ code: 'BEG', quantity: 1 }]);
    const drafted = await draftInvoice(deps, by(users.fatma), wish);
    const notes = [noteOn('2026-01-06', { hours: 1 }), ...dossier.notes];
    await store.dossiers.save(dossier.id, 1, { ...dossier, notes });
    const basis = drafted.ok ? drafted.value.basis : '';
    expect(await issueInvoice(deps, by(users.fatma), { ...wish, basis })).toMatchObject({
      refusal: { code: 'conflict' },
    });
  });

  it('gives 50 of them at the same moment 50 numbers without a gap', async () => {
    const builders = Array.from({ length: 50 }, (_, at) => billedDossier(at + 1, 1));
    const { dossiers, issue, credited, store, numbers } = await invoiceScene({ builders });
    const made = await Promise.all(dossiers.map((dossier) => issue(dossier)));
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect(numbers()).toEqual(numbered(2026, 50));
    const credits = await Promise.all([...store.invoices.ids()].slice(0, 10).map((id) => credited(id, [0])));
    expect(credits.every(({ ok }) => ok)).toBe(true);
    expect(numbers()).toEqual(numbered(2026, 60));
  });

  it('begins at one in every book year, and a credit note stands in the year of its own day', async () => {
    const { issued, credited, clock, numbers } = await invoiceScene({ day: '2026-12-31' });
    const { id } = await issued();
    clock.set('2027-01-01');
    await issued();
    await credited(id, [0]);
    expect(numbers()).toEqual(['F-2026-0001', 'F-2027-0001', 'F-2027-0002']);
  });

  it('is refused while the clock is behind a day the program knew, and in a book year that is closed', async () => {
    const { store, issue, clock } = await invoiceScene();
    expect((await issue()).ok).toBe(true);
    await store.knownDay.remember('2026-11-23');
    expect(await issue()).toMatchObject({ refusal: { params: { reason: 'clockSetBack' } } });
    clock.set('2026-11-23');
    const [id] = store.bookYears.ids();
    const year = id && (await store.bookYears.load(id));
    if (!year) throw new Error('there is a book year');
    const machine = { ...year.value.machine, value: 'yearClosed' };
    await store.bookYears.save(year.value.id, 1, { ...year.value, machine });
    expect(statePath(machine)).toBe('yearClosed');
    expect(await issue()).toMatchObject({ refusal: { params: { reason: 'yearClosed' } } });
  });
});

describe('who makes and sees invoices (P14)', () => {
  it.each([
    ['fatma', true],
    ['hugo', true],
    ['ans', true],
    ['sanne', false],
    ['kees', false],
    ['stef', false],
  ] as const)('%s: %s', async (name, may) => {
    const { deps, issue, issued, dossier } = await invoiceScene();
    const { id } = await issued();
    const made = await issue(dossier, [{ code: 'BEG', quantity: 0.25 }], users[name]);
    expect(made.ok || made.refusal.code).toBe(may || 'notFound');
    const opened = await openInvoice(deps, by(users[name]), { id, action: 'invoices.see' });
    expect(opened.ok || opened.refusal.code).toBe(may || 'notFound');
  });

  it('a clerk of another branch finds nothing, nor does a job', async () => {
    const { deps, store, issue, issued, dossier } = await invoiceScene();
    const { id } = await issued();
    const { value, revision } = store.organisation.read();
    const elsewhere = value.branches.find((branch) => branch.id !== dossier.branchId);
    if (!elsewhere) throw new Error('the cast has two branches');
    const moved = structuredClone(value);
    for (const user of moved.users) if (user.id === users.fatma.id) user.branchId = elsewhere.id;
    await store.organisation.save(revision, moved);
    expect(await issue()).toMatchObject({ refusal: { code: 'notFound' } });
    const see = { id, action: 'invoices.see' } as const;
    expect(await openInvoice(deps, by(users.fatma), see)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await openInvoice(deps, { kind: 'system' }, see)).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('nobody makes one of a restricted dossier (AVG 18)', async () => {
    const restricted = billedDossier(1).change((before) => ({ ...before, restrictedBy: [restrictingCase] }));
    const { issue } = await invoiceScene({ builders: [restricted] });
    expect(await issue()).toMatchObject({ refusal: { code: 'illegalStep', params: { reason: 'restricted' } } });
  });

  it('the invoice of a dossier that is destroyed still opens, and can be taken back', async () => {
    const { deps, store, dossier, issued, credited } = await invoiceScene();
    const { id } = await issued();
    await store.dossiers.destroy(dossier.id);
    expect((await openInvoice(deps, by(users.fatma), { id, action: 'invoices.see' })).ok).toBe(true);
    expect((await credited(id, [0])).ok).toBe(true);
  });
});
