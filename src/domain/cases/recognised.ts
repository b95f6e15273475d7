import type { AskedCase } from './case.ts';

type Asked = Pick<AskedCase, 'facts' | 'representative'>;

/** R44: it is known who asks: the person, or whoever represents the person, by a mandate that was seen and did not end (E19). */
export function isRecognised({ facts, representative }: Asked): boolean {
  const seen = facts['identity.confirmed'];
  return seen !== undefined && (!representative || Boolean(seen.mandate));
}

/**
 * Is the receipt code with whoever was recognised: shown to us, or drawn anew and handed over? The code of the form is with
 * whoever filled it in, who may be somebody else, so before this it opens nothing personal (R43, R44).
 */
export function holdsCode(one: Asked): boolean {
  return isRecognised(one) && one.facts[codeProven] !== undefined;
}

/** The name of the fact that says so. */
export const codeProven = 'code.proven';
