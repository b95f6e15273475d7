import type { Facts } from '../facts.ts';

/** 'zijn ', 'haar ' with the space behind it; nothing for who wants no form of address. */
export function possessive(form: Facts['client']['formOfAddress']): string {
  switch (form) {
    case 'heer':
      return 'zijn ';
    case 'mevrouw':
      return 'haar ';
    case 'neutraal':
      return '';
  }
}
