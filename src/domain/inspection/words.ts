import { answerText } from '../answer-words.ts';
import { dayOf } from '../calendar.ts';
import { isSponsorDocument, namedNumber } from '../document-versions.ts';
import { responsibleCoach, type Source } from '../dossier.ts';
import type { Field } from '../form.ts';
import { clockTime, dutchNumber, longDate, lowerFirst, upperFirst } from '../format.ts';
import { roleLabels } from '../labels.ts';
import { findUser, type Role } from '../organisation.ts';
import type { Day, Instant } from '../time.ts';
import { type Around, type Role as Place, spoken, type Told, told } from './describe.ts';

/** The ways a datum is told, by what kind of thing it is. */

type More = { readonly as?: Place; readonly source?: 'client' };

export const text = (label: string, more?: More) => told<string, unknown>(label, (value) => value, more);
export const day = (label: string, more?: More) => told<Day, unknown>(label, longDate, more);
export const moment = (label: string, more?: More) => told<Instant, unknown>(label, momentWords, more);
export const amount = (label: string, more?: More) => told<number, unknown>(label, (value) => dutchNumber(value), more);
export const truth = (label: string) => told<boolean, unknown>(label, (value) => (value ? 'Ja' : 'Nee'));

/** One of a closed list, as its label says it. */
export function coded<T extends string>(label: string, labels: Readonly<Record<T, string>>, more?: More) {
  return told<T, unknown>(label, (value) => labels[value], more);
}

/** Somebody of the house, by function. */
export const by = (label: string, more?: More) => spoken<string, unknown>(label, (id, at) => functionOf(at, id), more);

/** A document of this dossier, by its name. */
export const documentRef = (label: string, more?: More) =>
  spoken<string, unknown>(label, (id, at) => documentName(at, id), more);

/** Somebody at the sponsor, by name: the client may know who at the sponsor was written to (AVG 15(1)(c)). */
export const contactRef = (label: string) => spoken<string, unknown>(label, (id, at) => contactName(at, id));

/** As the question it was asked with says it, and in the words of its answer. */
export function asked<T, P>(field: Field<T> | Field<T | undefined>): Told<T, P> {
  const question = field as Field<unknown>; // answerText reads any answer
  const label = field.control.kind === 'confirm' ? upperFirst(field.about ?? field.label) : field.label;
  return told(label, (value) => answerText(question, value));
}

/** R10, as said to the person it is about. */
export const sourceWords: Readonly<Record<Source, string>> = {
  sponsor: 'van de opdrachtgever',
  client: 'van u',
  document: 'uit uw cv of diploma',
  staff: 'inschatting van uw coach',
  observed: 'vastgesteld door uw coach',
};

/** '3 maart 2026, 14.03 uur'. */
export function momentWords(at: Instant): string {
  return `${longDate(dayOf(at))}, ${clockTime(at)} uur`;
}

/**
 * Roles from the one that tells most; of somebody with several the first counts. Handling complaints comes last: as anything else
 * it would tell of a complaint that may not be there (R51).
 */
const byWeight: readonly Role[] = ['directorate', 'branchManager', 'coach', 'clerk', 'systemAdmin', 'complaintHandler'];

/**
 * Who did something, by function: 'uw coach', 'administratie'. A name of staff is told of coaches alone.
 *
 * @param as the role in which it was done, where that is known
 */
export function functionOf({ dossier, organisation }: Around, id: string, as?: Role): string {
  if (id === 'system') return 'het programma';
  if (id === 'sponsor') return 'de opdrachtgever';
  if (id === 'client') return 'u, of wie voor u optreedt';
  if (id === 'operator') return 'de systeembeheerder';
  if (id === responsibleCoach(dossier)) return 'uw coach';
  if (dossier.coaches.some(({ userId }) => userId === id)) return 'een eerdere coach van u';
  const user = organisation.users.find((one) => one.id === id);
  const role = as ?? byWeight.find((one) => user?.roles.includes(one));
  if (!role) return 'een oud-medewerker';
  return role === 'coach' ? 'een andere coach' : lowerFirst(roleLabels[role]);
}

/** 'S. Verzonnen': of somebody who is or was the coach. */
export function coachName({ organisation }: Around, id: Parameters<typeof findUser>[1]): string {
  return findUser(organisation, id)?.name ?? 'een oud-medewerker';
}

/** 'Voortgangsrapportage 2, versie 1'; a letter has its title alone. */
export function documentName({ dossier, requests, names }: Around, id: string): string {
  const document = dossier.documents.find((one) => one.id === id);
  const letter = requests.flatMap(({ letters }) => letters).find((one) => one.id === id);
  if (letter) return names.kind(letter.kind);
  if (!document) return 'een document dat niet meer in het dossier staat';
  const number = namedNumber(document);
  const title = `${names.kind(document.kind)}${number === undefined ? '' : ` ${number}`}`;
  return isSponsorDocument(document) ? `${title}, versie ${document.version}` : title;
}

export function contactName(around: Around, id: string): string {
  return findContactName(around, id) ?? 'een eerdere contactpersoon';
}

/** 'A. Ambtenaar, klantmanager'; undefined when it is nobody at the sponsor. */
export function findContactName({ dossier, organisation }: Around, id: string): string | undefined {
  const sponsor = organisation.sponsors.find((one) => one.id === dossier.assignment.sponsorId);
  const contact = sponsor?.contacts.find((one) => one.id === id);
  return contact && `${contact.name}, ${contact.jobTitle}`;
}
