import type { Claim } from '#src/commands/delivery/claim.ts';
import { claimMaintenanceMail, maintenanceMailFacts } from '#src/commands/maintenance/outbox.ts';
import { saysNow } from '#src/commands/maintenance/tell.ts';
import type { MaintenanceMail } from '#src/domain/maintenance/mail.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { compose } from '#src/mail/compose.ts';
import { mailFor } from '#templates/mail/index.ts';
import type { Post } from './deliver.ts';

type Delivery = {
  readonly run: Maintenance;
  readonly mail: MaintenanceMail;
  /** Writes down what the server said. */
  readonly onAttempt: (attempt: Attempt) => Promise<void>;
};

/** Brings one due mail about maintenance to the relay, as `deliver` does; one that tells nothing any more is ended. */
export async function deliverMaintenanceMail(
  post: Post,
  { run, mail, onAttempt }: Delivery,
): Promise<Claim | 'changed'> {
  const { store, sender, transport, appUrl } = post;
  const facts = maintenanceMailFacts(post, run, { mail, house: sender.address, appUrl });
  const words = saysNow(run, mail, post.clock.now()) ? mailFor(mail.kind, facts) : { subject: '', text: '', html: '' };
  const composed = await compose({
    from: sender,
    to: mail.to.email,
    replyTo: facts.coach.email,
    ...words,
    messageId: mail.messageId,
    date: post.clock.now(),
    attachments: [],
    secrets: [],
  });
  const eml = await store.blobs.put(run.id, composed.copy);
  const claim = await claimMaintenanceMail(post, run.id, { mail, eml });
  if (!claim.ok) return 'changed';
  if (claim.value !== 'claimed') return claim.value;
  await onAttempt(await transport.send({ id: mail.id, from: sender.address, to: mail.to.email, wire: composed.wire }));
  return 'claimed';
}
