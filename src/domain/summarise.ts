import { dayOf } from './calendar.ts';
import { firstTasks } from './deadlines.ts';
import { approvalPath, isTooLate } from './document-versions.ts';
import { type Dossier, isArchived, isClosed, isRestricted, responsibleCoach } from './dossier.ts';
import type { ContactId } from './ids.ts';
import { hoursToPay } from './invoices/to-bill.ts';
import { statePath } from './machine.ts';
import { isTrouble } from './mail-trouble.ts';
import { sortName } from './names.ts';
import { reviewOn } from './ordered-hold.ts';
import { isOpenProvision } from './partner/provision.ts';
import { destroyFromOf } from './retention-days.ts';
import { type DeadlineKind, type DossierSummary, keepingPlaces, type Task } from './summary.ts';
import { ticksOf } from './ticks.ts';
import type { Day, Instant } from './time.ts';

/** Bytes of JSON that fit the header of a dossier's file. */
const room = 900;

/**
 * What lists, jobs and search need of a dossier, made at every save from the dossier alone: every date in it was stored
 * when its step was taken. Names are cut until the JSON takes at most 900 bytes of UTF-8; should that not
 * do, the last of several tasks waits until another is done: a dossier can always be saved.
 */
export function summarise(dossier: Dossier): DossierSummary {
  const [next = { kind: 'none' as const }, ...also] = firstTasks(dossier).map(task);
  const overriddenOn = lastOverride(dossier);
  const mailDueAt = firstMail(dossier);
  const liesWith = deciders(dossier);
  const disclosedOn = lastDisclosure(dossier);
  const tickDueOn = ticksOf(dossier)[0]?.on;
  const summary: DossierSummary = {
    id: dossier.id,
    reference: dossier.reference,
    branchId: dossier.branchId,
    coachId: responsibleCoach(dossier),
    sponsorId: dossier.assignment.sponsorId,
    orderNumber: dossier.assignment.orderNumber,
    name: sortName(dossier.client.name),
    state: statePath(dossier.trajectory.machine),
    next,
    ...(also.length > 0 && { also }),
    ...(mailDueAt && { mailDueAt }),
    ...(tickDueOn && { tickDueOn }),
    trouble: hasTrouble(dossier),
    ...(overriddenOn && { overriddenOn }),
    ...(disclosedOn && { disclosedOn }),
    ...(liesWith.length > 0 && { liesWith }),
    ...(dossier.provisions.some(isOpenProvision) && { providing: true as const }),
    ...(dossier.client.bsn && !isRestricted(dossier) && { bsnUnder: dossier.assignment.contractId }),
    open: !isClosed(dossier),
    ...hours(dossier),
    ...(isArchived(dossier) && { archived: true as const }),
    ...keeping(dossier),
  };
  return fitted(summary);
}

/** P13: what is billed of them, the list of invoices knows. */
function hours(dossier: Dossier): Pick<DossierSummary, 'hours'> {
  const toPay = isArchived(dossier) ? 0 : hoursToPay(dossier);
  return toPay === 0 ? {} : { hours: toPay };
}

/** There is little room: the version it is about is kept where the task is done on a page of that version. */
function task({ documentId, ...rest }: Task): Task {
  return documentId && onPageOfVersion.includes(rest.kind) ? { ...rest, documentId } : rest;
}

const onPageOfVersion: readonly DeadlineKind[] = [
  'decideRejection',
  'decideReportRejection',
  'decideFinalRejection',
  'decideDocumentRejection',
];

function fitted(summary: DossierSummary): DossierSummary {
  const tooLong = new TextEncoder().encode(JSON.stringify(summary)).length - room;
  if (tooLong <= 0) return summary;
  const letters = [...summary.name];
  const kept = Math.max(1, letters.length - Math.max(1, Math.ceil(tooLong / 4)) - 1);
  if (letters.length > 2) return fitted({ ...summary, name: `${letters.slice(0, kept).join('')}…` });
  const { also = [], ...rest } = summary;
  if (also.length === 0) return summary;
  return fitted({ ...rest, ...(also.length > 1 && { also: also.slice(0, -1) }) });
}

function keeping(dossier: Dossier): Pick<DossierSummary, 'keeping'> {
  const at = keepingPlaces.find((place) => place === statePath(dossier.retention.machine));
  const from = destroyFromOf(dossier);
  const { endDate } = dossier.trajectory;
  if (!at || !from || !endDate) return {};
  const review = reviewOn(dossier.retention.holds);
  const leftOut = dossier.retention.leftOut.at(-1)?.until;
  const told = dossier.events.findLast(({ type }) => type === 'destruction.overdue');
  return {
    keeping: {
      ...{ at, from, year: Number(endDate.slice(0, 4)) },
      ...(review && { review }),
      ...(leftOut && { leftOut }),
      ...(told && { told: dayOf(told.at) }),
    },
  };
}

/** First moment the outbox has something to do here. */
function firstMail(dossier: Dossier): Instant | undefined {
  return dossier.messages
    .flatMap((message) => (message.nextTryAt ? [message.nextTryAt] : []))
    .sort()
    .at(0);
}

/** R8: the last day on which somebody kept a word of the health list, in a document or in the dossier itself. */
function lastOverride(dossier: Dossier): Day | undefined {
  const last = [...dossier.overrides, ...dossier.documents.flatMap(({ overrides }) => overrides)]
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last && dayOf(last);
}

/** R54: of what did leave, or may have left. */
function lastDisclosure({ disclosures }: Dossier): Day | undefined {
  return disclosures
    .flatMap(({ status, sentOn, at }) => (status === 'void' ? [] : [sentOn ?? dayOf(at)]))
    .sort()
    .at(-1);
}

/** Who has to decide about a version that left, or should have: whoever it was passed to, or the contact of the order. */
function deciders({ documents, assignment }: Dossier): ContactId[] {
  const out = documents.filter((one) => {
    const path = approvalPath(one);
    return path === 'sending' || path === 'mailFailed' || path.startsWith('awaitingDecision');
  });
  return [...new Set(out.flatMap(({ contactId }) => contactId ?? assignment.contactId ?? []))];
}

/** Something did not arrive, or nobody knows whether it did. */
function hasTrouble(dossier: Dossier): boolean {
  return (
    dossier.messages.some((one) => isTrouble(dossier, one)) ||
    dossier.documents.some((one) => approvalPath(one) === 'mailFailed' && !isTooLate(dossier, one))
  );
}
