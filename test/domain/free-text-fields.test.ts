import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordingForm } from '#src/commands/organisation/keep-wording.ts';
import { decisionForm } from '#src/commands/sponsor/decide.ts';
import { forwardForm } from '#src/commands/sponsor/forward.ts';
import { because } from '#src/domain/because-form.ts';
import { askingForm } from '#src/domain/cases/asking-form.ts';
import { askingChoices } from '#src/domain/cases/asks.ts';
import { breachReportForm } from '#src/domain/cases/breach-report-form.ts';
import { breachSteps, sponsorInformedForm } from '#src/domain/cases/breach-steps.ts';
import { changeForm, eraseForm } from '#src/domain/cases/change-form.ts';
import { coachViewForm } from '#src/domain/cases/coach-view-form.ts';
import { complaintPeopleSteps } from '#src/domain/cases/complaint-people-steps.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { deciderForm } from '#src/domain/cases/decider-form.ts';
import { noticeAnswerForm } from '#src/domain/cases/notice-form.ts';
import { otherChangeForm } from '#src/domain/cases/other-change-form.ts';
import { refusals } from '#src/domain/cases/refusals.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { wishForm } from '#src/domain/cases/wish-form.ts';
import { contactDataForm, personForm } from '#src/domain/client-form.ts';
import { findDatum } from '#src/domain/data.ts';
import { leaveOutForm } from '#src/domain/destruction/left-out.ts';
import { withdrawForm } from '#src/domain/destruction/withdraw-form.ts';
import { type Control, type Fields, type Form, form, isWordChecked } from '#src/domain/form.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { lookForm } from '#src/domain/letterhead-upload.ts';
import { noteForm } from '#src/domain/note-form.ts';
import { correctNoteForm, strikeNoteForm } from '#src/domain/note-mending.ts';
import { orderHoldForm, reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { sponsorKinds } from '#src/domain/organisation.ts';
import { questionForm } from '#src/domain/question-form.ts';
import { registrationPages } from '#src/domain/registration.ts';
import { branchForm, contactForm, contractForm, sponsorForm } from '#src/domain/sponsor-form.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { heldForm, intakeSteps } from '#src/domain/steps-intake.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { removeUploadForm } from '#src/domain/upload-removal.ts';
import { userForm } from '#src/domain/user-form.ts';
import { recordedForm } from '#src/web/answers-recorded/recorded-form.ts';
import { wordsAsked } from '#src/web/ask/acting.tsx';
import { statusForm } from '#src/web/ask/status-form.ts';
import { otherBirthDateForm } from '#src/web/cases/client.tsx';
import { enterForm } from '#src/web/cases/enter.tsx';
import { sentForm } from '#src/web/cases/letters.tsx';
import { leftOutForm } from '#src/web/cases/package.tsx';
import { partForm } from '#src/web/cases/part-request.tsx';
import { linkForm } from '#src/web/cases/request-before.tsx';
import { returnedForm } from '#src/web/delivery/returned-page.tsx';
import { readReasonForm } from '#src/web/dossier/frame.tsx';
import { bsnReasonForm } from '#src/web/dossier/small-pages.tsx';
import { addressForm, bounceForm, replyForm, settlingForm, wrongRecipientForm } from '#src/web/messages/forms.ts';
import { kinds } from '#templates/index.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { coach, contractOf, organisation, sponsorOf, today } from './fixtures.ts';

const registration = sponsorKinds.flatMap((kind) =>
  registrationPages(
    organisation,
    { sponsor: sponsorOf(kind, 'Opdrachtgever'), contract: contractOf(kind) },
    { today, birthDate: undefined },
  ).map((page) => page.form),
);
const aboutStaff = { theCase: sampleComplaint(1), organisation, today };
const ofComplaints = Object.values(complaintPeopleSteps).map((formOf): Form<Fields> => formOf(aboutStaff));
const steps: Readonly<Record<string, Form<Fields>>> = {
  ...requestSteps,
  ...Object.fromEntries(Object.entries(refusals).map(([key, form]) => [key, form({})])),
  ...intakeSteps,
  ...activeSteps,
  ...endingSteps,
  ...documentSteps,
};

const dossier = dossierIn('active.running').build();
const [document] = dossier.documents;
if (!document) throw new Error('a trajectory that runs has a plan');
const recorded = { dossier, document };

/** Every form in which something about a client can be typed, and those of the house. */
const forms: readonly Form<Fields>[] = [
  ...Object.values(intakeForms),
  ...registration,
  ...Object.values(steps),
  ...ofComplaints,
  deciderForm,
  ...Object.values<Form<Fields>>(complaintSteps),
  ...Object.values<Form<Fields>>(breachSteps),
  sponsorInformedForm({ theCase: sampleComplaint(1) }),
  ...Object.values(kinds).flatMap(({ sections }) => sections.map(({ form }) => form)),
  ...sponsorKinds.map((kind): Form<Fields> => contractForm(kind)),
  heldForm,
  personForm(today),
  contactDataForm,
  askingForm({ branches: organisation.branches, today }),
  ...askingChoices.map((ask): Form<Fields> => wishForm(ask, { branches: organisation.branches, today })),
  wordsAsked,
  linkForm,
  sentForm,
  partForm,
  enterForm({ organisation, today }),
  breachReportForm({ today, now: `${today}T09:00:00.000Z` }),
  leftOutForm,
  otherBirthDateForm,
  noteForm([], today),
  questionForm(today, today),
  leaveOutForm(today),
  withdrawForm,
  orderHoldForm(today),
  reviewHoldForm(today),
  uploadForm,
  readReasonForm,
  bsnReasonForm,
  branchForm,
  sponsorForm,
  contactForm({ name: 'Gemeente', domains: [] }),
  forwardForm,
  decisionForm(false),
  recordedForm({ ...recorded, organisation, today }),
  correctNoteForm([], today),
  strikeNoteForm,
  removeUploadForm,
  returnedForm,
  replyForm,
  bounceForm('deze mail'),
  wrongRecipientForm,
  addressForm(undefined),
  settlingForm,
  userForm(organisation, coach, { today }),
  wordingForm('greeting'),
  lookForm,
  coachViewForm,
  statusForm,
  changeFormOf('client.contact'),
  eraseForm,
  noticeAnswerForm,
  otherChangeForm,
  form({ title: '', fields: { because } }),
];

function changeFormOf(key: string): Form<Fields> {
  const datum = findDatum({ dossier, organisation, today, activities: [] }, key);
  const form = datum && changeForm(datum);
  if (!form) throw new Error('there is no such datum');
  return form;
}

type Typed = { readonly label: string; readonly field: Fields[string] };

function typedFields(fields: Fields): Typed[] {
  return Object.values(fields).flatMap((field) => {
    if (field.control.kind === 'rows') return typedFields(field.control.fields);
    return field.control.kind === 'text' || field.control.kind === 'textarea' ? [{ label: field.label, field }] : [];
  });
}

const all = forms.flatMap(({ fields }) => typedFields(fields));
const labelsOf = (typed: readonly Typed[]) => [...new Set(typed.map(({ label }) => label))].sort();

/** Names, places, numbers, posts and standard texts tell nothing about a client's health; a sponsor's words are not ours. */
const unchecked = all.filter(({ field }) => !isWordChecked(field.control) && !isNumber(field.control));

function isNumber(control: Control): boolean {
  return control.kind === 'text' && (control.inputmode === 'numeric' || control.inputmode === 'decimal');
}

/** Labels of text that can be typed anywhere in the program, as the source has them. */
async function labelsInSource(): Promise<string[]> {
  const labels = new Set<string>();
  for (const folder of ['src', 'templates'])
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.tsx?$/.test(file) || (folder === 'src' && file.startsWith('demo/'))) continue;
      const source = await readFile(join(folder, file), 'utf8');
      for (const [, label = ''] of source.matchAll(/\b(?:text|area)\(\{[^{}]*?\blabel:\s*'([^']+)'/g))
        labels.add(label);
    }
  return [...labels].sort();
}

describe('every field somebody types in', () => {
  it('stands in a form of this test', async () => {
    const known = labelsOf(all);
    const found = await labelsInSource();
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((label) => !known.includes(label))).toEqual([]);
  });

  it('refuses a BSN, save the one that asks for it, and what is not kept (R8, R9)', () => {
    const kept = all.filter(({ field }) =>
      ['999991644', '999.991.644', '999 991 644'].some((bsn) => field.parse({ x: bsn }, 'x').ok),
    );
    // the source of a mail that came back is read and not kept, and so is whatever is typed for a receipt code
    expect(labelsOf(kept)).toEqual([
      'BSN',
      'Code van uw verzoek',
      'Plak de volledige bron van het bericht',
      'Uw code',
      'Welk verzoek?',
      'Welke code laat deze persoon zien?',
    ]);
  });

  it('takes no signs or pictures alone for a name, a place or a function', () => {
    const names = all.filter(({ label }) =>
      /naam(?! of nummer)|plaats\b|functie(?!,)|werkgever|afdeling|^land$|^wie\b/i.test(label),
    );
    const taken = names.filter(({ field }) =>
      ['🙂', '-', '?!', '🙂 🙂'].some((line) => field.parse({ x: line }, 'x').ok),
    );
    expect(labelsOf(taken)).toEqual([]);
  });

  it('is read for health words, save names, places, numbers and what a client says in own words (R8)', () => {
    expect(labelsOf(unchecked)).toEqual([
      'Achternaam',
      'Achternaam van de partner',
      'Adres',
      'Adres in het andere land',
      'Adres van de nieuwe vertegenwoordiger',
      'Afdeling',
      'Afgesproken wachtwoord',
      'Bij welk verzoek hoort de klacht?',
      'Code van uw verzoek',
      'E-mailadres',
      'E-mailadres van de nieuwe vertegenwoordiger',
      'E-mailadres van de vertegenwoordiger',
      'Eigen verklaring van de cliënt',
      'Functie',
      'Functie van uw collega',
      'Functie van wie heeft besloten',
      'Hoe laat is het gemeld?',
      'Hoe laat merkten wij het?',
      'Hoe laat?',
      'Kenmerk op onze brieven',
      'Land',
      'Maildomeinen van de opdrachtgever',
      'Meldingsnummer',
      'Naam',
      'Naam en functie van wie van buiten komt',
      'Naam of nummer van het contract',
      'Naam van de nieuwe vertegenwoordiger',
      'Naam van de opdrachtgever',
      'Naam van de persoon om wie het gaat',
      'Naam van de vertegenwoordiger',
      'Naam van de vestiging',
      'Naam van uw collega',
      'Naam van wie het vroeg',
      'Naar welk adres?',
      'Naar wie gaat de klacht?',
      'Nieuw e-mailadres',
      'Om welke dossiers gaat het?',
      'Opmerking of reden',
      'Over wie gaat uw klacht?',
      'Plaats',
      'Plak de volledige bron van het bericht',
      'Postcode',
      'Roepnaam',
      'Straat',
      'Straat en huisnummer',
      'Straat en huisnummer, of postbus',
      'Tekst',
      'Telefoonnummer',
      'Telefoonnummer van de vertegenwoordiger',
      'Tijd',
      'Tijd van het gesprek met de medewerker',
      'Toevoeging',
      'Tot',
      'Tussenvoegsel',
      'Tussenvoegsel van de partner',
      'Uw code',
      'Uw functie',
      'Uw naam',
      'Van',
      'Voorletters',
      'Waarom neemt u dit in gebruik?',
      'Waarom verandert u deze tekst?',
      'Waarover wilt u praten?',
      'Wat geven wij door van de klacht?',
      'Wat is er gebeurd?',
      'Wat moet er beter?',
      'Wat moet erbij?',
      'Wat vertelt de cliënt?',
      'Wat vindt de cliënt, in eigen woorden?',
      'Wat vindt u, in uw eigen woorden?',
      'Wat wilt u ons vertellen?',
      'Wat wilt u zien?',
      'Wat wilt u?',
      'Welk verzoek?',
      'Welke code laat deze persoon zien?',
      'Welke gegevens moeten weg?',
      'Welke gegevens mogen wij voorlopig niet gebruiken, en waarom?',
      'Welke woorden?',
      'Wie waren erbij?',
      'Wilt u er iets bij zeggen?',
      'Woonplaats',
    ]);
  });
});
