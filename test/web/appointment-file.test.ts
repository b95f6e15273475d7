import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from '#test/commands/cases/case-scene.ts';
import { htmlProblems } from './html.ts';

async function planned() {
  const found = await caseScene(dossierIn('active.running'));
  const { id, receipt } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const on = found.clock.today();
  const plan = (time: string) =>
    found.take(users.sanne, id, 'talk.planned', { on, time, place: 'Verzinselkade 7, Voorbeeldstad' });
  const client = found.harness.anonymous();
  const look = async () => {
    await client.post('/verzoek/stand', { code: receipt, birthDate: asking.birthDate });
    return client.get('/verzoek/stand');
  };
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt });
  await plan('14.30');
  return { ...found, id, plan, client, look };
}

const value = (file: string, name: string) => new RegExp(`^${name}:(.*?)\r$`, 'm').exec(file)?.[1];

describe('the appointment for a calendar', () => {
  it('lies beside its letter, tells nothing about anybody, and moves when the talk is planned anew', async () => {
    const { id, as, plan } = await planned();
    const coach = await as(users.sanne);
    const files = async () => {
      const { text } = await coach.get(`/zaken/${id}`);
      expect(await htmlProblems(text)).toEqual([]);
      const links = [...text.matchAll(/href="(\/zaken\/\w+\/brieven\/\w+\/ics)"/g)].map(([, href = '']) => href);
      return Promise.all(links.map((href) => coach.get(href)));
    };
    const [file] = await files();
    expect(file?.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(file?.text).not.toMatch(/Proef|Sanne|gesprek|verzoek|klacht|1986/i);
    await plan('16.00');
    const [second, first] = await files();
    const both = [first?.text ?? '', second?.text ?? ''];
    expect(both.map((one) => value(one, 'SEQUENCE'))).toEqual(['0', '1']);
    expect(new Set(both.map((one) => value(one, 'UID'))).size).toBe(1);
    expect(value(both[0] ?? '', 'DTSTART')).not.toBe(value(both[1] ?? '', 'DTSTART'));
  });

  it('is on the page of whoever asked, as long as the talk is to come', async () => {
    const found = await planned();
    const shown = await found.look();
    expect(shown.text).toContain('Zet de afspraak in uw agenda');
    expect(await htmlProblems(shown.text)).toEqual([]);
    const fetched = await found.client.get('/verzoek/stand/afspraak');
    expect(fetched.headers.get('content-disposition')).toMatch(/^attachment; filename="afspraak-V-\d{4}-0001\.ics"$/);
    await found.take(users.sanne, found.id, 'client.noShow');
    expect((await found.look()).text).not.toContain('Zet de afspraak in uw agenda');
    expect(await found.client.get('/verzoek/stand/afspraak')).toMatchObject({
      status: 303,
      location: '/verzoek/stand',
    });
  });

  it('is for nobody without code and birth date, and not after a mandate ended (R44, E19)', async () => {
    const found = await planned();
    const stranger = found.harness.anonymous();
    expect(await stranger.get('/verzoek/stand/afspraak')).toMatchObject({ status: 303, location: '/verzoek/stand' });
    await found.look();
    const stored = await found.store.cases.load(found.id);
    if (!stored) throw new Error('the case is gone');
    const { 'identity.confirmed': _seen, ...facts } = stored.value.facts;
    await found.store.cases.save(found.id, stored.revision, { ...stored.value, facts });
    expect((await found.client.get('/verzoek/stand/afspraak')).status).toBe(303);
  });
});
