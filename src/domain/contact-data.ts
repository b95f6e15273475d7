import type { Address } from './client.ts';

/** '1234ab' becomes '1234 AB'. Undefined when it is no Dutch postcode; SA, SD and SS are never given out. */
export function normalisePostcode(text: string): string | undefined {
  const match = /^([1-9]\d{3})((?!SA|SD|SS)[A-Z]{2})$/.exec(text.replace(/\s/g, '').toUpperCase());
  return match ? `${match[1]} ${match[2]}` : undefined;
}

/**
 * A phone number in E.164: '06-12 34 56 78', '+31(0)6 …' and '0031 6 …' all become '+31612345678'. Undefined when it is
 * none, or a pay or service number (0900, 0800, 14xxx) that nobody can be called back on.
 */
export function normalisePhone(text: string): string | undefined {
  const compact = text.replace(/\(0\)/, '').replace(/[\s().\-/‐-―]/g, '');
  const international = compact
    .replace(/^00/, '+')
    .replace(/^0(?=[1-9])/, '+31')
    .replace(/^\+310/, '+31');
  if (international.startsWith('+31'))
    return /^\+31(?!90|800)[1-9]\d{8}$/.test(international) ? international : undefined;
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : undefined;
}

/** Three-digit area codes; every other place has four digits. */
const shortAreas = /^0(10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|8[24578])/;

/** '06 12 34 56 78', '010 123 45 67', '0346 12 34 56'; a foreign number as stored. */
export function showPhone(phone: string): string {
  if (!/^\+31\d{9}$/.test(phone)) return phone;
  const national = `0${phone.slice(3)}`;
  if (national.startsWith('06')) return grouped(national, [2, 2, 2, 2, 2]);
  return grouped(national, shortAreas.test(national) ? [3, 3, 2, 2] : [4, 2, 2, 2]);
}

function grouped(digits: string, sizes: readonly number[]): string {
  const groups: string[] = [];
  for (const size of sizes) groups.push(digits.slice(groups.join('').length, groups.join('').length + size));
  return groups.join(' ');
}

/** One mail address, as people have them: no display name, no quotes, no spaces, at most 254 characters. */
export function isEmail(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.split('@');
  if (rest.length > 0 || text.length > 254 || local.length > 64) return false;
  const atoms = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
  const labels = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(\p{L}{2,63}|xn--[\w-]{2,59})$/u;
  return atoms.test(local) && labels.test(domain);
}

/** The domain in lower case, for comparing with a sponsor's own domains (R21). Empty when there is none. */
export function emailDomain(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1 || email.length).toLowerCase();
}

/** R21: does this address lie in one of the sponsor's own mail domains? A subdomain is a domain of its own. */
export function isWithin(email: string, domains: readonly string[]): boolean {
  const domain = emailDomain(email);
  return domain !== '' && domains.some((one) => one.toLowerCase().replace(/^@/, '') === domain);
}

/** No line of an address is lost: what is more than `most` goes on the last. */
export function atMostLines(lines: readonly string[], most: number): string[] {
  return lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(', ')] : [...lines];
}

/** 'Fictielaan 12', '1234 AB Voorbeeldstad'; a foreign address ends with its country. */
export function addressLines(address: Address): string[] {
  switch (address.kind) {
    case 'dutch':
      return [`${address.street} ${houseNumber(address)}`.trim(), `${address.postcode} ${address.town}`];
    case 'foreign':
      return [...address.lines, address.country];
  }
}

/** '3-A', '12 hs', '40-2'. */
function houseNumber(address: { readonly houseNumber: string; readonly addition?: string }): string {
  if (!address.addition) return address.houseNumber;
  const addition = address.addition.replace(/^-/, '');
  return /^\p{L}{2}/u.test(addition) ? `${address.houseNumber} ${addition}` : `${address.houseNumber}-${addition}`;
}
