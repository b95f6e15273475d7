import { roleLabels } from '#src/domain/labels.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { findBranch } from '#src/domain/organisation.ts';
import type { Passwords } from '#src/web/login/passwords.ts';

/** One password for everybody: the people are invented, and so is the secret. */
export const demoPassword = 'demo-maas-groep-2026';

/** The same organisation in which everybody can log in with the demo's password. */
export async function withPasswords(organisation: Organisation, passwords: Passwords): Promise<Organisation> {
  const passwordHash = await passwords.hash(demoPassword);
  return { ...organisation, users: organisation.users.map((user) => ({ ...user, passwordHash })) };
}

/** A line for everybody who can log in: role, branch, e-mail address. */
export function logInLines(organisation: Organisation): readonly string[] {
  const rows = organisation.users.map((user) => [
    user.roles.map((role) => roleLabels[role]).join(', '),
    findBranch(organisation, user.branchId)?.name ?? '',
    user.email,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(
    ([role = '', branch = '', email = '']) => `  ${role.padEnd(width(0))}  ${branch.padEnd(width(1))}  ${email}`,
  );
}
