import { isStale, makePackage, markPackage, recordedFor, unmarkPackage } from '#src/commands/cases/package.ts';
import { maskBsn } from '#src/domain/bsn.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { area, form } from '#src/domain/form.ts';
import { dataSize, longDate } from '#src/domain/format.ts';
import type { Datum, Inspection, InspectionGroup } from '#src/domain/inspection/inspection.ts';
import { redact } from '#src/domain/inspection/redact.ts';
import { scopeOf } from '#src/domain/inspection/scope.ts';
import { Button, LinkButton, PostButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

type OpenRequest = OpenCase & { readonly theCase: RequestCase; readonly recorded: Inspection };

/** Only whoever handles a request of a known client makes its package. */
function withPackage(handler: (open: OpenRequest) => Response | Promise<Response>) {
  return async (open: OpenCase): Promise<Response> => {
    const { visit, theCase, situation } = open;
    const recorded = await recordedFor(visit.deps, situation);
    if (theCase.kind !== 'request' || !situation.dossier || !visit.mayHere('request.handle')) return notFound(visit);
    if (!recorded) return page(<ForAnother open={open} />, 403);
    return handler({ ...open, theCase, recorded });
  };
}

/** DOMAIN 8.3: whom a request is about reads nothing of it, so neither the package it stands in. */
function ForAnother({ open: { visit, theCase } }: { readonly open: OpenCase }) {
  const back = { href: paths.theCase({ case: theCase.id }), label: theCase.reference };
  return (
    <Layout visit={visit} title="Inzagepakket" here="requests" back={back}>
      <h1>Inzagepakket</h1>
      <Notice kind="warn" title="Iemand anders maakt dit pakket">
        <p>
          Een ander verzoek van deze cliënt gaat over u. Vraag uw vestigingsmanager om bij dit verzoek vast te leggen
          dat het ook over u gaat. De vervanger geeft dan het pakket.
        </p>
      </Notice>
    </Layout>
  );
}

export const showPackage = withPackage((open) => page(<PackagePage open={open} />));

/** Marks whole data, or makes the package: two buttons of one page. */
export const keepPackage = withPackage(async ({ visit, theCase }) => {
  const { raw } = visit.posted;
  const { deps, actor } = visit;
  const kept = await {
    make: () => makePackage(deps, actor, { id: theCase.id, render: deps.render }),
    unmark: () => unmarkPackage(deps, actor, { id: theCase.id, path: String(raw.path ?? '') }),
    mark: () => markPackage(deps, actor, { id: theCase.id, paths: [raw.mark ?? []].flat() }),
  }[raw.act === 'make' || raw.act === 'unmark' ? raw.act : 'mark']();
  return kept.ok ? seeOther(paths.casePackage({ case: theCase.id })) : refused(visit, kept.refusal);
});

export const fetchPackage = withPackage(async ({ visit, theCase }) => {
  if (!theCase.package) return notFound(visit);
  const { zip, fileName } = theCase.package;
  return download({ bytes: await visit.deps.store.blobs.get(theCase.id, zip), type: 'application/zip', fileName });
});

function PackagePage({ open }: { readonly open: OpenRequest }) {
  const { visit, theCase, recorded } = open;
  const at = { case: theCase.id };
  return (
    <Layout
      visit={visit}
      title="Inzagepakket"
      here="requests"
      back={{ href: paths.theCase(at), label: theCase.reference }}
    >
      <h1>Inzagepakket</h1>
      <p class="lead">
        {scopeOf(theCase.asks) === 'recipients'
          ? 'De lijst van wie gegevens van de cliënt kreeg, en wie er in het dossier keek, als PDF, Word en JSON in één bestand. Het dossier zelf zit er niet bij: daar vroeg de cliënt niet om.'
          : 'Alles wat over de cliënt is vastgelegd, met de documenten, als PDF, Word en JSON in één bestand.'}
      </p>
      <Changed open={open} />
      <Made open={open} />
      <form method="post" action={paths.casePackage(at)}>
        <Csrf visit={visit} />
        <p>
          Gaat een gegeven over iemand anders? Vink het aan, of laat alleen die woorden weg. In het pakket staat dan dat
          er iets is weggelaten.
        </p>
        {recorded.groups
          .filter(({ parts }) => parts.length > 0)
          .map((group) => (
            <Group open={open} group={group} />
          ))}
        <p class="bar">
          <Button look="second" name="act" value="mark">
            Bewaar wat u aanvinkte
          </Button>
        </p>
      </form>
    </Layout>
  );
}

/** Marks on a text that is another one now: without a look at it no package is made. */
function Changed({ open: { visit, theCase, recorded } }: { readonly open: OpenRequest }) {
  const at = { case: theCase.id };
  const missed = [...new Set(redact(recorded, theCase.marks).missed.map(({ path }) => path))];
  return (
    <>
      {missed.map((path) => {
        const datum = dataIn(recorded).find((one) => one.path === path);
        return (
          <Notice kind="warn" title={`Veranderd nadat u er iets wegliet: ${datum?.label ?? 'een gegeven'}`}>
            <p>{datum ? 'Kijk opnieuw of er iets over een ander in staat.' : 'Dit gegeven staat er niet meer.'}</p>
            <div class="bar">
              {datum && (
                <LinkButton href={withQuery(paths.casePackageMarks(at), { pad: path })} look="tint">
                  Laat woorden weg
                </LinkButton>
              )}
              <PostButton visit={visit} action={paths.casePackage(at)} look="tint" fields={{ act: 'unmark', path }}>
                Laat hier niets weg
              </PostButton>
            </div>
          </Notice>
        );
      })}
    </>
  );
}

function Made({ open: { visit, theCase, recorded } }: { readonly open: OpenRequest }) {
  const at = { case: theCase.id };
  const { package: made, marks } = theCase;
  const left = marks.length === 0 ? 'Er is niets weggelaten.' : `Weggelaten: ${marks.length}.`;
  if (!made)
    return (
      <Panel title="Nog niet gemaakt">
        <p>{left} Bewaar eerst wat u aanvinkt. Maak daarna het pakket.</p>
        <PostButton visit={visit} action={paths.casePackage(at)} fields={{ act: 'make' }}>
          Maak het pakket
        </PostButton>
      </Panel>
    );
  return (
    <Notice
      kind={isStale(theCase, recorded) ? 'warn' : 'ok'}
      title={`${isStale(theCase, recorded) ? 'Verouderd, gemaakt' : 'Gemaakt'} op ${longDate(dayOf(made.madeAt))}`}
    >
      {isStale(theCase, recorded) && <p>Er is daarna iets veranderd. Maak het pakket opnieuw voordat u het geeft.</p>}
      <p>
        {made.files} bestanden, {dataSize(made.zip.size)}. {left} Bekijk het pakket voordat u het geeft.
        {made.sharedUntil && ` De cliënt kan het ophalen tot en met ${longDate(made.sharedUntil)}.`}
      </p>
      <div class="bar">
        <LinkButton href={paths.casePackageFile(at)}>Haal het pakket op</LinkButton>
        <PostButton visit={visit} action={paths.casePackage(at)} look="tint" fields={{ act: 'make' }}>
          Maak het opnieuw
        </PostButton>
      </div>
    </Notice>
  );
}

function Group({ open, group }: { readonly open: OpenRequest; readonly group: InspectionGroup }) {
  const count = group.parts.reduce((sum, { data }) => sum + data.length, 0);
  return (
    <details>
      <summary>
        {group.title} ({count})
      </summary>
      {group.parts.map(({ title, data }) => (
        <>
          {title && <h3>{title}</h3>}
          {data.map((datum) => (
            <Markable open={open} datum={datum} />
          ))}
        </>
      ))}
    </details>
  );
}

/** R9: the file for the client has the whole number; who makes it sees that on the page that asks for a reason. */
function shownWords({ path, words }: Datum): string {
  return path === 'client/bsn' ? maskBsn(words) : words;
}

/** One datum with its box; a longer text can also lose some words. */
function Markable({ open: { theCase }, datum }: { readonly open: OpenRequest; readonly datum: Datum }) {
  const own = theCase.marks.filter(({ path }) => path === datum.path);
  const id = `mark-${datum.path.replaceAll(/[^\w-]/g, '_')}`;
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="mark" value={datum.path} checked={own.some(({ range }) => !range)} />
      <label for={id}>
        <strong>{datum.label}</strong>: {shownWords(datum)}
        {own.some(({ range }) => range) && <span class="soft"> (woorden weggelaten)</span>}
      </label>
      {datum.words.length > 30 && (
        <a href={withQuery(paths.casePackageMarks({ case: theCase.id }), { pad: datum.path })}>
          Laat woorden weg<span class="vh"> uit {datum.label}</span>
        </a>
      )}
    </div>
  );
}

export const leftOutForm = form({
  title: 'Woorden weglaten',
  intro: 'Typ of plak de woorden die over iemand anders gaan. Overal waar ze in deze tekst staan, laten wij ze weg.',
  fields: {
    text: area({ label: 'Welke woorden?', missing: 'Vul de woorden in', max: 2000, rows: 3, checkWords: false }),
  },
});

function datumAt({ visit, recorded }: OpenRequest): Datum | undefined {
  const path = visit.url.searchParams.get('pad');
  return dataIn(recorded).find((one) => one.path === path);
}

function dataIn({ groups }: Inspection): Datum[] {
  return groups.flatMap(({ parts }) => parts.flatMap(({ data }) => data));
}

function wordsEditor({ theCase }: OpenRequest, datum: Datum): Editor<typeof leftOutForm.fields> {
  const at = { case: theCase.id };
  return {
    title: leftOutForm.title,
    here: 'requests',
    back: { href: paths.casePackage(at), label: 'Inzagepakket' },
    form: leftOutForm,
    action: withQuery(paths.casePackageMarks(at), { pad: datum.path }),
    submit: 'Laat deze woorden weg',
    note: (
      <>
        <h2>{datum.label}</h2>
        <blockquote>{shownWords(datum)}</blockquote>
      </>
    ),
  };
}

export const showWords = withPackage((open) => {
  const datum = datumAt(open);
  return datum ? showEditor(open.visit, wordsEditor(open, datum), {}) : notFound(open.visit);
});

export const keepMarkedWords = withPackage((open) => {
  const { visit, theCase } = open;
  const datum = datumAt(open);
  if (!datum) return notFound(visit);
  return submitEditor(
    visit,
    wordsEditor(open, datum),
    ({ text }) =>
      markPackage(visit.deps, visit.actor, { id: theCase.id, paths: [], words: { path: datum.path, text } }),
    () => paths.casePackage({ case: theCase.id }),
  );
});
