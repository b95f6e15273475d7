import type { Deps } from '#src/commands/context.ts';
import { startMailServer } from '#src/demo/mail-server.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Post } from '#src/jobs/deliver.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { createTransport } from '#src/mail/transport.ts';

/** A real mail server beside the house of a case, and rounds of the outbox. */
export async function casePost({ deps }: { readonly deps: Deps }) {
  const server = await startMailServer();
  const transport = createTransport({ url: server.url });
  const log: JobLine[] = [];
  const post: Post = {
    ...deps,
    transport,
    render: async (model, fingerprint, letterhead) => ({
      pdf: await renderPdf(model, fingerprint, letterhead),
      docx: await renderDocx(model, fingerprint, letterhead),
    }),
    sender: { name: 'Bureau Verzonnen', address: 'dossier@voorbeeld.example' },
    appUrl: 'https://dossier.voorbeeld.example',
  };
  return {
    server,
    log,
    /** One round, with another transport or store when something has to go wrong. */
    async deliver(other: Partial<Post> = {}) {
      const outbox = createOutbox({ ...post, ...other }, { log: (line) => log.push(line) });
      outbox.poke();
      await outbox.idle();
    },
    async close() {
      await transport.close(0);
      await server.close();
    },
  };
}
