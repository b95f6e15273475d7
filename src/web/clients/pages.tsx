import type { RegisterLine } from '#src/domain/destruction/register-line.ts';
import { rowDate } from '#src/domain/format.ts';
import { findSponsor, findUser } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { LinkButton } from '../components/button.tsx';
import { Destroyed } from '../components/destroyed.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths, withQuery } from '../paths.ts';
import { standWords } from '../stand.ts';
import type { UserVisit } from '../visit.ts';

export type ClientList = {
  readonly rows: readonly DossierSummary[];
  readonly next?: string | undefined;
  readonly search: string;
  /** Of the reference that was looked for. */
  readonly destroyed: RegisterLine | undefined;
  readonly all: boolean;
};

/** The clients one may see, by surname. */
export function ClientsPage({
  visit,
  list,
  whose,
}: {
  readonly visit: UserVisit;
  readonly list: ClientList;
  readonly whose?: string | undefined;
}) {
  const { search, all, next, rows } = list;
  const kept = { zoek: search, alle: all ? 'ja' : undefined };
  const register = visit.may('assignment.register');
  return (
    <Layout visit={visit} title="Cliënten" here="clients">
      <div class="bar apart">
        <h1>Cliënten</h1>
        {register && <LinkButton href={paths.register()}>Registreer een opdracht</LinkButton>}
      </div>
      {whose && <p class="soft">{whose}</p>}
      {visit.url.searchParams.get('bewaard') === 'elders' && (
        <Notice kind="ok" title="Dit is bewaard. Het dossier is nu bij een ander en staat niet meer in uw lijst" />
      )}
      <Panel>
        <Search
          action={paths.clients()}
          name="zoek"
          label="Zoek op achternaam, kenmerk of ordernummer"
          value={search}
        />
        <p class="alone">
          {all ? (
            <a href={withQuery(paths.clients(), { zoek: search })}>Toon alleen lopende trajecten</a>
          ) : (
            <a href={withQuery(paths.clients(), { zoek: search, alle: 'ja' })}>Toon ook beëindigde trajecten</a>
          )}
        </p>
      </Panel>
      {rows.length === 0 ? <Nobody search={search} destroyed={list.destroyed} /> : <Found visit={visit} rows={rows} />}
      {next && (
        <p class="alone">
          <a href={withQuery(paths.clients(), { ...kept, na: next })}>Volgende bladzijde</a>
        </p>
      )}
    </Layout>
  );
}

function Found({ visit, rows }: { readonly visit: UserVisit; readonly rows: readonly DossierSummary[] }) {
  const { organisation } = visit;
  return (
    <Panel>
      <Table<DossierSummary>
        caption="Cliënten"
        captionHidden
        rows={rows}
        columns={[
          { label: 'Naam', cell: (row) => <a href={paths.dossier({ dossier: row.id })}>{row.name}</a> },
          { label: 'Kenmerk', kind: 'nowrap', cell: (row) => row.reference },
          {
            label: 'Opdrachtgever',
            cell: (row) => findSponsor(organisation, row.sponsorId)?.name ?? '',
          },
          { label: 'Coach', cell: (row) => findUser(organisation, row.coachId)?.name ?? '' },
          {
            label: 'Stand',
            cell: (row) => <Tag status={row.trouble ? 'danger' : row.open ? 'info' : 'plain'}>{standWords(row)}</Tag>,
          },
          {
            label: 'Eerste termijn',
            kind: 'nowrap',
            cell: (row) => (row.next.on ? rowDate(row.next.on, visit.today) : '–'),
          },
        ]}
      />
    </Panel>
  );
}

function Nobody({ search, destroyed }: Pick<ClientList, 'search' | 'destroyed'>) {
  return search === '' ? (
    <EmptyState title="Hier staan nog geen cliënten">
      <p>Een dossier begint met een opdracht van een opdrachtgever.</p>
    </EmptyState>
  ) : (
    <EmptyState title={`Niemand gevonden voor ‘${search}’`}>
      <Destroyed line={destroyed} />
      <p>
        Typ het begin van de achternaam, het kenmerk (MG-2026-0417) of het ordernummer. U vindt alleen cliënten die u
        mag zien.
      </p>
    </EmptyState>
  );
}
