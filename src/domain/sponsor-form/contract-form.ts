import { choice, confirm, date, form, type Judged, text, type ValuesOf } from '../form.ts';
import { bsnBaseLabels, gdprRoleLabels, optionsOf } from '../labels.ts';
import { necessity } from '../necessity.ts';
import type { Contract, SponsorKind } from '../organisation.ts';
import type { Problem } from '../result.ts';
import { type Terms, usualTerms } from '../settings/terms.ts';
import { billingAnswers, billingFields, billingProblems, toContractBilling } from './billing-fields.ts';
import {
  approvalFields,
  breachFields,
  budgetFields,
  cadenceFields,
  deliveryFields,
  termFields,
} from './contract-fields.ts';
import { type Known, passwordMissing, passwordUnused } from './file-password.ts';
import { wipeFields } from './wipe-bsn.ts';

/** The statutes under which a BSN may be used for this kind of sponsor (DOMAIN 4.1). */
const bsnBases: Record<SponsorKind, readonly Contract['bsnBase'][]> = {
  uwv: ['SUWI', 'WIA', 'ZW'],
  municipality: ['Participatiewet', 'SUWI'],
  employerSecondTrack: ['none', 'WIA', 'ZW', 'SUWI'],
  employerOutplacement: ['none'],
  privatePerson: ['none'],
};

/** Everything agreed with a sponsor that the software keeps to (DOMAIN 2.6, R1, R9, R16, R19, R22). */
export function contractForm(kind: SponsorKind, known: Known = {}) {
  const noBsn = necessity('bsn', kind) === 'never';
  return form({
    title: 'Contract',
    intro: 'Termijnen zijn in Nederlandse werkdagen.',
    why: 'Deze afspraken bepalen de termijnen, de manier van versturen en of een BSN mag. Geen antwoord van de opdrachtgever is geen akkoord, behalve als dat hier schriftelijk is afgesproken (privacyreglement, bepaling 9).',
    fields: {
      name: text({
        label: 'Naam of nummer van het contract',
        missing: 'Vul de naam of het nummer van het contract in',
        max: 120,
        checkWords: false,
      }),
      validFrom: date({ label: 'Geldig vanaf', missing: 'Vul in vanaf welke dag het contract geldt' }),
      validUntil: date({ label: 'Geldig tot en met', hint: 'Laat leeg als er geen einddatum is', optional: true }),
      ...cadenceFields,
      ...termFields,
      ...deliveryFields(kind, known),
      ...approvalFields,
      bsnBase: choice({
        label: 'Op grond van welke wet mag het BSN worden gebruikt?',
        hint: noBsn ? 'Bij deze soort opdrachtgever mag geen BSN' : undefined,
        missing: 'Kies de wet op grond waarvan het BSN mag, of kies "Geen wet"',
        options: optionsOf(bsnBaseLabels).filter(({ value }) => bsnBases[kind].includes(value)),
      }),
      ...wipeFields(known),
      wantsBsnInDocuments: confirm({
        label: 'De opdrachtgever wil een afgeschermd BSN in documenten.',
        optional: true,
      }),
      ...budgetFields(),
      gdprRole: choice({
        label: 'Onze rol volgens de AVG',
        missing: 'Kies onze rol volgens de AVG',
        options: optionsOf(gdprRoleLabels),
      }),
      ...breachFields(kind),
      ...billingFields(kind),
    },
    idle: ({ delivery }) =>
      delivery && delivery !== 'protected' ? { fields: ['password'], refusal: passwordUnused } : undefined,
    check: (answers): Problem[] => [
      ...orderProblems(answers),
      ...passwordProblems(answers, known),
      ...bsnProblems(answers, noBsn),
      ...billingProblems(answers),
    ],
  });
}
export type ContractAnswers = ValuesOf<ReturnType<typeof contractForm>>;

/** Terms and dates that follow one another. */
function orderProblems(answers: Judged<ContractAnswers>): Problem[] {
  const { validFrom, validUntil, firstReminder, secondReminder, escalation } = answers;
  return [
    ...(validFrom && validUntil && validUntil < validFrom
      ? [{ field: 'validUntil', message: 'Vul een dag in die na de eerste dag ligt' }]
      : []),
    ...(firstReminder && secondReminder && secondReminder <= firstReminder
      ? [{ field: 'secondReminder', message: 'Vul meer werkdagen in dan bij de eerste herinnering' }]
      : []),
    ...(secondReminder && escalation && escalation <= secondReminder
      ? [{ field: 'escalation', message: 'Vul meer werkdagen in dan bij de tweede herinnering' }]
      : []),
  ];
}

function passwordProblems({ delivery, password }: Judged<ContractAnswers>, { agreedOn }: Known): Problem[] {
  return delivery === 'protected' && !password && !agreedOn ? [{ field: 'password', message: passwordMissing }] : [];
}

function bsnProblems(answers: Judged<ContractAnswers>, noBsn: boolean): Problem[] {
  return answers.wantsBsnInDocuments && (noBsn || answers.bsnBase === 'none')
    ? [{ field: 'wantsBsnInDocuments', message: 'Zonder wet staat er geen BSN in documenten. Haal dit vinkje weg' }]
    : [];
}

/** The contract as stored. */
export function toContract(
  answers: ContractAnswers,
  { id, kind, delivery }: Pick<Contract, 'id' | 'kind' | 'delivery'>,
): Contract {
  const { name, validFrom, validUntil, breachHours, cadenceEvery, cadenceUnit } = answers;
  const { inviteWithin, intakeWithin, planWithin, firstReminder, secondReminder, escalation } = answers;
  const { reportWithin, finalReportWithin, reportApproval, tacitApproval, bsnBase } = answers;
  const { wantsBsnInDocuments, budgetHours, maxMonths, gdprRole } = answers;
  return {
    id,
    kind,
    name,
    validFrom,
    reportApproval,
    tacitApproval,
    bsnBase,
    wantsBsnInDocuments,
    budgetHours,
    maxMonths,
    gdprRole,
    ...(validUntil && { validUntil }),
    ...(breachHours !== undefined && { breachHours }),
    delivery,
    cadence: { every: cadenceEvery, unit: cadenceUnit },
    terms: {
      inviteWithin,
      intakeWithin,
      planWithin,
      firstReminder,
      secondReminder,
      escalation,
      reportWithin,
      finalReportWithin,
    },
    billing: toContractBilling(answers),
  };
}

/** A contract as answers, for showing it in the form. */
export function contractAnswers(contract: Contract): Partial<ContractAnswers> {
  const { id: _id, kind: _kind, cadence, terms, delivery, billing, ...rest } = contract;
  return {
    ...rest,
    ...terms,
    ...billingAnswers(billing),
    delivery: delivery.way,
    cadenceEvery: cadence.every,
    cadenceUnit: cadence.unit,
  };
}

/** What a new contract starts from (DOMAIN 2.6), by the terms of the house; second track reports every six weeks. */
export function contractDefaults(kind: SponsorKind, terms: Terms = usualTerms): Partial<ContractAnswers> {
  const { clientReviewDays: _review, linkDays: _link, ...inContract } = terms;
  return {
    cadenceEvery: kind === 'employerSecondTrack' ? 6 : 3,
    cadenceUnit: kind === 'employerSecondTrack' ? 'weeks' : 'months',
    ...inContract,
    delivery: 'attached',
    reportApproval: 'required',
    tacitApproval: false,
    bsnBase: bsnBases[kind][0] ?? 'none',
    wantsBsnInDocuments: false,
    gdprRole: 'controller',
  };
}
