import { dutchNumber, longDate, lowerFirst } from '#src/domain/format.ts';
import {
  dayLabels,
  dayPartLabels,
  demandLabels,
  digitalLevelLabels,
  independenceLabels,
  levelSourceLabels,
  licenceLabels,
  rhythmLabels,
  shiftLabels,
  transportLabels,
  workingTimeLabels,
  writtenLevelLabels,
} from '#src/domain/intake/labels.ts';
import type { IntakeValues } from '#src/domain/intake.ts';
import { listed } from '#templates/parts/prose.ts';
import { closed } from './shorten.ts';

/** Structured intake answers as Dutch sentences for the plan; the coach reads and improves them (R14). */

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const parts = ['morning', 'afternoon', 'evening', 'night'] as const;

export function availabilitySentences(given: IntakeValues<'availability'>): string {
  const steps = given.buildUp.map(({ from, hours }) => `vanaf ${longDate(from)} ${dutchNumber(hours)} uur`);
  const licences = given.licences.map((licence) => licenceLabels[licence].replace(/ \(.*\)$/u, ''));
  return [
    `${workingTimeLabels[given.workingTime]}, ${dutchNumber(given.hoursPerWeek)} uur per week.`,
    steps.length > 0 ? `Opbouw: ${listedInside(steps)}.` : '',
    `Beschikbaar op ${weekWords(given)}, vanaf ${longDate(given.availableFrom)}.`,
    `Maximale reisafstand ${given.maxDistanceKm} kilometer, maximale reistijd ${given.maxTravelMinutes} minuten enkele reis.`,
    `Vervoer: ${listedInside(given.transport.map((one) => transportLabels[one]))}.`,
    licences.length > 0 ? `Rijbewijs ${licences.join(', ')}.` : 'Geen rijbewijs.',
    given.noticePeriod ? `Opzegtermijn: ${closed(given.noticePeriod)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** 'maandag, dinsdag en donderdag (ochtend en middag) en woensdag (ochtend)': days with the same parts together. */
function weekWords(given: IntakeValues<'availability'>): string {
  const groups = new Map<string, string[]>();
  for (const day of days) {
    const free = parts.filter((part) => given[day].includes(part));
    if (free.length === 0) continue;
    const words = listedInside(free.map((part) => dayPartLabels[part]));
    groups.set(words, [...(groups.get(words) ?? []), dayLabels[day]]);
  }
  return [...groups].map(([words, names]) => `${listedInside(names)} (${words})`).join('; ');
}

export function languageSentences(given: IntakeValues<'language'>): string {
  const skills = [
    { name: 'spreken', level: given.speaking, source: given.speakingSource },
    { name: 'luisteren', level: given.listening, source: given.listeningSource },
    { name: 'lezen', level: given.reading, source: given.readingSource },
    { name: 'schrijven', level: given.writing, source: given.writingSource },
  ];
  const dutch = skills.map(
    ({ name, level, source }) => `${name} ${levelWords(level)} (${levelSourceLabels[source].toLowerCase()})`,
  );
  const others = given.otherLanguages.map(
    ({ language, level, source }) => `${language}: ${levelWords(level)} (${levelSourceLabels[source].toLowerCase()}).`,
  );
  return [
    `Nederlands: ${dutch.join(', ')}.`,
    ...others,
    `Digitaal: ${digitalLevelLabels[given.digital].toLowerCase()}.`,
    closed(given.digitalNote ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function levelWords(level: keyof typeof writtenLevelLabels): string {
  const label = writtenLevelLabels[level];
  return level === 'native' ? label.toLowerCase() : label.replace(/ \(.*\)$/u, '');
}

export function employabilitySentences(
  given: IntakeValues<'employability'> | undefined,
  skills: IntakeValues<'skills'> | undefined,
): string {
  return [...(skills ? skillSentences(skills) : []), ...(given ? workSentences(given) : [])]
    .map(closed)
    .filter((part) => part !== '')
    .join(' ');
}

/** The same of work alone, line by line: a partner gets those that matter for its activity (P15). */
export function employabilityLines(given: IntakeValues<'employability'>): string[] {
  return workSentences(given)
    .map(closed)
    .filter((line) => line !== '');
}

function skillSentences({ strengths, growth, applying }: IntakeValues<'skills'>): string[] {
  return [strengths, growth ? `Wil nog leren: ${growth}` : '', applying];
}

function workSentences(given: IntakeValues<'employability'>): string[] {
  const { fits, fitsNot, shifts } = given;
  return [
    `Kan ${dutchNumber(given.hoursPerDay)} uur per dag en ${dutchNumber(given.daysPerWeek)} dagen per week werken`,
    rhythmLabels[given.rhythm],
    independenceLabels[given.independence],
    given.cooperation,
    `Past goed: ${listedInside(fits.map((one) => demandLabels[one]))}`,
    fitsNot.length > 0 ? `Past niet: ${listedInside(fitsNot.map((one) => demandLabels[one]))}` : '',
    given.demands ?? '',
    `Passende diensten: ${listedInside(shifts.map((one) => shiftLabels[one]))}`,
    given.conditions ? `Randvoorwaarden: ${given.conditions}` : '',
  ];
}

/** Labels inside a sentence: 'a, b en c'. */
function listedInside(labels: readonly string[]): string {
  return listed(labels.map(lowerFirst));
}
