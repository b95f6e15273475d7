import { type Raw, rowIndexes } from '#src/domain/form.ts';

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

/** What a person typed: without the hidden names of ours (`_basis`, `_rij`, `_aantal.…`), as drafts keep it. */
export function typedText(raw: Raw): Record<string, string | string[]> {
  const typed = Object.entries(raw).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(typed.map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
}
