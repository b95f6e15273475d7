import { type Block, b, type DocumentModel, t } from '#src/documents/model.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { endReasonLabels } from '#src/domain/labels.ts';
import { answer, howToAnswer, reportSignatures } from '../parts/endings.ts';
import { resultLabels } from '../parts/lists.ts';
import { labelled, ownWords, paragraphs, prose } from '../parts/prose.ts';
import {
  type BoxRow,
  clientRow,
  heading,
  notApplicable,
  reportBand,
  reportModel,
  row,
  sponsorRow,
} from '../parts/report-frame.ts';
import { activityTable, hoursRow } from './activities.ts';
import { closing } from './closing.ts';
import { deceasedBlocks } from './deceased.ts';
import { goalResultLabels } from './fields.ts';
import { placementSentence } from './placement.ts';
import type { FinalInput, FinalSections } from './sections.ts';

/** The words of an eindrapportage (DOMAIN 2.5): result first, then what was done, said and advised, and the end of the dossier. */
export function finalDocument(input: FinalInput): DocumentModel {
  const { facts, issue, sections } = input;
  const deceased = sections.result.endReason === 'deceased';
  const version = issue.version > 1 ? [`versie ${issue.version}`] : [];
  return reportModel({
    facts,
    issue,
    title: 'Eindrapportage',
    subtitle: [...version, longDate(issue.date)],
    head: version,
    // after a death nobody else is to have it
    ...(deceased ? { forWhom: 'de opdrachtgever', blocks: deceasedBlocks(input) } : { blocks: finalBlocks(input) }),
  });
}

function finalBlocks(input: FinalInput): Block[] {
  const { facts, issue, sections } = input;
  return [
    { kind: 'decisionBox', ...reportBand(facts, issue), rows: boxRows(input) },
    heading('1', 'Doel en resultaat'),
    ...goalResults(sections.result),
    heading('2', 'Plaatsing'),
    ...orNothing(
      paragraphs([placementSentence(sections.placement, facts), sections.placement.text ?? ''].join(' ')),
      'Er is geen plaatsing.',
    ),
    heading('3', 'Uitgevoerde activiteiten'),
    activityTable(sections.activities.activities),
    heading('4', 'Vorderingen'),
    ...paragraphs(sections.progress.text),
    ...labelled('Onderbouwing', sections.progress.evidence),
    heading('5', 'Nazorg'),
    ...orNothing(paragraphs(sections.aftercare.text ?? ''), 'Er was geen nazorg.'),
    heading('6', 'Mening van de cliënt'),
    ...clientView(sections.clientView),
    heading('7', 'Advies'),
    ...advice(input),
    heading('8', 'Afsluiting van het dossier'),
    ...closing(input),
    reportSignatures(facts, issue),
    answer('final', facts, issue),
  ];
}

function boxRows(input: FinalInput): BoxRow[] {
  const { facts, issue, sections } = input;
  const { result, advice } = sections;
  const outcome = [lowerFirst(resultLabels[result.result]), result.resultText]
    .filter((part) => part !== undefined)
    .join(' ');
  const { startDate } = facts;
  // who stops before the first day has no term that began
  const from = startDate && startDate <= result.endedOn ? `${longDate(startDate)} tot en met ` : 'tot en met ';
  return [
    row('Resultaat', [
      b(`${mark(result)} ${endReasonLabels[result.endReason].replace(', namelijk', '')}`),
      ...prose(`: ${outcome}`),
    ]),
    clientRow(facts),
    sponsorRow(facts),
    row('Looptijd', [b(`${from}${longDate(result.endedOn)}`), t(' (einddatum deelname)')]),
    hoursRow(input),
    row(
      'Advies',
      advice.more === 'no' ? 'verdere begeleiding is niet nodig' : 'verdere begeleiding is nodig (paragraaf 7)',
    ),
    howToAnswer('report', undefined, { facts, issue }),
  ];
}

function mark({ result }: FinalSections['result']): string {
  switch (result) {
    case 'placedSustainably':
    case 'placed':
    case 'workReady':
    case 'education':
    case 'selfEmployed':
      return '✓';
    case 'notWorkReady':
    case 'stoppedEarly':
      return '×';
  }
}

function goalResults({ goals, explanation, discussedWith }: FinalSections['result']): Block[] {
  const marks = { achieved: 'done', partly: 'attention', notAchieved: 'cancelled' } as const;
  const table: Block = {
    kind: 'dataTable',
    columns: [
      { head: 'Subdoel', width: 87 },
      { head: 'Resultaat', width: 80 },
    ],
    rows: goals.map(({ label, result, remark }, index) => [
      { text: prose(`${index + 1} ${label}`) },
      { text: prose(`${goalResultLabels[result]}${remark ? ` (${remark})` : ''}`), mark: marks[result] },
    ]),
  };
  return [
    ...(goals.length > 0 ? [table] : [notApplicable('Er zijn geen subdoelen afgesproken.')]),
    ...labelled('Toelichting', explanation),
    ...labelled('Vooraf besproken met', discussedWith),
  ];
}

function orNothing(blocks: Block[], none: string): Block[] {
  return blocks.length > 0 ? blocks : [notApplicable(none)];
}

function clientView({ words, hoursAgreed, hoursRemark }: FinalSections['clientView']): Block[] {
  const agreed = {
    yes: 'Cliënt is akkoord met de verantwoorde uren.',
    no: 'Cliënt is niet akkoord met de verantwoorde uren.',
    notAsked: '',
  };
  const said = [agreed[hoursAgreed], hoursRemark ?? ''].filter((part) => part !== '').join(' ');
  return [...ownWords(words, 'De cliënt wilde hier niets over opmerken.'), ...paragraphs(said)];
}

function advice({ facts, sections }: FinalInput): Block[] {
  const { more, text, clientAgrees, clientText } = sections.advice;
  const agrees = {
    yes: `${facts.client.sentenceStart} is het met dit advies eens.`,
    no: `${facts.client.sentenceStart} is het met dit advies niet eens.`,
    notAsked: '',
  };
  const parts = [
    more === 'no' ? 'Verdere begeleiding is niet nodig.' : 'Verdere begeleiding is nodig.',
    text ?? '',
    agrees[clientAgrees],
    clientText ?? '',
  ];
  return paragraphs(parts.filter((part) => part !== '').join(' '));
}
