import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Day } from '#src/domain/time.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { linkIn, type PlanAt } from '#test/jobs/scene.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, withPlanWords } from './scene.ts';
import { inzage, type Stage, setStage } from './sponsor-stage.ts';

const untrue = /Geen antwoord is geen akkoord|begint het traject niet|bellen wij u/;
const silence = 'Horen wij vóór maandag 21 december 2026 niets van u, dan geldt dat volgens ons contract als akkoord.';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

/** A plan whose words say what silence means, or do not, on its way to the sponsor; the link the sponsor got. */
async function mailed(silenceAgreesAfter?: number, number = 1): Promise<PlanAt & { readonly address: string }> {
  const at = await stage.plan({ number });
  await stage.change(at, (dossier) => ({
    ...dossier,
    documents: dossier.documents.map((one) => ({
      ...one,
      ...(one.frozen && silenceAgreesAfter && { frozen: { ...one.frozen, silenceAgreesAfter } }),
    })),
  }));
  await stage.send(at);
  await stage.deliver();
  return { ...at, address: `/besluit/${linkIn((await stage.server.list(stage.contact.email)).at(-1))}` };
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
    const { address, ...at } = await mailed(20);
    const coach = await stage.as(stage.office.coach);
    expect((await mails()).at(-1)?.text).toContain(silence);
    expect((await coach.get(`/dossiers/${at.dossierId}`)).text).toContain(
      'Trajectplan: geen antwoord van de opdrachtgever is dan akkoord',
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

  it('counts for the version whose words say so, whatever the contract has become', async () => {
    const { address: _, ...agreed } = await mailed(20);
    const { address: __, ...open } = await mailed(undefined, 2);
    expect((await mails()).at(-1)?.text).toContain('Zolang u niet beslist, begint het traject niet.');
    for (const day of ['2026-12-07', '2026-12-14', '2026-12-21', '2027-01-21'] as const) await passDays(day);
    expect(approvalPath(await stage.document(agreed))).toBe('approved');
    expect(approvalPath(await stage.document(open))).toBe('awaitingDecision.escalated');
  });

  it('says nothing of whoever could not answer: then somebody calls', async () => {
    const { address: _, ...at } = await mailed(20);
    const future = async () =>
      (await (await stage.as(stage.office.coach)).get(`/dossiers/${at.dossierId}`)).text.includes('is dan akkoord');
    expect(await future()).toBe(true);
    const { value, revision } = stage.store.organisation.read();
    const sponsors = value.sponsors.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({ ...contact, leftOn: '2026-11-24' as const })),
    }));
    await stage.store.organisation.save(revision, { ...value, sponsors });
    // the reminders will not leave, so silence will say nothing
    expect(await future()).toBe(false);
    for (const day of ['2026-12-07', '2026-12-14', '2026-12-21', '2027-01-21'] as const) {
      await passDays(day);
      expect(await future()).toBe(false);
    }
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.escalated');
    expect((await stage.dossier(at.dossierId)).messages.map(({ kind }) => kind)).toContain('M04');
  });

  it('nor of a term in which nobody was reminded, because the program stood still', async () => {
    const { address: _, ...at } = await mailed(20);
    await passDays('2027-01-21');
    expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.escalated');
  });
});

it('what silence means is fixed with the words, from the contract of that day', async () => {
  const sponsors = castOrganisation.sponsors.map((one) => ({
    ...one,
    contracts: one.contracts.map((contract) => ({ ...contract, tacitApproval: true })),
  }));
  const organisation = { ...castOrganisation, sponsors };
  const builder = withPlanWords(dossierIn('planning', { organisation }).at('2026-01-23'));
  const scene = await openScene(builder, { organisation });
  const coach = await scene.as(users.sanne);
  const plan = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}`;
  expect((await coach.post(`${plan}/vaststellen`)).status).toBe(303);
  expect((await scene.stored()).documents.at(-1)?.frozen?.silenceAgreesAfter).toBe(20);
});
