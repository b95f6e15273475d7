import { reassignCoaches } from '#src/commands/trajectory/reassign-coach.ts';
import { mayGuide } from '#src/domain/employment.ts';
import { area, choice, choices, form } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import { nameFromSort } from '#src/domain/names.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { coachChoice } from '#src/domain/steps-active.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const access = { house: 'clients.handOver' } as const;

/** R61, R64: the clients of a coach who leaves get another coach, several at once. */
export const routes = [
  route({ method: 'GET', path: paths.userHandOver.pattern, access, handler: withClients(show) }),
  route({ method: 'POST', path: paths.userHandOver.pattern, access, handler: withClients(handOver) }),
];

type Leaving = { readonly coach: User; readonly clients: readonly DossierSummary[] };

/** As many as one page can show; the rest comes when these have been handed over. */
const most = 200;

/** The clients this visitor may give to another coach. Somebody of another branch looks unknown (R63). */
function withClients(handler: (visit: UserVisit, leaving: Leaving) => Promise<Response>) {
  return (visit: UserVisit): Promise<Response> => {
    const { organisation, user, today, deps } = visit;
    const coach = organisation.users.find((one) => one.id === visit.param('user'));
    const wide = user.roles.includes('directorate');
    if (!coach || !(wide || coach.branchId === user.branchId)) return notFound(visit);
    const scope = { kind: 'coaches', coachIds: [coach.id] } as const;
    const { rows } = deps.store.lists.list({ scope, order: 'name', open: true, limit: most });
    const clients = rows.filter((row) => mayTouch(user, 'coach.reassign', row, organisation, today));
    return clients.length > 0 ? handler(visit, { coach, clients }) : page(<NobodyPage visit={visit} coach={coach} />);
  };
}

function show(visit: UserVisit, leaving: Leaving): Promise<Response> {
  return showEditor(visit, editor(visit, leaving), { dossierIds: leaving.clients.map(({ id }) => id) });
}

function handOver(visit: UserVisit, leaving: Leaving): Promise<Response> {
  return submitEditor(
    visit,
    editor(visit, leaving),
    (answers) => reassignCoaches(visit.deps, visit.actor, answers),
    () => paths.userHandOver({ user: leaving.coach.id }),
  );
}

function editor(visit: UserVisit, { coach, clients }: Leaving) {
  return {
    title: `Cliënten van ${coach.name} overdragen`,
    here: 'work' as const,
    back: { href: paths.work(), label: 'Mijn werk' },
    form: handOverForm(visit, { coach, clients }),
    action: paths.userHandOver({ user: coach.id }),
    submit: 'Draag de cliënten over',
    note: coach.leavesOn && <p class="lead">{lastDay(coach.name, coach.leavesOn, visit.today)}</p>,
  } satisfies Editor<ReturnType<typeof handOverForm>['fields']>;
}

function lastDay(name: string, leavesOn: NonNullable<User['leavesOn']>, today: UserVisit['today']): string {
  if (leavesOn < today) return `${name} is uit dienst sinds ${longDate(leavesOn)}.`;
  return `De laatste werkdag van ${name} is ${longDate(leavesOn)}. Wat dan nog niet is overgedragen, gaat vanzelf naar de vervanger of de vestigingsmanager.`;
}

/** The directorate may name a coach of another branch; the dossier then moves there (R63). */
function handOverForm({ organisation, user, today }: UserVisit, { coach, clients }: Leaving) {
  const wide = user.roles.includes('directorate');
  const others = mayGuide(organisation, coach.branchId, today).filter(
    (one) => one.id !== coach.id && (wide || one.branchId === coach.branchId),
  );
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
        options: others.map(coachChoice),
      }),
      reason: area({ label: 'Reden', missing: 'Vul de reden in', max: 500, rows: 2, checkWords: false }),
    },
  });
}

function NobodyPage({ visit, coach }: { readonly visit: UserVisit; readonly coach: User }) {
  const title = `Cliënten van ${coach.name}`;
  return (
    <Layout visit={visit} title={title} here="work" width="narrow" back={{ href: paths.work(), label: 'Mijn werk' }}>
      <h1>{title}</h1>
      <EmptyState title="Er is niets meer over te dragen">
        <p>{coach.name} heeft geen lopende cliënten meer.</p>
      </EmptyState>
    </Layout>
  );
}
