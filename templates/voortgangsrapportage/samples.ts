import { aboutHer } from '../samples/about-her.ts';
import { longestFacts, outplacementFacts, privateFacts, proefFacts, secondTrackFacts } from '../samples/facts.ts';
import { proefProgress } from './sample-proef.ts';
import { type ProgressInput, type ProgressSections, progressInputSchema } from './sections.ts';

const nothing = { text: undefined, deviation: undefined, next: undefined };

/** A quiet period: every heading of the regulation stands, none has anything to tell. */
const quiet: ProgressSections = {
  summary: { outlook: 'onSchedule', outlookText: undefined, text: 'Het traject is begonnen.' },
  guidance: { ...nothing, topics: [] },
  training: { ...nothing, courses: [] },
  mediation: { ...nothing, reactions: [], result: undefined },
  placement: nothing,
  aftercare: nothing,
  goals: { goals: [{ label: 'Baan', on: '2026-06-30', status: 'planned', reachedOn: undefined, remark: undefined }] },
  activities: {
    activities: [
      { number: 1, label: 'Gesprekken', from: '2026-03', until: '2026-08', planned: 12, used: 0, status: 'planned' },
    ],
  },
  attendance: { planned: 0, kept: 0, cancelled: 0, missed: 0, text: undefined },
  obstacles: { text: undefined, planChange: 'no', change: undefined },
  clientView: { words: 'geen' },
  next: { steps: [], period: undefined, before: undefined },
};

const secondTrackProgress = aboutHer(proefProgress, secondTrackFacts.client.inSentence);
const longestProgress = aboutHer(proefProgress, longestFacts.client.inSentence);
const summer = { from: '2026-05-01', until: '2026-07-31' } as const;
const second = { number: 2, version: 1, date: '2026-08-06', respondBy: '2026-08-20', period: summer } as const;
const seen = { how: 'saw', on: '2026-08-06' } as const;

export const progressSamples: Readonly<Record<string, ProgressInput>> = {
  voorbeeld: progressInputSchema.parse({
    facts: { ...proefFacts, startDate: '2026-02-03', maxEnd: '2027-02-02' },
    issue: { ...second, client: seen },
    sections: proefProgress,
  }),
  metBesluit: progressInputSchema.parse({
    facts: { ...proefFacts, startDate: '2026-02-03', maxEnd: '2027-02-02' },
    issue: {
      ...second,
      client: seen,
      decision: {
        outcome: 'asksChange',
        remarks: 'Wilt u bij de bemiddeling zetten bij welke werkgevers de gesprekken waren?',
        deciderName: 'mevrouw A. Voorbeeld',
        deciderFunction: 'klantmanager',
        channel: 'letter',
        at: '2026-08-18T08:10:00.000Z',
        answeredOn: '2026-08-17',
        fingerprint: 'c41d07be9a52f36e2bd80c1f5e6a7940183cd95ab7f0e2416d8395b0ca7f4e12',
      },
    },
    sections: proefProgress,
  }),
  lang: progressInputSchema.parse({ facts: longestFacts, issue: second, sections: longestProgress }),
  minimaal: progressInputSchema.parse({ facts: proefFacts, issue: { ...second, number: 1 }, sections: quiet }),
  outplacement: progressInputSchema.parse({
    facts: outplacementFacts,
    issue: { ...second, number: 1 },
    sections: {
      ...quiet,
      attendance: { planned: 2, kept: 1, cancelled: 1, missed: 0, text: 'Eén keer afwezig met bericht.' },
    },
  }),
  tweedeSpoor: progressInputSchema.parse({
    facts: secondTrackFacts,
    issue: {
      ...second,
      number: 3,
      version: 2,
      client: { how: 'refused', on: '2026-08-06', words: 'Ik vind dat het te langzaam gaat.' },
    },
    sections: {
      ...secondTrackProgress,
      summary: {
        outlook: 'adjust',
        outlookText: 'De duur moet zes maanden langer worden.',
        text: 'Het traject loopt achter op het plan.',
      },
      goals: {
        ...secondTrackProgress.goals,
        // the order is of 1 April
        goals: secondTrackProgress.goals.goals.map((goal, index) =>
          index === 0 ? { ...goal, on: '2026-04-30' as const, reachedOn: '2026-04-28' as const } : goal,
        ),
      },
      activities: {
        activities: secondTrackProgress.activities.activities.map((row) =>
          row.from < '2026-04' ? { ...row, from: '2026-04' as const } : row,
        ),
      },
      obstacles: {
        text: 'Er zijn weinig vacatures binnen de reisafstand',
        planChange: 'yes',
        change: 'De duur wordt zes maanden langer',
      },
      guidance: {
        ...secondTrackProgress.guidance,
        deviation: 'Twee gesprekken zijn verzet naar september.',
        next: 'De oefengesprekken gaan verder.',
      },
      placement: { ...nothing, text: 'Proefplaatsing van 1 tot en met 31 juli, 16 uur per week.' },
      next: { steps: secondTrackProgress.next.steps, period: undefined, before: undefined },
    },
  }),
  particulier: progressInputSchema.parse({ facts: privateFacts, issue: { ...second, number: 1 }, sections: quiet }),
};
