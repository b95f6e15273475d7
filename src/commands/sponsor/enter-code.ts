import type { DecisionLink } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import { linesFor, renderedFiles } from '../delivery/lines.ts';
import { arrived } from '../delivery/record.ts';
import { sponsorRecipient } from '../mail/recipient.ts';
import { type Found, findLink, readerOf, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { deadLink } from './request-code.ts';
import { type Tried, typeCode, type Visit } from './type-code.ts';

/**
 * Opens the document to whoever read the mail with the code. The same write logs the visit and, for files this person
 * did not get by mail, puts them in the disclosure register: the line is there before the page is.
 *
 * @returns as `typeCode`
 */
export async function enterCode(deps: SponsorDeps, text: string, code: string): Promise<Result<Visit>> {
  return typeCode(deps, { link: text, code }, ({ token, judge }) =>
    changeDossier<Tried>(deps, { kind: 'sponsor' }, token.dossierId, 'system', (situation) => {
      const found = findLink(situation.dossier, token);
      const reader = found && readerOf(standingOf(found, situation.organisation, situation.today));
      if (!found || !reader) return deadLink;
      const tried = judge(found.link, situation.now);
      if (!tried.ok) return tried;
      const { link, value } = tried.value;
      if (!('visit' in value)) return ok({ dossier: withLink(found, link), effects: [], value });
      const visited = withLink(found, { openedAt: situation.now, ...link });
      const opened = disclosedByVisit({ ...situation, dossier: visited }, found, reader);
      const settled = arrived({ ...situation, dossier: opened }, found.document.id);
      return settled.ok ? ok({ ...settled.value, value }) : settled;
    }),
  );
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
