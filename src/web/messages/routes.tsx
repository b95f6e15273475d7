import { paths } from '../paths.ts';
import { route } from '../route.ts';
import { postAct, showAct } from './act-page.tsx';
import { showLetter } from './letter-file.ts';
import { showMessage } from './message-page.tsx';
import { withMessage } from './open-message.ts';

const see = { dossier: 'dossier.see' } as const;
const repair = { dossier: 'mail.repair' } as const;
const record = { dossier: 'delivery.record' } as const;

/** One mail: what was sent, its state, and what to do when it went wrong (E7-E9, DOMAIN 8.8). */
export const routes = [
  route({ method: 'GET', path: paths.message.pattern, access: see, handler: withMessage(showMessage) }),
  route({ method: 'GET', path: paths.messageLetter.pattern, access: repair, handler: withMessage(showLetter) }),
  route({ method: 'GET', path: paths.messageAct.pattern, access: record, handler: withMessage(showAct) }),
  route({ method: 'POST', path: paths.messageAct.pattern, access: record, handler: withMessage(postAct) }),
];
