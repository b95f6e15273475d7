import { fixedWords } from '../../fixed-words.ts';
import { furnitureLines, furnitureLinesAtMost } from '../../furniture-room.ts';
import type { DocumentModel } from '../../model.ts';
import { blocks, mm, page, strokes, type } from '../../style.ts';
import { confidentialWidth } from '../blocks/report-opening.ts';
import type { Frame } from '../layout/frame.ts';
import { type Op, rule } from '../layout/piece.ts';
import { lineOp, plainLine, setLines } from '../layout/set-text.ts';
import { textWidth } from '../layout/sheet.ts';
import { lineWidth } from '../text/lines.ts';

type Furnished = { readonly model: DocumentModel; readonly fingerprint: string; readonly frame: Frame };

export type PageNumber = { readonly page: number; readonly pages: number };

const width = mm(page.textWidthMm - page.besideMm);

/**
 * Running head (from page 2) and footer, as artifacts; y from the top of the paper. Never a client's name: the model's
 * running head and footer hold none.
 */
export function furniture(from: Furnished, at: PageNumber): Op[] {
  return [...(at.page > 1 ? runningHead(from) : []), ...footer(from, at)];
}

function runningHead({ model, frame }: Furnished): Op[] {
  const top = mm(frame.headerTopMm) + 1.5;
  const x = textWidth - confidentialWidth(type.small.size);
  const confidential = plainLine(fixedWords.confidential, { role: type.small, x, bold: true }, top);
  return [...linesOf(model.runningHead, top), { ...confidential, tracking: blocks.confidentialTracking }];
}

function footer({ model, fingerprint, frame }: Furnished, at: PageNumber): Op[] {
  const { leading, size } = type.small;
  const last = mm(page.heightMm - frame.footerEndMm) - leading;
  const first = last - furnitureLines(model.footer) * leading;
  const number = fixedWords.pageOf(at.page, at.pages);
  const x = textWidth - lineWidth(number, { size, bold: true });
  return [
    rule({ x: 0, y: first - 5, width: textWidth }, strokes.footer, 'rule'),
    ...linesOf(model.footer, first),
    plainLine(fixedWords.fingerprintLine(fingerprint), { role: type.small, x: 0 }, last),
    plainLine(number, { role: type.small, x, bold: true }, first),
  ];
}

/** The whole text, left of what stands at the right. */
function linesOf(text: string, top: number): Op[] {
  const setting = { role: type.small, x: 0, width };
  const lines = setLines([{ text }], setting).slice(0, furnitureLinesAtMost);
  return lines.map((line, index) => lineOp(line, setting, top + index * type.small.leading));
}
