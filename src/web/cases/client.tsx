import { matchCase } from '#src/commands/cases/match-case.ts';
import { destroyedReference } from '#src/commands/destruction/destroyed-reference.ts';
import { isAsked } from '#src/domain/cases/case.ts';
import { form, text } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { isToMatch } from '#src/workflow/cases/matching.ts';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Destroyed } from '../components/destroyed.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Search } from '../components/search.tsx';
import { Table } from '../components/table.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { listScope } from '../scope.ts';
import { sectionOf } from './case-words.ts';
import { type OpenCase, pageAfter } from './open-case.ts';

const rowsShown = 20;

/** May this visitor look for the client now? */
export function mayMatch(open: OpenCase): boolean {
  return isToMatch(open.theCase) && matches(open);
}

/** Who sees no list of clients, finds none. */
function matches({ visit, theCase }: OpenCase): boolean {
  return visit.may('clients.list') && visit.mayHere(theCase.kind === 'request' ? 'request.match' : 'complaint.handle');
}

/** Staff find out whose request it is; the public page never does (R43). */
export function showClientSearch(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  if (!isAsked(theCase) || !mayMatch(open)) return notFound(visit);
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
          <Destroyed line={destroyedReference(visit.deps.store, visit.user, search)} />
          {scope?.withoutArchive && (
            <p>
              U zoekt niet in het archief. Staat de cliënt hier niet? Dan kijkt de vestigingsmanager of de directie
              daar.
            </p>
          )}
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
      <form method="post" action={paths.caseClient({ case: theCase.id })}>
        <Csrf visit={visit} />
        {theCase.kind === 'request' && <AboutCoach />}
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
                <Button look="tint" name="dossier" value={row.id}>
                  Dit is de cliënt<span class="vh">: {row.name}</span>
                </Button>
              ),
            },
          ]}
        />
      </form>
      <p class="small soft flush">Is de opgegeven geboortedatum anders dan in het dossier, dan vragen wij u waarom.</p>
    </Panel>
  );
}

/** DOMAIN 8.3: then the substitute talks, or the branch manager. */
function AboutCoach() {
  return (
    <div class="choice">
      <input type="checkbox" id="aboutCoach" name="aboutCoach" value="ja" aria-describedby="aboutCoach-hint" />
      <label for="aboutCoach">Dit verzoek gaat over de coach zelf</label>
      <p class="hint" id="aboutCoach-hint">
        Dan praat de vervanger met de cliënt, of anders de vestigingsmanager. De coach ziet alleen dat er een verzoek is
        en hoe ver het is.
      </p>
    </div>
  );
}

/** Another birth date than the client's: a slip, or somebody else. Whoever knows that it is the client says why. */
export const otherBirthDateForm = form({
  title: 'De geboortedatum is anders',
  intro: 'De aanvrager gaf een andere geboortedatum op dan in dit dossier staat. Is dit niet de cliënt? Ga dan terug.',
  fields: {
    otherBirthDate: text({
      label: 'Waarom is dit toch de cliënt?',
      hint: 'Bijvoorbeeld: typfout, aan de telefoon nagevraagd',
      max: 200,
      missing: 'Vul in waarom dit toch de cliënt is',
    }),
  },
});

type Chosen = { readonly dossier: string; readonly aboutCoach: boolean };

function otherEditor({ theCase }: OpenCase, { dossier, aboutCoach }: Chosen): Editor<typeof otherBirthDateForm.fields> {
  const at = { case: theCase.id };
  return {
    title: otherBirthDateForm.title,
    here: sectionOf[theCase.kind],
    back: { href: paths.caseClient(at), label: 'Zoek de cliënt' },
    form: otherBirthDateForm,
    action: withQuery(paths.caseClient(at), { dossier, ...(aboutCoach && { coach: 'ja' }) }),
    submit: 'Dit is de cliënt',
  };
}

/** Pressed beside a client; with another birth date it is asked once more, with the reason. */
export async function keepClient(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const asked = visit.url.searchParams.get('dossier');
  const chosen = asked ?? visit.posted.raw.dossier;
  if (typeof chosen !== 'string' || !matches(open)) return notFound(visit);
  // any text may be posted; the store knows it as an id or does not know it
  const aboutCoach = (asked === null ? visit.posted.raw.aboutCoach : visit.url.searchParams.get('coach')) === 'ja';
  const match = { id: theCase.id, dossierId: chosen as DossierId, aboutCoach };
  const next = () => pageAfter(visit, 'client.matched');
  if (asked !== null)
    return submitEditor(
      visit,
      otherEditor(open, { dossier: chosen, aboutCoach }),
      ({ otherBirthDate }) => matchCase(visit.deps, visit.actor, { ...match, otherBirthDate }),
      next,
    );
  const matched = await matchCase(visit.deps, visit.actor, match);
  if (matched.ok) return seeOther(next());
  return matched.refusal.code === 'invalid'
    ? showEditor(visit, otherEditor(open, { dossier: chosen, aboutCoach }), {})
    : refused(visit, matched.refusal);
}
