import type { Actor } from '#src/domain/actor.ts';
import type { Raw } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';

/** More than any form of ours holds; what is larger was not typed. */
const most = 200_000;

/**
 * Autosave: keeps what was typed, right or wrong, for 30 days under a key such as `intake.education` or
 * `DOCUMENT.goals`. Nothing typed at all removes the draft.
 *
 * @returns the moment it was kept, for "Bewaard om 14.03".
 */
export function saveDraft(
  deps: Deps,
  actor: Actor,
  draft: { readonly dossierId: DossierId; readonly key: string; readonly raw: Raw },
): Promise<Result<{ readonly at: Instant }>> {
  const { dossierId, key, raw } = draft;
  return changeDossier(deps, actor, dossierId, 'content.edit', ({ dossier, now }) => {
    if (actor.kind !== 'user') return refuse('notAllowed');
    if (!/^[A-Za-z0-9]{1,40}\.[A-Za-z0-9]{1,40}$/.test(key) || JSON.stringify(raw).length > most)
      return refuse('invalid');
    const { [key]: _before, ...others } = dossier.drafts;
    const typed = Object.values(raw).some((value) => value.length > 0);
    const copy = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    );
    const drafts = typed ? { ...others, [key]: { raw: copy, by: actor.id, at: now } } : others;
    return ok({ dossier: { ...dossier, drafts }, effects: [], value: { at: now } });
  });
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
