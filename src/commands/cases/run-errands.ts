import { isAsked } from '#src/domain/cases/case.ts';
import type { Errand } from '#src/domain/cases/errand.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';

/**
 * Tells the dossier what a case decided, and crosses each errand out once the dossier has it. A process that dies in
 * between does it again, and the dossier knows what it has: each errand counts once. Costs as much as there is to tell.
 */
export async function runErrands(deps: Deps, id: CaseId): Promise<void> {
  const loaded = await deps.store.cases.load(id);
  if (!loaded || loaded.value.errands.length === 0) return;
  const { value: theCase, revision } = loaded;
  const { errands } = theCase;
  const dossierId = isAsked(theCase) ? theCase.dossierId : undefined;
  if (dossierId && deps.store.dossiers.summary(dossierId)) {
    const told = await changeDossier<undefined>(deps, { kind: 'system' }, dossierId, 'system', (situation) => {
      const todo = errands.filter((one) => !situation.dossier.errandsDone.includes(one.id));
      const dossier = todo.reduce((before, one) => carried({ ...situation, dossier: before }, one), situation.dossier);
      return ok({ dossier, effects: [], value: undefined });
    });
    if (!told.ok) return;
  }
  // a save that loses leaves the errands, which the next round finds done
  await deps.store.cases.save(id, revision, { ...theCase, errands: [] });
}

function carried(situation: Situation, errand: Errand): Dossier {
  const { dossier } = situation;
  return {
    ...dossier,
    ...changeOf(errand),
    errandsDone: [...dossier.errandsDone, errand.id],
    events: [...dossier.events, logLine(situation, { type: logTypes[errand.kind] })],
  };
}

const logTypes: Readonly<Record<Errand['kind'], string>> = {
  restrict: 'restriction.set',
  release: 'restriction.lifted',
  noSurvey: 'survey.objected',
};

function changeOf({ kind }: Errand): Partial<Dossier> {
  switch (kind) {
    case 'restrict':
      return { restricted: true };
    case 'release':
      return { restricted: false };
    case 'noSurvey':
      return { surveyObjection: true };
  }
}
