import { withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { route } from '../route.ts';
import { postAct, showAct } from './act.ts';
import { postBegin, showBegin } from './begin.tsx';
import { showDocument } from './document-page.tsx';
import { showDecided, showFile } from './files.ts';
import { withDocument, withSection, withWords } from './open-document.ts';
import { postDraft, postSection, showSection } from './section.tsx';
import { postSend, showSend } from './send.tsx';
import { postSubmit, showSubmit } from './submit.tsx';

const see = { dossier: 'dossier.see' } as const;
const read = { dossier: 'dossier.read' } as const;
const edit = { dossier: 'content.edit' } as const;
const takesAlong = true;
const send = { dossier: 'document.send' } as const;

/** Writing, fixing, showing and sending documents. Which act is possible is decided by machine and permission table. */
export const routes = [
  route({ method: 'GET', path: paths.documentNew.pattern, access: edit, handler: withDossier(showBegin) }),
  route({ method: 'POST', path: paths.documentNew.pattern, access: edit, handler: withDossier(postBegin) }),
  route({ method: 'GET', path: paths.document.pattern, access: see, handler: withDocument(showDocument) }),
  route({ method: 'GET', path: paths.documentSection.pattern, access: edit, handler: withSection(showSection) }),
  route({ method: 'POST', path: paths.documentSection.pattern, access: edit, handler: withSection(postSection) }),
  route({ method: 'POST', path: paths.documentDraft.pattern, access: edit, handler: withSection(postDraft) }),
  route({ method: 'GET', path: paths.documentPreview.pattern, access: read, takesAlong, handler: withWords(showFile) }),
  route({
    method: 'GET',
    path: paths.documentDecided.pattern,
    access: read,
    takesAlong,
    handler: withWords(showDecided),
  }),
  route({ method: 'GET', path: paths.documentSubmit.pattern, access: edit, handler: withWords(showSubmit) }),
  route({ method: 'POST', path: paths.documentSubmit.pattern, access: edit, handler: withWords(postSubmit) }),
  route({ method: 'GET', path: paths.documentStep.pattern, access: see, handler: withDocument(showAct) }),
  route({ method: 'POST', path: paths.documentStep.pattern, access: see, handler: withDocument(postAct) }),
  route({ method: 'GET', path: paths.documentSend.pattern, access: send, handler: withDocument(showSend) }),
  route({ method: 'POST', path: paths.documentSend.pattern, access: send, handler: withDocument(postSend) }),
];
