import type { Assignment } from '#src/domain/assignment.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import type { Client } from '#src/domain/client.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { hasLeft } from '#src/domain/employment.ts';
import type { BranchId, DossierId, UserId } from '#src/domain/ids.ts';
import { bsnAllowed } from '#src/domain/necessity.ts';
import { findAssigner, findBranch, findUser } from '#src/domain/organisation.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from './context.ts';
import { logLine } from './log.ts';
import { start } from './step.ts';

/** R6: what a sponsor's order brings, and who will guide the client. */
export type Registration = {
  readonly id: DossierId;
  /** Our own next number: MG-2026-0417. */
  readonly reference: string;
  readonly branchId: BranchId;
  readonly coachId: UserId;
  readonly client: Client;
  readonly assignment: Assignment;
  /** From the lists: an open dossier with this order number of this sponsor (and so of this client) exists. */
  readonly orderIsOpen: boolean;
};

type Around = Omit<Situation, 'dossier'>;

/**
 * `assignment.received`: a dossier in its first state, with the confirmation to the sponsor (L01) and the invitation
 * with the privacy notice to the client (L02) as effects. Every datum so far is the sponsor's (R10).
 */
export function registerDossier(around: Around, registration: Registration): Result<Decided> {
  const problems = judge(around, registration);
  if (problems.length > 0) return refuse('invalid', { problems });
  const { organisation, today, actor } = around;
  const { id, reference, branchId, coachId, client, assignment } = registration;
  const contract = findAssigner(organisation, assignment)?.contract;
  if (!contract) throw new Error('judge() found the contract');
  const bare: Dossier = {
    id,
    reference,
    branchId,
    coaches: [{ userId: coachId, from: today, reason: 'Bij aanmelding' }],
    client,
    assignment,
    provenance: {},
    intake: {},
    overrides: [],
    trajectory: {
      machine: start('trajectory'),
      facts: {},
      intakeDueOn: addWorkingDays(assignment.receivedOn, contract.terms.intakeWithin),
    },
    retention: { machine: start('retention'), holds: [], leftOut: [] },
    questions: [],
    notBilled: [],
    notes: [],
    uploads: [],
    documents: [],
    messages: [],
    disclosures: [],
    provisions: [],
    partnerObjections: [],
    drafts: {},
    events: [],
    restrictedBy: [],
    surveyObjection: false,
    statements: [],
    errandsDone: [],
  };
  const by = actor.kind === 'user' ? actor.id : coachId;
  const given = Object.entries(client).flatMap(([key, value]) => (value === undefined ? [] : [`client.${key}`]));
  const dossier: Dossier = {
    ...bare,
    provenance: Object.fromEntries(given.map((key) => [key, { source: 'sponsor', on: assignment.receivedOn, by }])),
    events: [logLine(around, { type: 'assignment.received' })],
  };
  return ok({
    dossier,
    effects: [
      { kind: 'letter', letter: 'L01', to: 'sponsor' },
      { kind: 'letter', letter: 'L02', to: 'client' },
    ],
  });
}

/** Guards of the first row: valid contract, BSN rule (R9), no open order twice, a coach of the branch. */
function judge({ organisation, today }: Around, registration: Registration): Problem[] {
  const { assignment, client, branchId, coachId, orderIsOpen } = registration;
  const contract = findAssigner(organisation, assignment)?.contract;
  const coach = findUser(organisation, coachId);
  const { receivedOn } = assignment;
  const valid =
    contract &&
    contract.validFrom <= receivedOn &&
    (contract.validUntil === undefined || receivedOn <= contract.validUntil);
  const here = coach?.roles.includes('coach') && !hasLeft(coach, today);
  const rules: [boolean, Problem][] = [
    [receivedOn > today, { field: 'receivedOn', message: 'Kies vandaag of een dag ervoor' }],
    [!valid, { field: 'contractId', message: 'Dit contract gold niet op de dag van de opdracht' }],
    [
      client.bsn !== undefined && contract !== undefined && !bsnAllowed(contract),
      { field: 'bsn', message: 'Bij deze opdracht mag het BSN niet worden vastgelegd' },
    ],
    [orderIsOpen, { field: 'orderNumber', message: 'Er is al een open dossier met dit ordernummer' }],
    [!findBranch(organisation, branchId), { field: 'branchId', message: 'Kies een vestiging' }],
    [!here || coach?.branchId !== branchId, { field: 'coachId', message: 'Kies een coach van deze vestiging' }],
  ];
  return rules.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}
