import { castOrganisation, sponsors, users } from '../builders/cast.ts';

/** The answers of one order, page by page, as a clerk types them. */
export const gemeente = sponsors.gemeente;
const [contract] = gemeente.contracts;
const [contact] = gemeente.contacts;

export const contractPage = { contractId: contract?.id ?? '' };
export const assignmentPage = {
  contactId: contact?.id ?? '',
  orderNumber: 'VBS-2026-00999',
  type: 'supplyStrengthening',
  legalScheme: 'Participatiewet',
  question: 'Wij vragen om begeleiding naar betaald werk.',
  'receivedOn-dag': '20',
  'receivedOn-maand': '11',
  'receivedOn-jaar': '2026',
  budgetHours: '48',
  maxMonths: '12',
};
export const personPage = {
  formOfAddress: 'heer',
  initials: 'jm',
  prefix: 'van der',
  surname: 'Proef',
  nameUse: 'own',
  'birthDate-dag': '14',
  'birthDate-maand': '5',
  'birthDate-jaar': '1986',
};
export const contactPage = {
  addressKind: 'dutch',
  street: 'Fictielaan',
  houseNumber: '12',
  postcode: '1234ab',
  town: 'Voorbeeldstad',
  phone: '06 00 00 00 01',
  email: 'joris.vanderproef@voorbeeld.example',
};
export const bsnPage = { bsn: '999991644' };
export const civilStatusPage = { civilStatus: 'notGiven' };
export const representativePage = { represented: 'no' };
export const coachPage = { branchId: users.sanne.branchId, coachId: users.sanne.id };

export const key = '0123456789abcdefghjkmnpqrs';
export const allPages = {
  ...contractPage,
  ...assignmentPage,
  ...personPage,
  ...contactPage,
  ...bsnPage,
  ...civilStatusPage,
  ...representativePage,
  ...coachPage,
};
export const pageKeys = [
  'contract',
  'assignment',
  'person',
  'contact',
  'bsn',
  'civilStatus',
  'representative',
  'coach',
];
export const hidden = { _sleutel: key, _gezien: pageKeys.join('.') };
export const organisation = castOrganisation;
