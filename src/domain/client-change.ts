import { actingFor } from './acting.ts';
import { isMinor } from './age.ts';
import { source } from './answers.ts';
import type { Client } from './client.ts';
import { contactDataForm, personForm } from './client-form.ts';
import { form } from './form.ts';
import type { ItemId } from './ids.ts';
import {
  type Born,
  type RepresentativeAnswers,
  representativeForm,
  toRepresentative,
} from './registration/representative-form.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** R10: whoever changes a datum says who gave it. */
const givenBy = { source: source('client', 'sponsor') };

/** Address, phone and mail as they are changed later on. Letters that were sent keep the address they went to. */
export const contactChangeForm = form({
  ...contactDataForm,
  intro: 'Wat u hier wijzigt, geldt voor nieuwe brieven en documenten. Wat al is verstuurd, verandert niet.',
  fields: { ...contactDataForm.fields, ...givenBy },
});

/** Name and birth date as they are corrected later on. */
export function personChangeForm(today: Day) {
  const base = personForm(today);
  return form({
    ...base,
    intro: 'Wat u hier verbetert, geldt voor nieuwe brieven en documenten. Wat al is verstuurd, verandert niet.',
    fields: { ...base.fields, ...givenBy },
  });
}

/** Who acts for the client from now on: another curator, an authority that ended, a new address (E19). */
export function representativeChangeForm(born: Born) {
  const base = representativeForm(born);
  return form({
    ...base,
    intro: 'Wie niet meer mag optreden, krijgt vanaf nu geen brieven meer. Wat al is verstuurd, verandert niet.',
    fields: { ...base.fields, ...givenBy },
  });
}

/**
 * The client with another representative, or with none.
 *
 * @param newId names somebody else than who acted before. Whoever bears the same name is the same person, also with
 *   another authority or address.
 */
export function withRepresentative(
  { representative: before, ...client }: Client,
  answers: RepresentativeAnswers,
  newId: () => ItemId,
): Client {
  const same = before?.name === answers.representativeName ? before : undefined;
  const representative = toRepresentative(answers, same?.id ?? newId());
  return { ...client, ...(representative && { representative }) };
}

/** P17: for whoever turns out to be a minor somebody acts, as at registration; so that is recorded first. */
export function minorAlone(client: Client, birthDate: Day, today: Day): Problem[] {
  if (birthDate === client.birthDate || !isMinor(birthDate, today)) return [];
  if (actingFor(client, today)?.capacity === 'parent') return [];
  const message =
    'Met deze geboortedatum is de cliënt jonger dan 18 jaar. Dan moet eerst een ouder of voogd zijn vastgelegd die voor de cliënt optreedt';
  return [{ field: 'birthDate', message }];
}

/** Names of the data that differ, for the log and for provenance; never what is in them (R4). */
export function changedFields(before: Client, after: Client): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  // both come from the same closed schema
  const differs = (name: string) =>
    JSON.stringify(sorted(before[name as keyof Client])) !== JSON.stringify(sorted(after[name as keyof Client]));
  return [...names].filter(differs).sort();
}

function sorted(value: unknown): unknown {
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;
}
