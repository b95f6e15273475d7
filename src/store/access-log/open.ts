import { setImmediate as turn } from 'node:timers/promises';
import { type AccessLine, accessLineSchema, type NewAccessLine } from '#src/domain/access-log/access-line.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { markOf } from '../mark.ts';
import { type Anchor, jsonOf, type Link, linkOf, readAnchor, rowOf, rowsOf, writeAnchor } from './chain.ts';
import { checkLog, ownActions } from './check.ts';
import { findEnd } from './end.ts';
import type { AccessPlace } from './place.ts';
import { type AccessLog, AccessLogFull, type AskedLines } from './port.ts';

/** How long a line may wait for others, in milliseconds. */
const patience = 250;
/** So many rows are read before others have their turn. */
const rowsInTurn = 500;
/** So many lines may wait while the disk takes none. */
const most = 10_000;

const newLineSchema = accessLineSchema.omit({ n: true });

/** `anchor.last` is the line on which the next one follows. */
type Open = {
  readonly place: AccessPlace;
  readonly key: Buffer;
  anchor: Anchor;
  /** Bytes of the last day that are whole rows. */
  size: number;
  isAnchored: boolean;
  readonly waiting: Waiting[];
  /** A write of which nobody said whether it stands: of so many that wait, and the last row it would have made. */
  unsure?: { readonly lines: number; readonly last: Anchor['last'] } | undefined;
};
type Waiting = { readonly day: Day; readonly line: Omit<AccessLine, 'n'> };

export type AccessKey = {
  readonly key: Buffer;
  /** Drawn just now: nothing was ever written with it. */
  readonly isNew: boolean;
};

/**
 * Opens the access log. Lines are taken in memory and written together, so that a page costs no disk; whoever has to be sure
 * waits with `settled`, and all who wait share one write.
 */
export async function openAccessLog(place: AccessPlace, { key, isNew }: AccessKey): Promise<AccessLog> {
  const { isTorn, ...end } = await findEnd(place, key);
  const log: Open = { place, key, ...end, waiting: [] };
  if (isTorn) add(log, aboutItself(ownActions.mended));
  if (!log.isAnchored && !isNew) add(log, aboutItself(ownActions.unanchored));
  let isBehind = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const mine = turn.then(task);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const settled = () =>
    inTurn(async () => {
      clearTimeout(timer);
      timer = undefined;
      try {
        if (log.waiting.length > 0 || !log.isAnchored) await undisturbed(log, writeWaiting);
        isBehind = false;
      } catch (error) {
        isBehind = true;
        soon(4 * patience);
        throw error;
      }
    });
  const soon = (wait: number) => {
    timer ??= setTimeout(() => void settled().catch(() => undefined), wait).unref();
  };
  // what is read is told as it stands on the disk, also while that takes nothing more
  const asFarAsGoes = () => settled().catch(() => undefined);
  await asFarAsGoes();
  return {
    add(line) {
      if (log.waiting.length >= most) throw new AccessLogFull('too many lines wait for the disk');
      add(log, line);
      soon(patience);
    },
    settled,
    days: () => asFarAsGoes().then(place.days),
    linesOf: (day, asked) => asFarAsGoes().then(async () => linesIn(await place.read(day), asked)),
    markOf,
    forgetBefore: (day) => inTurn(() => undisturbed(log, (now) => forgetBefore(now, day))),
    check: (from) => asFarAsGoes().then(() => inTurn(() => checkLog(place, key, from))),
    isBehind: () => isBehind,
  };
}

function add(log: Open, { about, ...rest }: NewAccessLine): void {
  const line = { ...rest, ...(about && { about: { kind: about.kind, mark: markOf(about.id) } }) };
  log.waiting.push({ day: dayOf(line.at), line: newLineSchema.parse(line) });
}

/** Does something with the log while no other process writes it, from where the log ends now; when it fails nothing was done. */
async function undisturbed<R>(log: Open, task: (log: Open) => Promise<R>): Promise<R> {
  const { shared } = log.place;
  if (!shared) return task(log);
  let draft = log;
  let lines = 0;
  try {
    const result = await shared.alone(async (place) => {
      await recall(log, place);
      const anchor = readAnchor(log.key, await place.readAnchor());
      const end = anchor && { anchor, size: await shared.sizeOf(anchor.last.day), isAnchored: true };
      // lines that come from here on are for the next time
      draft = { ...log, ...end, place, waiting: [...log.waiting] };
      lines = draft.waiting.length;
      return task(draft);
    });
    log.waiting.splice(0, lines - draft.waiting.length);
    Object.assign(log, { anchor: draft.anchor, size: draft.size, isAnchored: draft.isAnchored });
    return result;
  } catch (error) {
    if (draft.waiting.length < lines) log.unsure = { lines: lines - draft.waiting.length, last: draft.anchor.last };
    throw error;
  }
}

/** Whoever was cut off while its lines were kept looks whether they are, before it writes them again. */
async function recall(log: Open, place: AccessPlace): Promise<void> {
  if (!log.unsure) return;
  const { lines, last } = log.unsure;
  const { rows } = rowsOf(await place.read(last.day));
  if (rows.some((row) => linkOf(row, last).seal === last.seal)) log.waiting.splice(0, lines);
  log.unsure = undefined;
}

/**
 * One append a day, then the anchor. What could not be written is kept in its order, and what comes meanwhile waits for the next time:
 * under load this would never end.
 */
async function writeWaiting(log: Open): Promise<void> {
  const { place, key } = log;
  for (let left = log.waiting.length; left > 0; ) {
    const { last } = log.anchor;
    // a clock that was set back moves no line to before another
    const dayFor = ({ day }: Waiting) => (day > last.day ? day : last.day);
    const waiting = log.waiting.slice(0, left);
    const day = waiting.map(dayFor)[0] ?? last.day;
    const next = waiting.findIndex((one) => dayFor(one) !== day);
    const taken = waiting.slice(0, next < 0 ? undefined : next);
    left -= taken.length;
    let end: Link = last;
    const rows = taken.map(({ line }) => {
      const { row, link } = rowOf(key, end, { day, line });
      end = link;
      return row;
    });
    const bytes = Buffer.from(rows.join(''), 'latin1');
    const size = day === last.day ? log.size : 0;
    await place.append(day, size, bytes);
    log.waiting.splice(0, taken.length);
    log.size = size + bytes.length;
    log.anchor = { ...log.anchor, last: { n: end.n, seal: end.seal, day } };
    log.isAnchored = false;
  }
  if (log.isAnchored) return;
  await place.writeAnchor(writeAnchor(key, log.anchor));
  log.isAnchored = true;
}

/** The anchor goes first: a day that a crash left behind is told as stray until the next time. */
async function forgetBefore(log: Open, day: Day): Promise<number> {
  const { place, key } = log;
  const old = (await place.days()).filter((one) => one < day && one < log.anchor.last.day);
  const newest = old.at(-1);
  if (!newest) return 0;
  if (newest >= log.anchor.first.day) {
    const { rows } = rowsOf(await place.read(newest));
    const end = rows.reduce((before: Link, row) => linkOf(row, before), log.anchor.first);
    log.anchor = { ...log.anchor, first: { n: end.n, seal: end.seal, day } };
    await place.writeAnchor(writeAnchor(key, log.anchor));
  }
  for (const one of old) await place.remove(one);
  return old.length;
}

/** Rows are passed over by their text, and only what is asked is read. */
async function linesIn(bytes: Buffer, { marks, by }: AskedLines = {}): Promise<readonly AccessLine[]> {
  const isAsked = (row: string) =>
    (!marks || marks.some((mark) => row.includes(mark))) && (by === undefined || row.includes(`"by":"${by}"`));
  const lines: AccessLine[] = [];
  for (const [at, row] of rowsOf(bytes).rows.filter(isAsked).entries()) {
    if (at % rowsInTurn === rowsInTurn - 1) await turn();
    const found = accessLineSchema.safeParse(parsed(jsonOf(row)));
    if (found.success) lines.push(found.data);
  }
  return lines;
}

/** A row that was changed may be no JSON any more; the check tells of it. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function aboutItself(action: string): NewAccessLine {
  // toISOString always ends in Z, which is all the type says
  return { at: new Date().toISOString() as Instant, by: 'system', action, way: 'change', outcome: 'done' };
}
