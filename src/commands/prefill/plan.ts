import type { Dossier } from '#src/domain/dossier.ts';
import type { educationLevelLabels } from '#src/domain/intake/labels.ts';
import { intakeAnswers } from '#src/domain/intake.ts';
import { sentenceStart } from '#src/domain/names.ts';
import { type Contract, findAssigner } from '#src/domain/organisation.ts';
import { givenBySponsor, type PersonalDatum } from '#src/domain/personal-data.ts';
import { firstReportBefore } from '#src/domain/report-periods.ts';
import type { Day } from '#src/domain/time.ts';
import { suppliedKinds } from '#templates/trajectplan/fields.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';
import { availabilitySentences, employabilitySentences, languageSentences } from './intake-sentences.ts';
import type { Prefill, Prefilled } from './prefill.ts';
import { closed, shorten } from './shorten.ts';

/** First answers of a trajectplan: the order, the intake, and the house's standing agreements (P6, P8). */
export const planPrefill: Readonly<Record<string, Prefill>> = {
  question: (_document, { dossier }) => ({ text: shorten(dossier.assignment.question, 3000) }),
  sources: (_document, { dossier, organisation }) => {
    const contract = findAssigner(organisation, dossier.assignment)?.contract;
    return sources(dossier, contract ? givenBySponsor(dossier, contract) : []);
  },
  start: (_document, { dossier }) => start(dossier),
  market: (_document, { dossier }) => ({ strengths: intakeAnswers(dossier, 'skills')?.strengths }),
  clientView: (_document, { dossier }) => {
    const wishes = intakeAnswers(dossier, 'wishes');
    if (!wishes) return {};
    const words = [closed(wishes.work), wishes.avoid ? `Liever niet: ${closed(wishes.avoid)}` : ''].filter(
      (part) => part !== '',
    );
    return { words: words.join(' '), expectations: closed(wishes.expectation) };
  },
  goal: (_document, { dossier }) => {
    const hours = intakeAnswers(dossier, 'availability')?.hoursPerWeek;
    return hours === undefined || hours > 40 ? {} : { hoursUntil: hours };
  },
  activities: (_document, { dossier }) => ({ months: dossier.assignment.maxMonths }),
  agreements: (_document, { dossier }) => ({
    client: `${sentenceStart(dossier.client)} komt op afspraken, meldt verhindering uiterlijk de werkdag ervoor, voert de afgesproken acties uit en deelt veranderingen die van belang zijn voor het traject.`,
    coach:
      'De coach reageert binnen twee werkdagen, bereidt gesprekken voor, benadert werkgevers alleen na overleg en verstrekt het cv pas als de cliënt daarmee instemt.',
  }),
  reporting: (document, { dossier, organisation }) => ({
    firstBefore: firstBefore(document, findAssigner(organisation, dossier.assignment)?.contract),
    evaluation: evaluation(dossier.assignment.maxMonths),
  }),
};

/** By the first day this plan names and the contract's cadence (R22). */
function firstBefore(document: Parameters<Prefill>[0], contract: Contract | undefined): Day | undefined {
  const activities = planSectionsSchema.shape.activities.safeParse(document.sections.activities);
  if (!activities.success || !contract) return undefined;
  return firstReportBefore(contract.cadence, contract.terms.reportWithin, activities.data.startOn);
}

function evaluation(months: number): string {
  const when = months > 6 ? 'Na zes maanden' : 'Halverwege het traject';
  return `${when} evalueren cliënt, coach en opdrachtgever gezamenlijk.`;
}

/** What was seen at the intake and what the sponsor gave of the kinds of P6 (R9, R10, R12). */
function sources(dossier: Dossier, given: readonly PersonalDatum[]): Prefilled {
  const talk = intakeAnswers(dossier, 'conversation');
  const copied = (kind: 'diploma' | 'cv') => dossier.uploads.some((upload) => upload.kind === kind);
  const how = (kind: 'diploma' | 'cv', brought: boolean) => (copied(kind) ? 'copied' : brought ? 'seen' : 'none');
  const fromSponsor = suppliedKinds.filter((datum) => given.includes(datum));
  if (!talk) return { fromSponsor };
  return {
    diplomas: how('diploma', talk.diplomaCopy === 'yes'),
    cv: how('cv', talk.cv === 'yes'),
    fromSponsor,
  };
}

function start(dossier: Dossier): Prefilled {
  const availability = intakeAnswers(dossier, 'availability');
  const language = intakeAnswers(dossier, 'language');
  const employability = employabilitySentences(
    intakeAnswers(dossier, 'employability'),
    intakeAnswers(dossier, 'skills'),
  );
  return {
    ...education(dossier),
    ...experience(dossier),
    availability: availability && shorten(availabilitySentences(availability), 1500),
    language: language && shorten(languageSentences(language), 1500),
    employability: shorten(employability, 1200),
  };
}

const levels: Readonly<Record<keyof typeof educationLevelLabels, string>> = {
  none: '',
  primary: 'basisonderwijs',
  practical: 'praktijkonderwijs',
  mbo1: 'niveau mbo 1',
  mbo2: 'niveau mbo 2',
  mbo3: 'niveau mbo 3',
  mbo4: 'niveau mbo 4',
  vwo: 'vwo',
  associate: 'associate degree',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'doctoraat',
  foreignValued: 'buitenlands diploma met waardering',
  foreign: 'buitenlands diploma',
};
const saysLevel = /\b(?:v?mbo|mavo|havo|vwo|hbo|wo|basis|praktijk|master|bachelor|associate)/iu;

function education(dossier: Dossier): Prefilled {
  const given = intakeAnswers(dossier, 'education');
  if (!given) return {};
  const rows = given.courses.slice(0, 12).map(({ course, level, year, diploma }) => ({
    course: saysLevel.test(course) || levels[level] === '' ? course : shorten(`${course}, ${levels[level]}`, 160),
    result: diploma === 'yes' ? 'diploma' : 'none',
    year: String(year),
  }));
  return rows.length > 0
    ? { education: rows }
    : { educationText: levels[given.level] === '' ? 'Geen opleiding afgemaakt.' : closed(levels[given.level]) };
}

/** Oldest first, as a plan tells it. */
function experience(dossier: Dossier): Prefilled {
  const given = intakeAnswers(dossier, 'experience');
  if (!given) return {};
  const jobs = given.jobs.toSorted((a, b) => a.from.localeCompare(b.from)).slice(-20);
  const left = jobs.at(-1)?.reasonLeft;
  return {
    experience: jobs.map(({ from, until, job, employer, tasks }) => ({
      from,
      ...(until === undefined ? {} : { until }),
      job: shorten(job, 100),
      employer: shorten(employer, 100),
      tasks: shorten(tasks, 300),
    })),
    experienceText: left ? `Reden van vertrek bij de laatste baan: ${closed(left)}` : undefined,
  };
}
