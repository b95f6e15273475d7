import { prefill } from '#src/commands/prefill/prefill.ts';
import { saveSection } from '#src/commands/sections/save-section.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { paragraphOf } from '#src/domain/statement-places.ts';
import type { Section } from '#templates/kind.ts';
import { basisOf } from '../basis.ts';
import { LinkButton } from '../components/button.tsx';
import { ConflictNotice, savedBy } from '../components/conflict-notice.tsx';
import { Contents } from '../components/contents.tsx';
import { Statement } from '../components/statement.tsx';
import { documentName } from '../document-name.ts';
import { draftWords } from '../draft-words.ts';
import { FormView } from '../form.tsx';
import { changedRows } from '../form-rows.ts';
import { checkFreeText, toSummarise, type WordWarning } from '../free-text.ts';
import { keepDraft, throwAway, throwsAway } from '../keep-draft.ts';
import { refusedNow } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther, shortText } from '../respond.tsx';
import { DocumentFrame } from './frame.tsx';
import type { OpenSection } from './open-document.ts';
import { Paper } from './paper.tsx';
import { partsOf, sectionTitle } from './section-state.ts';

/** The section as a form: typed text first, then what was saved, then what the dossier already knows. */
export function showSection(open: OpenSection): Promise<Response> {
  const { visit, dossier, document, section, isConcept } = open;
  if (!isConcept) return Promise.resolve(seeOther(paths.document({ dossier: dossier.id, document: document.id })));
  const draft = dossier.drafts[`${document.id}.${section.key}`];
  const stored = document.sections[section.key];
  const fill = visit.url.searchParams.get('vul') === 'ja' || (!stored && !draft);
  const invoicedIn = visit.deps.store.invoiceLists.ofReference(dossier.reference).at(-1)?.bookYear;
  const around = { ...visitAround(open), invoicedIn };
  const known = fill ? formatForm(section.form, prefill(document, section.key, around)) : {};
  const saved = stored ? formatForm(section.form, stored) : {};
  const raw = draft && !fill ? draft.raw : fill ? merged(draft?.raw ?? saved, known) : saved;
  const words = checkFreeText(section.form, raw, before(open));
  return page(
    <SectionPage open={open} raw={raw} warnings={words.warnings} saved={draftWords(draft, visit.today)} looking />,
  );
}

/** What was typed stays; only empty answers are filled in. */
function merged(typed: Raw, known: Raw): Raw {
  const open = Object.entries(known).filter(([name]) => (typed[name] ?? '').length === 0);
  return { ...typed, ...Object.fromEntries(open) };
}

function visitAround({ visit, dossier }: OpenSection) {
  return { dossier, organisation: visit.organisation, today: visit.today };
}

/** What the reasons given before were given for. */
function before({ document, section: { key, form } }: OpenSection) {
  const kept = document.overrides.filter((one) => one.section === key);
  return { kept, raw: formatForm(form, document.sections[key] ?? {}) };
}

export async function postSection(open: OpenSection): Promise<Response> {
  const { visit, dossier, document, section } = open;
  if (!open.isConcept) return refusedNow(open, { event: 'doc.edited', state: approvalPath(document) });
  if (throwsAway(visit)) return throwAway(visit, `${document.id}.${section.key}`);
  const { raw } = visit.posted;
  const again = (problems: readonly Problem[], typed: Raw = raw, warnings: readonly WordWarning[] = []) =>
    page(<SectionPage open={open} raw={typed} problems={problems} warnings={warnings} />, 422);
  const rows = changedRows(raw);
  if (rows) return again([], rows);
  const parsed = parseForm(section.form, raw);
  const words = checkFreeText(section.form, raw, before(open));
  if (!parsed.ok || words.warnings.length > 0) return again(problemsOf(parsed), raw, words.warnings);
  const saved = await saveSection(visit.deps, visit.actor, {
    dossierId: dossier.id,
    documentId: document.id,
    section: section.key,
    values: parsed.value,
    basis: typeof raw._basis === 'string' ? raw._basis : '',
    reasons: words.overrides,
  });
  if (saved.ok) return seeOther(nextPage(open));
  if (saved.refusal.code === 'conflict') return page(<SectionPage open={open} raw={raw} conflict />, 422);
  return saved.refusal.code === 'invalid' ? again(saved.refusal.problems ?? []) : refused(visit, saved.refusal);
}

/** The next section, or the overview after the last one or after "terug naar de lijst". */
function nextPage({ visit, dossier, document, kind, section }: OpenSection): string {
  const at = { dossier: dossier.id, document: document.id };
  const next = kind.sections[numberOf({ kind, section })];
  if (!next || visit.posted.raw._naar === 'lijst') return paths.document(at);
  return paths.documentSection({ ...at, section: next.key });
}

/** Counts from 1. */
function numberOf({ kind, section }: Pick<OpenSection, 'kind' | 'section'>): number {
  return kind.sections.findIndex(({ key }) => key === section.key) + 1;
}

/** Autosave. */
export async function postDraft(open: OpenSection): Promise<Response> {
  const { visit, document, section, isConcept } = open;
  if (!isConcept) return shortText('Deze versie staat vast.', 409);
  return keepDraft(visit, `${document.id}.${section.key}`);
}

/** Data under this paragraph that the client disputes, or put the own words beside: those are printed there too (E12). */
function statedHere({ dossier, disputed, kind, section }: OpenSection): string[] {
  const data = [...disputed, ...dossier.statements].map(({ datum }) => datum);
  return [...new Set(data)].filter((datum) => {
    const number = paragraphOf(kind.key, datum, dossier);
    return number !== undefined && number === section.number;
  });
}

type SectionPageProps = {
  readonly open: OpenSection;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
  readonly saved?: string | undefined;
  readonly conflict?: boolean;
  /** Nothing was handed in yet, so nothing is wrong: words are told at their field only. */
  readonly looking?: boolean;
};

function SectionPage({ open, raw, problems = [], warnings = [], saved, conflict, looking }: SectionPageProps) {
  const { visit, dossier, document, kind, section } = open;
  const at = { dossier: dossier.id, document: document.id };
  const here = paths.documentSection({ ...at, section: section.key });
  const number = numberOf(open);
  const stored = document.sections[section.key];
  const parts = partsOf(open, section.key);
  const summary = `${parts.filter(({ state }) => state === 'done').length} van ${parts.length} onderdelen klaar`;
  const back = { href: paths.document(at), label: documentName(document) };
  const others = (
    <button class="button second" type="submit" name="_naar" value="lijst">
      Bewaar en terug naar de lijst
    </button>
  );
  return (
    <DocumentFrame open={open} width="wide" problems={toSummarise(problems, looking ? [] : warnings)} back={back}>
      <div class="cols left edit">
        <Contents label="Onderdelen" summary={summary} parts={parts} />
        <section class="panel">
          <div class="bar apart">
            <h2 class="first">{sectionTitle(section)}</h2>
            <LinkButton look="tint" href={withQuery(here, { vul: 'ja' })}>
              Vul aan uit het dossier
            </LinkButton>
          </div>
          {conflict && (
            <ConflictNotice
              fields={section.form.fields}
              theirs={formatForm(section.form, stored ?? {})}
              mine={raw}
              who={savedBy(visit, 'dit onderdeel')}
            />
          )}
          {statedHere(open).map((about) => (
            <Statement open={open} about={about} />
          ))}
          <FormView
            visit={visit}
            form={section.form}
            raw={raw}
            problems={problems}
            warnings={warnings}
            basis={basisOf(stored)}
            draft={paths.documentDraft({ ...at, section: section.key })}
            saved={saved}
            action={here}
            submit={submitWords(kind.sections[number])}
            others={others}
          />
        </section>
        <Paper open={open} />
      </div>
    </DocumentFrame>
  );
}

/** Says where one goes: 'Bewaar en ga naar onderdeel 10'. */
function submitWords(next: Section | undefined): string {
  if (!next) return 'Bewaar';
  return next.number ? `Bewaar en ga naar onderdeel ${next.number}` : 'Bewaar en ga verder';
}
