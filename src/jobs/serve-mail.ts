import type { Claim } from '#src/commands/delivery/claim.ts';
import { LetterheadDamaged } from '#src/commands/documents/letterhead-files.ts';
import { mailState, type Outgoing } from '#src/commands/mail/state.ts';
import { placeOf } from '#src/commands/place-of.ts';
import type { NewAccessLine } from '#src/domain/access-log/access-line.ts';
import type { MailId } from '#src/domain/ids.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import type { Result } from '#src/domain/result.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { Post } from './deliver.ts';
import type { JobLine, JobLog } from './log.ts';

/** Whatever holds mails: a dossier, a case, a survey list, or maintenance. */
type Holder<I, M extends Outgoing> = { readonly id: I; readonly messages: readonly M[] };

/** What brings the mails of one kind of holder out. */
export type Shelf<I, M extends Outgoing, H extends Holder<I, M>> = {
  load(id: I): Promise<H | undefined>;
  /** As `deliver`. */
  deliver(holder: H, mail: M, onAttempt: (attempt: Attempt) => Promise<void>): Promise<Claim | 'changed'>;
  /** Writes down what became of a try. */
  record(id: I, mailId: MailId, attempt: Attempt): Promise<Result<undefined>>;
  /** How the access log names it. */
  about(id: I): Pick<NewAccessLine, 'about' | 'branchId'>;
  /** The name of its id in the log, and of what went wrong with it as a whole. */
  logged(id: I): Pick<JobLine, 'dossierId' | 'caseId' | 'surveyBatchId' | 'maintenanceId'>;
  readonly failed: string;
};

type Around = { readonly post: Post; readonly log: JobLog; readonly stopping: () => boolean };

/** Brings every due mail of one holder to the relay, one after the other. A failure is told and stays where it is. */
export function createService<I, M extends Outgoing, H extends Holder<I, M>>(
  { post, log, stopping }: Around,
  shelf: Shelf<I, M, H>,
): (id: I) => Promise<void> {
  /** What servers said about mails whose result could not be written down yet. */
  const unwritten = new Map<MailId, Attempt>();

  async function writeDown(id: I, mailId: MailId, attempt: Attempt): Promise<void> {
    // Remembered first: a write that fails must not forget what the server said.
    unwritten.set(mailId, attempt);
    const recorded = await shelf.record(id, mailId, attempt);
    if (recorded.ok || recorded.refusal.code === 'notFound') unwritten.delete(mailId);
  }

  /** The disclosure was durable before anything left; this line follows within a second. */
  function tellSent(id: I, { kind }: Attempt): void {
    const at = post.clock.now();
    const line = { at, by: 'system', action: 'mail.send', way: 'send', outcome: sendOutcomes[kind] } as const;
    post.store.accessLog.add({ ...line, ...shelf.about(id) });
  }

  /** Files or words could not be made: the try counts, so that it is not tried for ever. Once sending, it stays so. */
  async function noteUnmade(id: I, mailId: MailId, attempt: Attempt): Promise<void> {
    const mail = (await shelf.load(id))?.messages.find((one) => one.id === mailId);
    if (mail && mailState(mail) !== 'sending') await shelf.record(id, mailId, attempt);
  }

  async function serveOne(holder: H, mail: M): Promise<void> {
    const ids = { ...shelf.logged(holder.id), mailId: mail.id };
    if (mailState(mail) === 'sending') {
      await writeDown(holder.id, mail.id, unwritten.get(mail.id) ?? orphaned);
      log({ level: 'warn', what: 'outbox.foundSending', ...ids });
      return;
    }
    try {
      const claim = await shelf.deliver(holder, mail, async (attempt) => {
        await writeDown(holder.id, mail.id, attempt);
        tellSent(holder.id, attempt);
      });
      log({ level: 'info', what: `outbox.${claim}`, ...ids });
    } catch (error) {
      log({ level: 'error', what: 'outbox.deliveryFailed', ...ids, error: placeOf(error) });
      await noteUnmade(holder.id, mail.id, error instanceof LetterheadDamaged ? noPaper : notMade);
    }
  }

  /** Oldest first, so that a code asked for twice arrives in the order it was asked. */
  async function nextDue(id: I, served: ReadonlySet<MailId>) {
    const holder = await shelf.load(id);
    const now = post.clock.now();
    const mail = holder?.messages.find(
      (one) => one.nextTryAt !== undefined && one.nextTryAt <= now && !served.has(one.id),
    );
    return holder && mail ? { holder, mail } : undefined;
  }

  return async (id) => {
    try {
      const served = new Set<MailId>();
      for (let due = await nextDue(id, served); due && !stopping(); due = await nextDue(id, served)) {
        served.add(due.mail.id);
        await serveOne(due.holder, due.mail);
      }
    } catch (error) {
      log({ level: 'error', what: shelf.failed, ...shelf.logged(id), error: placeOf(error) });
    }
  };
}

const sendOutcomes = { accepted: 'done', deferred: 'notDone', rejected: 'failed', unknown: 'failed' } as const;
const orphaned: Attempt = { kind: 'unknown', reply: ourReplies.stopped };
const notMade: Attempt = { kind: 'deferred', reply: ourReplies.notMade, lost: false };
/** Trying again mends no file: a colleague is to see at once that this did not leave. */
const noPaper: Attempt = { kind: 'rejected', reply: ourReplies.noPaper };
