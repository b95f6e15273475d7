import { afterEach, expect, it } from 'vitest';
import { caseMailBack } from '#src/commands/cases/case-mail.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { statePath } from '#src/domain/machine.ts';
import { createTransport } from '#src/mail/transport.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from '#test/commands/cases/case-scene.ts';
import { startFailingServer } from '../mail/failing-server.ts';
import { casePost } from './case-post.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const typed = 'jm@eigen.example';

/** Somebody with an address for mail, recognised, whose talk is planned. */
type Addresses = { readonly own?: string; readonly given?: string; readonly unproven?: boolean };

async function invited({ own, given, unproven }: Addresses = { given: typed }) {
  const builder = dossierIn('active.running').change((dossier) => ({
    ...dossier,
    client: { ...dossier.client, email: own },
  }));
  const found = await caseScene(builder);
  const post = await casePost(found);
  ends.push(post.close);
  const { id, receipt } = await found.enter({ answers: { ...asking, email: given } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', {
    how: 'document',
    ...(!unproven && { code: receipt }),
  });
  const plan = (time = '14.30') =>
    found.take(users.sanne, id, 'talk.planned', { on: found.clock.today(), time, place: 'Verzinselkade 7' });
  await plan();
  const letter = async () => {
    const one = (await found.case(id)).letters.findLast(({ kind }) => kind === 'L27');
    if (!one) throw new Error('a planned talk has its letter');
    return one;
  };
  const states = async () => (await found.case(id)).messages.map(({ state }) => statePath(state));
  return { ...found, ...post, id, plan, letter, states };
}

it('brings the letter and the appointment to whoever gave an address, and says nothing in the mail itself (R4)', async () => {
  const found = await invited();
  await found.deliver();
  const [mail, ...more] = await found.server.list(typed);
  expect(more).toEqual([]);
  expect(mail?.attachments.map(({ fileName }) => fileName)).toEqual([
    expect.stringMatching(/^L27-V-\d{4}-0001-1\.pdf$/),
    expect.stringMatching(/^afspraak-V-\d{4}-0001\.ics$/),
  ]);
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Proef|inzien|inzage|gesprek|14\.30/i);
  expect(mail?.replyTo).toBe(users.sanne.email);
  expect((await found.letter()).sent).toEqual({ how: 'mail', on: found.clock.today(), by: 'system' });
  await found.deliver();
  expect(await found.server.list()).toHaveLength(1);
});

it('writes to the address in the dossier and to no other that was given in its place (R44)', async () => {
  const found = await invited({ own: 'bekend@eigen.example', given: 'ander@elders.example' });
  await found.deliver();
  expect((await found.server.list()).map(({ recipients }) => recipients)).toEqual([['bekend@eigen.example']]);
});

it('writes to no address of a form that was not shown to be of whoever was recognised (R44)', async () => {
  const found = await invited({ given: typed, unproven: true });
  await found.deliver();
  expect(await found.server.list()).toEqual([]);
});

it('leaves the letter to be printed where nobody gave an address', async () => {
  const found = await invited({});
  await found.deliver();
  expect(await found.server.list()).toEqual([]);
  expect(found.store.cases.summary(found.id)?.tasks?.map(({ event }) => event)).toContain('letter.sent');
});

it('sends no appointment that was moved before its mail left', async () => {
  const found = await invited();
  await found.plan('16.00');
  await found.deliver();
  expect(await found.states()).toEqual(['cancelled', 'accepted']);
  expect(await found.server.list()).toHaveLength(1);
});

it('tells on the page of the case that a mail was refused or came back, and the letter is work again (E8)', async () => {
  const found = await invited();
  const failing = await startFailingServer({ rcpt: '550 5.1.1 no such user' });
  ends.push(failing.close);
  await found.deliver({ transport: createTransport({ url: failing.url }) });
  expect(await found.states()).toEqual(['failed']);
  const coach = await found.as(users.sanne);
  expect((await coach.get(`/zaken/${found.id}`)).text).toContain('E-mail: mislukt');
  await found.plan('16.00');
  await found.deliver();
  const letter = await found.letter();
  expect((await coach.get(`/zaken/${found.id}`)).text).toContain('Meld dat de e-mail terugkwam');
  const back = await coach.post(`/zaken/${found.id}/brieven/${letter.id}/teruggekomen`, {});
  expect(back).toMatchObject({ status: 303, location: `/zaken/${found.id}` });
  expect((await found.letter()).sent).toBeUndefined();
  const shown = await coach.get(`/zaken/${found.id}`);
  expect(shown.text).toContain('E-mail: teruggekomen');
  expect(shown.text).toContain(`/zaken/${found.id}/brieven/${letter.id}/verstuurd`);
});

it('keeps the day on which the letter was handed over while its mail was on its way, also when that comes back (E8)', async () => {
  const found = await invited();
  const letter = await found.letter();
  const real = createTransport({ url: found.server.url });
  ends.unshift(() => real.close(0));
  const handedOver = { how: 'handed', on: found.clock.today() } as const;
  await found.deliver({
    transport: {
      ...real,
      async send(mail) {
        const sent = { id: found.id, letterId: letter.id, ...handedOver, right: 'request.handle' } as const;
        expect(await caseLetterSent(found.deps, by(users.sanne), sent)).toMatchObject({ ok: true });
        return real.send(mail);
      },
    },
  });
  expect(await found.states()).toEqual(['accepted']);
  expect((await found.letter()).sent).toEqual({ ...handedOver, by: users.sanne.id });
  await caseMailBack(found.deps, by(users.sanne), { id: found.id, letterId: letter.id, right: 'request.handle' });
  expect(await found.states()).toEqual(['bounced']);
  expect((await found.letter()).sent).toEqual({ ...handedOver, by: users.sanne.id });
});

it('sends nothing twice when the process died between writing and sending', async () => {
  const found = await invited();
  const dying = { send: () => Promise.reject(new Error('died')), close: () => Promise.resolve() };
  await found.deliver({ transport: dying });
  expect(await found.states()).toEqual(['sending']);
  await found.deliver();
  expect(await found.states()).toEqual(['unknown']);
  expect(await found.server.list()).toEqual([]);
});

it('goes with the case, the copy of what was mailed too (Must hold: nothing leaves the key of the case)', async () => {
  const found = await invited();
  await found.deliver();
  const eml = (await found.case(found.id)).messages[0]?.eml;
  if (!eml) throw new Error('a mail that left has its copy');
  expect(await found.store.blobs.get(found.id, eml)).toBeInstanceOf(Uint8Array);
  await found.store.cases.destroy(found.id);
  await expect(found.store.blobs.get(found.id, eml)).rejects.toThrow();
});
