import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { createTransport } from '#src/mail/transport.ts';
import { messageActs } from '#src/web/messages/acts.ts';
import { linkIn } from '../jobs/scene.ts';
import { startFailingServer } from '../mail/failing-server.ts';
import { englishIn, htmlProblems } from './html.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const cameBack = { thisMail: 'ja', how: 'returned', reason: 'De mail kwam terug van de mailserver' };
const newAddress = 'anna.ambtenaar@gemeente.example';

/** The connection broke after the mail was sent, and nobody knows whether it arrived. */
const lost = (dossier: Dossier): Dossier => ({
  ...dossier,
  messages: dossier.messages.map((one) => ({ ...one, state: { ...one.state, value: 'unknown' } })),
  disclosures: dossier.disclosures.map((one) => ({ ...one, status: 'unknown' as const })),
  documents: dossier.documents.map(({ awaiting: _, ...one }) => ({
    ...one,
    ...(one.approval ? { approval: { ...one.approval, value: 'sending' } } : {}),
  })),
});

describe('the page of a mail', () => {
  it('tells to whom it went, with which files, what the server said and what it said, without its link', async () => {
    const { address, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    for (const user of [stage.office.coach, stage.office.clerk]) {
      const page = await (await stage.as(user)).get(path);
      expect(page.status).toBe(200);
      for (const words of ['A. Ambtenaar, a.ambtenaar@gemeente.example', 'MG-2026-0001-trajectplan-v1.docx', '250 '])
        expect(page.text).toContain(words);
      expect(page.text).toContain('Wilt u dit trajectplan beoordelen?');
      expect(page.text).toContain('/besluit/[geheim, niet bewaard]\n');
      expect(page.text).not.toContain(address.slice(-34));
      expect(await htmlProblems(page.text)).toEqual([]);
      expect(englishIn(page.text.replace(/250 OK: message queued/, ''))).toBeUndefined();
    }
  });

  it('of a code shows no code', async () => {
    const { address, ...at } = await stage.mailed();
    await stage.visitor(address);
    const page = await (await stage.as(stage.office.coach)).get((await stage.mailOf(at, 'code')).path);
    expect(page.text).toContain('[geheim, niet bewaard]');
    expect(page.text.replace(/<[^>]*>/g, '')).not.toMatch(/\b\d{6}\b/);
  });

  it('is not there for another coach; a manager sees the state and not the words, and repairs nothing', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    for (const user of [stage.office.otherCoach, stage.office.farCoach, stage.office.systemAdmin]) {
      const browser = await stage.as(user);
      expect((await browser.get(path)).status).toBe(404);
      expect((await browser.post(`${path}/opnieuw`)).status).toBe(404);
    }
    const manager = await stage.as(stage.office.branchManager);
    const page = await manager.get(path);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Wilt u dit trajectplan beoordelen?');
    expect(page.text).not.toContain('Verstuur opnieuw');
    expect((await manager.post(`${path}/opnieuw`)).status).toBe(404);
    const unknown = path.slice(0, -1) + (path.endsWith('x') ? 'y' : 'x');
    expect((await (await stage.as(stage.office.coach)).get(unknown)).status).toBe(404);
  });
});

describe('an act on a mail', () => {
  it('says on its page what follows', async () => {
    for (const { key, follows } of messageActs)
      expect([key, follows]).toEqual([key, expect.stringMatching(/^Hierna .*\.$/)]);
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    for (const key of ['opnieuw', 'beantwoord', 'mislukt']) {
      const { text } = await clerk.get(`${path}/${key}`);
      expect([key, text.includes('<p>Hierna ')]).toEqual([key, true]);
      expect(await htmlProblems(text)).toEqual([]);
    }
  });
});

describe('a mail can be repaired', () => {
  it('by sending it again with a link that works', async () => {
    const { address, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    const asked = await clerk.get(`${path}/opnieuw`);
    expect(asked.text).toContain('Opnieuw versturen');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const hostile = await clerk.post(`${path}/opnieuw`, { email: 'vreemd@elders.example', state: 'replied' });
    expect([hostile.status, await htmlProblems(hostile.text)]).toEqual([422, []]);
    const sent = await clerk.post(`${path}/opnieuw`);
    expect([sent.status, sent.location]).toEqual([303, path]);
    await stage.deliver();
    const again = `/besluit/${linkIn((await stage.server.list(stage.contact.email)).at(-1))}`;
    expect(again).not.toBe(address);
    expect((await stage.anonymous().open(again)).text).toContain('Stuur mij de code');
    expect(stage.server.arrivals('vreemd@elders.example')).toEqual([]);
  });

  it('after it came back: the address is corrected only after calling back, and the old link dies', async () => {
    const { address, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    expect((await clerk.post(`${path}/mislukt`, cameBack)).status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('mailFailed');
    expect((await stage.mailOf(at)).state).toBe('bounced');
    expect((await clerk.get(path)).text).toContain('De mail is teruggekomen');

    const unasked = await clerk.post(`${path}/adres`, { email: newAddress });
    expect(unasked.status).toBe(422);
    expect(unasked.text).toContain('<a href="#calledBack">Bel eerst terug om het adres te controleren</a>');
    expect(unasked.text).toMatch(/id="calledBack"[^>]*aria-describedby="calledBack-fout"/);
    expect(unasked.text).toContain(`value="${newAddress}"`);
    expect(await htmlProblems(unasked.text)).toEqual([]);
    const both = await clerk.post(`${path}/adres`, { email: 'anna@elders.example' });
    expect(both.text).toContain('<a href="#email">Gebruik een adres van de opdrachtgever');
    expect(both.text).toContain('<a href="#calledBack">Bel eerst terug');
    const wrong = await clerk.post(`${path}/adres`, { email: 'a@b, c@d', calledBack: 'ja' });
    expect(wrong.text).toContain('Vul een e-mailadres in, zoals naam@organisatie.nl');

    expect((await clerk.post(`${path}/adres`, { email: newAddress, calledBack: 'ja' })).status).toBe(303);
    await stage.deliver();
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
    const again = `/besluit/${linkIn((await stage.server.list(newAddress)).at(-1))}`;
    expect((await stage.anonymous().open(again)).status).toBe(200);
    expect((await stage.anonymous().open(address)).status).toBe(410);
  });

  it('when nobody knows whether it arrived: it did after all', async () => {
    const { address: _, ...at } = await stage.mailed();
    await stage.change(at, lost);
    const { path } = await stage.mailOf(at);
    const coach = await stage.as(stage.office.coach);
    expect((await coach.get(path)).text).toContain('Bel de ontvanger: is de mail aangekomen?');
    expect((await coach.post(`${path}/aangekomen`)).status).toBe(303);
    expect((await stage.mailOf(at)).state).toBe('accepted');
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
  });

  it('at the wrong recipient only by the coach, with what happened: the version is withdrawn', async () => {
    const { address, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    expect((await clerk.get(path)).text).not.toContain('Verkeerde ontvanger');
    for (const way of ['get', 'post'] as const) expect((await clerk[way](`${path}/verkeerd`)).status).toBe(404);
    const coach = await stage.as(stage.office.coach);
    expect((await coach.post(`${path}/verkeerd`, { reason: '' })).text).toContain('Vul in wat er is gebeurd');
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
    expect((await coach.post(`${path}/verkeerd`, { reason: 'Het adres was van een ander' })).status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('withdrawn');
    await stage.deliver();
    expect((await stage.server.list(stage.contact.email)).at(-1)?.subject).toMatch(/ingetrokken/i);
    expect((await stage.anonymous().open(address)).text).toContain('Dit document is ingetrokken');
  });

  it('in no other way than its state allows, and then nothing is written', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const before = await stage.store.dossiers.load(at.dossierId);
    const clerk = await stage.as(stage.office.clerk);
    for (const act of ['aangekomen', 'post', 'bestaat-niet', '__proto__']) {
      const status = ['aangekomen', 'post'].includes(act) ? 409 : 404;
      for (const answer of [await clerk.get(`${path}/${act}`), await clerk.post(`${path}/${act}`)]) {
        expect([act, answer.status]).toEqual([act, status]);
        expect(englishIn(answer.text)).toBeUndefined();
      }
    }
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
  });
});

describe('a mail that did not arrive', () => {
  async function receiptRefused() {
    const { address, ...at } = await stage.mailed();
    const sponsor = await stage.visitor(address);
    const hashes = hiddenIn((await sponsor.get(`${inzage(address)}/lezen`)).text);
    const answer = { outcome: 'approved', name: 'A. Ambtenaar', function: 'Klantmanager' };
    await sponsor.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    const server = await startFailingServer({ rcpt: '550 5.1.1 unknown' });
    await stage.deliver({ transport: createTransport({ url: server.url }) });
    await server.close();
    return { at, ...(await stage.mailOf(at, 'M05')) };
  }

  it('is work until it is settled with a reason, and says then that nothing has to be done', async () => {
    const { at, path } = await receiptRefused();
    const clerk = await stage.as(stage.office.clerk);
    expect((await clerk.get('/mijn-werk')).text).toContain('Een mail is misschien niet aangekomen');
    const shown = await clerk.get(path);
    for (const act of ['adres', 'opnieuw', 'afhandelen']) expect(shown.text).toContain(`href="${path}/${act}"`);
    const asked = await clerk.get(`${path}/afhandelen`);
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect(englishIn(asked.text)).toBeUndefined();
    const empty = await clerk.post(`${path}/afhandelen`, { reason: '' });
    expect([empty.status, empty.text.includes('Vul in waarom er niets meer nodig is')]).toEqual([422, true]);
    const wordy = await clerk.post(`${path}/afhandelen`, { reason: 'Cliënt heeft een depressie' });
    expect([wordy.status, wordy.text.includes('depressie')]).toEqual([422, true]);
    expect(await htmlProblems(wordy.text)).toEqual([]);
    const kept = { reason: 'Gebeld over de depressie', '_reden.reason': 'Zo heet de brochure' };
    expect((await clerk.post(`${path}/afhandelen`, kept)).status).toBe(303);
    const after = await clerk.get(path);
    expect(after.text).toContain('De mail kwam niet aan, en dat hoeft ook niet meer.');
    expect(await htmlProblems(after.text)).toEqual([]);
    expect((await clerk.get('/mijn-werk')).text).not.toContain('Een mail is misschien niet aangekomen');
    const { events, overrides } = await stage.dossier(at.dossierId);
    expect(events.at(-1)?.reason).toBe('Gebeld over de depressie');
    expect(overrides).toMatchObject([{ section: 'mail.settled', word: 'depressie', reason: 'Zo heet de brochure' }]);
  });

  it('says, once something newer went, that nothing has to be done, and offers nothing', async () => {
    const { at, path } = await receiptRefused();
    const clerk = await stage.as(stage.office.clerk);
    const outside = await clerk.post(`${path}/adres`, { email: 'anja@elders.example', calledBack: 'ja' });
    expect(outside.status).toBe(422);
    expect(outside.text).toContain('Gebruik een adres van de opdrachtgever (gemeente.example)');
    expect((await clerk.post(`${path}/adres`, { email: newAddress, calledBack: 'ja' })).status).toBe(303);
    await stage.deliver();
    expect(await stage.server.list(newAddress)).toHaveLength(1);
    const page = await clerk.get(path);
    expect(page.text).toContain('De mail is niet aangenomen. Er is een nieuwe mail gemaakt. Die staat hieronder.');
    const newer = (await stage.dossier(at.dossierId)).messages.at(-1);
    expect(page.text).toContain(`/berichten/${newer?.id}"`);
    expect(page.text).toContain(`, aan ${newAddress}: `);
    for (const act of ['adres', 'opnieuw', 'afhandelen']) expect(page.text).not.toContain(`href="${path}/${act}"`);
  });

  it.each(['closing', 'ended'])('in a trajectory that is %s offers no act that is refused then', async (value) => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    await clerk.post(`${path}/mislukt`, cameBack);
    await stage.change(at, ({ trajectory, ...dossier }) => ({
      ...dossier,
      trajectory: { ...trajectory, machine: { ...trajectory.machine, value } },
    }));
    const page = await clerk.get(path);
    expect(page.text).not.toContain('Verbeter het adres');
    expect((await clerk.post(`${path}/adres`, { email: newAddress, calledBack: 'ja' })).status).toBe(409);
    const offered = [...page.text.matchAll(new RegExp(`href="${path}/([a-z]+)"`, 'g'))].map(([, act]) => act);
    expect(offered).toEqual(['afhandelen']);
    expect((await clerk.post(`${path}/afhandelen`, { reason: 'Het traject is voorbij' })).status).toBe(303);
  });

  it('of a client leads to the address in the dossier and to paper', async () => {
    const { address: _, ...at } = await stage.mailed();
    await stage.change(at, (dossier) => ({
      ...dossier,
      client: { ...dossier.client, email: 'joriss@voorbeeld.example' },
    }));
    const coach = await stage.as(stage.office.coach);
    await coach.post(`/dossiers/${at.dossierId}/documenten/${at.documentId}/exemplaar`, { how: 'mail' });
    const server = await startFailingServer({ rcpt: '550 5.1.1 unknown' });
    await stage.deliver({ transport: createTransport({ url: server.url }) });
    await server.close();
    const { path } = await stage.mailOf(at, 'copy');
    const page = await coach.get(path);
    expect(page.text).toContain('De inhoud');
    expect(page.text).toMatch(/<a class="button" [^>]*>Wijzig het adres van de cliënt/);
    expect(page.text).toContain('Geef het exemplaar op papier');
    expect(page.text).not.toContain('Verbeter het adres');
    const changed = 'Het adres van de cliënt is gewijzigd';
    expect((await coach.get(`${path}?bewaard=adres`)).text).not.toContain(changed);
    const back = await changeClientAddress(coach, page.text, 'joris@voorbeeld.example');
    expect(back).toBe(`${path}?bewaard=adres`);
    const told = await coach.get(back ?? '');
    expect(told.text).toContain(changed);
    expect(told.text).toMatch(/<a class="button" [^>]*>Verstuur opnieuw/);
    expect(await htmlProblems(told.text)).toEqual([]);
    for (const van of ['//elders.example', 'onbekend'])
      expect((await coach.get(`/dossiers/${at.dossierId}/gegevens/wijzigen?van=${van}`)).text).toContain(
        `href="/dossiers/${at.dossierId}/gegevens">`,
      );
    expect((await coach.get(`${path}/opnieuw`)).text).toContain('joris@voorbeeld.example');
    expect((await coach.post(`${path}/afhandelen`, { reason: 'De cliënt kreeg het op kantoor' })).status).toBe(303);
    const settled = await coach.get(path);
    expect(settled.text).toContain('De inhoud');
    expect(settled.text).not.toContain('Wat er is verstuurd');
  });
});

/** Follows the link of a failed mail, and tells where one lands after saving another address. */
async function changeClientAddress(browser: Awaited<ReturnType<Stage['as']>>, page: string, email: string) {
  const href = /href="([^"]*)"[^>]*>Wijzig het adres van de cliënt/.exec(page)?.[1] ?? '';
  const { text } = await browser.get(href);
  const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(text)?.[1] ?? '';
  const kept = ['street', 'houseNumber', 'postcode', 'town', 'phone', '_basis'].map((name) => [name, value(name)]);
  const answers = { ...Object.fromEntries(kept), addressKind: 'dutch', source: 'client', email };
  return (await browser.post(href, answers)).location;
}
