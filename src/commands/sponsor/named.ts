import type { Decision } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { outdatedDay, respondBy, silenceOn } from '#src/domain/reminders.ts';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import type { Found } from './find-link.ts';

/** What a page may tell before the code: organisation, reference and kind; no client, no content (DOMAIN 8.2). */
export type Named = {
  readonly organisation: string;
  readonly reference: string;
  /** 'Trajectplan' */
  readonly title: string;
  readonly number: number;
  readonly version: number;
};

/** Who decided what and when. */
export type Told = Pick<Decision, 'outcome' | 'deciderName' | 'deciderFunction' | 'at' | 'answeredOn' | 'channel'>;

export function namedAs({ dossier, document }: Pick<Found, 'dossier' | 'document'>, organisation: string): Named {
  const { kind, number, version } = document;
  return { organisation, reference: dossier.reference, title: findKind(kind)?.title ?? kind, number, version };
}

export function told(decision: Decision): Told {
  const { outcome, deciderName, deciderFunction, at, answeredOn, channel } = decision;
  return { outcome, deciderName, deciderFunction, at, ...(answeredOn && { answeredOn }), channel };
}

/** By when an answer is asked of whoever holds the link, as long as one may be given, and what silence means. */
export function answerBy(document: Found['document']): { respondBy?: Day; outdatedDay?: Day; silenceOn?: Day } {
  const on = approvalPath(document) === 'noted' ? undefined : respondBy(document);
  const outdated = outdatedDay(document);
  const silence = silenceOn(document);
  return {
    ...(on && { respondBy: on }),
    ...(on && outdated && { outdatedDay: outdated }),
    ...(silence && { silenceOn: silence }),
  };
}
