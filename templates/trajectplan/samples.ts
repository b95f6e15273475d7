import { outplacementFacts, privateFacts, proefFacts, secondTrackFacts } from '../samples/facts.ts';
import { longPlan } from './sample-long.ts';
import { activity, proefSections } from './sample-proef.ts';
import { type PlanInput, type PlanSections, planInputSchema } from './sections.ts';

const signed = { how: 'signed', on: '2026-01-23', place: 'Voorbeeldstad' } as const;
const first = { number: 1, version: 1, date: '2026-01-23', respondBy: '2026-02-06' } as const;

/** As little as the forms accept. */
const short: PlanSections = {
  ...proefSections,
  question: { text: 'Begeleiding naar een nieuwe baan.', deviations: undefined, changes: undefined },
  sources: {
    ...proefSections.sources,
    intakeMinutes: undefined,
    diplomas: 'none',
    cv: 'seen',
    fromSponsor: ['name', 'address'],
  },
  start: {
    education: [],
    educationText: undefined,
    experience: [],
    experienceText: undefined,
    availability: 'Fulltime.',
    language: 'Goed.',
    employability: 'Komt afspraken na.',
  },
  market: { strengths: 'Ervaring.', obstacles: 'Geen diploma.', region: 'Veel vacatures.' },
  clientView: { words: 'geen', expectations: 'Eerlijk advies.' },
  coachView: { text: 'De wens past bij de mogelijkheden.' },
  goal: {
    short: 'een nieuwe baan',
    hoursFrom: 36,
    hoursUntil: 36,
    on: '2026-06-30',
    text: 'Een nieuwe baan.',
    jobs: [{ job: 'drukker' }],
    sectors: 'grafische sector',
    region: 'Fictendam',
  },
  goals: { goals: [{ label: 'Baan', text: 'Op 30 juni 2026 is er een baan.', on: '2026-06-30' }] },
  activities: {
    startOn: '2026-03-23',
    months: 6,
    activities: [activity('guidance', 'Gesprekken', 'Gesprekken', ['2026-03', '2026-08'], 12, 'een baan')],
    phases: undefined,
    costs: undefined,
    costsFor: undefined,
    costsText: undefined,
  },
  agreements: {
    client: 'De cliënt komt op afspraken.',
    coach: 'De coach reageert binnen twee werkdagen.',
    discussedOn: '2026-03-18',
  },
  reporting: { firstBefore: '2026-07-07', evaluation: 'Na drie maanden evalueren cliënt en coach.' },
  remarks: { words: 'geen' },
};

const spring = { number: 1, version: 1, date: '2026-03-18', respondBy: '2026-04-01' } as const;

/** Every sample is parsed: a sample that does not fit its own form stops the tests. */
export const planSamples: Readonly<Record<string, PlanInput>> = {
  voorbeeld: planInputSchema.parse({ facts: proefFacts, issue: { ...first, client: signed }, sections: proefSections }),
  minimaal: planInputSchema.parse({ facts: outplacementFacts, issue: spring, sections: short }),
  outplacement: planInputSchema.parse({
    facts: outplacementFacts,
    issue: { ...spring, client: { how: 'noReaction', on: '2026-03-25' } },
    sections: {
      ...proefSections,
      sources: { ...proefSections.sources, fromSponsor: ['name', 'address'] },
      activities: short.activities,
      goals: short.goals,
      goal: short.goal,
      agreements: short.agreements,
      reporting: short.reporting,
    },
  }),
  tweedeSpoor: planInputSchema.parse({
    facts: secondTrackFacts,
    issue: {
      ...spring,
      date: '2026-04-20',
      respondBy: '2026-05-06',
      client: { how: 'refused', on: '2026-04-20', words: 'Ik teken pas als mijn werkgever heeft gereageerd.' },
    },
    sections: {
      ...short,
      sources: { ...short.sources, adReport: 'yes', adReportOn: '2026-03-20' },
      activities: {
        ...short.activities,
        startOn: '2026-05-04',
        activities: [activity('guidance', 'Gesprekken', 'Gesprekken', ['2026-05', '2026-10'], 12, 'een baan')],
      },
      reporting: { ...short.reporting, firstBefore: '2026-06-27' },
      agreements: { ...short.agreements, discussedOn: '2026-04-20' },
      remarks: { words: 'Ik wil eerst weten wat mijn werkgever ervan vindt.' },
    },
  }),
  particulier: planInputSchema.parse({ facts: privateFacts, issue: spring, sections: short }),
  metBesluit: planInputSchema.parse({
    facts: proefFacts,
    issue: {
      ...first,
      client: signed,
      decision: {
        outcome: 'approved',
        deciderName: 'mevrouw A. Voorbeeld',
        deciderFunction: 'klantmanager',
        channel: 'link',
        at: '2026-01-28T13:03:00.000Z',
        fingerprint: '7f3a91c2e05b4d18a6c0f94721be3d5509e27f8813c4d6ab5cf0917e22b8a4d3',
      },
    },
    sections: proefSections,
  }),
  lang: longPlan(proefSections),
};
