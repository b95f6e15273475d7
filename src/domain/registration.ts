import type { Assignment } from './assignment.ts';
import { isBsn, normaliseBsn } from './bsn.ts';
import type { Client } from './client.ts';
import { type ContactDataAnswers, contactDataForm, type PersonAnswers, personForm } from './client-form.ts';
import { toAddress } from './contact-fields.ts';
import { type Fields, type Form, form, text } from './form.ts';
import type { ItemId } from './ids.ts';
import { toPersonName } from './name-fields.ts';
import { bsnAllowed, necessity } from './necessity.ts';
import type { Contract, Organisation, Sponsor } from './organisation.ts';
import {
  type AssignmentAnswers,
  assignmentForm,
  type CivilStatusAnswers,
  registrationCivilStatusForm,
} from './registration/assignment-forms.ts';
import { type CoachAnswers, coachForm } from './registration/coach-form.ts';
import {
  type Born,
  type RepresentativeAnswers,
  representativeForm,
  toRepresentative,
} from './registration/representative-form.ts';

export { contractChoiceForm, findContract } from './registration/assignment-forms.ts';
export { minorProblems } from './registration/representative-form.ts';

/** P5, kind 4, as the sponsor gave it. Rendered only where `bsnAllowed`; the number is kept as nine digits. */
export const bsnNumberForm = form({
  title: 'Burgerservicenummer',
  intro: 'Neem het nummer over van de opdrachtgever. Vraag het niet aan de cliënt.',
  why: 'Een BSN mag alleen worden gebruikt als een wet dat zegt (UAVG artikel 46). Voor deze opdracht is dat zo. Het nummer wordt afgeschermd getoond en staat nooit in een onderwerp of bestandsnaam.',
  fields: {
    bsn: text({
      label: 'BSN',
      hint: '9 cijfers. Laat leeg als de opdrachtgever geen BSN heeft gegeven.',
      max: 15,
      width: 10,
      inputmode: 'numeric',
      autocomplete: 'off',
      optional: true,
      read: (line) => {
        const nine = normaliseBsn(line);
        if (nine === undefined) return 'Vul een BSN in van 9 cijfers';
        return isBsn(nine)
          ? { value: nine }
          : 'Dit BSN klopt niet. Vraag het na bij de opdrachtgever en verander het niet zelf';
      },
    }),
  },
});

export type RegistrationPage = { readonly key: string; readonly form: Form<Fields> };

/**
 * The pages of registering an assignment after the contract was chosen (R6), in order. A page that this kind of sponsor
 * never needs is not there (R9, necessity guard). Field names are unique over all pages. `birthDate`: as answered so far.
 */
export function registrationPages(
  organisation: Organisation,
  chosen: { readonly sponsor: Sponsor; readonly contract: Contract },
  born: Born,
): RegistrationPage[] {
  const { contract } = chosen;
  const { today } = born;
  return [
    { key: 'assignment', form: assignmentForm(chosen, today) },
    { key: 'person', form: personForm(today) },
    { key: 'contact', form: contactDataForm },
    ...(bsnAllowed(contract) ? [{ key: 'bsn', form: bsnNumberForm }] : []),
    ...(necessity('civilStatus', contract.kind) === 'never'
      ? []
      : [{ key: 'civilStatus', form: registrationCivilStatusForm }]),
    { key: 'representative', form: representativeForm(born) },
    { key: 'coach', form: coachForm(organisation, today) },
  ];
}

/** Every field of the pages of one order, and those that only another contract asks for: choosing again drops these. */
export function allFields(pages: readonly RegistrationPage[]): Fields {
  return Object.assign(
    {},
    bsnNumberForm.fields,
    registrationCivilStatusForm.fields,
    ...pages.map((p) => p.form.fields),
  );
}

/** All answers of the pages together. */
export type RegistrationAnswers = AssignmentAnswers &
  PersonAnswers &
  ContactDataAnswers &
  RepresentativeAnswers &
  CoachAnswers &
  Partial<CivilStatusAnswers> & { readonly bsn?: string };

/** The client as stored. A BSN is left out where the contract does not allow one, whatever was posted (R9). */
export function toClient(
  answers: RegistrationAnswers,
  contract: Pick<Contract, 'kind' | 'bsnBase'>,
  representativeId: ItemId,
): Client {
  const representative = toRepresentative(answers, representativeId);
  const civilStatus = necessity('civilStatus', contract.kind) === 'never' ? undefined : answers.civilStatus;
  return {
    name: toPersonName(answers),
    formOfAddress: answers.formOfAddress,
    birthDate: answers.birthDate,
    address: toAddress(answers),
    addressProtected: answers.addressProtected,
    ...(answers.phone && { phone: answers.phone }),
    ...(answers.email && { email: answers.email }),
    civilStatus: civilStatus ?? 'notGiven',
    ...(answers.bsn && bsnAllowed(contract) && { bsn: answers.bsn }),
    ...(representative && { representative }),
  };
}

/** The assignment as stored. A private person is sponsor and client at once (R2), and so has no contact. */
export function toAssignment(
  answers: AssignmentAnswers,
  chosen: { readonly sponsor: Sponsor; readonly contract: Contract },
): Assignment {
  const { orderNumber, type, legalScheme = 'none', question = '', receivedOn, budgetHours, maxMonths } = answers;
  const contactId = chosen.sponsor.kind === 'privatePerson' ? undefined : answers.contactId;
  return {
    sponsorId: chosen.sponsor.id,
    contractId: chosen.contract.id,
    ...(contactId && { contactId }),
    orderNumber,
    type,
    legalScheme,
    question,
    receivedOn,
    budgetHours,
    maxMonths,
  };
}
