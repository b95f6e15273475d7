import { type CopyWay, giveCopy } from '#src/commands/delivery/client-copy.ts';
import { clientRecipient } from '#src/commands/mail/recipient.ts';
import { choice, date, form, formatForm, type Values } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { representativeCapacityLabels } from '#src/domain/labels.ts';
import type { Day } from '#src/domain/time.ts';
import { documentName } from '../document-name.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { type OpenPaper, refusePaper } from './open-paper.ts';
import { PrintLink } from './print-link.tsx';

/** What is asked; mail is only offered when there is an address. */
function copyForm({ dossier, visit }: OpenPaper) {
  const to = clientRecipient(dossier, visit.today);
  const mail = to
    ? [{ value: 'mail' as const, label: `Per e-mail, naar ${to.name} (${to.email})`, hint: 'De mail gaat meteen.' }]
    : [];
  return form({
    title: 'Exemplaar voor de cliënt',
    intro:
      'De cliënt krijgt precies dezelfde versie als de opdrachtgever. Er komt een regel in het overzicht van verstrekkingen.',
    why: 'De cliënt kan het trajectplan en de rapportages altijd bij u inzien (bepaling 20).',
    fields: {
      how: choice({
        label: 'Hoe krijgt de cliënt het?',
        missing: 'Kies hoe de cliënt het krijgt',
        options: [
          ...mail,
          { value: 'handed' as const, label: 'Meegegeven aan de cliënt', hint: 'Op papier, in een gesprek.' },
          { value: 'post' as const, label: 'Per post aan de cliënt', hint: 'U drukt het af en doet het op de post.' },
          ...toRepresentative(dossier.client),
        ],
      }),
      on: date({
        label: 'Op welke dag?',
        missing: 'Vul de dag in',
        optional: true,
        needed: 'nodig bij meegegeven en bij per post',
      }),
    },
    idle: ({ how }) => (how === 'mail' ? { fields: ['on'] } : undefined),
    check: ({ how, on }) =>
      how && how !== 'mail' && on === undefined
        ? [{ field: 'on', message: 'Vul de dag in waarop de cliënt het kreeg of u het op de post deed' }]
        : [],
  });
}

/** E19: until when the authority holds is said; whether it held on the day is judged by the command. */
function toRepresentative({ representative: found }: OpenPaper['dossier']['client']) {
  if (!found) return [];
  const role = representativeCapacityLabels[found.capacity].toLowerCase();
  const hint = `Vertegenwoordiger (${role}) ${found.validUntil ? `tot en met ${longDate(found.validUntil)}` : `vanaf ${longDate(found.validFrom)}`}.`;
  return [
    { value: 'handedToRepresentative' as const, label: `Meegegeven aan ${found.name}`, hint },
    { value: 'postedToRepresentative' as const, label: `Per post aan ${found.name}`, hint },
  ];
}

/** R56: the client's own copy of a plan or report. */
export function showCopy(open: OpenPaper): Response | Promise<Response> {
  if (!open.mayCopy) return refusePaper(open, 'copy.given');
  const editor = editorOf(open);
  return showEditor(open.visit, editor, formatForm(editor.form, { on: open.visit.today }));
}

export function postCopy(open: OpenPaper): Response | Promise<Response> {
  const { visit, dossier, document, mayCopy } = open;
  if (!mayCopy) return refusePaper(open, 'copy.given');
  const editor = editorOf(open);
  const give = (values: Values<CopyFields>) => {
    const copy = { dossierId: dossier.id, documentId: document.id, ...wayOf(values, visit.today) };
    return giveCopy(visit.deps, visit.actor, copy, visit.deps.render);
  };
  return submitEditor(visit, editor, give, () => editor.back.href);
}

function wayOf({ how, on: day }: Values<CopyFields>, today: Day): CopyWay {
  const on = day ?? today;
  switch (how) {
    case 'mail':
      return { how };
    case 'handed':
    case 'post':
      return { how, on, to: 'client' };
    case 'handedToRepresentative':
      return { how: 'handed', on, to: 'representative' };
    case 'postedToRepresentative':
      return { how: 'post', on, to: 'representative' };
  }
}

type CopyFields = ReturnType<typeof copyForm>['fields'];

function editorOf(open: OpenPaper): Editor<CopyFields> {
  const { dossier, document } = open;
  const at = { dossier: dossier.id, document: document.id };
  return {
    title: 'Exemplaar voor de cliënt',
    here: 'clients',
    back: { href: paths.document(at), label: documentName(document) },
    form: copyForm(open),
    action: paths.documentCopy(at),
    submit: 'Geef het exemplaar en leg dat vast',
    note: (
      <>
        <p class="soft">
          {documentName(document)}, kenmerk {dossier.reference}
        </p>
        <PrintLink {...open} />
      </>
    ),
  };
}
