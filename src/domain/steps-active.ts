import { movesTo } from './employment.ts';
import { area, choice, choices, confirm, date, form, number, type Option, text } from './form.ts';
import type { BranchId } from './ids.ts';
import type { Contact, Organisation, User } from './organisation.ts';

/** What is asked when a step of a running trajectory is taken (P10, P26, R22, R24, R64). */

/** Neutral words only: never why somebody is not available (R8). */
export const pauseReasonLabels = {
  notAvailable: 'Niet beschikbaar',
  holiday: 'Vakantie',
  sponsorRequest: 'Op verzoek van de opdrachtgever',
  disputeOnPlan: 'Verschil van mening over het plan',
} as const;

export const contractKindLabels = {
  permanent: 'Vast contract',
  temporary: 'Tijdelijk contract',
  agency: 'Uitzendcontract',
  secondment: 'Detachering',
  trial: 'Proefplaatsing',
  selfEmployed: 'Eigen bedrijf',
} as const;

function options<T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] {
  // Object.entries widens the keys the record closes
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));
}

export const activeSteps = {
  'plan.changed': form({
    title: 'Trajectplan aanpassen',
    fields: {
      what: choices({
        label: 'Wat verandert er?',
        min: 1,
        missing: 'Kies wat er verandert',
        options: [
          { value: 'goal', label: 'Het doel' },
          { value: 'hours', label: 'De uren' },
          { value: 'duration', label: 'De looptijd' },
        ],
      }),
      reason: area({ label: 'Toelichting', missing: 'Licht de aanpassing toe', max: 1000, rows: 3 }),
    },
  }),
  'pause.started': form({
    title: 'Traject onderbreken',
    intro: 'Leg geen medische reden vast.',
    fields: {
      from: date({ label: 'Onderbroken vanaf', missing: 'Vul in vanaf welke dag het traject is onderbroken' }),
      reason: choice({ label: 'Reden', missing: 'Kies een reden', options: options(pauseReasonLabels) }),
    },
  }),
  'pause.ended': form({
    title: 'Traject hervatten',
    fields: { on: date({ label: 'Hervat op', missing: 'Vul in op welke dag het traject verder ging' }) },
  }),
  'placement.recorded': form({
    title: 'Plaatsing vastleggen',
    fields: {
      jobTitle: text({ label: 'Functie', max: 120, missing: 'Vul de functie in', named: true }),
      hours: number({
        label: 'Uren per week',
        min: 1,
        max: 60,
        step: 0.5,
        unit: 'uur',
        missing: 'Vul het aantal uren per week in',
        wrong: 'Vul een aantal uren in van 1 tot en met 60',
      }),
      from: date({ label: 'Eerste werkdag', missing: 'Vul de eerste werkdag in' }),
      contractKind: choice({
        label: 'Soort contract',
        missing: 'Kies het soort contract',
        options: options(contractKindLabels),
      }),
      until: date({ label: 'Laatste dag van het contract', optional: true }),
      employer: text({
        label: 'Werkgever',
        hint: 'Alleen als de opdrachtgever dit moet weten',
        max: 120,
        optional: true,
        named: true,
      }),
    },
    check: ({ from, until }) =>
      from && until && until < from ? [{ field: 'until', message: 'Kies een dag na de eerste werkdag' }] : [],
  }),
  'placement.failed': form({
    title: 'Plaatsing is niet doorgegaan',
    intro: 'Leg geen medische reden vast.',
    fields: { on: date({ label: 'Laatste werkdag', missing: 'Vul de laatste werkdag in' }) },
  }),
  'aftercare.started': form({
    title: 'Nazorg beginnen',
    fields: {
      from: date({ label: 'Nazorg vanaf', missing: 'Vul in wanneer de nazorg begint' }),
      until: date({ label: 'Nazorg tot en met', missing: 'Vul in tot wanneer de nazorg duurt' }),
    },
    check: ({ from, until }) =>
      from && until && until < from ? [{ field: 'until', message: 'Kies een dag na het begin van de nazorg' }] : [],
  }),
  'duration.extended': form({
    title: 'Looptijd verlengen',
    intro: 'De schriftelijke toestemming van de opdrachtgever staat al bij de bestanden.',
    fields: {
      until: date({ label: 'Nieuwe laatste dag', missing: 'Vul de nieuwe laatste dag in' }),
      consentOn: date({ label: 'Datum van de toestemming', missing: 'Vul de datum van de toestemming in' }),
    },
  }),
} as const;

/**
 * R64: who may become the responsible coach; the list comes from the organisation.
 *
 * @param after.tells the trajectory still runs, so that client and sponsor are told.
 */
export function reassignForm(coaches: readonly Option[], after: { readonly tells: boolean }) {
  const told = after.tells ? 'Cliënt en opdrachtgever krijgen een brief.' : 'Er gaat geen brief uit.';
  const moves = coaches.some(({ hint }) => hint) ? ` ${movesWords}` : '';
  return form({
    title: 'Andere coach aanwijzen',
    intro: `De nieuwe coach ziet het dossier meteen, de oude niet meer. ${told}${moves}`,
    fields: {
      coachId: choice({
        label: 'Nieuwe coach',
        missing: 'Kies de nieuwe coach',
        options: coaches,
      }),
      reason: area({ label: 'Reden', missing: 'Vul de reden in', max: 500, rows: 2 }),
    },
  });
}

/** P25: what goes along with a dossier. */
const movesWords =
  'Kiest u een coach van een andere vestiging? Dan gaan dossier en verzoeken mee. Deze vestiging ziet ze niet meer. Kijk of de plaats van een afspraak nog klopt.';

/** E5: somebody who is no coach stands in until there is one. P25: with a coach of another branch the dossier moves there. */
export function coachChoice(coach: User, organisation: Pick<Organisation, 'branches'>, from: BranchId) {
  const { id, name, roles } = coach;
  const to = movesTo(coach, from);
  const branch = organisation.branches.find((one) => one.id === to)?.name;
  return {
    value: id,
    label: roles.includes('coach') ? name : `${name} (waarnemend)`,
    ...(branch && { hint: `Het dossier gaat mee naar vestiging ${branch}` }),
  };
}

/** E7: whom the sponsor names instead; checked by a known mail domain or by calling back. */
export function contactForm(contacts: readonly Contact[]) {
  return form({
    title: 'Contactpersoon wijzigen',
    fields: {
      contactId: choice({
        label: 'Nieuwe contactpersoon',
        missing: 'Kies de nieuwe contactpersoon',
        options: contacts.map((contact) => ({ value: contact.id, label: contact.name, hint: contact.jobTitle })),
      }),
      confirmedBy: choice({
        label: 'Hoe is dit bevestigd?',
        missing: 'Kies hoe dit is bevestigd',
        options: [
          { value: 'knownDomain', label: 'Per mail vanaf het maildomein van de opdrachtgever' },
          { value: 'callBack', label: 'Teruggebeld op het algemene nummer' },
        ],
      }),
      checked: confirm({ label: 'Ik heb dit zelf gecontroleerd', missing: 'Controleer de wijziging eerst' }),
    },
  });
}
