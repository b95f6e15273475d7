import type { DecisionLink } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { formatToken, hashSecret, matchesSecret, newSecret, parseToken } from '#src/mail/secret.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import { linesFor, renderedFiles } from '../delivery/lines.ts';
import { arrived } from '../delivery/record.ts';
import { later } from '../mail/later.ts';
import { sponsorRecipient } from '../mail/recipient.ts';
import { type Found, findLink, readerOf, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { deadLink } from './request-code.ts';

export const visitMinutes = 30;

/** The secret for the visitor's cookie, and until when it opens the document. */
export type Visit = { readonly visit: string; readonly expiresAt: string };
type Answer =
  | { readonly kind: 'right'; readonly visit: Visit }
  | { readonly kind: 'wrong'; readonly triesLeft: number };

/**
 * Opens the document to whoever read the mail with the code. The same write logs the visit and, for files this person
 * did not get by mail, puts them in the disclosure register: the line is there before the page is.
 *
 * @returns `invalid` at field `code` with tries left; `expired` (`reason` code) when a new code is needed;
 *   `tooManyTries` when codes were guessed too often.
 */
export async function enterCode(deps: SponsorDeps, text: string, code: string): Promise<Result<Visit>> {
  const token = parseToken(text);
  if (!token) return deadLink;
  const wait = await deps.guard.mustWait(token.linkId);
  if (wait !== undefined) return refuse('tooManyTries', { params: { retryAfterSeconds: wait } });
  const digits = code.replace(/[\s.-]/g, '');
  if (!/^\d{6}$/.test(digits)) return notACode;
  const secret = newSecret(deps.random);
  const result = await changeDossier<Answer>(deps, { kind: 'sponsor' }, token.dossierId, 'system', (situation) => {
    const found = findLink(situation.dossier, token);
    const reader = found && readerOf(standingOf(found, situation.organisation, situation.today));
    if (!found || !reader) return deadLink;
    const kept = found.link.code;
    if (!kept || kept.expiresAt <= situation.now || kept.triesLeft < 1) {
      return refuse('expired', { params: { reason: 'code' } });
    }
    if (!matchesSecret(kept.hash, found.link.id, digits)) {
      const triesLeft = kept.triesLeft - 1;
      const dossier = withLink(found, { ...found.link, code: { ...kept, triesLeft } });
      return ok({ dossier, effects: [], value: { kind: 'wrong', triesLeft } });
    }
    const expiresAt = later(situation.now, visitMinutes);
    const { code: _, ...rest } = found.link;
    const link = { openedAt: situation.now, ...rest, visit: { hash: hashSecret(rest.id, secret), expiresAt } };
    const opened = disclosedByVisit({ ...situation, dossier: withLink(found, link) }, found, reader);
    const settled = arrived({ ...situation, dossier: opened }, found.document.id);
    const visit = formatToken({ ...token, secret });
    return settled.ok ? ok({ ...settled.value, value: { kind: 'right', visit: { visit, expiresAt } } }) : settled;
  });
  if (!result.ok) return result.refusal.code === 'notFound' ? deadLink : result;
  if (result.value.kind === 'right') return ok(result.value.visit);
  await deps.guard.wrong(token.linkId);
  return wrongCode(result.value.triesLeft);
}

/** What cannot be a code is a typing slip, and costs no try. */
export const notACode = invalid({ field: 'code', message: 'De code heeft 6 cijfers. Neem hem over uit de e-mail' });

export function wrongCode(triesLeft: number) {
  const rest = triesLeft === 1 ? 'U kunt het nog 1 keer proberen' : `U kunt het nog ${triesLeft} keer proberen`;
  const message = triesLeft > 0 ? `Deze code klopt niet. ${rest}` : 'Deze code klopt niet. Vraag een nieuwe code aan';
  return refuse('invalid', { problems: [{ field: 'code', message }], params: { triesLeft } });
}

export function withLink({ dossier, document }: Found, link: DecisionLink): Dossier {
  const links = document.links.map((one) => (one.id === link.id ? link : one));
  return {
    ...dossier,
    documents: dossier.documents.map((one) => (one.id === document.id ? { ...one, links } : one)),
  };
}

type Reader = Parameters<typeof sponsorRecipient>[0];

/** R54: files this contact has no line for yet are disclosed by being readable from now on. */
export function disclosedByVisit(situation: Situation, { document, link }: Found, contact: Reader): Dossier {
  const { dossier } = situation;
  const had = new Set(
    dossier.disclosures.flatMap((line) =>
      line.contactId === link.contactId && line.what.kind === 'file' && line.status !== 'void'
        ? [line.what.sha256]
        : [],
    ),
  );
  const fresh = renderedFiles(dossier, document, ['pdf', 'docx']).filter((file) => !had.has(file.sha256));
  const handover = { document, to: sponsorRecipient(contact), channel: 'link', status: 'sent' } as const;
  return {
    ...dossier,
    disclosures: [...dossier.disclosures, ...linesFor(situation, handover, fresh)],
    events: [...dossier.events, logLine(situation, { type: 'link.opened', documentId: document.id })],
  };
}
