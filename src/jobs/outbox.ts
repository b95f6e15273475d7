import { setTimeout as delay } from 'node:timers/promises';
import { placeOf } from '#src/commands/place-of.ts';
import type { Post } from './deliver.ts';
import type { JobLog } from './log.ts';
import { caseShelf, dossierShelf, maintenanceShelf, surveyShelf } from './mail-shelf.ts';
import { createService } from './serve-mail.ts';
import { standsStill } from './stands-still.ts';

export type Outbox = {
  /** Something may be due: look now, or right after the round that is running. */
  poke(): void;
  /** Resolves when no round is running and none is asked for. */
  idle(): Promise<void>;
  /** Starts no more mails, lets those on the line finish for `patience` ms, then cuts them and records that. */
  stop(patience?: number): Promise<void>;
};

export type OutboxOptions = { readonly log: JobLog; readonly width?: number };

/**
 * Sends what is due: several dossiers, cases and survey lists at a time, one mail at a time within each, and each of these by one server at
 * a time. A mail found in `sending` belongs to a server that died and becomes `unknown`; nobody sends it again by himself.
 */
export function createOutbox(post: Post, { log, width = 4 }: OutboxOptions): Outbox {
  let asked = false;
  let stopping = false;
  let running: Promise<void> | undefined;
  /** While maintenance runs nothing leaves; what is on the line is ended (P22). */
  const resting = () => stopping || standsStill(post);
  const around = { post, log, stopping: resting };
  const serveDossier = createService(around, dossierShelf(post));
  const serveCase = createService(around, caseShelf(post));
  const serveSurvey = createService(around, surveyShelf(post));
  const serveMaintenance = createService(around, maintenanceShelf(post));

  /** What another server is at is left to it. */
  const turnsAt = <I extends string>(ids: readonly I[], serve: (id: I) => Promise<void>) =>
    ids.map((id) => () => post.store.claim(`mail ${id}`, () => serve(id)));

  async function rounds(): Promise<void> {
    while (asked && !resting()) {
      asked = false;
      await post.store.fresh();
      const now = post.clock.now();
      const due = [
        ...turnsAt([...post.store.lists.mailDue(now)], serveDossier),
        ...turnsAt(post.store.caseLists.mailDue(now), serveCase),
        ...turnsAt(post.store.surveyLists.mailDue(now), serveSurvey),
        ...turnsAt(post.store.maintenanceLists.mailDue(now), serveMaintenance),
      ];
      const workers = Array.from({ length: Math.min(width, due.length) }, async () => {
        for (let serve = due.shift(); serve !== undefined && !resting(); serve = due.shift()) await serve();
      });
      await Promise.all(workers);
    }
  }

  function poke(): void {
    asked = true;
    if (running || resting()) return;
    running = rounds()
      .catch((error: unknown) => log({ level: 'error', what: 'outbox.roundFailed', error: placeOf(error) }))
      .finally(() => {
        running = undefined;
        if (asked && !resting()) poke();
      });
  }

  return {
    poke,
    async idle() {
      while (running) await running;
    },
    async stop(patience = 8000) {
      stopping = true;
      const waiting = new AbortController();
      // A mail that was claimed but is not yet on the line goes out too, so the transport closes after the round.
      await Promise.race([running, delay(patience, undefined, { signal: waiting.signal }).catch(() => undefined)]);
      waiting.abort();
      await Promise.all([post.transport.close(0), running]);
    },
  };
}
