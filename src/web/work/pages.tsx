import { weekdayDate } from '#src/domain/format.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { type Group, groupOf, groupTitles, workRow } from './rows.tsx';

export type Work = {
  readonly rows: readonly DossierSummary[];
  /** Cursor of the rows after these. */
  readonly more?: string;
  /** Whose work this is, when it is not the visitor's own clients: 'Vestiging Voorbeeldstad'. */
  readonly whose?: string;
};

const order: readonly Group[] = ['late', 'today', 'week', 'later', 'waiting'];

/** Deadline first, verb last: what has to be done, grouped by when. */
export function WorkPage({ visit, work }: { readonly visit: UserVisit; readonly work: Work }) {
  const { today } = visit;
  const groups = order.map((group) => ({ group, rows: work.rows.filter((row) => groupOf(row, today) === group) }));
  const own = groups.filter(({ rows }) => rows.length > 0);
  const first = own.find(({ group }) => group !== 'waiting')?.rows[0];
  return (
    <Layout visit={visit} title="Mijn werk" here="work">
      <div class="bar apart">
        <h1>Mijn werk</h1>
        {mayRegister(visit) && (
          <LinkButton href={paths.register()} look={first ? 'second' : 'filled'}>
            Registreer een opdracht
          </LinkButton>
        )}
      </div>
      <p class="lead">
        {capital(weekdayDate(today))}. {message(groups)}
      </p>
      <div class="cols">
        <div>
          {work.whose && <p class="soft">{work.whose}</p>}
          {own.length === 0 && <Nothing />}
          {own.map(({ group, rows }) => (
            <Panel title={groupTitles[group]} count={rows.length}>
              <WorkRows
                rows={rows.map((row) =>
                  workRow(row, { organisation: visit.organisation, today, group, filled: row === first }),
                )}
              />
            </Panel>
          ))}
          {work.more && <a href={withQuery(paths.work(), { na: work.more })}>Bekijk wat daarna komt</a>}
        </div>
        <aside>
          {visit.may('clients.list') && (
            <Panel title="Cliënten">
              <Search action={paths.clients()} name="zoek" label="Zoek op naam, kenmerk of ordernummer" value="" />
            </Panel>
          )}
        </aside>
      </div>
    </Layout>
  );
}

export function mayRegister(visit: UserVisit): boolean {
  return visit.user.roles.includes('clerk') || visit.user.roles.includes('branchManager');
}

function Nothing() {
  return (
    <EmptyState title="U bent bij">
      <p>Er staat geen termijn open. Zodra er iets te doen is, staat het hier met de dag erbij.</p>
    </EmptyState>
  );
}

function message(groups: readonly { readonly group: Group; readonly rows: readonly DossierSummary[] }[]): string {
  const count = (wanted: Group) => groups.find(({ group }) => group === wanted)?.rows.length ?? 0;
  const [late, today] = [count('late'), count('today')];
  if (late === 0 && today === 0) return 'Vandaag loopt er geen termijn af.';
  const gone = late === 0 ? '' : late === 1 ? 'Eén termijn is voorbij' : `${late} termijnen zijn voorbij`;
  const now = today === 0 ? '' : today === 1 ? 'één loopt vandaag af' : `${today} lopen vandaag af`;
  return `${capital([gone, now].filter(Boolean).join(', '))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
