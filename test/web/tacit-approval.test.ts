import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Contract } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { englishIn, htmlProblems } from './html.ts';
import { inzage, type Stage, setStage } from './sponsor-stage.ts';

const untrue = /Geen antwoord is geen akkoord|begint het traject niet|bellen wij u/;
const silence = 'Horen wij vóór maandag 21 december 2026 niets van u, dan geldt dat volgens ons contract als akkoord.';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
  await contracts({ tacitApproval: true });
});
afterEach(() => stage.close());

async function contracts(change: Partial<Contract>): Promise<void> {
  const { value, revision } = stage.store.organisation.read();
  const sponsors = value.sponsors.map((one) => ({
    ...one,
    contracts: one.contracts.map((contract) => ({ ...contract, ...change })),
  }));
  await stage.store.organisation.save(revision, { ...value, sponsors });
}

async function passDays(until: Day): Promise<void> {
  stage.clock.set(`${until}T09:00:00.000Z`);
  await runTick(stage.deps, until);
  await stage.deliver();
}

const mails = async () =>
  (await stage.server.list(stage.contact.email)).map(({ subject = '', text = '' }) => ({
    subject,
    text: text.replaceAll('\n', ' '),
  }));

describe('a contract in which silence is agreement (R19)', () => {
  it('is told on every way the question goes, with its day, and ends as what it is', async () => {
    const { address, ...at } = await stage.mailed();
    const coach = await stage.as(stage.office.coach);
    expect((await mails()).at(-1)?.text).toContain(silence);
    expect((await coach.get(`/dossiers/${at.dossierId}`)).text).toContain(
      'Geen antwoord van de opdrachtgever is dan akkoord',
    );
    const visitor = await stage.visitor(address);
    const reading = await visitor.get(`${inzage(address)}/lezen`);
    expect(reading.text).toContain('Geen antwoord geldt als akkoord vanaf');
    expect(reading.text).toContain('maandag 21 december 2026');
    expect(await htmlProblems(reading.text)).toEqual([]);

    for (const day of ['2026-12-07', '2026-12-14'] as const) {
      await passDays(day);
      expect((await mails()).at(-1)?.text).toContain(silence);
    }
    await passDays('2026-12-21');
    const document = await stage.document(at);
    expect([approvalPath(document), document.decision?.channel]).toEqual(['approved', 'tacit']);
    const last = (await mails()).at(-1);
    expect(last?.subject).toContain('Geen antwoord geldt als akkoord');
    expect(last?.text).toContain('Wij kregen geen antwoord op versie 1 van het trajectplan.');
    for (const { text } of await mails()) expect(text).not.toMatch(untrue);
    const { documents } = await stage.dossier(at.dossierId);
    const letter = documents.find(({ kind }) => kind === 'L07');
    expect(letter?.sections.letter).toMatchObject({ answer: 'none' });
    expect((await stage.dossier(at.dossierId)).messages.map(({ kind }) => kind)).not.toContain('M04');
    const later = await stage.as(stage.office.coach);
    const page = await later.get(`/dossiers/${at.dossierId}/documenten`);
    expect(page.text).toContain('Besloten op 21 december 2026 door niemand, want er kwam geen antwoord.');
    expect([englishIn(page.text), await htmlProblems(page.text)]).toEqual([undefined, []]);
  });

  it('counts as it was when the version was sent', async () => {
    const { address: _, ...before } = await stage.mailed({ number: 1 });
    await contracts({ tacitApproval: false });
    const { address: __, ...after } = await stage.mailed({ number: 2 });
    expect((await mails()).at(-1)?.text).toContain('Zolang u niet beslist, begint het traject niet.');
    await contracts({ tacitApproval: true });
    for (const day of ['2026-12-07', '2026-12-14', '2026-12-21', '2027-01-21'] as const) await passDays(day);
    expect(approvalPath(await stage.document(before))).toBe('approved');
    expect(approvalPath(await stage.document(after))).toBe('awaitingDecision.escalated');
  });
});
