import { z } from 'zod';
import type { Option } from '../form.ts';
import { idSchema, type PartnerId } from '../ids.ts';
import { statePath } from '../machine.ts';
import type { Organisation } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { Partner } from './partner.ts';

/** Who carries out an activity of a plan: in words that are printed, and beside them the company that was chosen. */
export type Named = { readonly by: string; readonly partnerId?: PartnerId | undefined };
type Company = Pick<Partner, 'id' | 'name'>;

/**
 * Does an activity name this company? Who was chosen from the list counts alone, whatever it is called by now. Of a plan of
 * before there was a list, and of who chose nothing, the words: all of them, or one of the parties they list, is its whole name.
 * When in doubt it is not named, since a coach can choose it: 'Centrum voor Rekenen en Taal' is not Taal, 'Jansen & Zn' not Jansen.
 */
export function isNamedIn({ id, name }: Company, { by, partnerId }: Named): boolean {
  return partnerId ? partnerId === id : parties(by).includes(spelled(name));
}

/** The whole, what stands between signs that are no part of a name, and who does it together with the coach. */
function parties(by: string): string[] {
  const parts = [by, ...by.split(/[,;\n]|\s\/\s/u)].map((part) => part.trim());
  return parts.flatMap((part) => [part, withoutCoach(part)]).map(spelled);
}

/** Small letters only: a company may be called 'Coach en Werk'. */
function withoutCoach(part: string): string {
  return part.replace(/^(?:de )?coach en | en (?:de )?coach$/u, '');
}

/** Capitals and spaces aside; a sign may be what tells one company from another. */
function spelled(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Capitals, spaces and signs aside. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What any plan may say without meaning a company we work with. */
const everyday = ['coach', 'client', 'cliënt', 'wij', 'werkgever', 'opdrachtgever', 'gemeente', 'de gemeente', 'uwv'];

/** Why a company cannot go by this name: plans would name it that mean something else. Undefined: it can. */
export function nameProblem({ name, sponsors }: Pick<Organisation, 'name' | 'sponsors'>, wanted: string) {
  const taken = [...everyday, name, ...sponsors.map((sponsor) => sponsor.name)].map(plain);
  return taken.includes(plain(wanted)) ? 'Vul de hele naam van het bedrijf in: zo heet ook iets anders' : undefined;
}

/** What a coach may choose from: partners that did not end. */
export function partnersToName({ partners }: Pick<Organisation, 'partners'>): Option[] {
  return partners
    .filter(({ machine }) => statePath(machine) !== 'ended')
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nl'));
}

const rowsSchema = z.looseObject({
  activities: z.array(z.looseObject({ by: z.string(), partnerId: idSchema<PartnerId>().optional() })),
});

/** The words that client and sponsor read say the name of whoever was chosen, so that nothing goes to somebody they never saw. */
export function namedProblems({ partners }: Pick<Organisation, 'partners'>, section: unknown): Problem[] {
  const rows = rowsSchema.safeParse(section);
  return (rows.data?.activities ?? []).flatMap(({ by, partnerId }, index): Problem[] => {
    if (!partnerId) return [];
    const chosen = partners.find(({ id }) => id === partnerId);
    if (!chosen) return [{ field: `activities.${index}.partnerId`, message: 'Kies het bedrijf opnieuw uit de lijst' }];
    const isSaid = ` ${plain(by)} `.includes(` ${plain(chosen.name)} `);
    const message = `Noem bij ‘Wie voert het uit?’ het bedrijf dat u koos: ${chosen.name}`;
    return isSaid ? [] : [{ field: `activities.${index}.by`, message }];
  });
}
