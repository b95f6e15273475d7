import { addDays } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { type ReportField, reportFields } from '#src/domain/dossier.ts';
import { dateRange, dutchNumber, longDate, longMonth } from '#src/domain/format.ts';
import { type Day, monthSchema } from '#src/domain/time.ts';
import type { ActivityStatus } from '#templates/parts/lists.ts';
import { progressInputSchema } from '#templates/voortgangsrapportage/sections.ts';
import type { InputAround } from '../documents/input.ts';
import { attendanceOf, notesFor, previousReport, told } from './notes.ts';
import { type PlanActivity, planWork } from './plan-work.ts';
import type { Prefill, Prefilled } from './prefill.ts';
import { shorten } from './shorten.ts';

type Dossier = InputAround['dossier'];
const sectionShapes = progressInputSchema.shape.sections.shape;

/** First answers of a voortgangsrapportage: every note since the last one exactly once, and the plan's activities (R23). */
export const progressPrefill: Readonly<Record<string, Prefill>> = {
  ...Object.fromEntries(reportFields.map((field) => [field, fieldPrefill(field)])),
  goals: (document, { dossier }) => ({ goals: goals(document, dossier) }),
  activities: (document, { dossier }) => ({ activities: activities(document, dossier) }),
  attendance: (document, { dossier }) => attendanceOf(notesFor(document, dossier)),
  obstacles: () => ({ planChange: 'no' }),
  next: (document, { dossier }) => nextReport(document, dossier.trajectory),
};

/** The facts of a placement in the report of the period it began in (R24). */
function placed({ trajectory }: Dossier, period: DossierDocument['period']): string {
  const { jobTitle, hours } = trajectory.facts['placement.recorded'] ?? {};
  const { placedFrom } = trajectory;
  if (!placedFrom || !period || placedFrom < period.from || placedFrom > period.until || typeof jobTitle !== 'string')
    return '';
  const week = typeof hours === 'number' ? `, ${dutchNumber(hours)} uur per week` : '';
  return `Functie ${jobTitle}${week}, vanaf ${longDate(placedFrom)}.`;
}

function fieldPrefill(field: ReportField): Prefill {
  return (document, { dossier }) => {
    const facts = field === 'placement' ? placed(dossier, document.period) : '';
    const notes = told(notesFor(document, dossier), field, document.period?.until);
    return { text: shorten([facts, notes].filter((part) => part !== '').join('\n'), 3000) };
  };
}

/** The plan's goals with what the last report said of them. */
function goals(document: DossierDocument, dossier: Dossier) {
  const before = sectionShapes.goals.safeParse(previousReport(document, dossier)?.sections.goals);
  const known = before.success ? before.data.goals : [];
  return planWork(dossier, document.period?.until).goals.map(({ label, on }) => {
    const last = known.find((goal) => goal.label === label);
    return { label, on, status: last?.status ?? 'planned', ...(last?.reachedOn ? { reachedOn: last.reachedOn } : {}) };
  });
}

function activities(document: DossierDocument, dossier: Dossier) {
  const until = document.period?.until;
  const reported = sectionShapes.activities.safeParse(previousReport(document, dossier)?.sections.activities);
  const known = reported.success ? reported.data.activities : [];
  const { activities: planned, other } = planWork(dossier, until);
  const rows = planned.map((activity) => {
    const { number, label, from, until: last, hours, used } = activity;
    // in a changed plan a number may belong to other work than it did
    const before = known.find((row) => row.number === number && row.label === label);
    const status = statusOf(activity, before?.status, until);
    return {
      number,
      label,
      from,
      until: last,
      ...(hours === undefined ? {} : { planned: hours, used: used ?? 0 }),
      status,
    };
  });
  return other ? [...rows, { ...other, number: rows.length + 1, status: 'running' }] : rows;
}

/** Done and cancelled stay so; work with hours, or whose month has come, is running. */
function statusOf(activity: PlanActivity, before: ActivityStatus | undefined, until: Day | undefined): ActivityStatus {
  const last = before ?? activity.status;
  if (last === 'done' || last === 'cancelled') return last;
  const begun = (activity.used ?? 0) > 0 || (until !== undefined && activity.from <= until.slice(0, 7));
  return begun ? 'running' : 'planned';
}

/** The period after this one and the day it is due, as the dossier plans them; nothing when no report follows (R22). */
function nextReport({ period: told }: DossierDocument, { nextReport: next }: Dossier['trajectory']): Prefilled {
  if (!told || next?.from !== addDays(told.until, 1)) return {};
  const { from, until, dueOn } = next;
  const wholeMonths = from.endsWith('-01') && addDays(until, 1).endsWith('-01');
  return { period: wholeMonths ? monthsInWords(from, until) : dateRange(from, until), before: addDays(dueOn, 1) };
}

/** 'augustus tot en met oktober 2026'. */
function monthsInWords(from: Day, until: Day): string {
  const [first, last] = [from, until].map((day) => longMonth(monthSchema.parse(day.slice(0, 7))));
  if (first === last) return first ?? '';
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  return `${sameYear ? first?.slice(0, -5) : first} tot en met ${last}`;
}
