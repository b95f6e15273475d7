import type { Block } from '#src/documents/model.ts';
import { reportFields } from '#src/domain/dossier.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { reportFieldLabels } from '#src/domain/labels.ts';
import { labelled, paragraphs, prose } from '../parts/prose.ts';
import { heading, notApplicable } from '../parts/report-frame.ts';
import type { ProgressSections } from './sections.ts';

/** The five headings in the regulation's order, none left out (P10, R23). */
export function reportFieldBlocks(sections: ProgressSections): Block[] {
  const told = {
    guidance: guidance(sections.guidance),
    training: training(sections.training),
    mediation: mediation(sections.mediation),
    placement: paragraphs(sections.placement.text ?? ''),
    aftercare: paragraphs(sections.aftercare.text ?? ''),
  };
  return reportFields.flatMap((field, index) => {
    const blocks = [
      ...told[field],
      ...labelled('Anders dan gepland', sections[field].deviation),
      ...labelled('Volgende stap', sections[field].next),
    ];
    return [heading(String(index + 1), reportFieldLabels[field]), ...(blocks.length > 0 ? blocks : [notApplicable()])];
  });
}

function guidance({ text, topics }: ProgressSections['guidance']): Block[] {
  return [...paragraphs(text ?? ''), ...topics.flatMap((topic) => labelled(topic.label, topic.text))];
}

function training({ courses, text }: ProgressSections['training']): Block[] {
  const table: Block = {
    kind: 'dataTable',
    columns: [
      { head: 'Scholing', width: 55 },
      { head: 'Aanbieder', width: 50 },
      { head: 'Resultaat', width: 62 },
    ],
    rows: courses.map(({ course, provider, result }) =>
      [course, provider, result].map((cell) => ({ text: prose(cell) })),
    ),
  };
  return [...(courses.length > 0 ? [table] : []), ...paragraphs(text ?? '')];
}

function mediation({ text, reactions, result }: ProgressSections['mediation']): Block[] {
  const table: Block = {
    kind: 'dataTable',
    columns: [
      { head: 'Soort reactie', width: 95 },
      { head: 'Aantal', width: 25, align: 'number' },
    ],
    rows: reactions.map(({ reaction, count }) => [{ text: prose(reaction) }, { text: prose(dutchNumber(count)) }]),
    onAxis: true,
  };
  return [...paragraphs(text ?? ''), ...(reactions.length > 0 ? [table] : []), ...paragraphs(result ?? '')];
}
