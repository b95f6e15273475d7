import { aboutUser } from '#src/commands/access-log/about.ts';
import { keepUser } from '#src/commands/organisation/keep-user.ts';
import { endSubstitution, keepSubstitution } from '#src/commands/organisation/substitution.ts';
import { branchesOf } from '#src/commands/trajectory/clients-of.ts';
import { accountChange } from '#src/domain/access-log/account-change.ts';
import { formatForm } from '#src/domain/form.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import { differences as changesIn } from '#src/domain/settings/change.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { answeredOf, type UserAnswers, userForm } from '#src/domain/user-form.ts';
import { basisOf } from '../basis.ts';
import { BothTexts, savedBy } from '../components/conflict-notice.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { substituteForm } from './substitutions.tsx';
import { UserActs, UsersPage } from './user-pages.tsx';

const see = { house: 'users.see' } as const;
const edit = { house: 'users.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.users.pattern,
    access: see,
    handler: (visit: UserVisit) => page(<UsersPage visit={visit} />),
  }),
  route({
    method: 'GET',
    path: paths.userNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => showEditor(visit, userEditor(visit), {}),
  }),
  route({ method: 'POST', path: paths.userNew.pattern, access: edit, handler: (visit: UserVisit) => saveUser(visit) }),
  route({
    method: 'GET',
    path: paths.user.pattern,
    access: edit,
    handler: withKept((visit, user) =>
      showEditor(
        visit,
        userEditor(visit, user),
        formatForm(userForm(visit.organisation, visit.user, { today: visit.today, editing: user.id }), user),
      ),
    ),
  }),
  route({ method: 'POST', path: paths.user.pattern, access: edit, handler: withKept(saveUser) }),
  route({
    method: 'GET',
    path: paths.userSubstitute.pattern,
    access: edit,
    handler: withUser((visit, user) => showEditor(visit, substituteEditor(visit, user), {})),
  }),
  route({ method: 'POST', path: paths.userSubstitute.pattern, access: edit, handler: withUser(saveSubstitute) }),
  route({ method: 'POST', path: paths.userSubstituteEnd.pattern, access: edit, handler: withUser(endSubstitute) }),
];

type UserHandler = (visit: UserVisit, user: User) => Promise<Response>;

/** Somebody else's account that the visitor may keep; any other looks unknown (R3). */
function withUser(handler: UserHandler) {
  return withKept((visit, user) => (user.id === visit.user.id ? notFound(visit) : handler(visit, user)));
}

/** The same, or the own account, of which the roles stay as they are. */
function withKept(handler: UserHandler) {
  return (visit: UserVisit) => {
    const user = visit.organisation.users.find((one) => one.id === visit.param('user'));
    const may = user && (user.id === visit.user.id || mayEditUser(visit.user, user));
    return may ? handler(visit, user) : notFound(visit);
  };
}

function userEditor(visit: UserVisit, user?: User) {
  return {
    title: user ? 'Medewerker wijzigen' : 'Medewerker toevoegen',
    here: 'users' as const,
    back: { href: paths.users(), label: 'Medewerkers' },
    form: userForm(visit.organisation, visit.user, { today: visit.today, editing: user?.id }),
    action: user ? paths.user({ user: user.id }) : paths.userNew(),
    submit: user ? 'Bewaar de medewerker' : 'Voeg de medewerker toe',
    basis: user && basisOf(answeredOf(user)),
    below: user && user.id !== visit.user.id && <UserActs visit={visit} user={user} />,
  };
}

/** R61: a page that lay open overwrites nothing: what is kept now and what was typed stand beside each other. */
function bothAnswers(visit: UserVisit, { id }: User, answers: UserAnswers) {
  const organisation = visit.deps.store.organisation.read().value;
  const now = findUser(organisation, id);
  const form = userForm(organisation, visit.user, { today: visit.today, editing: id });
  const differences = now ? changesIn(form, answeredOf(now), answers) : [];
  const told = differences.map(({ label, from, to }) => ({ part: label, before: from, after: to }));
  return {
    basis: basisOf(now && answeredOf(now)),
    note: <BothTexts who={savedBy(visit, 'dit account')} differences={told} />,
  };
}

async function saveUser(visit: UserVisit, user?: User): Promise<Response> {
  const editor = userEditor(visit, user);
  const { _basis } = visit.posted.raw;
  // what comes back with a wrong answer still stands on what it was shown on first
  const basis = typeof _basis === 'string' ? _basis : editor.basis;
  const keep = async (answers: UserAnswers) => {
    const kept = await keepUser(visit.deps, visit.user, { answers, id: user?.id, basis });
    if (kept.ok) tellChange(visit, kept.value, user);
    return kept;
  };
  const onConflict = (answers: UserAnswers) => bothAnswers(visit, user ?? visit.user, answers);
  return submitEditor(visit, { ...editor, basis, onConflict }, keep, (id) => whereNext(visit, id, user));
}

/** R37: the access log says whose account it was, and which roles were given or taken. */
function tellChange({ deps, attempt }: UserVisit, id: UserId, before: User | undefined): void {
  const after = findUser(deps.store.organisation.read().value, id);
  const change = after && accountChange(before, after);
  if (after) attempt.tell({ ...(!before && aboutUser(after)), ...(change && { change }) });
}

/** R61: whoever leaves with clients gets a successor for each, so that comes next. */
function whereNext(visit: UserVisit, id: UserId, before: User | undefined): string {
  const organisation = visit.deps.store.organisation.read().value;
  const kept = organisation.users.find((one) => one.id === id);
  const plans = kept?.leavesOn !== undefined && kept.leavesOn !== before?.leavesOn && visit.may('clients.handOver');
  if (plans && branchesOf({ ...visit, organisation }, id).mine.clients > 0) return paths.userSuccessors({ user: id });
  return before ? paths.users() : paths.user({ user: id });
}

function substituteEditor(visit: UserVisit, user: User) {
  return {
    title: 'Vervanging regelen',
    here: 'users' as const,
    back: { href: paths.user({ user: user.id }), label: user.name },
    form: substituteForm(visit.organisation, user, visit.today),
    action: paths.userSubstitute({ user: user.id }),
    submit: 'Regel de vervanging',
  };
}

function saveSubstitute(visit: UserVisit, user: User) {
  const keep = async (values: Omit<Parameters<typeof keepSubstitution>[2], 'coachId'>) => {
    const kept = await keepSubstitution(visit.deps, visit.user, { coachId: user.id, ...values });
    if (kept.ok) visit.attempt.tell({ change: { did: ['substitute'] } });
    return kept;
  };
  return submitEditor(visit, substituteEditor(visit, user), keep, () => paths.user({ user: user.id }));
}

async function endSubstitute(visit: UserVisit, user: User): Promise<Response> {
  const { vervanger, vanaf } = visit.posted.raw;
  const one = visit.organisation.substitutions.find(
    ({ coachId, substituteId, from }) => coachId === user.id && substituteId === vervanger && from === vanaf,
  );
  if (!one) return notFound(visit);
  const ended = await endSubstitution(visit.deps, visit.user, one);
  if (!ended.ok) return refused(visit, ended.refusal);
  visit.attempt.tell({ change: { did: ['substituteEnded'] } });
  return seeOther(paths.user({ user: user.id }));
}
