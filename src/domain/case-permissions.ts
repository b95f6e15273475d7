import { isAmong } from './cases/people-ends.ts';
import { actingCoaches, isEmployed } from './employment.ts';
import type { BranchId, UserId } from './ids.ts';
import { type Organisation, type Role, roles, type User } from './organisation.ts';
import { ownCoaches } from './permissions.ts';
import type { Day } from './time.ts';

/**
 * DOMAIN 13 for requests, complaints and breaches: the only source for their routes, pages, buttons and tests (R36). A role
 * without a row may not; a row names the relation to the case that the role needs.
 */
export type CaseRelation =
  | 'anyCase'
  /** Of the user's branch, or of no branch yet: a request nobody matched is open to each branch (R43). */
  | 'ownBranch'
  /** Responsible coach of the client the case is about, or a dated substitute. */
  | 'ownClient'
  /** The same while the dossier is open (P17). A request about the coach is hidden from the coach: the substitute talks. */
  | 'guide'
  /** Takes the guide's place where there is none: the dossier ended, has no coach, or its coach is the subject (E5). */
  | 'acting'
  /** P18: had no part in what is disputed. */
  | 'unconcerned'
  /** R50: nor prepared the judgment that is asked. */
  | 'decider'
  /** Nobody of the directorate may decide: this person writes down what somebody from outside decides (DOMAIN 8.4). */
  | 'recorder'
  /** R51: appointed to it, or nobody is yet, of the house or from outside; and had no part in it. */
  | 'handler'
  /** One of those the complaint is about. */
  | 'respondent';

export type CaseRule = { readonly role: Role; readonly relation: CaseRelation };

/** What the table needs to know of a case. */
export type CaseSubject = {
  readonly kind: 'request' | 'complaint' | 'breach';
  /** Of the dossier it is about, or where it came in. Without one: nobody knows yet. */
  readonly branchId?: BranchId;
  /** The client's coach. Without one: no coach, no dossier, or no client known. */
  readonly coachId?: UserId;
  /** Ends of the ids of those of our own people whom it is about. */
  readonly aboutUserIds: readonly string[];
  /** Ends of the ids of those it may be about, as long as nobody said whom it is about (R51). */
  readonly maybeAbout?: readonly string[];
  /** Appointed to handle the complaint. */
  readonly handlerId?: UserId;
  /** Somebody from outside was. */
  readonly handledOutside?: boolean;
  /** Ends of the ids of who had a part in what came before: the request, or the one that the complaint follows. */
  readonly handledBy: readonly string[];
  /** The same of who prepared the judgment on a complaint. */
  readonly preparedBy?: readonly string[];
  /** The dossier ended, is archived or destroyed. */
  readonly dossierClosed: boolean;
};

const coach: CaseRule = { role: 'coach', relation: 'guide' };
const clerk: CaseRule = { role: 'clerk', relation: 'ownBranch' };
const manager: CaseRule = { role: 'branchManager', relation: 'ownBranch' };
const directorate: CaseRule = { role: 'directorate', relation: 'anyCase' };
const handler: CaseRule = { role: 'complaintHandler', relation: 'handler' };
/** A house with one director, who had a part in it, has a decision from outside. */
const recorders: readonly CaseRule[] = [
  { role: 'complaintHandler', relation: 'recorder' },
  { role: 'branchManager', relation: 'recorder' },
  { role: 'directorate', relation: 'recorder' },
];
/** R37: the administrator sees no dossier, so takes no request or complaint in either. */
const staff = everyRole('anyCase').filter(({ role }) => role !== 'systemAdmin');
/** E5: a branch manager or a director may be acting coach. */
const ownClient: readonly CaseRule[] = [
  { role: 'coach', relation: 'ownClient' },
  { role: 'branchManager', relation: 'ownClient' },
  { role: 'directorate', relation: 'ownClient' },
];

/** Talks with the client, or does so in the place of who would. */
const handles: readonly CaseRule[] = [
  coach,
  { role: 'branchManager', relation: 'guide' },
  { role: 'directorate', relation: 'guide' },
  { role: 'branchManager', relation: 'acting' },
  { role: 'directorate', relation: 'acting' },
];

export const caseActions = {
  'request.match': [clerk, manager, directorate],
  /** Says which of our own people it is about, so that somebody else talks (DOMAIN 8.3). */
  'request.assign': [manager, directorate],
  /** Who asks, from which address, and how far it is; no content. */
  'request.status': [...ownClient, clerk, manager, directorate, ...recorders],
  'request.see': [...ownClient, manager, directorate, ...recorders],
  /** P17: the talk, the answer and what follows from it. */
  'request.handle': handles,
  /** The package with all that is recorded, as a file. */
  'request.handOut': handles,
  /** P18, R49: the second view, and what only the directorate decides. */
  'request.directorate': [{ role: 'directorate', relation: 'unconcerned' }, ...recorders],
  /** P19: told to whomever; who writes it down does not see it afterwards. */
  'complaint.enter': staff,
  'complaint.see': [handler, directorate, ...recorders],
  'complaint.handle': [handler, { role: 'directorate', relation: 'unconcerned' }, ...recorders],
  /** R50: signs what the handler prepared. */
  'complaint.directorate': [{ role: 'directorate', relation: 'decider' }, ...recorders],
  /** Only through the page meant for them (R51). */
  'complaint.respond': everyRole('respondent'),
  'breach.see': [manager, directorate],
  'breach.handle': [manager, directorate],
} as const satisfies Record<string, readonly CaseRule[]>;
export type CaseAction = keyof typeof caseActions;

/**
 * What somebody whom it is about may do all the same. Of a complaint that person finds no further trace (R51); of a request
 * the coach of the client knows that it is there and how far, and reads nothing of it.
 */
export const forSubjects: Readonly<Record<CaseSubject['kind'], readonly CaseAction[]>> = {
  request: ['complaint.enter', 'request.status'],
  complaint: ['complaint.enter', 'complaint.respond'],
  breach: [],
};

/** R36, R51: may this user do this in this case today? */
export function mayCase(...asked: Parameters<typeof caseRuleFor>): boolean {
  return caseRuleFor(...asked) !== undefined;
}

/** The rule by which it may be done. Only in a case of the act's own kind; a complaint may follow any (R52). */
export function caseRuleFor(
  user: User,
  action: CaseAction,
  subject: CaseSubject,
  organisation: Organisation,
  today: Day,
): CaseRule | undefined {
  const isOfKind = action.startsWith(`${subject.kind}.`) || action === 'complaint.enter';
  if (!isOfKind || isHidden(user, action, subject)) return undefined;
  return caseActions[action].find(
    (rule: CaseRule) =>
      user.roles.includes(rule.role) && isRelated(user, rule.relation, { subject, organisation, today }),
  );
}

function isHidden(user: User, action: CaseAction, subject: CaseSubject): boolean {
  return isAbout(user, subject) && !forSubjects[subject.kind].includes(action);
}

/** R51: is it about this person, or may it be, as long as nobody said whom it is about? */
export function isAbout({ id }: User, { aboutUserIds, maybeAbout }: CaseSubject): boolean {
  return isAmong(id, aboutUserIds) || isAmong(id, maybeAbout);
}

type Around = { readonly subject: CaseSubject; readonly organisation: Organisation; readonly today: Day };

function isRelated(user: User, relation: CaseRelation, { subject, organisation, today }: Around): boolean {
  const { branchId, coachId, aboutUserIds, handlerId, handledOutside, dossierClosed } = subject;
  const isOwn = coachId !== undefined && ownCoaches(user, organisation, today).includes(coachId);
  switch (relation) {
    case 'anyCase':
      return true;
    case 'ownBranch':
      return branchId === undefined || branchId === user.branchId;
    case 'ownClient':
      return isOwn;
    case 'guide':
      return isOwn && !dossierClosed;
    case 'acting':
      return isWithoutGuide(subject) && actsFor(user, { subject, organisation, today });
    case 'unconcerned':
      return !hadPart(user, subject);
    case 'decider':
      return mayDecide(user, subject);
    case 'recorder':
      return recordersOf({ subject, organisation, today }).some(({ id }) => id === user.id);
    case 'handler':
      return !hadPart(user, subject) && !handledOutside && mayHandle(user, handlerId, { subject, organisation });
    case 'respondent':
      return isAmong(user.id, aboutUserIds);
  }
}

/** R51, DOMAIN 8.4: nobody is appointed yet, or this one is; not where it turned out to be about the directorate. */
function mayHandle(
  { id }: User,
  handlerId: UserId | undefined,
  { subject, organisation }: Pick<Around, 'subject' | 'organisation'>,
): boolean {
  if (handlerId === undefined) return true;
  const aboutDirector = organisation.users.some(
    (one) => one.roles.includes('directorate') && isAmong(one.id, subject.aboutUserIds),
  );
  return handlerId === id && !aboutDirector;
}

/** Of a complaint the coach of today is no measure: who was coach when it came is among `handledBy`. */
function hadPart(user: User, subject: CaseSubject): boolean {
  const { kind, coachId, handledBy } = subject;
  const isCoach = kind !== 'complaint' && coachId === user.id;
  return isCoach || isAbout(user, subject) || isAmong(user.id, handledBy);
}

/** R50: never who handled the complaint, whether appointed or not. */
function mayDecide(user: User, subject: CaseSubject): boolean {
  return !hadPart(user, subject) && !isAmong(user.id, subject.preparedBy) && user.id !== subject.handlerId;
}

/**
 * Who writes down what somebody from outside decides, because nobody of the directorate may: of a complaint whoever handles
 * those, else a manager, of the branch before others; never anybody of the directorate or who had a part in it.
 */
function recordersOf({ subject, organisation, today }: Around): readonly User[] {
  const here = organisation.users.filter((user) => isEmployed(user, today));
  const isDirector = ({ roles }: User) => roles.includes('directorate');
  if (here.some((user) => isDirector(user) && mayDecide(user, subject))) return [];
  const free = here.filter((user) => !isDirector(user) && !hadPart(user, subject));
  const managers = free.filter(({ roles }) => roles.includes('branchManager'));
  const handlers = free.filter(({ roles }) => subject.kind === 'complaint' && roles.includes('complaintHandler'));
  const ofBranch = managers.filter(({ branchId }) => branchId === subject.branchId);
  const found = [handlers, ofBranch, managers].find((some) => some.length > 0);
  return found ?? lastRecorders(here, subject);
}

/**
 * Everybody had a part in it, as in a house of one or two: whoever it is not about writes down what people from outside do and
 * decide; a director before others, who sees it anyway.
 */
function lastRecorders(here: readonly User[], subject: CaseSubject): readonly User[] {
  const others = here.filter((user) => !isAbout(user, subject));
  const order: readonly Role[] =
    subject.kind === 'complaint'
      ? ['directorate', 'complaintHandler', 'branchManager']
      : ['directorate', 'branchManager'];
  const found = order.map((role) => others.filter(({ roles: has }) => has.includes(role)));
  return found.find((some) => some.length > 0) ?? [];
}

function isWithoutGuide({ coachId, aboutUserIds, dossierClosed }: CaseSubject): boolean {
  return dossierClosed || coachId === undefined || isAmong(coachId, aboutUserIds);
}

/** E5: the branch's managers, without one the directorate; never those whom it is about. */
function actsFor(user: User, { subject, organisation, today }: Around): boolean {
  const users = organisation.users.filter(({ id }) => !isAmong(id, subject.aboutUserIds));
  return actingCoaches({ ...organisation, users }, subject.branchId ?? user.branchId, today).some(
    ({ id }) => id === user.id,
  );
}

function everyRole(relation: CaseRelation): readonly CaseRule[] {
  return roles.map((role) => ({ role, relation }));
}
