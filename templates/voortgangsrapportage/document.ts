import { type Block, b, type DocumentModel, t } from '#src/documents/model.ts';
import { dateRange, dutchNumber, longDate, upperFirst } from '#src/domain/format.ts';
import { answer, howToAnswer, reportSignatures } from '../parts/endings.ts';
import { usedHours } from '../parts/hours.ts';
import { outlookLabels } from '../parts/lists.ts';
import { ownWords, paragraphs, prose, sentence } from '../parts/prose.ts';
import {
  type BoxRow,
  clientRow,
  heading,
  reportBand,
  reportModel,
  row,
  sponsorRow,
  withPhone,
} from '../parts/report-frame.ts';
import { reportFieldBlocks } from './report-fields.ts';
import type { ProgressInput, ProgressSections } from './sections.ts';
import { activityTable, goalTable, hoursChart, progressTimeline } from './state.ts';

/** The words of a voortgangsrapportage (DOMAIN 2.4): five fixed headings, then state, hours, client and outlook. */
export function progressDocument(input: ProgressInput): DocumentModel {
  const { facts, issue, sections } = input;
  const title = `Voortgangsrapportage ${issue.number}`;
  const version = issue.version > 1 ? [`versie ${issue.version}`] : [];
  const period = issue.period ? [`periode ${dateRange(issue.period.from, issue.period.until)}`] : [];
  return reportModel({
    facts,
    issue,
    title,
    subtitle: [...version, longDate(issue.date), ...period],
    head: version,
    blocks: [
      { kind: 'decisionBox', ...reportBand(facts, issue), rows: boxRows(input) },
      heading(undefined, 'Samenvatting'),
      ...paragraphs(sections.summary.text),
      ...reportFieldBlocks(sections),
      heading('6', 'Stand van de subdoelen'),
      goalTable(input),
      progressTimeline(input),
      heading('7', 'Activiteiten en uren'),
      activityTable(input),
      ...hoursChart(sections.activities.activities),
      heading('8', 'Aanwezigheid en medewerking'),
      ...attendance(sections.attendance),
      heading('9', 'Belemmeringen en bijstelling'),
      ...obstacles(sections.obstacles),
      heading('10', 'Mening van de cliënt'),
      ...ownWords(sections.clientView.words, 'De cliënt wilde hier niets over opmerken.'),
      heading('11', 'Vooruitblik'),
      ...lookingAhead(sections),
      reportSignatures(facts, issue),
      answer('report', facts, issue),
    ],
  });
}

function boxRows(input: ProgressInput): BoxRow[] {
  const { facts, issue, sections } = input;
  const { outlook, outlookText } = sections.summary;
  const used = usedHours(sections.activities.activities);
  const planned = facts.assignment.budgetHours;
  return [
    row('Verwachting', [
      b(`${outlookMarks[outlook]} ${upperFirst(outlookLabels[outlook])}.`),
      ...(outlookText ? [t(' '), ...prose(sentence(outlookText))] : []),
    ]),
    clientRow(facts),
    sponsorRow(facts),
    row('Uren', `${dutchNumber(used)} van ${dutchNumber(planned)} besteed, ${remaining(planned - used)}`),
    row('Coach', withPhone(facts.coach.formalName, facts.coach.phone)),
    howToAnswer('report', undefined, { facts, issue }),
  ];
}

const outlookMarks = { onSchedule: '▶', delayed: '▲', adjust: '▲', end: '×' } as const;

function remaining(left: number): string {
  return left < 0 ? `${dutchNumber(-left)} meer dan afgesproken` : `${dutchNumber(left)} over`;
}

function attendance({ planned, kept, cancelled, missed, text }: ProgressSections['attendance']): Block[] {
  const facts = `Afspraken met de coach: ${planned} gepland, ${kept} nagekomen, ${cancelled} met bericht verzet, ${missed} gemist.`;
  return paragraphs([facts, text ?? ''].join(' '));
}

function obstacles({ text, planChange, change }: ProgressSections['obstacles']): Block[] {
  const outcome =
    planChange === 'no'
      ? 'Het doel, de duur en de uren van het trajectplan blijven gelijk. Een nieuwe versie van het plan is niet nodig.'
      : `Er komt een nieuwe versie van het trajectplan ter accordering. ${sentence(change ?? '')}`;
  return paragraphs([text ? sentence(text) : '', outcome].filter((part) => part !== '').join(' '));
}

function lookingAhead({ next, summary }: ProgressSections): Block[] {
  const follows =
    next.period && next.before
      ? `Volgende rapportage: periode ${next.period}, vóór ${longDate(next.before)}. `
      : 'Er volgt geen voortgangsrapportage meer. ';
  const outlook: Block = {
    kind: 'paragraph',
    text: [...prose(follows), b(`Verwachting: ${outlookLabels[summary.outlook]}.`)],
  };
  if (next.steps.length === 0) return [outlook];
  const cell = (text: string) => ({ text: prose(text) });
  return [
    {
      kind: 'dataTable',
      columns: [
        { head: 'Actie', width: 77 },
        { head: 'Wie', width: 45 },
        { head: 'Wanneer', width: 45 },
      ],
      rows: next.steps.map(({ action, who, when }) => [cell(action), cell(who), cell(when)]),
    },
    outlook,
  ];
}
