import type { Actor } from '#src/domain/actor.ts';
import type { BlobRef } from '#src/domain/document.ts';
import type { Upload } from '#src/domain/dossier.ts';
import type { DossierId, ItemId } from '#src/domain/ids.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { checkUpload } from '#src/domain/upload-check.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

export type UploadAdded = {
  readonly dossierId: DossierId;
  readonly kind: Upload['kind'];
  readonly title: string;
  readonly bytes: Uint8Array;
} & Pick<Handed, 'reasons'>;

/**
 * R12: keeps a file that was handed in, judged by its content. The sealed blob is written first and the dossier that
 * names it after; a blob nobody names is swept.
 *
 * @returns `invalid` with a sentence at `file`; `illegalStep` once the dossier has ended.
 */
export function addUpload(deps: Deps, actor: Actor, added: UploadAdded): Promise<Result<ItemId>> {
  let blob: BlobRef | undefined;
  return changeDossier<ItemId>(deps, actor, added.dossierId, 'upload.add', async (situation) => {
    const { dossier, now } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    const checked = checkUpload(added.bytes);
    if (!checked.ok) return invalid({ field: 'file', message: checked.message });
    blob ??= await deps.store.blobs.put(dossier.id, added.bytes);
    const { kind, title } = added;
    const upload: Upload = {
      id: situation.newId<ItemId>(),
      kind,
      title,
      type: checked.type,
      blob,
      by: actor.id,
      at: now,
    };
    const event = logLine(situation, { type: 'upload.added', data: { kind, type: checked.type } });
    const kept = keepWords(situation, dossier, { section: 'upload.added', reasons: added.reasons });
    return ok({
      dossier: { ...kept, uploads: [...dossier.uploads, upload], events: [...dossier.events, event] },
      effects: [],
      value: upload.id,
    });
  });
}
