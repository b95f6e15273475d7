import type { Clock, Random } from '#src/domain/time.ts';
import type { Signer } from '#src/mail/signer.ts';
import type { Store } from '#src/store/port.ts';

/** What every command gets from main.ts. */
export type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Seals decisions (R18); `signerOf(newSigningKey())` makes one. */
  readonly signer: Signer;
  /** Called after a write that left a mail to send, so the outbox need not wait for its next round. */
  readonly mailQueued: () => void;
};
