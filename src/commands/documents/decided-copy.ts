import type { Block, DocumentModel } from '#src/documents/model.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from './frozen-model.ts';
import { modelOf } from './input.ts';

/**
 * A version with its decision in it: the words as they were fixed, the stamp where the form stood, the decision in the
 * box of page 1. A file of its own, the same whenever it is made; the one that was sent stays as it was (R18).
 *
 * @returns `notFound` for a version nobody decided about.
 */
export async function decidedCopy(
  deps: Pick<Deps, 'store'>,
  document: DossierDocument,
  around: { readonly dossier: Dossier; readonly organisation: Organisation },
): Promise<Result<DocumentModel>> {
  const { frozen, decision } = document;
  if (!frozen || !decision) return refuse('notFound');
  const decided = modelOf(document, { ...around, today: dayOf(decision.at) });
  if (!decided.ok) return decided;
  return ok(withDecision(await frozenModel(deps, around.dossier.id, frozen), decided.value));
}

/** Nothing of `decided` but its stamp, its band and the row that says who decided. */
function withDecision(fixed: DocumentModel, decided: DocumentModel): DocumentModel {
  const box = blockOf(decided, 'decisionBox');
  const decider = box && answerRow(box);
  const stamp = blockOf(decided, 'decisionStamp');
  return {
    ...fixed,
    blocks: fixed.blocks.map((block): Block => {
      if (block.kind === 'decisionForm') return stamp ?? block;
      if (block.kind !== 'decisionBox' || !box || !decider) return block;
      const asked = answerRow(block);
      return { ...box, rows: block.rows.map((row) => (row === asked ? decider : row)) };
    }),
  };
}

/** Words that were fixed before this row had a name have it last. */
function answerRow({ rows }: Extract<Block, { kind: 'decisionBox' }>) {
  return rows.find(({ answer }) => answer) ?? rows.at(-1);
}

function blockOf<K extends Block['kind']>({ blocks }: DocumentModel, kind: K): Extract<Block, { kind: K }> | undefined {
  return blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}
