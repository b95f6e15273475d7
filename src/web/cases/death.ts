import { isClosed } from '#src/domain/dossier.ts';
import { mayTouch, subjectOf } from '#src/domain/permissions.ts';
import { rightsTo } from '#src/workflow/staff-rights.ts';
import { paths } from '../paths.ts';
import type { OpenCase } from './open-case.ts';

const event = 'client.died';

/** E4: as long as the trajectory runs a death is put down in the dossier, from where it ends everything, this case too. */
export function deathSteps({
  theCase,
  situation,
  visit,
}: OpenCase): { readonly href: string; readonly label: string }[] {
  const { dossier } = situation;
  if (theCase.kind !== 'request' || !visit.caseSummary.open || !dossier || isClosed(dossier)) return [];
  const { user, organisation, today } = visit;
  const may = rightsTo('trajectory', event).some((right) =>
    mayTouch(user, right, subjectOf(dossier), organisation, today),
  );
  return may
    ? [{ href: paths.dossierStep({ dossier: dossier.id, step: event }), label: 'Overlijden vastleggen in het dossier' }]
    : [];
}
