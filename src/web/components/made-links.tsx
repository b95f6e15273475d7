import { addDays, dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { findUser, type User } from '#src/domain/organisation.ts';
import type { UserVisit } from '../visit.ts';
import { Notice } from './notice.tsx';

/** So long the owner of an account is reminded of its last one-time link, whoever has looked meanwhile. */
const remindedDays = 14;

/** R57: whoever holds a one-time link can enter as its owner, so the owner hears who made one. */
export function LastLink({ visit }: { readonly visit: UserVisit }) {
  const last = visit.user.links?.at(-1);
  if (!last || addDays(dayOf(last.at), remindedDays) < visit.today) return null;
  return (
    <Notice title={linkWords(visit, last)}>
      <p>Heeft u daar niet om gevraagd? Kies dan een nieuw wachtwoord en bel de directie.</p>
    </Notice>
  );
}

/** 'Op 28 november 2026 om 10.14 uur maakte Hugo Fictema een eenmalige link voor uw account.' */
export function linkWords({ organisation }: UserVisit, { at, by, factor }: NonNullable<User['links']>[number]): string {
  const maker = by === undefined ? 'de beheerder op de server' : (findUser(organisation, by)?.name ?? 'iemand');
  const also = factor === 'reset' ? ' en ging uw tweede stap uit' : '';
  return `Op ${longDate(dayOf(at))} om ${clockTime(at)} uur maakte ${maker} een eenmalige link voor uw account${also}`;
}
