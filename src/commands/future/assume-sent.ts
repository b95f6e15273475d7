import type { Dossier } from '#src/domain/dossier.ts';
import type { BlobId, CaseId, DossierId, ItemId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { claimCaseMail, recordCaseAttempt } from '../cases/case-mail.ts';
import type { Deps } from '../context.ts';
import { claimMail } from '../delivery/claim.ts';
import { waitsForRestriction } from '../delivery/hold.ts';
import { recordAttempt } from '../delivery/record.ts';

/** A server that takes what it is given. */
const taken = { kind: 'accepted', reply: '' } as const;
/** No mail is written: nobody reads what is imagined. */
const unwritten = { id: '' as BlobId, sha256: '', size: 0 };

/**
 * What becomes of a mail that is due when nothing goes wrong: asked whether it may leave as at any sending, and taken by the
 * first server. Only in an imagined house: no mail is made and none is sent.
 */
export async function assumeSent(deps: Deps): Promise<void> {
  const { caseLists, lists } = deps.store;
  const now = deps.clock.now();
  for (const id of [...lists.mailDue(now)]) await sendFrom(deps, id);
  for (const id of [...caseLists.mailDue(now)]) await sendFromCase(deps, id);
}

async function sendFrom(deps: Deps, id: DossierId): Promise<void> {
  const first = (await deps.store.dossiers.load(id))?.value;
  for (const mail of first?.messages.filter((one) => isDue(deps, one)) ?? []) {
    const dossier = (await deps.store.dossiers.load(id))?.value;
    if (!dossier || waitsForRestriction(dossier, mail)) continue;
    const claimed = await claimMail(deps, id, { mail, eml: unwritten, leaving: [], ...carried(dossier, mail) });
    if (claimed.ok && claimed.value === 'claimed') await recordAttempt(deps, id, mail.id, taken);
  }
}

function carried({ documents }: Dossier, { documentId, kind, id }: Message) {
  const document = documents.find((one) => one.id === documentId);
  const secret = { kind: 'link', linkId: id as string as ItemId, hash: '' } as const;
  return {
    fingerprint: document?.frozen?.fingerprint,
    ...(['M01', 'M02', 'M03'].includes(kind) && { secret }),
  };
}

async function sendFromCase(deps: Deps, id: CaseId): Promise<void> {
  const theCase = (await deps.store.cases.load(id))?.value;
  for (const mail of theCase?.messages.filter((one) => isDue(deps, one)) ?? []) {
    const claimed = await claimCaseMail(deps, id, { mail, eml: unwritten });
    if (claimed.ok && claimed.value === 'claimed') await recordCaseAttempt(deps, id, mail.id, taken);
  }
}

function isDue({ clock }: Deps, { nextTryAt }: Message): boolean {
  return nextTryAt !== undefined && nextTryAt <= clock.now();
}
