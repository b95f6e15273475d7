import { newId, type UserId } from '#src/domain/ids.ts';
import { directorateProblem, leavingProblem } from '#src/domain/leaving.ts';
import { findUser, type Organisation, type User } from '#src/domain/organisation.ts';
import { invalid, ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { isSoleRole, mayEditUser, mayStaff } from '#src/domain/staffing.ts';
import type { Day } from '#src/domain/time.ts';
import { answeredOf, soleRole, toUser, type UserAnswers } from '#src/domain/user-form.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { branchesOf, whoElse } from '../trajectory/clients-of.ts';

/**
 * Adds or changes an account, with roles the editor may give; the roles of the own account stay. A last working day that has come or is today is refused while the coach still has
 * clients, and so is no longer being a coach: they need a successor first (R61, R64). With a later day the branch
 * manager is asked to hand them over, and what is left then goes by itself (trajectory/hand-over.ts). The date of the
 * clause can be corrected and not emptied, and somebody stays who decides for the house.
 *
 * @returns `conflict` when the account is no longer what the form was shown on (`basis`).
 */
export function keepUser(
  deps: Deps,
  editor: User,
  account: { readonly answers: UserAnswers; readonly id?: UserId; readonly basis?: string | undefined },
): Promise<Result<UserId>> {
  const wanted = account.id ?? newId<UserId>(deps.random.bytes);
  const { leavesOn } = account.answers;
  return changeOrganisation(deps, (organisation) => {
    const before = account.id === undefined ? undefined : findUser(organisation, account.id);
    if (account.id && !before) return refuse('notFound');
    const own = before !== undefined && wanted === editor.id;
    if (before && !own && !mayEditUser(editor, before)) return refuse('notFound');
    const user = toUser(account.answers, wanted, before);
    // a page that lay open gives nobody back what was taken meanwhile (R61); the same once more takes nothing
    const now = before && basisOf(answeredOf(before));
    if (now && account.basis !== undefined && account.basis !== now && basisOf(answeredOf(user)) !== now)
      return refuse('conflict');
    const given = own ? sameRoles(before, user) && mayStaff(editor, user.branchId) : mayEditUser(editor, user);
    if (!given) return invalid({ field: 'roles', message: 'Kies een rol en een vestiging die u zelf mag geven' });
    if (!isSoleRole(user.roles)) return invalid({ field: 'roles', message: soleRole });
    const today = deps.clock.today();
    const leaves = leavesOn !== undefined && leavesOn <= today;
    const stops = before?.roles.includes('coach') && !user.roles.includes('coach');
    const message = before && (leaves || stops) && leftToHandOver({ deps, organisation, user: editor, today }, before);
    if (message)
      return invalid({ field: leaves ? 'leavesOn' : 'roles', message: leaves ? orAtOnce(message) : message });
    const taken = before ? takenProblems(organisation, { before, after: user, today }) : [];
    if (taken.length > 0) return invalid(...taken);
    const users = before
      ? organisation.users.map((one) => (one.id === wanted ? user : one))
      : [...organisation.users, user];
    return ok({ organisation: { ...organisation, users }, value: wanted });
  });
}

/** What a change may not take: the clause on which access rests, who decides for the house, and whom a colleague counts on. */
function takenProblems(
  organisation: Organisation,
  change: { readonly before: User; readonly after: User; readonly today: Day },
): Problem[] {
  const { before, after } = change;
  const undirected = directorateProblem(organisation, change);
  const promised = after.leavesOn && leavingProblem(organisation, before, after.leavesOn);
  return [
    ...(before.clauseSignedOn && !after.clauseSignedOn ? [{ field: 'clauseSignedOn', message: clauseStays }] : []),
    ...(undirected ? [undirected] : promised ? [{ field: 'leavesOn', message: orAtOnce(promised) }] : []),
  ];
}

/** R60: whoever signed, signed; access ends with a last working day, which asks who takes the clients over. */
const clauseStays =
  'Deze datum kan niet meer leeg. Verbeter de datum. Werkt deze medewerker hier niet meer? Vul dan de laatste werkdag in';

/** 8.11: closing wins, but it is an act of its own. */
function orAtOnce(message: string): string {
  return `${message}. Moet het account nu dicht? Kies onder dit formulier ‘Sluit dit account nu’`;
}

/** What the editor has to hand over first, and what somebody else has to (R63). Undefined: the coach has no clients. */
function leftToHandOver(around: Parameters<typeof branchesOf>[0], { id }: User): string | undefined {
  const { mine, others } = branchesOf(around, id);
  const first = `Draag eerst ${mine.clients} ${mine.clients === 1 ? 'cliënt' : 'cliënten'} over aan een andere coach`;
  const sentences = [...(mine.clients > 0 ? [first] : []), ...(others.clients > 0 ? [whoElse(others.branches)] : [])];
  return sentences.length > 0 ? sentences.join('. ') : undefined;
}

/** Nobody gives a role to himself, or takes one from himself. */
function sameRoles({ roles: before }: User, { roles: after }: User): boolean {
  return before.length === after.length && before.every((role) => after.includes(role));
}
