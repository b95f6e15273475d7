import type { ReceivedMail } from '#src/demo/mail-server.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { casePost } from '../../jobs/case-post.ts';

/** Everything that waits in the outboxes of this house, by a real mail server, as each reads it. */
export async function mailsFrom(deps: WebDeps, store: Store) {
  const { server, deliver, close } = await casePost({ deps: { ...deps, store } });
  await deliver();
  const mails = await server.list();
  await close();
  return {
    mails,
    /** What this colleague finds in the mailbox, in whatever order it came. */
    to: ({ email }: User): string[] =>
      mails
        .filter(({ recipients }) => recipients.includes(email))
        .map(readAs)
        .sort(),
  };
}

/** What is read of a mail, and what goes along. */
export function readAs({ subject, text, html, attachments }: ReceivedMail): string {
  return [subject, text, html, ...attachments.map(({ fileName }) => fileName)].join('\n');
}
