import { changeContactData, changePerson, contactBasis, personBasis } from '#src/commands/client-data/change-client.ts';
import type { Client } from '#src/domain/client.ts';
import { contactChangeForm, personChangeForm } from '#src/domain/client-change.ts';
import { contactDataAnswers, personAnswers } from '#src/domain/client-form.ts';
import { type Fields, type Form, formatForm, parseForm, type Raw, type Values } from '#src/domain/form.ts';
import type { Result } from '#src/domain/result.ts';
import { addressParts, asAsked, withoutAgeCheck } from '../asked-fields.ts';
import { ConflictNotice } from '../components/conflict-notice.tsx';
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
];

/** One group of the client's data: its form, what it shows, and the command that keeps it. */
type Editor<F extends Fields> = {
  readonly title: string;
  readonly action: string;
  readonly form: Form<F>;
  readonly shown: (client: Client) => Record<string, string | string[]>;
  readonly basis: (client: Client) => string;
  readonly keep: (visit: DossierVisit, answers: Values<F>, basis: string) => Promise<Result<undefined>>;
  readonly other?: { readonly href: string; readonly label: string };
};

function contactEditor({ visit, dossier }: OpenDossier): Editor<typeof contactChangeForm.fields> {
  return {
    title: 'Adres, telefoon en e-mail wijzigen',
    action: paths.clientData({ dossier: dossier.id }),
    form: contactChangeForm,
    shown: (client) => formatForm(contactChangeForm, contactDataAnswers(client)),
    basis: contactBasis,
    keep: (asking, answers, basis) =>
      changeContactData(asking.deps, asking.actor, { dossierId: dossier.id, answers, basis }),
    ...(visit.mayHere('content.edit') && {
      other: { href: paths.clientPerson({ dossier: dossier.id }), label: 'Verbeter de naam of de geboortedatum' },
    }),
  };
}

function personEditor({ visit, dossier }: OpenDossier): Editor<ReturnType<typeof personChangeForm>['fields']> {
  const form = personChangeForm(visit.today);
  return {
    title: 'Persoonsgegevens verbeteren',
    action: paths.clientPerson({ dossier: dossier.id }),
    form,
    shown: (client) => formatForm(form, personAnswers(client)),
    basis: personBasis,
    keep: (asking, answers, basis) =>
      changePerson(asking.deps, asking.actor, { dossierId: dossier.id, answers, basis }),
    other: { href: paths.clientData({ dossier: dossier.id }), label: 'Wijzig adres, telefoon of e-mail' },
  };
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
  if (!parsed.ok) return page(<ChangePage {...again} problems={parsed.problems} />, 422);
  const kept = await editor.keep(visit, parsed.value, basis);
  if (kept.ok) return seeOther(returnTo(open).href);
  const { refusal } = kept;
  if (refusal.code === 'conflict') return bothTexts(open, editor, raw);
  return refusal.code === 'invalid'
    ? page(<ChangePage {...again} problems={refusal.problems ?? []} />, 422)
    : refused(visit, refusal);
}

function pageOf<F extends Fields>({ visit: { today } }: OpenDossier, editor: Editor<F>, raw: Raw) {
  const { title, action, form, other } = editor;
  const plain: Pick<Form<Fields>, 'intro' | 'why' | 'fields'> = form;
  return {
    title,
    action,
    form: asAsked(withoutAgeCheck(plain, { raw, today }), addressParts),
    ...(other && { other }),
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
      mine={raw}
      who="Een collega, of u op een ander tabblad, bewaarde deze gegevens terwijl u typte"
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
