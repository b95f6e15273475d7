import { describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { saveDraft } from '#src/commands/sections/save-draft.ts';
import { saveSection } from '#src/commands/sections/save-section.ts';
import { addDays } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import { approvalPath, newestVersion, versionsOf } from '#src/domain/document-versions.ts';
import { readFrom } from '#src/domain/reminders.ts';
import { summarise } from '#src/domain/summarise.ts';
import { ticksOf } from '#src/domain/ticks.ts';
import { documentStep, offeredSteps } from '#src/workflow/decide.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from '#test/web/scene.ts';

const manager = { kind: 'user', id: users.hugo.id } as const;
const report = (builder: DossierBuilder) => {
  const found = newestVersion(builder.build(), 'voortgangsrapportage');
  if (!found) throw new Error('no report was begun');
  return found;
};

/** The trajectory ended while a progress report was still being written, or lay with the sponsor. */
function endedWithReport(prepare: (builder: DossierBuilder) => unknown = () => undefined) {
  const builder = dossierIn('active.aftercare').begin('voortgangsrapportage');
  prepare(builder);
  builder.at(addDays(builder.clock.today(), 60)).step('aftercare.completed', { on: builder.clock.today() });
  builder.begin('eindrapportage').send();
  return builder.decide('approved');
}

const answerTo = (builder: DossierBuilder, outcome: 'approved' | 'asksChange', remarks?: string) => {
  const document = report(builder);
  const decision = {
    ...builder.decision(outcome, remarks),
    pdfSha256: document.files?.pdf.sha256 ?? '',
    docxSha256: document.files?.docx.sha256 ?? '',
  };
  return documentStep(builder.situation({ kind: 'sponsor' }), document.id, `sponsor.${outcome}`, { decision });
};

describe('a dossier that has ended (R29)', () => {
  it('offers nothing in a concept that was left open, nor anything else that changes it', () => {
    const builder = endedWithReport();
    expect(builder.state()).toBe('ended');
    expect(approvalPath(report(builder))).toBe('draft');
    const offers = Object.values(users).flatMap((user) =>
      offeredSteps(builder.build(), user, { organisation: castOrganisation, today: builder.clock.today() }),
    );
    expect(new Set(offers.map((one) => ('event' in one ? one.event : one.kind)))).toEqual(
      new Set(['coach.reassigned', 'end.undone']),
    );
  });

  it('is read on every page, and refuses every press that would change it', async () => {
    const builder = endedWithReport();
    const scene = await openScene(builder);
    const at = `/dossiers/${scene.dossier.id}`;
    const concept = `${at}/documenten/${report(builder).id}`;
    const coach = await scene.as(users.sanne);
    for (const page of [at, `${at}/gegevens`, `${at}/documenten`, `${at}/contact`, `${at}/bestanden`, concept]) {
      const { status, text } = await coach.get(page);
      expect([page, status]).toEqual([page, 200]);
      expect(text, page).not.toMatch(/<form [^>]*action="\/dossiers|Wijzig<|Leg contact vast|Voeg een bestand toe/);
    }
    expect((await coach.get(at)).text).toContain('Dit dossier is afgesloten');
    expect((await coach.get(`${concept}/onderdeel/guidance`)).status).toBe(303);
    expect((await coach.get(`${at}/intake`)).status).toBe(303);
    const presses = [
      `${concept}/onderdeel/guidance`,
      `${concept}/vaststellen`,
      `${concept}/versturen`,
      `${concept}/stap/doc.withdrawn`,
      `${at}/documenten/nieuw/voortgangsrapportage`,
      `${at}/stappen/client.withdrew`,
    ];
    for (const press of presses) {
      const { status, text } = await coach.post(press, { reason: 'Een reden', read: 'ja' });
      expect([press, status]).toEqual([press, 409]);
      expect(text).toContain('Dit dossier is afgesloten');
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('refuses a section and a draft, whoever calls the command', async () => {
    const builder = endedWithReport();
    const scene = await openScene(builder);
    const dossierId = scene.dossier.id;
    const actor = { kind: 'user', id: users.sanne.id } as const;
    const refused = { refusal: { code: 'illegalStep', params: { reason: 'closed' } } };
    const { deps } = scene.harness;
    const section = { dossierId, documentId: report(builder).id, section: 'guidance', values: {} };
    expect(await saveSection(deps, actor, { ...section, basis: basisOf(undefined) })).toMatchObject(refused);
    const draft = {
      dossierId,
      key: `${report(builder).id}.guidance`,
      raw: { text: 'Half' },
      basis: basisOf(undefined),
    };
    expect(await saveDraft(deps, actor, draft)).toMatchObject(refused);
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('keeps the answer of a sponsor with whom a report still lay, and makes no new version', () => {
    const builder = endedWithReport((before) => before.send());
    const asked = answerTo(builder, 'asksChange', 'Graag de uren per week noemen');
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
    const versions = versionsOf(asked.value.dossier, 'voortgangsrapportage', report(builder).number);
    expect(versions.map(approvalPath)).toEqual(['returned']);
    expect(versions[0]?.decision?.remarks).toBe('Graag de uren per week noemen');
    expect(asked.value.effects).toMatchObject([{ mail: 'M05' }]);
    expect(answerTo(builder, 'approved')).toMatchObject({ ok: true });
  });

  it('reminds nobody any more and has no work left', () => {
    const builder = endedWithReport((before) => before.send());
    const before = builder.effects.length;
    builder.at(addDays(builder.clock.today(), 60)).tick();
    expect(builder.effects.slice(before)).toEqual([]);
    expect(summarise(builder.build())).toMatchObject({ next: { kind: 'none' }, open: false });
    expect(ticksOf(builder.build()).map(({ kind }) => kind)).toEqual(['retention']);
  });

  it('goes on where it was once the end is undone, with a new version of the final report', () => {
    const builder = endedWithReport().step('end.undone', { reason: 'Te vroeg afgesloten' }, manager);
    expect(allDeadlines(builder.build()).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['finishReport', 'writeFinalReport']),
    );
    builder.begin('eindrapportage');
    expect(builder.newest()).toMatchObject({ kind: 'eindrapportage', version: 2 });
    builder.send().decide('approved');
    expect(builder.state()).toBe('ended');
    expect(versionsOf(builder.build(), 'eindrapportage').map(approvalPath)).toEqual(['superseded', 'approved']);
  });
});

describe('a final report for information (R25)', () => {
  const sent = () => {
    const builder = dossierIn('active.running', { client: 'client2' });
    builder.step('client.withdrew', { contact: 'talk', endDate: builder.clock.today(), discussedWith: 'P. Zaken' });
    return builder.begin('eindrapportage').send();
  };

  it('ends the trajectory when it counts as delivered, not when it is sent', () => {
    const builder = sent();
    expect(builder.newest().awaiting?.informOnly).toBe(true);
    expect(builder.state()).toBe('closing');
    expect(summarise(builder.build()).next).toMatchObject({ kind: 'awaitFinalDecision', waitsFor: { who: 'mail' } });
    builder.at(readFrom(builder.clock.today())).tick();
    expect(builder.state()).toBe('ended');
  });

  it('ends it at once when the sponsor takes note of it', () => {
    expect(sent().decide('noted').state()).toBe('ended');
  });

  it('gets a new version when the sponsor asks for a change in that time', () => {
    const builder = sent().decide('asksChange', 'De uren kloppen niet');
    expect(builder.state()).toBe('closing');
    expect(versionsOf(builder.build(), 'eindrapportage').map(approvalPath)).toEqual(['returned', 'draft']);
  });
});

describe('a plan, once the trajectory is being closed (R17)', () => {
  const closingWith = (builder: DossierBuilder) =>
    builder.step('client.withdrew', { contact: 'talk', endDate: builder.clock.today() });

  it('is written and sent no further, and is nobody’s work', async () => {
    const builder = closingWith(dossierIn('planning'));
    const [plan] = builder.build().documents;
    if (!plan) throw new Error('the plan was begun');
    const offers = offeredSteps(builder.build(), users.sanne, {
      organisation: castOrganisation,
      today: builder.clock.today(),
    });
    expect(offers.flatMap((one) => ('documentId' in one && one.documentId === plan.id ? [one] : []))).toMatchObject([
      { event: 'doc.withdrawn' },
    ]);
    expect(allDeadlines(builder.build()).map(({ kind }) => kind)).toEqual(['writeFinalReport']);
    const scene = await openScene(builder);
    const coach = await scene.as(users.sanne);
    const section = `/dossiers/${scene.dossier.id}/documenten/${plan.id}/onderdeel/coachView`;
    expect((await coach.get(section)).status).toBe(303);
    expect((await coach.post(section, { text: 'Te laat' })).status).toBe(409);
  });

  it('may still be answered, without a letter to the client, a new version or a reminder', () => {
    const lies = () => closingWith(dossierIn('awaitingApproval'));
    const letters = (builder: DossierBuilder) =>
      builder.effects.flatMap((one) => (one.kind === 'letter' ? [one.letter] : []));
    const agreed = lies().decide('approved');
    expect([agreed.state(), letters(agreed).includes('L07')]).toEqual(['closing', false]);
    const asked = lies().decide('asksChange', 'Graag minder uren');
    expect(versionsOf(asked.build(), 'trajectplan').map(approvalPath)).toEqual(['returned']);
    const silent = lies();
    silent.at(addDays(silent.clock.today(), 60)).tick();
    expect(approvalPath(silent.newest())).toBe('awaitingDecision.fresh');
  });
});
