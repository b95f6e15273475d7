import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { type WishAnswers, wishForm } from '#src/domain/cases/wish-form.ts';
import { formatForm, type Raw } from '#src/domain/form.ts';
import { openBranches } from '#src/domain/organisation.ts';
import { hashSecret } from '../session.ts';
import { dropTyped, keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { PublicVisit } from '../visit.ts';
import { formKeyOf } from './cookies.ts';

/** A field nobody sees: whoever fills it in is a program. */
export const trapName = '_website';

/** What a form for clients posted: its answers, its key, and whether the trap shut. */
export type Typed = { readonly raw: Raw; readonly key: string; readonly trapped: boolean };

export function typedIn({ posted }: PublicVisit): Typed {
  const { _key: key, [trapName]: trap, ...raw } = posted.raw;
  return { raw, key: typeof key === 'string' ? key : '', trapped: trap !== undefined && trap !== '' };
}

export function formOf(visit: PublicVisit, ask: AskingChoice) {
  return wishForm(ask, { branches: openBranches(visit.organisation), today: visit.today });
}

/** What the page of this wish asks: what happened when and by whom, and after which request, is asked of a complaint alone. */
export function shownForm(visit: PublicVisit, ask: AskingChoice) {
  const { fields, ...form } = formOf(visit, ask);
  const { happenedOn, aboutWhom, requestCode, ...others } = fields;
  return { ...form, fields: ask === 'complaint' ? fields : others };
}

/** Answers between the page they are typed on and the page they are checked on, for this visitor alone. */
export function keepAnswers(visit: PublicVisit, ask: AskingChoice, { key, answers, trapped }: Kept): Promise<void> {
  const raw = formatForm(formOf(visit, ask), answers);
  return keepTyped(visit, placeOf(key, ask), trapped ? { ...raw, [trapName]: 'ja' } : raw);
}
type Kept = Omit<Typed, 'raw'> & { readonly answers: WishAnswers };

export async function keptAnswers(
  visit: PublicVisit,
  ask: AskingChoice,
): Promise<{ readonly key: string; readonly raw: Raw } | undefined> {
  const key = formKeyOf(visit);
  const raw = key === undefined ? undefined : await keptTyped(visit, placeOf(key, ask));
  return key !== undefined && raw ? { key, raw } : undefined;
}

export function dropAnswers(visit: PublicVisit, ask: AskingChoice, key: string): Promise<void> {
  return dropTyped(visit, placeOf(key, ask));
}

function placeOf(key: string, ask: AskingChoice): TypedPlace {
  return { shelf: 'public', whose: hashSecret(key), name: ask };
}
