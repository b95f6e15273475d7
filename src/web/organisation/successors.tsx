import { branchesOf } from '#src/commands/trajectory/clients-of.ts';
import { planSuccessors, successorField } from '#src/commands/trajectory/plan-successors.ts';
import { addDays } from '#src/domain/calendar.ts';
import { chosenSuccessor, hasLeft, mayGuide, movesTo, successorOf } from '#src/domain/employment.ts';
import { choice, type Field, form, formatForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { BranchId, UserId } from '#src/domain/ids.ts';
import { nameFromSort } from '#src/domain/names.ts';
import { findBranch, type User } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { Notice } from '../components/notice.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const access = { house: 'clients.handOver' } as const;

/** R61, R64: before a coach leaves, each client gets a successor: one each, or one for all. */
export const routes = [
  route({ method: 'GET', path: paths.userSuccessors.pattern, access, handler: withLeaving(show) }),
  route({ method: 'POST', path: paths.userSuccessors.pattern, access, handler: withLeaving(save) }),
];

type Leaving = {
  readonly coach: User;
  readonly from: NonNullable<User['leavesOn']>;
  readonly clients: readonly DossierSummary[];
};

/** As many as one page can show, a branch. */
const most = 200;

/** The clients of a coach who leaves, as far as the visitor hands them over. A coach without any looks unknown (R63). */
function withLeaving(handler: (visit: UserVisit, leaving: Leaving) => Promise<Response>) {
  return (visit: UserVisit): Response | Promise<Response> => {
    const { organisation, today } = visit;
    const coach = organisation.users.find((one) => one.id === visit.param('user'));
    const clients = coach ? clientsOf(visit, coach) : [];
    if (!coach || clients.length === 0) return notFound(visit);
    if (!coach.leavesOn || hasLeft(coach, today)) return seeOther(paths.userHandOver({ user: coach.id }));
    return handler(visit, { coach, from: addDays(coach.leavesOn, 1), clients });
  };
}

function clientsOf(visit: UserVisit, coach: User): DossierSummary[] {
  return branchesOf(visit, coach.id).mine.branches.flatMap(({ id: branchId }) => {
    const scope = { kind: 'coaches', coachIds: [coach.id], branchId } as const;
    return [...visit.deps.store.lists.list({ scope, order: 'name', open: true, limit: most }).rows];
  });
}

function show(visit: UserVisit, leaving: Leaving): Promise<Response> {
  const { coach, clients, from: day } = leaving;
  const chosen = clients.map(({ id }) => [
    successorField(id),
    chosenSuccessor(visit.organisation, coach, { dossierId: id, day })?.id,
  ]);
  const successors = successorsForm(visit, leaving);
  return showEditor(visit, editor(visit, leaving), formatForm(successors, Object.fromEntries(chosen)));
}

function save(visit: UserVisit, leaving: Leaving): Promise<Response> {
  const { coach, clients } = leaving;
  return submitEditor(
    visit,
    editor(visit, leaving),
    (answers) => {
      const chosen = new Map(clients.map(({ id }) => [id, answers[successorField(id)] ?? answers.all]));
      return planSuccessors(visit.deps, visit.user, { coachId: coach.id, chosen });
    },
    (count) => withQuery(paths.userSuccessors({ user: coach.id }), { bewaard: String(count) }),
  );
}

function editor(visit: UserVisit, leaving: Leaving) {
  const { coach, from, clients } = leaving;
  const saved = visit.url.searchParams.has('bewaard');
  return {
    title: `Opvolgers van ${coach.name}`,
    here: 'users' as const,
    back: { href: paths.users(), label: 'Medewerkers' },
    form: successorsForm(visit, leaving),
    action: paths.userSuccessors({ user: coach.id }),
    submit: 'Bewaar de opvolgers',
    note: (
      <>
        {saved && <Notice kind="ok" title={stateWords(visit, leaving)} />}
        <p class="lead">
          {coach.name} werkt hier tot en met {longDate(addDays(from, -1))}. Op {longDate(from)} gaan de cliënten vanzelf
          naar hun opvolger, met een brief.
        </p>
        <Otherwise visit={visit} leaving={leaving} />
        <p class="alone">
          <a href={paths.userHandOver({ user: coach.id })}>
            {clients.length === 1 ? 'Draag deze cliënt nu al over' : 'Draag cliënten nu al over'}
          </a>
        </p>
      </>
    ),
  };
}

/** 'Drie van vijf cliënten hebben een opvolger'. */
function stateWords({ organisation }: UserVisit, { coach, clients, from: day }: Leaving): string {
  const chosen = clients.filter(({ id }) => chosenSuccessor(organisation, coach, { dossierId: id, day })).length;
  const all = clients.length === 1 ? 'cliënt' : 'cliënten';
  return `Bewaard: ${chosen} van de ${clients.length} ${all} ${chosen === 1 ? 'heeft' : 'hebben'} een opvolger`;
}

/** To whom a client goes for whom nobody was chosen. */
function Otherwise({
  visit: { organisation },
  leaving: { coach, clients, from },
}: {
  readonly visit: UserVisit;
  readonly leaving: Leaving;
}) {
  const branchIds = [...new Set(clients.map(({ branchId }) => branchId))];
  const words = branchIds.map((branchId) => {
    const next = successorOf(organisation, { coachId: coach.id, branchId }, from);
    return next
      ? `Kiest u niemand? Dan gaat een cliënt van vestiging ${findBranch(organisation, branchId)?.name} naar ${next.name}.`
      : '';
  });
  return <p>{words.join(' ')}</p>;
}

function successorsForm({ organisation }: UserVisit, { coach, clients, from }: Leaving) {
  const able = (branchId: BranchId) =>
    mayGuide(organisation, branchId, from)
      .filter(({ id }) => id !== coach.id)
      .map((user) => ({ value: user.id, label: label(user, branchId) }));
  const label = (user: User, branchId: BranchId) => {
    const to = movesTo(user, branchId);
    if (to) return `${user.name} (dossier gaat naar ${findBranch(organisation, to)?.name})`;
    return user.roles.includes('coach') ? user.name : `${user.name} (waarnemend)`;
  };
  const everywhere = organisation.users.filter(
    (user) =>
      user.id !== coach.id && clients.every(({ branchId }) => able(branchId).some(({ value }) => value === user.id)),
  );
  const perClient = clients.map(({ id, name, reference, branchId }) => [
    successorField(id),
    choice<UserId, { optional: true }>({
      label: `${nameFromSort(name)}, ${reference}`,
      optional: true,
      as: 'select',
      options: able(branchId),
    }),
  ]);
  const fields: Readonly<Record<string, Field<UserId | undefined>>> = {
    all: choice<UserId, { optional: true }>({
      label: 'Eén opvolger voor alle cliënten bij wie u niemand kiest',
      optional: true,
      as: 'select',
      options: everywhere.map(({ id, name }) => ({ value: id, label: name })),
    }),
    ...Object.fromEntries(perClient),
  };
  return form({ title: 'Opvolgers', fields });
}
