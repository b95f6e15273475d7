import { removeUpload } from '#src/commands/uploads/remove-upload.ts';
import type { Upload } from '#src/domain/dossier.ts';
import { uploadKindLabels } from '#src/domain/labels.ts';
import { mayRemoveUpload, removeUploadForm } from '#src/domain/upload-removal.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { uploadWords } from './upload-words.ts';

/** May this visitor take this file out now, as far as the permission table says? */
export function mayRemove(open: OpenDossier, upload: Upload): boolean {
  const { visit, dossier } = open;
  const { organisation, today } = visit;
  return mayNow(open, 'upload.remove') && mayRemoveUpload(visit.user, upload, { dossier, organisation, today });
}

/** Asks why the file does not belong here. */
export function showRemoval(open: OpenDossier): Promise<Response> {
  const upload = askedUpload(open);
  return upload ? showEditor(open.visit, editorOf(open, upload), {}) : notFound(open.visit);
}

export function postRemoval(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const upload = askedUpload(open);
  if (!upload) return notFound(visit);
  return submitEditor(
    visit,
    editorOf(open, upload),
    ({ reason }, reasons) =>
      removeUpload(visit.deps, visit.actor, { dossierId: dossier.id, uploadId: upload.id, reason, reasons }),
    () => withQuery(paths.upload({ dossier: dossier.id }), { bewaard: 'verwijderd' }),
  );
}

function askedUpload(open: OpenDossier): Upload | undefined {
  const upload = open.dossier.uploads.find(({ id }) => id === open.visit.param('upload'));
  return upload && mayRemoveUpload(open.visit.user, upload, { ...open.visit, dossier: open.dossier })
    ? upload
    : undefined;
}

function editorOf(open: OpenDossier, upload: Upload): Editor<typeof removeUploadForm.fields> {
  const { dossier } = open;
  return {
    title: `${removeUploadForm.title}, ${dossier.reference}`,
    here: 'clients',
    back: { href: paths.upload({ dossier: dossier.id }), label: 'Bestanden' },
    form: removeUploadForm,
    action: paths.uploadRemove({ dossier: dossier.id, upload: upload.id }),
    submit: 'Verwijder het bestand',
    note: (
      <p>
        {uploadKindLabels[upload.kind]}: {uploadWords(open, upload)}
      </p>
    ),
    follows:
      'Hierna staat het bestand niet meer in dit dossier. Wie het verwijderde en waarom, staat in het logboek. Noemt een concept het bestand? Pas dat dan zelf aan.',
  };
}
