import type { UserId } from './ids.ts';

/** Who acts. A sponsor acts through a decision link; the system through a job. */
export type Actor =
  | { readonly kind: 'user'; readonly id: UserId }
  | { readonly kind: 'sponsor' }
  | { readonly kind: 'system' };
