import type { Actor } from '#src/domain/actor.ts';
import { breachNotifiedBy, hoursAfter } from '#src/domain/case-terms.ts';
import { breachReportForm } from '#src/domain/cases/breach-report-form.ts';
import type { BreachCase, BreachSource, BreachSponsor } from '#src/domain/cases/case.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { BranchId, CaseId, DossierId, ItemId } from '#src/domain/ids.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import { findAssigner, findUser, type User } from '#src/domain/organisation.ts';
import { mayDo, mayTouch } from '#src/domain/permissions.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import { start } from '#src/workflow/step.ts';
import type { Deps } from '../context.ts';
import { followCase } from '../retention/follow.ts';
import { breachSources, optionsOf } from './breach-sources.ts';
import { around } from './open-case.ts';
import { caseIdFor } from './receipt-key.ts';
import { runErrands } from './run-errands.ts';

export type BreachReport = {
  /** Drawn when the form was shown: the same key makes the same case. */
  readonly key: string;
  readonly answers: ValuesOf<ReturnType<typeof breachReportForm>>;
  /** Why a word of the health list was kept (R8). */
  readonly reasons: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};
type Reported = Pick<BreachCase, 'id' | 'reference' | 'notifyBy'>;

/**
 * Any employee reports what may be a breach (AVG 33): the 72 hours run from the moment that is given.
 *
 * @returns `invalid` with a sentence a field, also for a dossier this employee may not see.
 */
export async function reportBreach(
  deps: Deps,
  actor: Actor,
  { key, answers, reasons }: BreachReport,
): Promise<Result<Reported>> {
  const here = around(deps, actor);
  const user = actor.kind === 'user' ? findUser(here.organisation, actor.id) : undefined;
  if (!user || !mayDo(user, 'breach.report')) return refuse('notAllowed');
  const sources = breachSources(deps.store, user);
  const problems = judgeForm(breachReportForm({ ...here, sources: optionsOf(sources) }), answers);
  if (problems.length > 0) return invalid(...problems);
  const dossiers = dossiersOf(deps, user, answers.dossiers);
  if (!dossiers) return invalid({ field: 'dossiers', message: 'Controleer de kenmerken: wij kennen er een niet' });
  return ok(
    await openBreach(deps, actor, {
      key,
      text: answers.what,
      awareAt: localInstant(answers.on, answers.time),
      data: answers.data,
      people: answers.people,
      dossierIds: dossiers.map(({ id }) => id),
      branchId: dossiers[0]?.branchId ?? user.branchId,
      source: sources.get(answers.source ?? ''),
      overrides: reasons.map((one) => ({ section: 'breach.reported', ...one, by: user.id, at: here.now })),
    }),
  );
}

type Found = Pick<BreachCase, 'text' | 'awareAt' | 'data' | 'people' | 'dossierIds' | 'overrides'> & {
  readonly key: string;
  readonly branchId: BranchId;
  readonly source?: BreachSource | undefined;
};

/** Puts a breach in the register once, however often it is told with the same key. */
export function openBreach(deps: Deps, actor: Actor, { key, source, ...told }: Found): Promise<Reported> {
  const id: CaseId = caseIdFor(key);
  return deps.store.inTurn(async () => {
    const known = (await deps.store.cases.load(id))?.value;
    if (known?.kind === 'breach') return known;
    const here = around(deps, actor);
    const year = here.today.slice(0, 4);
    const number = String(await deps.store.counter(`breach-${year}`)).padStart(3, '0');
    const opened: BreachCase = {
      ...told,
      ...(source && { source }),
      sponsors: await sponsorsOf(deps, told),
      id,
      kind: 'breach',
      reference: `D-${year}-${number}`,
      notifyBy: breachNotifiedBy(told.awareAt),
      receivedOn: here.today,
      recordedAt: here.now,
      channel: 'web',
      enteredBy: actor.kind === 'user' ? actor.id : 'public',
      machine: start('breach'),
      since: { breach: here.today },
      facts: {},
      letters: [],
      messages: [],
      events: [],
      // what is left of this is done by the daily tick
      errands: source ? [{ id: here.newId<ItemId>(), kind: 'suspend' }] : [],
    };
    const line = caseLogLine({ ...here, theCase: opened }, { type: 'breach.reported' });
    await deps.store.cases.create(id, { ...opened, events: [line] });
    await followCase(deps, opened);
    await runErrands(deps, id);
    return opened;
  });
}

/** The sponsors of these dossiers, each once, with the shortest term of its contracts. A private sponsor is the client (R2). */
async function sponsorsOf(
  { store }: Deps,
  { dossierIds, awareAt }: Pick<BreachCase, 'dossierIds' | 'awareAt'>,
): Promise<BreachSponsor[]> {
  const organisation = store.organisation.read().value;
  const hours = new Map<string, number | undefined>();
  for (const id of dossierIds) {
    const dossier = (await store.dossiers.load(id))?.value;
    const found = dossier && findAssigner(organisation, dossier.assignment);
    if (!found || found.sponsor.kind === 'privatePerson') continue;
    const known = [hours.get(found.sponsor.name), found.contract.breachHours].filter((one) => one !== undefined);
    hours.set(found.sponsor.name, known.sort((a, b) => a - b)[0]);
  }
  return [...hours].map(([name, term]) => ({
    name,
    ...(term !== undefined && { term: { hours: term, by: hoursAfter(awareAt, term) } }),
  }));
}

/** The dossiers of these references, as far as this employee sees them; undefined when one is not found. */
function dossiersOf({ store, clock }: Deps, user: User, typed: string | undefined) {
  const references = (typed ?? '')
    .toUpperCase()
    .split(/[\s,;]+/u)
    .filter((one) => one !== '');
  const organisation = store.organisation.read().value;
  const found = references.slice(0, 50).flatMap((reference): { id: DossierId; branchId: BranchId }[] => {
    const { rows } = store.lists.list({ scope: { kind: 'all' }, order: 'reference', search: reference, limit: 5 });
    const row = rows.find((one) => one.reference === reference);
    return row && mayTouch(user, 'dossier.see', row, organisation, clock.today()) ? [row] : [];
  });
  return found.length === references.length ? found : undefined;
}
