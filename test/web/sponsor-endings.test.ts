import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { freezeModel } from '#src/commands/delivery/freeze.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { ok } from '#src/domain/result.ts';
import { type DocumentAnswers, documentStep } from '#src/workflow/decide.ts';
import { start } from '#src/workflow/step.ts';
import { linkIn, type PlanAt, secretWords } from '../jobs/scene.ts';
import { englishIn, htmlProblems } from './html.ts';
import { onlyInform } from './only-inform.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const answer = { outcome: 'approved', name: 'A. Ambtenaar', function: 'Klantmanager' };
const colleague = {
  outcome: 'forward',
  name: 'B. Collega',
  function: 'Teamleider',
  email: 'b.collega@gemeente.example',
};

async function take({ dossierId, documentId }: PlanAt, event: string, answers: DocumentAnswers = {}): Promise<void> {
  const actor = { kind: 'user', id: stage.office.coach.id } as const;
  const taken = await changeDossier(stage.deps, actor, dossierId, 'document.withdraw', (situation) => {
    const stepped = documentStep(situation, documentId, event, answers);
    return stepped.ok ? ok({ ...stepped.value, value: undefined }) : stepped;
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
}

describe('"ik ga hier niet over"', () => {
  it('gives the colleague a term of their own: one day in the mail, on the pages and in the dossier', async () => {
    const { address, ...at } = await stage.mailed();
    stage.clock.set('2026-12-02T09:00:00.000Z');
    await (await stage.visitor(address)).post(`${inzage(address)}/definitief`, colleague);
    await stage.deliver();
    const mail = (await stage.server.list(colleague.email)).at(-1);
    expect(mail?.raw.toString()).toContain('woensdag 16 december 2026');
    const theirs = `/besluit/${linkIn(mail)}`;
    const browser = stage.anonymous();
    await browser.open(theirs);
    expect((await browser.get(inzage(theirs))).text).toContain('woensdag 16 december 2026');
    expect((await stage.document(at)).awaiting).toMatchObject({ since: '2026-12-02', firstOn: '2026-12-16' });
  });

  it("hands the decision to a colleague inside the sponsor's own domains; the old link dies", async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    await browser.post(`${inzage(address)}/controleren`, { outcome: 'forward' });
    const forwarded = () => browser.get(`${inzage(address)}/doorgestuurd`);
    expect((await forwarded()).location).toBe(inzage(address));
    const asked = await browser.get(`${inzage(address)}/controleren`);
    expect(asked.text).toContain('Een adres van uw eigen organisatie, zoals naam@gemeente.example');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const sent = await browser.post(`${inzage(address)}/definitief`, colleague);
    expect([sent.status, sent.location]).toEqual([303, `${inzage(address)}/doorgestuurd`]);
    const done = await forwarded();
    expect(done.text).toContain('Uw link werkt niet meer');
    expect(await htmlProblems(done.text)).toEqual([]);
    expect((await stage.anonymous().get(`${inzage(address)}/doorgestuurd`)).location).toBe(inzage(address));
    expect((await browser.open(address)).status).toBe(410);
    expect((await browser.get(`${inzage(address)}/lezen`)).location).toBe(inzage(address));

    await stage.deliver();
    const mail = (await stage.server.list(colleague.email)).at(-1);
    expect(mail?.text).toContain('A. Ambtenaar stuurde dit document aan u door.');
    const log = await (await stage.as(stage.office.coach)).get(`/dossiers/${at.dossierId}/logboek`);
    expect(log.text).toContain('bij de opdrachtgever: van A. Ambtenaar aan B. Collega (Trajectplan, versie 1)');
    const theirs = `/besluit/${linkIn(mail)}`;
    const next = await stage.visitor(theirs, colleague.email);
    const hashes = hiddenIn((await next.get(`${inzage(theirs)}/lezen`)).text);
    expect((await next.post(`${inzage(theirs)}/definitief`, { ...answer, ...hashes })).status).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('approved');
  });

  it('is refused for a colleague without a name', async () => {
    const { address } = await stage.mailed();
    const browser = await stage.visitor(address);
    const refused = await browser.post(`${inzage(address)}/definitief`, { ...colleague, name: '😀' });
    expect([
      refused.status,
      refused.text.includes('Vul een naam in met letters en gewone leestekens, zonder cijfers'),
    ]).toEqual([422, true]);
  });

  it.each([
    ['b.collega@elders.example', 'Dit adres hoort niet bij uw organisatie'],
    ['a.ambtenaar@gemeente.example', 'Dit is uw eigen adres'],
    ['geen adres', 'Vul een e-mailadres in'],
    ['', 'Vul het e-mailadres van uw collega in'],
  ])('is refused for %s, with what was typed', async (email, sentence) => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const refused = await browser.post(`${inzage(address)}/definitief`, { ...colleague, email });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(refused.text).toMatch(/Nog niet doorgestuurd: verbeter \d antwoord/);
    expect(refused.text).toContain('value="B. Collega"');
    expect(await htmlProblems(refused.text)).toEqual([]);
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
  });
});

describe('a link that decides nothing any more', () => {
  it('points to the version that replaced its own, and says where that link is', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    const remarks = 'Meer uren voor scholing';
    await browser.post(`${inzage(address)}/definitief`, { ...answer, outcome: 'asksChange', remarks, ...hashes });
    await sendSecond(at);
    const old = await browser.open(address);
    expect(old.text).toContain('Er is een nieuwe versie');
    expect(old.text).toContain('vervangen door versie 2');
    expect(old.text).toContain('e-mail van 23 november 2026');
    expect(await htmlProblems(old.text)).toEqual([]);
    const tried = await browser.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    expect(tried.status).not.toBe(303);
    expect((await stage.document(at)).decision?.outcome).toBe('asksChange');
    const second = `/besluit/${linkIn((await stage.server.list(stage.contact.email)).at(-1))}`;
    expect((await stage.anonymous().open(second)).text).toContain('vraagt uw besluit');
    const again = await (await stage.visitor(second)).get(`${inzage(second)}/lezen`);
    expect(again.text).toContain('Wat is er veranderd sinds versie 1?');
    expect(again.text).toContain('Meer uren voor scholing');
    expect(again.text).toContain('<ins>Scholing: 12 uur.</ins>');
    expect(again.text).not.toContain('<del>');
    expect(await htmlProblems(again.text)).toEqual([]);
  });

  it('tells that its version was withdrawn, and asks to delete it', async () => {
    const { address, ...at } = await stage.mailed();
    const browser = await stage.visitor(address);
    const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
    await take(at, 'doc.withdrawn', { reason: 'Verkeerde uren' });
    const page = await browser.open(address);
    expect(page.text).toContain('Dit document is ingetrokken');
    expect(await htmlProblems(page.text)).toEqual([]);
    const late = await browser.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    expect(late.text).toContain('Dit document is ingetrokken');
    expect((await stage.document(at)).decision).toBeUndefined();
  });

  it('looks the same when it is too old, mistyped or of nobody, and names every branch', async () => {
    const { address } = await stage.mailed();
    stage.clock.advance(31 * 24 * 60);
    const pages = await Promise.all(
      [address, `${address.slice(0, -1)}x`, '/besluit/x', `/besluit/${'0'.repeat(86)}`].map(async (path) => {
        const answered = await stage.anonymous().get(path);
        expect(answered.status).toBe(410);
        return answered.text.replaceAll(inzage(path), 'HIER');
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('Vestiging Fictiedam');
    for (const word of [...secretWords, 'MG-2026-0417']) expect(pages[0]).not.toContain(word);
    expect(await htmlProblems(pages[0] ?? '')).toEqual([]);
    expect(englishIn(pages[0] ?? '')).toBeUndefined();
  });
});

describe('a report for information', () => {
  it('is taken note of or sent back, and nothing else', async () => {
    const at = await stage.plan();
    await onlyInform(stage, at);
    await stage.send(at);
    await stage.deliver();
    const address = `/besluit/${linkIn((await stage.server.list(stage.contact.email)).at(-1))}`;
    const browser = await stage.visitor(address);
    const read = await browser.get(`${inzage(address)}/lezen`);
    expect(read.text).toContain('Voortgangsrapportage 1 ter kennisneming');
    expect(read.text).toContain('Voor kennisgeving aangenomen');
    expect(read.text).not.toContain('Niet akkoord');
    const hashes = hiddenIn(read.text);
    expect((await browser.post(`${inzage(address)}/definitief`, { ...answer, ...hashes })).status).toBe(422);
    expect(
      (await browser.post(`${inzage(address)}/definitief`, { ...answer, outcome: 'noted', ...hashes })).status,
    ).toBe(303);
    expect(approvalPath(await stage.document(at))).toBe('noted');
  });
});

describe('an address without its link', () => {
  it('opens nothing, and leads to the mail; what was typed is shown again', async () => {
    const { address } = await stage.mailed();
    const copied = await stage.anonymous().get(inzage(address));
    expect(copied.status).toBe(403);
    expect(copied.text).toContain('Open de link in onze e-mail');
    for (const word of [...secretWords, 'MG-2026-0001']) expect(copied.text).not.toContain(word);
    expect(await htmlProblems(copied.text)).toEqual([]);
    const late = await stage.anonymous().post(`${inzage(address)}/controleren`, { remarks: 'Een lange reden' });
    expect([late.status, late.text.includes('Een lange reden')]).toEqual([403, true]);
  });
});

describe('several open items', () => {
  it('stand in one list and open under the same code', async () => {
    const first = await stage.mailed();
    const second = await stage.mailed({ number: 2 });
    const browser = await stage.visitor(first.address);
    const read = await browser.get(`${inzage(first.address)}/lezen`);
    expect(read.text).toContain('Er wacht meer op u');
    expect(read.text).toContain('MG-2026-0002');
    expect(await htmlProblems(read.text)).toEqual([]);
    const other = { dossier: second.dossierId, document: second.documentId };
    const switched = await browser.post(`${inzage(first.address)}/lezen`, other);
    expect([switched.status, switched.location]).toEqual([303, `${inzage(second.address)}/lezen`]);
    const opened = await browser.get(`${inzage(second.address)}/lezen`);
    expect(opened.text).toContain('<dd class="nowrap">MG-2026-0002</dd>');
    for (const { address } of [first, second]) expect(opened.text).not.toContain(address.slice(-34));
    expect((await browser.get(inzage(second.address))).location).toBe(`${inzage(second.address)}/lezen`);
    const hashes = hiddenIn(opened.text);
    await browser.post(`${inzage(second.address)}/definitief`, { ...answer, ...hashes });
    expect((await browser.get(`${inzage(second.address)}/definitief`)).text).toContain('MG-2026-0002');
    expect(approvalPath(await stage.document(second))).toBe('approved');
    expect(approvalPath(await stage.document(first))).toBe('awaitingDecision.fresh');
  });

  it('hold nothing of another contact', async () => {
    const first = await stage.mailed();
    const other = await stage.plan({ number: 2 });
    const browser = await stage.visitor(first.address);
    const asked = { dossier: other.dossierId, document: other.documentId };
    expect((await browser.post(`${inzage(first.address)}/lezen`, asked)).location).toBe(
      `${inzage(first.address)}/lezen`,
    );
    expect((await browser.get(`${inzage(first.address)}/lezen`)).text).toContain(
      '<dd class="nowrap">MG-2026-0001</dd>',
    );
    expect((await browser.post(`${inzage(first.address)}/lezen`, { dossier: '../x', document: '' })).status).toBe(303);
  });
});

async function sendSecond(at: PlanAt): Promise<void> {
  const dossier = await stage.dossier(at.dossierId);
  const second = dossier.documents.find((one) => one.version === 2);
  if (!second) throw new Error('no second version');
  const first = dossier.documents[0];
  if (!first?.frozen) throw new Error('nothing frozen');
  const stored = await stage.store.blobs.get(dossier.id, first.frozen.model);
  const model = JSON.parse(Buffer.from(stored).toString('utf8'));
  const blocks = [...model.blocks, { kind: 'paragraph', text: [{ text: 'Scholing: 12 uur.' }] }];
  const frozen = await freezeModel(
    stage.deps,
    dossier.id,
    { ...model, blocks },
    {
      at: stage.clock.now(),
    },
  );
  const ready = { ...second, frozen, approval: { ...start('approval', { subject: 'plan' }), value: 'ready' } };
  await stage.change(at, (one) => ({
    ...one,
    documents: one.documents.map((old) => (old.version === 2 ? ready : old)),
  }));
  await stage.send({ ...at, documentId: second.id });
  await stage.deliver();
}
