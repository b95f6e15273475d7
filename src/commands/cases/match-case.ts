import type { Actor } from '#src/domain/actor.ts';
import { type AskedCase, isAsked } from '#src/domain/cases/case.ts';
import { withInvolved } from '#src/domain/cases/involved.ts';
import type { Client } from '#src/domain/client.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { isToMatch } from '#src/workflow/cases/matching.ts';
import { step } from '#src/workflow/step.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';

export type Match = {
  readonly id: CaseId;
  readonly dossierId: DossierId;
  readonly otherBirthDate?: string | undefined;
  /** The request is about the coach of this client. */
  readonly aboutCoach?: boolean;
};

/**
 * Says which client a case is about: found by staff on name, birth date or reference, never by the public page (R43). From
 * now on the responsible coach has it, or whoever stands in where it is about that coach (DOMAIN 8.3).
 *
 * @param match `otherBirthDate`: why this is the client although another birth date was given; kept with the case.
 * @returns `notFound` for a dossier this user may not see; `illegalStep` once it is matched to another one; `invalid` when the
 *   birth date that was given is not the client's and nobody said why that is so.
 */
export function matchCase(
  deps: Deps,
  actor: Actor,
  { id, dossierId, otherBirthDate, aboutCoach = false }: Match,
): Promise<Result<undefined>> {
  const summary = deps.store.dossiers.summary(dossierId);
  const right = deps.store.cases.summary(id)?.kind === 'complaint' ? 'complaint.handle' : 'request.match';
  return changeCase<undefined>(deps, actor, { id, right }, async (situation) => {
    const { theCase, organisation, today } = situation;
    const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
    const sees = user && summary && mayTouch(user, 'dossier.see', summary, organisation, today);
    if (!isAsked(theCase) || !sees) return refuse('notFound');
    if (theCase.dossierId === dossierId) return ok({ theCase, letters: [], value: undefined });
    if (theCase.dossierId) return refuse('illegalStep', { params: { event: 'client.matched', state: theCase.kind } });
    const machine = found(theCase);
    if (!machine) return refuse('illegalStep', { params: { event: 'client.matched', state: theCase.kind } });
    const dossier = (await deps.store.dossiers.load(dossierId))?.value;
    if (dossier && isSomebodyElse(theCase, dossier.client) && !otherBirthDate)
      return invalid({ field: 'otherBirthDate', message: 'Vul in waarom dit toch de cliënt is' });
    const line = caseLogLine(situation, { type: 'client.matched', reason: otherBirthDate });
    const matched: AskedCase = {
      ...theCase,
      machine,
      dossierId,
      branchId: summary.branchId,
      ...(theCase.kind === 'request' &&
        aboutCoach && { aboutUserIds: [...new Set([...theCase.aboutUserIds, summary.coachId])] }),
      events: [...theCase.events, line],
    };
    const known = matched.kind === 'complaint' ? withInvolved(matched, dossier) : matched;
    return ok({ theCase: known, letters: [], value: undefined });
  });
}

/** A request is about the own data, so its birth date is the client's; whoever complains may be anybody. */
function isSomebodyElse({ kind, person }: AskedCase, client: Client): boolean {
  return kind === 'request' && person.birthDate !== undefined && person.birthDate !== client.birthDate;
}

/** Only of a request it is a step on the way to the answer; a complaint may be about nobody's dossier. */
function found(theCase: AskedCase) {
  if (!isToMatch(theCase)) return undefined;
  const { kind, machine } = theCase;
  if (kind === 'complaint') return machine;
  const stepped = step(kind, machine, { type: 'client.matched', facts: {} });
  return stepped.ok ? stepped.stored : undefined;
}
