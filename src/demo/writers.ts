import { addDays, addMonths } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day, Month } from '#src/domain/time.ts';
import { finalSamples } from '#templates/eindrapportage/samples.ts';
import { planSamples } from '#templates/trajectplan/samples.ts';
import { progressSamples } from '#templates/voortgangsrapportage/samples.ts';
import { trainingCentre } from './cast.ts';
import type { Writer } from './trajectory.ts';

/** What the coaches of the demo type: short neutral words, with dates that fit the trajectory they are typed in. */

type Values = Record<string, unknown>;

function sampleSections(
  samples: Readonly<Record<string, { readonly sections: unknown }>>,
  name: string,
): Record<string, Values> {
  // A sample is parsed when it is loaded; its sections are records of answers.
  return (samples[name]?.sections ?? {}) as Record<string, Values>;
}

const month = (day: Day): Month => day.slice(0, 7) as Month;

/** The sample case, word for word: only for the client it was written about, in the year it was written for. */
export const writeSamplePlan: Writer = (section) => sampleSections(planSamples, 'voorbeeld')[section] ?? {};

/** A plan like most: four activities within the hours of the order. */
export function writePlan(today: Day, changed = false): Writer {
  const start = addDays(today, 14);
  const neutral = sampleSections(planSamples, 'minimaal');
  return (section, known, dossier) => {
    const made = planWords(dossier, start, changed)[section] ?? {};
    return withoutGaps({ ...neutral[section], ...known, ...made });
  };
}

function planWords(dossier: Dossier, start: Day, changed: boolean): Record<string, Values> {
  const months = Math.min(dossier.assignment.maxMonths, 12);
  const hours = Math.min(dossier.assignment.budgetHours, 48);
  const goalOn = addMonths(start, Math.max(2, months - 3));
  const until = (part: number) => month(addMonths(start, Math.max(1, Math.round(months * part)) - 1));
  const activity = (field: string, label: string, last: Month, share: number, wanted: string) => ({
    field,
    text: label,
    label: label.split(/,| en /)[0],
    by: field === 'training' ? trainingCentre : 'coach',
    from: month(start),
    until: last,
    hours: Math.floor(hours * share),
    result: wanted,
    status: 'planned',
  });
  return {
    question: {
      changes: changed
        ? 'De opdrachtgever vroeg om de scholing preciezer te beschrijven. Activiteit 3 is uitgewerkt.'
        : undefined,
    },
    market: {
      strengths: 'Ervaring in de logistiek, komt afspraken na en leert snel.',
      obstacles: 'Weinig ervaring met solliciteren.',
      region: 'In de regio zijn meerdere distributiecentra met dagdiensten.',
    },
    coachView: {
      text: 'De wens en de mogelijkheden sluiten goed op elkaar aan. Oefenen met gesprekken en een goed cv geven de meeste winst.',
    },
    goal: {
      short: 'een baan als medewerker magazijn',
      hoursFrom: 24,
      hoursUntil: 32,
      on: goalOn,
      text: `Uiterlijk ${longDate(goalOn)} een arbeidsovereenkomst van 24 tot 32 uur per week in dagdienst.`,
      jobs: [{ job: 'medewerker magazijn' }, { job: 'orderverzamelaar' }],
      sectors: 'groothandel en distributie',
      region: 'Voorbeeldstad en 25 kilometer daaromheen',
    },
    goals: {
      goals: [
        { label: 'Cv en profiel', text: 'Een actueel cv en een profiel op een vacaturesite.', on: addMonths(start, 1) },
        { label: 'Plaatsing', text: `Uiterlijk ${longDate(goalOn)} is er een baan.`, on: goalOn },
      ],
    },
    activities: {
      startOn: start,
      months,
      activities: [
        activity('guidance', 'Gesprekken, eens per twee weken', until(1), 0.4, 'voortgang en bijsturing'),
        activity('guidance', 'Cv, profiel en gespreksoefening', until(0.35), 0.2, 'subdoel 1'),
        activity(
          'training',
          changed ? 'Cursus Excel gevorderd, acht dagdelen' : 'Korte cursus',
          until(0.5),
          0.05,
          'certificaat',
        ),
        activity('mediation', 'Werkgevers benaderen en gesprekken voorbereiden', until(1), 0.2, 'subdoel 2'),
      ],
    },
    agreements: { discussedOn: addDays(start, -14) },
    remarks: { words: 'Ik ben het eens met het plan.' },
  };
}

/** A progress report in three minutes: what the notes and the plan say, and a few sentences. */
export const writeProgress: Writer = (section, known) => {
  const quiet = sampleSections(progressSamples, 'minimaal')[section] ?? {};
  const made: Record<string, Values> = {
    summary: {
      outlook: 'onSchedule',
      text: 'Het traject ligt op schema. Het cv is af en de eerste gesprekken zijn gevoerd.',
    },
    clientView: { words: 'Het gaat goed. Ik heb weer ritme en weet wat ik wil.' },
    next: { steps: [] },
  };
  return withoutGaps({ ...quiet, ...known, ...made[section] });
};

/** A final report from what the dossier knows. */
export const writeFinal: Writer = (section, known, dossier) => {
  const sample = sampleSections(finalSamples, 'gestopt')[section] ?? {};
  const placed = dossier.trajectory.placedFrom !== undefined;
  const made: Record<string, Values> = {
    result: placed
      ? { result: 'placed', explanation: undefined, discussedWith: undefined }
      : { result: 'stoppedEarly', explanation: 'De cliënt zoekt zelf verder.' },
    progress: {
      text: 'De cliënt heeft een nieuw cv, oefende gesprekken en kent de vacatures in de regio.',
      evidence: placed ? 'De cliënt werkt.' : 'Het cv is af.',
    },
    clientView: { words: 'De gesprekken hebben mij geholpen.', hoursAgreed: 'yes', hoursRemark: undefined },
    advice: {
      more: 'no',
      text: placed ? undefined : 'De cliënt kan zelf verder, met de contacten uit dit traject.',
      clientAgrees: 'yes',
      clientText: undefined,
    },
    closing: { survey: dossier.client.addressProtected ? 'notEligible' : 'noObjection' },
  };
  const merged: Values = { ...sample, ...known, ...made[section] };
  if (section === 'result' && Array.isArray(merged.goals))
    merged.goals = merged.goals.map((goal: Values) => ({ result: placed ? 'achieved' : 'notAchieved', ...goal }));
  return withoutGaps(merged);
};

function withoutGaps(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
