import { setTimeout as delay } from 'node:timers/promises';
import { recordAttempt } from '#src/commands/delivery/record.ts';
import { LetterheadDamaged } from '#src/commands/documents/letterhead-files.ts';
import { mailState } from '#src/commands/mail/state.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { deliver, type Post } from './deliver.ts';
import { type JobLog, placeOf } from './log.ts';

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
 * Sends what is due: several dossiers at a time, one mail at a time within a dossier. A mail found in `sending` belongs
 * to a process that died (there is one process to a store) and becomes `unknown`; nobody sends it again by himself.
 */
export function createOutbox(post: Post, { log, width = 4 }: OutboxOptions): Outbox {
  let asked = false;
  let stopping = false;
  let running: Promise<void> | undefined;
  const serve = createService(post, log, () => stopping);

  async function rounds(): Promise<void> {
    while (asked && !stopping) {
      asked = false;
      const due = [...post.store.lists.mailDue(post.clock.now())];
      const workers = Array.from({ length: Math.min(width, due.length) }, async () => {
        for (let id = due.shift(); id !== undefined && !stopping; id = due.shift()) await serve(id);
      });
      await Promise.all(workers);
    }
  }

  function poke(): void {
    asked = true;
    if (running || stopping) return;
    running = rounds()
      .catch((error: unknown) => log({ level: 'error', what: 'outbox.roundFailed', error: placeOf(error) }))
      .finally(() => {
        running = undefined;
        if (asked && !stopping) poke();
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

/** Brings every due mail of one dossier to the relay, one after the other. A failure is told and stays in its dossier. */
function createService(post: Post, log: JobLog, stopping: () => boolean): (id: DossierId) => Promise<void> {
  /** What servers said about mails whose result could not be written down yet. */
  const unwritten = new Map<MailId, Attempt>();

  async function writeDown(dossierId: DossierId, mailId: MailId, attempt: Attempt): Promise<void> {
    // Remembered first: a write that fails must not forget what the server said.
    unwritten.set(mailId, attempt);
    const recorded = await recordAttempt(post, dossierId, mailId, attempt);
    if (recorded.ok || recorded.refusal.code === 'notFound') unwritten.delete(mailId);
  }

  async function serveOne(dossier: Dossier, mail: Message): Promise<void> {
    const ids = { dossierId: dossier.id, mailId: mail.id };
    if (mailState(mail) === 'sending') {
      await writeDown(dossier.id, mail.id, unwritten.get(mail.id) ?? orphaned);
      log({ level: 'warn', what: 'outbox.foundSending', ...ids });
      return;
    }
    try {
      const onAttempt = (attempt: Attempt) => writeDown(dossier.id, mail.id, attempt);
      const claim = await deliver(post, { dossier, mail, onAttempt });
      log({ level: 'info', what: `outbox.${claim}`, ...ids });
    } catch (error) {
      log({ level: 'error', what: 'outbox.deliveryFailed', ...ids, error: placeOf(error) });
      await noteUnmade(post, dossier.id, mail.id, error instanceof LetterheadDamaged ? noPaper : notMade);
    }
  }

  return async (id) => {
    try {
      const served = new Set<MailId>();
      for (let due = await nextDue(post, id, served); due && !stopping(); due = await nextDue(post, id, served)) {
        served.add(due.mail.id);
        await serveOne(due.dossier, due.mail);
      }
    } catch (error) {
      log({ level: 'error', what: 'outbox.dossierFailed', dossierId: id, error: placeOf(error) });
    }
  };
}

/** Files or words could not be made: the try counts, so that it is not tried for ever. Once sending, it stays so. */
async function noteUnmade(post: Post, dossierId: DossierId, mailId: MailId, attempt: Attempt): Promise<void> {
  const loaded = await post.store.dossiers.load(dossierId);
  const mail = loaded?.value.messages.find((one) => one.id === mailId);
  if (mail && mailState(mail) !== 'sending') await recordAttempt(post, dossierId, mailId, attempt);
}

/** Oldest first, so that a code asked for twice arrives in the order it was asked. */
async function nextDue(post: Post, id: DossierId, served: ReadonlySet<MailId>) {
  const dossier = (await post.store.dossiers.load(id))?.value;
  const now = post.clock.now();
  const mail = dossier?.messages.find(
    (one) => one.nextTryAt !== undefined && one.nextTryAt <= now && !served.has(one.id),
  );
  return dossier && mail ? { dossier, mail } : undefined;
}

const orphaned: Attempt = { kind: 'unknown', reply: ourReplies.stopped };
const notMade: Attempt = { kind: 'deferred', reply: ourReplies.notMade, lost: false };
/** Trying again mends no file: a colleague is to see at once that this did not leave. */
const noPaper: Attempt = { kind: 'rejected', reply: ourReplies.noPaper };
