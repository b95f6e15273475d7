import type { Client } from './client.ts';
import { intakeForms } from './intake.ts';

const clientWords: Readonly<Record<keyof Client, string>> = {
  name: 'Naam',
  formOfAddress: 'Aanspreekvorm',
  birthDate: 'Geboortedatum',
  address: 'Adres',
  addressProtected: 'Geheim adres',
  phone: 'Telefoonnummer',
  email: 'E-mailadres',
  civilStatus: 'Burgerlijke staat',
  bsn: 'BSN',
  representative: 'Vertegenwoordiger',
};

/**
 * Named data of a line in the register as people read them: 'client.phone' is 'Telefoonnummer'. What was written in words
 * stays as it is; a hash proves something to whoever checks it, and says nothing to anybody else.
 */
export function fieldWords(fields: readonly string[]): string {
  return [...new Set(fields.filter((one) => !one.startsWith('SHA-256 ')).map(oneInWords))].join(', ');
}

function oneInWords(field: string): string {
  const [owner, key = ''] = field.split('.');
  const words: Readonly<Record<string, string>> = clientWords;
  const forms: Readonly<Record<string, { readonly title: string }>> = intakeForms;
  switch (owner) {
    case 'client':
      return words[key] ?? 'Persoonsgegevens';
    case 'intake':
      return forms[key]?.title ?? 'Een onderdeel van de intake';
    case 'note':
      return 'Een aantekening';
    case 'upload':
      return 'Een bestand';
    default:
      return field;
  }
}
