import { furnitureLines, furnitureRoom, returnRise } from '../../furniture-room.ts';
import type { PaperRoom } from '../../letterhead/letterhead.ts';
import type { DocumentModel } from '../../model.ts';
import { letter, page, type } from '../../style.ts';
import { box, confidentialBox, foldMark, footerTable, type Heads, runningHead } from '../furniture.ts';
import { area, dxa, dxaMm } from '../measure.ts';
import { gap } from '../paragraph.ts';
import { table } from '../table.ts';
import type { Paper } from './open-paper.ts';
import { sliver, strip } from './section.ts';

/** Heads and feet on an office's own paper: its print where it stood, and in the strips beside it what is ours. */
export function headsOn(paper: Paper, model: DocumentModel, fingerprint: string): Heads {
  const { print, letterhead } = paper;
  const ours = footerTable(model, fingerprint, { x: area.left, y: footerTop(model, letterhead.room) });
  // a paragraph of ours between: what floats hangs on it, and tables that touch are one to Word
  const above = (own: string, blocks: readonly string[]) => own + gap(sliver) + blocks.join('');
  return {
    headerFirst: above(firstStrip(model, letterhead.room), print.headerFirst),
    header: above(runningStrip(model, letterhead.room), print.header),
    footerFirst: above(ours, print.footerFirst),
    footer: above(ours, print.footer),
  };
}

/** What stands above the first block, so that it begins where the first page leaves room, or a letter where it always does. */
export function aboveOn({ room }: Paper['letterhead'], model: DocumentModel): string {
  const { opening } = model;
  const top = dxaMm(room.laterTopMm + strip.headMm) + dxa(furnitureRoom(model).head);
  const from =
    opening.kind === 'letter'
      ? dxaMm(letter.returnLineY) - dxa(returnRise(model, opening.window))
      : dxaMm(room.firstTopMm + strip.headMm);
  return from > top ? gap(from - top) : '';
}

/** Page 1: VERTROUWELIJK above a report; the mark to fold and punch at beside a letter. */
function firstStrip(model: DocumentModel, room: PaperRoom): string {
  if (model.opening.kind === 'letter') return foldMark();
  const at = { x: area.left + area.width - box.width, y: dxaMm(room.firstTopMm) };
  const rows = [{ height: box.height, cells: [confidentialBox] }];
  return table({ style: 'MGBriefhoofd', grid: [box.width], caption: 'Vertrouwelijk', at, rows });
}

function runningStrip(model: DocumentModel, room: PaperRoom): string {
  const rows = [{ cells: [{ width: area.width, content: runningHead(model, 0) }] }];
  const at = { x: area.left, y: dxaMm(room.laterTopMm) };
  return table({ style: 'MGBriefhoofd', grid: [area.width], caption: 'Kopregel', at, rows });
}

/** The footer ends where the office's print begins, so it begins higher when it has more lines. */
function footerTop({ footer }: DocumentModel, room: PaperRoom): number {
  const lines = furnitureLines(footer) + 1;
  return dxaMm(page.heightMm - room.bottomMm) - dxa(3 + lines * type.small.leading);
}
