import { type Block, b } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { answer, howToAnswer } from '../parts/endings.ts';
import { paragraphs } from '../parts/prose.ts';
import { clientRow, heading, reportBand, row, sponsorRow } from '../parts/report-frame.ts';
import { activityTable, hoursRow } from './activities.ts';
import { closing } from './closing.ts';
import type { FinalInput } from './sections.ts';

/**
 * After a death the sponsor is told by fact only (DOMAIN 9, E4): that participation ended, the hours, and what happens
 * with the dossier. No result, no opinion, no advice, nothing for the client to sign or to receive.
 */
export function deceasedBlocks(input: FinalInput): Block[] {
  const { facts, issue, sections } = input;
  const endedOn = longDate(sections.result.endedOn);
  return [
    {
      kind: 'decisionBox',
      ...reportBand(facts, issue),
      rows: [
        row('Einde', [b('Deelname geëindigd door overlijden')], endedOn),
        clientRow(facts),
        sponsorRow(facts),
        hoursRow(input),
        howToAnswer('report', undefined, { facts, issue }),
      ],
    },
    heading(undefined, 'Einde van de deelname'),
    ...paragraphs(`De deelname is op ${endedOn} geëindigd door het overlijden van ${facts.client.inSentence}.`),
    heading(undefined, 'Uitgevoerde activiteiten'),
    activityTable(sections.activities.activities),
    heading(undefined, 'Afsluiting van het dossier'),
    ...closing(input),
    answer('final', facts, issue),
  ];
}
