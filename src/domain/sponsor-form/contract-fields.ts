import { choice, confirm, type Field, number } from '../form.ts';
import { dutchNumber } from '../format.ts';
import { cadenceUnitLabels, deliveryLabels, optionsOf, reportApprovalLabels } from '../labels.ts';
import type { Contract, SponsorKind } from '../organisation.ts';
import { type Known, passwordField } from './file-password.ts';

/** R22: how often a voortgangsrapportage comes. */
export const cadenceFields = {
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
} as const;

/** R16: how documents go out. Private persons share a contract, so there is no password to agree on. */
export function deliveryFields(kind: SponsorKind, known: Known) {
  return {
    delivery: choice({
      label: 'Hoe gaan documenten naar de opdrachtgever?',
      missing: 'Kies hoe documenten worden verstuurd',
      options: optionsOf(deliveryLabels).filter(({ value }) => value !== 'protected' || kind !== 'privatePerson'),
    }),
    password: passwordField(known),
  };
}

/** R19: what an answer means. */
export const approvalFields = {
  reportApproval: choice({
    label: 'Akkoord op rapportages',
    missing: 'Kies of de opdrachtgever akkoord geeft op rapportages',
    options: optionsOf(reportApprovalLabels),
  }),
  tacitApproval: confirm({
    label: 'De opdrachtgever heeft schriftelijk afgesproken: geen antwoord binnen de termijn is akkoord.',
    optional: true,
  }),
} as const;

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

/** Terms in Dutch working days (DOMAIN 2.6). */
export const termFields = {
  inviteWithin: workingDays('Uitnodiging voor de intake na de opdracht', 'de uitnodiging gaat'),
  intakeWithin: workingDays('Intake na de opdracht', 'de intake is'),
  planWithin: workingDays('Trajectplan na de intake', 'het trajectplan gaat'),
  firstReminder: workingDays('Eerste herinnering aan de opdrachtgever', 'de eerste herinnering gaat'),
  secondReminder: workingDays('Tweede herinnering aan de opdrachtgever', 'de tweede herinnering gaat'),
  escalation: workingDays('Melding aan de vestigingsmanager', 'de vestigingsmanager een melding krijgt'),
  reportWithin: workingDays('Voortgangsrapportage na het einde van de periode', 'de rapportage gaat'),
  finalReportWithin: workingDays('Eindrapportage na het einde van het traject', 'de eindrapportage gaat'),
} satisfies Record<keyof Contract['terms'], Field<number>>;

/** Hours and months of a trajectory; an assignment is told what its contract says. */
export function budgetFields(contract?: Pick<Contract, 'budgetHours' | 'maxMonths'>) {
  return {
    budgetHours: number({
      label: 'Uren per traject',
      hint: contract && `In het contract staat ${dutchNumber(contract.budgetHours)} uur`,
      min: 0,
      max: 2000,
      step: 0.25,
      unit: 'uur',
      missing: 'Vul in hoeveel uur er per traject is',
      wrong: 'Vul uren in van 0 tot en met 2000, bijvoorbeeld 48 of 48,5',
    }),
    maxMonths: number({
      label: 'Langste duur van een traject',
      hint: contract && `In het contract staat ${contract.maxMonths} maanden`,
      min: 1,
      max: 60,
      unit: 'maanden',
      missing: 'Vul in hoeveel maanden een traject hoogstens duurt',
      wrong: 'Vul een aantal maanden in van 1 tot en met 60',
    }),
  };
}

/** A sponsor may want to know of a breach long before the 72 hours of the law are over (DOMAIN 8.10). */
const breachField = number({
  label: 'Binnen hoeveel uur wil de opdrachtgever een datalek weten?',
  hint: 'Laat leeg als het contract daar niets over zegt',
  optional: true,
  min: 1,
  max: 72,
  unit: 'uur',
  wrong: 'Vul een aantal uur in van 1 tot en met 72',
});

/** A private person who pays for the own trajectory is told as a client (AVG 34): no contract shortens that. */
export function breachFields(kind: SponsorKind) {
  const fields = { breachHours: breachField };
  // a form without the field gives no answer to it
  return (kind === 'privatePerson' ? {} : fields) as typeof fields;
}
