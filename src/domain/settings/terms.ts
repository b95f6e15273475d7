import type { z } from 'zod';
import { type Field, form, formSchema, number, type ValuesOf } from '../form.ts';

type Term = {
  readonly label: string;
  readonly hint?: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
};

/** A number of days, minutes and so on, within bounds. */
export function term({ label, hint, unit, min, max }: Term): Field<number> {
  const wrong = `Vul een getal in van ${min} tot en met ${max} ${unit}`;
  return number({ label, ...(hint && { hint }), unit, min, max, missing: wrong, wrong });
}

const workingDays = (label: string, max: number, hint?: string) =>
  term({ label, ...(hint && { hint }), unit: 'werkdagen', min: 1, max });

/** Terms the house may choose, each within bounds. A contract may agree on others; fixed dates stay. */
export const termsForm = form({
  title: 'Termijnen',
  intro:
    'De eerste acht staan klaar in een nieuw contract. Bestaande contracten en data die vaststaan, veranderen niet.',
  fields: {
    inviteWithin: workingDays('Uitnodiging voor de intake na de opdracht', 20),
    intakeWithin: workingDays('Intake na de opdracht', 30),
    planWithin: workingDays('Trajectplan na de intake', 60),
    firstReminder: workingDays('Eerste herinnering aan de opdrachtgever', 60),
    secondReminder: workingDays('Tweede herinnering aan de opdrachtgever', 60),
    escalation: workingDays('Melding aan de vestigingsmanager', 60),
    reportWithin: workingDays('Voortgangsrapportage na het einde van de periode', 30),
    finalReportWithin: workingDays('Eindrapportage na het einde van het traject', 30),
    clientReviewDays: term({
      label: 'Tijd voor de cliënt om op een plan of rapportage te reageren',
      unit: 'werkdagen',
      min: 5,
      max: 20,
    }),
    linkDays: term({
      label: 'Hoe lang een link voor de opdrachtgever werkt',
      unit: 'dagen',
      min: 7,
      max: 60,
    }),
    declarationDays: term({
      label: 'Getekende geheimhoudingsverklaring van een partner vastleggen na de handtekening',
      hint: 'Daarna tekent deze persoon opnieuw',
      unit: 'dagen',
      min: 7,
      max: 365,
    }),
    neverClearedDays: term({
      label: 'Persoon bij een partner vernietigen die nooit is goedgekeurd',
      hint: 'Zo lang na de laatste stap',
      unit: 'dagen',
      min: 30,
      max: 365,
    }),
  },
  check: ({ firstReminder, secondReminder, escalation }) => [
    ...(firstReminder && secondReminder && secondReminder <= firstReminder
      ? [{ field: 'secondReminder', message: 'Kies een tweede herinnering na de eerste' }]
      : []),
    ...(secondReminder && escalation && escalation < secondReminder
      ? [{ field: 'escalation', message: 'Kies een melding op of na de dag van de tweede herinnering' }]
      : []),
  ],
});
export type Terms = ValuesOf<typeof termsForm>;

/** How somebody comes in and stays in: for whoever keeps the program running. */
export const accessForm = form({
  title: 'Toegang',
  intro: 'Een nieuwe grens geldt bij de volgende klik van iedereen. Een link die al gemaakt is, houdt zijn eigen tijd.',
  fields: {
    idleMinutes: term({
      label: 'Vanzelf uitloggen na',
      hint: 'Zo lang zonder klik',
      unit: 'minuten',
      min: 5,
      max: 60,
    }),
    firstLinkDays: term({ label: 'Link voor een nieuwe medewerker werkt', unit: 'dagen', min: 1, max: 14 }),
    newPasswordHours: term({ label: 'Link voor een nieuw wachtwoord werkt', unit: 'uur', min: 1, max: 72 }),
  },
});
export type AccessTerms = ValuesOf<typeof accessForm>;

export const termsSchema: z.ZodType<Terms> = formSchema(termsForm);
export const accessSchema: z.ZodType<AccessTerms> = formSchema(accessForm);

/** DOMAIN 2.6, 8.2, 8.11: as long as nobody chose otherwise. */
export const usualTerms: Terms = {
  inviteWithin: 5,
  intakeWithin: 10,
  planWithin: 20,
  firstReminder: 10,
  secondReminder: 15,
  escalation: 20,
  reportWithin: 10,
  finalReportWithin: 10,
  clientReviewDays: 10,
  linkDays: 30,
  declarationDays: 90,
  neverClearedDays: 180,
};
export const usualAccess: AccessTerms = { idleMinutes: 30, firstLinkDays: 7, newPasswordHours: 24 };

type House = { readonly settings: { readonly terms?: Terms | undefined; readonly access?: AccessTerms | undefined } };

/** The terms in force. */
export function houseTerms({ settings }: House): Terms {
  return settings.terms ?? usualTerms;
}

/** How somebody comes in and stays in now. */
export function accessTerms({ settings }: House): AccessTerms {
  return settings.access ?? usualAccess;
}

/** How long a one-time link works, in hours: of a new account, or for a new password. */
export function linkHours(house: House, why: 'first' | 'reset'): number {
  const { firstLinkDays, newPasswordHours } = accessTerms(house);
  return why === 'first' ? firstLinkDays * 24 : newPasswordHours;
}
