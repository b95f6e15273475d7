import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate, lowerFirst } from '#src/domain/format.ts';
import type { UserId } from '#src/domain/ids.ts';
import { type LetterheadChoice, type LetterheadOwner, type Look, lastChoice, lookOf } from '#src/domain/letterhead.ts';
import { findUser, type Organisation } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';

/** In an address; a branch by its id. */
export function ownerInPath(owner: LetterheadOwner): string {
  return owner === 'house' ? 'huis' : owner;
}

export function ownerAt({ branches }: Organisation, part: string): LetterheadOwner | undefined {
  return part === 'huis' ? 'house' : branches.find(({ id }) => id === part)?.id;
}

export function lookInPath(look: Look): string {
  switch (look.kind) {
    case 'version':
      return look.id;
    case 'plain':
      return 'huisstijl';
    case 'asHouse':
      return 'zoals-het-huis';
  }
}

/** Undefined: this owner cannot have it. */
export function lookAt(organisation: Organisation, owner: LetterheadOwner, part: string): Look | undefined {
  return looksOf(organisation, owner).find((look) => lookInPath(look) === part);
}

/** Everything this owner can choose from, the newest version first. */
export function looksOf({ letterheads }: Organisation, owner: LetterheadOwner): Look[] {
  const own = letterheads.versions.filter((one) => one.owner === owner);
  const versions = own.toReversed().map(({ id }): Look => ({ kind: 'version', id }));
  return [...versions, ...(owner === 'house' ? [] : [{ kind: 'asHouse' } as const]), { kind: 'plain' }];
}

/** 'de hele organisatie', 'vestiging Fictiedam' */
export function ownerName({ branches }: Organisation, owner: LetterheadOwner): string {
  const branch = branches.find(({ id }) => id === owner);
  return branch ? `vestiging ${branch.name}` : 'de hele organisatie';
}

export function lookName({ letterheads }: Organisation, owner: LetterheadOwner, look: Look): string {
  switch (look.kind) {
    case 'version': {
      const own = letterheads.versions.filter((one) => one.owner === owner);
      return `Versie ${own.findIndex(({ id }) => id === look.id) + 1}`;
    }
    case 'plain':
      return 'Huisstijl zonder briefpapier';
    case 'asHouse':
      return 'Zoals de hele organisatie';
  }
}

/** What an owner has now; of a branch that goes along with the house also what that is. */
export function lookNow(organisation: Organisation, owner: LetterheadOwner): string {
  const look = lookOf(organisation, owner);
  const name = lookName(organisation, owner, look);
  if (look.kind !== 'asHouse') return name;
  const house = lookName(organisation, 'house', lookOf(organisation, 'house'));
  return `${name}: ${lowerFirst(house)}`;
}

export function whoChose(organisation: Organisation, by: UserId | undefined): string {
  if (by === undefined) return 'De beheerder';
  return findUser(organisation, by)?.name ?? 'Een oud-collega';
}

export function since(at: Instant): string {
  return `${longDate(dayOf(at))} om ${clockTime(at)} uur`;
}

/** Since when it is so, by whom and why; as long as nobody chose it is so from the beginning. */
export function choiceWords(organisation: Organisation, choice: LetterheadChoice | undefined) {
  return {
    since: choice ? since(choice.at) : 'Het begin',
    who: choice ? whoChose(organisation, choice.by) : '',
    reason: choice?.reason ?? '',
  };
}

export function choiceNow(organisation: Organisation, owner: LetterheadOwner) {
  return choiceWords(organisation, lastChoice(organisation, owner));
}

/** Where a version came from, or what the other looks are. */
export function versionWords(organisation: Organisation, look: Look): string {
  switch (look.kind) {
    case 'version': {
      const version = organisation.letterheads.versions.find(({ id }) => id === look.id);
      if (!version) throw new Error('a look without its version');
      const who =
        version.by === undefined ? 'gevonden in templates/letterhead' : `door ${whoChose(organisation, version.by)}`;
      return `Toegevoegd op ${since(version.at)}, ${who}`;
    }
    case 'plain':
      return 'Met het logo en de naam uit dit programma, zonder eigen kop en voet';
    case 'asHouse':
      return `Deze vestiging gaat mee met de hele organisatie`;
  }
}
