import { type Block, b, type DocumentModel } from '#src/documents/model.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { leftOutReasons } from '#src/domain/inspection/reasons.ts';
import { redactedText, redactionsIn } from '#src/domain/inspection/redact.ts';
import { scopeOf } from '#src/domain/inspection/scope.ts';
import { wish } from '../brieven/request.ts';
import { routesAfterAnswer } from '../brieven/routes.ts';
import { labelled, paragraphs, prose, sentence, typographic } from '../parts/prose.ts';
import { type BoxRow, heading, notApplicable, reportModel, row, whereToAsk } from '../parts/report-frame.ts';
import { chapterBlocks } from './chapters.ts';
import type { OverviewInput } from './fields.ts';

/** Without blocks it is only named in the contents: nothing is recorded. */
type Chapter = { readonly title: string; readonly count: string; readonly blocks: readonly Block[] };

/** Everything recorded about the client, chapter by chapter, and what can be done about it (AVG 15, R46). */
export function overviewDocument(input: OverviewInput): DocumentModel {
  const { facts, issue, package: given } = input;
  const reference = given.request ? [`verzoek ${given.request.reference}`] : [];
  const isList = isListOf(input);
  const chapters = chaptersOf(input);
  const told = chapters.filter(({ blocks }) => blocks.length > 0);
  return reportModel({
    facts,
    issue,
    title: isList ? 'Wie uw gegevens kreeg' : 'Overzicht van uw gegevens',
    subtitle: [...reference, longDate(issue.date)],
    head: reference,
    forWhom: 'de cliënt',
    blocks: [
      { kind: 'decisionBox', band: band(input), rows: boxRows(input) },
      heading(undefined, 'Inhoud'),
      contents(chapters, told),
      ...told.flatMap(({ title, blocks }, index) => [heading(String(index + 1), title), ...blocks]),
    ],
  });
}

/** P20: nothing was asked but who had the data. */
function isListOf({ package: { request } }: { readonly package: Pick<OverviewInput['package'], 'request'> }): boolean {
  return scopeOf(request?.asks) === 'recipients';
}

function band({ facts, package: { request } }: OverviewInput): string {
  const asked = request ? `, op uw verzoek van ${longDate(request.receivedOn)}` : '';
  return typographic(`Voor: ${facts.client.formalName}${asked}`);
}

function boxRows({ facts, package: { request, enclosed, inspection, withheld } }: OverviewInput): BoxRow[] {
  const files =
    enclosed.length === 1 ? ', en één bestand dat erbij hoort' : `, en ${enclosed.length} bestanden die erbij horen`;
  const left = leftOutCount(inspection) + withheld.length;
  return [
    ...(request ? [row('U wilt', wish({ addressee: {} }, request.asks))] : []),
    row(
      'U ontvangt',
      isListOf({ package: { request } }) ? 'deze lijst' : `dit overzicht${enclosed.length === 0 ? '' : files}`,
    ),
    row('Weggelaten', left === 0 ? 'niets over u' : `wat over een ander gaat, op ${places(left)}`),
    row('Klopt iets niet?', [
      b(`Bel ${whereToAsk(facts)}.`),
      ...prose(' In een gesprek passen wij aan wat niet klopt. Wij laten het weten aan wie de gegevens van ons kreeg.'),
    ]),
  ];
}

function contents(chapters: readonly Chapter[], told: readonly Chapter[]): Block {
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Nr.', width: 15 },
      { head: 'Onderdeel', width: 117 },
      { head: 'Hoeveel', width: 35 },
    ],
    rows: chapters.map((chapter) => {
      const number = told.indexOf(chapter) + 1;
      const cells = [number === 0 ? '–' : String(number), chapter.title, chapter.count];
      return cells.map((text) => ({ text: prose(text) }));
    }),
  };
}

function chaptersOf(input: OverviewInput): Chapter[] {
  const { inspection, enclosed } = input.package;
  const told = inspection.groups.map((group) => ({
    title: group.title,
    count: counted(group.shape === 'data' ? (group.parts[0]?.data.length ?? 0) : group.parts.length),
    blocks: group.parts.length === 0 ? [] : chapterBlocks(group),
  }));
  const more = { title: 'Wat er niet in staat', count: '', blocks: notTold(input) };
  const ways = { title: 'Uw rechten', count: '', blocks: rights(input) };
  if (isListOf(input)) return [...told, more, ways];
  return [
    ...told,
    { title: 'Waarvoor wij uw gegevens gebruiken', count: '', blocks: purposes(input) },
    { title: 'Wat erbij zit', count: counted(enclosed.length), blocks: [enclosedTable(input)] },
    more,
    ways,
  ];
}

function counted(count: number): string {
  return count === 0 ? 'niets' : String(count);
}

function purposes({ facts }: OverviewInput): Block[] {
  const sponsor = facts.sponsor.kind === 'privatePerson' ? '' : ' Uw opdrachtgever krijgt een plan en rapportages.';
  return paragraphs(
    `Wij gebruiken uw gegevens om u te begeleiden naar werk, en om daarover verslag te doen.${sponsor} Na afloop gebruiken wij uw naam en adres voor het tevredenheidsonderzoek, tenzij u dat niet wilt. Geen enkel besluit over u neemt een computer alleen.\nUw coach en wie uw coach vervangt, lezen uw dossier om u te begeleiden. De administratie ziet uw adres en waar uw traject staat. Dat schrijven wij niet elke keer op. Wie daarbuiten in uw dossier kijkt, geeft een reden op, en die staat hierboven.`,
  );
}

function enclosedTable({ package: { enclosed } }: OverviewInput): Block {
  if (enclosed.length === 0) return notApplicable('Er zijn geen documenten of bestanden.');
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Bestand', width: 82 },
      { head: 'Wat het is', width: 60 },
      { head: 'Van', width: 25 },
    ],
    rows: enclosed.map(({ name, what, on }) =>
      [name, what, on ? shortDate(on) : '–'].map((text) => ({ text: prose(text) })),
    ),
  };
}

function notTold({ package: { inspection, withheld } }: OverviewInput): Block[] {
  const reasons = [...new Set(inspection.leftOut.map(({ reason }) => leftOutReasons[reason]))];
  const marked = leftOutCount(inspection);
  return [
    ...labelled(
      'Over een ander',
      marked === 0 && withheld.length === 0
        ? 'Er is niets weggelaten omdat het over een ander gaat.'
        : 'Wat over een ander gaat, geven wij niet aan u (AVG artikel 15, lid 4).',
    ),
    ...(marked === 0 ? [] : labelled('In de tekst', `Op ${places(marked)} staat ${redactedText}.`)),
    ...labelled(
      'Waarom',
      [...redactionsIn(inspection)].map(([reason, count]) => `${sentence(reason)} (${places(count)})`).join('\n'),
    ),
    ...withheld.flatMap(({ what, reason }) => labelled('Niet bijgevoegd', `${what}: ${sentence(reason)}`)),
    // said to everybody, so that it tells nobody whether there is one (R51)
    ...labelled(
      'Over een klacht',
      'Wat wij over een klacht vastleggen, staat hier niet in. Diende u een klacht in? Vraag het dan aan wie uw klacht behandelt.',
    ),
    ...labelled('Over het programma', reasons.join('\n')),
  ];
}

function leftOutCount(inspection: OverviewInput['package']['inspection']): number {
  return [...redactionsIn(inspection).values()].reduce((sum, count) => sum + count, 0);
}

function places(count: number): string {
  return count === 1 ? 'één plaats' : `${count} plaatsen`;
}

function rights({ facts, issue }: OverviewInput): Block[] {
  const routes = routesAfterAnswer(facts, { today: issue.date, paper: 'dit overzicht' });
  return [
    ...labelled('Inzien', 'U kunt altijd weer vragen wat wij van u hebben, en wie het kreeg.'),
    ...labelled(
      'Verbeteren',
      'Klopt er iets niet, of ontbreekt er iets? Wij verbeteren het of vullen het aan. Is iets een mening van uw coach, dan zetten wij uw eigen woorden ernaast.',
    ),
    ...labelled(
      'Wissen en stoppen',
      'U kunt vragen om gegevens te wissen, of om ze voorlopig niet te gebruiken. U kunt bezwaar maken tegen het gebruik. Tegen het tevredenheidsonderzoek kan dat altijd, zonder reden.',
    ),
    ...labelled('Meenemen', 'Wat u ons zelf gaf, kunt u als bestand meekrijgen.'),
    ...labelled('Hoe', `Vraag het aan ${whereToAsk(facts)}. U krijgt binnen een maand antwoord. Het kost niets.`),
    { kind: 'heading', level: 3, text: routes.title },
    ...routes.blocks,
  ];
}
