import type { Actor } from '#src/domain/actor.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { mayRemoveUpload, removeUploadForm, whatRestsOn } from '#src/domain/upload-removal.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

export type UploadRemoved = {
  readonly dossierId: DossierId;
  readonly uploadId: string;
  readonly reason: string;
} & Pick<Handed, 'reasons'>;

/**
 * Takes a file out that does not belong in this dossier. One write drops it; its sealed blob is named by nobody from then
 * on and goes with the next sweep, so a crash leaves either the file whole or a blob that the sweep finds.
 *
 * @param removed.reason why it does not belong here, for the log
 * @returns `invalid` at `reason` without one, and at no field when a step or a fixed document rests on the file; `notFound` when it is
 *   gone already.
 */
export function removeUpload(deps: Deps, actor: Actor, removed: UploadRemoved): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, removed.dossierId, 'upload.remove', (situation) => {
    const { dossier, organisation } = situation;
    const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
    const upload = dossier.uploads.find(({ id }) => id === removed.uploadId);
    if (!upload) return refuse('notFound');
    if (!user || !mayRemoveUpload(user, upload, situation)) return refuse('notAllowed');
    const reason = removed.reason.trim();
    if (reason === '') return invalid({ field: 'reason', message: 'Vul in waarom dit bestand hier niet hoort' });
    const problems = judgeForm(removeUploadForm, { reason });
    if (problems.length > 0) return refuse('invalid', { problems });
    const resting = whatRestsOn(upload, dossier);
    if (resting !== undefined) return invalid({ field: '', message: resting });
    const { kind, type } = upload;
    const event = logLine(situation, { type: 'upload.removed', reason, data: { kind, type } });
    const kept = keepWords(situation, dossier, { section: 'upload.removed', reasons: removed.reasons });
    const uploads = dossier.uploads.filter(({ id }) => id !== upload.id);
    return ok({ dossier: { ...kept, uploads, events: [...dossier.events, event] }, effects: [], value: undefined });
  });
}
