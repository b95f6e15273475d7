import { describe, expect, it } from 'vitest';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
import { isWantedInCase } from '#src/domain/cases/case-mail.ts';
import { disputedDatum } from '#src/domain/cases/disputed.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import { isVoid } from '#src/domain/cases/void-letters.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

const old = { writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' } as const;
const represented = { ...asking, ...old, email: 'r.toezicht@example.test' } as const;
const mandate = 'Beschikking van 3 maart 2025';
const anew = {
  how: 'document',
  asker: 'other',
  representativeName: 'N. Nieuw',
  capacity: 'mentor',
  address: 'Nieuwstraat 1, 1000 AA Voorbeeldstad',
  mandate: 'Beschikking van vandaag',
} as const;

const held = { present: 'R. Toezicht', shown: 'niets', minutes: 'Wij bespraken de vraag.' };

/** A request of a representative who was recognised and invited to a talk; letter and mail still lie here. */
async function invited() {
  const found = await caseScene(dossierIn('intakePlanned'));
  const { id, receipt } = await found.enter({ answers: represented });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = (event: string, answers: object = {}) => found.take(users.sanne, id, event, { ...answers });
  const mandateUntil = addDays(found.clock.today(), 5);
  await coach('identity.confirmed', { how: 'document', mandate, code: receipt, mandateUntil });
  const talk = { on: addDays(found.clock.today(), 10), time: '14.00', place: 'Vestiging Voorbeeldstad' };
  expect(await coach('talk.planned', talk)).toMatchObject({ ok: true });
  const words = async (letter: AskedCase['letters'][number]) =>
    JSON.stringify(await frozenModel(found.deps, id, letter.frozen));
  const unsent = async () => (await found.case(id)).letters.filter((one) => !one.sent && !isVoid(one));
  return { ...found, id, receipt, coach, talk, words, unsent };
}

describe('what lies here for a representative whose mandate is over (E19)', () => {
  it('leaves no more: no mail, no task, and it is not put down as sent', async () => {
    const { id, coach, unsent, deps, clock, ...found } = await invited();
    const before = await found.case(id);
    const [mail] = before.messages;
    expect(mail && isWantedInCase(before, mail, clock.today())).toBe(true);
    await coach('mandate.ended', { how: 'Brief van de rechtbank' });
    const after = await found.case(id);
    expect(mail && isWantedInCase(after, mail, clock.today())).toBe(false);
    expect(await unsent()).toEqual([]);
    expect(caseTasks(after).map(({ event }) => event)).toEqual(['identity.confirmed']);
    for (const { id: letterId } of after.letters) {
      const sent = { id, letterId, how: 'post', on: clock.today(), right: 'request.handle' } as const;
      expect(await caseLetterSent(deps, by(users.sanne), sent)).toMatchObject({ refusal: { code: 'invalid' } });
    }
    const page = await (await found.as(users.sanne)).get(`/zaken/${id}`);
    expect(page.text).toContain('Stel vast wie nu vraagt');
    expect(page.text).toContain('mag niet meer optreden');
    expect(page.text).not.toContain('Leg versturen vast');
  });

  it('nor when the last day of the mandate passed, which the daily tick puts down', async () => {
    const { id, clock, deps, ...found } = await invited();
    clock.advance(60 * 24 * 6);
    const before = await found.case(id);
    const [mail] = before.messages;
    expect(mail && isWantedInCase(before, mail, clock.today())).toBe(false);
    await runCaseTick(deps, clock.today());
    expect((await found.states(id))[0]).toBe('handling.received');
    const after = await found.case(id);
    expect(after.events.some(({ type, by }) => type === 'mandate.ended' && by === 'system')).toBe(true);
    expect(after.letters.every(isVoid)).toBe(true);
  });
});

describe('whoever comes in the place of a representative', () => {
  it('is asked for name, capacity, address and mandate, and shows no code that the other one has', async () => {
    const { coach, receipt } = await invited();
    await coach('mandate.ended', { how: 'Brief van de rechtbank' });
    const wrong = async (answers: object) => JSON.stringify(await coach('identity.confirmed', answers));
    expect(await wrong({ how: 'document', mandate })).toContain('Kies wie nu vraagt');
    const nothing = await wrong({ how: 'document', asker: 'other' });
    for (const field of ['representativeName', 'capacity', 'address', 'mandate']) expect(nothing).toContain(field);
    expect(await wrong({ ...anew, code: receipt })).toContain('Deze code heeft ook wie eerst vroeg');
    expect(await coach('identity.confirmed', anew)).toMatchObject({ ok: true });
  });

  it('is named in every letter from then on, and the former one in the log alone', async () => {
    const { id, coach, words, unsent, talk, ...found } = await invited();
    await coach('mandate.ended', { how: 'Brief van de rechtbank' });
    await coach('identity.confirmed', anew);
    const theCase = await found.case(id);
    expect(theCase.representative).toEqual({ name: 'N. Nieuw', capacity: 'mentor' });
    const { events, ...rest } = theCase;
    expect(JSON.stringify(events)).toContain('R. Toezicht');
    expect(JSON.stringify({ ...rest, messages: [] })).not.toMatch(/R\. Toezicht|r\.toezicht/);
    expect((await unsent()).map(({ kind }) => kind)).toEqual(['L20']);
    await coach('talk.planned', talk);
    expect((await unsent()).map(({ kind }) => kind)).toEqual(['L20', 'L27']);
    for (const letter of await unsent()) {
      expect(await words(letter)).toContain('N. Nieuw');
      expect(await words(letter)).toContain('Nieuwstraat 1');
    }
    expect((await found.case(id)).messages.filter(({ to }) => to.name === 'N. Nieuw')).toEqual([]);
  });

  it('may be the client, to whom the answer that lay here is written anew', async () => {
    const { id, coach, words, unsent, ...found } = await invited();
    await coach('talk.declined', { how: 'Per brief' });
    expect(await coach('request.refused', { reason: 'Dit kan niet' })).toMatchObject({ ok: true });
    await coach('mandate.ended', { how: 'Brief van de rechtbank' });
    expect((await found.states(id))[0]).toBe('handling.refused');
    expect(caseTasks(await found.case(id)).map(({ event }) => event)).toEqual(['identity.confirmed']);
    expect(await coach('identity.confirmed', { how: 'document', asker: 'client' })).toMatchObject({ ok: true });
    const theCase = await found.case(id);
    expect(theCase).toMatchObject({ contact: {} });
    expect(theCase).not.toHaveProperty('representative');
    const [receiptLetter, answer] = await unsent();
    expect([receiptLetter?.kind, answer?.kind]).toEqual(['L20', 'L23']);
    expect(answer && (await words(answer))).toMatch(/Fictielaan.*Dit kan niet/s);
    if (!answer) return;
    const sent = { id, letterId: answer.id, how: 'post', on: found.clock.today(), right: 'request.handle' } as const;
    await caseLetterSent(found.deps, by(users.sanne), sent);
    expect((await found.states(id))[0]).toBe('handling.answered');
  });
});

it('gives whoever comes after the answer what was given before, and no letter about what another asked and got', async () => {
  const found = await invited();
  const { id, coach, clock, harness } = found;
  const browser = await found.as(users.sanne);
  expect(await coach('talk.held', { ...held, on: clock.today() })).toMatchObject({ ok: true });
  await coach('request.granted');
  await browser.post(`/zaken/${id}/pakket`, { act: 'make' });
  const byLink = { on: clock.today(), how: 'link' };
  expect(await coach('package.handed', { ...byLink, toWhom: 'client' })).toMatchObject({
    refusal: { problems: [{ field: 'toWhom' }] },
  });
  expect(await coach('package.handed', { ...byLink, toWhom: 'representative' })).toMatchObject({ ok: true });
  await coach('mandate.ended', { how: 'Brief van de rechtbank' });
  const before = (await found.case(id)).letters.length;
  const handed = { on: clock.today(), how: 'handed', toWhom: 'representative' };
  expect(await coach('package.handed', handed)).toMatchObject({ ok: false });
  expect(await coach('identity.confirmed', anew)).toMatchObject({ ok: true });
  expect((await found.case(id)).letters).toHaveLength(before);
  await browser.post(`/zaken/${id}/pakket`, { act: 'make' });
  expect(await coach('package.handed', handed)).toMatchObject({ ok: true });
  const { letters, answeredOn, ...after } = await found.case(id);
  expect(letters.slice(before).map(({ kind, reader }) => [kind, reader])).toEqual([['L24', 'representative']]);
  expect([answeredOn, harness.store.cases.summary(after.id)?.states[0]]).toEqual([clock.today(), 'handling.answered']);
  const given = (await found.stored()).disclosures.filter(({ purpose }) => purpose === 'inspection');
  expect(given.map(({ channel }) => channel)).toEqual(['link', 'handed']);
});

it('keeps which datum is disputed when the mandate of whoever said it ends', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id, receipt } = await found.enter({ ask: 'correction', answers: { ...represented, text: 'Dit klopt niet' } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const seen = { how: 'document', mandate, code: receipt, disputed: 'client.contact' };
  expect(await found.take(users.sanne, id, 'identity.confirmed', seen)).toMatchObject({ ok: true });
  const disputed = async () => {
    const one = await found.case(id);
    return one.kind === 'request' ? disputedDatum(one) : undefined;
  };
  const over = { how: 'Brief van de rechtbank' };
  expect(await found.take(users.sanne, id, 'mandate.ended', over)).toMatchObject({ ok: true });
  expect(await disputed()).toBe('client.contact');
  expect(await found.take(users.sanne, id, 'identity.confirmed', anew)).toMatchObject({ ok: true });
  expect(await disputed()).toBe('client.contact');
  await found.take(users.sanne, id, 'mandate.ended', over);
  await found.take(users.sanne, id, 'identity.confirmed', { ...anew, disputed: 'client.person' });
  expect(await disputed()).toBe('client.person');
});
