import type { Block, DocumentModel } from '../model.ts';
import { letter as places } from '../style.ts';
import { nextTurn } from '../take-turns.ts';
import { dataTable } from './data-table.ts';
import { colophon, decisionForm, signatures } from './forms.ts';
import { hoursChart } from './hours.ts';
import { decisionBox, decisionStamp, keyTable, labelledTexts } from './key-rows.ts';
import { area, dxa, dxaMm } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import { each, inlineRuns, tab, textRun } from './text.ts';
import { timelineChart } from './timeline.ts';

/** What a block must know of its surroundings. */
export type Flow = {
  readonly letter: boolean;
  readonly fingerprint: string;
  /** Numbering instances used so far, of ordered lists; each begins at 1 again. */
  orderedLists: number;
  /** Last heading: what a table without a title is called when it is read aloud. */
  heading: string;
};

/** Numbering instance 1 is for all bullets; ordered lists take those after it. */
export const bulletNumbering = 1;

/** The blocks in order, with the space between them that tables do not make themselves. Lets other work go first now and then. */
export async function body(model: DocumentModel, flow: Flow): Promise<string> {
  const { blocks } = model;
  let xml = '';
  let at = 0;
  while (at < blocks.length) {
    const told = toldFrom(blocks, at);
    const block = blocks[at];
    if (!block) break;
    at += Math.max(1, told.length);
    const next = blocks[at];
    const setting = { letter: flow.letter, caption: flow.heading, beforeHeading: next?.kind === 'heading' };
    if (told.length > 0) xml += labelledTexts(told, setting);
    else xml += blockXml(block, { next, kept: staysUnder(blocks, at) }, flow) + after(block, next);
    await nextTurn();
  }
  return xml;
}

type Told = Extract<Block, { kind: 'labelled' | 'quote' }>;

/** The labelled texts and quotes that follow each other from here. */
function toldFrom(blocks: readonly Block[], from: number): Told[] {
  const told: Told[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'labelled' && block?.kind !== 'quote') break;
    told.push(block);
  }
  return told;
}

/** Signatures, the form to decide on, the end of a letter and the colophon never stand alone on a page: what is before them, or before their heading, goes with them. */
function staysUnder(blocks: readonly Block[], next: number): boolean {
  if (blocks[next]?.kind === 'colophon') return true;
  const following = blocks[next]?.kind === 'heading' ? blocks[next + 1] : blocks[next];
  return following !== undefined && neverAlone.has(following.kind);
}

const neverAlone: ReadonlySet<Block['kind']> = new Set(['signatures', 'decisionForm', 'closing']);

type Around = { readonly next: Block | undefined; readonly kept: boolean };

function blockXml(block: Block, { next, kept }: Around, flow: Flow): string {
  switch (block.kind) {
    case 'decisionBox':
      return decisionBox(block);
    case 'heading':
      return heading(block, next, flow);
    case 'paragraph':
      return text(block, kept, flow);
    case 'keyTable':
      return keyTable(block, { letter: flow.letter, caption: flow.heading });
    case 'labelled':
    case 'quote':
      return labelledTexts([block], {
        letter: flow.letter,
        caption: flow.heading,
        beforeHeading: next?.kind === 'heading',
      });
    case 'list':
      return list(block, flow);
    case 'dataTable':
      return dataTable(block, flow.heading);
    case 'timeline':
      return timelineChart(block);
    case 'hours':
      return hoursChart(block);
    case 'closing':
      return closing(block, { letter: flow.letter, encloses: next?.kind === 'paragraph' });
    case 'signatures':
      return signatures(block, { keepNext: goesOn(next) });
    case 'decisionForm':
      return decisionForm(block, { keepNext: kept });
    case 'decisionStamp':
      return decisionStamp(block, { keepNext: kept });
    case 'colophon':
      return colophon(block.text, flow.fingerprint);
    case 'pageBreak':
      return gap(20, { pageBreakBefore: true });
  }
}

function text(block: Extract<Block, { kind: 'paragraph' }>, keepNext: boolean, flow: Flow): string {
  const content = inlineRuns(block.text);
  if (flow.letter) return paragraph(block.soft ? 'MGBriefzacht' : 'MGBrieftekst', content, { keepNext });
  return paragraph(block.soft ? 'MGZacht' : 'BodyText', content, { keepNext });
}

/** The end of a letter: greeting, room to sign, who signs; what the letter encloses stays under it. */
function closing(
  { greeting, signer }: Extract<Block, { kind: 'closing' }>,
  { letter, encloses }: { readonly letter: boolean; readonly encloses: boolean },
): string {
  const style = letter ? 'MGBrieftekst' : 'BodyText';
  return [
    paragraph(style, textRun(greeting), { keepNext: true, after: 0 }),
    paragraph(style, textRun(signer), { before: dxaMm(places.signatureFree), keepNext: encloses }),
  ].join('');
}

function heading(block: Extract<Block, { kind: 'heading' }>, next: Block | undefined, flow: Flow): string {
  flow.heading = block.text;
  const number = !block.number ? '' : textRun(block.number) + tab;
  const content = number + textRun(block.text);
  if (block.level === 3) {
    // A sub head stands above what it is about: text at the axis, or a table over the whole width.
    const onAxis = !flow.letter && (next?.kind === 'list' || next?.kind === 'paragraph');
    return paragraph('Heading2', content, onAxis ? { left: area.axis } : {});
  }
  return paragraph(flow.letter ? 'MGBriefkop' : 'Heading1', content);
}

function list(block: Extract<Block, { kind: 'list' }>, flow: Flow): string {
  if (block.ordered) flow.orderedLists += 1;
  const numbering = block.ordered ? bulletNumbering + flow.orderedLists : bulletNumbering;
  const indent = flow.letter ? { left: dxaMm(6), right: area.letterRight } : {};
  const style = block.ordered ? 'ListNumber' : 'ListBullet';
  return each(block.items, (item) => paragraph(style, inlineRuns(item), { numbering, ...indent }));
}

/** Blocks that end in a table; Word puts no space after those. */
const tables: ReadonlySet<Block['kind']> = new Set([
  'decisionBox',
  'keyTable',
  'dataTable',
  'signatures',
  'decisionForm',
  'decisionStamp',
]);

/** Signatures and what decides on them are one page's matter. */
function goesOn(next: Block | undefined): boolean {
  return next?.kind === 'decisionForm' || next?.kind === 'decisionStamp';
}

/** Space after a table: none before a heading, which brings its own; a paragraph must stand between two tables. */
function after(block: Block, next: Block | undefined): string {
  if (!tables.has(block.kind) || next?.kind === 'heading') return '';
  const titled = (next?.kind === 'dataTable' || next?.kind === 'keyTable') && Boolean(next.title);
  if (titled) return '';
  const keepNext = next?.kind === 'colophon' || (block.kind === 'signatures' && goesOn(next));
  return gap(next === undefined || next.kind === 'colophon' ? 20 : dxa(9), { keepNext });
}
