import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { parseBounce } from '#src/mail/bounce.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { mailsCarrying, wentByPost } from '#src/workflow/document/reached.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { markLines } from '../delivery/lines.ts';
import { acceptUnknown, documentAfter } from '../delivery/record.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { logged, type MailAt, type Told } from './repair.ts';
import { findMessage, mailState, moveMail, withMessage } from './state.ts';

/** What became of a mail that left. Facts about what left are recorded also while the dossier is restricted (AVG 18). */

type Judge = (situation: Situation, mail: Message) => Result<Decided>;

function record(deps: Deps, actor: Actor, { dossierId, mailId }: MailAt, judge: Judge): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'delivery.record', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail) return refuse('notFound');
    const judged = judge(situation, mail);
    return judged.ok ? ok({ ...judged.value, value: undefined }) : judged;
  });
}

/** Why a mail counts as not delivered: the mail itself came back, or somebody says that it never came. */
export type Failure = { readonly how: 'returned' | 'told'; readonly reason: string } & Pick<Handed, 'reasons'>;

/** Whoever decided or read through the link in a mail has had that mail: it cannot have come back (R54). */
export function wasRead(mail: Message, document: DossierDocument | undefined): boolean {
  const { decision, links = [] } = document ?? {};
  const decided = mail.kind === 'M01' && decision?.channel === 'link' && decision.contactId === mail.to.contactId;
  const opened = links.some((one) => one.id === mail.linkId && (one.openedAt ?? one.visit) !== undefined);
  return decided || (mail.kind !== 'code' && opened);
}

/**
 * "Bezorging mislukt" (E8). Only the register lines of this mail change: void when it came back, unknown when somebody
 * says it never came. The version goes to `mailFailed`, its timers stopped, only when nothing else carries it to whoever
 * decides: no newer mail, no letter by post.
 *
 * @returns `invalid` at `reason` without one; `illegalStep` for a mail whose link was used.
 */
export function markBounced(deps: Deps, actor: Actor, at: MailAt, failure: Failure): Promise<Result<undefined>> {
  if (failure.reason.trim() === '') return Promise.resolve(invalidAt('reason', 'Vul in hoe u dit weet'));
  return record(deps, actor, at, (situation, mail) =>
    bounced(keeping(situation, 'mail.bounced', failure), mail, failure),
  );
}

function bounced(situation: Situation, mail: Message, failure: Failure): Result<Decided> {
  const before = situation.dossier.documents.find((one) => one.id === mail.documentId);
  if (wasRead(mail, before))
    return refuse('illegalStep', { params: { event: 'mail.bounced', state: mailState(mail) } });
  const moved = moveMail(mail, 'mail.bounced');
  if (!moved.ok) return moved;
  const on = longDate(situation.today);
  const change =
    failure.how === 'returned'
      ? ({ status: 'void', remark: `Teruggekomen op ${on}` } as const)
      : ({ status: 'unknown', remark: `Op ${on} zei de ontvanger dat dit niet is aangekomen` } as const);
  const back = markLines(withMessage(situation.dossier, moved.value), mail.id, ['sent', 'unknown'], change);
  const dossier = logged(situation, back, { type: 'mail.bounced', mail, reason: failure.reason.trim() });
  const at = { ...situation, dossier };
  return isStranded(at, mail) ? documentStep(at, mail.documentId, 'mail.bounced') : documentAfter(at, moved.value);
}

type Stranded = Message & { readonly documentId: DossierDocument['id'] };

/** The version lay with the sponsor by this mail alone. */
function isStranded({ dossier }: Situation, mail: Message): mail is Stranded {
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  if (mail.kind !== 'M01' || !document || !approvalPath(document).startsWith('awaitingDecision')) return false;
  return mailsCarrying(dossier, document).length === 0 && !wentByPost(dossier, document);
}

/**
 * Takes a returned mail that somebody saved from the mailbox, finds the mail it is about by its Message-ID, and marks
 * that one.
 *
 * @returns the mail that came back; `invalid` at `bounce` when the text is no report of a failure for good, or is about
 *   no mail of this dossier; `illegalStep` as `markBounced`.
 */
export async function recordBounce(
  deps: Deps,
  actor: Actor,
  returned: { readonly dossierId: DossierId; readonly raw: Uint8Array },
): Promise<Result<MailId>> {
  const bounce = await parseBounce(returned.raw);
  return changeDossier<MailId>(deps, actor, returned.dossierId, 'delivery.record', (situation) => {
    if (!bounce?.permanent) {
      return invalidAt('bounce', 'Dit is geen bericht van een mailserver dat een mail niet bezorgd kon worden');
    }
    const mail = situation.dossier.messages.find((one) => one.messageId === bounce.messageId);
    if (!mail) return invalidAt('bounce', 'Dit bericht gaat niet over een mail uit dit dossier');
    const reason = `Bericht van de mailserver van de ontvanger, code ${bounce.status}`;
    const judged = bounced(situation, mail, { how: 'returned', reason });
    return judged.ok ? ok({ ...judged.value, value: mail.id }) : judged;
  });
}

/** A mail that is `unknown` did arrive: the recipient said so on the phone. */
export function confirmArrival(deps: Deps, actor: Actor, at: MailAt): Promise<Result<undefined>> {
  return record(deps, actor, at, (situation, mail) => {
    const accepted = acceptUnknown(situation, mail);
    if (!accepted.ok) return accepted;
    return ok({
      ...accepted.value,
      dossier: logged(situation, accepted.value.dossier, { type: 'mail.accepted', mail }),
    });
  });
}

/** An answer by a person, or a machine's absence notice, which answers nothing and decides nothing (DOMAIN 8.8). */
export type Reply = { readonly by: 'person' | 'machine'; readonly note: string } & Pick<Handed, 'reasons'>;

/**
 * Records that a mail was answered: it arrived. What the answer decides, if anything, is recorded apart (R20).
 *
 * @returns `invalid` at `note` without one; `illegalStep` for a mail that did not leave or was answered before.
 */
export function markReplied(deps: Deps, actor: Actor, at: MailAt, reply: Reply): Promise<Result<undefined>> {
  const reason = reply.note.trim();
  if (reason === '') return Promise.resolve(invalidAt('note', 'Vul kort in wat er staat'));
  return record(deps, actor, at, (found, mail) => {
    const situation = keeping(found, 'mail.replied', reply);
    const moved = moveMail(mail, 'mail.replied');
    if (!moved.ok) return moved;
    const arrived = mailState(mail) === 'unknown' ? acceptUnknown(situation, mail) : unchanged(situation);
    if (!arrived.ok) return arrived;
    const { dossier, effects } = arrived.value;
    const answered = reply.by === 'person' ? withMessage(dossier, moved.value) : dossier;
    const type = reply.by === 'person' ? 'mail.replied' : 'mail.autoReplied';
    if (isLogged(situation, { type, mail, reason })) return ok({ dossier: answered, effects });
    return ok({ dossier: logged(situation, answered, { type, mail, reason }), effects });
  });
}

/** A machine's reply moves nothing, so only the log can tell that it was put down today already. */
function isLogged({ dossier, today }: Situation, { type, mail, reason }: Told): boolean {
  return dossier.events.some(
    (event) =>
      event.type === type &&
      event.documentId === mail.documentId &&
      event.data?.mail === mail.kind &&
      event.reason === reason &&
      dayOf(event.at) === today,
  );
}

/** The words kept with a reason in what is told of a mail (R8). */
function keeping(situation: Situation, section: string, { reasons }: Pick<Handed, 'reasons'>): Situation {
  return { ...situation, dossier: keepWords(situation, situation.dossier, { section, reasons }) };
}

function unchanged({ dossier }: Situation): Result<Decided> {
  return ok({ dossier, effects: [] });
}

function invalidAt(field: Problem['field'], message: string) {
  return refuse('invalid', { problems: [{ field, message }] });
}
