import { clockField } from '../clock-field.ts';
import { area, choice, confirm, date, form, text } from '../form.ts';
import { optionsOf } from '../labels.ts';
import type { BreachCase } from './case.ts';
import type { StepAround } from './involved.ts';

const riskLabels = {
  unlikely: 'Klein: nadeel voor deze mensen is niet te verwachten',
  likely: 'Er kan nadeel zijn',
  high: 'Groot: deze mensen moeten het zelf weten om zich te beschermen',
} as const;

const how = text({
  label: 'Hoe?',
  hint: 'Bijvoorbeeld: door de telefoon, bevestigd per mail',
  max: 200,
  missing: 'Vul in hoe dit is gedaan',
});

/** What is asked when a step of a breach is taken (AVG 33, 34; DOMAIN 8.10). */
export const breachSteps = {
  'breach.triaged': form({
    title: 'Risico beoordelen',
    why: 'Wij melden een datalek bij de toezichthouder, tenzij nadeel niet te verwachten is (AVG artikel 33).',
    fields: {
      risk: choice({
        label: 'Hoe groot is het risico?',
        missing: 'Kies hoe groot het risico is',
        options: optionsOf(riskLabels),
      }),
      reason: area({ label: 'Waarom denkt u dat?', missing: 'Vul in waarom u dat denkt', max: 2000, rows: 4 }),
    },
  }),
  'breach.registered': form({
    title: 'Alleen in het register',
    fields: {
      reason: area({
        label: 'Waarom melden wij dit niet bij de toezichthouder?',
        missing: 'Vul in waarom wij dit niet melden',
        max: 2000,
        rows: 4,
      }),
    },
  }),
  'breach.notifiable': form({
    title: 'Moet worden gemeld',
    intro: 'Meld het op de website van de toezichthouder. Leg daarna hier vast dat het is gemeld.',
    fields: {},
  }),
  'supervisor.notified': form({
    title: 'Gemeld bij de toezichthouder',
    fields: {
      on: date({ label: 'Op welke dag is het gemeld?', missing: 'Vul in op welke dag het is gemeld' }),
      time: clockField('Hoe laat is het gemeld?', 'Vul in hoe laat het is gemeld'),
      number: text({ label: 'Meldingsnummer', max: 40, optional: true, checkWords: false }),
      delay: area({
        label: 'Waarom is het later dan 72 uur gemeld?',
        hint: 'Dit moet ook in de melding staan.',
        optional: true,
        needed: 'nodig na 72 uur',
        max: 1000,
        rows: 3,
      }),
    },
  }),
  'supervisor.supplemented': form({
    title: 'Melding aangevuld',
    fields: {
      what: area({ label: 'Wat is er aangevuld?', missing: 'Vul in wat er is aangevuld', max: 1000, rows: 3 }),
    },
  }),
  'persons.informed': form({
    title: 'Betrokkenen ingelicht',
    why: 'Is het risico groot, dan vertellen wij het deze mensen zelf, in gewone woorden (AVG artikel 34).',
    fields: {
      on: date({ label: 'Op welke dag?', missing: 'Vul in op welke dag dit is gedaan' }),
      how,
      told: area({ label: 'Wat is er verteld?', missing: 'Vul in wat er is verteld', max: 1000, rows: 3 }),
      all: confirm({
        label: 'Iedereen om wie het gaat, weet het nu',
        missing: 'Licht eerst iedereen in en zet dan een vinkje',
      }),
    },
  }),
  'breach.closed': form({
    title: 'Datalek afsluiten',
    fields: {
      effects: area({ label: 'Wat waren de gevolgen?', missing: 'Vul in wat de gevolgen waren', max: 1000, rows: 3 }),
      measures: area({
        label: 'Wat hebben wij gedaan zodat het niet weer gebeurt?',
        missing: 'Vul in wat wij hebben gedaan',
        max: 2000,
        rows: 4,
      }),
    },
  }),
} as const;

/** Chosen instead of a sponsor that the breach concerns as far as the dossiers tell. */
export const otherSponsor = 'other';

/** Which sponsor was told: one of those it concerns, or another. */
export function sponsorInformedForm({ theCase }: Pick<StepAround, 'theCase'>) {
  const sponsors = theCase.kind === 'breach' ? theCase.sponsors : [];
  // by its place among all of them, which stays the same when another one is told
  const options = sponsors.flatMap(({ name, told }, at) => (told ? [] : [{ value: String(at), label: name }]));
  return form({
    title: 'Opdrachtgever ingelicht',
    intro: 'Staat er een termijn in het contract, dan telt het uur waarop de opdrachtgever het wist.',
    fields: {
      sponsor: choice({
        label: 'Welke opdrachtgever?',
        missing: 'Kies welke opdrachtgever is ingelicht',
        options: options.concat({
          value: otherSponsor,
          label: options.length > 0 ? 'Een andere' : 'Deze opdrachtgever',
        }),
      }),
      name: text({
        label: 'Naam van de opdrachtgever',
        optional: true,
        needed: 'nodig als die niet in de lijst staat',
        max: 200,
        checkWords: false,
        named: true,
      }),
      on: date({ label: 'Op welke dag?', missing: 'Vul in op welke dag dit is gedaan' }),
      time: clockField('Hoe laat?', 'Vul in hoe laat dit is gedaan'),
      how,
    },
    idle: ({ sponsor }) => (sponsor && sponsor !== otherSponsor ? { fields: ['name'] } : undefined),
    check: ({ sponsor, name }) =>
      sponsor === otherSponsor && !name ? [{ field: 'name', message: 'Vul in welke opdrachtgever is ingelicht' }] : [],
  });
}

/** How the risk was judged, in words; undefined as long as it was not. */
export function riskLabel({ facts }: Pick<BreachCase, 'facts'>): string | undefined {
  const risk = facts['breach.triaged']?.risk;
  return Object.entries(riskLabels).find(([key]) => key === risk)?.[1];
}
