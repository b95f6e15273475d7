import { aboutDossier } from '#src/commands/access-log/about.ts';
import { readChanges } from '#src/commands/sponsor/changes.ts';
import type { Answer } from '#src/commands/sponsor/decide.ts';
import { openItems, switchItem } from '#src/commands/sponsor/open-items.ts';
import { type Reading, readDocument, readFile } from '#src/commands/sponsor/visit.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import type { Raw } from '#src/domain/form.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import type { Problem, Refusal } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { download, page, seeOther } from '../respond.tsx';
import { hashSecret } from '../session.ts';
import { keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { PublicVisit } from '../visit.ts';
import { placeIn, placeOf, visitCookie, visitOf } from '../visit-cookie.ts';
import { forwardChoice, readAnswer } from './answer-form.ts';
import { CheckPage, ForwardPage } from './check-page.tsx';
import { startAgain } from './code.tsx';
import { TooLatePage } from './outcome-page.tsx';
import { ReadPage } from './read-page.tsx';

const noVisit: Refusal = { code: 'expired', params: { reason: 'visit' } };

/** GET of the document, with what was answered before going back to it. */
export async function showDocument(visit: PublicVisit): Promise<Response> {
  const reading = await openReading(visit);
  if (!reading) return seeOther(paths.decisionPlace({ place: placeOf(visit) }));
  return showReading(visit, reading, { raw: await typedBefore(visit), problems: [] });
}

/** "Controleer uw besluit", of what was answered; the document when nothing was. */
export async function showCheck(visit: PublicVisit): Promise<Response> {
  const reading = await openReading(visit);
  if (!reading) return seeOther(paths.decisionPlace({ place: placeOf(visit) }));
  const raw = await typedBefore(visit);
  if (raw.outcome === forwardChoice) return page(<ForwardPage visit={visit} reading={reading} />);
  const parsed = readAnswer(reading, raw);
  return parsed.ok
    ? page(<CheckPage visit={visit} reading={reading} answer={parsed.value} />)
    : seeOther(paths.decisionRead({ place: placeOf(visit) }));
}

async function openReading(visit: PublicVisit): Promise<Reading | undefined> {
  const secret = visitOf(visit);
  const reading = secret === undefined ? undefined : await readDocument(visit.deps, secret);
  if (!reading?.ok) return undefined;
  visit.attempt.tell({
    by: 'sponsor',
    action: 'document.sponsorReads',
    ...aboutDossier(visit.deps.store, reading.value.dossierId),
  });
  return reading.value;
}

/** Where the answer of a visit waits between the document and the page it is checked on. */
export function answerPlace(secret: string): TypedPlace {
  return { shelf: 'known', whose: hashSecret(secret) };
}

async function typedBefore(visit: PublicVisit): Promise<Raw> {
  return (await keptTyped(visit, answerPlace(visitOf(visit) ?? ''))) ?? {};
}

export async function showReading(
  visit: PublicVisit,
  reading: Reading,
  again: { readonly raw: Raw; readonly problems: readonly Problem[] } = { raw: {}, problems: [] },
): Promise<Response> {
  const secret = visitOf(visit) ?? '';
  const [items, changes] = await Promise.all([openItems(visit.deps, secret), readChanges(visit.deps, secret)]);
  const status = again.problems.length > 0 ? 422 : 200;
  const shown = { visit, reading, changes, items: items.ok ? items.value : [], ...again };
  return page(<ReadPage {...shown} />, status);
}

/** Another item of the list, under the same code, at its own address with its own cookie. */
export async function openOther(visit: PublicVisit): Promise<Response> {
  const { dossier, document } = visit.posted.raw;
  // Any text may be posted; the command finds the item among those of this contact or refuses.
  const item = { dossierId: String(dossier) as DossierId, documentId: String(document) as DocumentId };
  const opened = await switchItem(visit.deps, visitOf(visit) ?? '', item);
  if (!opened.ok) return seeOther(paths.decisionRead({ place: placeOf(visit) }));
  const answer = seeOther(paths.decisionRead({ place: placeIn(opened.value.visit) }));
  answer.headers.append('set-cookie', visitCookie(visit, opened.value.visit));
  return answer;
}

/** The very bytes that were stored and hashed. */
export async function sendFile(visit: PublicVisit): Promise<Response> {
  const format = visit.param('format');
  const secret = visitOf(visit);
  const file =
    secret !== undefined && (format === 'pdf' || format === 'docx')
      ? await readFile(visit.deps, secret, format)
      : undefined;
  if (!file?.ok) return seeOther(paths.decisionPlace({ place: placeOf(visit) }));
  const { dossierId, ...bytes } = file.value;
  visit.attempt.tell({ by: 'sponsor', action: 'document.sponsorReads', ...aboutDossier(visit.deps.store, dossierId) });
  return download({ ...bytes, type: format === 'pdf' ? contentTypes.pdf : contentTypes.docx });
}

/** The answer is read and kept for the next page, or for the document when something has to be changed. */
export async function check(visit: PublicVisit): Promise<Response> {
  const { raw } = visit.posted;
  const reading = await readingFor(visit);
  if (!reading.ok) return reading.answer;
  const at = { place: placeOf(visit) };
  const changes = raw.wijzig !== undefined;
  const parsed = readAnswer(reading.value, raw);
  if (!changes && raw.outcome !== forwardChoice && !parsed.ok)
    return showReading(visit, reading.value, { raw, problems: parsed.problems });
  await keepTyped(visit, answerPlace(reading.visit), raw);
  return seeOther(changes ? `${paths.decisionRead(at)}#besluit` : paths.decisionCheck(at));
}

type ReadingFor =
  | { readonly ok: true; readonly value: Reading; readonly visit: string; readonly hashes: Answer['hashes'] }
  | { readonly ok: false; readonly answer: Response };

/** The document this visit is about, when the visitor was shown exactly what is stored now. */
export async function readingFor(visit: PublicVisit): Promise<ReadingFor> {
  const { raw } = visit.posted;
  const secret = visitOf(visit);
  const reading = secret === undefined ? undefined : await readDocument(visit.deps, secret);
  if (!reading?.ok || secret === undefined) {
    const typed = typeof raw.remarks === 'string' ? raw.remarks.slice(0, 4000) : '';
    return { ok: false, answer: await startAgain(visit, noVisit, typed) };
  }
  const { hashes } = reading.value;
  const isShown = raw.outcome === forwardChoice || (raw.pdf === hashes.pdf && raw.docx === hashes.docx);
  // the page was open when the report came to count as delivered
  const isOver = reading.value.outcomes.length === 0;
  if (!isShown || isOver) return { ok: false, answer: await page(<TooLatePage visit={visit} />, 409) };
  return { ok: true, value: reading.value, visit: secret, hashes };
}
