import { type Block, type Run, t } from '#src/documents/model.ts';
import { shortDate, upperFirst } from '#src/domain/format.ts';
import type { Datum, InspectionGroup, InspectionPart } from '#src/domain/inspection/inspection.ts';
import { sourceWords } from '#src/domain/inspection/words.ts';
import { subheading } from '../parts/report-frame.ts';

type Table = Extract<Block, { kind: 'dataTable' }>;

/** What stands in one chapter, laid out as its data ask: a table of data, things one by one, or a line each. */
export function chapterBlocks({ shape, parts }: InspectionGroup): Block[] {
  switch (shape) {
    case 'data':
      return parts.map(dataTable);
    case 'items':
      return parts.flatMap(item);
    case 'lines':
      return [lineTable(parts)];
  }
}

function dataTable({ data }: InspectionPart): Table {
  const shared = sharedSource(data);
  const sourced = shared === '' && data.some((datum) => source(datum) !== '');
  const columns = [
    { head: 'Gegeven', width: sourced ? 52 : 67 },
    { head: 'Wat wij hebben', width: sourced ? 63 : 100 },
    ...(sourced ? [{ head: 'Van wie', width: 52 }] : []),
  ];
  const rows = data.map((datum) => cells(datum.label, words(datum), ...(sourced ? [source(datum)] : [])));
  return { kind: 'dataTable', ...(shared && { title: upperFirst(shared) }), columns, rows };
}

/** Under what it is and when it was; the rest below. */
function item({ title, data }: InspectionPart): Block[] {
  const named = [inOrder(data, 'what', ' · ') || title, inOrder(data, 'when', ', ')].filter((part) => part !== '');
  const shared = sharedSource(data);
  const rows = [
    ...(shared ? [{ label: 'Van wie', value: [literal(shared)] }] : []),
    ...data.filter(({ as }) => as !== 'what' && as !== 'when').map(keyRow),
  ];
  return [subheading(named.join(' · ')), ...(rows.length > 0 ? [{ kind: 'keyTable' as const, rows }] : [])];
}

/** From whom all of it came, when that is the same; '' when it is not. */
function sharedSource(data: readonly Datum[]): string {
  const [first] = data;
  return first && data.every((one) => source(one) === source(first)) ? source(first) : '';
}

function keyRow(datum: Datum) {
  return { label: datum.label, value: words(datum).split('\n').map(literal) };
}

function lineTable(parts: readonly InspectionPart[]): Table {
  const who = parts.some(({ data }) => data.some(({ as }) => as === 'who'));
  return {
    kind: 'dataTable',
    columns: [
      { head: 'Wanneer', width: 26 },
      { head: 'Wat', width: who ? 48 : 70 },
      ...(who ? [{ head: 'Wie', width: 38 }] : []),
      { head: 'Verder', width: who ? 55 : 71 },
    ],
    rows: parts.map(({ title, data }) => {
      const rest = data.filter(({ as }) => as === undefined).map((one) => `${one.label}: ${words(one)}`);
      return cells(
        inOrder(data, 'when', ', '),
        inOrder(data, 'what', ': ') || title,
        ...(who ? [inOrder(data, 'who', ', ')] : []),
        rest.join('. '),
      );
    }),
  };
}

function inOrder(data: readonly Datum[], role: NonNullable<Datum['as']>, joint: string): string {
  return data
    .filter(({ as }) => as === role)
    .map(words)
    .join(joint);
}

function words(datum: Datum): string {
  return datum.words.trim() === '' ? '–' : datum.words;
}

/** 'van de opdrachtgever, 5 jan. 2026'; who put it down is told in the chapter about that. */
function source({ source: from }: Datum): string {
  if (!from) return '';
  return from.on ? `${sourceWords[from.kind]}, ${shortDate(from.on)}` : sourceWords[from.kind];
}

function cells(...texts: readonly string[]): Table['rows'][number] {
  return texts.map((text) => ({ text: literal(text) }));
}

/** As it is recorded, to the letter: no quote or dash of it is printed otherwise. */
function literal(text: string): Run[] {
  return [t(text)];
}
