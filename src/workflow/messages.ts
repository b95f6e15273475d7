import type { MachineState } from '#src/domain/machine.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { type StepEvent, step } from './step.ts';

/**
 * What a mail's state becomes: `messageStep(message, 'mail.accepted')`. Facts only for 'mail.presumed'
 * (`fiveDaysPassed`). Refusal `illegalStep` with `event` and `state`.
 */
export function messageStep(
  message: Pick<Message, 'state'>,
  event: string,
  facts?: StepEvent['facts'],
): Result<MachineState> {
  const stepped = step('mail', message.state, { type: event, facts });
  return stepped.ok
    ? ok(stepped.stored)
    : refuse('illegalStep', { params: { event, state: statePath(message.state) } });
}
