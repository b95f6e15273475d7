import { dayOf } from '../calendar.ts';
import type { Dossier } from '../dossier.ts';
import { isEmployed } from '../employment.ts';
import type { UserId } from '../ids.ts';
import type { Organisation, Role, User } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { Day, Instant } from '../time.ts';
import type { Case, ComplaintCase } from './case.ts';

/** What the forms of a case may look at: it, and the house. */
export type StepAround = {
  readonly theCase: Case;
  readonly organisation: Organisation;
  readonly today: Day;
  readonly dossier?: (DossierPast & Pick<Dossier, 'intake' | 'notes'>) | undefined;
};

/** Who guided this client, and who did what in the dossier. */
type DossierPast = {
  readonly coaches: readonly { readonly userId: UserId; readonly from: Day }[];
  readonly events: readonly {
    readonly type: string;
    readonly by: UserId | 'system' | 'sponsor';
    readonly at: Instant;
  }[];
};

/**
 * R51: whom the complaint is about, and who had a part in that. The one source for who may handle it and who may decide:
 * the permission table reads the same from its summary.
 */
export function hadPartIn({ aboutUserIds, involvedUserIds }: ComplaintCase): UserId[] {
  return [...aboutUserIds, ...involvedUserIds];
}

/**
 * R51: who of the house may handle this complaint. Nobody when it is about somebody of the directorate, which appoints and
 * signs: then it is somebody from outside.
 */
export function freeHandlers({ theCase, organisation, today }: StepAround): User[] {
  const users = organisation.users.filter((user) => isEmployed(user, today));
  const involved = theCase.kind === 'complaint' ? hadPartIn(theCase) : [];
  const about = theCase.kind === 'complaint' ? theCase.aboutUserIds : [];
  if (organisation.users.some(({ id, roles }) => about.includes(id) && roles.includes('directorate'))) return [];
  return users.filter(({ id, roles }) => roles.includes('complaintHandler') && !involved.includes(id));
}

/**
 * The complaint with everybody kept who had a part in it as far as this dossier tells: every coach of the client until the
 * day it came, and whoever appointed one before it (DOMAIN 8.4). What happens after it makes nobody a part of it.
 */
export function withInvolved(theCase: ComplaintCase, dossier: DossierPast | undefined): ComplaintCase {
  const { receivedOn, recordedAt } = theCase;
  const coaches = (dossier?.coaches ?? []).filter(({ from }) => from <= receivedOn).map(({ userId }) => userId);
  const appointed = (dossier?.events ?? []).flatMap(({ type, by, at }) =>
    type === 'coach.reassigned' && by !== 'system' && by !== 'sponsor' && at < recordedAt && dayOf(at) <= receivedOn
      ? [by]
      : [],
  );
  return { ...theCase, involvedUserIds: [...new Set([...theCase.involvedUserIds, ...coaches, ...appointed])] };
}

/** Whom a complaint turns out to be about, and whether that asks for a handler from outside. */
export function aboutThese(aboutUserIds: UserId[], { users }: Organisation) {
  const isDirector = users.some(({ id, roles }) => aboutUserIds.includes(id) && roles.includes('directorate'));
  return { aboutUserIds, aboutDirectorate: isDirector ? (true as const) : undefined };
}

/** Did the appointed handler have a part in it, or is it about somebody of the directorate? Then another one is named. */
export function handlerMustGo(theCase: ComplaintCase): boolean {
  const { handlerId, aboutDirectorate } = theCase;
  return handlerId !== undefined && (aboutDirectorate === true || hadPartIn(theCase).includes(handlerId));
}

const seeing: Readonly<Record<'request' | 'complaint', readonly Role[]>> = {
  request: ['directorate', 'branchManager'],
  complaint: ['directorate', 'complaintHandler', 'branchManager'],
};

/**
 * R51: whom it is about finds no trace of it, so in a house of one it cannot be about that person: nobody would be left to
 * handle it, or to write down what somebody from outside does.
 */
export function nobodyLeft(
  { organisation, today }: Pick<StepAround, 'organisation' | 'today'>,
  kind: keyof typeof seeing,
  chosen: { readonly field: string; readonly ids: readonly string[] | undefined },
): Problem[] {
  const { field, ids = [] } = chosen;
  const others = organisation.users.filter((user) => isEmployed(user, today) && !ids.includes(user.id));
  if (ids.length === 0 || others.some(({ roles }) => roles.some((role) => seeing[kind].includes(role)))) return [];
  return [{ field, message: kind === 'complaint' ? complaintNobody : requestNobody }];
}

const complaintNobody =
  'Er is hier niemand anders die een klacht over deze persoon mag zien. Breng de klacht naar wie het traject betaalt, of naar de toezichthouder';
const requestNobody = 'Kies iemand minder: er is niemand anders die met de cliënt kan praten';
