import { addUpload } from '#src/commands/uploads/add-upload.ts';
import { parseForm, problemsOf } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { checkUpload, uploadContentTypes, uploadForm } from '#src/domain/upload-check.ts';
import { checkFreeText } from '../free-text.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { postRemoval, showRemoval } from './remove.tsx';
import { fileNameOf } from './upload-words.ts';
import { cameFromIntake, UploadsPage } from './uploads-page.tsx';

/** R12: files handed in. Adding and opening are different rights: a clerk adds what only the coach reads. */
export const routes = [
  route({
    method: 'GET',
    path: paths.upload.pattern,
    access: { dossier: 'dossier.see' },
    handler: withDossier(showUploads),
  }),
  route({
    method: 'POST',
    path: paths.upload.pattern,
    access: { dossier: 'upload.add' },
    accepts: 'file',
    handler: withDossier(saveUpload),
  }),
  route({
    method: 'GET',
    path: paths.uploadFile.pattern,
    access: { dossier: 'dossier.read' },
    takesAlong: true,
    handler: withDossier(sendUpload),
  }),
  route({
    method: 'GET',
    path: paths.uploadRemove.pattern,
    access: { dossier: 'upload.remove' },
    handler: withDossier(showRemoval),
  }),
  route({
    method: 'POST',
    path: paths.uploadRemove.pattern,
    access: { dossier: 'upload.remove' },
    handler: withDossier(postRemoval),
  }),
];

function showUploads(open: OpenDossier): Promise<Response> | Response {
  const { visit, dossier, sight } = open;
  // a manager gives a reason first, on the dossier's own page
  if (sight === 'afterReason') return seeOther(paths.dossier({ dossier: dossier.id }));
  return page(<UploadsPage open={open} raw={{ kind: visit.url.searchParams.get('soort') ?? '' }} />);
}

async function saveUpload(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const { raw, files } = visit.posted;
  const parsed = parseForm(uploadForm, raw);
  const bytes = files.file?.bytes;
  const { warnings, overrides } = checkFreeText(uploadForm, raw);
  const problems = [...problemsOf(parsed), ...fileProblems(bytes)];
  const again = (found: readonly Problem[]) =>
    page(<UploadsPage open={open} raw={raw} problems={found} warnings={warnings} />, 422);
  if (!parsed.ok || !bytes || problems.length > 0 || warnings.length > 0) return again(problems);
  const upload = { dossierId: visit.dossierId, ...parsed.value, bytes, reasons: overrides };
  const added = await addUpload(visit.deps, visit.actor, upload);
  if (!added.ok)
    return added.refusal.code === 'invalid' ? again(added.refusal.problems ?? []) : refused(visit, added.refusal);
  return seeOther(
    cameFromIntake(open)
      ? paths.intakeSection({ dossier: dossier.id, section: 'conversation' })
      : withQuery(paths.upload({ dossier: dossier.id }), { bewaard: 'ja' }),
  );
}

function fileProblems(bytes: Uint8Array | undefined): Problem[] {
  if (!bytes) return [{ field: 'file', message: 'Kies een bestand' }];
  const checked = checkUpload(bytes);
  return checked.ok ? [] : [{ field: 'file', message: checked.message }];
}

/** Always to keep, never to show: a file from outside is not opened in our own pages. */
async function sendUpload({ visit, dossier, sight }: OpenDossier): Promise<Response> {
  if (sight !== 'content') return seeOther(paths.dossier({ dossier: dossier.id }));
  const index = dossier.uploads.findIndex(({ id }) => id === visit.param('upload'));
  const upload = dossier.uploads[index];
  if (!upload) return notFound(visit);
  const bytes = await visit.deps.store.blobs.get(dossier.id, upload.blob);
  return download({
    bytes,
    type: uploadContentTypes[upload.type],
    fileName: fileNameOf(dossier.reference, upload, index + 1),
  });
}
