import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { clockTime } from '#src/domain/format.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { checkSentence, checkTitles, outcomeLabels } from '#src/domain/maintenance/check-words.ts';
import {
  type Check,
  checksLeft,
  isReview,
  noteOf,
  ownChecks,
  resultOf,
  reviews,
  toExplain,
} from '#src/domain/maintenance/checks.ts';
import { isEmergency, lastOf, type Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { inSentence } from '#src/domain/names.ts';
import { findBranch, findUser, type Organisation } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { type MaintenanceSituation, maintenanceStep } from '#src/workflow/maintenance/step.ts';
import { findKind } from '#templates/index.ts';
import { workflows } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { branchFacts } from '../documents/facts.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { countOpened } from './opened-dossiers.ts';

/**
 * P22: the branch manager answers for it. The report (L61) is fixed in the same write, so that there is none without the other.
 *
 * @returns `illegalStep` as long as the program is still looking, something is not explained, or nobody supervised
 */
export async function signRun(deps: Deps, actor: Actor, id: MaintenanceId): Promise<Result<undefined>> {
  const right = ['maintenance.supervise'] as const;
  const changed = await changeMaintenance(deps, actor, { id, right }, async (situation) => {
    const { run } = situation;
    const facts = {
      allChecked: checksLeft(run).length === 0,
      allExplained: toExplain(run).length === 0,
      supervised: run.supervision !== undefined,
    };
    const signed = maintenanceStep(situation, { type: 'run.signedOff', facts });
    if (!signed.ok) return signed;
    // what is kept for seven years leads to no client
    return ok({ ...signed.value, openings: [], report: await reportOf(deps, situation) });
  });
  return changed.ok ? ok(undefined) : changed;
}

async function reportOf(deps: Deps, situation: MaintenanceSituation): Promise<Maintenance['report']> {
  const { run, organisation, today, now } = situation;
  const kind = findKind('L61');
  if (!kind) throw new Error('the report of maintenance is a registered kind');
  const year = today.slice(0, 4);
  const number = `OH-${year}-${String(await deps.store.counter(`maintenance-${year}`)).padStart(4, '0')}`;
  const opened = await countOpened(deps.store, situation.run.openings);
  const model = kind.toDocument(inputOf(situation, { number, opened }));
  const letterhead = letterheadInForce(organisation, run.branchId);
  const { model: ref, fingerprint } = await freezeModel(deps, run.id, model, { at: now });
  return { number, on: today, model: ref, fingerprint, ...(letterhead && { letterhead }) };
}

type Counted = { readonly number: string; readonly opened: Awaited<ReturnType<typeof countOpened>> };

function inputOf({ run, organisation, actor, today, now }: MaintenanceSituation, { number, opened }: Counted) {
  const branch = findBranch(organisation, run.branchId);
  if (!branch) throw new Error('a branch with maintenance exists');
  const startedAt = run.started?.at ?? now;
  const endedAt = run.ended?.at ?? now;
  return {
    facts: { organisation: organisation.name, branch: branchFacts(branch) },
    issue: { number: 1, version: 1, date: today },
    form: {
      number,
      startedOn: dayOf(startedAt),
      startedAt: clockTime(startedAt),
      endedOn: dayOf(endedAt),
      endedAt: clockTime(endedAt),
      signedOn: today,
      emergency: isEmergency(run),
      rolledBack: lastOf(run, 'work.rolledBack') !== undefined,
      opened,
      work: run.work ?? 'Onderhoud zonder beschrijving vooraf.',
      course: courseOf(run),
      checks: [...ownChecks, ...reviews].map((check) => checked(run, check)),
      carriedOutBy: signer(organisation, run.started?.by),
      signedBy: signer(organisation, actor.kind === 'user' ? actor.id : undefined),
    },
  };
}

function courseOf({ events }: Maintenance) {
  const labels: Readonly<Record<string, { readonly label: string }>> = workflows.maintenance.events;
  return events.flatMap(({ at, type, reason }) =>
    reason ? [{ on: dayOf(at), what: labels[type]?.label ?? type, reason }] : [],
  );
}

function checked(run: Maintenance, check: Check) {
  const result = resultOf(run, check);
  const note = noteOf(run, check)?.text;
  const said = [result && checkSentence(result), note && (result ? `Uitleg: ${note}` : note)];
  return {
    title: checkTitles[check],
    outcome: isReview(check) || !result ? 'Nagekeken' : outcomeLabels[result.outcome],
    found: said.filter(Boolean).join(' '),
  };
}

function signer(organisation: Organisation, id: Parameters<typeof findUser>[1] | undefined) {
  const user = id && findUser(organisation, id);
  return user
    ? { name: inSentence(user), jobTitle: user.jobTitle }
    : { name: 'Oud-medewerker', jobTitle: 'medewerker' };
}
