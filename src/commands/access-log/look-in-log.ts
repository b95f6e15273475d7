import type { AboutKind, AccessLine } from '#src/domain/access-log/access-line.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseId, DossierId, UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { mayDo, mayInBranch } from '#src/domain/permissions.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { caseSubject, seeingOf } from '../cases/subject.ts';
import type { Deps } from '../context.ts';
import { inTurns } from './in-turns.ts';

export type AccessQuery = {
  readonly from: Day;
  readonly until: Day;
  readonly by?: UserId | undefined;
  /** Only what is about the dossier of this reference, also of one that was destroyed. */
  readonly reference?: string | undefined;
  /** Only what is about the account of this colleague. */
  readonly account?: UserId | undefined;
};

/** A line with what it is about, as far as that is still there. */
export type SeenLine = AccessLine & { readonly of?: Subject };
export type Subject =
  | { readonly kind: 'dossier'; readonly reference: string; readonly id?: DossierId }
  | { readonly kind: 'case'; readonly reference: string; readonly id: CaseId }
  | { readonly kind: 'user'; readonly name: string };

/** What may be seen of a day, the newest first. */
type SeenDay = { readonly day: Day; readonly lines: readonly SeenLine[] };

type Around = Pick<Deps, 'store' | 'clock'>;

/**
 * The lines that this user may see, the newest first (R36): a branch manager those about the own branch and what people of the own
 * branch were refused, the directorate all.
 * A day at a time, the last first, for as long as the caller asks; others have their turn meanwhile.
 * Nobody finds a line about a complaint that is hidden from them, nor one that tells that somebody wrote a case down (R51).
 */
export async function* lookInLog(deps: Around, user: User, query: AccessQuery): AsyncGenerator<SeenDay> {
  const { accessLog } = deps.store;
  const names = namesIn(deps.store);
  const marks = marksAsked(deps.store, query);
  const { by } = query;
  for (const day of (await accessLog.days()).toReversed()) {
    if (day < query.from || day > query.until) continue;
    const lines: SeenLine[] = [];
    for await (const some of inTurns((await accessLog.linesOf(day, { marks, by })).toReversed()))
      for (const line of some) {
        const of = line.about && subjectOf(deps.store, names, line.about.mark);
        const seen = asSeen(deps, user, { ...line, ...(of && { of }) });
        // asked by what it is about, a line that does not tell what it is about tells it by being there
        if (seen && (!marks || seen.about)) lines.push(seen);
      }
    yield { day, lines };
  }
}

/**
 * The line as this user may read it. Refused is refused: what somebody tried that this reader may not know of reads as the line of
 * something that is not there, and goes to whoever reads the log of the branch of who tried. A line that is missing, or differs,
 * would tell that it is there (R3, R51).
 */
function asSeen(deps: Around, user: User, line: SeenLine): SeenLine | undefined {
  if (line.about && isShown(deps, user, line)) return line;
  const told = line.outcome === 'refused' ? ofNothing(deps, line) : line;
  return isShown(deps, user, told) ? told : undefined;
}

/** As `web/attempt` writes the line of an address at which there is nothing. */
function ofNothing({ store }: Around, { about, of, relation, branchId, role, action, ...line }: SeenLine): SeenLine {
  const tried = findUser(store.organisation.read().value, line.by as UserId); // who has no account is not found
  // the row of accounts has its role whether there is one at that address or not
  const first = about?.kind === 'user' ? role : tried?.roles[0];
  const isSeeing = about && isCase(about.kind) && action === seeingOf(about.kind);
  return {
    ...line,
    action: isSeeing ? 'case.see' : action,
    ...(first && { role: first }),
    ...(tried && { branchId: tried.branchId }),
  };
}

function isCase(kind: AboutKind): kind is Exclude<AboutKind, 'dossier' | 'user'> {
  return kind !== 'dossier' && kind !== 'user';
}

function isShown(deps: Around, user: User, line: SeenLine): boolean {
  const { organisation } = deps.store;
  const { branches } = organisation.read().value;
  const isOfBranch = line.branchId
    ? mayInBranch(user, 'accessLog.see', line.branchId)
    : branches.every(({ id }) => mayInBranch(user, 'accessLog.see', id));
  return isOfBranch && line.action !== 'case.enter' && mayKnow(deps, user, line);
}

/** R51: of a case only who may see that it is there; a complaint that is gone leaves a line to nobody. */
function mayKnow({ store, clock }: Around, user: User, { about, action, of }: SeenLine): boolean {
  if (!about) return !action.startsWith('complaint') || mayDo(user, 'complaints.list');
  if (!isCase(about.kind)) return true;
  const summary = of?.kind === 'case' ? store.cases.summary(of.id) : undefined;
  if (!summary) return about.kind !== 'complaint';
  const subject = caseSubject(store, summary);
  return mayCase(user, seeingOf(summary.kind), subject, store.organisation.read().value, clock.today());
}

/** Colleagues by the mark of their account. */
function namesIn({ accessLog, organisation }: Store): ReadonlyMap<string, string> {
  return new Map(organisation.read().value.users.map(({ id, name }) => [accessLog.markOf(id), name]));
}

/** A colleague, dossier or case that is there, or what was destroyed of which the register still has the reference. */
function subjectOf(
  { cases, destroyed, dossiers, marked }: Store,
  names: ReadonlyMap<string, string>,
  mark: string,
): Subject | undefined {
  const name = names.get(mark);
  if (name !== undefined) return { kind: 'user', name };
  const dossierId = marked.dossier(mark);
  const dossier = dossierId && dossiers.summary(dossierId);
  if (dossier) return { kind: 'dossier', reference: dossier.reference, id: dossier.id };
  const caseId = marked.theCase(mark);
  const found = caseId && cases.summary(caseId);
  if (found) return { kind: 'case', reference: found.reference, id: found.id };
  const gone = destroyed.ofMark(mark);
  return gone && { kind: 'dossier', reference: gone.reference };
}

/** Undefined: whatever it is about. */
function marksAsked(store: Store, { reference, account }: AccessQuery): string[] | undefined {
  if (account !== undefined) return [store.accessLog.markOf(account)];
  return reference === undefined ? undefined : marksOf(store, reference);
}

function marksOf({ accessLog, destroyed, lists }: Store, reference: string): string[] {
  const { rows } = lists.list({ scope: { kind: 'all' }, order: 'reference', search: reference, limit: 20 });
  const marks = rows.filter((row) => row.reference === reference).map(({ id }) => accessLog.markOf(id));
  return [...marks, ...(destroyed.find(reference)?.of ?? [])];
}
