import { withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { route } from '../route.ts';
import { postCopy, showCopy } from './copy-page.tsx';
import { withPaper } from './open-paper.ts';
import { postPost, showPost } from './post-page.tsx';
import { postPrint, showPrint } from './print.ts';
import { postReturned, showReturned } from './returned-page.tsx';

const repair = { dossier: 'mail.repair' } as const;
const record = { dossier: 'delivery.record' } as const;

/** What leaves on paper, what the client gets (R56), and what comes back from a mail server (E8). */
export const routes = [
  route({ method: 'GET', path: paths.documentPost.pattern, access: repair, handler: withPaper(showPost) }),
  route({ method: 'POST', path: paths.documentPost.pattern, access: repair, handler: withPaper(postPost) }),
  route({ method: 'GET', path: paths.documentCopy.pattern, access: repair, handler: withPaper(showCopy) }),
  route({ method: 'POST', path: paths.documentCopy.pattern, access: repair, handler: withPaper(postCopy) }),
  route({ method: 'GET', path: paths.documentPrint.pattern, access: repair, handler: withPaper(showPrint) }),
  route({ method: 'POST', path: paths.documentPrint.pattern, access: repair, handler: withPaper(postPrint) }),
  route({ method: 'GET', path: paths.dossierReturned.pattern, access: record, handler: withDossier(showReturned) }),
  route({
    method: 'POST',
    path: paths.dossierReturned.pattern,
    access: record,
    accepts: 'file',
    handler: withDossier(postReturned),
  }),
];
