import type { Renderer } from '#src/documents/render.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import type { Datum, Inspection } from '#src/domain/inspection/inspection.ts';
import { markedText } from '#src/domain/inspection/redact.ts';
import { scopedTo, scopeOf } from '#src/domain/inspection/scope.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';
import { recordedAround } from '../inspection/around.ts';
import { packageOf } from '../inspection/package-of.ts';
import { recordedHash } from '../inspection/recorded-hash.ts';
import { changeCase } from './change-case.ts';
import { openCase } from './open-case.ts';

const right = 'request.handle';
const aboutAnother = 'gaat over iemand anders';

/**
 * What is recorded about the client of this request and asked in it, as whoever marks it sees it. Undefined: nobody is matched, or
 * another request of this client is about whoever looks, and is not for those eyes (DOMAIN 8.3).
 */
export async function recordedFor(
  deps: Pick<Deps, 'store'>,
  { theCase, dossier, actor }: Pick<CaseSituation, 'theCase' | 'dossier' | 'actor'>,
): Promise<Inspection | undefined> {
  const around = dossier && (await recordedAround(deps, dossier));
  const isAboutActor = around?.requests.some(
    ({ aboutUserIds }) => actor.kind === 'user' && aboutUserIds.includes(actor.id),
  );
  const asks = theCase.kind === 'request' ? theCase.asks : undefined;
  return around && !isAboutActor ? scopedTo(inspectDossier(around), scopeOf(asks)) : undefined;
}

/** The situation with what is recorded now, for the step that gives a package: it has to be the one that was packed. */
export async function withRecorded<S extends CaseSituation>(deps: Pick<Deps, 'store'>, situation: S): Promise<S> {
  const recorded = await recordedFor(deps, situation);
  return recorded ? { ...situation, recorded: recordedHash(recorded, situation.theCase.id) } : situation;
}

/** Was something recorded since this package was made? */
export function isStale({ id, package: made }: RequestCase, recorded: Inspection): boolean {
  return made !== undefined && made.recorded !== recordedHash(recorded, id);
}

export type Marked = {
  readonly id: CaseId;
  /** Data of which all is about somebody else. */
  readonly paths: readonly string[];
  /** Of one datum only these words, wherever they stand in it. */
  readonly words?: { readonly path: string; readonly text: string };
};

/**
 * Marks what is about somebody else and is left out of the package (AVG 15(4)). A package that was made before is no longer
 * the one to give.
 *
 * @returns `invalid` when a datum is not there, or the words do not stand in it.
 */
export function markPackage(deps: Deps, actor: Actor, { id, paths, words }: Marked): Promise<Result<undefined>> {
  return changeRequest(deps, actor, id, async (situation, theCase) => {
    const inspection = await recordedFor(deps, situation);
    if (!inspection) return refuse('notFound');
    const data = new Map(
      inspection.groups.flatMap(({ parts }) => parts).flatMap((part) => part.data.map((one) => [one.path, one])),
    );
    const unknown = [...paths, ...(words ? [words.path] : [])].find((path) => !data.has(path));
    if (unknown !== undefined)
      return invalid({ field: 'mark', message: 'Dit gegeven staat er niet meer. Kijk er opnieuw naar' });
    const ranges = words ? rangesIn(data.get(words.path), words.text) : [];
    if (words && ranges.length === 0) return invalid({ field: 'text', message: 'Deze woorden staan niet in de tekst' });
    const kept = theCase.marks.filter(({ path, range }) => range !== undefined && path !== words?.path);
    const whole = words ? theCase.marks.filter(({ range }) => !range) : paths.map((path) => markOf(data, path));
    const partly = words ? ranges.map((range) => ({ ...markOf(data, words.path), range })) : [];
    const { package: _old, ...rest } = theCase;
    return ok({ ...rest, marks: [...whole, ...kept, ...partly] });
  });
}

function markOf(data: ReadonlyMap<string, Datum>, path: string): RequestCase['marks'][number] {
  const datum = data.get(path);
  return { path, reason: aboutAnother, ...(datum && { of: markedText(datum) }) };
}

/** Takes back every mark on a text that changed since: somebody looked, and nothing in it is about another. */
export function unmarkPackage(
  deps: Deps,
  actor: Actor,
  { id, path }: { readonly id: CaseId; readonly path: string },
): Promise<Result<undefined>> {
  return changeRequest(deps, actor, id, (_situation, { package: _old, ...theCase }) =>
    ok({ ...theCase, marks: theCase.marks.filter((one) => one.path !== path) }),
  );
}

/** Every place where the words stand, whatever capitals they have. */
function rangesIn(datum: Datum | undefined, text: string): { readonly from: number; readonly until: number }[] {
  const within = datum?.words.toLocaleLowerCase('nl') ?? '';
  const wanted = text.trim().toLocaleLowerCase('nl');
  const found: { from: number; until: number }[] = [];
  for (let at = wanted === '' ? -1 : within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push({ from: at, until: at + wanted.length });
  return found;
}

/**
 * Makes the package that will be given and keeps its very bytes in the case: what the register says was given can be shown
 * again (R46, R54).
 *
 * @returns `invalid` when a mark hits nothing any more, so that somebody looks again.
 */
export async function makePackage(
  deps: Deps,
  actor: Actor,
  { id, render }: { readonly id: CaseId; readonly render: Renderer },
): Promise<Result<undefined>> {
  const opened = await openCase(deps, actor, { id, right });
  if (!opened.ok) return opened;
  const { situation } = opened.value;
  const { theCase } = situation;
  if (theCase.kind !== 'request' || !theCase.dossierId) return refuse('notFound');
  if (!(await recordedFor(deps, situation))) return refuse('notFound');
  const made = await packageOf(deps, theCase.dossierId, {
    render,
    redactions: theCase.marks,
    request: { reference: theCase.reference, receivedOn: theCase.receivedOn, asks: theCase.asks },
  });
  if (!made.ok) return made;
  const pieces: Uint8Array[] = [];
  for await (const piece of made.value.zip()) pieces.push(piece);
  const zip = await deps.store.blobs.put(id, Buffer.concat(pieces));
  return changeRequest(deps, actor, id, (situation, now) => {
    if (actor.kind !== 'user') return refuse('notAllowed');
    // somebody marked more in between: that package is not the one to give
    if (JSON.stringify(now.marks) !== JSON.stringify(theCase.marks)) return refuse('conflict');
    const { fileName, manifest } = made.value;
    const recorded = recordedHash(made.value.recorded, id);
    const packed = { zip, fileName, files: manifest.length, madeAt: situation.now, by: actor.id, recorded };
    return ok({ ...now, package: packed });
  });
}

/** One change of a request by whoever handles it, with its line in the log. */
function changeRequest(
  deps: Deps,
  actor: Actor,
  id: CaseId,
  change: (situation: CaseSituation, theCase: RequestCase) => Result<RequestCase> | Promise<Result<RequestCase>>,
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id, right }, async (situation) => {
    const { theCase } = situation;
    if (theCase.kind !== 'request') return refuse('notFound');
    const changed = await change(situation, theCase);
    if (!changed.ok) return changed;
    const type = changed.value.package ? 'package.made' : 'package.marked';
    const line = caseLogLine(situation, { type });
    return ok({ theCase: { ...changed.value, events: [...theCase.events, line] }, letters: [], value: undefined });
  });
}
