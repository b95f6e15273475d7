import type { Actor } from '#src/domain/actor.ts';
import type { SurveyBatchId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { batchState, lastOf, type SurveyBatch, standingRows, withoutFile } from '#src/domain/survey/batch.ts';
import type { Day } from '#src/domain/time.ts';
import { branchRights } from '#src/workflow/staff-rights.ts';
import { isLeaving, withoutTries } from '#src/workflow/survey/follow.ts';
import { type SurveySituation, surveyStep } from '#src/workflow/survey/step.ts';
import { workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { agencyMail, isReachable } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';
import { dropLooseFiles } from './delete-files.ts';
import { followSurvey } from './follow.ts';
import { prepareFile } from './prepare-file.ts';
import { readBatch } from './read-rows.ts';

type SurveyEventName = keyof typeof workflows.survey.events;
type Step = {
  readonly id: SurveyBatchId;
  readonly event: SurveyEventName;
  readonly facts?: (situation: SurveySituation) => Readonly<Record<string, boolean>>;
  readonly change?: (batch: SurveyBatch, situation: SurveySituation) => SurveyBatch;
  readonly reason?: string;
  /** What somebody saw who decides; another list means: look again. */
  readonly seen?: string;
};

/** A person takes one step of a list, under the row of the permission table that the event asks for. */
async function take(
  deps: Deps,
  actor: Actor,
  { id, event, facts, change, reason, seen }: Step,
): Promise<Result<undefined>> {
  const changed = await changeBatch(deps, actor, { id, right: rightFor(deps, actor, id, event) }, async (situation) => {
    if (seen !== undefined && (await readBatch(deps.store, situation.batch, situation.today)).seen !== seen)
      return refuse('conflict');
    const batch = change ? change(situation.batch, situation) : situation.batch;
    const told = facts && { facts: facts(situation) };
    return surveyStep({ ...situation, batch }, { type: event, ...told, reason });
  });
  if (!changed.ok) return changed;
  await dropLooseFiles(deps);
  // what is left of this is done by the daily tick
  await followSurvey(deps, id);
  return ok(undefined);
}

/** The first row of the event that this user has, else its first of all, by which is refused. */
function rightFor({ store }: Deps, actor: Actor, id: SurveyBatchId, event: SurveyEventName) {
  const rights = branchRights(workflows.survey.events[event]);
  const branchId = store.surveyBatches.summary(id)?.branchId;
  const user = actor.kind === 'user' ? findUser(store.organisation.read().value, actor.id) : undefined;
  return (
    rights.find((right) => user && branchId && mayInBranch(user, right, branchId)) ?? rights[0] ?? 'survey.release'
  );
}

type Seen = { readonly id: SurveyBatchId; readonly seen: string };

/** R27: the administration looked at every name and address. `conflict`: it is not what was seen any more. */
export async function checkList(deps: Deps, actor: Actor, { id, seen }: Seen): Promise<Result<undefined>> {
  return take(deps, actor, {
    id,
    seen,
    event: 'list.checked',
    facts: ({ batch }) => ({ hasRows: standingRows(batch).length > 0 }),
  });
}

/**
 * R27: the branch manager lets exactly what was seen go; by mail, or to be handed over through the bureau's own site.
 *
 * @returns `notAllowed` for who checked it; `illegalStep` with `reason` notAgreed without a passphrase, or without an address
 *   that was called back where it goes by mail; `conflict` as `checkList`.
 */
export async function releaseList(
  deps: Deps,
  actor: Actor,
  { id, seen, way }: Seen & { readonly way: 'mail' | 'handed' },
): Promise<Result<undefined>> {
  const organisation = deps.store.organisation.read().value;
  if (!organisation.settings.survey?.passphrase || (way === 'mail' && !isReachable(organisation)))
    return refuse('illegalStep', { params: { reason: 'notAgreed' } });
  const released = await take(deps, actor, {
    id,
    seen,
    event: 'list.released',
    facts: ({ batch, actor: by }) => ({
      bySecondPerson: by.kind === 'user' && lastOf(batch, 'list.checked')?.by !== by.id,
      passphraseAgreed: true,
    }),
    change: (batch, situation) => (way === 'mail' ? withFileMail(batch, situation) : batch),
  });
  return released.ok && way === 'handed' ? takeFile(deps, actor, id) : released;
}

function withFileMail(batch: SurveyBatch, situation: SurveySituation): SurveyBatch {
  return { ...batch, messages: [...batch.messages, agencyMail(situation, 'survey')] };
}

type Why = { readonly id: SurveyBatchId; readonly reason: string };

/** Back to the administration, to be checked again. */
export function returnList(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return take(deps, actor, { id, reason, event: 'list.returned', ...stopped });
}

/** It does not go to the bureau; whoever stood on it comes on the next list. */
export function withdrawList(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return take(deps, actor, { id, reason, event: 'list.withdrawn', ...stopped });
}

const stopped = {
  facts: ({ batch }: SurveySituation) => ({ nothingLeaving: !isLeaving(batch) }),
  change: (batch: SurveyBatch) => (isLeaving(batch) ? batch : withoutTries(withoutFile(batch))),
} as const;

/**
 * Makes the file to be handed over through the bureau's own site. From here on a client who says no counts as one whose name
 * may be there already.
 */
export async function takeFile(deps: Deps, actor: Actor, id: SurveyBatchId): Promise<Result<undefined>> {
  const right = rightFor(deps, actor, id, 'file.taken');
  // nothing is made for somebody who may not
  const allowed = await changeBatch(deps, actor, { id, right }, ({ batch }) => ok(batch));
  if (!allowed.ok) return allowed;
  const prepared = await prepareFile(deps, id);
  if (!prepared.ok) return prepared;
  const { file, seen } = prepared.value;
  // whoever said no since is in that file
  return take(deps, actor, {
    id,
    seen,
    event: 'file.taken',
    facts: stopped.facts,
    change: (batch, { organisation }) => ({
      ...(isLeaving(batch) ? batch : withoutTries(batch)),
      file,
      agency: organisation.settings.surveyAgency,
    }),
  });
}

export type On = { readonly id: SurveyBatchId; readonly on: Day };

/** It was handed over through the bureau's site on this day. */
export function handFile(deps: Deps, actor: Actor, { id, on }: On): Promise<Result<undefined>> {
  const made = (batch: SurveyBatch | undefined) => batch?.file?.on;
  return onDay(
    deps,
    { id, on, first: made, says: 'Het bestand is later gemaakt. Vul de dag in waarop u het aanleverde' },
    () => take(deps, actor, { id, event: 'file.handed', change: (batch) => ({ ...batch, sentOn: on }) }),
  );
}

/** It was not handed over after all. */
export function discardFile(deps: Deps, actor: Actor, id: SurveyBatchId): Promise<Result<undefined>> {
  return take(deps, actor, { id, event: 'file.discarded', change: withoutFile });
}

/** Once more by mail, after it did not leave or nobody knows whether it came. */
export function resendFile(deps: Deps, actor: Actor, id: SurveyBatchId): Promise<Result<undefined>> {
  const organisation = deps.store.organisation.read().value;
  if (!isReachable(organisation)) return Promise.resolve(refuse('illegalStep', { params: { reason: 'notAgreed' } }));
  return take(deps, actor, {
    id,
    event: 'file.resent',
    change: ({ sentOn: _, ...batch }, situation) => withFileMail(withoutTries(batch), situation),
  });
}

/** The bureau says that it has the file. */
export function arrivedFile(deps: Deps, actor: Actor, id: SurveyBatchId): Promise<Result<undefined>> {
  return take(deps, actor, { id, event: 'file.arrived' });
}

/** The mail with the file came back. */
export function bouncedFile(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return take(deps, actor, {
    id,
    reason,
    event: 'file.bounced',
    facts: ({ batch }) => ({ byMail: !lastOf(batch, 'file.handed') }),
    change: (batch) => {
      const { sentOn: _, ...kept } = withoutFile(batch);
      return kept;
    },
  });
}

/** The bureau confirmed on this day that it has the file; thirty days later the file with names goes here. */
export function confirmReceipt(deps: Deps, actor: Actor, { id, on }: On): Promise<Result<undefined>> {
  const sent = (batch: SurveyBatch | undefined) => batch?.sentOn;
  return onDay(
    deps,
    { id, on, first: sent, says: 'Het bestand ging later naar het bureau. Vul de dag van de bevestiging in' },
    () => take(deps, actor, { id, event: 'receipt.confirmed', change: (batch) => ({ ...batch, confirmedOn: on }) }),
  );
}

type Dated = On & {
  readonly first: (batch: SurveyBatch | undefined) => Day | undefined;
  readonly says: string;
};

/** A day between what came before and today. */
async function onDay(
  { store, clock }: Deps,
  { id, on, first, says }: Dated,
  act: () => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  const since = first((await store.surveyBatches.load(id))?.value);
  if (on > clock.today()) return invalid({ field: 'on', message: 'Vul een dag in tot en met vandaag' });
  return since && on < since ? invalid({ field: 'on', message: says }) : act();
}

/** The bureau removed a row as it was asked to (M08). */
export async function confirmRemoval(
  deps: Deps,
  actor: Actor,
  { id, number }: { readonly id: SurveyBatchId; readonly number: number },
): Promise<Result<undefined>> {
  const right = rightFor(deps, actor, id, 'receipt.confirmed');
  const changed = await changeBatch(deps, actor, { id, right }, ({ batch, today, actor: by }) => {
    const removal = batch.removals.find((one) => one.number === number && !one.confirmed);
    if (!removal || by.kind !== 'user')
      return refuse('illegalStep', { params: { event: 'removal.confirmed', state: batchState(batch) } });
    const removals = batch.removals.map((one) =>
      one === removal ? { ...one, confirmed: { on: today, by: by.id } } : one,
    );
    return ok({ ...batch, removals });
  });
  return changed.ok ? ok(undefined) : changed;
}
