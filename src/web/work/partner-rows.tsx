import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { mayClear } from '#src/domain/partner/clearing.ts';
import { reviewDays } from '#src/domain/partner/person.ts';
import type { PartnerPersonSummary } from '#src/domain/partner/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { plainEntry } from './plain-entry.tsx';

/** Working days for each of the two to do their part. */
const within = 5;

/** P15: declarations to archive and to look at, and people of whom somebody has to see once a year whether it is still right. */
export function partnerEntries(visit: UserVisit): Entry[] {
  if (!visit.may('partners.see')) return [];
  const { partnerPersons } = visit.deps.store;
  return [...partnerPersons.ids()].flatMap((id) => {
    const person = partnerPersons.summary(id);
    const todo = person && todoOf(visit, person);
    if (!todo) return [];
    const href = paths.partnerPerson({ partner: person.partnerId, person: id });
    return [plainEntry(visit, { ...todo, id, title: person.name, href })];
  });
}

function todoOf(visit: UserVisit, person: PartnerPersonSummary): { on: Day; text: string } | undefined {
  const { state, since, proven, preparedBy, reviewBy } = person;
  const on = addWorkingDays(since ?? visit.today, within);
  if (state === 'declarationReceived' && visit.may('partners.prepare'))
    return { on, text: 'Geheimhoudingsverklaring ontvangen. Leg haar in het archief' };
  if (state === 'declarationArchived' && !proven)
    return visit.may('partners.prepare') ? { on, text: 'Bel het e-mailadres na' } : undefined;
  if (!mayClear(visit.user, visit.organisation, visit.today)) return undefined;
  if (state === 'declarationArchived' && !preparedBy.includes(visit.user.id))
    return { on, text: 'Geheimhoudingsverklaring in het archief. Controleer haar' };
  const near = reviewBy && addDays(reviewBy, -reviewDays) <= visit.today;
  return near ? { on: reviewBy, text: 'Ga na of deze persoon nog gegevens mag krijgen' } : undefined;
}
