import { yesNo } from '../answers.ts';
import type { Client } from '../client.ts';
import { optionalEmail, optionalPhone } from '../contact-fields.ts';
import { choice, date, form, text, type ValuesOf } from '../form.ts';
import { optionsOf, representativeCapacityLabels } from '../labels.ts';
import type { Problem } from '../result.ts';

/** Who acts for the client, if anybody: curator, mentor, parent, or an attorney by written power (P17, UAVG 5). */
export const representativeForm = form({
  title: 'Vertegenwoordiger',
  why: 'Een wettelijk vertegenwoordiger mag de rechten van de cliënt uitoefenen (privacyreglement, bepaling 17). Wij leggen vast waaruit dat blijkt en tot wanneer het geldt.',
  fields: {
    represented: choice({
      label: 'Heeft de cliënt een vertegenwoordiger?',
      missing: 'Kies of de cliënt een vertegenwoordiger heeft',
      options: yesNo,
    }),
    representativeName: text({ label: 'Naam van de vertegenwoordiger', max: 120, optional: true, autocomplete: 'off' }),
    capacity: choice({ label: 'Rol', options: optionsOf(representativeCapacityLabels), optional: true }),
    authorityEvidence: text({
      label: 'Waaruit blijkt dat?',
      hint: 'Bijvoorbeeld: beschikking van 3 maart 2025',
      max: 200,
      optional: true,
    }),
    validFrom: date({ label: 'Geldig vanaf', optional: true }),
    validUntil: date({ label: 'Geldig tot en met', hint: 'Laat leeg als er geen einddatum is', optional: true }),
    representativePhone: optionalPhone({ label: 'Telefoonnummer van de vertegenwoordiger' }),
    representativeEmail: optionalEmail({ label: 'E-mailadres van de vertegenwoordiger' }),
  },
  check: (answers): Problem[] => {
    if (answers.represented === 'no') return [];
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
  },
});
export type RepresentativeAnswers = ValuesOf<typeof representativeForm>;

/** The representative as stored; undefined when the client acts alone. */
export function toRepresentative(answers: RepresentativeAnswers): Client['representative'] {
  const { represented, representativeName: name, capacity, authorityEvidence, validFrom } = answers;
  if (represented === 'no' || !name || !capacity || !authorityEvidence || !validFrom) return undefined;
  return {
    name,
    capacity,
    authorityEvidence,
    validFrom,
    ...(answers.validUntil && { validUntil: answers.validUntil }),
    ...(answers.representativeEmail && { email: answers.representativeEmail }),
    ...(answers.representativePhone && { phone: answers.representativePhone }),
  };
}
