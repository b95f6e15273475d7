import { source } from '../answers.ts';
import { area, choice, choices, form, number, rows, text } from '../form.ts';
import { lowerFirst } from '../format.ts';
import { optionsOf } from '../labels.ts';
import type { Problem } from '../result.ts';
import {
  demandLabels,
  digitalLevelLabels,
  independenceLabels,
  levelSourceLabels,
  rhythmLabels,
  shiftLabels,
  spokenLevelLabels,
  writtenLevelLabels,
} from './labels.ts';

const noHealth = 'Schrijf wat iemand kan, en niet waarom iets niet lukt. Gezondheidsgegevens leggen wij niet vast.';

/** P5, kind 8: what work fits, in terms of work (DOMAIN 2.3 and 5). */
export const employabilityForm = form({
  title: 'Inzetbaarheid',
  intro: noHealth,
  why: 'De beoordeling van inzetbaarheid is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Gegevens over gezondheid staan daar niet bij. Wij schrijven daarom alleen welk werk past.',
  fields: {
    hoursPerDay: number({
      label: 'Hoeveel uur per dag kan de cliënt werken?',
      about: 'uren per dag',
      min: 0.5,
      max: 12,
      step: 0.5,
      unit: 'uur',
      missing: 'Vul in hoeveel uur per dag de cliënt kan werken',
      wrong: 'Vul uren in van 0,5 tot en met 12, in hele of halve uren',
    }),
    daysPerWeek: number({
      label: 'Hoeveel dagen per week kan de cliënt werken?',
      about: 'dagen per week',
      min: 0.5,
      max: 7,
      step: 0.5,
      unit: 'dagen',
      missing: 'Vul in hoeveel dagen per week de cliënt kan werken',
      wrong: 'Vul dagen in van 0,5 tot en met 7, in hele of halve dagen',
    }),
    rhythm: choice({ label: 'Werkritme', missing: 'Kies hoe het werkritme nu is', options: optionsOf(rhythmLabels) }),
    independence: choice({
      label: 'Zelfstandig werken',
      missing: 'Kies hoe zelfstandig de cliënt werkt',
      options: optionsOf(independenceLabels),
    }),
    cooperation: area({
      label: 'Samenwerken',
      hint: 'Bijvoorbeeld: werkt graag in een klein team, overlegt makkelijk',
      missing: 'Schrijf hoe de cliënt met anderen samenwerkt',
      max: 1200,
      rows: 3,
    }),
    fits: choices({
      label: 'Wat past goed in het werk?',
      about: 'passend werk',
      min: 1,
      missing: 'Kies minstens één ding dat goed past',
      options: optionsOf(demandLabels),
    }),
    fitsNot: choices({
      label: 'Wat past niet in het werk?',
      about: 'werk dat niet past',
      hint: 'Kies niets als alles past',
      options: optionsOf(demandLabels),
    }),
    demands: area({
      label: 'Toelichting op wat wel en niet past',
      hint: 'Bijvoorbeeld: wisselend zitten en staan, tillen tot 10 kilo',
      max: 1200,
      rows: 4,
      optional: true,
    }),
    shifts: choices({
      label: 'Welke diensten passen?',
      about: 'passende diensten',
      min: 1,
      missing: 'Kies minstens één dienst die past',
      options: optionsOf(shiftLabels),
    }),
    conditions: area({
      label: 'Randvoorwaarden',
      hint: 'Bijvoorbeeld: kinderopvang op woensdag. Schrijf alleen over schulden als de cliënt dat zelf wil.',
      max: 1200,
      rows: 3,
      optional: true,
    }),
    source: source('client', 'staff'),
  },
  check: ({ fits = [], fitsNot = [] }): Problem[] => {
    const both = fits.find((demand) => fitsNot.includes(demand));
    return both
      ? [{ field: 'fitsNot', message: `"${demandLabels[both]}" staat ook bij wat goed past. Kies een van de twee` }]
      : [];
  },
});

const level = (label: string, skill: string) => ({ label, missing: `Kies het niveau van ${skill}` });
const levelSource = (skill?: string) => ({
  label: skill === undefined ? 'Hoe weet u dit?' : `${skill}: hoe weet u dit?`,
  ...(skill && { about: `bron bij ${lowerFirst(skill)}` }),
  missing: 'Kies hoe u het niveau weet',
  options: optionsOf(levelSourceLabels),
});

/** P5, kind 8: language and digital skills, each level with its source (DOMAIN 4.7). */
export const languageForm = form({
  title: 'Taal en digitale vaardigheden',
  why: 'Taal en vaardigheden horen bij de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Vraag niet naar afkomst of nationaliteit.',
  fields: {
    speaking: choice({ ...level('Nederlands spreken', 'spreken'), options: optionsOf(spokenLevelLabels) }),
    speakingSource: choice(levelSource('Spreken')),
    listening: choice({ ...level('Nederlands luisteren', 'luisteren'), options: optionsOf(spokenLevelLabels) }),
    listeningSource: choice(levelSource('Luisteren')),
    reading: choice({ ...level('Nederlands lezen', 'lezen'), options: optionsOf(writtenLevelLabels) }),
    readingSource: choice(levelSource('Lezen')),
    writing: choice({ ...level('Nederlands schrijven', 'schrijven'), options: optionsOf(writtenLevelLabels) }),
    writingSource: choice(levelSource('Schrijven')),
    otherLanguages: rows({
      label: 'Andere talen',
      noun: 'taal',
      max: 10,
      fields: {
        language: text({ label: 'Taal', max: 40, missing: 'Vul de naam van de taal in' }),
        level: choice({
          label: 'Niveau',
          missing: 'Kies het niveau van deze taal',
          options: optionsOf(spokenLevelLabels),
        }),
        source: choice(levelSource()),
      },
    }),
    digital: choice({
      label: 'Digitale vaardigheden',
      missing: 'Kies het niveau van de digitale vaardigheden',
      options: optionsOf(digitalLevelLabels),
    }),
    digitalNote: area({
      label: 'Toelichting op digitale vaardigheden',
      hint: 'Bijvoorbeeld: e-mail en telefoon goed, online solliciteren nog lastig',
      max: 600,
      rows: 3,
      optional: true,
    }),
    source: source('client', 'document', 'staff'),
  },
});

/** P5, kind 8: personal skills. */
export const skillsForm = form({
  title: 'Persoonlijke vaardigheden',
  intro: noHealth,
  why: 'Persoonlijke vaardigheden horen bij de acht soorten gegevens die het privacyreglement noemt (bepaling 5).',
  fields: {
    strengths: area({
      label: 'Wat kan de cliënt goed?',
      about: 'sterke punten',
      hint: 'Bijvoorbeeld: komt afspraken na, is precies, leert door te doen',
      missing: 'Schrijf wat de cliënt goed kan',
      max: 1200,
    }),
    growth: area({ label: 'Wat wil de cliënt nog leren?', about: 'leerwensen', max: 1200, optional: true }),
    applying: area({
      label: 'Hoe gaat solliciteren?',
      about: 'manier van solliciteren',
      hint: 'Bijvoorbeeld: cv is van 2019, weinig ervaring met gesprekken',
      missing: 'Schrijf hoe het solliciteren gaat',
      max: 1200,
      rows: 3,
    }),
    source: source('client', 'staff'),
  },
});

/** What the client wants of the labour market and of us, in the client's words (plan section 6). */
export const wishesForm = form({
  title: 'Wensen van de cliënt',
  intro: 'Schrijf in de woorden van de cliënt.',
  why: 'Het trajectplan maken wij samen met de cliënt. De wensen van de cliënt staan daarom in het plan (privacyreglement, bepaling 8).',
  fields: {
    work: area({
      label: 'Welk werk wil de cliënt doen?',
      about: 'gewenst werk',
      missing: 'Schrijf welk werk de cliënt wil doen',
      max: 1200,
      rows: 3,
    }),
    avoid: area({
      label: 'Welk werk wil de cliënt niet doen?',
      about: 'ongewenst werk',
      max: 600,
      rows: 3,
      optional: true,
    }),
    expectation: area({
      label: 'Wat verwacht de cliënt van ons?',
      about: 'verwachtingen',
      missing: 'Schrijf wat de cliënt van ons verwacht',
      max: 1200,
      rows: 3,
    }),
  },
});
