import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { breachScene } from './breach-scene.ts';

describe('a breach (AVG 33)', () => {
  it('is reported by any employee, once, and counts 72 real hours from the moment we knew', async () => {
    const found = await breachScene();
    const id = await found.reported();
    expect(await found.report(users.sanne)).toMatchObject({ ok: true, value: { id, reference: 'D-2026-001' } });
    expect(await found.breach(id)).toMatchObject({
      awareAt: '2026-11-20T15:40:00.000Z',
      notifyBy: '2026-11-23T15:40:00.000Z',
      branchId: users.sanne.branchId,
    });
    expect(await found.report(users.stef, {}, 'another key that was drawn')).toMatchObject({ ok: true });
    expect(await found.report(users.sanne, { time: '23.40' })).toMatchObject({ refusal: { code: 'invalid' } });
  });

  it('names dossiers its reporter sees, and no others', async () => {
    const found = await breachScene();
    const id = await found.reported({ dossiers: found.dossier.reference.toLowerCase() });
    expect(await found.breach(id)).toMatchObject({ dossierIds: [found.dossier.id] });
    for (const dossiers of [found.dossier.reference, 'MG-1999-0001'])
      expect(await found.report(users.bram, { dossiers }, 'yet another key, drawn')).toMatchObject({
        refusal: { code: 'invalid', problems: [{ field: 'dossiers' }] },
      });
  });

  it('is notified within 72 hours, or later with the reason', async () => {
    const found = await breachScene();
    const id = await found.reported();
    await found.done(users.hugo, id, 'breach.triaged', { risk: 'likely', reason: 'Het ging om een heel plan' });
    expect(await found.take(users.hugo, id, 'breach.registered', { reason: 'Valt mee' })).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    await found.done(users.hugo, id, 'breach.notifiable');
    found.clock.set('2026-11-23T17:00:00.000Z');
    const late = { on: '2026-11-23', time: '16.41' };
    expect(await found.take(users.hugo, id, 'supervisor.notified', late)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'delay' }] },
    });
    await found.done(users.hugo, id, 'supervisor.notified', { ...late, time: '16.40' });
    await found.done(users.hugo, id, 'breach.closed', { effects: 'Geen', measures: 'Adressen nagebeld' });
    expect(await found.state(id)).toEqual(['closed']);
  });

  it('of which harm is unlikely, stands in our own register with the reason (AVG 33(5))', async () => {
    const found = await breachScene();
    const id = await found.reported();
    await found.done(users.hugo, id, 'breach.triaged', { risk: 'unlikely', reason: 'Het bestand was versleuteld' });
    await found.done(users.hugo, id, 'breach.registered', { reason: 'Niemand kon het lezen' });
    expect(await found.state(id)).toEqual(['registeredOnly']);
  });

  it('that turns out worse is judged again, also after it was closed, and then the people are told (AVG 34)', async () => {
    const found = await breachScene();
    const id = await found.reported();
    await found.done(users.hugo, id, 'breach.triaged', { risk: 'unlikely', reason: 'Het bestand was versleuteld' });
    await found.done(users.hugo, id, 'breach.registered', { reason: 'Niemand kon het lezen' });
    const closing = { effects: 'Geen', measures: 'Niets' };
    await found.done(users.hugo, id, 'breach.closed', closing);
    await found.done(users.hugo, id, 'breach.triaged', { risk: 'high', reason: 'De sleutel lag erbij' });
    expect(await found.state(id)).toEqual(['triaged']);
    expect(found.store.cases.summary(id)).toMatchObject({ open: true });
    expect(await found.take(users.hugo, id, 'breach.registered', { reason: 'Toch niet' })).toMatchObject({ ok: false });
    await found.done(users.hugo, id, 'breach.notifiable');
    await found.done(users.hugo, id, 'supervisor.notified', { on: '2026-11-20', time: '16.55' });
    expect(await found.take(users.hugo, id, 'breach.closed', closing)).toMatchObject({ ok: false });
  });

  it('with a high risk is not closed before everybody was told (AVG 34)', async () => {
    const found = await breachScene();
    const id = await found.reported();
    await found.done(users.hugo, id, 'breach.triaged', { risk: 'high', reason: 'Een BSN lag op straat' });
    await found.done(users.hugo, id, 'breach.notifiable');
    await found.done(users.hugo, id, 'supervisor.notified', { on: '2026-11-20', time: '16.55' });
    const closing = { effects: 'Onrust', measures: 'Kast op slot' };
    expect(await found.take(users.hugo, id, 'breach.closed', closing)).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    await found.done(users.hugo, id, 'persons.informed', {
      on: '2026-11-20',
      how: 'Door de telefoon',
      told: 'Wat er gebeurde en wat zij kunnen doen',
      all: true,
    });
    await found.done(users.hugo, id, 'breach.closed', closing);
  });

  it('is seen by the manager of the branch and the directorate', async () => {
    const found = await breachScene();
    const id = await found.reported();
    for (const user of [users.sanne, users.els, users.kees])
      expect((await (await found.as(user)).get(`/zaken/${id}`)).status).toBe(404);
    const page = await (await found.as(users.hugo)).get(`/zaken/${id}`);
    expect(page.text).toContain('Nog 71 uur');
    const csv = await (await found.as(users.ans)).get('/datalekken/csv');
    expect(csv.text).toContain('D-2026-001;20-11-2026 16.40;23-11-2026 16.40;Een plan ging naar een verkeerd adres');
  });

  it('is reported on a page with the moment filled in', async () => {
    const found = await breachScene();
    const browser = await found.as(users.sanne);
    const form = await browser.get('/datalekken/nieuw');
    expect(form.text).toContain('value="17.00"');
    const key = /name="_key" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
    const moment = { 'on-dag': '20', 'on-maand': '11', 'on-jaar': '2026', time: '9:05' };
    const answer = await browser.post('/datalekken/nieuw', {
      _key: key,
      what: 'Een tas is gestolen',
      ...moment,
      data: 'contact',
      people: 'unknown',
    });
    expect([answer.status, answer.location]).toEqual([303, '/datalekken/nieuw?gemeld=ja']);
    for (const shown of [await browser.get(answer.location ?? ''), await browser.get(answer.location ?? '')])
      expect(shown.text).toContain('D-2026-001 is gemeld');
  });
});
