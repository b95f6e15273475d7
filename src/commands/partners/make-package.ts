import { intakeAnswers } from '#src/domain/intake.ts';
import type { Clearance } from '#src/domain/partner/clearance.ts';
import type { ProvisionField } from '#src/domain/partner/provision.ts';
import { PartnerPackage } from '#templates/partnerpakket/package.ts';
import { availabilitySentences, employabilityLines, languageSentences } from '../prefill/intake-sentences.ts';

/** What the coach chose. `lines`: of employability, those that matter for this activity, word for word. */
export type Chosen = { readonly fields: readonly ProvisionField[]; readonly lines: readonly string[] };

/**
 * What this person gets, from the dossier as it is now. Asks for the proof that this very person may be told about this very
 * client today (R39): without one nothing can be made.
 */
export function makePackage(proof: Clearance, { fields, lines }: Chosen): PartnerPackage {
  const availability = intakeAnswers(proof.dossier, 'availability');
  const language = intakeAnswers(proof.dossier, 'language');
  const relevant = linesOf(proof).filter((line) => lines.includes(line));
  const has = (field: ProvisionField) => fields.includes(field);
  return PartnerPackage.of(proof, {
    withContact: has('contact'),
    ...(has('availability') && availability && { availability: availabilitySentences(availability) }),
    ...(has('language') && language && { language: languageSentences(language) }),
    ...(has('employability') && relevant.length > 0 && { employability: relevant }),
  });
}

/** What the dossier says about employability, line by line, for the coach to choose from. */
export function linesOf({ dossier }: Pick<Clearance, 'dossier'>): string[] {
  const given = intakeAnswers(dossier, 'employability');
  return given ? employabilityLines(given) : [];
}

/** The package as data, under Dutch names. */
export function packageJson(reference: string, given: PartnerPackage): Uint8Array {
  const { recipient, client, activity, availability, language, employability } = PartnerPackage.wordsOf(given);
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
