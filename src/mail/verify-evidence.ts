import type { BlobRef, DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Blobs } from '#src/store/port.ts';
import { decided, sealProblems } from './evidence.ts';

/** One thing that is not as it was when the sponsor decided; the Dutch sentence is for the command line. */
export type EvidenceProblem = { readonly documentId?: DocumentId; readonly what: string };
export type EvidenceReport = { readonly decisions: number; readonly problems: readonly EvidenceProblem[] };

/**
 * Checks offline, with nothing but dossier, blobs and public keys (SPKI in PEM), that every decision still is what was
 * decided: record, order, signature, and the very bytes of PDF, DOCX, words and proof. Any changed byte is a problem.
 */
export async function verifyEvidence(
  dossier: Dossier,
  blobs: Pick<Blobs, 'get'>,
  publicKeys: readonly string[],
): Promise<EvidenceReport> {
  const all = decided(dossier);
  const problems: EvidenceProblem[] = [];
  let expected = { place: 1, previous: '0'.repeat(64) };
  for (const link of all.sort((a, b) => (a.seal?.place ?? 0) - (b.seal?.place ?? 0))) {
    const tell = (what: string) => problems.push({ documentId: link.document.id, what });
    const { seal } = link;
    if (!seal) tell('het besluit heeft geen geldig zegel');
    else {
      sealProblems(dossier, { ...link, seal }, expected, publicKeys).forEach(tell);
      expected = { place: seal.place + 1, previous: seal.hash };
    }
    for (const what of await fileProblems(dossier, link.document, blobs)) tell(what);
  }
  problems.push(...missingDecisions(dossier));
  return { decisions: all.length, problems };
}

async function fileProblems(dossier: Dossier, document: DossierDocument, blobs: Pick<Blobs, 'get'>): Promise<string[]> {
  const { decision, files, frozen } = document;
  if (!decision) return [];
  const problems: string[] = [];
  if (files?.pdf.sha256 !== decision.pdfSha256) problems.push('de PDF is een andere dan waarover is besloten');
  if (files?.docx.sha256 !== decision.docxSha256)
    problems.push('het Word-bestand is een ander dan waarover is besloten');
  const named: readonly (readonly [string, BlobRef | undefined])[] = [
    ['de PDF', files?.pdf],
    ['het Word-bestand', files?.docx],
    ['de vastgelegde tekst', frozen?.model],
    ['het bewijsstuk', decision.proof],
  ];
  for (const [name, ref] of named) {
    if (ref && !(await isWhole(dossier, ref, blobs))) problems.push(`${name} ontbreekt of is beschadigd`);
  }
  return problems;
}

async function isWhole(dossier: Dossier, ref: BlobRef, blobs: Pick<Blobs, 'get'>): Promise<boolean> {
  try {
    await blobs.get(dossier.id, ref);
    return true;
  } catch {
    // The store throws on a missing blob and on one whose bytes do not have the SHA-256 of the reference.
    return false;
  }
}

const decidedStates: readonly string[] = ['approved', 'approvedWithRemarks', 'returned', 'rejected', 'noted'];

/** A sponsor's decision in the log whose record is gone. */
function missingDecisions(dossier: Dossier): EvidenceProblem[] {
  const logged = new Set(
    dossier.events.flatMap((one) =>
      one.type.startsWith('sponsor.') && one.type !== 'sponsor.forwarded' && one.documentId ? [one.documentId] : [],
    ),
  );
  return dossier.documents
    .filter((one) => logged.has(one.id) && one.approval && decidedStates.includes(statePath(one.approval)))
    .filter((one) => !one.decision)
    .map((one) => ({ documentId: one.id, what: 'het besluit staat in het logboek, maar het bewijs ontbreekt' }));
}
