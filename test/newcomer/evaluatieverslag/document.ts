import type { DocumentModel } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import type { DocumentKind } from '#templates/kind.ts';
import { answer, reportSignatures } from '#templates/parts/endings.ts';
import { paragraphs } from '#templates/parts/prose.ts';
import { clientRow, heading, reportBand, reportModel, row, sponsorRow } from '#templates/parts/report-frame.ts';
import { advice, type Input, input, sections } from './fields.ts';
import { samples } from './samples.ts';

/** Halfway the trajectory: what was reached, and whether the plan still fits. */
export const evaluatieverslag: DocumentKind<Input> = {
  key: 'evaluatieverslag',
  title: 'Evaluatieverslag',
  approval: 'report',
  onDemand: true,
  sections,
  input,
  toDocument,
  completeness: () => [],
  samples,
};

function toDocument({ facts, issue, sections: { reached } }: Input): DocumentModel {
  const chosen = advice[reached.advice];
  return reportModel({
    facts,
    issue,
    title: 'Evaluatieverslag',
    subtitle: [longDate(issue.date)],
    head: [],
    blocks: [
      {
        kind: 'decisionBox',
        ...reportBand(facts, issue),
        rows: [row('Advies', chosen), clientRow(facts), sponsorRow(facts)],
      },
      heading('1', 'Wat is bereikt'),
      ...paragraphs(reached.text),
      reportSignatures(facts, issue),
      answer('report', facts, issue),
    ],
  });
}
