/**
 * Makes any typed text safe to set, the same way for PDF and DOCX: composed (NFC), line ends as '\n', tabs and odd spaces as
 * spaces, and without what is invisible or dangerous: control, bidi and zero-width characters, noncharacters, lone
 * surrogates, private-use characters. Never throws; a text of ordinary letters comes back unchanged.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n?|[\v\f\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/\u202f/gu, '\u00a0')
    .replace(/\t|(?!\u00a0)\p{Zs}/gu, ' ')
    .replace(/\u2011/gu, '-')
    .replace(unwanted, '')
    .normalize('NFC');
}

/** ASCII, Latin-1 letters and the usual signs need no work. */
const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—‘’“”•…€]*$/u;

/**
 * Cc except the line end, Cf (bidi, zero width, soft hyphen, byte order mark, tags), Cs (lone surrogates), Co, Cn (noncharacters
 * and unassigned) and variation selectors.
 */
const unwanted = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/gu;
