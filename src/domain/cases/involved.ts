import type { Dossier } from '../dossier.ts';
import { isEmployed } from '../employment.ts';
import type { UserId } from '../ids.ts';
import type { Organisation, User } from '../organisation.ts';
import type { Day } from '../time.ts';
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
  readonly coaches: readonly { readonly userId: UserId }[];
  readonly events: readonly { readonly type: string; readonly by: UserId | 'system' | 'sponsor' }[];
};

/**
 * R51: who had a part in what the complaint is about: those it is about, who handled the request before it, every coach of
 * the client and whoever appointed one (DOMAIN 8.4).
 */
export function involvedIn({ theCase, dossier }: Pick<StepAround, 'theCase' | 'dossier'>): UserId[] {
  if (theCase.kind !== 'complaint') return [];
  const appointed = (dossier?.events ?? []).flatMap(({ type, by }) =>
    type === 'coach.reassigned' && by !== 'system' && by !== 'sponsor' ? [by] : [],
  );
  const coaches = (dossier?.coaches ?? []).map(({ userId }) => userId);
  return [...new Set([...theCase.aboutUserIds, ...theCase.involvedUserIds, ...coaches, ...appointed])];
}

/**
 * R51: who of the house may handle this complaint. Nobody when it is about somebody of the directorate, which appoints and
 * signs: then it is somebody from outside.
 */
export function freeHandlers(around: StepAround): User[] {
  const { theCase, organisation, today } = around;
  const users = organisation.users.filter((user) => isEmployed(user, today));
  const involved = involvedIn(around);
  const about = theCase.kind === 'complaint' ? theCase.aboutUserIds : [];
  if (organisation.users.some(({ id, roles }) => about.includes(id) && roles.includes('directorate'))) return [];
  return users.filter(({ id, roles }) => roles.includes('complaintHandler') && !involved.includes(id));
}

/** The complaint with everybody kept who had a part in it as far as this dossier and its request tell (R51). */
export function withInvolved(theCase: ComplaintCase, dossier: StepAround['dossier']): ComplaintCase {
  const involvedUserIds = involvedIn({ theCase, dossier }).filter((id) => !theCase.aboutUserIds.includes(id));
  return { ...theCase, involvedUserIds };
}

/** Did the appointed handler turn out to have had a part in it? Then the directorate names another one. */
export function handlerHadPart({ handlerId, aboutUserIds, involvedUserIds }: ComplaintCase): boolean {
  return handlerId !== undefined && [...aboutUserIds, ...involvedUserIds].includes(handlerId);
}
