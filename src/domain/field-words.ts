import { upperFirst } from './format.ts';
import { intakeForms } from './intake.ts';
import { personalDataLabels } from './personal-data.ts';

/** Besides what an order holds (personal-data.ts). */
const otherWords: Readonly<Record<string, string>> = {
  formOfAddress: 'aanspreekvorm',
  addressProtected: 'geheim adres',
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
  const words: Readonly<Record<string, string>> = { ...personalDataLabels, ...otherWords };
  const forms: Readonly<Record<string, { readonly title: string }>> = intakeForms;
  switch (owner) {
    case 'client':
      return upperFirst(words[key] ?? 'persoonsgegevens');
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
