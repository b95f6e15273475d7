import { actingFor } from '#src/domain/acting.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { asItStands, type Correction, isUndone, type Notice } from '#src/domain/cases/correction.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { isInForce, isPending, isTooLate } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { holdsWords } from '#src/domain/plain-words.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseApplied } from './act.ts';
import type { ErrandWish } from './context.ts';
import { type Given, recipientKey, recipientsOf } from './recipients.ts';
import type { RequestSituation } from './request-common.ts';

type Around = Pick<RequestSituation, 'theCase' | 'dossier' | 'given' | 'newId' | 'today'>;

/** What is still to be told, to whom: what was told already is not told again. */
export function noticesToMake({ theCase, dossier, given, newId, today }: Around): Notice[] {
  if (!dossier || !given) return [];
  const made = new Map<string, Notice>();
  const { corrections: all } = theCase;
  for (const correction of all.filter((one) => !isUndone(one, all)))
    for (const { to, lines } of recipientsOf(correction, given)) {
      const key = recipientKey(to);
      if (isTold(theCase, correction, key)) continue;
      const known = made.get(key) ?? { id: newId<ItemId>(), to, corrections: [], lines: [], answers: [] };
      const corrections = [...known.corrections, correction.id];
      made.set(key, { ...known, corrections, lines: [...new Set([...known.lines, ...lines])] });
    }
  return [...made.values()].map((one) => reachable(one, dossier, { newId, today }));
}

/**
 * AVG 19: whoever was asked not to use the data learns, once, that this is over. Nobody is told as long as another request
 * restricts them (AVG 18), nor after a death, which ends more than this.
 */
export function noticesOfEnd({ id, corrections, notices }: RequestCase, dossier: Dossier, draw: Draw): Notice[] {
  if (dossier.restrictedBy.some((one) => one !== id)) return [];
  const ended = new Set(notices.flatMap((one) => (one.ends ? one.corrections : [])));
  const ending = corrections.filter((one) => one.kind === 'restricted' && !ended.has(one.id)).map((one) => one.id);
  return notices.flatMap((asked) => {
    const about = asked.corrections.filter((one) => ending.includes(one));
    if (about.length === 0 || asked.answers.at(-1)?.how === 'impossible') return [];
    const { to, lines } = asked;
    const notice: Notice = { id: draw.newId<ItemId>(), to, lines, corrections: about, ends: true, answers: [] };
    return [reachable(notice, dossier, draw)];
  });
}

function isTold({ notices }: RequestCase, { id }: Correction, key: string): boolean {
  return notices.some(({ to, corrections }) => recipientKey(to) === key && corrections.includes(id));
}

type Draw = Pick<Around, 'newId' | 'today'>;

/** E19: whoever may act for the client no more, gets no letter about the client; that is put down as it is. */
function reachable(notice: Notice, { client }: Dossier, { newId, today }: Draw): Notice {
  const { kind, name } = notice.to;
  if (kind !== 'representative' || actingFor(client, today)?.name === name)
    return { ...notice, documentId: newId<DocumentId>() };
  return {
    ...notice,
    answers: [{ how: 'impossible', on: today, reason: 'Mag niet meer optreden voor de cliënt', by: 'system' }],
  };
}

/** What the dossier has to do for these notices. */
export function errandsOf(notices: readonly Notice[], corrections: readonly Correction[]): ErrandWish[] {
  return notices.flatMap((notice) => {
    const { to, lines, documentId } = notice;
    const changes = corrections
      .filter(({ id }) => notice.corrections.includes(id))
      .map((one) => asItStands(one, corrections));
    if (!documentId || changes.length === 0) return [];
    const told = changes.map(({ label, datum, before, after, kind }) => ({
      how: notice.ends ? ('lifted' as const) : kind,
      datum,
      what: label,
      // what was taken away is not said once more
      ...(before && kind === 'corrected' && { before }),
      ...(after && { after }),
    }));
    return [{ kind: 'tell', to, lines, documentId, changes: told } satisfies ErrandWish];
  });
}

/**
 * AVG 19, E11: what was changed is told to whoever had it, and versions that say it make way; also where a request ends before
 * that was put down, since the dossier was changed all the same.
 */
export function tellingOf(situation: RequestSituation): CaseApplied<RequestCase> {
  const { theCase } = situation;
  const notices = noticesToMake(situation);
  const replaced = versionsToReplace(situation).map(({ id }) => id);
  return {
    change: { notices: [...theCase.notices, ...notices], replaced: [...theCase.replaced, ...replaced] },
    errands: [
      ...replaced.map((documentId) => ({ kind: 'replace', documentId }) as const),
      ...errandsOf(notices, theCase.corrections),
    ],
  };
}

/** E11: versions in force that say the old value. After the end nothing new is made, and they stay as history (R29). */
export function versionsToReplace({ theCase, dossier, given }: Around): DossierDocument[] {
  if (!dossier || !given) return [];
  return dossier.documents.filter(
    (one) => one.approval && isInForce(one) && !isTooLate(dossier, one) && says(one, theCase, given),
  );
}

/** Versions on their way to the sponsor that say the old value: somebody takes them back first. */
export function versionsUnderWay({ theCase, dossier, given }: Around): DossierDocument[] {
  if (!dossier || !given) return [];
  return dossier.documents.filter((one) => one.frozen && isPending(one) && says(one, theCase, given));
}

function says({ id }: DossierDocument, { corrections }: RequestCase, { words }: Given): boolean {
  const said = words.get(id);
  return said !== undefined && corrections.some(({ printed }) => printed.some((old) => holdsWords(said, old)));
}

/** The day a notice left, by its own line of the register; by hand, the day that was put down. */
export function toldOn(
  { documentId, answers }: Notice,
  { disclosures }: Pick<Dossier, 'disclosures'>,
): Day | undefined {
  // it came back, or proved to be somebody nobody can reach
  if (answers.at(-1)?.how === 'impossible') return undefined;
  const [told] = answers.filter(({ how }) => how !== 'impossible');
  if (told) return told.on;
  const line = disclosures.find(
    ({ what, status }) =>
      what.kind === 'file' && what.documentId === documentId && (status === 'sent' || status === 'corrected'),
  );
  return line?.sentOn;
}

/** AVG 19: everybody was told, or it is on record why somebody could not be. */
export function allTold({ notices }: Pick<RequestCase, 'notices'>, dossier: Dossier | undefined): boolean {
  return notices.every(
    (notice) =>
      notice.answers.at(-1)?.how === 'impossible' || (dossier !== undefined && toldOn(notice, dossier) !== undefined),
  );
}
