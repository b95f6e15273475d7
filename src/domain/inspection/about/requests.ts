import { actingLabels, askNouns } from '../../cases/asks.ts';
import type { CaseLetter, RequestCase } from '../../cases/case.ts';
import { caseChannelLabels, sentLabels } from '../../cases/case-words.ts';
import { coachViewForm } from '../../cases/coach-view-form.ts';
import type { Correction, Notice } from '../../cases/correction.ts';
import { noticeAnswerLabels } from '../../cases/notice-form.ts';
import { refusals } from '../../cases/refusals.ts';
import { requestSteps } from '../../cases/request-steps.ts';
import { showPhone } from '../../contact-data.ts';
import { fieldWords } from '../../field-words.ts';
import type { Fields, Form } from '../../form.ts';
import { recipientKindLabels } from '../../labels.ts';
import { statePaths } from '../../machine.ts';
import { type Description, leftOut, list, parts, spoken, told } from '../describe.ts';
import { amount, by, coded, contactRef, day, documentRef, functionOf, moment, text, truth } from '../words.ts';
import { overridesDescription } from './documents.ts';
import { branchDescription } from './person.ts';
import { messagesDescription } from './sent.ts';

const file = leftOut('file');
const own = leftOut('ownNumber');

/** The questions of every step of a request, for their words; which data may be chosen in them does not matter here. */
const stepForms: Readonly<Record<string, Form<Fields>>> = {
  ...requestSteps,
  'request.partlyGranted': refusals['request.partlyGranted']({}),
  'request.refused': refusals['request.refused']({}),
  'coach.views': coachViewForm,
};

function stepFormOf(event: string): Form<Fields> | undefined {
  return Object.hasOwn(stepForms, event) ? stepForms[event] : undefined;
}

const letters: Description<CaseLetter[]> = list(
  'Brief',
  parts({
    id: own,
    kind: told('Brief', (kind, { names }) => names.kind(kind), { as: 'what' }),
    number: amount('De hoeveelste'),
    to: leftOut('ownNumber'),
    respondentId: own,
    reader: leftOut('clockwork'),
    noAddress: leftOut('clockwork'),
    calledOff: leftOut('clockwork'),
    voidSince: day('Vervallen op'),
    createdAt: moment('Gemaakt op', { as: 'when' }),
    by: by('Gemaakt door', { as: 'who' }),
    frozen: parts({ at: moment('Tekst vastgesteld op'), model: file, fingerprint: file, letterhead: own }),
    appointment: parts({ on: day('Dag'), time: text('Tijd'), place: text('Plaats') }, 'Uitnodiging'),
    sent: parts({ how: coded('Hoe', sentLabels), on: day('Op'), by: by('Door') }, 'Verstuurd'),
  }),
);

const recipient: Description<Notice['to']> = parts({
  kind: coded('Soort ontvanger', recipientKindLabels),
  name: text('Aan'),
  contactId: contactRef('Contactpersoon'),
});

const corrections: Description<Correction[]> = list(
  'Wijziging',
  parts({
    id: own,
    kind: coded('Wat er gebeurde', { corrected: 'verbeterd', erased: 'gewist', restricted: 'niet gebruiken' }),
    datum: own,
    label: text('Gegeven'),
    fields: told('Welke gegevens', fieldWords),
    before: text('Stond er eerst'),
    after: text('Staat er nu'),
    printed: told('Zo stond het in documenten', (lines) => lines.join('\n')),
    reason: text('Waarom'),
    by: by('Door'),
    on: day('Op'),
  }),
);

const notices: Description<Notice[]> = list(
  'Bericht aan een ontvanger',
  parts({
    id: own,
    to: recipient,
    corrections: own,
    ends: truth('De gegevens worden weer gebruikt'),
    lines: own,
    documentId: documentRef('Brief'),
    answers: list(
      'Antwoord',
      parts({
        how: coded('Wat ermee gebeurde', noticeAnswerLabels),
        on: day('Op'),
        reason: text('Waarom'),
        by: by('Opgeschreven door'),
      }),
    ),
  }),
);

/**
 * How everything in a request is told to whoever it is about (AVG 15). A field that the schema gains has to be described here,
 * or does not compile.
 */
const requestDescription: Description<RequestCase> = parts({
  id: own,
  kind: leftOut('ownNumber'),
  reference: text('Nummer', { as: 'what' }),
  receivedOn: day('Ontvangen op', { as: 'when' }),
  asks: list('Wat u vroeg', coded('Vraag', askNouns)),
  text: text('In woorden', { source: 'client' }),
  channel: coded('Hoe het ons bereikte', caseChannelLabels),
  recordedAt: moment('Vastgelegd op'),
  enteredBy: spoken('Vastgelegd door', (id, at) => (id === 'public' ? 'wie het vroeg' : functionOf(at, id))),
  person: parts(
    {
      name: text('Naam', { source: 'client' }),
      birthDate: day('Geboortedatum', { source: 'client' }),
      reference: text('Kenmerk', { source: 'client' }),
    },
    'Over wie',
  ),
  representative: parts({ name: text('Naam'), capacity: coded('Rol', actingLabels) }, 'Namens u'),
  contact: parts(
    {
      address: text('Adres', { source: 'client' }),
      phone: told('Telefoonnummer', showPhone, { source: 'client' }),
      email: text('E-mailadres', { source: 'client' }),
    },
    'Waar ons antwoord heen gaat',
  ),
  wantsWritten: truth('Antwoord op papier'),
  branchId: branchDescription,
  dossierId: own,
  aboutUserIds: list('Gaat ook over', by('Medewerker')),
  machine: parts({
    machine: leftOut('clockwork'),
    version: leftOut('clockwork'),
    value: told('Waar het staat', (value, { names }) => names.state('request', handlingIn(value))),
    context: leftOut('clockwork'),
  }),
  since: leftOut('clockwork'),
  dueOn: day('Antwoord uiterlijk op'),
  extended: truth('Termijn verlengd'),
  answeredOn: day('Beantwoord op'),
  facts: {
    kind: 'keyed',
    label: ({ key, names }) => names.event('request', key),
    each: { kind: 'answers', form: ({ key }) => stepFormOf(key) },
  },
  corrections,
  notices,
  replaced: list('Nieuwe versie van', documentRef('Document')),
  letters,
  messages: messagesDescription,
  overrides: overridesDescription,
  events: list(
    'Gebeurtenis',
    parts({
      id: own,
      at: moment('Wanneer', { as: 'when' }),
      type: told('Wat', (type, { names }) => names.event('request', type), { as: 'what' }),
      by: by('Wie', { as: 'who' }),
      documentId: documentRef('Brief'),
      reason: text('Reden'),
      data: { kind: 'answers', form: ({ of }) => stepFormOf(of.type) },
    }),
  ),
  outsideDecider: parts({ name: text('Naam'), job: text('Functie') }, 'Beslist in plaats van de directie'),
  receiptHash: leftOut('secret'),
  formReceiptHash: leftOut('secret'),
  errands: leftOut('clockwork'),
  marks: leftOut('another'),
  package: file,
  complaintId: own,
});

export const requestsDescription: Description<{ readonly requests: RequestCase[] }> = parts({
  requests: list('Verzoek', requestDescription),
});

function handlingIn(value: RequestCase['machine']['value']): string {
  const paths = statePaths({ value });
  return paths.find((one) => one.startsWith('handling.')) ?? paths[0] ?? '';
}

/**
 * A request as it is told: without a word of the complaint that came of it. That there is one is known to whoever handles
 * it; to everybody else the request is over (R51).
 */
export function withoutComplaint({ complaintId: _, ...request }: RequestCase): RequestCase {
  const { 'complaint.filed': _filed, ...facts } = request.facts;
  const { machine } = request;
  const isComplaint = handlingIn(machine.value) === 'handling.toComplaint';
  const value =
    isComplaint && typeof machine.value === 'object' ? { ...machine.value, handling: 'settled' } : machine.value;
  const events = request.events.filter(({ type }) => type !== 'complaint.filed');
  return { ...request, facts, events, machine: { ...machine, value } };
}
