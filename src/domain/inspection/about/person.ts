import type { Assignment } from '../../assignment.ts';
import type { Address, Client } from '../../client.ts';
import { contactDataForm, personForm } from '../../client-form.ts';
import { showPhone } from '../../contact-data.ts';
import { addressFields } from '../../contact-fields.ts';
import type { Dossier } from '../../dossier.ts';
import type { Fields, Form } from '../../form.ts';
import { lowerFirst, upperFirst } from '../../format.ts';
import { intakeForms } from '../../intake.ts';
import { assignmentTypeLabels, legalSchemeLabels, representativeCapacityLabels } from '../../labels.ts';
import { nameFields } from '../../name-fields.ts';
import { findBranch, findSponsor } from '../../organisation.ts';
import { registrationCivilStatusForm } from '../../registration/assignment-forms.ts';
import { bsnNumberForm } from '../../registration.ts';
import { type Around, type Description, leftOut, list, parts, spoken, told } from '../describe.ts';
import { looseCode } from '../loose.ts';
import { amount, asked, by, coachName, coded, contactRef, day, documentName, sourceWords, text } from '../words.ts';

// the labels of its questions do not depend on the day
const person = personForm('2000-01-01').fields;
const contact = contactDataForm.fields;

const address: Description<Address> = parts({
  kind: asked(addressFields.addressKind),
  street: asked(addressFields.street),
  houseNumber: asked(addressFields.houseNumber),
  addition: asked(addressFields.addition),
  postcode: asked(addressFields.postcode),
  town: asked(addressFields.town),
  lines: told(addressFields.foreignLines.label, (lines) => lines.join('\n')),
  country: asked(addressFields.country),
});

/** P5, kinds 1 to 4. */
export const clientDescription: Description<Client> = parts({
  formOfAddress: asked(nameFields.formOfAddress),
  name: parts({
    initials: asked(nameFields.initials),
    firstName: asked(nameFields.firstName),
    prefix: asked(nameFields.prefix),
    surname: asked(nameFields.surname),
    partnerPrefix: asked(nameFields.partnerPrefix),
    partnerSurname: asked(nameFields.partnerSurname),
    nameUse: asked(nameFields.nameUse),
  }),
  birthDate: asked(person.birthDate),
  address,
  addressProtected: asked(contact.addressProtected),
  phone: asked(contact.phone),
  email: asked(contact.email),
  civilStatus: asked(registrationCivilStatusForm.fields.civilStatus),
  bsn: asked(bsnNumberForm.fields.bsn),
  representative: parts(
    {
      id: leftOut('ownNumber'),
      name: text('Naam'),
      capacity: coded('Rol', representativeCapacityLabels),
      authorityEvidence: text('Waaruit dat blijkt'),
      validFrom: day('Geldig vanaf'),
      validUntil: day('Geldig tot en met'),
      email: text('E-mailadres'),
      phone: told('Telefoonnummer', showPhone),
    },
    'Vertegenwoordiger',
  ),
});

/** The sponsor's order. */
export const assignmentDescription: Description<Assignment> = parts({
  sponsorId: spoken('Opdrachtgever', (id, { organisation }) => findSponsor(organisation, id)?.name ?? 'onbekend'),
  contactId: contactRef('Contactpersoon bij de opdrachtgever'),
  contractId: spoken('Contract', (id, { organisation, of }) => {
    const sponsor = findSponsor(organisation, of.sponsorId);
    return sponsor?.contracts.find((one) => one.id === id)?.name ?? 'onbekend';
  }),
  orderNumber: text('Ordernummer of kenmerk van de opdrachtgever'),
  type: coded('Soort opdracht', assignmentTypeLabels),
  legalScheme: coded('Regeling', legalSchemeLabels),
  question: text('Wat de opdrachtgever vraagt'),
  receivedOn: day('Opdracht ontvangen op'),
  budgetHours: amount('Uren begeleiding in de opdracht'),
  maxMonths: amount('Hoogstens zoveel maanden'),
});

export const branchDescription: Description<Dossier['branchId']> = spoken(
  'Vestiging',
  (id, { organisation }) => findBranch(organisation, id)?.name ?? 'onbekend',
);

export const coachesDescription: Description<Dossier['coaches']> = list(
  'Coach',
  parts({
    userId: spoken('Naam', (id, at) => coachName(at, id)),
    from: day('Vanaf'),
    reason: text('Waarom u deze coach kreeg'),
  }),
);

/** R10: from whom a datum came, when, and who put it down. */
export const provenanceDescription: Description<Dossier['provenance']> = {
  kind: 'keyed',
  label: ({ key }) => subjectOf(key),
  each: parts({
    source: coded('Gekregen', sourceWords),
    on: day('Op', { as: 'when' }),
    by: by('Vastgelegd door', { as: 'who' }),
  }),
};

/** 'Adres', 'Intake: opleiding en diploma’s', of 'client.address' and 'intake.education'. */
function subjectOf(key: string): string {
  const [area, name = key] = key.split(/\.(.*)/s);
  if (area === 'client') return upperFirst(looseCode('fields', name));
  const form = area === 'intake' ? intakeFormOf(name) : undefined;
  return form ? `Intake: ${lowerFirst(form.title)}` : key;
}

/** R47: the client's own words beside a datum that stayed as it is. */
export const statementsDescription: Description<Dossier['statements']> = list(
  'Uw woorden',
  parts({
    id: leftOut('ownNumber'),
    on: day('Op', { as: 'when' }),
    words: text('Uw woorden', { as: 'what', source: 'client' }),
    datum: told('Bij welk gegeven', (datum, at) => aboutWhat(datum, at)),
  }),
);

function aboutWhat(datum: string, around: Around): string {
  const [area, id = ''] = datum.split('.');
  if (area === 'note') return 'Een aantekening';
  return area === 'document' ? documentName(around, id) : subjectOf(datum);
}

/** The finished sections of the intake, each under the questions of its form. */
export const intakeDescription: Description<Dossier['intake']> = {
  kind: 'keyed',
  label: ({ key }) => intakeFormOf(key)?.title ?? key,
  each: { kind: 'answers', form: ({ key }) => intakeFormOf(key) },
};

const forms: Readonly<Record<string, Form<Fields>>> = intakeForms;

export function intakeFormOf(key: string): Form<Fields> | undefined {
  return Object.hasOwn(forms, key) ? forms[key] : undefined;
}
