import type { PersonName } from './client.ts';

/**
 * Dutch names as people read them (R7). A client's name has parts; a user's or contact's name is one text. All functions
 * take both and honour how the client wants to be called (own name, partner's name, or both).
 */
export type Addressed = {
  readonly name: PersonName | string;
  readonly formOfAddress: 'heer' | 'mevrouw' | 'neutraal';
};

/** 'de heer J.M. (Joris) van der Proef': the first mention in a document. */
export function fullName(person: Addressed): string {
  return joined(titleOf(person), typeof person.name === 'string' ? person.name : withFirstName(person.name));
}

/** 'de heer J.M. van der Proef': address lines and signatures. */
export function formalName(person: Addressed): string {
  return joined(titleOf(person), plainName(person));
}

/** 'J.M. van der Proef': headings and lists. */
export function plainName(person: Pick<Addressed, 'name'>): string {
  if (typeof person.name === 'string') return person.name;
  return joined(person.name.initials, withPrefix(surnameOf(person.name)));
}

/** 'de heer Van der Proef' within a sentence; with a neutral form of address 'J.M. van der Proef'. */
export function inSentence(person: Addressed): string {
  if (person.formOfAddress === 'neutraal') return plainName(person);
  return joined(titleOf(person), loneSurname(person.name));
}

/** 'De heer Van der Proef' where a sentence begins. */
export function sentenceStart(person: Addressed): string {
  return person.formOfAddress === 'neutraal' ? plainName(person) : capitalised(inSentence(person));
}

/** 'Geachte heer Van der Proef,' with its comma; neutral 'Geachte J.M. van der Proef,'. */
export function salutation(person: Addressed): string {
  if (person.formOfAddress === 'neutraal') return `Geachte ${plainName(person)},`;
  return `Geachte ${person.formOfAddress} ${loneSurname(person.name)},`;
}

/** 'Proef, J.M. van der': the Dutch order for lists, by core word, also when the prefix was typed with the surname. */
export function sortName(name: PersonName): string {
  const surname = surnameOf(name);
  const { prefix, core } = surname.prefix ? surname : withoutPrefix(surname.core);
  return `${core}, ${joined(name.initials, prefix ?? '')}`;
}

const prefixes = /^(?:(?:van|de|der|den|het|'t|ten|ter|te|in|op|aan|von|la|le|el|al|dos|da|di|du|ben|bin)\s+)+(?=\S)/i;

/** 'El Amrani' apart: its prefix and 'Amrani'. */
export function withoutPrefix(surname: string): Surname {
  const [found] = prefixes.exec(surname) ?? [];
  return found ? { prefix: found.trim(), core: surname.slice(found.length) } : { core: surname };
}

/** 'J.M. van der Proef' from 'Proef, J.M. van der'. A name that was cut to fit a summary stays as it is. */
export function nameFromSort(sorted: string): string {
  const comma = sorted.indexOf(', ');
  if (comma < 0 || sorted.endsWith('…')) return sorted;
  const before = sorted.slice(comma + 2).trim();
  return /[a-z]['’]$|-$/i.test(before) ? before + sorted.slice(0, comma) : joined(before, sorted.slice(0, comma));
}

const collator = new Intl.Collator('nl', { sensitivity: 'base' });

/** Order of two sort names: accents and case do not count. */
export function compareSortNames(a: string, b: string): number {
  return collator.compare(a, b);
}

type Surname = { readonly prefix?: string; readonly core: string };

/** The surname in use: the leading prefix apart, so that it can get a capital or move behind the initials. */
function surnameOf(name: PersonName): Surname {
  const own: Surname = { prefix: name.prefix, core: name.surname };
  if (!name.partnerSurname) return own;
  const partner: Surname = { prefix: name.partnerPrefix, core: name.partnerSurname };
  switch (name.nameUse) {
    case 'own':
      return own;
    case 'partner':
      return partner;
    case 'partnerOwn':
      return { prefix: partner.prefix, core: `${partner.core}-${withPrefix(own)}` };
    case 'ownPartner':
      return { prefix: own.prefix, core: `${own.core}-${withPrefix(partner)}` };
  }
}

/** "d'" and "'s-" are written against the name, every other prefix apart from it. */
function withPrefix({ prefix, core }: Surname): string {
  if (!prefix) return core;
  return /([a-z]['’]|-)$/i.test(prefix) ? prefix + core : `${prefix} ${core}`;
}

function withFirstName(name: PersonName): string {
  const first = name.firstName ? `(${name.firstName})` : '';
  return joined(name.initials, first, withPrefix(surnameOf(name)));
}

/** The surname with nothing before it: 'Van der Proef', but "'t Hartje" and "d'Ancona" keep their form. */
function loneSurname(name: PersonName | string): string {
  if (typeof name === 'string') return loneWritten(name);
  const { prefix, core } = surnameOf(name);
  return withPrefix({ prefix: prefix && capitalisedPrefix(prefix), core });
}

function capitalisedPrefix(prefix: string): string {
  return /^(['’]|[a-z]['’])/i.test(prefix) ? prefix : capitalised(prefix);
}

/**
 * The surname in a name written as one text. Sure only after initials, before a lower-case prefix, or with two words;
 * otherwise the whole name stays, which is never wrong in a letter.
 */
function loneWritten(name: string): string {
  const words = name.trim().split(/\s+/);
  const afterInitials = words.findIndex((word) => !/^(\p{Lu}\p{Ll}{0,2}\.)+$/u.test(word));
  const firstPrefix = words.findIndex((word, index) => index > 0 && /^(['’]|[\p{Ll}])/u.test(word));
  const start = afterInitials > 0 ? afterInitials : firstPrefix > 0 ? firstPrefix : words.length === 2 ? 1 : 0;
  const [first = '', ...rest] = words.slice(start);
  return joined(capitalisedPrefix(first), ...rest);
}

function titleOf({ formOfAddress }: Addressed): string {
  switch (formOfAddress) {
    case 'heer':
      return 'de heer';
    case 'mevrouw':
      return 'mevrouw';
    case 'neutraal':
      return '';
  }
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('nl') + text.slice(first.length);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
