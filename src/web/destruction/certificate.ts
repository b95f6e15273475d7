import { seesList } from '#src/commands/destruction/seen-list.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import { download, notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';
import type { Place } from './overview.ts';

/** R32: the certificate of a list that was carried out, made from its fixed words. */
export async function showCertificate(visit: UserVisit, place: Place): Promise<Response> {
  const { store, render } = visit.deps;
  // any text may stand in the address; the store knows it or does not
  const list = (await store.destructions.load(visit.param('list') as DestructionId))?.value;
  const format = visit.param('format');
  if (list?.branchId !== place.id || list.stage.kind !== 'done' || (format !== 'pdf' && format !== 'docx'))
    return notFound(visit);
  if (place.id === 'house' && !(await seesList(visit.deps, visit.user, list))) return notFound(visit);
  const { certificate } = list.stage;
  const paper = await letterheadFiles({ store }, certificate.letterhead);
  const files = await render(await frozenModel({ store }, list.id, certificate), certificate.fingerprint, paper);
  const fileName = `vernietigingsverklaring-${certificate.number}.${format}`;
  return download({ bytes: files[format], type: contentTypes[format], fileName, view: format === 'pdf' });
}
