import { fixedWords } from '../../fixed-words.ts';
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

const pageNumberGap = 12;

/**
 * Running head (from page 2) and footer, as artifacts; y from the top of the paper. Never a client's name: the model's
 * running head and footer hold none.
 */
export function furniture(from: Furnished, at: PageNumber): Op[] {
  return [...(at.page > 1 ? runningHead(from) : []), ...footer(from, at)];
}

function runningHead({ model, frame }: Furnished): Op[] {
  const top = mm(frame.headerTopMm) + 1.5;
  const width = confidentialWidth(type.small.size);
  const setting = { role: type.small, x: 0, width: textWidth - width - pageNumberGap };
  const [line] = setLines([{ text: model.runningHead }], setting);
  const confidential = plainLine(fixedWords.confidential, { role: type.small, x: textWidth - width, bold: true }, top);
  return [...(line ? [lineOp(line, setting, top)] : []), { ...confidential, tracking: blocks.confidentialTracking }];
}

function footer({ model, fingerprint, frame }: Furnished, at: PageNumber): Op[] {
  const { leading, size } = type.small;
  const second = mm(page.heightMm - frame.footerEndMm) - leading;
  const first = second - leading;
  const number = fixedWords.pageOf(at.page, at.pages);
  const width = lineWidth(number, { size, bold: true });
  const setting = { role: type.small, x: 0, width: textWidth - width - pageNumberGap };
  const [line] = setLines([{ text: model.footer }], setting);
  return [
    rule({ x: 0, y: first - 5, width: textWidth }, strokes.footer, 'rule'),
    ...(line ? [lineOp(line, setting, first)] : []),
    plainLine(fixedWords.fingerprintLine(fingerprint), { role: type.small, x: 0 }, second),
    plainLine(number, { role: type.small, x: textWidth - width, bold: true }, first),
  ];
}
