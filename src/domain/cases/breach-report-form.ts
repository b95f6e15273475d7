import { clockField } from '../clock-field.ts';
import { dayProblems, untilToday } from '../day-limits.ts';
import { area, choice, choices, date, form, text } from '../form.ts';
import { optionsOf } from '../labels.ts';
import { localInstant } from '../local-instant.ts';
import type { Day, Instant } from '../time.ts';
import type { breachData, breachPeople } from './case.ts';

export const breachDataLabels: Readonly<Record<(typeof breachData)[number], string>> = {
  contact: 'Naam, adres, telefoon of e-mail',
  bsn: 'BSN',
  documents: 'Een plan of rapportage',
  notes: 'Aantekeningen of intake',
  accounts: 'Wachtwoorden of links',
  other: 'Iets anders',
};

export const breachPeopleLabels: Readonly<Record<(typeof breachPeople)[number], string>> = {
  one: 'Eén',
  ten: '2 tot en met 10',
  hundred: '11 tot en met 100',
  more: 'Meer dan 100',
  unknown: 'Dat weten wij nog niet',
};

type Now = { readonly today: Day; readonly now: Instant };
/** Partners, and people there who may have been told something, to choose from. */
export type BreachSources = readonly { readonly value: string; readonly label: string }[];

/** Not a moment still to come. */
export function momentProblems({ on, time }: { on?: Day | undefined; time?: string | undefined }, { today, now }: Now) {
  if (!on) return [];
  const late = dayProblems('on', on, { last: untilToday(today) });
  if (late.length > 0 || !time) return late;
  return localInstant(on, time) > now ? [{ field: 'time', message: 'Vul een tijd in tot nu' }] : [];
}

/** AVG 33: whoever of us becomes aware of a breach reports it at once, also in doubt. */
export function breachReportForm({ sources, ...around }: Now & { readonly sources: BreachSources }) {
  return form({
    title: 'Datalek melden',
    intro:
      'Gegevens bij de verkeerde persoon, kwijt of gezien door iemand die ze niet mag zien? Meld het meteen, ook als u twijfelt.',
    why: 'Vanaf het moment dat wij het weten, hebben wij 72 uur om het aan de toezichthouder te melden als dat nodig is (AVG artikel 33).',
    fields: {
      what: area({
        label: 'Wat is er gebeurd?',
        hint: 'Noem geen namen van cliënten. Een kenmerk is genoeg.',
        missing: 'Vul in wat er is gebeurd',
        max: 4000,
        rows: 6,
      }),
      on: date({ label: 'Op welke dag merkten wij het?', missing: 'Vul in op welke dag wij het merkten' }),
      time: clockField('Hoe laat merkten wij het?', 'Vul in hoe laat wij het merkten'),
      data: choices({
        label: 'Om welke gegevens gaat het?',
        missing: 'Kies om welke gegevens het gaat',
        options: optionsOf(breachDataLabels),
        min: 1,
      }),
      people: choice({
        label: 'Van hoeveel mensen?',
        missing: 'Kies van hoeveel mensen het gegevens zijn',
        options: optionsOf(breachPeopleLabels),
      }),
      dossiers: text({
        label: 'Om welke dossiers gaat het?',
        hint: 'Kenmerken met een komma ertussen, zoals MG-2026-0417. Laat leeg als u ze niet weet.',
        max: 300,
        optional: true,
        checkWords: false,
      }),
      source: choice({
        label: 'Ontstond het bij een samenwerkingspartner?',
        hint: 'Wie u kiest, krijgt meteen geen gegevens meer. Laat leeg als het niet bij een partner ontstond.',
        options: [...sources],
        as: 'select',
        optional: true,
      }),
    },
    check: (answers) => momentProblems(answers, around),
  });
}
