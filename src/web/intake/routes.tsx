import { saveIntake } from '#src/commands/intake/save-intake.ts';
import { formatForm, parseForm, problemsOf } from '#src/domain/form.ts';
import type { IntakeSection } from '#src/domain/intake.ts';
import { basisOf } from '../basis.ts';
import { ConflictNotice, savedBy } from '../components/conflict-notice.tsx';
import { changedRows } from '../form-rows.ts';
import { checkFreeText } from '../free-text.ts';
import { keepDraft, throwAway, throwsAway } from '../keep-draft.ts';
import { mayNow, type OpenDossier, openFor, refusedNow, withDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { CheckPage } from './check-page.tsx';
import { IntakePage } from './list-page.tsx';
import { SectionPage } from './section-page.tsx';
import { sectionsOf, shownAnswers } from './sections.ts';

const access = { dossier: 'content.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.intake.pattern,
    access,
    handler: withFilling((open) => page(<IntakePage open={open} />)),
  }),
  route({
    method: 'GET',
    path: paths.intakeCheck.pattern,
    access,
    handler: withFilling((open) => page(<CheckPage open={open} />)),
  }),
  route({ method: 'GET', path: paths.intakeSection.pattern, access, handler: withSection(showSection) }),
  route({ method: 'POST', path: paths.intakeSection.pattern, access, handler: withSection(saveSection) }),
  route({
    method: 'POST',
    path: paths.intakeDraft.pattern,
    access,
    handler: withSection(({ visit }, { key }) => keepDraft(visit, `intake.${key}`)),
  }),
];

/** While nothing may be filled in, the answers are read with the other data of the dossier. */
function withFilling(handler: (open: OpenDossier) => Promise<Response>) {
  return withDossier((open) =>
    mayNow(open, 'content.edit') ? handler(open) : seeOther(paths.dossierData({ dossier: open.dossier.id })),
  );
}

function withSection(handler: (open: OpenDossier, section: IntakeSection) => Promise<Response>) {
  return withDossier((open) => {
    const section = sectionsOf(open).find(({ key }) => key === open.visit.param('section'));
    return section ? handler(open, section) : notFound(open.visit);
  });
}

function showSection(open: OpenDossier, section: IntakeSection): Promise<Response> {
  if (!mayNow(open, 'content.edit')) return refusedNow(open, { event: 'intake.filled' });
  const raw = shownAnswers(open.dossier, section);
  return page(
    <SectionPage open={open} section={section} raw={raw} basis={basisOf(open.dossier.intake[section.key])} />,
  );
}

async function saveSection(open: OpenDossier, section: IntakeSection): Promise<Response> {
  const { visit } = open;
  if (throwsAway(visit)) return throwAway(visit, `intake.${section.key}`);
  const { raw } = visit.posted;
  const basis = typeof raw._basis === 'string' ? raw._basis : '';
  const rows = changedRows(raw);
  if (rows) return page(<SectionPage open={open} section={section} raw={rows} basis={basis} />, 422);
  const parsed = parseForm(section.form, raw);
  const text = checkFreeText(section.form, raw, before(open, section));
  const again = { open, section, raw, basis };
  if (!parsed.ok || text.warnings.length > 0)
    return page(<SectionPage {...again} problems={problemsOf(parsed)} warnings={text.warnings} />, 422);
  const saved = await saveIntake(visit.deps, visit.actor, {
    dossierId: visit.dossierId,
    section: section.key,
    values: parsed.value,
    basis,
    reasons: text.overrides,
  });
  if (saved.ok) return seeOther(after(open, section));
  const { refusal } = saved;
  if (refusal.code === 'conflict') return bothTexts(open, section);
  return refusal.code === 'invalid'
    ? page(<SectionPage {...again} problems={refusal.problems ?? []} />, 422)
    : refused(visit, refusal);
}

/** What the reasons given before were given for. */
function before({ dossier }: OpenDossier, { key, form }: IntakeSection) {
  const kept = dossier.overrides.filter((one) => one.section === `intake.${key}`);
  return { kept, raw: formatForm(form, dossier.intake[key] ?? {}) };
}

function after({ visit, dossier }: OpenDossier, { key }: IntakeSection): string {
  return visit.url.searchParams.get('naar') === 'controleren'
    ? paths.intakeCheck({ dossier: dossier.id })
    : withQuery(paths.intake({ dossier: dossier.id }), { bewaard: key });
}

/** Somebody saved in between: both texts, and what was typed still in the form. */
async function bothTexts({ visit, disputed }: OpenDossier, section: IntakeSection): Promise<Response> {
  const loaded = await visit.deps.store.dossiers.load(visit.dossierId);
  if (!loaded) return notFound(visit);
  const dossier = loaded.value;
  const stored = dossier.intake[section.key];
  const conflict = (
    <ConflictNotice
      fields={section.form.fields}
      theirs={formatForm(section.form, stored ?? {})}
      mine={visit.posted.raw}
      who={savedBy(visit, 'dit onderdeel', dossier.provenance[`intake.${section.key}`])}
    />
  );
  const { raw } = visit.posted;
  return page(
    <SectionPage
      open={openFor(visit, dossier, disputed)}
      section={section}
      raw={raw}
      basis={basisOf(stored)}
      conflict={conflict}
    />,
    422,
  );
}
