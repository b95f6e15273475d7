import { matchCase } from '#src/commands/cases/match-case.ts';
import { isAsked } from '#src/domain/cases/case.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { PostButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { listScope } from '../scope.ts';
import { sectionOf } from './case-words.ts';
import type { OpenCase } from './open-case.ts';

const rowsShown = 20;

/** Staff find out whose request it is; the public page never does (R43). */
export function showClientSearch(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  if (!isAsked(theCase) || theCase.dossierId) return notFound(visit);
  const search = (visit.url.searchParams.get('zoek') ?? '').trim().slice(0, 80);
  const scope = listScope(visit);
  const rows =
    scope && search !== '' ? visit.deps.store.lists.list({ scope, order: 'name', search, limit: rowsShown }).rows : [];
  const { person } = theCase;
  return page(
    <Layout
      visit={visit}
      title="Cliënt zoeken"
      here={sectionOf[theCase.kind]}
      back={{ href: paths.theCase({ case: theCase.id }), label: theCase.reference }}
    >
      <h1>Over wie gaat dit?</h1>
      <p>
        Opgegeven: <strong>{person.name}</strong>
        {person.birthDate && `, geboren op ${longDate(person.birthDate)}`}
        {person.reference && `, kenmerk ${person.reference}`}.
      </p>
      <Panel>
        <Search
          action={paths.caseClient({ case: theCase.id })}
          name="zoek"
          label="Zoek op achternaam, kenmerk of ordernummer"
          value={search}
        />
      </Panel>
      {search !== '' && rows.length === 0 && (
        <EmptyState title={`Niemand gevonden voor ‘${search}’`}>
          <p>Controleer de naam. Kent niemand deze persoon? Vraag dan eerst om een bewijs van identiteit.</p>
        </EmptyState>
      )}
      {rows.length > 0 && <Found open={open} rows={rows} />}
    </Layout>,
  );
}

function Found({ open, rows }: { readonly open: OpenCase; readonly rows: readonly DossierSummary[] }) {
  const { visit, theCase } = open;
  return (
    <Panel title="Gevonden" count={rows.length}>
      <Table<DossierSummary>
        caption="Gevonden cliënten"
        captionHidden
        rows={rows}
        columns={[
          { label: 'Naam', cell: (row) => <a href={paths.dossier({ dossier: row.id })}>{row.name}</a> },
          { label: 'Kenmerk', kind: 'nowrap', cell: (row) => row.reference },
          { label: 'Coach', cell: (row) => findUser(visit.organisation, row.coachId)?.name ?? '' },
          {
            label: 'Kies',
            cell: (row) => (
              <PostButton
                visit={visit}
                action={paths.caseClient({ case: theCase.id })}
                look="tint"
                fields={{ dossier: row.id }}
              >
                Dit is de cliënt<span class="vh">: {row.name}</span>
              </PostButton>
            ),
          },
        ]}
      />
      <p class="small soft flush">Controleer de geboortedatum in het dossier voordat u kiest.</p>
    </Panel>
  );
}

export async function keepClient({ visit, theCase }: OpenCase): Promise<Response> {
  const { dossier } = visit.posted.raw;
  if (typeof dossier !== 'string') return notFound(visit);
  // any text may be posted; the store knows it as an id or does not know it
  const matched = await matchCase(visit.deps, visit.actor, { id: theCase.id, dossierId: dossier as DossierId });
  if (!matched.ok) return refused(visit, matched.refusal);
  return seeOther(withQuery(paths.theCase({ case: theCase.id }), { bewaard: 'client.matched' }));
}
