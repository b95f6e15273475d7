import { addMonths } from '#src/domain/calendar.ts';
import type { Ask } from '#src/domain/cases/asks.ts';
import type { Case, RequestCase } from '#src/domain/cases/case.ts';
import type { Deps } from '../context.ts';

/** Within so many months before it, the same wish again is a repetition (DOMAIN 8.3, AVG 12(5)). */
const monthsBack = 3;

/** Never came to an answer, so nothing is repeated. */
const unanswered = ['handling.withdrawn', 'handling.lapsed'];

/**
 * Requests of the same client that asked the same within three months before this one, the last first. Costs as much as
 * there are cases of this client.
 */
export async function earlierRequests({ store }: Pick<Deps, 'store'>, theCase: Case): Promise<RequestCase[]> {
  if (theCase.kind !== 'request' || !theCase.dossierId) return [];
  const from = addMonths(theCase.receivedOn, -monthsBack);
  const near = store.caseLists
    .ofDossier(theCase.dossierId)
    .filter(
      ({ id, kind, receivedOn, states }) =>
        kind === 'request' &&
        id !== theCase.id &&
        from <= receivedOn &&
        receivedOn <= theCase.receivedOn &&
        !states.some((state) => unanswered.includes(state)),
    );
  const loaded = await Promise.all(near.map(({ id }) => store.cases.load(id)));
  return loaded
    .flatMap((one) => (one?.value.kind === 'request' ? [one.value] : []))
    .filter((one) => one.recordedAt < theCase.recordedAt && askTheSame(one.asks, theCase.asks))
    .sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1));
}

/** Two loose questions are not the same wish. */
function askTheSame(before: readonly Ask[], now: readonly Ask[]): boolean {
  return before.some((ask) => ask !== 'other' && now.includes(ask));
}
