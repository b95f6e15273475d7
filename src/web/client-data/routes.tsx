import {
  changeContactData,
  changePerson,
  changeRepresentative,
  contactBasis,
  personBasis,
  representativeBasis,
} from '#src/commands/client-data/change-client.ts';
import type { Client } from '#src/domain/client.ts';
import { contactChangeForm, personChangeForm, representativeChangeForm } from '#src/domain/client-change.ts';
import { contactDataAnswers, personAnswers } from '#src/domain/client-form.ts';
import {
  type Fields,
  type Form,
  formatForm,
  parseForm,
  problemsOf,
  type Raw,
  type Values,
  withoutIdle,
} from '#src/domain/form.ts';
import { representativeAnswers } from '#src/domain/registration/representative-form.ts';
import type { Result } from '#src/domain/result.ts';
import { withoutAgeCheck } from '../asked-fields.ts';
import { ConflictNotice, savedBy } from '../components/conflict-notice.tsx';
import { checkFreeText, type KeptReason } from '../free-text.ts';
import { mayNow, type OpenDossier, refusedNow, withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit } from '../visit.ts';
import { ChangePage, returnTo } from './change-page.tsx';

const contact = { dossier: 'address.edit' } as const;
const person = { dossier: 'content.edit' } as const;

/** Data of the client that change along the way (AVG 5: correct and up to date). */
export const routes = [
  route({
    method: 'GET',
    path: paths.clientData.pattern,
    access: contact,
    handler: withDossier((open) => show(open, contactEditor(open))),
  }),
  route({
    method: 'POST',
    path: paths.clientData.pattern,
    access: contact,
    handler: withDossier((open) => save(open, contactEditor(open))),
  }),
  route({
    method: 'GET',
    path: paths.clientPerson.pattern,
    access: person,
    handler: withDossier((open) => show(open, personEditor(open))),
  }),
  route({
    method: 'POST',
    path: paths.clientPerson.pattern,
    access: person,
    handler: withDossier((open) => save(open, personEditor(open))),
  }),
  route({
    method: 'GET',
    path: paths.clientRepresentative.pattern,
    access: contact,
    handler: withDossier((open) => show(open, representativeEditor(open))),
  }),
  route({
    method: 'POST',
    path: paths.clientRepresentative.pattern,
    access: contact,
    handler: withDossier((open) => save(open, representativeEditor(open))),
  }),
];

type Handed = { readonly basis: string; readonly reasons: readonly KeptReason[] };

/** One group of the client's data: its form, what it shows, and the command that keeps it. */
type Editor<F extends Fields> = {
  readonly title: string;
  /** Its name in `statementPlaces`. */
  readonly about: string;
  readonly action: string;
  readonly form: Form<F>;
  readonly shown: (client: Client) => Record<string, string | string[]>;
  readonly basis: (client: Client) => string;
  readonly keep: (visit: DossierVisit, answers: Values<F>, handed: Handed) => Promise<Result<undefined>>;
};

function contactEditor({ dossier }: OpenDossier): Editor<typeof contactChangeForm.fields> {
  return {
    title: 'Adres, telefoon en e-mail wijzigen',
    about: 'client.contact',
    action: paths.clientData({ dossier: dossier.id }),
    form: contactChangeForm,
    shown: (client) => formatForm(contactChangeForm, contactDataAnswers(client)),
    basis: contactBasis,
    keep: (asking, answers, handed) =>
      changeContactData(asking.deps, asking.actor, { dossierId: dossier.id, answers, ...handed }),
  };
}

function personEditor({ visit, dossier }: OpenDossier): Editor<ReturnType<typeof personChangeForm>['fields']> {
  const form = personChangeForm(visit.today);
  return {
    title: 'Persoonsgegevens verbeteren',
    about: 'client.person',
    action: paths.clientPerson({ dossier: dossier.id }),
    form,
    shown: (client) => formatForm(form, personAnswers(client)),
    basis: personBasis,
    keep: (asking, answers, handed) =>
      changePerson(asking.deps, asking.actor, { dossierId: dossier.id, answers, ...handed }),
  };
}

function representativeEditor({
  visit,
  dossier,
}: OpenDossier): Editor<ReturnType<typeof representativeChangeForm>['fields']> {
  const form = representativeChangeForm({ birthDate: dossier.client.birthDate, today: visit.today });
  return {
    title: 'Vertegenwoordiger wijzigen',
    about: 'client.representative',
    action: paths.clientRepresentative({ dossier: dossier.id }),
    form,
    shown: (client) => formatForm(form, representativeAnswers(client)),
    basis: representativeBasis,
    keep: (asking, answers, handed) =>
      changeRepresentative(asking.deps, asking.actor, { dossierId: dossier.id, answers, ...handed }),
  };
}

/** The other data of the client, for whoever may change them. */
function othersThan(action: string, { visit, dossier: { id } }: OpenDossier) {
  return [
    { href: paths.clientData({ dossier: id }), label: 'Wijzig adres, telefoon of e-mail' },
    ...(visit.mayHere('content.edit')
      ? [{ href: paths.clientPerson({ dossier: id }), label: 'Verbeter de naam of de geboortedatum' }]
      : []),
    { href: paths.clientRepresentative({ dossier: id }), label: 'Wijzig de vertegenwoordiger' },
  ].filter(({ href }) => href !== action);
}

function show<F extends Fields>(open: OpenDossier, editor: Editor<F>): Promise<Response> {
  const { client } = open.dossier;
  if (!mayNow(open, 'address.edit')) return refusedNow(open, { event: 'data.corrected' });
  const raw = editor.shown(client);
  return page(<ChangePage open={open} {...pageOf(open, editor, raw)} raw={raw} basis={editor.basis(client)} />);
}

async function save<F extends Fields>(open: OpenDossier, editor: Editor<F>): Promise<Response> {
  const { visit } = open;
  const { raw } = visit.posted;
  const basis = typeof raw._basis === 'string' ? raw._basis : '';
  const again = { open, ...pageOf(open, editor, raw), raw, basis };
  const parsed = parseForm(editor.form, raw);
  const text = checkFreeText(editor.form, raw);
  if (!parsed.ok || text.warnings.length > 0)
    return page(<ChangePage {...again} problems={problemsOf(parsed)} warnings={text.warnings} />, 422);
  const kept = await editor.keep(visit, parsed.value, { basis, reasons: text.overrides });
  if (kept.ok) return seeOther(returnTo(open).href);
  const { refusal } = kept;
  if (refusal.code === 'conflict') return bothTexts(open, editor, raw);
  return refusal.code === 'invalid'
    ? page(<ChangePage {...again} problems={refusal.problems ?? []} />, 422)
    : refused(visit, refusal);
}

function pageOf<F extends Fields>(open: OpenDossier, editor: Editor<F>, raw: Raw) {
  const { title, about, action, form } = editor;
  const { today } = open.visit;
  const plain: Pick<Form<Fields>, 'intro' | 'why' | 'fields'> = form;
  return {
    title,
    about,
    action,
    form: withoutAgeCheck(plain, { raw, today }),
    others: othersThan(action, open),
  };
}

/** Somebody changed the same data in between: both, and what was typed still in the form. */
async function bothTexts<F extends Fields>(open: OpenDossier, editor: Editor<F>, raw: Raw): Promise<Response> {
  const loaded = await open.visit.deps.store.dossiers.load(open.dossier.id);
  if (!loaded) return notFound(open.visit);
  const { client } = loaded.value;
  const conflict = (
    <ConflictNotice
      fields={editor.form.fields}
      theirs={editor.shown(client)}
      mine={withoutIdle(editor.form, raw)}
      who={savedBy(open.visit, 'deze gegevens')}
    />
  );
  return page(
    <ChangePage
      open={open}
      {...pageOf(open, editor, raw)}
      raw={raw}
      basis={editor.basis(client)}
      conflict={conflict}
    />,
    422,
  );
}
