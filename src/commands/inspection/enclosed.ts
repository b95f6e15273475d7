import { dayOf } from '#src/domain/calendar.ts';
import type { BlobRef, DossierDocument } from '#src/domain/document.ts';
import type { Around } from '#src/domain/inspection/describe.ts';
import { isWithin, type Redaction } from '#src/domain/inspection/redact.ts';
import { documentName } from '#src/domain/inspection/words.ts';
import { mailKindLabels, uploadKindLabels } from '#src/domain/labels.ts';
import type { Day } from '#src/domain/time.ts';

/** A stored file that belongs to the overview; `document`: one whose files are made when they are wanted. */
export type Enclosed = {
  readonly folder: 'documenten' | 'bestanden' | 'antwoorden' | 'mails';
  readonly what: string;
  readonly on: Day;
  /** Behind the dot; undefined where the bytes have to tell. */
  readonly type?: string;
  readonly from: { readonly blob: BlobRef } | { readonly document: DossierDocument };
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
  return { enclosed, withheld };
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
