import type { Status } from '../components/tag.tsx';

/** How a state of a partner or a person looks. */
export function stateStatus(state: string): Status {
  switch (state) {
    case 'contracted':
    case 'cleared':
      return 'ok';
    case 'suspended':
      return 'danger';
    case 'declarationReceived':
    case 'declarationArchived':
      return 'warn';
    case 'declarationSent':
      return 'info';
    default:
      return 'plain';
  }
}
