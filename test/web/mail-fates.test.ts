import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import { statePath } from '#src/domain/machine.ts';
import { englishIn, htmlProblems } from './html.ts';
import { type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

async function expectGoodPage(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

describe('the message of a mail server', () => {
  const report = (messageId: string) =>
    `Content-Type: multipart/report; boundary="g"\r\n\r\n--g\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--g\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${messageId}\r\n\r\n--g--\r\n`;

  it('finds its own mail, as a file and as pasted text, and nothing else', async () => {
    const { address: _, ...at } = await stage.mailed();
    const path = `/dossiers/${at.dossierId}/teruggekomen`;
    const clerk = await stage.as(stage.office.clerk);
    await expectGoodPage((await clerk.get(path)).text);
    const none = await clerk.upload(path, { source: '' }, {});
    expect([none.status, none.text.includes('Voeg het bericht toe, of plak de bron ervan')]).toEqual([422, true]);
    await expectGoodPage(none.text);
    const words = await clerk.upload(path, { source: 'Uw mail kon niet worden bezorgd.' }, {});
    expect(words.text).toContain('Dit is geen bericht van een mailserver');
    expect(words.text).toContain('Uw mail kon niet worden bezorgd.');
    const other = await clerk.upload(path, { source: report('<iets@anders.example>') }, {});
    expect(other.text).toContain('Dit bericht gaat niet over een mail uit dit dossier');

    const numbered = await clerk.upload(path, { source: report('<999991644@anders.example>') }, {});
    expect(numbered.text).toContain('Dit bericht gaat niet over een mail uit dit dossier');

    const [mail] = (await stage.dossier(at.dossierId)).messages;
    const file = new File([report(mail?.messageId ?? '')], 'terug.eml', { type: 'message/rfc822' });
    const done = await clerk.upload(path, { source: '' }, { bounce: file });
    expect([done.status, done.location]).toEqual([303, `/dossiers/${at.dossierId}/berichten/${mail?.id}`]);
    expect(approvalPath(await stage.document(at))).toBe('mailFailed');
    const coach = await stage.as(stage.office.coach);
    expect((await coach.get(`/dossiers/${at.dossierId}`)).text).toMatch(
      /versie 1 \(PDF\)<br\/><span[^>]*>Niet verzonden</,
    );
    expect((await (await stage.as(stage.office.otherCoach)).get(path)).status).toBe(404);
  });
});

describe('the page of a mail', () => {
  it('asks which mail it is and why, before it counts as not delivered', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    const asked = await clerk.get(`${path}/mislukt`);
    expect(asked.text).toContain(
      'Het gaat om deze mail: Document voor de opdrachtgever aan A. Ambtenaar (a.ambtenaar@gemeente.example), verstuurd op 23 november 2026 om 10.00 uur',
    );
    await expectGoodPage(asked.text);
    const before = await stage.store.dossiers.load(at.dossierId);
    const empty = await clerk.post(`${path}/mislukt`);
    expect(empty.status).toBe(422);
    for (const sentence of ['Controleer of het om deze mail gaat', 'Kies hoe u dit weet', 'Vul in wat er is gebeurd'])
      expect(empty.text).toContain(sentence);
    await expectGoodPage(empty.text);
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
  });

  it('records an answer, and leads on to the decision in it', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    await expectGoodPage((await clerk.get(`${path}/beantwoord`)).text);
    expect((await clerk.post(`${path}/beantwoord`, { by: 'person' })).status).toBe(422);
    expect((await clerk.post(`${path}/beantwoord`, { by: 'person', note: 'Akkoord, schrijft zij' })).status).toBe(303);
    const [mail] = (await stage.dossier(at.dossierId)).messages;
    expect(mail && statePath(mail.state)).toBe('replied');
    const page = await clerk.get(path);
    expect(page.text).toContain('Leg het besluit vast');
    await expectGoodPage(page.text);
  });

  it('tells in Dutch what the server said, its own words folded away as what they are', async () => {
    const { address: _, ...at } = await stage.mailed();
    const page = await (await stage.as(stage.office.clerk)).get((await stage.mailOf(at)).path);
    expect(page.text).toContain('De mailserver van de ontvanger nam de mail aan');
    expect(page.text).toMatch(/<summary>Technische melding<\/summary><code lang="en">250 /);
  });
});

describe('the page of a version that did not arrive', () => {
  it('leads to its mail, where the right address is filled in', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    const cameBack = { thisMail: 'ja', how: 'returned', reason: 'De mail kwam terug van de mailserver' };
    await clerk.post(`${path}/mislukt`, cameBack);
    const version = `/dossiers/${at.dossierId}/documenten/${at.documentId}`;
    const page = await clerk.get(version);
    expect(page.text).toContain(`<a class="button" href="${path}">Bezorging herstellen</a>`);
    await expectGoodPage(page.text);
    expect((await clerk.get(path)).text).toContain(`href="${path}/adres">Verbeter het adres</a>`);
    const manager = await stage.as(stage.office.branchManager);
    expect((await manager.get(version)).text).not.toContain('Bezorging herstellen');
  });

  it('takes no word for it that the address is right now', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    await clerk.post(`${path}/mislukt`, { thisMail: 'ja', how: 'returned', reason: 'De mail kwam terug' });
    const step = `/dossiers/${at.dossierId}/documenten/${at.documentId}/stap/address.corrected`;
    expect((await clerk.get(step)).status).toBe(409);
    expect((await clerk.post(step, { callBack: 'ja' })).status).toBe(409);
    expect(approvalPath(await stage.document(at))).toBe('mailFailed');
  });
});

describe('the address a mail went to already', () => {
  it('is no corrected one while the mail can simply be sent again', async () => {
    const { address: _, ...at } = await stage.mailed();
    await stage.change(at, (dossier) => ({
      ...dossier,
      messages: dossier.messages.map((one) => ({ ...one, state: { ...one.state, value: 'unknown' } })),
    }));
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    expect((await clerk.get(`${path}/adres`)).text).not.toContain('Klopt het oude adres');
    const before = await stage.store.dossiers.load(at.dossierId);
    const same = await clerk.post(`${path}/adres`, { email: 'A.Ambtenaar@gemeente.example' });
    expect(same.status).toBe(422);
    expect(same.text).toContain('<a href="#email">Dit is het adres waar deze mail al heen ging');
    expect(same.text).toContain('<a href="#calledBack">Bel eerst terug');
    await expectGoodPage(same.text);
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
  });

  it('may be given once more for a version that did not arrive, after calling back', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    await clerk.post(`${path}/mislukt`, { thisMail: 'ja', how: 'returned', reason: 'De postbus was vol' });
    expect((await clerk.get(`${path}/adres`)).text).toContain('Klopt het oude adres toch? Vul het dan weer in.');
    const again = await clerk.post(`${path}/adres`, { email: stage.contact.email, calledBack: 'ja' });
    expect(again.status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('sending');
  });
});
