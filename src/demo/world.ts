import { randomBytes } from 'node:crypto';
import type { Deps } from '#src/commands/context.ts';
import type { SponsorDeps } from '#src/commands/sponsor/guard.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import type { Signer } from '#src/mail/signer.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import type { DemoClock } from './clock.ts';
import { hastyPost } from './hasty-post.ts';
import { hasty, hastyDisk } from './hasty-store.ts';
import type { MailServer } from './mail-server.ts';

export type WorldOptions = {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly organisation: Organisation;
  readonly signer: Signer;
  readonly clock: DemoClock;
  readonly mailServer: MailServer;
  readonly render: Renderer;
  readonly appUrl: string;
};

/** Everything the stories act on: the real store, the real commands, the real outbox. */
export type World = {
  readonly deps: SponsorDeps;
  readonly clock: DemoClock;
  readonly mailServer: MailServer;
  readonly organisation: Organisation;
  readonly render: Renderer;
  /** Sends what is due now. */
  readonly post: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const sender = { name: 'Maas groep', address: 'dossier@maasgroep.voorbeeld.example' } as const;

export async function openWorld(options: WorldOptions): Promise<World> {
  const { dataDir, keyFile, organisation, signer, clock, mailServer, render, appUrl } = options;
  const store = hasty(await openLowdbStore({ dataDir, keyFile, summarise, organisation, disk: hastyDisk }));
  const random = { bytes: (size: number) => randomBytes(size) };
  const core: Deps = { store, clock, random, signer, mailQueued: () => undefined };
  const transport = hastyPost(mailServer);
  const outbox = createOutbox({ ...core, transport, render, sender, appUrl }, { log: () => undefined });
  return {
    // The stories' visitors are many in no time at all; the limits are for real ones.
    deps: { ...core, codeLimits: { perLink: 10_000, inTotal: 1_000_000 } },
    clock,
    mailServer,
    organisation,
    render,
    async post() {
      outbox.poke();
      await outbox.idle();
    },
    async close() {
      await outbox.stop();
      await store.close();
    },
  };
}
