import { choice, confirm, date, type Field, form, number, text, type ValuesOf } from '../form.ts';
import type { ContractId } from '../ids.ts';
import {
  bsnBaseLabels,
  cadenceUnitLabels,
  deliveryLabels,
  gdprRoleLabels,
  optionsOf,
  reportApprovalLabels,
} from '../labels.ts';
import { necessity } from '../necessity.ts';
import type { Contract, SponsorKind } from '../organisation.ts';
import type { Problem } from '../result.ts';

function workingDays(label: string, what: string): Field<number> {
  return number({
    label,
    min: 1,
    max: 60,
    unit: 'werkdagen',
    missing: `Vul in binnen hoeveel werkdagen ${what}`,
    wrong: 'Vul een aantal werkdagen in van 1 tot en met 60',
  });
}

/** The statutes under which a BSN may be used for this kind of sponsor (DOMAIN 4.1). */
const bsnBases: Record<SponsorKind, readonly Contract['bsnBase'][]> = {
  uwv: ['SUWI', 'WIA', 'ZW'],
  municipality: ['Participatiewet', 'SUWI'],
  employerSecondTrack: ['none', 'WIA', 'ZW', 'SUWI'],
  employerOutplacement: ['none'],
  privatePerson: ['none'],
};

const termFields = {
  inviteWithin: workingDays('Uitnodiging voor de intake na de opdracht', 'de uitnodiging gaat'),
  intakeWithin: workingDays('Intake na de opdracht', 'de intake is'),
  planWithin: workingDays('Trajectplan na de intake', 'het trajectplan gaat'),
  firstReminder: workingDays('Eerste herinnering aan de opdrachtgever', 'de eerste herinnering gaat'),
  secondReminder: workingDays('Tweede herinnering aan de opdrachtgever', 'de tweede herinnering gaat'),
  escalation: workingDays('Melding aan de vestigingsmanager', 'de vestigingsmanager een melding krijgt'),
  reportWithin: workingDays('Voortgangsrapportage na het einde van de periode', 'de rapportage gaat'),
  finalReportWithin: workingDays('Eindrapportage na het einde van het traject', 'de eindrapportage gaat'),
} satisfies Record<keyof Contract['terms'], Field<number>>;

/** Everything agreed with a sponsor that the software keeps to (DOMAIN 2.6, R1, R9, R16, R19, R22). */
export function contractForm(kind: SponsorKind) {
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
        read: (line) => ({ value: line }),
      }),
      validFrom: date({ label: 'Geldig vanaf', missing: 'Vul in vanaf welke dag het contract geldt' }),
      validUntil: date({ label: 'Geldig tot en met', hint: 'Laat leeg als er geen einddatum is', optional: true }),
      cadenceEvery: number({
        label: 'Hoe vaak komt er een voortgangsrapportage? Elke …',
        min: 1,
        max: 26,
        missing: 'Vul in om de hoeveel maanden of weken er een rapportage komt',
        wrong: 'Vul een getal in van 1 tot en met 26',
      }),
      cadenceUnit: choice({
        label: 'Maanden of weken',
        missing: 'Kies maanden of weken',
        options: optionsOf(cadenceUnitLabels),
      }),
      ...termFields,
      delivery: choice({
        label: 'Hoe gaan documenten naar de opdrachtgever?',
        missing: 'Kies hoe documenten worden verstuurd',
        options: optionsOf(deliveryLabels),
      }),
      reportApproval: choice({
        label: 'Akkoord op rapportages',
        missing: 'Kies of de opdrachtgever akkoord geeft op rapportages',
        options: optionsOf(reportApprovalLabels),
      }),
      tacitApproval: confirm({
        label: 'De opdrachtgever heeft schriftelijk afgesproken: geen antwoord binnen de termijn is akkoord.',
        optional: true,
      }),
      bsnBase: choice({
        label: 'Op grond van welke wet mag het BSN worden gebruikt?',
        hint: noBsn ? 'Bij deze soort opdrachtgever mag geen BSN' : undefined,
        missing: 'Kies de wet op grond waarvan het BSN mag, of kies "Geen wet"',
        options: optionsOf(bsnBaseLabels).filter(({ value }) => bsnBases[kind].includes(value)),
      }),
      wantsBsnInDocuments: confirm({
        label: 'De opdrachtgever wil een afgeschermd BSN in documenten.',
        optional: true,
      }),
      budgetHours: number({
        label: 'Uren per traject',
        min: 0,
        max: 2000,
        step: 0.25,
        unit: 'uur',
        missing: 'Vul in hoeveel uur er per traject is',
        wrong: 'Vul uren in van 0 tot en met 2000, bijvoorbeeld 48 of 48,5',
      }),
      maxMonths: number({
        label: 'Langste duur van een traject',
        min: 1,
        max: 60,
        unit: 'maanden',
        missing: 'Vul in hoeveel maanden een traject hoogstens duurt',
        wrong: 'Vul een aantal maanden in van 1 tot en met 60',
      }),
      gdprRole: choice({
        label: 'Onze rol volgens de AVG',
        missing: 'Kies onze rol volgens de AVG',
        options: optionsOf(gdprRoleLabels),
      }),
    },
    check: (answers): Problem[] => [
      ...(answers.validUntil && answers.validUntil < answers.validFrom
        ? [{ field: 'validUntil', message: 'Vul een dag in die na de eerste dag ligt' }]
        : []),
      ...(answers.secondReminder <= answers.firstReminder
        ? [{ field: 'secondReminder', message: 'Vul meer werkdagen in dan bij de eerste herinnering' }]
        : []),
      ...(answers.escalation <= answers.secondReminder
        ? [{ field: 'escalation', message: 'Vul meer werkdagen in dan bij de tweede herinnering' }]
        : []),
      ...(answers.wantsBsnInDocuments && (noBsn || answers.bsnBase === 'none')
        ? [{ field: 'wantsBsnInDocuments', message: 'Zonder wet staat er geen BSN in documenten. Haal dit vinkje weg' }]
        : []),
    ],
  });
}
export type ContractAnswers = ValuesOf<ReturnType<typeof contractForm>>;

/** The contract as stored. */
export function toContract(answers: ContractAnswers, kind: SponsorKind, id: ContractId): Contract {
  const { cadenceEvery, cadenceUnit, validUntil, ...rest } = answers;
  const { inviteWithin, intakeWithin, planWithin, firstReminder, secondReminder, ...after } = rest;
  const { escalation, reportWithin, finalReportWithin, ...plain } = after;
  return {
    id,
    kind,
    ...plain,
    ...(validUntil && { validUntil }),
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
  };
}

/** A contract as answers, for showing it in the form. */
export function contractAnswers(contract: Contract): Partial<ContractAnswers> {
  const { id: _id, kind: _kind, cadence, terms, ...rest } = contract;
  return { ...rest, ...terms, cadenceEvery: cadence.every, cadenceUnit: cadence.unit };
}

/** What a new contract starts from (DOMAIN 2.6); second track reports every six weeks. */
export function contractDefaults(kind: SponsorKind): Partial<ContractAnswers> {
  return {
    cadenceEvery: kind === 'employerSecondTrack' ? 6 : 3,
    cadenceUnit: kind === 'employerSecondTrack' ? 'weeks' : 'months',
    inviteWithin: 5,
    intakeWithin: 10,
    planWithin: 20,
    firstReminder: 10,
    secondReminder: 15,
    escalation: 20,
    reportWithin: 10,
    finalReportWithin: 10,
    delivery: 'attached',
    reportApproval: 'required',
    tacitApproval: false,
    bsnBase: bsnBases[kind][0] ?? 'none',
    wantsBsnInDocuments: false,
    gdprRole: 'controller',
  };
}
