import { bookYearOf } from '#src/domain/book-year.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { type EndReason, endReasons } from '#src/domain/labels.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import { earlyReasons } from '#templates/eindrapportage/fields.ts';
import { progressInputSchema } from '#templates/voortgangsrapportage/sections.ts';
import { notesFor, previousReport, told } from './notes.ts';
import { planWork } from './plan-work.ts';
import type { Prefill, Prefilled } from './prefill.ts';
import { shorten } from './shorten.ts';

/** First answers of an eindrapportage, from the plan, the reports and the steps taken (R25). */
export const finalPrefill: Readonly<Record<string, Prefill>> = {
  result: (document, { dossier }) => ({ ...result(dossier), goals: goals(document, dossier) }),
  placement: (_document, { dossier }) => placement(dossier),
  activities: (_document, { dossier }) => ({ activities: activities(dossier) }),
  aftercare: (document, { dossier }) => ({
    text: shorten(
      [aftercarePeriod(dossier), told(notesFor(document, dossier), 'aftercare', dossier.trajectory.endDate)]
        .filter((part) => part !== '')
        .join('\n'),
      2500,
    ),
  }),
  closing: (_document, { dossier, today, invoicedIn }) => ({
    bookYear: bookYearOf(dossier, dossier.trajectory.endDate ?? today, invoicedIn),
    survey: dossier.client.addressProtected || dossier.trajectory.endReason === 'deceased' ? 'notEligible' : undefined,
  }),
};

/** 'Nazorg van 15 juni 2027 tot en met 31 augustus 2027.': as it was begun and ended. Empty when there was none. */
function aftercarePeriod({ trajectory }: Dossier): string {
  const begun = daySchema.safeParse(trajectory.facts['aftercare.started']?.from);
  const until = trajectory.endDate ?? trajectory.aftercareUntil;
  if (!begun.success || until === undefined || until < begun.data) return '';
  return `Nazorg van ${longDate(begun.data)} tot en met ${longDate(until)}.`;
}

/** What was planned and done; hours of no activity in a row of their own, so that the total is the dossier's. */
function activities(dossier: Dossier) {
  const { activities: planned, other } = planWork(dossier, dossier.trajectory.endDate);
  return [
    ...planned.map(({ field, label, hours, used }) => ({
      field,
      label,
      ...(hours === undefined ? {} : { planned: hours, used: used ?? 0 }),
    })),
    ...(other ? [{ field: 'guidance', label: other.label, used: other.used }] : []),
  ];
}

function result({ trajectory }: Dossier): Prefilled {
  const reason = endReasons.find((one) => one === trajectory.endReason);
  const withdrawn = trajectory.facts['client.withdrew'] ?? trajectory.facts['trajectory.concluded'];
  const spoken = withdrawn?.discussedWith;
  return {
    endReason: reason,
    endedOn: trajectory.endDate,
    result: resultOf(reason, trajectory.placedFrom),
    discussedWith: typeof spoken === 'string' ? spoken : undefined,
  };
}

function resultOf(reason: EndReason | undefined, placedFrom: Day | undefined): string | undefined {
  if (placedFrom !== undefined) return 'placed';
  const early = reason !== undefined && (reason === 'deceased' || earlyReasons.includes(reason));
  return early ? 'stoppedEarly' : undefined;
}

/**
 * What the last report said of the plan's goals; a goal no report spoke of is left for the coach to judge. None after a
 * death: no result is told then (E4).
 */
function goals(document: Parameters<Prefill>[0], dossier: Dossier) {
  if (dossier.trajectory.endReason === 'deceased') return [];
  const last = progressInputSchema.shape.sections.shape.goals.safeParse(
    previousReport(document, dossier)?.sections.goals,
  );
  const known = last.success ? last.data.goals : [];
  return planWork(dossier, undefined).goals.map(({ label }) => {
    const done = known.find((goal) => goal.label === label)?.status === 'done';
    return { label, ...(done ? { result: 'achieved' } : {}) };
  });
}

const contracts: Readonly<Record<string, string>> = {
  permanent: 'permanent',
  temporary: 'fixed',
  agency: 'agency',
  selfEmployed: 'own',
};

/** The step that recorded the placement; a placement that failed is no placement. */
function placement({ trajectory }: Dossier): Prefilled {
  const { jobTitle, hours, contractKind, employer } = trajectory.facts['placement.recorded'] ?? {};
  if (trajectory.placedFrom === undefined || typeof jobTitle !== 'string') return {};
  return {
    job: jobTitle.slice(0, 100),
    hours: typeof hours === 'number' && hours <= 40 ? hours : undefined,
    from: trajectory.placedFrom,
    contract: typeof contractKind === 'string' ? contracts[contractKind] : undefined,
    employer: typeof employer === 'string' ? employer : undefined,
  };
}
