import type { Day } from '../time.ts';
import type { AskedCase } from './case.ts';

type Asked = Pick<AskedCase, 'facts' | 'representative'>;

/**
 * R44: it is known on this day who asks: the person, or whoever represents the person, by a mandate that was seen, that did
 * not end and whose last day is not over (E19). Of a client who died nobody is (E4): heirs are shown nothing.
 */
export function isRecognised({ facts, representative }: Asked, today: Day): boolean {
  if (facts['client.died']) return false;
  const seen = facts['identity.confirmed'];
  if (seen === undefined || !representative) return seen !== undefined;
  const { mandate, mandateUntil } = seen;
  return Boolean(mandate) && (typeof mandateUntil !== 'string' || today <= mandateUntil);
}

/** AVG 12(6): an identity document was looked at; whoever is known in person may still be asked for one. */
export function isDocumentSeen({ facts }: Pick<AskedCase, 'facts'>): boolean {
  return facts['identity.confirmed']?.how === 'document';
}

/** Was anybody recognised as the client it is matched to now, or as who represents that client? */
export function wasRecognised({ events }: Pick<AskedCase, 'events'>): boolean {
  const unmatched = events.findLastIndex(({ type }) => type === 'client.unmatched');
  return events.slice(unmatched + 1).some(({ type }) => type === 'identity.confirmed');
}

/**
 * Is the receipt code with whoever was recognised: shown to us, or drawn anew and handed over? The code of the form is with
 * whoever filled it in, who may be somebody else, so before this it opens nothing personal (R43, R44).
 */
export function holdsCode(one: Asked, today: Day): boolean {
  return isRecognised(one, today) && one.facts[codeProven] !== undefined;
}

/**
 * May whoever has the code of this case see what came of it? Of a request only once {@link holdsCode}: any step, any end and
 * any other day would tell a stranger with the code of the form that somebody was recognised, so is a client (R43).
 */
export function opensSteps(one: AskedCase, today: Day): boolean {
  return one.kind === 'complaint' || holdsCode(one, today);
}

/** The name of the fact that says so. */
export const codeProven = 'code.proven';
