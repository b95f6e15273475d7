import { z } from 'zod';
import type { Dossier } from '#src/domain/dossier.ts';
import { type Fields, type Form, parseForm } from '#src/domain/form.ts';
import { type IntakeKey, intakeForms } from '#src/domain/intake.ts';

/** The sample client's intake, as typed. */
export const intakeRaw: Record<IntakeKey, Record<string, string | string[]>> = {
  conversation: { noticeGivenOn: '14-1-2026', identitySeen: 'ja', diplomaCopy: 'yes', cv: 'yes' },
  personal: { checked: 'ja', source: 'client' },
  address: { checked: 'ja', source: 'client' },
  civilStatus: { civilStatus: 'unmarried', source: 'sponsor' },
  bsn: { check: 'matches' },
  education: {
    level: 'mbo2',
    'courses.0.course': 'Vmbo kader techniek',
    'courses.0.level': 'mbo2',
    'courses.0.year': '2003',
    'courses.0.diploma': 'yes',
    'courses.0.copySeen': 'yes',
    source: 'document',
  },
  experience: {
    hasWorked: 'yes',
    'jobs.0.employer': 'Bakkerij De Verzonnen Aar',
    'jobs.0.job': 'productiemedewerker',
    'jobs.0.from': '3-2004',
    'jobs.0.until': 'mei 2011',
    'jobs.0.tasks': 'inpakken, lijn instellen',
    source: 'document',
  },
  availability: {
    workingTime: 'partTime',
    hoursPerWeek: '24',
    'buildUp.0.from': '1-4-2027',
    'buildUp.0.hours': '28,5',
    monday: ['morning', 'afternoon'],
    'availableFrom-dag': '1',
    'availableFrom-maand': '2',
    'availableFrom-jaar': '2027',
    maxTravelMinutes: '60',
    maxDistanceKm: '25',
    transport: ['bicycle', 'publicTransport'],
    licences: ['B'],
    source: 'client',
  },
  language: {
    speaking: 'native',
    speakingSource: 'self',
    listening: 'native',
    listeningSource: 'self',
    reading: '2F',
    readingSource: 'coach',
    writing: '2F',
    writingSource: 'coach',
    'otherLanguages.0.language': 'Engels',
    'otherLanguages.0.level': 'A2',
    'otherLanguages.0.source': 'self',
    digital: 'basic',
    source: 'client',
  },
  employability: {
    hoursPerDay: '6',
    daysPerWeek: '4',
    rhythm: 'rebuilding',
    independence: 'alone',
    cooperation: 'Werkt graag in een klein team.',
    fits: ['alternating'],
    fitsNot: ['heavyLifting'],
    shifts: ['day'],
    source: 'staff',
  },
  skills: { strengths: 'Komt afspraken na en is precies.', applying: 'Het cv is verouderd.', source: 'staff' },
  wishes: { work: 'Overdag werken in de logistiek.', expectation: 'Eerlijk zijn over kansen.' },
};

/** The same, finished, as a dossier keeps it. */
export function finishedIntake(): Dossier['intake'] {
  const stored = z.record(z.string(), z.json());
  return Object.fromEntries(
    Object.entries(intakeForms).map(([key, definition]: [string, Form<Fields>]) => {
      // the keys of both records are the same closed list
      const parsed = parseForm(definition, intakeRaw[key as IntakeKey]);
      if (!parsed.ok) throw new Error(`${key}: ${JSON.stringify(parsed.problems)}`);
      return [key, stored.parse(parsed.value)];
    }),
  );
}
