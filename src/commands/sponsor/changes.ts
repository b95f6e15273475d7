import type { Block, DocumentModel, Inline } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { versionsOf } from '#src/domain/document-versions.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';
import type { Found } from './find-link.ts';
import { loadVisit } from './visit.ts';

/** One part of the document in which lines came or went. */
type Change = { readonly part: string; readonly gone: readonly string[]; readonly added: readonly string[] };
export type Changes = { readonly since: number; readonly remarks?: string; readonly parts: readonly Change[] };

/**
 * R21: what this version says otherwise than the last one the sponsor decided about, from the frozen words of both:
 * nothing shows here that was not in a document the sponsor got. Undefined when there was no such version. Reads only.
 */
export async function readChanges(deps: Deps, visit: string): Promise<Changes | undefined> {
  const found = await loadVisit(deps, visit);
  const before = found && lastDecided(found);
  if (!found?.document.frozen || !before?.frozen) return undefined;
  const [old, now] = await Promise.all([
    frozenModel(deps, found.dossier.id, before.frozen),
    frozenModel(deps, found.dossier.id, found.document.frozen),
  ]);
  const remarks = before.decision?.remarks;
  return { since: before.version, ...(remarks === undefined ? {} : { remarks }), parts: changesBetween(old, now) };
}

/** The newest version before this one that has an answer, whatever it was: also a plan that runs and is changed now. */
function lastDecided({ dossier, document }: Found): DossierDocument | undefined {
  return versionsOf(dossier, document.kind, document.number).findLast(
    (one) => one.version < document.version && one.decision !== undefined,
  );
}

/** Part by part, the lines that are in one of the two only; parts that say the same are left out. */
function changesBetween(before: DocumentModel, after: DocumentModel): Change[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((part): Change[] => {
    const gone = without(old.get(part) ?? [], now.get(part) ?? []);
    const added = without(now.get(part) ?? [], old.get(part) ?? []);
    return gone.length + added.length > 0 ? [{ part, gone, added }] : [];
  });
}

/** Lines of `lines` that `others` has not, each as often as it is missing there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function partsOf(model: DocumentModel): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let part = model.title;
  for (const block of model.blocks) {
    if (block.kind === 'heading' && block.level === 2) part = block.text;
    else parts.set(part, [...(parts.get(part) ?? []), ...linesOf(block).filter((line) => line.trim() !== '')]);
  }
  return parts;
}

/** The words a reader compares. Charts tell what the tables beside them tell; dates of signing and printing always differ. */
function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.text)];
    case 'keyTable':
      return block.rows.map(({ label, value }) => `${label}: ${value.map(plain).join(' ')}`);
    case 'labelled':
      return block.paragraphs.map((text) => `${block.label}: ${plain(text)}`);
    case 'quote':
      return block.paragraphs.map((text) => `${block.label}: ${text}`);
    case 'list':
      return block.items.map(plain);
    case 'dataTable':
      return [...block.rows, ...(block.total ? [block.total] : [])].map((row) =>
        row
          .map((cell) => plain(cell.text))
          .filter(Boolean)
          .join(' · '),
      );
    case 'decisionBox':
    case 'timeline':
    case 'hours':
    case 'closing':
    case 'signatures':
    case 'decisionForm':
    case 'decisionStamp':
    case 'colophon':
    case 'pageBreak':
      return [];
  }
}

function plain(inline: Inline): string {
  return inline.map((run) => run.text).join('');
}
