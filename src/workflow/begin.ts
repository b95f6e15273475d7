import { addDays } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import {
  approvalPath,
  isPending,
  isSeries,
  isToMakeAgain,
  newestVersion,
  takenBackReports,
} from '#src/domain/document-versions.ts';
import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { contractOf } from './act.ts';
import type { Decided, Situation } from './context.ts';
import { logLine } from './log.ts';
import { reportFrom } from './schedule.ts';
import { illegal, mayStep, takeStep } from './take-step.ts';
import { draft, nextVersion } from './versions.ts';

export type Wanted = {
  readonly kind: string;
  /** Which of a series, for a new version of one that was withdrawn; left out: the next of the series. */
  readonly number?: number;
  /** An interim report, for instance after a placement: told up to this day instead of the end of the period. */
  readonly until?: Day;
};
type Begun = Result<Decided & { readonly value: DocumentId }>;

/** May this document be begun now? */
export function mayBegin(situation: Situation, wanted: Wanted): boolean {
  const { dossier, today } = situation;
  const path = statePath(dossier.trajectory.machine);
  if (needsNewVersion(situation, wanted)) return mayMakeAgain(path, wanted.kind);
  switch (wanted.kind) {
    case 'trajectplan':
      return mayStep(situation, 'plan.started');
    case 'voortgangsrapportage': {
      const { nextReport } = dossier.trajectory;
      return (
        wanted.number === undefined &&
        path.startsWith('active.') &&
        nextReport !== undefined &&
        nextReport.from <= today &&
        !hasUnwrittenReport(dossier)
      );
    }
    case 'eindrapportage':
      return path === 'closing' && newestVersion(dossier, 'eindrapportage') === undefined;
    default:
      return wanted.number === undefined && path.startsWith('active.') && !series(dossier, wanted.kind).some(isPending);
  }
}

/** One report after another: first what is a concept, or has to be made again. */
function hasUnwrittenReport(dossier: Dossier): boolean {
  const isDraft = (one: DossierDocument) => approvalPath(one) === 'draft';
  return takenBackReports(dossier).length > 0 || series(dossier, 'voortgangsrapportage').some(isDraft);
}

function mayMakeAgain(path: string, kind: string): boolean {
  if (kind === 'trajectplan') return path === 'planning';
  return path === 'closing' || (isSeries(kind) && path.startsWith('active.'));
}

function series({ documents }: Dossier, kind: string): DossierDocument[] {
  return documents.filter((one) => one.kind === kind);
}

/**
 * Begins a document: plan version 1 after the intake, the next progress report with its period, the final report, the
 * next of another kind, or a new version of what was withdrawn. Answers the id of the new concept.
 */
export function beginDocument(situation: Situation, wanted: Wanted): Begun {
  if (!mayBegin(situation, wanted)) return illegal(situation.dossier, 'doc.started');
  const previous = needsNewVersion(situation, wanted);
  if (previous) return added(situation, nextVersion(situation, previous));
  switch (wanted.kind) {
    case 'trajectplan': {
      const taken = takeStep(situation, 'plan.started');
      const plan = taken.ok ? newestVersion(taken.value.dossier, 'trajectplan') : undefined;
      if (!taken.ok) return taken;
      return plan ? ok({ ...taken.value, value: plan.id }) : illegal(situation.dossier, 'plan.started');
    }
    case 'voortgangsrapportage':
      return beginReport(situation, wanted.until);
    case 'eindrapportage': {
      const dueOn = situation.dossier.trajectory.finalReportDueOn;
      return added(situation, draft(situation, { kind: 'eindrapportage', dueOn }));
    }
    default: {
      const numbers = series(situation.dossier, wanted.kind).map(({ number }) => number);
      return added(situation, draft(situation, { kind: wanted.kind, number: Math.max(0, ...numbers) + 1 }));
    }
  }
}

/** The version to go on from. Asked only while its kind may be made: no final report is in force then, unless undone. */
function needsNewVersion({ dossier }: Situation, { kind, number }: Wanted): DossierDocument | undefined {
  const newest = newestVersion(dossier, kind, number ?? (isSeries(kind) ? 0 : 1));
  return newest && isToMakeAgain(dossier, newest) ? newest : undefined;
}

/** R22, R23: the period is the planned one, so that every day and every note is told about exactly once. */
function beginReport(situation: Situation, until: Day | undefined): Begun {
  const { trajectory } = situation.dossier;
  const { nextReport } = trajectory;
  if (!nextReport) return illegal(situation.dossier, 'doc.started');
  const interim = until && until >= nextReport.from && until < nextReport.until ? until : undefined;
  const last = interim ?? nextReport.until;
  const report = draft(situation, {
    kind: 'voortgangsrapportage',
    number: nextReport.number,
    period: { from: nextReport.from, until: last },
    dueOn: nextReport.dueOn,
  });
  const following = { number: nextReport.number + 1, from: addDays(last, 1) };
  return added(situation, report, { nextReport: reportFrom(contractOf(situation), trajectory, following) });
}

function added(situation: Situation, document: DossierDocument, patch: Partial<Trajectory> = {}): Begun {
  const { dossier } = situation;
  const line = logLine(situation, { type: 'doc.started', documentId: document.id });
  return ok({
    dossier: {
      ...dossier,
      trajectory: { ...dossier.trajectory, ...patch },
      documents: [...dossier.documents, document],
      events: [...dossier.events, line],
    },
    effects: [],
    value: document.id,
  });
}

/** Documents of the sponsor's kinds that came to nothing and may be taken up again in a new version. */
export function retakable(situation: Situation): Wanted[] {
  const newest = situation.dossier.documents.filter(
    (one) => newestVersion(situation.dossier, one.kind, one.number)?.id === one.id && !isPending(one),
  );
  return newest.flatMap((one) => {
    const wanted = { kind: one.kind, number: one.number };
    return needsNewVersion(situation, wanted) && mayBegin(situation, wanted) ? [wanted] : [];
  });
}
