import { dayOf } from '#src/domain/calendar.ts';
import { actingCoaches } from '#src/domain/employment.ts';
import { longDate } from '#src/domain/format.ts';
import { lostSubstitutions } from '#src/domain/leaving.ts';
import { findUser, type Substitution, type User } from '#src/domain/organisation.ts';
import { placeOf } from '#src/domain/work.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { plainEntry } from './plain-entry.tsx';

/**
 * R37, DOMAIN 8.11: a coach whose substitute's account was closed at once: told to that coach, and work of whoever is acting coach in
 * that branch, as long as nobody else was promised.
 */
export function substituteEntries(visit: UserVisit): Entry[] {
  const { organisation, today } = visit;
  return lostSubstitutions(organisation, today).flatMap((one) => {
    const coach = findUser(organisation, one.coachId);
    return coach ? entryOf(visit, one, coach) : [];
  });
}

function entryOf(visit: UserVisit, { substituteId, from, until, ended }: Substitution, coach: User): Entry[] {
  const { organisation, user, today } = visit;
  const on = from > today ? from : today;
  const name = findUser(organisation, substituteId)?.name ?? 'Een oud-collega';
  const id = `${coach.id}.${substituteId}`;
  const since = ended ? ` sinds ${longDate(dayOf(ended.at))}` : '';
  const lost = `geen vervanger meer${since}: het account van ${name} is gesloten`;
  if (visit.may('users.edit') && actingCoaches(organisation, coach.branchId, today).some((one) => one.id === user.id)) {
    const text = `Heeft ${lost}. Regel een ander, tot en met ${longDate(until)}`;
    return [plainEntry(visit, { on, id, title: coach.name, text, href: paths.userSubstitute({ user: coach.id }) })];
  }
  if (coach.id !== user.id) return [];
  const row = () => ({ title: 'Uw vervanging', text: `U heeft ${lost}. Uw vestigingsmanager regelt een ander` });
  return [{ group: 'colleague', on, place: placeOf({ standing: 'colleague', on }, id), row }];
}
