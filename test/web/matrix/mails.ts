import { linesOf } from '#src/commands/partners/make-package.ts';
import { provide, requestProvision } from '#src/commands/partners/provide.ts';
import type { ReceivedMail } from '#src/demo/mail-server.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { casePost } from '../../jobs/case-post.ts';
import { today } from './dossiers.ts';
import type { MatrixHouse } from './house.ts';
import { must } from './must.ts';

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

/** A report leaves for the sponsor with its files, and a package for somebody at a partner. */
export async function sendSome({ harness: { deps, as }, dossiers, persons }: MatrixHouse): Promise<void> {
  const { own, ownReady } = dossiers;
  const report = ownReady.documents.at(-1);
  const coach = await as(users.sanne);
  const sent = await coach.post(`/dossiers/${ownReady.id}/documenten/${report?.id}/versturen`, { read: 'ja' });
  if (sent.status !== 303 || !persons.cleared) throw new Error(`it did not leave: ${sent.status}`);
  const activity = 'Reachtruck, VCA Basis';
  const asked = { dossierId: own.id, personId: persons.cleared, activity, requestedOn: today } as const;
  const provisionId = must(await requestProvision(deps, by(users.sanne), asked));
  const [line = ''] = linesOf({ dossier: own });
  const fields = ['contact', 'availability', 'language', 'employability'] as const;
  must(await provide(deps, by(users.sanne), { dossierId: own.id, provisionId, fields, lines: [line] }));
}
