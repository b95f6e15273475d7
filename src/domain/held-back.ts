import { type Dossier, isClosed, isRestricted } from './dossier.ts';
import type { DossierAction } from './permissions.ts';

/**
 * AVG 18: in a restricted dossier a user reads, hands it to another coach, takes back what left and records what became
 * of what left; nothing else is written or sent while the restriction lasts. It ends with the client, so a death is put down.
 */
export const whileRestricted: readonly DossierAction[] = [
  'dossier.see',
  'dossier.read',
  'content.readReason',
  'bsn.show',
  'disclosures.see',
  'disclosures.export',
  'coach.reassign',
  'death.record',
  'document.withdraw',
  'delivery.record',
  'delivery.recall',
  'partner.recall',
  'hold.order',
];

/**
 * R29: a dossier that has ended is read. It can be handed to another coach (R64), the sponsor's answer to what still lay
 * there is kept (R20), and so is what became of what left; the end itself may be undone, which the machine judges.
 */
export const whileClosed: readonly DossierAction[] = [
  'dossier.see',
  'dossier.read',
  'content.readReason',
  'bsn.show',
  'disclosures.see',
  'disclosures.export',
  'coach.reassign',
  'decision.record',
  'mail.repair',
  'delivery.record',
  'delivery.recall',
  'partner.recall',
  'trajectory.manager',
  'question.record',
  'hours.bill',
  'hold.order',
  'destruction.leaveOut',
];

type Held = Pick<Dossier, 'restrictedBy' | 'trajectory'>;

/** Why this act, allowed by the table, cannot be done in this dossier now. Undefined: it can. */
export function heldBackBy(dossier: Held, action: DossierAction): 'restricted' | 'closed' | undefined {
  if (isRestricted(dossier) && !whileRestricted.includes(action)) return 'restricted';
  return isClosed(dossier) && !whileClosed.includes(action) ? 'closed' : undefined;
}

/** Is this act held back because the dossier is restricted or closed? */
export function isHeldBack(dossier: Held, action: DossierAction): boolean {
  return heldBackBy(dossier, action) !== undefined;
}
