import type { DossierDocument } from '#src/domain/document.ts';
import {
  approvalPath,
  courseOf,
  isSponsorDocument,
  isTooLate,
  newestVersion,
  versionsOf,
} from '#src/domain/document-versions.ts';
import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import { answeredOn } from '#src/domain/outcomes.ts';
import type { RejectionNext } from '#src/domain/steps-document.ts';
import type { Day } from '#src/domain/time.ts';
import { clientIsSponsor, contractOf, toClient } from '../act.ts';
import { farewell } from '../acts/ending.ts';
import type { Decided, Situation } from '../context.ts';
import { logLine } from '../log.ts';
import { extendTo, lastDayOf, startOn } from '../schedule.ts';
import { type StepEvent, step } from '../step.ts';
import { changedVersion } from '../versions.ts';

/** What a document version that came to a new state means for the rest of the dossier. */
export function follow(
  situation: Situation,
  document: DossierDocument,
  { event, next }: { readonly event: string; readonly next?: RejectionNext | undefined },
): Decided {
  const arrived = { document, path: approvalPath(document), event, next };
  const decided = withNextVersion({ dossier: situation.dossier, effects: [] }, situation, arrived);
  if (document.kind === 'trajectplan') return followPlan(situation, decided, arrived);
  if (document.kind === 'eindrapportage') return followFinal(situation, decided, arrived);
  return decided;
}

type Arrived = {
  readonly document: DossierDocument;
  readonly path: string;
  readonly event: string;
  /** What was agreed after a rejection. */
  readonly next: RejectionNext | undefined;
};

/** R21: what has to be changed is changed in version N+1, which starts with the words of N; too late, no more. */
function withNextVersion(
  decided: Decided,
  situation: Situation,
  { document, path, event, next: agreed }: Arrived,
): Decided {
  const changed = path === 'returned' || event === 'doc.corrected' || agreed === 'newVersion';
  const wanted = changed && !isTooLate(situation.dossier, document);
  const newest = newestVersion(situation.dossier, document.kind, document.number);
  if (!wanted || !isSponsorDocument(document) || newest?.id !== document.id) return decided;
  const answered = path === 'returned' ? { ...situation, today: decidedOn(situation, document) } : situation;
  const next = changedVersion(answered, document);
  return { ...decided, dossier: { ...decided.dossier, documents: [...decided.dossier.documents, next] } };
}

function followPlan(situation: Situation, decided: Decided, { document, path }: Arrived): Decided {
  const at = { ...situation, dossier: decided.dossier };
  switch (path) {
    case 'awaitingDecision.fresh':
      return drive(at, decided, { type: 'plan.sent', facts: { atSponsor: true } });
    case 'returned':
      return drive(at, decided, { type: 'plan.returned', facts: { returned: true } });
    case 'withdrawn':
      return drive(at, decided, { type: 'plan.withdrawn', facts: { withdrawn: true } });
    case 'approved':
    case 'approvedWithRemarks':
      return approved(at, decided, document);
    default:
      return decided;
  }
}

function approved(situation: Situation, decided: Decided, document: DossierDocument): Decided {
  const newest = newestVersion(situation.dossier, 'trajectplan')?.id === document.id;
  const dossier = newest ? replaceOlder(situation, document) : situation.dossier;
  const letter: Effect[] =
    newest && !isTooLate(situation.dossier, document)
      ? [
          toClient('L07', {
            course: courseOf(situation.dossier, document),
            ...(document.decision?.channel === 'tacit' && { answer: 'none' }),
          }),
        ]
      : [];
  const told = { dossier, effects: [...decided.effects, ...letter] };
  // R2: the client signed as the one who pays; the plan never lay with anybody else
  const sent = clientIsSponsor(situation)
    ? drive({ ...situation, dossier }, told, { type: 'plan.sent', facts: { atSponsor: true } })
    : told;
  const at = { ...situation, dossier: sent.dossier };
  const approval = { type: 'plan.approved', facts: { approved: true, newest } };
  const moved = drive(
    at,
    sent,
    approval,
    startOn(contractOf(situation), sent.dossier, { from: decidedOn(situation, document), plan: document }),
  );
  return moved === sent && newest ? { ...sent, dossier: withLongerTerm(at, document) } : moved;
}

/** The day the sponsor decided; who pays the own trajectory does so by signing (R2). What was recorded later holds from then. */
function decidedOn({ today }: Situation, { decision, client }: DossierDocument): Day {
  return decision ? answeredOn(decision) : (client?.on ?? today);
}

/** A new version agreed to while the trajectory runs may make it longer: the approval is the sponsor's consent. */
function withLongerTerm(situation: Situation, plan: DossierDocument): Dossier {
  const { dossier } = situation;
  const { startDate, maxEnd } = dossier.trajectory;
  const end = startDate && lastDayOf(plan, startDate);
  if (isTooLate(dossier, plan) || !end || !maxEnd || end <= maxEnd) return dossier;
  return { ...dossier, trajectory: { ...dossier.trajectory, ...extendTo(contractOf(situation), dossier, end) } };
}

/** Once version N is in force, version N-1 no longer is. */
function replaceOlder(situation: Situation, newest: DossierDocument): Dossier {
  const older = new Set(
    versionsOf(situation.dossier, newest.kind, newest.number)
      .filter((one) => one.version < newest.version)
      .map((one) => one.id),
  );
  const documents = situation.dossier.documents.map((one) => {
    const replaced =
      older.has(one.id) && one.approval
        ? step('approval', one.approval, { type: 'doc.replaced', facts: { newerInForce: true } })
        : undefined;
    return replaced?.ok ? { ...one, approval: replaced.stored } : one;
  });
  return { ...situation.dossier, documents };
}

/**
 * R25: the final report is settled once the sponsor agreed, took note of it, or let it be closed; a rejected one once
 * the branch manager noted that it stands. One for information is
 * settled when its mail is presumed delivered: until then the sponsor may still ask for a change.
 */
function followFinal(situation: Situation, decided: Decided, { document, path, next }: Arrived): Decided {
  const event = next === 'stands' ? settled : endings[path];
  if (!event) return decided;
  const moved = drive({ ...situation, dossier: decided.dossier }, decided, event);
  if (moved === decided) return decided;
  const dossier = replaceOlder({ ...situation, dossier: moved.dossier }, document);
  return { dossier, effects: [...moved.effects, ...farewell(dossier)] };
}

const settled: StepEvent = { type: 'eindrapportage.sent', facts: { settled: true } };

const endings: Readonly<Record<string, StepEvent>> = {
  closedUnanswered: settled,
  approved: { type: 'eindrapportage.approved', facts: { approved: true } },
  approvedWithRemarks: { type: 'eindrapportage.approved', facts: { approved: true } },
  noted: { type: 'eindrapportage.noted', facts: { noted: true } },
};

/** Moves the trajectory along when its machine has such a step now; else leaves everything as it is. */
function drive(situation: Situation, decided: Decided, event: StepEvent, patch: Partial<Trajectory> = {}): Decided {
  const { dossier } = decided;
  const stepped = step('trajectory', dossier.trajectory.machine, event);
  if (!stepped.ok) return decided;
  const trajectory = { ...dossier.trajectory, ...patch, machine: stepped.stored };
  const line = logLine({ ...situation, actor: { kind: 'system' } }, { type: event.type });
  return { ...decided, dossier: { ...dossier, trajectory, events: [...dossier.events, line] } };
}
