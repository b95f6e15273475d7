import type { Status } from '../components/tag.tsx';

export function stateStatus(state: string): Status {
  switch (state) {
    case 'failed':
    case 'unknown':
      return 'danger';
    case 'collecting':
    case 'withdrawn':
    case 'lapsed':
      return 'plain';
    case 'confirmed':
    case 'fileDeleted':
      return 'ok';
    case 'released':
      return 'info';
    default:
      return 'warn';
  }
}
