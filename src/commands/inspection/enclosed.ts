import { dayOf } from '#src/domain/calendar.ts';
import type { CaseLetter, RequestCase } from '#src/domain/cases/case.ts';
import type { BlobRef, DossierDocument } from '#src/domain/document.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Around } from '#src/domain/inspection/describe.ts';
import { isWithin, type Redaction } from '#src/domain/inspection/redact.ts';
import { documentName } from '#src/domain/inspection/words.ts';
import { mailKindLabels, uploadKindLabels } from '#src/domain/labels.ts';
import type { Day } from '#src/domain/time.ts';

/** A stored file that belongs to the overview; `document`, `letter`: one whose files are made when they are wanted. `of`: not of the dossier. */
export type Enclosed = {
  readonly folder: 'documenten' | 'bestanden' | 'antwoorden' | 'mails' | 'verzoeken';
  readonly what: string;
  readonly on: Day;
  /** Behind the dot; undefined where the bytes have to tell. */
  readonly type?: string;
  readonly from:
    | { readonly blob: BlobRef; readonly of?: CaseId }
    | { readonly document: DossierDocument }
    | { readonly letter: CaseLetter; readonly of: CaseId };
};
export type Withheld = { readonly what: string; readonly reason: string };
type Chosen = { readonly enclosed: readonly Enclosed[]; readonly withheld: readonly Withheld[] };

/**
 * Which files go along with the overview. A file of which anything was marked as being about somebody else stays here: its
 * own bytes still say it. A mail to a colleague stays too, since it names one.
 */
export function chooseFiles(around: Around, redactions: readonly Redaction[]): Chosen {
  const { dossier } = around;
  const enclosed: Enclosed[] = [];
  const withheld: Withheld[] = [];
  const choose = (path: string, what: string, files: readonly Enclosed[]) => {
    const mark = redactions.find((one) => isWithin(one.path, path) || isWithin(path, one.path));
    if (!mark) enclosed.push(...files);
    else if (files.length > 0) withheld.push({ what, reason: mark.reason });
  };
  for (const document of dossier.documents) {
    const what = documentName(around, document.id);
    choose(`documents/${document.id}`, what, filesOfDocument(document, what));
  }
  for (const { id, kind, type, blob, at } of dossier.uploads) {
    const what = uploadKindLabels[kind];
    choose(`uploads/${id}`, what, [{ folder: 'bestanden', what, on: dayOf(at), type, from: { blob } }]);
  }
  for (const mail of dossier.messages.filter(({ to }) => to.kind !== 'staff')) {
    const what = mailKindLabels[mail.kind];
    // what goes with a document that stays, stays
    const path = isMarked(redactions, mail.documentId) ? `documents/${mail.documentId}` : `messages/${mail.id}`;
    choose(
      path,
      `Mail: ${what}`,
      mail.eml ? [{ folder: 'mails', what, on: dayOf(mail.createdAt), type: 'eml', from: { blob: mail.eml } }] : [],
    );
  }
  for (const request of around.requests)
    for (const { path, ...file } of filesOfRequest(around, request)) choose(path, file.what, [file]);
  return { enclosed, withheld };
}

/** R46: our letters about a request, and the mails that brought them. */
function filesOfRequest(around: Around, { id, reference, letters, messages }: RequestCase) {
  const titleOf = (one: CaseLetter) => `${around.names.kind(one.kind)}, ${reference}`;
  const printed = letters.map((letter) => ({
    path: `requests/${id}/letters/${letter.id}`,
    folder: 'verzoeken' as const,
    what: titleOf(letter),
    on: dayOf(letter.createdAt),
    type: 'pdf',
    from: { letter, of: id },
  }));
  const mailed = messages.flatMap((mail) => {
    const letter = letters.find((one) => one.id === mail.documentId);
    if (!letter || !mail.eml || mail.to.kind === 'staff') return [];
    const from = { blob: mail.eml, of: id };
    const path = `requests/${id}/letters/${letter.id}`;
    const what = `Mail: ${titleOf(letter)}`;
    return [{ path, folder: 'verzoeken' as const, what, on: dayOf(mail.createdAt), type: 'eml', from }];
  });
  return [...printed, ...mailed];
}

function isMarked(redactions: readonly Redaction[], documentId: string | undefined): boolean {
  return documentId !== undefined && redactions.some(({ path }) => isWithin(path, `documents/${documentId}`));
}

function filesOfDocument(document: DossierDocument, what: string): Enclosed[] {
  const { frozen, files, decision, createdAt } = document;
  const on = dayOf(frozen?.at ?? createdAt);
  const printed: Enclosed[] = frozen ? [{ folder: 'documenten', what, on, type: 'pdf', from: { document } }] : [];
  const word: Enclosed[] = files ? [{ folder: 'documenten', what, on, type: 'docx', from: { blob: files.docx } }] : [];
  const proof: Enclosed[] = decision?.proof
    ? [{ folder: 'antwoorden', what: `Antwoord op ${what}`, on: dayOf(decision.at), from: { blob: decision.proof } }]
    : [];
  return [...printed, ...word, ...proof];
}
