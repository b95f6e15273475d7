import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf } from '#src/commands/destruction/confirmers.ts';
import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { passDay } from '#src/commands/pass-day.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { users } from '#test/builders/cast.ts';
import { by, invoiceScene } from '#test/commands/invoices/scene.ts';

/** Two invoices of 2026 and one of 2027, and what people and days do about those years. */
export async function yearScene(options: { readonly store?: Store } = {}) {
  const scene = await invoiceScene({ ...options, day: '2026-11-22' });
  const { deps, store, clock, issued } = scene;
  const first = await issued();
  await issued();
  clock.set('2027-01-01');
  await issued();
  /** The day passes, and the program worked the day before. */
  const on = async (day: Day) => {
    clock.set(day);
    await store.knownDay.remember(addDays(day, -1));
    return passDay(deps, day);
  };
  const seen = async (user: User) => seenAs(await proposablesFor(deps, user));
  const propose = async (user: User = users.hugo) =>
    proposeList(deps, by(user), { branchId: 'house', fingerprint: await seen(user) });
  const confirm = async (id: DestructionId, user: User = users.ans) => {
    const list = (await store.destructions.load(id))?.value;
    if (!list) throw new Error('there is a list');
    return confirmList(deps, by(user), { id, fingerprint: seenAs(await thingsOf(store, list)) });
  };
  return {
    ...{ ...scene, first, on, propose, confirm },
    state: (year: number) => store.bookYearLists.ofYear(year)?.state,
    /** Proposed and confirmed on the day, carried out eight days later. */
    async decided(day: Day) {
      await on(day);
      const lists = await propose();
      const [id] = lists.ok ? lists.value : [];
      if (!id) throw new Error(JSON.stringify(lists));
      const confirmed = await confirm(id);
      if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.refusal));
      return { id, runsOn: addDays(day, 8) };
    },
  };
}
