import { isMinor } from '../age.ts';
import { yesNo } from '../answers.ts';
import type { Client } from '../client.ts';
import { optionalEmail, optionalPhone } from '../contact-fields.ts';
import { choice, date, form, type Judged, text, type Values } from '../form.ts';
import type { ItemId } from '../ids.ts';
import { optionsOf, representativeCapacityLabels } from '../labels.ts';
import { readOfficeName } from '../name-fields.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';

const needed = 'nodig bij een vertegenwoordiger';
const details = {
  representativeName: text({
    label: 'Naam van de vertegenwoordiger',
    max: 120,
    optional: true,
    needed,
    autocomplete: 'off',
    read: readOfficeName,
  }),
  capacity: choice({ label: 'Rol', options: optionsOf(representativeCapacityLabels), optional: true, needed }),
  authorityEvidence: text({
    label: 'Waaruit blijkt dat?',
    about: 'bewijs van de vertegenwoordiging',
    hint: 'Bijvoorbeeld: beschikking van 3 maart 2025',
    max: 200,
    optional: true,
    needed,
  }),
  validFrom: date({ label: 'Geldig vanaf', optional: true, needed }),
  validUntil: date({ label: 'Geldig tot en met', hint: 'Laat leeg als er geen einddatum is', optional: true }),
  representativePhone: optionalPhone({ label: 'Telefoonnummer van de vertegenwoordiger' }),
  representativeEmail: optionalEmail({ label: 'E-mailadres van de vertegenwoordiger' }),
} as const;

const fields = {
  represented: choice({
    label: 'Heeft de cliënt een vertegenwoordiger?',
    about: 'vertegenwoordiger',
    missing: 'Kies of de cliënt een vertegenwoordiger heeft',
    options: yesNo,
  }),
  ...details,
} as const;

export type RepresentativeAnswers = Values<typeof fields>;

/**
 * Who acts for the client, if anybody: curator, mentor, parent, or an attorney by written power (P17, UAVG 5). For a
 * minor somebody always does.
 */
export function representativeForm(born: Born) {
  return form({
    title: 'Vertegenwoordiger',
    why: 'Een wettelijk vertegenwoordiger mag de rechten van de cliënt uitoefenen (privacyreglement, bepaling 17). Wij leggen vast waaruit dat blijkt en tot wanneer het geldt.',
    fields,
    idle: ({ represented }) => (represented === 'no' ? { fields: Object.keys(details) } : undefined),
    check: (answers): Problem[] => [...detailProblems(answers), ...minorProblems(answers, born)],
  });
}

/** When the client was born, as far as that was answered. */
export type Born = { readonly birthDate: Day | undefined; readonly today: Day };

/** P17: what is missing for a client under eighteen. */
export function minorProblems(
  { represented, capacity }: Judged<Pick<RepresentativeAnswers, 'represented' | 'capacity'>>,
  { birthDate, today }: Born,
): Problem[] {
  if (!birthDate || !isMinor(birthDate, today)) return [];
  if (represented === 'no') {
    const message = 'De cliënt is jonger dan 18 jaar. Kies "Ja" en vul een ouder of voogd in';
    return [{ field: 'represented', message }];
  }
  return capacity && capacity !== 'parent'
    ? [{ field: 'capacity', message: 'De cliënt is jonger dan 18 jaar. Kies "Ouder of voogd"' }]
    : [];
}

function detailProblems(answers: Judged<RepresentativeAnswers>): Problem[] {
  if (answers.represented !== 'yes') return [];
  const { validFrom, validUntil } = answers;
  return [
    ...(answers.representativeName
      ? []
      : [{ field: 'representativeName', message: 'Vul de naam van de vertegenwoordiger in' }]),
    ...(answers.capacity ? [] : [{ field: 'capacity', message: 'Kies de rol van de vertegenwoordiger' }]),
    ...(answers.authorityEvidence
      ? []
      : [{ field: 'authorityEvidence', message: 'Vul in waaruit blijkt dat deze persoon mag optreden' }]),
    ...(validFrom ? [] : [{ field: 'validFrom', message: 'Vul in vanaf welke dag dit geldt' }]),
    ...(validFrom && validUntil && validUntil < validFrom
      ? [{ field: 'validUntil', message: 'Vul een dag in die na de eerste dag ligt' }]
      : []),
  ];
}

/** What the form shows for a client that exists. */
export function representativeAnswers({
  representative,
}: Pick<Client, 'representative'>): Partial<RepresentativeAnswers> {
  if (!representative) return { represented: 'no' };
  const { id: _, name, phone, email, ...rest } = representative;
  return {
    ...rest,
    represented: 'yes',
    representativeName: name,
    representativePhone: phone,
    representativeEmail: email,
  };
}

/** The representative as stored; undefined when the client acts alone. */
export function toRepresentative(answers: RepresentativeAnswers, id: ItemId): Client['representative'] {
  const { represented, representativeName: name, capacity, authorityEvidence, validFrom } = answers;
  if (represented === 'no' || !name || !capacity || !authorityEvidence || !validFrom) return undefined;
  return {
    id,
    name,
    capacity,
    authorityEvidence,
    validFrom,
    ...(answers.validUntil && { validUntil: answers.validUntil }),
    ...(answers.representativeEmail && { email: answers.representativeEmail }),
    ...(answers.representativePhone && { phone: answers.representativePhone }),
  };
}
