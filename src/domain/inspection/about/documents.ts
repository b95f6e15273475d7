import type { DossierDocument } from '../../document.ts';
import type { Upload } from '../../dossier.ts';
import {
  clientViewLabels,
  decisionChannelLabels,
  outcomeLabels,
  uploadKindLabels,
  uploadTypeLabels,
} from '../../labels.ts';
import { type Description, leftOut, list, parts, told } from '../describe.ts';
import { amount, by, coded, contactRef, day, moment, text, truth } from '../words.ts';
import { stateDescription } from './trajectory.ts';

type Overrides = DossierDocument['overrides'];

/** R8: a word the health check warned about, kept with a reason. */
export const overridesDescription: Description<Overrides> = list(
  'Woord',
  parts({
    at: moment('Op', { as: 'when' }),
    word: text('Woord', { as: 'what' }),
    by: by('Door', { as: 'who' }),
    reason: text('Waarom het mocht blijven staan'),
    section: text('Onderdeel'),
    field: text('Vraag'),
  }),
);

const file: Description<Upload['blob']> = parts({
  id: leftOut('file'),
  sha256: leftOut('file'),
  size: leftOut('file'),
});

const period = { from: day('Vanaf'), until: day('Tot en met') } as const;

const links: Description<DossierDocument['links']> = list(
  'Link naar het document',
  parts({
    id: leftOut('ownNumber'),
    secretHash: leftOut('secret'),
    contactId: contactRef('Voor'),
    email: text('Gemaild naar'),
    createdAt: moment('Gemaild op'),
    expiresOn: day('Geldig tot en met'),
    revokedAt: moment('Ingetrokken op'),
    openedAt: moment('Gelezen op'),
    code: leftOut('secret'),
    visit: leftOut('secret'),
  }),
);

const decision: Description<NonNullable<DossierDocument['decision']>> = parts(
  {
    outcome: coded('Besluit', outcomeLabels),
    remarks: text('Opmerking of reden'),
    deciderName: text('Wie besloot'),
    deciderFunction: text('Functie van wie besloot'),
    contactId: contactRef('Contactpersoon'),
    channel: coded('Hoe het besluit kwam', decisionChannelLabels),
    pdfSha256: leftOut('file'),
    docxSha256: leftOut('file'),
    at: moment('Vastgelegd op'),
    answeredOn: day('Beantwoord op'),
    recordedBy: by('Vastgelegd door'),
    proof: file,
    seal: leftOut('secret'),
  },
  'Antwoord van de opdrachtgever',
);

/** Every version of every plan, report and letter, with its words and what became of it. */
export const documentsDescription: Description<DossierDocument[]> = list(
  'Document',
  parts({
    id: leftOut('ownNumber'),
    kind: told('Soort', (kind, { names }) => names.kind(kind), { as: 'what' }),
    number: told('Nummer', (number) => `nummer ${number}`, { as: 'what' }),
    version: told('Versie', (version) => `versie ${version}`, { as: 'what' }),
    createdAt: moment('Begonnen op', { as: 'when' }),
    authorId: by('Geschreven door'),
    period: parts(period, 'Gaat over de periode'),
    dueOn: day('Uiterlijk klaar op'),
    approval: stateDescription('approval', 'Waar het staat'),
    clientReview: parts({ since: day('Vanaf'), dueOn: day('Tot en met') }, 'Lag bij u'),
    client: parts(
      {
        how: coded('Hoe', clientViewLabels),
        on: day('Op'),
        place: text('Plaats', { source: 'client' }),
        words: text('Uw woorden', { source: 'client' }),
      },
      'Wat u ervan vond',
    ),
    awaiting: parts(
      {
        since: day('Vanaf'),
        informOnly: truth('Alleen ter informatie'),
        firstOn: day('Eerste herinnering op'),
        secondOn: day('Tweede herinnering op'),
        escalateOn: day('Gemeld aan onze leiding op'),
        restarted: truth('Opnieuw begonnen na een andere contactpersoon'),
      },
      'Wacht op de opdrachtgever',
    ),
    respondBy: day('Antwoord gevraagd uiterlijk op'),
    contactId: contactRef('Verstuurd aan'),
    frozen: parts(
      {
        at: moment('Op'),
        model: file,
        fingerprint: leftOut('file'),
        letterhead: leftOut('ownNumber'),
        respondBy: day('Antwoord gevraagd uiterlijk op'),
        silenceAgreesAfter: amount('Werkdagen waarna geen antwoord akkoord is'),
      },
      'Tekst vastgesteld',
    ),
    decision,
    links,
    files: parts({ pdf: file, docx: file }),
    overrides: overridesDescription,
    sections: {
      kind: 'keyed',
      label: ({ key, of, names }) => names.section(of.kind, key)?.title ?? (key === 'letter' ? 'In de brief' : key),
      each: { kind: 'answers', form: ({ key, of, names }) => names.section(of.kind, key) },
    },
  }),
);

/** R12: what was handed in. */
export const uploadsDescription: Description<Upload[]> = list(
  'Bestand',
  parts({
    id: leftOut('ownNumber'),
    at: moment('Toegevoegd op', { as: 'when' }),
    kind: coded('Soort', uploadKindLabels, { as: 'what' }),
    by: by('Toegevoegd door', { as: 'who' }),
    title: text('Titel'),
    type: coded('Soort bestand', uploadTypeLabels),
    blob: file,
  }),
);
