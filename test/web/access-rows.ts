import { expect } from 'vitest';
import type { AccessLine } from '#src/domain/access-log/access-line.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import type { Browser } from '../web-browser.ts';

/** Everything that stands in the log. */
export async function linesIn({ accessLog }: Pick<Store, 'accessLog'>): Promise<AccessLine[]> {
  const days = await accessLog.days();
  return (await Promise.all(days.map((day) => accessLog.linesOf(day)))).flat();
}

/** What somebody reads in the log: each row as text. */
export async function rowsFor(
  { as }: { readonly as: (user: User) => Promise<Browser> },
  user: User,
  query = '',
): Promise<string[]> {
  const { status, text } = await (await as(user)).get(`/toegangslog${query}`);
  expect(status).toBe(200);
  const body = text.split('<tbody>')[1]?.split('</tbody>')[0] ?? '';
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}
