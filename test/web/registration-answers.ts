import type { Dossier } from '#src/domain/dossier.ts';
import { castOrganisation, sponsors, users } from '../builders/cast.ts';
import { type Harness, startHarness } from '../harness.ts';
import type { Browser } from '../web-browser.ts';

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

export const address = '/opdrachten/nieuw';
export const start = () => startHarness({ organisation });
export const ids = (harness: Harness) => [...harness.store.dossiers.ids()];

/** Posts one page and goes where it leads, as a browser does. */
export async function goOn(browser: Browser, fields: Record<string, string>) {
  const answer = await browser.post(address, fields);
  if (answer.status !== 303) throw new Error(`not taken: ${answer.status}`);
  return browser.get(answer.location ?? '');
}

/** The one dossier that was made. */
export async function only(harness: Harness): Promise<Dossier> {
  const [id] = ids(harness);
  const loaded = id && (await harness.store.dossiers.load(id));
  if (!loaded) throw new Error('no dossier was made');
  return loaded.value;
}
