import { accessLogYears } from '#src/domain/access-log/access-line.ts';
import { addYears } from '#src/domain/calendar.ts';
import { certificateKeptUntil, keptYears } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';

/** After seven years the certificate goes, and its lines in the register with it; after two a day of the access log (DOMAIN 7.3). */
export async function forgetOld(store: Store, today: Day): Promise<void> {
  const { accessLog, destructions, destructionLists, destroyed } = store;
  await accessLog.forgetBefore(addYears(today, -accessLogYears));
  const old = destructionLists
    .certified()
    .filter(({ certifiedOn }) => certifiedOn !== undefined && certificateKeptUntil(certifiedOn) < today);
  for (const { id } of old) await destructions.destroy(id);
  const [first] = destroyed.lines();
  if (first && certificateKeptUntil(first.day) < today)
    await destroyed.forgetBefore(addYears(today, -keptYears.certificate));
}
