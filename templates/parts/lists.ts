import { optionsOf, reportFieldLabels } from '#src/domain/labels.ts';

/** Closed lists that documents of more than one kind choose from. */

export const reportFieldOptions = optionsOf(reportFieldLabels);

/** How an activity or goal stands; the words stand beside the mark in print. */
export const activityStatusLabels = {
  planned: 'gepland',
  running: 'loopt',
  done: 'afgerond',
  cancelled: 'vervallen',
} as const;
export type ActivityStatus = keyof typeof activityStatusLabels;
export const activityStatusOptions = optionsOf(activityStatusLabels);

/** Outlook of a voortgangsrapportage (DOMAIN 2.4). */
export const outlookLabels = {
  onSchedule: 'op schema',
  delayed: 'vertraagd',
  adjust: 'bijstellen',
  end: 'beëindigen',
} as const;
export const outlookOptions = optionsOf(outlookLabels);

/** DOMAIN 2.5. */
export const resultLabels = {
  placedSustainably: 'Duurzaam geplaatst in betaald werk',
  placed: 'Geplaatst in betaald werk',
  workReady: 'Werkfit: kan aan het werk',
  notWorkReady: 'Niet werkfit',
  education: 'Met een opleiding begonnen',
  selfEmployed: 'Als zelfstandige begonnen',
  stoppedEarly: 'Voortijdig gestopt',
} as const;
export const resultOptions = optionsOf(resultLabels);

export const yesNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const;
