import { type Control, type Field, type Raw, rowIndexes } from '#src/domain/form.ts';

type Bounds = { readonly min: number; readonly max: number };

/** How many rows of a repeating group to show: those typed in, those asked for, and at least the fewest allowed. */
export function rowCount(raw: Raw, name: string, { min, max }: Bounds): number {
  const asked = Number(raw[`_aantal.${name}`] ?? 0);
  const typed = (rowIndexes(raw, name).at(-1) ?? -1) + 1;
  return Math.min(Math.max(typed, Number.isInteger(asked) ? asked : 0, min), Math.max(max, typed), 200);
}

/**
 * The typed text after 'Voeg toe' or 'Verwijder', or undefined when another button was pressed. A handler begins with
 * `const rows = changedRows(raw); if (rows) return page(<… raw={rows} />, 422);` and saves nothing.
 */
export function changedRows(raw: Raw): Raw | undefined {
  const [verb, name, index] = typeof raw._rij === 'string' ? raw._rij.split(':') : [];
  if (name === undefined || (verb !== 'erbij' && verb !== 'weg')) return undefined;
  const { _rij, ...rest } = raw;
  const count = Number(rest[`_aantal.${name}`] ?? 0) || 0;
  if (verb === 'erbij') return { ...rest, [`_aantal.${name}`]: String(Math.min(count, 199) + 1) };
  return withoutRow(rest, name, Number(index), count);
}

function withoutRow(raw: Raw, name: string, removed: number, count: number): Raw {
  const moved = Object.entries(raw).flatMap(([key, value]): [string, string | readonly string[]][] => {
    for (const prefix of [`${name}.`, `_reden.${name}.`]) {
      if (!key.startsWith(prefix)) continue;
      const [index = '', ...tail] = key.slice(prefix.length).split('.');
      const row = Number(index);
      if (row === removed) return [];
      return [[`${prefix}${row > removed ? row - 1 : row}.${tail.join('.')}`, value]];
    }
    return [[key, value]];
  });
  return { ...Object.fromEntries(moved), [`_aantal.${name}`]: String(Math.max(0, count - 1)) };
}

/** Whether a row is folded to one line, and the words of that line. */
export type RowLook =
  | { readonly folds: false }
  | { readonly folds: true; readonly open: boolean; readonly brief: string };

type Found = readonly { readonly field: string }[];
type Typed = { readonly raw: Raw; readonly problems: Found; readonly warnings: Found };
type Row = { readonly name: string; readonly index: number; readonly count: number };

/** A row of one or two questions is a line already. The others fold, unless there is something to do in them. */
export function rowLook(
  { raw, problems, warnings }: Typed,
  { name, index, count }: Row,
  { fields, brief }: Control & { kind: 'rows' },
): RowLook {
  if (Object.keys(fields).length < 3) return { folds: false };
  const prefix = `${name}.${index}.`;
  const touched = [...problems, ...warnings].some(({ field }) => field.startsWith(prefix));
  const parts = brief.flatMap((key) => {
    const text = fields[key] ? typedWords(fields[key], raw, prefix + key) : '';
    return text === '' ? [] : [text];
  });
  const empty = !rowIndexes(raw, name).includes(index);
  return { folds: true, open: touched || empty || count === 1, brief: empty ? '' : parts.join(' · ') };
}

/** An answer as it was typed, right or wrong: the label of a choice, a date in figures, a number with its unit. */
function typedWords({ control }: Pick<Field<unknown>, 'control'>, raw: Raw, name: string): string {
  const typed = [raw[name] ?? []].flat();
  switch (control.kind) {
    case 'radio':
    case 'select':
    case 'checkboxes':
      return typed.map((one) => control.options.find(({ value }) => value === one)?.label ?? '').join(', ');
    case 'date':
      return ['dag', 'maand', 'jaar']
        .flatMap((part) => [raw[`${name}-${part}`] ?? []].flat())
        .filter(Boolean)
        .join('-');
    case 'text':
      return typed[0] && control.unit ? `${typed[0]} ${control.unit}` : (typed[0] ?? '');
    case 'month':
    case 'textarea':
      return typed[0] ?? '';
    case 'confirm':
    case 'rows':
      return '';
  }
}

/** What a person typed: without the hidden names of ours (`_basis`, `_rij`, `_aantal.…`), as drafts keep it. */
export function typedText(raw: Raw): Record<string, string | string[]> {
  const typed = Object.entries(raw).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(typed.map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
}
