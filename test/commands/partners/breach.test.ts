import { describe, expect, it } from 'vitest';
import { reportBreach } from '#src/commands/cases/report-breach.ts';
import { openPackage, readPackage } from '#src/commands/partners/package-link.ts';
import { clockTime } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import type { User } from '#src/domain/organisation.ts';
import { provisionState } from '#src/domain/partner/provision.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { provisionScene } from './provision-scene.ts';
import { done } from './scene.ts';

type Scene = Awaited<ReturnType<typeof provisionScene>>;

function report({ deps, clock }: Scene, source: string | undefined, who: User = users.sanne) {
  const answers = {
    what: 'Gegevens lagen op straat',
    on: clock.today(),
    time: clockTime(clock.now()),
    data: ['contact' as const],
    people: 'one' as const,
    dossiers: undefined,
    source,
  };
  return reportBreach(deps, by(who), { key: 'a key that was drawn for the form', answers, reasons: [] });
}

async function caseOf({ store }: Scene, reported: Awaited<ReturnType<typeof report>>) {
  const one = (await store.cases.load(done(reported).id))?.value;
  if (one?.kind !== 'breach') throw new Error('no breach');
  return one;
}

describe('a breach that began at a partner (DOMAIN 8.6)', () => {
  it('suspends the person at once, whoever reports it: links are dead, what was read is asked back, the coach is told', async () => {
    const found = await provisionScene();
    const { link, visit } = await found.read();
    const reported = await report(found, found.id, users.fatma);
    expect(await found.state()).toBe('suspended');
    expect((await found.load()).events.at(-1)).toMatchObject({ by: 'system', type: 'person.leaked' });
    expect(await openPackage(found.deps, link)).toEqual({ page: 'dead' });
    expect(await readPackage(found.deps, visit)).toMatchObject({ refusal: { code: 'expired' } });
    expect(provisionState(await found.one())).toBe('recalled');
    await found.deliver();
    expect((await found.mails()).at(-1)?.subject).toContain('Wilt u gegevens verwijderen');
    const told = (await found.server.list(users.sanne.email)).at(-1);
    expect(told?.subject).toContain('Partner krijgt geen gegevens meer');
    expect(told?.text).not.toMatch(/Proef|Lesgever|Datalek/);
    expect(await caseOf(found, reported)).toMatchObject({
      source: { personId: found.id, name: 'T. Lesgever, Opleidingscentrum Denkbeeldig' },
      errands: [],
    });
    expect(await found.ask()).toMatchObject({ refusal: { params: { reason: 'notCleared' } } });
  });

  it('names nobody there to who works with no clients, for whom there is the company (P14)', async () => {
    const found = await provisionScene();
    for (const user of [users.kees, users.stef]) {
      const browser = await found.as(user);
      const { text } = await browser.get('/datalekken/nieuw');
      expect(text).toContain('Opleidingscentrum Denkbeeldig, onbekend wie');
      expect(text).not.toContain('Lesgever');
      expect(await report(found, found.id, user)).toMatchObject({ refusal: { code: 'invalid' } });
    }
    expect(await report(found, found.partnerId, users.kees)).toMatchObject({ ok: true });
  });

  it('suspends the company with all its people when nobody knows who it was', async () => {
    const found = await provisionScene();
    await found.read();
    await report(found, found.partnerId);
    const [partner] = found.store.organisation.read().value.partners;
    expect(partner && statePath(partner.machine)).toBe('suspended');
    expect(await found.state()).toBe('suspended');
    expect((await found.load()).events.at(-1)).toMatchObject({
      type: 'person.lapsed',
      reason: 'Het bedrijf is geschorst',
    });
    expect(await found.one()).toMatchObject({ recall: { reason: 'Het bedrijf is geschorst' } });
    expect(provisionState(await found.one())).toBe('recalled');
  });

  it('tells the coach whose form is open why nothing can be provided', async () => {
    const found = await provisionScene();
    done(await found.ask());
    const coach = await found.as(users.sanne);
    const give = `/dossiers/${found.dossierId}/partners/${(await found.one()).id}/verstrekken`;
    expect((await coach.get(give)).status).toBe(200);
    await report(found, found.partnerId);
    const refused = await coach.post(give, { fields: ['contact'] });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Het bedrijf is geschorst. Er is niets veranderd.');
    expect(refused.text).not.toMatch(/datalek/i);
  });

  it('suspends nobody when it began elsewhere, and takes nobody who is not in the list', async () => {
    const found = await provisionScene();
    done(await report(found, undefined));
    expect(await found.state()).toBe('cleared');
    const never = await found.add({ name: 'B. Bijles' });
    expect(await report(found, never)).toMatchObject({ refusal: { problems: [{ field: 'source' }] } });
  });

  it('is carried out by the daily tick when the program stopped in between', async () => {
    const found = await provisionScene();
    const save = found.store.partnerPersons.save;
    found.store.partnerPersons.save = () => Promise.reject(new Error('power cut'));
    await expect(report(found, found.id)).rejects.toThrow('power cut');
    found.store.partnerPersons.save = save;
    expect(await found.state()).toBe('cleared');
    await found.on(found.clock.today());
    expect(await found.state()).toBe('suspended');
  });
});
