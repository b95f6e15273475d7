import { type Dossier, isArchived, responsibleCoach } from './dossier.ts';
import type { BranchId, UserId } from './ids.ts';
import { type Organisation, type Role, roles, substitutesFor, type User } from './organisation.ts';
import type { Day } from './time.ts';

/**
 * DOMAIN 13 as data: the only source for routes, pages, buttons and tests (R36). A role without a row may not; a row
 * names the relation to the dossier that the role needs.
 */
export type Relation =
  /** Responsible coach, or a dated substitute of that coach. */
  | 'ownClient'
  | 'ownBranch'
  /** As long as it is not in the archive (DOMAIN 7.3). */
  | 'ownBranchInUse'
  | 'anyBranch'
  /** P22: two persons opened it to this user during maintenance, for an hour at most. */
  | 'brokenGlass';

export type Rule = { readonly role: Role; readonly relation: Relation };

const coach: Rule = { role: 'coach', relation: 'ownClient' };
const clerk: Rule = { role: 'clerk', relation: 'ownBranchInUse' };
const manager: Rule = { role: 'branchManager', relation: 'ownBranch' };
const directorate: Rule = { role: 'directorate', relation: 'anyBranch' };
const administrator: Rule = { role: 'systemAdmin', relation: 'anyBranch' };
const glassBreaker: Rule = { role: 'systemAdmin', relation: 'brokenGlass' };
/** E5: as long as no coach is appointed the branch manager, or without one the directorate, is acting coach. */
const guide: readonly Rule[] = [
  coach,
  { role: 'branchManager', relation: 'ownClient' },
  { role: 'directorate', relation: 'ownClient' },
];

/** Acts on one dossier. */
export const dossierActions = {
  'assignment.register': [clerk, manager],
  /** Name, address, state and what was sent; no content. */
  'dossier.see': [...guide, clerk, manager, directorate, glassBreaker],
  /** Intake, notes, plan, reports. Managers and directorate give a reason, which is logged. */
  'dossier.read': [...guide, manager, directorate, glassBreaker],
  'bsn.show': [...guide, manager],
  'address.edit': [...guide, clerk],
  'content.edit': guide,
  /** In the archive the coach gives one too (R29). */
  'content.readReason': [...guide, manager, directorate],
  'upload.add': [...guide, clerk],
  /** A clerk only what was added by that clerk (`mayRemoveUpload`). */
  'upload.remove': [...guide, clerk],
  'document.send': [...guide, clerk, manager],
  'document.withdraw': [...guide, manager],
  'document.review': [manager],
  'decision.record': [clerk],
  'mail.repair': [...guide, clerk],
  /** What became of something that left: it came back, it did arrive, it was answered. */
  'delivery.record': [...guide, clerk],
  /** It reached somebody it was not meant for. */
  'delivery.recall': guide,
  'trajectory.coach': guide,
  'trajectory.clerk': [clerk],
  'trajectory.manager': [manager],
  'trajectory.directorate': [directorate],
  /** E4: then everything stops. */
  'death.record': [...guide, manager],
  'coach.reassign': [manager, directorate],
  'disclosures.see': [...guide, manager, directorate],
  /** P15: data for a person at a partner, on request. */
  'partner.provide': guide,
  /** What was provided is asked back, and what came of that. */
  'partner.recall': guide,
  /** The same register as a file. */
  'disclosures.export': [...guide, manager, directorate],
  /** P27: of a dossier that has ended. */
  'question.record': [...guide, manager, directorate],
  /** P13: its hours are put on an invoice, or billed to nobody with a reason. */
  'hours.bill': [clerk, manager, directorate],
  /** R33: keeps it from destruction, for what the program cannot know. */
  'hold.order': [directorate],
  /** R31: leaves it out of the next list of destruction, with a reason. */
  'destruction.leaveOut': [manager, directorate],
} as const satisfies Record<string, readonly Rule[]>;
export type DossierAction = keyof typeof dossierActions;

/**
 * Acts on what a branch has outside its dossiers: the list of destruction (R31), invoices (P13), what goes to the survey
 * bureau (R27, DOMAIN 13) and maintenance (P22).
 */
export const branchActions = {
  'destruction.see': [manager, directorate],
  'destruction.propose': [manager, directorate],
  /** Which of them is judged list by list: the directorate where no manager may (domain/destruction/confirmers.ts). */
  'destruction.confirm': [manager, directorate],
  /** Stopping is never left to those two alone who began. */
  'destruction.withdraw': [manager, directorate],
  /** P13: invoices are seen and made by the administration, its manager and the directorate. */
  'invoices.see': [clerk, manager, directorate],
  'invoices.make': [clerk, manager, directorate],
  'invoices.export': [clerk, manager, directorate],
  /** R36: who looked at what of the branch. */
  'accessLog.see': [manager, directorate],
  'accessLog.export': [manager, directorate],
  /** The administration prepares, also of dossiers in the archive: it sees name and address of a list, and no more. */
  'survey.see': [clerk, manager, directorate],
  'survey.prepare': [clerk],
  'survey.release': [manager],
  /** P22: nobody sees more there than days, results and the names of colleagues. */
  'maintenance.see': [administrator, manager, directorate],
  'maintenance.run': [administrator],
  /** Which of them is judged each time: the directorate where no manager is (domain/maintenance/supervisors.ts). */
  'maintenance.supervise': [manager, directorate],
  /** DOMAIN 8.7: one dossier, with a reason, while the house stands still; and the second person who allows it, judged as supervision is. */
  'maintenance.askDossier': [administrator],
  'maintenance.openDossier': [manager, directorate],
} as const satisfies Record<string, readonly Rule[]>;
export type BranchAction = keyof typeof branchActions;

/** Acts outside a dossier. */
export const houseActions = {
  'work.see': ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler', 'systemAdmin'],
  /** The branch the dossier comes to is judged by the row of the same name above. */
  'assignment.register': ['clerk', 'branchManager'],
  'clients.list': ['coach', 'clerk', 'branchManager', 'directorate'],
  'sponsors.see': ['coach', 'clerk', 'branchManager', 'directorate', 'systemAdmin'],
  'sponsors.edit': ['clerk', 'branchManager'],
  'contracts.edit': ['branchManager', 'directorate'],
  'users.see': ['branchManager', 'directorate', 'systemAdmin'],
  /** Which accounts, and which roles they may get, is judged by `roleGivers` below. */
  'users.edit': ['branchManager', 'directorate', 'systemAdmin'],
  'branches.edit': ['directorate', 'systemAdmin'],
  /** Whose clients are judged by 'coach.reassign' above. */
  'clients.handOver': ['branchManager', 'directorate'],
  'overrides.see': ['branchManager'],
  /** Who sends invoices and where they are paid. */
  'billing.edit': ['directorate'],
  /** Standard texts of letters and documents. */
  'wording.edit': ['directorate'],
  /** P23: how the secrecy clause is worded. */
  'secrecy.edit': ['directorate'],
  /** The office's own briefpapier. */
  'letterhead.edit': ['directorate'],
  /** P17, P19: whatever reaches any employee counts, so every employee can write it down; the administrator sees no client. */
  'case.enter': ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler'],
  /** Which of them somebody sees is judged case by case (case-permissions.ts). */
  /** AVG 33: whoever becomes aware of it. */
  'breach.report': ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler', 'systemAdmin'],
  'requests.list': ['coach', 'clerk', 'branchManager', 'directorate'],
  'complaints.list': ['complaintHandler', 'directorate'],
  'breaches.list': ['branchManager', 'directorate'],
  /** Our own register of them as a file (AVG 33). */
  'breaches.export': ['branchManager', 'directorate'],
  /** Requests and breaches of a year in numbers, over all branches. */
  'figures.see': ['directorate'],
  /** Of which branches, is judged by the rows above; a complaint handler finds complaints there (R51). */
  'destruction.list': ['branchManager', 'directorate', 'complaintHandler'],
  /** Of which branches, is judged by the rows above. */
  'invoices.list': ['clerk', 'branchManager', 'directorate'],
  /** R35: book years are the house's; who of them may confirm is judged year by year. */
  'bookYears.destroy': ['branchManager', 'directorate'],
  /** An order of the tax office. */
  'bookYears.hold': ['directorate'],
  /** Of which branches, is judged by the rows above. */
  'survey.list': ['clerk', 'branchManager', 'directorate'],
  /** Which bureau, its address and the passphrase that was agreed with it. */
  'survey.settings': ['directorate'],
  /** P15: partners, their people and declarations of secrecy. */
  'partners.see': ['clerk', 'branchManager', 'directorate'],
  'partners.prepare': ['clerk'],
  /** Never by who put the declaration down, and by the directorate only without a manager (partner/clearing.ts). */
  'partners.clear': ['branchManager', 'directorate'],
  /** Terms, and what every letter names. */
  'settings.edit': ['directorate'],
  /** How somebody comes in and stays in: technical. */
  'access.edit': ['systemAdmin'],
  /** Of which branches, is judged by the rows above. */
  'accessLog.list': ['branchManager', 'directorate'],
  /** P22. Of which branches, is judged by the rows above. */
  'maintenance.list': ['branchManager', 'directorate', 'systemAdmin'],
  'settings.see': ['directorate', 'systemAdmin'],
  /** R57: the second factor of the own account. */
  'account.secure': roles,
} as const satisfies Record<string, readonly Role[]>;
export type HouseAction = keyof typeof houseActions;

/** What the table needs to know of a dossier; a summary has it. Without a coach: one whose coach the user is not, nor stands in for. */
export type Subject = {
  readonly branchId: BranchId;
  readonly coachId?: UserId;
  readonly archived?: boolean | undefined;
  /** P22: to whom maintenance opened it at this moment. Nobody where nothing is said. */
  readonly openedTo?: readonly UserId[];
};

/** What the table asks of this dossier. */
export function subjectOf(dossier: Pick<Dossier, 'branchId' | 'coaches' | 'retention'>): Subject {
  return { branchId: dossier.branchId, coachId: responsibleCoach(dossier), archived: isArchived(dossier) };
}

/** The rule by which this user may do this to this dossier today; undefined when none allows it (R3, R36, R37). */
export function ruleFor(
  user: User,
  action: DossierAction,
  subject: Subject,
  organisation: Organisation,
  today: Day,
): Rule | undefined {
  return dossierActions[action].find(
    (rule: Rule) => user.roles.includes(rule.role) && related(user, rule.relation, subject, organisation, today),
  );
}

/** May this user do this to this dossier today? */
export function mayTouch(...asked: Parameters<typeof ruleFor>): boolean {
  return ruleFor(...asked) !== undefined;
}

/** May this user do this in this branch? */
export function mayInBranch(user: User, action: BranchAction, branchId: BranchId): boolean {
  return branchActions[action].some((rule) => isInBranch(user, rule, branchId));
}

/** May this user do this outside a dossier? */
export function mayDo(user: User, action: HouseAction): boolean {
  return houseActions[action].some((role) => user.roles.includes(role));
}

/** R37: whose clients are this user's own: their own, and those of coaches they stand in for today. */
export function ownCoaches(user: Pick<User, 'id'>, organisation: Organisation, today: Day): UserId[] {
  return [user.id, ...substitutesFor(organisation, user.id, today)];
}

/** Has this user the role of the rule, for this branch? */
export function isInBranch(user: User, { role, relation }: Rule, branchId: BranchId): boolean {
  return user.roles.includes(role) && (relation === 'anyBranch' || user.branchId === branchId);
}

function related(user: User, relation: Relation, subject: Subject, organisation: Organisation, today: Day): boolean {
  switch (relation) {
    case 'ownClient':
      return subject.coachId !== undefined && ownCoaches(user, organisation, today).includes(subject.coachId);
    case 'ownBranch':
      return subject.branchId === user.branchId;
    case 'ownBranchInUse':
      return subject.branchId === user.branchId && !subject.archived;
    case 'anyBranch':
      return true;
    case 'brokenGlass':
      return subject.openedTo?.includes(user.id) ?? false;
  }
}
