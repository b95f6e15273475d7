import { below, type Xml } from './xml.ts';

/** What becomes of the signs of a field: they stay, or only what the field says does. */
export type Fields = {
  readonly kept: ReadonlySet<Xml>;
  /** Names of fields that are refused. */
  readonly refused: readonly string[];
};

const counts = /^\s*(?:PAGE|NUMPAGES)(?:\s+\\\*\s*\w+)*\s*$/iu;
const link = /^\s*HYPERLINK\b/iu;

/**
 * Page numbers stay fields and links become text; any other field would print something else another day, or fetches it from
 * elsewhere.
 */
export function fieldsIn(root: Xml): Fields {
  const kept = new Set<Xml>();
  const refused: string[] = [];
  const open: { instruction: string; readonly signs: Xml[]; told: boolean }[] = [];
  const judge = (instruction: string, signs: readonly Xml[]) => {
    if (counts.test(instruction)) for (const sign of signs) kept.add(sign);
    else if (!link.test(instruction)) refused.push(/[\w=]+/u.exec(instruction)?.[0].toUpperCase() ?? '?');
  };
  for (const one of below(root)) {
    const field = open.at(-1);
    if (one.name === 'w:fldSimple') judge(one.attributes['w:instr'] ?? '', [one]);
    if (one.name === 'w:instrText' && field && !field.told) {
      field.instruction += one.children.join('');
      field.signs.push(one);
    }
    if (one.name !== 'w:fldChar') continue;
    const kind = one.attributes['w:fldCharType'];
    if (kind === 'begin') open.push({ instruction: '', signs: [one], told: false });
    else field?.signs.push(one);
    if (kind === 'separate' && field) field.told = true;
    if (kind === 'end' && !field) refused.push('?');
    if (kind === 'end' && field) {
      open.pop();
      judge(field.instruction, field.signs);
    }
  }
  return { kept, refused: [...refused, ...open.map(() => '?')] };
}
