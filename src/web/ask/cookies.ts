import { type AskingChoice, askingChoices } from '#src/domain/cases/asks.ts';
import type { Instant } from '#src/domain/time.ts';
import { dropCookie, hostCookie, readCookie, setCookie } from '../session.ts';
import type { PublicVisit } from '../visit.ts';

/**
 * What the browser carries from page to page, so that no code and no answer stands in an address. Each opens only what its
 * own visitor made or proved, and is forgotten soon: many use a computer that others use too.
 */
type Name = 'verzoek' | 'ontvangst' | 'stand';
const seconds = 1800;

/** The key of the form that is being filled in. */
export function formCookie(visit: PublicVisit, key: string): string {
  return line(visit, 'verzoek', key);
}

export function formKeyOf(visit: PublicVisit): string | undefined {
  return read(visit, 'verzoek');
}

export function dropFormCookie(visit: PublicVisit): string {
  return dropCookie(visit.deps.appUrl, hostCookie(visit.deps.appUrl, 'verzoek'));
}

/** What the receipt shows. The code is made of the key again; nothing is looked up. */
export type Receipt = {
  readonly key: string;
  readonly ask: AskingChoice;
  readonly at: Instant;
  readonly wantsWritten: boolean;
};

const keyLength = 53;

/** Nine characters for the moment, one for what was asked, one for how the answer is wanted; then the key. */
export function receiptCookie(visit: PublicVisit, { key, ask, at, wantsWritten }: Receipt): string {
  const moment = Date.parse(at).toString(36).padStart(9, '0');
  const asked = askingChoices.indexOf(ask).toString(36);
  return line(visit, 'ontvangst', `${moment}${asked}${wantsWritten ? 'w' : 't'}${key}`);
}

export function receiptOf(visit: PublicVisit): Receipt | undefined {
  const [, moment = '', asked = '', how = '', key = ''] =
    /^(.{9})(.)(.)(.*)$/.exec(read(visit, 'ontvangst') ?? '') ?? [];
  const ask = askingChoices[Number.parseInt(asked, 36)];
  const at = new Date(Number.parseInt(moment, 36));
  const age = (Date.parse(visit.now) - at.getTime()) / 1000;
  if (key.length !== keyLength || !ask || !(age >= 0 && age <= seconds)) return undefined;
  // toISOString always ends in Z, which is all the type says
  return { key, ask, at: at.toISOString() as Instant, wantsWritten: how === 'w' };
}

/** Code and birth date, proved a moment ago; they are proved again at each look. */
export function statusCookie(visit: PublicVisit, proof: { readonly code: string; readonly birthDate: string }): string {
  return line(visit, 'stand', `${proof.code}_${proof.birthDate}`);
}

export function proofOf(visit: PublicVisit): { readonly code: string; readonly birthDate: string } | undefined {
  const [code, birthDate] = read(visit, 'stand')?.split('_') ?? [];
  return code !== undefined && birthDate !== undefined ? { code, birthDate } : undefined;
}

export function dropStatusCookie(visit: PublicVisit): string {
  return dropCookie(visit.deps.appUrl, hostCookie(visit.deps.appUrl, 'stand'));
}

/** Whoever starts finds nothing of whoever used this browser before. */
export function dropAll({ deps: { appUrl } }: PublicVisit): string[] {
  const names: readonly Name[] = ['verzoek', 'ontvangst', 'stand'];
  return names.map((name) => dropCookie(appUrl, hostCookie(appUrl, name)));
}

function line({ deps }: PublicVisit, name: Name, text: string): string {
  return `${setCookie(deps.appUrl, hostCookie(deps.appUrl, name), text)}; Max-Age=${seconds}`;
}

function read({ deps, request }: PublicVisit, name: Name): string | undefined {
  return readCookie(request, hostCookie(deps.appUrl, name));
}
