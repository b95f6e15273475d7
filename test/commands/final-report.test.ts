import { expect, it } from 'vitest';
import { askedKind } from '#src/commands/documents/asked-sections.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { prefill } from '#src/commands/prefill/prefill.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { blankText } from '#src/domain/form/blank.ts';
import type { Day } from '#src/domain/time.ts';
import { eindrapportage } from '#templates/eindrapportage/kind.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from '#test/web/scene.ts';

const coach = { kind: 'user', id: users.sanne.id } as const;

/** The final report as its pages begin it, with the words of the sample where a person has to write. */
function written(builder: DossierBuilder): DossierBuilder {
  const report = builder.begin('eindrapportage').newest();
  const typed: Readonly<Record<string, object>> = eindrapportage.samples.gestopt?.sections ?? {};
  const around = { dossier: builder.build(), organisation: castOrganisation, today: builder.clock.today() };
  const asked = askedKind(report, around)?.sections ?? [];
  const answers = asked.map(({ key }) => [key, { ...typed[key], ...prefill(report, key, around) }]);
  const filled = { ...report, sections: Object.fromEntries(answers) };
  return builder.change((dossier) => ({
    ...dossier,
    documents: dossier.documents.map((one) => (one.id === report.id ? filled : one)),
  }));
}

/** Lays the report before the client and sends it; answers where it is then. */
async function sent(builder: DossierBuilder) {
  const scene = await openScene(written(builder));
  const { id } = builder.newest();
  const step = (event: string, answers = {}) =>
    stepDocument(scene.harness.deps, coach, { dossierId: scene.dossier.id, documentId: id, event, answers });
  expect(await step('doc.submitted')).toMatchObject({ ok: true });
  expect(await step('client.signed', { on: builder.clock.today(), place: 'Voorbeeldstad' })).toMatchObject({
    ok: true,
  });
  expect(await step('doc.send')).toMatchObject({ ok: true });
  const document = (await scene.stored()).documents.find((one) => one.id === id);
  return document && approvalPath(document);
}

/** A plan that was agreed to, with its first day still to come. */
function startsOn(startDate: Day): DossierBuilder {
  const later = (dossier: Dossier) => ({ ...dossier, trajectory: { ...dossier.trajectory, startDate } });
  return dossierIn('active.running').change(later);
}

it.each<Day>(['2026-03-01', '2027-01-04'])(
  'leaves when the client stopped before the start on %s',
  async (startDate) => {
    const builder = startsOn(startDate);
    builder.step('client.withdrew', { contact: 'talk', endDate: builder.clock.today() });
    expect(await sent(builder)).toBe('sending');
  },
);

it.each(['active.running', 'active.placed'] as const)(
  'tells facts only after a death in %s, from the three sections that are asked (E4)',
  async (path) => {
    const builder = dossierIn(path);
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie' });
    expect(await sent(builder)).toBe('sending');
    const report = builder.newest();
    expect(Object.keys(report.sections)).toEqual(['result', 'activities', 'closing']);
    const model = modelOf(report, builder.situation());
    expect(model.ok && JSON.stringify(model.value.blocks)).toContain('geëindigd door het overlijden');
    expect(JSON.stringify(model)).not.toContain(blankText);
  },
);
