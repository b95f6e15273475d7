import type { CheckOutcome } from '#src/domain/maintenance/checks.ts';
import type { Status } from '../components/tag.tsx';

export function stateStatus(state: string): Status {
  switch (state) {
    case 'overdue':
    case 'failed':
    case 'emergency':
      return 'danger';
    case 'signedOff':
      return 'ok';
    case 'running':
      return 'info';
    case 'planned':
      return 'plain';
    default:
      return 'warn';
  }
}

export const outcomeStatus: Readonly<Record<CheckOutcome, Status>> = { good: 'ok', attention: 'warn', bad: 'danger' };
