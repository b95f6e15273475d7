import { addDays } from '#src/domain/calendar.ts';
import type { Found } from '#src/domain/maintenance/checks.ts';
import { lapseGround, type PartnerPerson, personState, reviewBy, reviewDays } from '#src/domain/partner/person.ts';
import type { Deps } from '../context.ts';

/**
 * DOMAIN 8.7, P15: of everybody at a partner who may be told things, whether that still holds. Who has no contract, was not looked
 * at or got nothing for a year is suspended by the daily task; one that is not, or an address that nobody called back, is wrong.
 */
export async function declarationsOfPartners({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<Found> {
  const today = clock.today();
  const { partners } = store.organisation.read().value;
  const loaded = await Promise.all([...store.partnerPersons.ids()].map((id) => store.partnerPersons.load(id)));
  const people = loaded.flatMap((one) => one?.value ?? []);
  const cleared = people.filter((one) => personState(one) === 'cleared');
  const partnerOf = ({ partnerId }: PartnerPerson) => partners.find(({ id }) => id === partnerId);
  const lapsed = cleared.filter((one) => lapseGround(one, partnerOf(one), today) !== undefined);
  const valid = cleared.filter((one) => !lapsed.includes(one));
  const unproven = valid.filter(({ verified }) => !verified);
  const soon = valid.filter((one) => (reviewBy(one) ?? today) <= addDays(today, reviewDays));
  const suspended = people.filter((one) => personState(one) === 'suspended');
  const figures = {
    cleared: cleared.length,
    lapsed: lapsed.length,
    unproven: unproven.length,
    soon: soon.length,
    suspended: suspended.length,
  };
  const isGood = unproven.length + soon.length === 0;
  return { outcome: lapsed.length > 0 ? 'bad' : isGood ? 'good' : 'attention', figures };
}
