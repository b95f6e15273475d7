import { describe, expect, it } from 'vitest';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { withdrawList } from '#src/commands/destruction/withdraw.ts';
import { passDay } from '#src/commands/pass-day.ts';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { scene } from '#test/commands/destruction/scene.ts';
import { by } from '#test/commands/invoices/scene.ts';
import { sampleBookYear, sampleInvoice, sampleYearId } from '#test/store/sample-invoice.ts';
import { yearScene } from './scene.ts';

describe('the destruction of a book year (R31, R35)', () => {
  it('is one certificate and one line, and nothing in them leads to a person or a dossier', async () => {
    const { store, on, decided, dossier, first } = await yearScene();
    const { id, runsOn } = await decided('2034-01-01');
    await on(addDays(runsOn, -1));
    expect(store.bookYearLists.ofYear(2026)?.state).toBe('coolingOff');
    const { destruction } = await on(runsOn);
    expect(destruction).toMatchObject({ done: 1, certified: 1, failed: [] });
    expect(store.bookYearLists.ofYear(2026)).toBeUndefined();
    expect([...store.invoices.ids()]).toHaveLength(1);
    expect(store.invoiceLists.page({ limit: 9 }).rows.map(({ number }) => number)).toEqual(['F-2027-0001']);
    const [line] = store.destroyed.lines();
    expect(line).toMatchObject({
      reference: 'FACTUREN-2026',
      branchId: 'house',
      basis: 'fiscal',
      endYear: 2026,
      day: runsOn,
      certificate: 'PV-2034-0001',
    });
    const list = (await store.destructions.load(id))?.value;
    if (list?.stage.kind !== 'done') throw new Error('it is certified');
    const model = Buffer.from(await store.blobs.get(id, list.stage.certificate.model)).toString();
    expect(model).toContain('boekjaar 2026');
    const text = JSON.stringify([list, line, model]);
    for (const lead of [
      dossier.reference,
      dossier.id,
      dossier.client.name.surname,
      first.number,
      first.id,
      first.sponsor.name,
    ])
      expect(text).not.toContain(lead);
  });

  it('is proposed by a manager or the directorate, and confirmed by another of them', async () => {
    const { store, on, propose, confirm } = await yearScene();
    await on('2034-01-01');
    for (const user of [users.fatma, users.sanne, users.kees, users.stef])
      expect(await propose(user)).toMatchObject({ refusal: { code: 'notFound' } });
    const made = await propose(users.els);
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    expect(await propose(users.hugo)).toMatchObject({ ok: false });
    expect(await confirm(id, users.els)).toMatchObject({ refusal: { code: 'notAllowed' } });
    for (const user of [users.fatma, users.kees])
      expect(await confirm(id, user)).toMatchObject({ refusal: { code: 'notFound' } });
    expect((await confirm(id, users.hugo)).ok).toBe(true);
    expect(store.bookYearLists.ofYear(2026)?.state).toBe('coolingOff');
  });

  it('is never proposed before 1 January of the year eight years on', async () => {
    const { on, propose } = await yearScene();
    await on('2033-12-31');
    expect(await propose(users.ans)).toMatchObject({ refusal: { code: 'conflict' } });
  });

  it('is withdrawn in its last seven days, and then has to be proposed again', async () => {
    const { deps, on, decided, state, propose } = await yearScene();
    const { id, runsOn } = await decided('2034-01-01');
    expect((await withdrawList(deps, by(users.els), { id, reason: 'Nog een vraag' })).ok).toBe(true);
    expect(state(2026)).toBe('due');
    await on(runsOn);
    expect(state(2026)).toBe('due');
    expect((await propose()).ok).toBe(true);
  });

  it('waits while the clock is set back', async () => {
    const { deps, store, clock, decided, state } = await yearScene();
    const { runsOn } = await decided('2034-01-01');
    await store.knownDay.remember(addDays(runsOn, 3));
    clock.set(runsOn);
    expect((await passDay(deps, runsOn)).destruction).toMatchObject({ clock: 'setBack', done: 0 });
    expect(state(2026)).toBe('coolingOff');
  });

  it('of a dossier leaves its invoices, and its certificate says in which book years (P13)', async () => {
    const { deps, store, dossiers, list, day } = await scene();
    const [dossier] = dossiers;
    const invoice = sampleInvoice(2026, 1, { reference: dossier?.reference ?? '' });
    await store.bookYears.create(sampleYearId(2026), sampleBookYear(2026));
    await store.invoices.create(invoice.id, invoice);
    await runDestructions(deps, day);
    expect((await store.invoices.load(invoice.id))?.value).toEqual(invoice);
    const done = (await store.destructions.load(list.id))?.value.stage;
    if (done?.kind !== 'done') throw new Error('it is certified');
    const model = Buffer.from(await store.blobs.get(list.id, done.certificate.model)).toString();
    expect(model).toContain('Factuurgegevens 2026');
    expect(model).not.toContain(invoice.number);
  });
});
