import type { Rendered, Renderer } from '#src/documents/render.ts';
import type { CaseLetter } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';
import { letterheadFiles } from '../documents/letterhead-files.ts';

type Stores = Pick<Deps, 'store'>;
type Wanted = { readonly letter: CaseLetter; readonly of: CaseId };

/** The files of a letter about a case, made from its fixed words: the same bytes every time. */
export async function letterFiles(deps: Stores, render: Renderer, { letter, of }: Wanted): Promise<Rendered> {
  const paper = await letterheadFiles(deps, letter.frozen.letterhead);
  return render(await frozenModel(deps, of, letter.frozen), letter.frozen.fingerprint, paper);
}

export async function letterPdf(deps: Stores, render: Renderer, wanted: Wanted): Promise<Uint8Array> {
  return (await letterFiles(deps, render, wanted)).pdf;
}
