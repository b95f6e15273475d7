import { showPhone } from '#src/domain/contact-data.ts';
import { intakeAnswers } from '#src/domain/intake.ts';
import { plainName } from '#src/domain/names.ts';
import type { Clearance } from '#src/domain/partner/clearance.ts';
import type { ProvisionField } from '#src/domain/partner/provision.ts';
import type { PartnerPackage } from '#templates/partnerpakket/fields.ts';
import { availabilitySentences, employabilityLines, languageSentences } from '../prefill/intake-sentences.ts';

/** What the coach chose. `lines`: of employability, those that matter for this activity, word for word. */
export type Chosen = { readonly fields: readonly ProvisionField[]; readonly lines: readonly string[] };

/**
 * What this person gets, from the dossier as it is now. Asks for the proof that this very person may be told about this very
 * client today (R39): without one nothing can be made.
 */
export function makePackage(clearance: Clearance, { fields, lines }: Chosen): PartnerPackage {
  const { person, partner, dossier, activity } = clearance;
  const { client } = dossier;
  const availability = intakeAnswers(dossier, 'availability');
  const language = intakeAnswers(dossier, 'language');
  const relevant = linesOf(clearance).filter((line) => lines.includes(line));
  const has = (field: ProvisionField) => fields.includes(field);
  const { by: _by, ...told } = activity;
  return {
    recipient: { name: person.name, jobTitle: person.jobTitle, partner: partner.name },
    client: {
      name: plainName(client),
      ...(has('contact') && client.phone && { phone: showPhone(client.phone) }),
      ...(has('contact') && client.email && { email: client.email }),
    },
    activity: told,
    ...(has('availability') && availability && { availability: availabilitySentences(availability) }),
    ...(has('language') && language && { language: languageSentences(language) }),
    ...(has('employability') && relevant.length > 0 && { employability: relevant }),
  };
}

/** What the dossier says about employability, line by line, for the coach to choose from. */
export function linesOf({ dossier }: Pick<Clearance, 'dossier'>): string[] {
  const given = intakeAnswers(dossier, 'employability');
  return given ? employabilityLines(given) : [];
}

/** The package as data, under Dutch names. */
export function packageJson(reference: string, { recipient, client, activity, ...rest }: PartnerPackage): Uint8Array {
  const { availability, language, employability } = rest;
  const told = {
    kenmerk: reference,
    voor: { naam: recipient.name, functie: recipient.jobTitle, bedrijf: recipient.partner },
    activiteit: {
      naam: activity.label,
      omschrijving: activity.text,
      van: activity.from,
      tot: activity.until,
      periode: activity.periodWords,
      resultaat: activity.result,
    },
    client: { naam: client.name, telefoon: client.phone, email: client.email },
    beschikbaarheid: availability,
    taal: language,
    inzetbaarheid: employability,
  };
  return Buffer.from(`${JSON.stringify(told, undefined, 2)}\n`, 'utf8');
}
