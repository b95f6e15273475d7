import type { BreachSources } from '#src/domain/cases/breach-report-form.ts';
import type { BreachSource } from '#src/domain/cases/case.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayDo } from '#src/domain/permissions.ts';
import type { Store } from '#src/store/port.ts';

/**
 * Where a breach may have begun outside: each partner, also one that ended and still had data, and each person there who may have been told something,
 * by the id under which the form chooses. Whoever was never cleared had nothing to lose. Their names are for who works with
 * clients; anybody else names the partner (P14).
 */
export function breachSources({ organisation, partnerPersons }: Store, user: User): ReadonlyMap<string, BreachSource> {
  const ids = mayDo(user, 'clients.list') ? [...partnerPersons.ids()] : [];
  const people = ids.flatMap((id) => partnerPersons.summary(id) ?? []);
  return new Map(
    organisation
      .read()
      .value.partners.flatMap(({ id: partnerId, name }): [string, BreachSource][] => [
        [partnerId, { partnerId, name }],
        ...people
          .filter((one) => one.partnerId === partnerId && ['cleared', 'suspended'].includes(one.state))
          .map(({ id: personId, name: person }): [string, BreachSource] => [
            personId,
            { partnerId, personId, name: `${person}, ${name}` },
          ]),
      ]),
  );
}

/** The same to choose from. */
export function optionsOf(sources: ReadonlyMap<string, BreachSource>): BreachSources {
  return [...sources].map(([value, { personId, name }]) => ({
    value,
    label: personId ? name : `${name}, onbekend wie`,
  }));
}
