import type { Disclosure } from '../../disclosure.ts';
import type { Dossier } from '../../dossier.ts';
import type { DossierEvent } from '../../event.ts';
import { eventLabel } from '../../event-labels.ts';
import { fieldWords } from '../../field-words.ts';
import type { Fields, Form } from '../../form.ts';
import {
  channelLabels,
  disclosureStatusLabels,
  mailKindLabels,
  purposeLabels,
  recipientKindLabels,
  uploadTypeLabels,
} from '../../labels.ts';
import type { Message } from '../../message.ts';
import { noteForm } from '../../note-form.ts';
import { type Around, type Description, leftOut, list, parts, spoken, told } from '../describe.ts';
import { by, coded, contactRef, day, documentRef, moment, text, truth } from '../words.ts';
import { intakeFormOf } from './person.ts';
import { stateDescription, stepFormOf } from './trajectory.ts';

const file = leftOut('file');

/** Each mail about the client: what, to whom, when, and what became of it. */
export const messagesDescription: Description<Message[]> = list(
  'Bericht',
  parts({
    id: leftOut('ownNumber'),
    createdAt: moment('Gemaakt op', { as: 'when' }),
    kind: coded('Soort', mailKindLabels, { as: 'what' }),
    to: parts({
      kind: coded('Aan', {
        sponsor: 'De opdrachtgever',
        client: 'U of uw vertegenwoordiger',
        staff: 'Een medewerker',
        partner: 'Een samenwerkend bedrijf',
      }),
      // somebody of the house is told by function, never by name
      name: spoken('Naam', (name, { of }) => (of.kind === 'staff' ? 'medewerker' : name), { as: 'who' }),
      email: spoken('E-mailadres', (email, { of }) => (of.kind === 'staff' ? 'adres van een medewerker' : email)),
      contactId: contactRef('Contactpersoon'),
      representativeId: leftOut('ownNumber'),
    }),
    documentId: documentRef('Over'),
    linkId: leftOut('ownNumber'),
    attach: told('Bijlagen', (formats) =>
      formats.length === 0 ? 'geen' : formats.map((format) => uploadTypeLabels[format]).join(' en '),
    ),
    state: stateDescription('mail', 'Wat ermee gebeurde'),
    nextTryAt: leftOut('clockwork'),
    tries: list('Poging', parts({ at: moment('Op'), reply: text('Antwoord van de mailserver') })),
    messageId: leftOut('ownNumber'),
    inReplyTo: leftOut('ownNumber'),
    eml: file,
  }),
);

/** R54, R55: everything that left the house. */
export const disclosuresDescription: Description<Disclosure[]> = list(
  'Verstrekking',
  parts({
    id: leftOut('ownNumber'),
    at: moment('Opgeschreven op', { as: 'when' }),
    what: parts({
      kind: told('Wat', (kind) => (kind === 'file' ? 'Een document' : 'Gegevens'), { as: 'what' }),
      documentId: documentRef('Document', { as: 'what' }),
      format: coded('Soort bestand', uploadTypeLabels),
      fileName: text('Bestandsnaam'),
      sha256: file,
      withPassword: truth('Met wachtwoord'),
      fields: told('Welke gegevens', fieldWords),
    }),
    recipientName: text('Aan', { as: 'who' }),
    recipientKind: coded('Soort ontvanger', recipientKindLabels),
    contactId: contactRef('Contactpersoon'),
    purpose: coded('Waarvoor', purposeLabels),
    legalBasis: text('Grondslag'),
    channel: coded('Hoe', channelLabels),
    status: coded('Wat ermee gebeurde', disclosureStatusLabels),
    sentOn: day('Verzonden op'),
    by: by('Door'),
    mailId: leftOut('ownNumber'),
    remark: text('Opmerking'),
  }),
);

/** The log: what happened, when, by whom. */
export const eventsDescription: Description<DossierEvent[]> = list(
  'Gebeurtenis',
  parts({
    id: leftOut('ownNumber'),
    at: moment('Wanneer', { as: 'when' }),
    type: told('Wat', (type) => eventLabel({ type }), { as: 'what' }),
    by: by('Wie', { as: 'who' }),
    documentId: documentRef('Document'),
    reason: text('Reden'),
    data: { kind: 'answers', form: ({ of }) => stepFormOf(of.type) },
  }),
);

/** Text that was typed and not saved yet, under the key of what it belongs to. */
export const draftsDescription: Description<Dossier['drafts']> = {
  kind: 'keyed',
  label: (at) => formOfDraft(at, at.key)?.title ?? 'Tekst',
  each: parts({
    at: moment('Getypt op', { as: 'when' }),
    by: by('Getypt door'),
    raw: { kind: 'typed', form: (at) => formOfDraft(at, at.keys.at(-2) ?? '') },
  }),
};

/** 'intake.education', 'DOCUMENT.goals', or of a note. */
function formOfDraft({ dossier, names }: Around, key: string): Form<Fields> | undefined {
  const [owner, section = ''] = key.split('.');
  if (owner === 'note') return noteForm([], '2000-01-01');
  if (owner === 'intake') return intakeFormOf(section);
  const document = dossier.documents.find((one) => one.id === owner);
  return document && names.section(document.kind, section);
}
