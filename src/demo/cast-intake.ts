import type { IntakeKey, IntakeValues } from '#src/domain/intake.ts';
import type { Day } from '#src/domain/time.ts';

type Intake = { [K in IntakeKey]: IntakeValues<K> };

/** The diploma an intake of the demo tells of: a picture of one grey dot. */
export const castDiploma = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A whole intake in answers that every form accepts. */
export function castIntake(on: Day): Intake {
  return {
    conversation: { noticeGivenOn: on, identitySeen: true, diplomaCopy: 'yes', cv: 'yes' },
    personal: { checked: true, source: 'client' },
    address: { checked: true, source: 'client' },
    civilStatus: { civilStatus: 'notGiven', source: 'client' },
    bsn: { check: 'matches' },
    education: {
      level: 'mbo2',
      courses: [{ course: 'Vmbo kader, sector techniek', level: 'mbo2', year: 2003, diploma: 'yes', copySeen: 'yes' }],
      source: 'document',
    },
    experience: {
      hasWorked: 'yes',
      jobs: [
        {
          employer: 'Fictief Vervoer B.V.',
          job: 'Medewerker expeditie',
          from: '2011-03',
          until: '2018-10',
          tasks: 'Orders verzamelen, laden en lossen, handscanner',
          reasonLeft: 'Locatie gesloten',
        },
      ],
      source: 'document',
    },
    availability: {
      workingTime: 'partTime',
      hoursPerWeek: 24,
      buildUp: [],
      monday: ['morning', 'afternoon'],
      tuesday: ['morning', 'afternoon'],
      wednesday: ['morning'],
      thursday: ['morning', 'afternoon'],
      friday: ['morning'],
      saturday: [],
      sunday: [],
      availableFrom: on,
      maxTravelMinutes: 60,
      maxDistanceKm: 25,
      transport: ['bicycle', 'publicTransport'],
      licences: ['B'],
      noticePeriod: undefined,
      source: 'client',
    },
    language: {
      speaking: 'native',
      speakingSource: 'coach',
      listening: 'native',
      listeningSource: 'coach',
      reading: '2F',
      readingSource: 'coach',
      writing: '2F',
      writingSource: 'coach',
      otherLanguages: [{ language: 'Engels', level: 'A2', source: 'self' }],
      digital: 'basic',
      digitalNote: 'E-mail en telefoon goed, online solliciteren nog lastig.',
      source: 'client',
    },
    employability: {
      hoursPerDay: 6,
      daysPerWeek: 4,
      rhythm: 'rebuilding',
      independence: 'startHelp',
      cooperation: 'Werkt graag in een klein team en overlegt makkelijk.',
      fits: ['alternating', 'walking'],
      fitsNot: ['heavyLifting'],
      demands: undefined,
      shifts: ['day'],
      conditions: undefined,
      source: 'staff',
    },
    skills: {
      strengths: 'Komt afspraken na, is precies en leert door te doen.',
      growth: 'Vertellen wat hij kan in een gesprek.',
      applying: 'Het cv is van 2019. Weinig ervaring met gesprekken.',
      source: 'client',
    },
    wishes: {
      work: 'Ik wil overdag werken in de logistiek, met collega’s om mij heen.',
      avoid: undefined,
      expectation: 'Dat de coach eerlijk is over mijn kansen en meedenkt over werkgevers.',
    },
  };
}
