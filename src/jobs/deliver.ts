import { createHash } from 'node:crypto';
import type { Deps } from '#src/commands/context.ts';
import { type Claim, claimMail, type Ready } from '#src/commands/delivery/claim.ts';
import { type Files, filesOf } from '#src/commands/delivery/files.ts';
import { holdMail, waitsForRestriction } from '#src/commands/delivery/hold.ts';
import type { Leaving } from '#src/commands/delivery/lines.ts';
import { mailFacts } from '#src/commands/mail/facts.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import { type ItemId, newId } from '#src/domain/ids.ts';
import { isWanted } from '#src/domain/mail-reason.ts';
import { isAboutDestruction, type Message } from '#src/domain/message.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { Composed, Letter } from '#src/mail/compose.ts';
import { compose } from '#src/mail/compose.ts';
import { openFiles, type Packed, type Policy, packed, policyOf } from '#src/mail/delivery.ts';
import { formatToken, hashSecret, newCode, newSecret } from '#src/mail/secret.ts';
import type { Transport } from '#src/mail/transport.ts';
import { mailFor } from '#templates/mail/index.ts';

/** What delivering needs besides what commands need. */
export type Post = Deps & {
  readonly transport: Transport;
  readonly render: Renderer;
  /** MAIL_FROM: the name and address mails come from. */
  readonly sender: { readonly name: string; readonly address: string };
  /** APP_URL without a slash at its end; links in mails start with it. */
  readonly appUrl: string;
};

type Delivery = {
  readonly dossier: Dossier;
  readonly mail: Message;
  /** Writes down what the server said. */
  readonly onAttempt: (attempt: Attempt) => Promise<void>;
};

type Secret = {
  readonly kind: 'link' | 'code';
  readonly linkId: ItemId;
  readonly hash: string;
  readonly plain: string;
};

/**
 * Brings one due mail to the relay: files and words first, then one write that says it is being sent, then the sending,
 * then one write that says what became of it. Dying anywhere between leaves a state from which it is clear what to do.
 *
 * @returns what the write before the sending said; `changed` when the mail changed meanwhile and is tried next round.
 */
export async function deliver(post: Post, { dossier, mail, onAttempt }: Delivery): Promise<Claim | 'changed'> {
  if (waitsForRestriction(dossier, mail)) {
    const held = await holdMail(post, dossier.id, mail.id);
    return held.ok ? held.value : 'changed';
  }
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  const carries = document && carriers.includes(mail.kind) && isWanted(dossier, mail);
  const files = carries ? await filesOf(post, post.render, dossier.id, document) : undefined;
  if (mail.attach.length > 0 && !files && isWanted(dossier, mail))
    throw new Error('the words of this document are not fixed');
  const going = document && files ? await packedFiles(post, dossier, { document, mail, files }) : [];
  const secret = drawSecret(post, mail);
  const composed = await write(post, dossier, { mail, going, secret });
  const eml = await post.store.blobs.put(dossier.id, composed.copy);
  const ready: Ready = {
    mail,
    fingerprint: document?.frozen?.fingerprint,
    ...(files ? { files } : {}),
    leaving: going.map(leavingOf),
    secret: secret && { kind: secret.kind, linkId: secret.linkId, hash: secret.hash },
    eml,
  };
  const claim = await claimMail(post, dossier.id, ready);
  if (!claim.ok) return 'changed';
  if (claim.value !== 'claimed') return claim.value;
  const attempt = await post.transport.send({
    id: mail.id,
    from: post.sender.address,
    to: mail.to.email,
    wire: composed.wire,
  });
  await onAttempt(attempt);
  return 'claimed';
}

/** Mails in which a version goes out for the first time: its files must exist then, also when they are read by link. */
const carriers: readonly Message['kind'][] = ['M01', 'M07', 'M09', 'letter', 'copy'];

type Going = { readonly document: DossierDocument; readonly mail: Message; readonly files: Files };

/**
 * What goes along, packed anew at every try. The contract may have changed since the mail was made: what it lets go along
 * no more, stays. A letter has no link to be read through, so its file goes all the same.
 */
async function packedFiles(post: Post, dossier: Dossier, { document, mail, files }: Going): Promise<Packed[]> {
  const policy = policyFor(post, dossier, mail);
  const formats = mail.kind === 'M01' ? mail.attach.filter((one) => policy.attach.includes(one)) : mail.attach;
  const all = await Promise.all(
    formats.map(async (format) =>
      packed(policy, format, {
        name: fileNameOf(dossier.reference, document, format),
        bytes: await post.store.blobs.get(dossier.id, files[format]),
      }),
    ),
  );
  return all.filter((one) => one !== undefined);
}

function leavingOf({ format, withPassword, attachment: { fileName, bytes } }: Packed): Leaving {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format, fileName, sha256, ...(withPassword ? { withPassword } : {}) };
}

/** What was agreed with the sponsor is about the sponsor's mail; the client gets the file as it is. */
function policyFor(post: Post, dossier: Dossier, mail: Message): Policy {
  if (mail.to.kind !== 'sponsor') return openFiles;
  const assigner = findAssigner(post.store.organisation.read().value, dossier.assignment);
  return policyOf(assigner?.contract.delivery ?? { way: 'linkOnly' });
}

/** Born now, known to nobody but the recipient: the dossier gets the hash, the kept copy gets it struck out. */
function drawSecret(post: Post, mail: Message): Secret | undefined {
  if (mail.kind === 'code' && mail.linkId !== undefined) {
    const plain = newCode(post.random);
    return { kind: 'code', linkId: mail.linkId, plain, hash: hashSecret(mail.linkId, plain) };
  }
  if (!['M01', 'M02', 'M03', 'M09'].includes(mail.kind)) return undefined;
  const linkId = newId<ItemId>(post.random.bytes);
  const plain = newSecret(post.random);
  return { kind: 'link', linkId, plain, hash: hashSecret(linkId, plain) };
}

type Writing = {
  readonly mail: Message;
  readonly going: readonly Packed[];
  readonly secret: Secret | undefined;
};

async function write(post: Post, dossier: Dossier, { mail, going, secret }: Writing): Promise<Composed> {
  const organisation = post.store.organisation.read().value;
  const now = post.clock.now();
  const attachments = going.map((one) => one.attachment);
  const facts = mailFacts({
    dossier,
    organisation,
    mail,
    now,
    link: linkFor(post, dossier, mail, secret),
    code: secret?.kind === 'code' ? secret.plain : undefined,
    attachments: attachments.map((one) => one.fileName),
    opensWithPassword: going.some((one) => one.withPassword),
  });
  const words = mailFor(mail.kind, facts);
  const letter: Letter = {
    from: post.sender,
    to: mail.to.email,
    replyTo: facts.coach.email,
    ...words,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    date: now,
    attachments,
    secrets: secret ? [secret.plain] : [],
  };
  return compose(letter);
}

/** A decision link holds its secret; a colleague's link leads to the dossier, behind the log-in. */
function linkFor(post: Post, dossier: Dossier, mail: Message, secret: Secret | undefined): string | undefined {
  if (isAboutDestruction(mail)) return `${post.appUrl}/vernietigen/${dossier.branchId}`;
  if (mail.to.kind === 'staff') return `${post.appUrl}/dossiers/${dossier.id}`;
  if (secret?.kind !== 'link') return undefined;
  const place = mail.to.kind === 'partner' ? 'pakket' : 'besluit';
  return `${post.appUrl}/${place}/${formatToken({ dossierId: dossier.id, linkId: secret.linkId, secret: secret.plain })}`;
}
