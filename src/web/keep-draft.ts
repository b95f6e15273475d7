import { dropDraft, saveDraft } from '#src/commands/sections/save-draft.ts';
import { clockTime } from '#src/domain/format.ts';
import { typedText } from './form-rows.ts';
import { refused, seeOther, shortText } from './respond.tsx';
import type { DossierVisit } from './visit.ts';

/** Autosave (UX): keeps what was typed under a key such as 'intake.education', and says so beside the form. */
export async function keepDraft(visit: DossierVisit, key: string): Promise<Response> {
  const { raw } = visit.posted;
  const basis = String(raw._basis ?? raw._sleutel ?? '');
  const draft = { dossierId: visit.dossierId, key, raw: typedText(raw), basis };
  const kept = await saveDraft(visit.deps, visit.actor, draft);
  if (kept.ok) return shortText(`Bewaard om ${clockTime(kept.value.at)} uur`);
  if (kept.refusal.code === 'conflict')
    return shortText('Hier is intussen iets bewaard. Bewaar uw tekst met de knop', 409);
  return shortText('Nog niet bewaard. Bewaar met de knop', kept.refusal.code === 'unavailable' ? 503 : 422);
}

/** Was 'Gooi deze tekst weg' pressed, beside text that autosave kept? */
export function throwsAway({ posted }: DossierVisit): boolean {
  return posted.raw._concept === 'weg';
}

/** The same page again, with what was saved. */
export async function throwAway(visit: DossierVisit, key: string): Promise<Response> {
  const dropped = await dropDraft(visit.deps, visit.actor, { dossierId: visit.dossierId, key });
  return dropped.ok ? seeOther(visit.url.pathname + visit.url.search) : refused(visit, dropped.refusal);
}
