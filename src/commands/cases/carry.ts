import type { ErrandOf } from '#src/domain/cases/errand.ts';
import { changedFields } from '#src/domain/client-change.ts';
import { type Datum, findDatum, type Stamp } from '#src/domain/data.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import { lowerFirst } from '#src/domain/format.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { planActivities } from '../notes/plan-activities.ts';
import { withReasons } from '../sections/judge.ts';
import { stillKept } from '../sections/words.ts';

type Change = ErrandOf<'correct'> | ErrandOf<'erase'>;

/** What a request may change in this dossier now. */
export function dataAround({ dossier, organisation, today }: Pick<Situation, 'dossier' | 'organisation' | 'today'>) {
  return { dossier, organisation, today, activities: planActivities(dossier) };
}

/**
 * The dossier with a datum as a request wants it: the client gave it (R10), and the log names what changed and never what
 * stood there (R4). A datum that is gone meanwhile changes nothing.
 */
export function withChange(situation: Situation, errand: Change): Dossier {
  const { dossier, now, newId } = situation;
  const datum = findDatum(dataAround(situation), errand.datum);
  const stamp: Stamp = { by: errand.by, on: errand.on, at: now, newId };
  const changed =
    errand.kind === 'correct' ? datum?.changed?.(dossier, errand.answers, stamp) : datum?.erased?.(dossier, stamp);
  if (!changed || !datum) return dossier;
  const fields = changedFields(dossier.client, changed.client).map((name) => `client.${name}`);
  const keys = [...fields, ...(datum.key.startsWith('intake.') ? [datum.key] : [])];
  const origins = Object.fromEntries(
    keys.map((key) => [key, { source: 'client' as const, on: errand.on, by: errand.by }]),
  );
  const type = errand.kind === 'correct' ? 'data.corrected' : 'data.erased';
  const named =
    fields.length > 0 ? fields.map((name) => name.slice('client.'.length)) : [nameOf(datum.key, datum.label)];
  return {
    ...changed,
    ...(errand.kind === 'correct' && { provenance: { ...changed.provenance, ...origins } }),
    overrides: reasonsAfter(situation, changed, { datum, errand }),
    events: [
      ...changed.events,
      logLine({ ...situation, actor: { kind: 'user', id: errand.by } }, { type, data: { fields: named.join(', ') } }),
    ],
  };
}

type Changing = { readonly datum: Datum; readonly errand: Change };

/** A reason to keep a word may quote it: it goes with the words it was given for, and with a file that is taken away. */
function reasonsAfter({ dossier, ...around }: Situation, changed: Dossier, { datum, errand }: Changing) {
  const section = sectionOf(datum.key);
  const file = dossier.uploads.find(({ id }) => datum.key === `upload.${id}`);
  const form = datum.form ?? { fields: {} };
  const after =
    errand.kind === 'correct' ? findDatum(dataAround({ ...around, dossier: changed }), datum.key) : undefined;
  // one section holds the reasons of several forms about the client
  const isOf = (one: Override) =>
    file ? one.section === 'upload.added' && one.at === file.at : one.section === section && hasField(form, one);
  const held = stillKept(changed.overrides.filter(isOf), {
    section: file ? 'upload.added' : section,
    form,
    before: datum.stored,
    after: after?.stored ?? {},
  });
  const kept = [...changed.overrides.filter((one) => !isOf(one)), ...held];
  const reasons = errand.kind === 'correct' ? errand.reasons : [];
  return withReasons(kept, { reasons }, { section, by: errand.by, at: around.now });
}

type Override = Dossier['overrides'][number];

function hasField({ fields }: Pick<Form<Fields>, 'fields'>, { field }: Override): boolean {
  return Object.hasOwn(fields, field.split('.')[0] ?? '');
}

/** Reasons for health words stand where the page that asks the datum looks for them (R8). */
function sectionOf(key: string): string {
  return key.startsWith('client.') ? 'data.corrected' : key;
}

function nameOf(key: string, label: string): string {
  if (key.startsWith('note.')) return 'een contact';
  return key.startsWith('upload.') ? 'een bestand' : lowerFirst(label);
}
