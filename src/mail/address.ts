const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const addressPattern = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`);

/**
 * Whether a mail may be addressed to this text exactly as it stands: one plain ASCII address and nothing else. Commas,
 * line ends, quotes, brackets, comments and lists are refused, because a mail library reads more recipients in them.
 */
export function isSendable(address: string): boolean {
  const at = address.lastIndexOf('@');
  return address.length <= 254 && at <= 64 && addressPattern.test(address);
}

/** 'k••••••@voorbeeld.example': enough to recognise one's own address, not enough to learn another's. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '' : `${address.slice(0, 1)}••••••${address.slice(at)}`;
}
