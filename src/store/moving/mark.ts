import { z } from 'zod';
import { dayOf } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import { instantSchema } from '#src/domain/time.ts';
import { encode } from '../codec.ts';
import { StoreRefused } from '../errors.ts';

/**
 * Of a place to or from which the data were moved. `coming`: being filled, so not whole. `gone`: an old copy, so that nobody
 * goes on in it by mistake as if it were a second house.
 */
const schema = z.strictObject({
  state: z.enum(['coming', 'gone']),
  /** Which house, as `store.json` names it. */
  store: z.string(),
  /** Where it goes to or comes from, in Dutch and without a password. */
  other: z.string(),
  at: instantSchema,
});
export type MoveMark = z.infer<typeof schema>;

/** The row and the file that hold it. */
export const markName = 'verhuizing';
export const markFile = `${markName}.json`;

export function readMark(bytes: Buffer | undefined): MoveMark | undefined {
  return bytes && bytes.length > 0 ? schema.parse(JSON.parse(bytes.toString('utf8'))) : undefined;
}

export function writeMark(mark: MoveMark): Buffer {
  return encode(mark);
}

/** Nobody works in a place that is not whole yet, or that is an old copy. @throws StoreRefused moved */
export function refuseMoved(mark: MoveMark | undefined): void {
  if (!mark) return;
  throw new StoreRefused(
    'moved',
    mark.state === 'coming'
      ? `Het overbrengen van gegevens hierheen (vanuit ${mark.other}) is niet afgemaakt. Doe migrate nog eens: hij gaat verder waar hij was.`
      : `Deze gegevens zijn op ${longDate(dayOf(mark.at))} overgebracht naar ${mark.other}. Zet dat in de instellingen. Wilt u toch met deze oude gegevens verder? Dan haalt migrate --heropen PLAATS dit merk weg.`,
  );
}
