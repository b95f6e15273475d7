import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { castPassword } from '#src/demo/cast-sponsors.ts';
import { markerName } from '#src/demo/folder.ts';
import { demoPassword } from '#src/demo/log-ins.ts';
import { demoPaths } from '#src/demo/pages/paths.ts';
import { sampleErrors } from '#src/demo/pages/sample-errors.ts';
import { sampleMails } from '#src/demo/pages/sample-mails.ts';
import { samplePages } from '#src/demo/pages/sample-pages.tsx';
import { type Demo, startDemo } from '#src/demo/start.ts';
import { addDays } from '#src/domain/calendar.ts';
import { createTransport } from '#src/mail/transport.ts';
import { readPdf } from '../documents/pdf/read-pdf.ts';
import { englishIn, htmlProblems } from '../web/html.ts';
import { Browser } from '../web-browser.ts';

let home: string;
let demo: Demo;

async function open(folder: string): Promise<Demo> {
  const started = await startDemo({ port: 0, folder });
  if (!started.ok) throw new Error(started.message);
  return started.demo;
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'demo-test-'));
  demo = await open(join(home, 'demo'));
}, 240_000);

afterAll(async () => {
  await demo.stop();
  await rm(home, { recursive: true, force: true });
});

const visitor = () => new Browser((request) => fetch(request), demo.url);

async function signedIn(email: string): Promise<Browser> {
  const browser = visitor();
  const answer = await browser.post('/inloggen', { email, wachtwoord: demoPassword, naar: '' });
  expect(answer.status).toBe(303);
  return browser;
}

async function disclosed() {
  const { dossiers } = demo.running.store;
  const all = await Promise.all([...dossiers.ids()].map((id) => dossiers.load(id)));
  return all.flatMap((one) => one?.value.disclosures ?? []);
}

/** What went to the survey bureau in each place that people look at. */
async function surveys() {
  const { surveyBatches } = demo.running.store;
  const all = await Promise.all([...surveyBatches.ids()].map((id) => surveyBatches.load(id)));
  return all.flatMap((one) => (one ? [one.value] : []));
}

describe('the demo', () => {
  it('starts on Monday 23 November 2026 with dossiers in many states and keys outside the data', async () => {
    const { store } = demo.running;
    expect(demo.clock.today()).toBe('2026-11-23');
    expect(store.dossiers.count()).toBeGreaterThanOrEqual(35);
    const states = new Set([...store.dossiers.ids()].map((id) => store.dossiers.summary(id)?.state));
    expect(states.size).toBeGreaterThanOrEqual(8);
    expect([...store.dossiers.quarantined()]).toEqual([]);
    const handling = new Set([...store.cases.ids()].map((id) => store.cases.summary(id)?.states[0]));
    expect(handling.size).toBeGreaterThanOrEqual(8);
    expect(store.bookYearLists.all().map(({ year, state }) => [year, state, store.invoiceLists.countOf(year)])).toEqual(
      [
        [2026, 'booked', 8],
        [2025, 'yearClosed', 1],
      ],
    );
    expect((await readdir(demo.folder.path)).toSorted()).toEqual([markerName, 'back-up', 'gegevens', 'sleutels']);
    expect((await stat(demo.folder.keyFile)).mode & 0o077).toBe(0);
  });

  it('has a list for the survey bureau in each place that people look at (P11)', async () => {
    const states = new Set((await surveys()).map(({ machine }) => machine.value));
    expect(states).toEqual(new Set(['collecting', 'checked', 'sent', 'confirmed', 'fileDeleted', 'lapsed']));
    expect((await surveys()).flatMap(({ removals }) => removals)).toHaveLength(1);
  });

  it('lets everybody of the cast in with one password, and says on every page that it is a demo', async () => {
    for (const { email } of [users.sanne, users.fatma, users.hugo, users.ans]) {
      const browser = await signedIn(email);
      const work = await browser.get('/mijn-werk');
      expect(work.status).toBe(200);
      expect(work.text).toContain('alle personen en gegevens zijn verzonnen');
      for (const page of [demoPaths.mailbox(), demoPaths.clock()]) expect(work.text).toContain(`href="${page}"`);
    }
  });

  it('refuses a folder that is not its own and leaves it as it is', async () => {
    const other = join(home, 'ander');
    await writeFile(join(home, 'los'), 'x');
    await mkdir(other);
    await writeFile(join(other, 'brief.txt'), 'van iemand anders');
    for (const folder of [other, join(home, 'los')]) {
      const started = await startDemo({ port: 0, folder });
      expect(started).toMatchObject({ ok: false, message: expect.stringContaining('Er is niets veranderd') });
    }
    await writeFile(join(other, markerName), 'niet van ons');
    expect(await startDemo({ port: 0, folder: other })).toMatchObject({ ok: false });
    expect((await readdir(other)).toSorted()).toEqual([markerName, 'brief.txt']);
    expect(await readFile(join(other, 'brief.txt'), 'utf8')).toBe('van iemand anders');
  });

  it('says so when its port is taken', async () => {
    const started = await startDemo({ port: Number(demo.url.port) });
    expect(started).toMatchObject({ ok: false, message: expect.stringContaining('al in gebruik') });
  });
});

describe('the mailbox', () => {
  it('holds every attachment that the disclosure register says was sent, byte for byte', async () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    // what is mailed about a request or a complaint stands with that case, and nowhere else
    const aboutCase = /\b[VK]-\d{4}-[0-9A-Z]{3,}/;
    const received = (await demo.mailServer.list())
      .filter(({ subject }) => !aboutCase.test(subject))
      .flatMap((mail) => mail.attachments.map(({ bytes }) => hash(bytes)));
    const sent = (await disclosed()).flatMap(({ what, channel, status }) =>
      what.kind === 'file' && channel === 'mail' && ['sent', 'corrected'].includes(status) ? [what.sha256] : [],
    );
    // a line of the register about the survey bureau names data, and the list has the file
    const files = (await surveys()).flatMap(({ file, sentOn }) => (file && sentOn ? [file.sha256] : []));
    expect(sent.length).toBeGreaterThan(20);
    expect(received.toSorted()).toEqual([...sent, ...files].toSorted());
  });

  it('shows the hash of an attachment and gives the file with that hash', async () => {
    const mail = (await demo.mailServer.list()).find(({ attachments }) => attachments.length > 0);
    const file = mail?.attachments[0];
    if (!mail || !file) throw new Error('no mail with an attachment');
    const shown = createHash('sha256').update(file.bytes).digest('hex');
    expect((await visitor().get(demoPaths.mail(mail.number))).text).toContain(shown);
    const given = await fetch(new URL(demoPaths.attachment(mail.number, 0), demo.url));
    expect(given.headers.get('content-disposition')).toContain('attachment');
    expect(
      createHash('sha256')
        .update(new Uint8Array(await given.arrayBuffer()))
        .digest('hex'),
    ).toBe(shown);
  });

  it('tells the password of a PDF that is locked, which opens it', async () => {
    const mail = (await demo.mailServer.list()).find(({ text }) => /met\s+het\s+wachtwoord/.test(text));
    const file = mail?.attachments[0];
    if (!mail || !file) throw new Error('no mail with a locked PDF');
    expect((await visitor().get(demoPaths.mail(mail.number))).text).toContain(castPassword);
    await expect(readPdf(file.bytes)).rejects.toThrow(/password/i);
    expect((await readPdf(file.bytes, castPassword)).pages.length).toBeGreaterThan(0);
  });

  it('shows the HTML of a mail in a frame that may load, run and post nothing', async () => {
    const mail = (await demo.mailServer.list()).at(-1);
    if (!mail) throw new Error('no mail');
    const policy = (await visitor().get(demoPaths.mailHtml(mail.number))).headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'none'", "frame-ancestors 'self'", 'sandbox'])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('allow-scripts');
    const outside = (await visitor().get(demoPaths.mail(mail.number))).headers.get('content-security-policy') ?? '';
    expect(outside).toContain("frame-ancestors 'none'");
    expect(outside).not.toContain('unsafe');
  });

  it('finds mail by a part of the address, and says so when there is none', async () => {
    const [first] = await demo.mailServer.list();
    const address = first?.recipients[0] ?? '';
    const found = await visitor().get(demoPaths.mailbox({ adres: address.toUpperCase() }));
    expect(found.text).toContain(address);
    expect((await visitor().get(demoPaths.mailbox({ adres: 'niemand@nergens' }))).text).toContain('Geen mail voor');
  });

  it('refuses an address that says it cannot be delivered to', async () => {
    const transport = createTransport({ url: demo.mailServer.url });
    const to = 'onbestelbaar@voorbeeld.example';
    const answer = await transport.send({ from: 'a@voorbeeld.example', to, wire: Buffer.from('Subject: x\r\n\r\nx') });
    await transport.close(0);
    expect(answer.kind).toBe('rejected');
    expect(demo.mailServer.arrivals(to)).toEqual([]);
  });

  it('knows no mail, attachment or sample that is not there', async () => {
    const odd = [
      '/demo/postvak/999999',
      '/demo/postvak/x',
      '/demo/postvak/1/bijlage/77',
      '/demo/postvak/__proto__/html',
      '/demo/galerij/document/toString/x/pdf',
      '/demo/galerij/document/trajectplan/constructor/pdf',
      '/demo/galerij/mail/constructor',
      '/demo/galerij/fout/constructor',
      '/demo/galerij/pagina/constructor',
    ];
    for (const path of odd) expect((await visitor().get(path)).status, path).toBe(404);
  });
});

describe('the pages of the demo', () => {
  it('are valid HTML in Dutch', async () => {
    const withFile = (await demo.mailServer.list()).find(({ attachments }) => attachments.length > 0);
    const shown = [
      demoPaths.mailbox(),
      demoPaths.mailbox({ adres: 'niemand' }),
      demoPaths.mail(withFile?.number ?? 0),
      demoPaths.clock(),
      demoPaths.gallery(),
      ...Object.keys(samplePages).map((name) => demoPaths.samplePage(name)),
      ...Object.keys(sampleMails).map((name) => demoPaths.sampleMail(name)),
    ];
    for (const path of shown) {
      const { status, text } = await visitor().get(path);
      expect(status, path).toBe(200);
      expect(await htmlProblems(text), path).toEqual([]);
      expect(englishIn(text.replace(/<p class="mail-text">[\s\S]*?<\/p>/, '')), path).toBeUndefined();
    }
    for (const [name, words] of Object.entries(sampleErrors))
      expect((await visitor().get(demoPaths.sampleError(name))).status).toBe(words.status);
  });

  it('give every sample as PDF and as Word file', async () => {
    const gallery = (await visitor().get(demoPaths.gallery())).text;
    const files = [...gallery.matchAll(/href="(\/demo\/galerij\/document\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(30);
    for (const path of files.filter((one) => /trajectplan|L02/.test(one))) {
      const file = new Uint8Array(await (await fetch(new URL(path, demo.url))).arrayBuffer());
      expect(Buffer.from(file.subarray(0, 4)).toString('latin1'), path).toBe(
        path.endsWith('/pdf') ? '%PDF' : 'PK\u0003\u0004',
      );
    }
  });
});

describe('the clock of the demo', () => {
  it('does not go back, nor farther than three years at once', async () => {
    for (const [dag, sentence] of [
      ['22-11-2026', 'De klok kan niet terug'],
      ['23-11-2026', 'De klok kan niet terug'],
      ['24-11-2029', 'hoogstens drie jaar'],
      ['31-2-2027', ''],
    ] as const) {
      const answer = await visitor().post(demoPaths.clock(), { 'dag-dag': dag });
      expect(answer.status, dag).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(await htmlProblems(answer.text)).toEqual([]);
      expect(demo.clock.today()).toBe('2026-11-23');
    }
  });

  it('runs each missed day once, and the one who moved it stays signed in', async () => {
    const browser = await signedIn(users.ans.email);
    const mails = demo.mailServer.arrivals().length;
    await browser.get(demoPaths.clock());
    expect((await browser.post(demoPaths.clock(), { sprong: 'week' })).status).toBe(303);
    expect(demo.clock.today()).toBe('2026-11-30');
    const shown = await browser.get(demoPaths.clock());
    expect(shown.text).toContain('De klok ging van 23 november 2026 naar 30 november 2026');
    expect(demo.traveller.last()).toMatchObject({ days: 7, mails: demo.mailServer.arrivals().length - mails });
    expect([...demo.running.store.lists.tickDue(demo.clock.today())]).toEqual([]);
    expect(await demo.running.schedule.runNow()).toBe(0);
    expect(demo.running.store.knownDay.lastBackup()?.slice(0, 10)).toBe('2026-11-30');
    expect((await browser.get('/mijn-werk')).status).toBe(200);
    for (const { what, status, sentOn } of await disclosed())
      if (what.kind === 'file' && status === 'sent') expect(sentOn && sentOn <= demo.clock.today()).toBe(true);
  });

  it('lets two passages at once follow each other', async () => {
    const from = demo.clock.today();
    const [first, second] = await Promise.all([
      demo.traveller.travel(addDays(from, 2)),
      demo.traveller.travel(addDays(from, 3)),
    ]);
    expect(first).toMatchObject({ from, days: 2 });
    expect(second).toMatchObject({ from: addDays(from, 2), days: 1 });
  });
});

describe('a demo in a named folder', () => {
  it('goes on where it was left: same dossiers, same mail, same day', async () => {
    const { path } = demo.folder;
    const kept = async () => ({
      day: demo.clock.today(),
      dossiers: [...demo.running.store.dossiers.ids()].toSorted(),
      mails: (await demo.mailServer.list()).map(({ messageId, recipients }) => [messageId, recipients]),
    });
    const before = await kept();
    await demo.stop();
    demo = await open(path);
    expect(await kept()).toEqual(before);
    await signedIn(users.sanne.email);
  });
});
