import { branchesOf, whoElse } from '#src/commands/trajectory/clients-of.ts';
import { reassignCoaches } from '#src/commands/trajectory/reassign-coach.ts';
import { mayGuide } from '#src/domain/employment.ts';
import { area, choice, choices, form } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { nameFromSort } from '#src/domain/names.ts';
import type { Branch, User } from '#src/domain/organisation.ts';
import { ok } from '#src/domain/result.ts';
import { coachChoice } from '#src/domain/steps-active.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { HandedOver } from '../components/handed-over.tsx';
import { Layout } from '../components/layout.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const access = { house: 'clients.handOver' } as const;

/** R61, R64: the clients of a coach who leaves get another coach, several at once. */
export const routes = [
  route({ method: 'GET', path: paths.userHandOver.pattern, access, handler: withClients(show) }),
  route({ method: 'POST', path: paths.userHandOver.pattern, access, handler: withClients(handOver) }),
];

/** Some clients of one coach, all in one branch: who may be their coach next, is decided by the branch (R63). */
type Leaving = {
  readonly coach: User;
  readonly branch: Branch;
  readonly clients: readonly DossierSummary[];
  /** Other branches where this coach has clients the visitor may hand over. */
  readonly others: readonly Branch[];
};

/** As many as one page can show; the rest comes when these have been handed over. */
const most = 200;

/** The clients this visitor may give to another coach. A coach of another branch without any here looks unknown (R63). */
function withClients(handler: (visit: UserVisit, leaving: Leaving) => Promise<Response>) {
  return (visit: UserVisit): Promise<Response> => {
    const { organisation, user, deps, url } = visit;
    const coach = organisation.users.find((one) => one.id === visit.param('user'));
    if (!coach) return notFound(visit);
    const { mine, others: elsewhere } = branchesOf(visit, coach.id);
    const { branches } = mine;
    const branch = branches.find(({ id }) => id === url.searchParams.get('vestiging')) ?? branches[0];
    if (!branch) {
      return isKnown(user, coach)
        ? page(<NobodyPage visit={visit} coach={coach} elsewhere={elsewhere.branches} />)
        : notFound(visit);
    }
    const scope = { kind: 'coaches', coachIds: [coach.id], branchId: branch.id } as const;
    const { rows: clients } = deps.store.lists.list({ scope, order: 'name', open: true, limit: most });
    return handler(visit, { coach, branch, clients, others: branches.filter((one) => one !== branch) });
  };
}

function show(visit: UserVisit, leaving: Leaving): Promise<Response> {
  const all = visit.url.searchParams.get('kies') === 'alle';
  return showEditor(visit, editor(visit, leaving), all ? { dossierIds: leaving.clients.map(({ id }) => id) } : {});
}

function handOver(visit: UserVisit, leaving: Leaving): Promise<Response> {
  return submitEditor(
    visit,
    editor(visit, leaving),
    async (answers, reasons) => {
      const given = await reassignCoaches(visit.deps, visit.actor, { ...answers, reasons });
      return given.ok ? ok({ overgedragen: String(given.value), aan: answers.coachId }) : given;
    },
    (done) => {
      const isOver = branchesOf(visit, leaving.coach.id).mine.clients === 0;
      return isOver && !isKnown(visit.user, leaving.coach) ? withQuery(paths.work(), done) : addressOf(leaving, done);
    },
  );
}

/** Whom the visitor knows without a client in common (R63). */
function isKnown(visitor: User, coach: User): boolean {
  return visitor.roles.includes('directorate') || coach.branchId === visitor.branchId;
}

function editor(visit: UserVisit, leaving: Leaving) {
  const { coach } = leaving;
  return {
    title: `Cliënten van ${coach.name} overdragen`,
    here: 'work' as const,
    back: { href: paths.work(), label: 'Mijn werk' },
    form: handOverForm(visit, leaving),
    action: addressOf(leaving),
    submit: 'Draag de cliënten over',
    note: <Before visit={visit} leaving={leaving} />,
    follows: 'Hierna staan deze dossiers in Mijn werk van de nieuwe coach.',
  } satisfies Editor<ReturnType<typeof handOverForm>['fields']>;
}

type Query = { readonly kies?: 'alle' } | { readonly overgedragen: string; readonly aan: UserId };

/** Stays with the branch that is shown, when there are several. */
function addressOf({ coach, branch, others }: Omit<Leaving, 'clients'>, more: Query = {}): string {
  const vestiging = others.length > 0 ? branch.id : undefined;
  return withQuery(paths.userHandOver({ user: coach.id }), { vestiging, ...more });
}

function Before({ visit, leaving }: { readonly visit: UserVisit; readonly leaving: Leaving }) {
  const { coach, branch, clients, others } = leaving;
  return (
    <>
      <HandedOver visit={visit} />
      {coach.leavesOn && <p class="lead">{lastDay(coach.name, coach.leavesOn, visit.today)}</p>}
      {others.length > 0 && (
        <p>
          Dit zijn de cliënten van vestiging {branch.name}. Er zijn er ook bij{' '}
          {others.map((other, index) => (
            <>
              {index > 0 && ', '}
              <a href={addressOf({ coach, branch: other, others })}>vestiging {other.name}</a>
            </>
          ))}
          .
        </p>
      )}
      {clients.length > 1 && (
        <p>
          <a href={addressOf(leaving, { kies: 'alle' })}>Kruis alle {clients.length} cliënten aan</a>
        </p>
      )}
    </>
  );
}

function lastDay(name: string, leavesOn: NonNullable<User['leavesOn']>, today: UserVisit['today']): string {
  if (leavesOn < today) return `${name} is uit dienst sinds ${longDate(leavesOn)}.`;
  return `De laatste werkdag van ${name} is ${longDate(leavesOn)}. Wat dan nog niet is overgedragen, gaat vanzelf naar de vervanger of de vestigingsmanager.`;
}

/** Only whom the command accepts for these clients; with a coach of another branch they move there (R63). */
function handOverForm({ organisation, today }: UserVisit, { coach, branch, clients }: Leaving) {
  const coaches = mayGuide(organisation, branch.id, today).filter(({ id }) => id !== coach.id);
  return form({
    title: 'Cliënten overdragen',
    intro: 'De nieuwe coach ziet de dossiers meteen, de oude niet meer. Elke cliënt en opdrachtgever krijgt een brief.',
    fields: {
      dossierIds: choices<DossierId>({
        label: 'Welke cliënten?',
        min: 1,
        missing: 'Kies minstens één cliënt',
        options: clients.map(({ id, name, reference }) => ({
          value: id,
          label: `${nameFromSort(name)}, ${reference}`,
        })),
      }),
      coachId: choice<UserId, { optional?: false }>({
        label: 'Nieuwe coach',
        missing: 'Kies de nieuwe coach',
        options: coaches.map((one) => coachChoice(one, organisation, branch.id)),
      }),
      reason: area({ label: 'Reden', missing: 'Vul de reden in', max: 500, rows: 2 }),
    },
  });
}

type Nobody = { readonly visit: UserVisit; readonly coach: User; readonly elsewhere: readonly Branch[] };

function NobodyPage({ visit, coach, elsewhere }: Nobody) {
  const title = `Cliënten van ${coach.name}`;
  return (
    <Layout visit={visit} title={title} here="work" width="narrow" back={{ href: paths.work(), label: 'Mijn werk' }}>
      <h1>{title}</h1>
      <HandedOver visit={visit} />
      <EmptyState title="Er is niets meer over te dragen">
        <p>{elsewhere.length > 0 ? `${whoElse(elsewhere)}.` : `${coach.name} heeft geen lopende cliënten meer.`}</p>
      </EmptyState>
    </Layout>
  );
}
