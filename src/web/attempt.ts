import { aboutCase, aboutDossier, aboutUser, byOwner } from '#src/commands/access-log/about.ts';
import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { subjectNow } from '#src/commands/maintenance/subject-now.ts';
import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import { caseRuleFor } from '#src/domain/case-permissions.ts';
import type { CaseId, DossierId, UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { houseActions, ruleFor } from '#src/domain/permissions.ts';
import type { Access, Route } from './route.ts';
import type { PublicVisit } from './visit.ts';

type Begun = Pick<NewAccessLine, 'by' | 'action' | 'role' | 'relation' | 'about' | 'branchId' | 'change' | 'opening'>;

/** What somebody is about to do, and by which row of the permission table: told to the access log once it is known what became of it. */
export type Attempt = {
  /** A reason for reading was given, and is on file. */
  withReason(): void;
  /**
   * What the handler came to know: what it was about, what became of it, or, with `by`, who turned out to be there. Somebody else
   * than who is signed in has nothing of that account in the line.
   */
  tell(more: Partial<Begun>): void;
  /**
   * Tells what became of it. Of what was changed or taken along the line is durable when this resolves, so nothing of that is
   * answered unseen; of a page within a second.
   *
   * @param answer undefined when it failed
   */
  finish(answer: Response | undefined): Promise<void>;
};

/** Before anything is known of who is there. */
export const unnoticed: Attempt = { withReason: () => undefined, tell: () => undefined, finish: async () => {} };

/**
 * Nothing is told of one's own account but what the handler tells (`action`) and what changes how it is entered, nor of a page that
 * is nobody's business and showed nobody anything.
 */
export function attemptOf({ access, act, method, path }: Route, visit: PublicVisit): Attempt {
  const { user, deps, number, now } = visit;
  const entry = act === 'account.secure' && method === 'POST' ? { house: act } : undefined;
  const row = typeof access === 'string' ? entry : access;
  let begun: Partial<Begun> = user ? byOwner(user) : {};
  if (user && row) begun = { by: user.id, ...rowOf(row, visit, user), ...(act && { action: act }) };
  let hasReason = false;
  return {
    withReason() {
      hasReason = true;
    },
    tell(more) {
      begun = more.by === undefined ? { ...begun, ...more } : more;
    },
    async finish(answer) {
      const { by, action } = begun;
      if (by === undefined || action === undefined) return;
      const way = answer?.headers.has('content-disposition') ? 'file' : method === 'GET' ? 'read' : 'change';
      const outcome = outcomeOf(method, answer);
      const line = { at: now, ...begun, by, action, route: path, way, outcome, request: number } as const;
      deps.store.accessLog.add({ ...line, ...(hasReason && outcome === 'done' && { reason: true }) });
      if (way !== 'read') await deps.store.accessLog.settled();
    },
  };
}

type Row = Omit<Begun, 'by'>;

/** Judged before anything is done: afterwards a dossier may be somebody else's, or gone. */
function rowOf(access: Exclude<Access, string>, visit: PublicVisit, user: User): Row {
  const { branchId } = user;
  if ('dossier' in access) return dossierRow(access, visit, user);
  if ('case' in access) return caseRow(access, visit, user);
  const role = houseActions[access.house].find((one) => user.roles.includes(one)) ?? user.roles[0];
  // any text may stand in the address; the organisation knows it as an id or does not know it
  const found = findUser(visit.organisation, visit.param('user') as UserId);
  const whose = access.house === 'account.secure' ? user : found;
  return { action: access.house, ...(role && { role }), branchId, ...(whose && aboutUser(whose)) };
}

function dossierRow(access: Extract<Access, { dossier: unknown }>, visit: PublicVisit, user: User): Row {
  const { deps, organisation, today } = visit;
  // any text may stand in the address; the store knows it as an id or does not know it
  const id = visit.param('dossier') as DossierId;
  const summary = deps.store.dossiers.summary(id);
  const subject = summary && subjectNow(deps.store, summary, visit.now);
  const rule = subject && ruleFor(user, access.dossier, subject, organisation, today);
  return { action: access.dossier, branchId: user.branchId, ...byRule(rule, user), ...aboutDossier(deps.store, id) };
}

function caseRow(access: Extract<Access, { case: unknown }>, visit: PublicVisit, user: User): Row {
  const { deps, organisation, today } = visit;
  // as with dossiers
  const found = deps.store.cases.summary(visit.param('case') as CaseId);
  const action = access.case !== 'see' ? access.case : found ? seeingOf(found.kind) : 'case.see';
  const rule =
    found && action !== 'case.see'
      ? caseRuleFor(user, action, caseSubject(deps.store, found), organisation, today)
      : undefined;
  return {
    action,
    branchId: user.branchId,
    ...byRule(rule, user),
    ...(found && aboutCase(deps.store, found.id)),
  };
}

function byRule(
  rule: Pick<Row, 'role' | 'relation'> | undefined,
  { roles: [first] }: User,
): Pick<Row, 'role' | 'relation'> {
  return rule ?? (first ? { role: first } : {});
}

/** A page that leads on elsewhere showed nothing; a form that was shown again did nothing. */
function outcomeOf(method: Route['method'], answer: Response | undefined): NewAccessLine['outcome'] {
  if (!answer || answer.status >= 500) return 'failed';
  if (answer.status === 404) return 'refused';
  const isDone = answer.status < 300 || (answer.status < 400 && method === 'POST');
  return isDone ? 'done' : 'notDone';
}
