import type { PaperRoom } from '../letterhead.ts';
import type { PaperPage } from './paper-page.ts';
import { endOfFoot, endOfHead } from './print-extent.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { Xml } from './xml.ts';

/** The heads and feet of a paper; without another first page only the two that stand on every page. */
export type PaperParts = {
  readonly header: Xml;
  readonly footer: Xml;
  readonly headerFirst?: Xml;
  readonly footerFirst?: Xml;
};

/** How far the sides may reach in, and where text may begin and end, in millimetres. */
const limits = {
  side: 30,
  firstTop: { from: 10, to: 100 },
  laterTop: { from: 10, to: 43 },
  bottom: { from: 5, to: 60 },
} as const;

/** What the print leaves free: the margins, or more when a head or foot reaches further, as Word itself does. */
export function roomOf(parts: PaperParts, page: PaperPage, sheet: StyleSheet): PaperRoom {
  const feet = [parts.footer, ...(parts.footerFirst ? [parts.footerFirst] : [])];
  const laterTopMm = wholeMm(Math.max(page.top, endOfHead(parts.header, page, sheet)));
  const first = parts.headerFirst ? wholeMm(endOfHead(parts.headerFirst, page, sheet)) : 0;
  return {
    firstTopMm: Math.max(laterTopMm, first),
    laterTopMm,
    bottomMm: wholeMm(Math.max(page.bottom, ...feet.map((foot) => endOfFoot(foot, page, sheet)))),
    otherFirst: page.otherFirst,
  };
}

/** Dutch sentences on a page we cannot print on. */
export function wrongPage(page: PaperPage): string[] {
  const [left, right] = [wholeMm(page.left), wholeMm(page.right)];
  return [
    isA4(page) ? '' : 'Het briefpapier is geen staand A4. Kies Indeling, Formaat: A4, en Afdrukstand: Staand',
    left > limits.side || right > limits.side
      ? `Het briefpapier laat te weinig breedte vrij: de marge is links ${left} mm en rechts ${right} mm. Maak ze hoogstens ${limits.side} mm (Indeling, Marges)`
      : '',
  ].filter((sentence) => sentence !== '');
}

/** Dutch sentences on print that leaves no room for our text. */
export function wrongRoom(room: PaperRoom): string[] {
  const { firstTop, laterTop, bottom } = limits;
  return [
    room.laterTopMm > laterTop.to
      ? `De tekst begint op ${room.laterTopMm} mm van boven; dat mag hoogstens ${laterTop.to} mm zijn. Maak de bovenmarge of de koptekst kleiner, of kies “Eerste pagina afwijkend” en zet het hoge deel alleen daar`
      : '',
    room.laterTopMm < laterTop.from
      ? `De bovenmarge is ${room.laterTopMm} mm. Maak haar minstens ${laterTop.from} mm (Indeling, Marges)`
      : '',
    room.firstTopMm > firstTop.to
      ? `De koptekst van de eerste pagina eindigt op ${room.firstTopMm} mm van boven; dat mag hoogstens ${firstTop.to} mm zijn. Maak hem lager`
      : '',
    room.bottomMm > bottom.to
      ? `De tekst eindigt op ${room.bottomMm} mm van onderen; dat mag hoogstens ${bottom.to} mm zijn. Maak de ondermarge of de voettekst kleiner`
      : '',
    room.bottomMm < bottom.from
      ? `De ondermarge is ${room.bottomMm} mm. Maak haar minstens ${bottom.from} mm (Indeling, Marges)`
      : '',
  ].filter((sentence) => sentence !== '');
}

function isA4({ width, height }: PaperPage): boolean {
  return Math.abs(width - 11_906) < 60 && Math.abs(height - 16_838) < 60;
}

/** Whole millimetres, upwards; a hair over is rounding of Word's own. */
function wholeMm(dxa: number): number {
  return Math.ceil((dxa / 1440) * 25.4 - 0.1);
}
