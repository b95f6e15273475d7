import { area, choice, choices, date, form, number, rows, text } from '#src/domain/form.ts';
import { type PersonalDatum, personalDataLabels } from '#src/domain/personal-data.ts';
import { noneHint } from '../parts/field-words.ts';
import { educationRow, experienceRow, jobRow } from './rows.ts';

/** The sections of a trajectplan that a person writes (DOMAIN 2.3); §1 comes from the dossier, §12 and §14 are fixed. */

export const questionForm = form({
  title: 'Aanleiding en vraag van de opdrachtgever',
  fields: {
    text: area({
      label: 'Wat vraagt de opdrachtgever?',
      hint: 'Schrijf waarom deze opdracht er is en wat de opdrachtgever wil bereiken. Geen gezondheid.',
      missing: 'Schrijf op wat de opdrachtgever vraagt',
      max: 3000,
      rows: 8,
    }),
    deviations: area({
      label: 'Wijkt dit plan af van het werkplan van de opdrachtgever?',
      hint: 'Schrijf wat er anders is en waarom. Laat leeg als er niets afwijkt.',
      optional: true,
      max: 1200,
    }),
    changes: area({
      label: 'Wat is er anders dan in de vorige versie?',
      hint: 'Bijvoorbeeld: duur 6 maanden langer, 41 uur meer.',
      optional: true,
      max: 600,
      rows: 3,
    }),
  },
});

const seenOptions = [
  { value: 'copied', label: 'Ja, ingezien en een kopie in het dossier' },
  { value: 'seen', label: 'Ja, alleen ingezien' },
  { value: 'none', label: 'Nee, niet beschikbaar' },
] as const;

/** P6: what a sponsor gives; the bsn where it may. */
export const suppliedKinds = ['name', 'address', 'civilStatus', 'bsn'] as const satisfies readonly PersonalDatum[];

export const sourcesForm = form({
  title: 'Waarop dit plan is gebaseerd',
  why: 'Bij elk gegeven staat van wie het komt. Bij de intake neemt de cliënt diploma’s en een cv mee (bepaling P6).',
  fields: {
    intakeMinutes: number({
      label: 'Hoe lang duurde het intakegesprek?',
      optional: true,
      min: 10,
      max: 600,
      unit: 'minuten',
      wrong: 'Vul een aantal minuten in van 10 tot en met 600',
    }),
    diplomas: choice({
      label: 'Heeft de cliënt diploma’s meegebracht?',
      missing: 'Kies of de cliënt diploma’s heeft meegebracht',
      options: seenOptions,
    }),
    cv: choice({
      label: 'Heeft de cliënt een cv meegebracht?',
      missing: 'Kies of de cliënt een cv heeft meegebracht',
      options: seenOptions,
    }),
    fromSponsor: choices({
      label: 'Wat heeft de opdrachtgever verstrekt?',
      options: suppliedKinds.map((value) => ({ value, label: personalDataLabels[value] })),
    }),
    adReport: choice({
      label: 'Is er een arbeidsdeskundig rapport?',
      hint: 'Alleen of het er is. Neem de inhoud niet over.',
      missing: 'Kies of er een arbeidsdeskundig rapport is',
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ],
    }),
    adReportOn: date({
      label: 'Datum van het arbeidsdeskundig rapport',
      optional: true,
      needed: 'nodig als het rapport er is',
    }),
    other: area({ label: 'Andere bronnen', optional: true, max: 800, rows: 3 }),
  },
  idle: ({ adReport }) => (adReport === 'no' ? { fields: ['adReportOn'] } : undefined),
  check: ({ adReport, adReportOn }) =>
    adReport === 'yes' && adReportOn === undefined
      ? [{ field: 'adReportOn', message: 'Vul de datum van het arbeidsdeskundig rapport in' }]
      : [],
});

export const startForm = form({
  title: 'Beginsituatie',
  why: 'Dit zijn de gegevens over opleiding, werkervaring, beschikbaarheid en vaardigheden uit bepaling P5.',
  fields: {
    education: rows({ label: 'Opleidingen', noun: 'opleiding', fields: educationRow, max: 12 }),
    educationText: area({ label: 'Toelichting bij de opleidingen', optional: true, max: 1200, rows: 4 }),
    experience: rows({
      label: 'Werkervaring',
      noun: 'baan',
      fields: experienceRow,
      brief: ['job', 'employer', 'from', 'until'],
      max: 20,
    }),
    experienceText: area({
      label: 'Toelichting bij de werkervaring',
      hint: 'Bijvoorbeeld waardoor de laatste baan eindigde. Neutraal en zonder gezondheid.',
      optional: true,
      max: 1200,
      rows: 4,
    }),
    availability: area({
      label: 'Beschikbaarheid',
      hint: 'Uren per week, dagen en dagdelen, vanaf wanneer, reisafstand en reistijd, vervoer, rijbewijs.',
      missing: 'Schrijf op wanneer de cliënt kan werken en hoe ver de cliënt kan reizen',
      max: 1500,
    }),
    language: area({
      label: 'Taal en digitale vaardigheden',
      hint: 'Spreken, lezen en schrijven, met de bron van het niveau.',
      missing: 'Schrijf op hoe het is met de taal en de digitale vaardigheden',
      max: 1500,
    }),
    employability: area({
      label: 'Beoordeling van inzetbaarheid en persoonlijke vaardigheden',
      hint: 'Schrijf wat iemand kan en welk werk past. Niet waarom iets niet lukt.',
      missing: 'Schrijf op wat de cliënt kan en welk werk past',
      max: 1200,
      rows: 8,
    }),
  },
});

export const marketForm = form({
  title: 'Arbeidsmarktpositie',
  fields: {
    strengths: area({ label: 'Sterk', missing: 'Schrijf op wat sterk is aan de positie van de cliënt', max: 1500 }),
    obstacles: area({
      label: 'Belemmerend',
      hint: 'Alleen wat met werk te maken heeft, zoals diploma’s, ervaring en vervoer.',
      missing: 'Schrijf op wat de kans op werk kleiner maakt',
      max: 1500,
    }),
    region: area({ label: 'Regio', missing: 'Schrijf op welk werk er in de regio is', max: 2000 }),
  },
});

export const clientViewForm = form({
  title: 'Visie van de cliënt',
  fields: {
    words: area({
      label: 'Wat wil de cliënt, in eigen woorden?',
      hint: noneHint,
      missing: 'Schrijf de woorden van de cliënt op, of ‘geen’',
      max: 2500,
    }),
    expectations: area({
      label: 'Wat verwacht de cliënt van de begeleiding?',
      missing: 'Schrijf op wat de cliënt van de begeleiding verwacht',
      max: 1500,
    }),
  },
});

export const coachViewForm = form({
  title: 'Visie van de coach',
  fields: {
    text: area({
      label: 'Hoe ziet u de mogelijkheden?',
      hint: 'Wat past, wat is de eerste stap en waarom.',
      missing: 'Schrijf op hoe u de mogelijkheden ziet',
      max: 3000,
      rows: 8,
    }),
  },
});

export const goalForm = form({
  title: 'Einddoel en zoekprofiel',
  fields: {
    short: text({
      label: 'Het doel in één zin',
      hint: 'Staat bovenaan het plan. Bijvoorbeeld: arbeidsovereenkomst als verkoper',
      missing: 'Schrijf het doel in één zin op',
      max: 160,
    }),
    hoursFrom: number({
      label: 'Minstens hoeveel uur per week?',
      optional: true,
      min: 1,
      max: 40,
      step: 0.5,
      unit: 'uur',
      wrong: 'Vul een aantal uur in van 1 tot en met 40',
    }),
    hoursUntil: number({
      label: 'Hoogstens hoeveel uur per week?',
      optional: true,
      min: 1,
      max: 40,
      step: 0.5,
      unit: 'uur',
      wrong: 'Vul een aantal uur in van 1 tot en met 40',
    }),
    on: date({ label: 'Uiterlijk bereikt op', missing: 'Vul in wanneer het doel bereikt is' }),
    text: area({ label: 'Einddoel', missing: 'Beschrijf het einddoel', max: 1200 }),
    jobs: rows({ label: 'Gezochte functies', noun: 'functie', fields: jobRow, min: 1, max: 3 }),
    sectors: text({ label: 'Branches', missing: 'Vul in in welke branches u zoekt', max: 200 }),
    region: text({ label: 'Regio', missing: 'Vul in in welke regio u zoekt', max: 200 }),
  },
  check: ({ hoursFrom, hoursUntil }) =>
    hoursFrom !== undefined && hoursUntil !== undefined && hoursUntil < hoursFrom
      ? [
          {
            field: 'hoursUntil',
            message: 'Het hoogste aantal uur is kleiner dan het laagste. Verander een van de twee',
          },
        ]
      : [],
});
