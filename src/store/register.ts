import { createHash } from 'node:crypto';
import { type DestroyedLine, type RegisterLine, registerLineSchema } from '#src/domain/destruction/register-line.ts';
import type { DestroyedRegister, NewLine, RegisterTrouble } from './destruction-port.ts';
import { markOf } from './mark.ts';

/**
 * The register of what was destroyed, as text: a line of JSON each, which anybody can read and check with `sha256sum`. Each
 * line holds the SHA-256 of the one before, so nothing in the middle can be changed or left out unseen. Lines leave only at
 * the front, after their seven years.
 */
export type ReadRegister = {
  readonly lines: readonly RegisterLine[];
  /** The SHA-256 of the last line, to which the next one is bound. */
  readonly head: string;
  /** The SHA-256 of the last line of a certificate, by its number. */
  readonly seals: ReadonlyMap<string, string>;
  /** The lines as they stand, whole ones only. */
  readonly text: string;
  /** Numbers of lines, from 1, that are not what was written, or not bound to the line before. */
  readonly changed: readonly number[];
  /** Half a line stood at the end: a crash or a bad copy cut it off. */
  readonly torn: boolean;
};

const nothingBefore = '0'.repeat(64);

/** Reads a register. Of a line that was changed the rest is still read, as far as it can be. */
export function readRegister(text: string): ReadRegister {
  const rows = text.split('\n');
  const torn = rows.pop() !== '';
  const lines: RegisterLine[] = [];
  const changed: number[] = [];
  const seals = new Map<string, string>();
  let head: string | undefined;
  rows.forEach((row, at) => {
    const line = parse(row);
    if (!line || (head !== undefined && line.previous !== head)) changed.push(at + 1);
    if (line) lines.push(line);
    head = sha256(row);
    if (line) seals.set(line.certificate, head);
  });
  const whole = rows.map((row) => `${row}\n`).join('');
  return { lines, head: head ?? nothingBefore, seals, text: whole, changed, torn };
}

/** The register with these lines behind it. */
export function withLines(
  { text, head }: Pick<ReadRegister, 'text' | 'head'>,
  added: readonly DestroyedLine[],
): string {
  let previous = head;
  let longer = text;
  for (const line of added) {
    const row = JSON.stringify({ ...line, previous } satisfies RegisterLine);
    previous = sha256(row);
    longer += `${row}\n`;
  }
  return longer;
}

/**
 * Where the text is kept. `write` replaces it as a whole: after a crash it is the old one or the new one. `follow`: tells
 * when somebody else wrote it.
 */
export type RegisterPlace = {
  read(): string;
  write(text: string): Promise<void>;
  follow?(changed: () => void): void;
};

/** Opens a register; half a line at its end is left out of what is written next. */
export function openRegister(place: RegisterPlace): DestroyedRegister {
  let now = readRegister(place.read());
  let found = indexed(now.lines);
  let ofMark = byMarks(now.lines);
  let turn: Promise<unknown> = Promise.resolve();
  const readAgain = () => {
    now = readRegister(place.read());
    found = indexed(now.lines);
    ofMark = byMarks(now.lines);
  };
  place.follow?.(readAgain);
  const change = (next: (before: ReadRegister) => string) => {
    const mine = turn.then(async () => {
      const text = next(now);
      if (text === now.text && !now.torn) return;
      try {
        await place.write(text);
      } finally {
        // also after a failure: the write may have landed all the same
        readAgain();
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    lines: () => now.lines,
    sealOf: (certificate) => now.seals.get(certificate),
    find: (reference) => found.get(reference),
    ofMark: (mark) => ofMark.get(mark),
    append: (lines) =>
      change((before) => {
        const fresh = lines.filter(({ reference }) => !found.has(reference));
        return withLines(before, fresh.map(marked));
      }),
    forgetBefore: (day) => change((before) => withoutOld(before, day)),
    trouble: (): RegisterTrouble => ({ changed: now.changed, torn: now.torn }),
  };
}

/** Only whole lines at the front go: what stands behind them stays bound. */
function withoutOld({ text, lines, changed }: ReadRegister, day: string): string {
  if (changed.length > 0) return text;
  const rows = text.split('\n');
  const firstKept = lines.findIndex((line) => line.day >= day);
  return rows.slice(firstKept < 0 ? lines.length : firstKept).join('\n');
}

function marked({ ids, ...line }: NewLine): DestroyedLine {
  return { ...line, of: ids.map(markOf).sort() };
}

function indexed(lines: readonly RegisterLine[]): ReadonlyMap<string, RegisterLine> {
  return new Map(lines.map((line) => [line.reference, line]));
}

function byMarks(lines: readonly RegisterLine[]): ReadonlyMap<string, RegisterLine> {
  return new Map(lines.flatMap((line) => line.of.map((mark) => [mark, line] as const)));
}

function parse(row: string): RegisterLine | undefined {
  try {
    return registerLineSchema.safeParse(JSON.parse(row)).data;
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
