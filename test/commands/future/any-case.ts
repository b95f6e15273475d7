import { addDays } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { isClosed } from '#src/domain/dossier.ts';
import type { Day } from '#src/domain/time.ts';
import { sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import type { Dice } from './any-dossier.ts';

/** A request or complaint of this client, somewhere on its way. */
export function anyCase(
  dice: Dice,
  { id: dossierId, branchId, ...dossier }: Dossier,
  number: number,
  today: Day,
): Case {
  const ago = (days: number) => addDays(today, -dice.upTo(days));
  const receivedOn = ago(60);
  const common = {
    dossierId,
    branchId,
    receivedOn,
    recordedAt: `${receivedOn}T09:00:00.000Z` as const,
    dueOn: addDays(receivedOn, 31),
  };
  const since = { handling: ago(40), clock: ago(40), hold: ago(13) };
  if (dice.happens(10)) {
    const handling = dice.oneOf(['received', 'informal', 'investigating'] as const);
    const made = sampleComplaint(number, { ...common, since });
    return {
      ...made,
      machine: { ...made.machine, value: { handling, clock: 'running', external: 'none', hold: 'on' } },
    };
  }
  const over = isClosed(dossier) || dice.happens(80);
  const made = sampleRequest(number, { ...common, since, ...(over && { answeredOn: since.handling }) });
  const handling = over ? dice.oneOf(['answered', 'settled'] as const) : 'received';
  const value = { handling, clock: over ? 'met' : 'running', hold: handling === 'settled' ? 'ending' : 'on' };
  return { ...made, machine: { ...made.machine, value } };
}
