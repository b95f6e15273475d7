import { bsnLike } from './bsn.ts';
import type { Address } from './client.ts';
import { isEmail, normalisePhone, normalisePostcode, showPhone } from './contact-data.ts';
import { area, bsnInText, choice, type Field, hasLetter, type Idle, type Judged, text, type Values } from './form.ts';
import type { Problem } from './result.ts';

/** Fields that forms about people and organisations share: phone, mail, postcode, address. */
type Words = { readonly label: string; readonly hint?: string; readonly missing?: string };

const phoneSentence =
  'Vul een telefoonnummer in met 10 cijfers, of met de landcode ervoor, bijvoorbeeld +32 470 12 34 56';
const emailSentence = 'Vul een e-mailadres in met een @ en een punt, bijvoorbeeld naam@voorbeeld.example';

function readPhone(line: string): { value: string } | string {
  const value = normalisePhone(line);
  return value ? { value } : phoneSentence;
}

function readEmail(line: string): { value: string } | string {
  return isEmail(line) ? { value: line } : emailSentence;
}

/** A town or a country, or the sentence when it has no letter or something no place has. */
export function readPlace(line: string): { value: string } | string {
  return hasLetter(line) && !/[\d<>@]/.test(line) ? { value: line } : 'Vul een plaats of land in, zonder cijfers';
}

/** Shown as people write it, kept as E.164. */
function showingPhone<T extends string | undefined>(field: Field<T>): Field<T> {
  return { ...field, format: (value, name) => ({ [name]: value === undefined ? '' : showPhone(value) }) };
}

export function phone(words: Words): Field<string> {
  return showingPhone(text({ ...words, max: 25, inputmode: 'tel', autocomplete: 'off', width: 20, read: readPhone }));
}

export function optionalPhone(words: Words): Field<string | undefined> {
  return showingPhone(
    text({ ...words, max: 25, inputmode: 'tel', autocomplete: 'off', width: 20, optional: true, read: readPhone }),
  );
}

export function email(words: Words): Field<string> {
  return text({ ...words, max: 254, inputmode: 'email', autocomplete: 'off', read: readEmail });
}

export function optionalEmail(words: Words): Field<string | undefined> {
  return text({ ...words, max: 254, inputmode: 'email', autocomplete: 'off', optional: true, read: readEmail });
}

const postcodeWords = {
  label: 'Postcode',
  hint: 'Bijvoorbeeld 1234 AB',
  missing: 'Vul de postcode in',
  max: 10,
  width: 5,
  autocomplete: 'off',
  read: (line: string) => {
    const value = normalisePostcode(line);
    return value ? { value } : 'Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 1234 AB';
  },
} as const;

export const postcode = text(postcodeWords);

/** @param needed when it is asked all the same, as `Common` of the form language has it. */
export function optionalPostcode(needed: string): Field<string | undefined> {
  return text({ ...postcodeWords, optional: true, needed });
}

const inNetherlands = 'nodig in Nederland';
const abroad = 'nodig in een ander land';

/** The fields of a person's address, Dutch or foreign; `addressProblems` asks for what the chosen kind needs. */
export const addressFields = {
  addressKind: choice({
    label: 'Waar woont de cliënt?',
    about: 'woonland',
    missing: 'Kies of de cliënt in Nederland of in een ander land woont',
    options: [
      { value: 'dutch', label: 'In Nederland' },
      { value: 'foreign', label: 'In een ander land' },
    ],
  }),
  street: text({
    label: 'Straat',
    max: 120,
    optional: true,
    needed: inNetherlands,
    autocomplete: 'off',
    checkWords: false,
    read: (line) => {
      if (bsnLike(line).length > 0) return bsnInText;
      return hasLetter(line) && !/[<>@]/.test(line) ? { value: line } : 'Vul de naam van de straat in';
    },
  }),
  houseNumber: text({
    label: 'Huisnummer',
    max: 5,
    width: 5,
    inputmode: 'numeric',
    optional: true,
    needed: inNetherlands,
    autocomplete: 'off',
    read: (line) =>
      /^[1-9]\d{0,4}$/.test(line) ? { value: line } : 'Vul alleen het huisnummer in. Zet letters bij de toevoeging',
  }),
  addition: text({
    label: 'Toevoeging',
    hint: 'Bijvoorbeeld A of 2 hoog',
    max: 6,
    width: 5,
    optional: true,
    autocomplete: 'off',
    checkWords: false,
  }),
  postcode: optionalPostcode(inNetherlands),
  town: text({
    label: 'Woonplaats',
    max: 80,
    optional: true,
    needed: inNetherlands,
    autocomplete: 'off',
    read: readPlace,
  }),
  foreignLines: area({
    label: 'Adres in het andere land',
    hint: 'Hoogstens vier regels, zonder de naam en het land',
    max: 484,
    rows: 4,
    optional: true,
    needed: abroad,
    checkWords: false,
  }),
  country: text({
    label: 'Land',
    max: 60,
    optional: true,
    needed: abroad,
    autocomplete: 'off',
    read: readPlace,
  }),
} as const;
export type AddressAnswers = Values<typeof addressFields>;

const otherAddress: Readonly<Record<AddressAnswers['addressKind'], readonly string[]>> = {
  dutch: ['foreignLines', 'country'],
  foreign: ['street', 'houseNumber', 'addition', 'postcode', 'town'],
};

/** The fields of the kind of address that was not chosen. */
export function otherAddressIdle({ addressKind }: Judged<AddressAnswers>): Idle | undefined {
  return addressKind && { fields: otherAddress[addressKind] };
}

/** What is still missing or too much for the chosen kind of address. */
export function addressProblems(answers: Judged<AddressAnswers>): Problem[] {
  const missing = (field: keyof AddressAnswers, message: string): Problem[] =>
    answers[field] === undefined ? [{ field, message }] : [];
  if (!answers.addressKind) return [];
  switch (answers.addressKind) {
    case 'dutch':
      return [
        ...missing('street', 'Vul de straat in'),
        ...missing('houseNumber', 'Vul het huisnummer in'),
        ...missing('postcode', 'Vul de postcode in'),
        ...missing('town', 'Vul de woonplaats in'),
      ];
    case 'foreign': {
      const lines = splitLines(answers.foreignLines);
      const tooLong = lines.length > 4 || lines.some((line) => line.length > 120);
      return [
        ...missing('foreignLines', 'Vul het adres in'),
        ...(tooLong ? [{ field: 'foreignLines', message: 'Gebruik hoogstens vier regels van 120 tekens' }] : []),
        ...missing('country', 'Vul het land in'),
      ];
    }
  }
}

function splitLines(lines: string | undefined): string[] {
  return (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The stored address of answers that have no problems. */
export function toAddress(answers: AddressAnswers): Address {
  if (answers.addressKind === 'foreign') {
    return { kind: 'foreign', lines: splitLines(answers.foreignLines), country: answers.country ?? '' };
  }
  const { street = '', houseNumber = '', addition, postcode: code = '', town = '' } = answers;
  return { kind: 'dutch', street, houseNumber, ...(addition && { addition }), postcode: code, town };
}

/** A stored address as answers, for showing it in the form. */
export function addressAnswers(address: Address): Partial<AddressAnswers> {
  if (address.kind === 'foreign') {
    return { addressKind: 'foreign', foreignLines: address.lines.join('\n'), country: address.country };
  }
  const { street, houseNumber, addition, postcode: code, town } = address;
  return { addressKind: 'dutch', street, houseNumber, addition, postcode: code, town };
}
