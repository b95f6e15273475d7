import type { PersonName } from './client.ts';
import { choice, hasLetter, type Idle, type Judged, text, type Values } from './form.ts';
import { formOfAddressLabels, nameUseLabels, optionsOf } from './labels.ts';
import type { Problem } from './result.ts';

/** 'jm', 'J M' and 'j.m.' become 'J.M.'; 'Th.', 'Ch.' and 'IJ.' stay one initial. Undefined when no initials. */
export function normaliseInitials(typed: string): string | undefined {
  const parts = typed.split(/[.\s]+/).filter((part) => part !== '');
  const dotted = typed.includes('.') || parts.length > 1;
  const initials = dotted ? parts : (parts[0]?.match(splitRun(parts[0])) ?? []);
  // what is no initial is refused, never left out
  if (initials.join('') !== parts.join('')) return undefined;
  const written = initials.map((part) => `${capitalInitial(part)}.`).join('');
  return /^(-?\p{Lu}[\p{L}\p{M}]{0,3}\.)+$/u.test(written) ? written : undefined;
}

/** A run without dots: mixed case says where an initial begins ("ThJ"), otherwise every letter is one. */
function splitRun(run: string): RegExp {
  const mixed = /\p{Ll}/u.test(run) && /\p{Lu}/u.test(run);
  return mixed ? /-?(IJ|\p{Lu}[\p{Ll}\p{M}]*)/gu : /-?(IJ|\p{L}\p{M}*)/giu;
}

function capitalInitial(part: string): string {
  if (part.startsWith('-')) return `-${capitalInitial(part.slice(1))}`;
  if (/^ij$/i.test(part)) return 'IJ';
  const [first = '', ...rest] = part;
  return first.toLocaleUpperCase('nl') + rest.join('').toLocaleLowerCase('nl');
}

type Read = { value: string } | string;

/** A person's name in any script, or a part of it; the sentence when it has no letter, or something no name has. */
export function readName(line: string): Read {
  const signs = /^[\p{L}\p{M}\s'’.\-‐‑–]+$/u;
  return read(line.replace(/[`´‘]/g, "'"), signs, 'alleen letters, spaties, streepjes, apostrofs en punten');
}

/** How somebody is called who may write a title behind the name: 'mr. A. de Vries, advocaat (plv.)'. */
export function readTitledName(line: string): Read {
  return read(line, /^[\p{L}\p{M}\s'`´‘’.,()&/\-‐‑–]+$/u, 'letters en gewone leestekens, zonder cijfers');
}

/** How somebody is called who may be an office: 'Bewindvoering 2Balans', 'Stichting CAV (regio Noord)'. */
export function readOfficeName(line: string): Read {
  return read(line, /^[\p{L}\p{M}\p{Nd}\s'`´‘’"“”.,:()&+/\-‐‑–]+$/u, 'letters, cijfers en gewone leestekens');
}

function read(name: string, signs: RegExp, of: string): Read {
  return hasLetter(name) && signs.test(name) ? { value: name } : `Vul een naam in met ${of}`;
}

/** Could this be how a person is called? */
export function isName(line: string): boolean {
  return typeof readName(line) !== 'string';
}

/** The parts of a client's name (DOMAIN 4.2); asks for a form of address, not for a sex. */
export const nameFields = {
  formOfAddress: choice({
    label: 'Aanspreekvorm',
    hint: 'Hoe wil de cliënt worden aangesproken?',
    missing: 'Kies hoe de cliënt wil worden aangesproken',
    options: optionsOf(formOfAddressLabels),
  }),
  initials: text({
    label: 'Voorletters',
    hint: 'Bijvoorbeeld J.M.',
    missing: 'Vul de voorletters in',
    max: 40,
    width: 10,
    autocomplete: 'off',
    read: (line) => {
      const value = normaliseInitials(line);
      return value ? { value } : 'Vul de voorletters in met punten, bijvoorbeeld J.M.';
    },
  }),
  firstName: text({ label: 'Roepnaam', max: 80, optional: true, autocomplete: 'off', read: readName }),
  prefix: text({
    label: 'Tussenvoegsel',
    hint: 'Bijvoorbeeld van der',
    max: 40,
    width: 10,
    optional: true,
    autocomplete: 'off',
    read: readName,
  }),
  surname: text({
    label: 'Achternaam',
    missing: 'Vul de achternaam in',
    max: 200,
    autocomplete: 'off',
    read: readName,
  }),
  partnerPrefix: text({
    label: 'Tussenvoegsel van de partner',
    max: 40,
    width: 10,
    optional: true,
    autocomplete: 'off',
    read: readName,
  }),
  partnerSurname: text({
    label: 'Achternaam van de partner',
    max: 200,
    optional: true,
    needed: 'nodig als de cliënt die naam gebruikt',
    autocomplete: 'off',
    read: readName,
  }),
  nameUse: choice({
    label: 'Welke naam gebruikt de cliënt?',
    about: 'gebruikte naam',
    missing: 'Kies welke naam de cliënt gebruikt',
    options: optionsOf(nameUseLabels),
  }),
} as const;
export type NameAnswers = Values<typeof nameFields>;

/** The name of a partner, for whoever uses the own name. */
export function partnerIdle({ nameUse }: Judged<NameAnswers>): Idle | undefined {
  return nameUse === 'own' ? { fields: ['partnerPrefix', 'partnerSurname'] } : undefined;
}

/** A partner's name is asked when it is used, and only then. */
export function nameProblems({ nameUse, partnerSurname }: Judged<NameAnswers>): Problem[] {
  if (nameUse && nameUse !== 'own' && partnerSurname === undefined) {
    return [{ field: 'partnerSurname', message: 'Vul de achternaam van de partner in, of kies "Eigen naam"' }];
  }
  return [];
}

/** The stored name; parts that were left open have no key. A partner's name that is not used is not kept. */
export function toPersonName(answers: NameAnswers): PersonName {
  const { initials, firstName, prefix, surname, nameUse } = answers;
  const partner =
    nameUse === 'own' ? {} : { partnerPrefix: answers.partnerPrefix, partnerSurname: answers.partnerSurname };
  // stored shapes have no undefined
  return JSON.parse(JSON.stringify({ initials, firstName, prefix, surname, ...partner, nameUse })) as PersonName;
}
