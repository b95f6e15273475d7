import { createHash } from 'node:crypto';
import type { Actor } from '#src/domain/actor.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type ContractId, type DossierId, newId, type UserId } from '#src/domain/ids.ts';
import { bsnAllowed } from '#src/domain/necessity.ts';
import { findUser, type Organisation } from '#src/domain/organisation.ts';
import { mayDo, mayTouch } from '#src/domain/permissions.ts';
import {
  findContract,
  minorProblems,
  type RegistrationAnswers,
  toAssignment,
  toClient,
} from '#src/domain/registration.ts';
import { invalid, ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { registerDossier } from '#src/workflow/decide.ts';
import type { Deps } from '../context.ts';
import { carryOut } from '../effects.ts';

export type Order = {
  /** Drawn when the first page was shown. The same key makes the same dossier: a double press makes one. */
  readonly key: string;
  readonly contractId: ContractId;
  readonly answers: RegistrationAnswers;
  /** Reasons given for words the health check warned about (R8). */
  readonly reasons?: readonly { readonly field: string; readonly word: string; readonly reason: string }[];
};

/**
 * Registers a sponsor's order (R6): a dossier in its first state with the confirmation (L01), the invitation (L02) and
 * their mails, in one write. One order at a time, so that the same order cannot come in twice.
 *
 * @returns the dossier's id; `invalid` with a sentence a field, among which an order number that is already open and a
 *   BSN where none is allowed (R9); `notAllowed` without the right to register.
 */
export function registerAssignment(deps: Deps, actor: Actor, order: Order): Promise<Result<DossierId>> {
  return deps.store.inTurn(() => register(deps, actor, order));
}

/** The id a key leads to, for this user only: nobody can point a key at another dossier. */
export function dossierIdOf(userId: UserId, key: string): DossierId {
  const bytes = createHash('sha256').update(`registration ${userId} ${key}`).digest();
  return newId<DossierId>((size) => bytes.subarray(0, size));
}

async function register(deps: Deps, actor: Actor, order: Order): Promise<Result<DossierId>> {
  if (actor.kind !== 'user') return refuse('notAllowed');
  const id = dossierIdOf(actor.id, order.key);
  if (deps.store.dossiers.summary(id)) return ok(id);
  const around: Omit<Situation, 'dossier'> = {
    organisation: deps.store.organisation.read().value,
    actor,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
  const chosen = findContract(around.organisation, order.contractId);
  if (!chosen) return invalid({ field: 'contractId', message: 'Kies het contract waar de opdracht onder valt' });
  const { answers } = order;
  const refused = forbidden(
    around.organisation,
    { userId: actor.id, answers, contract: chosen.contract },
    around.today,
  );
  if (refused) return refused;
  const assignment = toAssignment(answers, chosen);
  const registered = registerDossier(around, {
    id,
    reference: '',
    branchId: answers.branchId,
    coachId: answers.coachId,
    client: toClient(answers, chosen.contract, around.newId()),
    assignment,
    orderIsOpen: deps.store.lists.byOrder(assignment.sponsorId, assignment.orderNumber)?.open === true,
  });
  if (!registered.ok) return registered;
  const by = actor.id;
  const reasons = (order.reasons ?? []).map((one) => ({ section: 'assignment', ...one, by, at: around.now }));
  // The number is drawn last, so that a refused order leaves no gap.
  const reference = await nextReference(deps, around.today);
  const dossier: Dossier = { ...registered.value.dossier, reference, overrides: reasons };
  await deps.store.dossiers.create(id, await carryOut(deps, { ...around, dossier }, registered.value.effects));
  deps.mailQueued();
  return ok(id);
}

type Asked = {
  readonly userId: UserId;
  readonly answers: RegistrationAnswers;
  readonly contract: Parameters<typeof bsnAllowed>[0];
};

/** The permission table, the BSN rule and the one for minors, whatever was posted. */
function forbidden(organisation: Organisation, { userId, answers, contract }: Asked, today: Day) {
  const user = findUser(organisation, userId);
  const { branchId, coachId, bsn } = answers;
  if (!user || !mayDo(user, 'assignment.register')) return refuse('notAllowed');
  const problems: Problem[] = [
    ...(mayTouch(user, 'assignment.register', { branchId, coachId }, organisation, today)
      ? []
      : [{ field: 'branchId', message: 'Kies uw eigen vestiging' }]),
    ...(bsn && !bsnAllowed(contract)
      ? [{ field: 'bsn', message: 'Bij deze opdracht mag het BSN niet worden vastgelegd' }]
      : []),
    ...minorProblems(answers, { birthDate: answers.birthDate, today }),
  ];
  return problems.length > 0 ? refuse('invalid', { problems }) : undefined;
}

/** Our own meaningless number: MG-2026-0417, counted anew each year. */
async function nextReference(deps: Pick<Deps, 'store'>, today: Day): Promise<string> {
  const year = today.slice(0, 4);
  const number = await deps.store.counter(`reference-${year}`);
  return `MG-${year}-${String(number).padStart(4, '0')}`;
}
