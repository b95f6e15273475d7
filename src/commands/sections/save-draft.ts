import type { Actor } from '#src/domain/actor.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Raw } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { basisOf } from '../basis.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { noteDraftKey, noteId } from '../notes/add-note.ts';

/** More than any form of ours holds; what is larger was not typed. */
const most = 200_000;

export type Kept = {
  readonly dossierId: DossierId;
  readonly key: string;
  readonly raw: Raw;
  /** `basisOf` the section as it was shown; of a note, the key drawn for its form. */
  readonly basis: string;
};

/**
 * Autosave: keeps what was typed, right or wrong, for 30 days under a key such as `intake.education` or
 * `DOCUMENT.goals`. Nothing typed at all removes the draft.
 *
 * @returns the moment it was kept, for "Bewaard om 14.03"; `conflict` when what it was typed on was saved meanwhile: a
 *   draft that arrives late would reopen what is finished.
 */
export function saveDraft(deps: Deps, actor: Actor, draft: Kept): Promise<Result<{ readonly at: Instant }>> {
  const { dossierId, key, raw, basis } = draft;
  return changeDossier(deps, actor, dossierId, 'content.edit', ({ dossier, now }) => {
    if (actor.kind !== 'user') return refuse('notAllowed');
    if (!/^[A-Za-z0-9]{1,40}\.[A-Za-z0-9]{1,40}$/.test(key) || JSON.stringify(raw).length > most)
      return refuse('invalid');
    if (isLate(dossier, key, basis)) return refuse('conflict');
    const { [key]: _before, ...others } = dossier.drafts;
    const typed = Object.values(raw).some((value) => value.length > 0);
    const copy = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    );
    const drafts = typed ? { ...others, [key]: { raw: copy, by: actor.id, at: now } } : others;
    return ok({ dossier: { ...dossier, drafts }, effects: [], value: { at: now } });
  });
}

function isLate(dossier: Dossier, key: string, basis: string): boolean {
  if (key === noteDraftKey) return dossier.notes.some(({ id }) => id === noteId(dossier.id, basis));
  const [owner = '', section = ''] = key.split('.');
  const saved = owner === 'intake' ? dossier.intake : dossier.documents.find(({ id }) => id === owner)?.sections;
  return basisOf(saved?.[section]) !== basis;
}

/** Throws away what autosave kept: what was saved before counts again. */
export function dropDraft(
  deps: Deps,
  actor: Actor,
  { dossierId, key }: { readonly dossierId: DossierId; readonly key: string },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'content.edit', ({ dossier }) => {
    const { [key]: _thrown, ...drafts } = dossier.drafts;
    return ok({ dossier: { ...dossier, drafts }, effects: [], value: undefined });
  });
}
