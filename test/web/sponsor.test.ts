import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import { codeIn, secretWords } from '../jobs/scene.ts';
import { englishIn, htmlProblems } from './html.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const answer = { outcome: 'approved', remarks: '', name: 'A. Ambtenaar', function: 'Klantmanager' };

describe('the way of a sponsor', () => {
  it('goes from the mail over a mailed code to a decision that the coach sees', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = stage.anonymous();
    const followed = await browser.get(address);
    expect([followed.status, followed.location]).toEqual([303, inzage(address)]);
    const start = await browser.open(address);
    expect(start.text).not.toContain(address.slice(-34));
    expect(start.status).toBe(200);
    expect(start.text).toContain('Maas groep vraagt uw besluit');
    expect(start.text).toContain('MG-2026-0001');
    expect(start.text).toContain('a••••••@gemeente.example');

    const asked = await browser.post(inzage(address));
    expect([asked.status, asked.location]).toEqual([303, `${inzage(address)}/code`]);
    await stage.deliver();
    const codePage = await browser.get(`${inzage(address)}/code`);
    for (const page of [start, codePage]) {
      for (const word of [...secretWords, 'Ambtenaar']) expect(page.text).not.toContain(word);
      expect(await htmlProblems(page.text)).toEqual([]);
    }

    const entered = await browser.post(`${inzage(address)}/code`, { code: codeIn((await stage.server.list()).at(-1)) });
    expect([entered.status, entered.location]).toEqual([303, `${inzage(address)}/lezen`]);
    const cookie = entered.headers.getSetCookie().find((line) => line.startsWith('__Secure-inzage='));
    expect(cookie).toContain(`Path=${inzage(address)};`);
    expect(cookie).toContain('Max-Age=1800; HttpOnly; SameSite=Lax; Secure');
    expect((await browser.get(inzage(address))).location).toBe(`${inzage(address)}/lezen`);

    const read = await browser.get(`${inzage(address)}/lezen`);
    expect(read.text).toContain('Joris van der Proef zoekt werk.');
    expect(read.text).not.toMatch(/checked/);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(read.headers.get('referrer-policy')).toBe('strict-origin');
    expect(await htmlProblems(read.text)).toEqual([]);

    const hashes = hiddenIn(read.text);
    const posted = await browser.post(`${inzage(address)}/controleren`, { ...answer, ...hashes });
    expect([posted.status, posted.location]).toEqual([303, `${inzage(address)}/controleren`]);
    const check = await browser.get(`${inzage(address)}/controleren`);
    expect(check.text).toContain('Verstuur definitief');
    expect(await htmlProblems(check.text)).toEqual([]);
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');

    const final = await browser.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    expect([final.status, final.location]).toEqual([303, `${inzage(address)}/definitief`]);
    const outcome = await browser.get(`${inzage(address)}/definitief`);
    expect(outcome.text).toContain('Uw besluit is ontvangen');
    expect(outcome.text).toContain(hashes.pdf.slice(0, 4));
    expect(await htmlProblems(outcome.text)).toEqual([]);

    const document = await stage.document(at);
    expect(approvalPath(document)).toBe('approved');
    expect(document.decision).toMatchObject({ channel: 'link', pdfSha256: document.files?.pdf.sha256 });
    const later = await stage.anonymous().open(address);
    expect(later.text).toContain('Er is een besluit');
    expect(later.text).toContain('A. Ambtenaar, Klantmanager');
    expect(later.text).toContain('maandag 23 november 2026 om 10.00 uur');
    expect(await htmlProblems(later.text)).toEqual([]);

    const coach = await stage.as(stage.office.coach);
    const dossier = await coach.get(`/dossiers/${at.dossierId}`);
    expect(dossier.text).toContain('Besloten op 23 november 2026 door A. Ambtenaar, Klantmanager.');
    await stage.deliver();
    expect((await stage.server.list(stage.contact.email)).map((one) => one.subject)).toContain(
      'Ontvangen: uw besluit over Trajectplan MG-2026-0001',
    );
  });

  it('gives the very files that were mailed', async () => {
    const { address } = await stage.mailed();
    const mail = (await stage.server.list(stage.contact.email))[0];
    const browser = await stage.visitor(address);
    for (const [index, format] of (['pdf', 'docx'] as const).entries()) {
      const file = await browser.get(`${inzage(address)}/bestand/${format}`);
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="MG-2026-0001-trajectplan-v1.${format}"`,
      );
      expect(Buffer.from(file.text)).toEqual(Buffer.from(mail?.attachments[index]?.bytes ?? []));
    }
    expect((await browser.get(`${inzage(address)}/bestand/exe`)).status).toBe(303);
  });

  it.each([
    ['approved', '', 'approved', 'Het traject begint'],
    ['approvedWithRemarks', 'Graag in maart bespreken', 'approvedWithRemarks', 'Het traject begint'],
    ['asksChange', 'Meer uren voor scholing', 'returned', 'U krijgt een nieuwe versie'],
    ['rejected', 'Past niet bij de opdracht', 'rejected', 'Het traject begint niet'],
  ])('with "%s" brings the version to %s', async (outcome, remarks, path, next) => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    const answered = await browser.post(`${inzage(address)}/definitief`, { ...answer, outcome, remarks, ...hashes });
    expect(answered.status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe(path);
    expect((await browser.get(`${inzage(address)}/definitief`)).text).toContain(next);
  });

  it('with a remark that changes the plan asks for a new version before anything starts', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    const fields = {
      ...answer,
      outcome: 'approvedWithRemarks',
      remarks: 'Twee uur meer',
      changesPlan: 'ja',
      ...hashes,
    };
    await browser.post(`${inzage(address)}/controleren`, fields);
    expect((await browser.get(`${inzage(address)}/controleren`)).text).toContain('Uw opmerking verandert het plan');
    await browser.post(`${inzage(address)}/definitief`, fields);
    expect(approvalPath(await stage.document(at))).toBe('returned');
  });

  it('shows what was typed again, with a sentence at the field', async () => {
    const { address } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    const fields = { outcome: 'asksChange', remarks: 'kort', name: 'A. Ambtenaar', function: '', ...hashes };
    for (const step of ['controleren', 'definitief']) {
      const again = await browser.post(`${inzage(address)}/${step}`, fields);
      expect(again.status).toBe(422);
      expect(again.text).toContain('Vul uw functie in');
      expect(again.text).toContain('Nog niet verstuurd: verbeter 2 antwoorden');
      expect(again.text).toContain('value="A. Ambtenaar"');
      expect(again.text).toMatch(/value="asksChange" checked/);
      expect(await htmlProblems(again.text)).toEqual([]);
      expect(englishIn(again.text)).toBeUndefined();
    }
    const short = await browser.post(`${inzage(address)}/controleren`, { ...fields, function: 'Klantmanager' });
    expect(short.text).toContain('Vul in wat anders moet, in minstens 10 tekens');
    const empty = await browser.post(`${inzage(address)}/controleren`, hashes);
    for (const sentence of ['Kies uw besluit', 'Vul uw naam in']) expect(empty.text).toContain(sentence);
    const change = await browser.post(`${inzage(address)}/controleren`, { ...answer, wijzig: 'ja', ...hashes });
    expect([change.status, change.location]).toEqual([303, `${inzage(address)}/lezen#besluit`]);
    expect((await browser.get(`${inzage(address)}/lezen`)).text).toMatch(/value="approved" checked/);
  });
});

describe('nobody but the reader of the mailbox', () => {
  it('decides: 50 GETs and HEADs and every button without the code change nothing', async () => {
    const { address, ...at } = await stage.mailed();
    const before = await stage.store.dossiers.load(at.dossierId);
    const browser = stage.anonymous();
    const pages = [
      '',
      '/code',
      '/lezen',
      '/controleren',
      '/definitief',
      '/bestand/pdf',
      '/bestand/docx',
      '/doorgestuurd',
    ];
    for (let count = 0; count < 50; count++) {
      const path = count % 10 === 0 ? address : `${inzage(address)}${pages[count % pages.length]}`;
      await (count % 2 ? browser.get(path) : browser.request(path, { method: 'HEAD' }));
    }
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
    const { files } = await stage.document(at);
    const hashes = { pdf: files?.pdf.sha256 ?? '', docx: files?.docx.sha256 ?? '' };
    for (const path of ['/lezen', '/controleren', '/definitief']) {
      const pressed = await browser.post(`${inzage(address)}${path}`, { ...answer, ...hashes });
      for (const word of secretWords) expect(pressed.text).not.toContain(word);
    }
    const sent = await browser.post(`${inzage(address)}/definitief`, {
      outcome: 'forward',
      name: 'Q',
      function: 'R',
      email: 'q@gemeente.example',
    });
    expect(sent.status).toBe(422);
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
    expect((await stage.anonymous().open(address)).text).toContain('Stuur mij de code');
  });

  it('opens the document: wrong codes end in a new one, and the page says how often', async () => {
    const { address } = await stage.mailed();
    const browser = stage.anonymous();
    await browser.open(address);
    expect((await browser.get(`${inzage(address)}/code`)).text).toContain('Vraag eerst een code aan');
    await browser.post(inzage(address));
    await stage.deliver();
    const right = codeIn((await stage.server.list()).at(-1));
    const wrong = right === '000000' ? '000001' : '000000';
    const empty = await browser.post(`${inzage(address)}/code`, { code: '' });
    expect([empty.status, empty.text.includes('Vul de code uit de e-mail in')]).toEqual([422, true]);
    expect(empty.text).toContain('Nog niet geopend: verbeter 1 antwoord');
    for (const left of ['nog 4 keer', 'nog 3 keer', 'nog 2 keer', 'nog 1 keer']) {
      const page = await browser.post(`${inzage(address)}/code`, { code: wrong });
      expect([page.status, page.text.includes(left)]).toEqual([422, true]);
      expect(await htmlProblems(page.text)).toEqual([]);
    }
    const last = await browser.post(`${inzage(address)}/code`, { code: wrong });
    expect(last.status).toBe(422);
    expect(last.text).toContain('Stuur mij de code');
    const late = await browser.post(`${inzage(address)}/code`, { code: right });
    expect(late.text).toContain('De code werkt niet meer. Vraag een nieuwe code aan');
    for (const page of [last, late]) expect(page.headers.getSetCookie().join()).not.toContain('__Secure-inzage');
  });

  it('gets more than five codes an hour, and the page says which one works and how many are left', async () => {
    const { address } = await stage.mailed();
    const browser = stage.anonymous();
    await browser.open(address);
    const code = async () => {
      expect((await browser.post(inzage(address))).status).toBe(303);
      return browser.get(`${inzage(address)}/code`);
    };
    expect((await code()).text).not.toContain('nieuwe code gevraagd');
    stage.clock.advance(5);
    const second = await code();
    expect(second.text).toContain('Om 10.05 uur heeft u een nieuwe code gevraagd');
    expect(second.text).toContain('Alleen de code uit de nieuwste e-mail werkt, een eerdere niet meer.');
    expect(second.text).not.toMatch(/nog \d keer een/);
    expect(await htmlProblems(second.text)).toEqual([]);
    await code();
    expect((await code()).text).toContain('U kunt nog 1 keer een nieuwe code vragen');
    const last = await code();
    expect(last.text).toContain('Vanaf 11.00 uur kunt u weer een nieuwe code vragen');
    expect(last.text).not.toContain('Stuur een nieuwe code');
    expect(await htmlProblems(last.text)).toEqual([]);
    const sixth = await browser.post(inzage(address));
    expect(sixth.status).toBe(429);
    expect(sixth.text).toContain('Probeer het over 55 minuten opnieuw');
  });

  it('decides after the visit is over; the typed reason is there to copy', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    stage.clock.advance(31);
    const late = await browser.post(`${inzage(address)}/definitief`, {
      ...answer,
      remarks: 'Een lange reden',
      ...hashes,
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Een lange reden');
    expect(late.text).toContain('Stuur mij de code');
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
  });

  it('decides about other bytes than were shown', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const { docx } = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    for (const pdf of ['', 'a'.repeat(64)]) {
      expect((await browser.post(`${inzage(address)}/definitief`, { ...answer, pdf, docx })).status).toBe(409);
    }
    expect((await stage.document(at)).decision).toBeUndefined();
  });

  it('finds the link on a page of the staff, in a log line or in the kept mail', async () => {
    const { address, dossierId, documentId } = await stage.mailed();
    await stage.visitor(address);
    const secret = address.slice('/besluit/'.length);
    const { messages } = await stage.dossier(dossierId);
    const pages = ['', '/gegevens', '/documenten', '/verstrekkingen', '/logboek', `/documenten/${documentId}`];
    const all = [...pages, ...messages.map((one) => `/berichten/${one.id}`)];
    for (const user of [stage.office.coach, stage.office.clerk]) {
      const browser = await stage.as(user);
      for (const page of all) {
        const { text } = await browser.get(`/dossiers/${dossierId}${page}`);
        expect(text.includes(secret) || text.includes(secret.slice(-34))).toBe(false);
      }
    }
    expect(JSON.stringify([stage.lines, stage.log])).not.toContain(secret.slice(-34));
  });
});
