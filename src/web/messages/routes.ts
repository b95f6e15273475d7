import { statePath } from '#src/domain/machine.ts';
import { paths } from '../paths.ts';
import { refused } from '../respond.tsx';
import { route } from '../route.ts';
import { findAct } from './acts.ts';
import { showLetter } from './letter-file.ts';
import { showMessage } from './message-page.tsx';
import { type OpenMessage, withMessage } from './open-message.ts';

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

function showAct(open: OpenMessage): Promise<Response> {
  return findAct(open, open.visit.param('act'))?.show(open) ?? refuseAct(open);
}

function postAct(open: OpenMessage): Promise<Response> {
  return findAct(open, open.visit.param('act'))?.post(open) ?? refuseAct(open);
}

/** The mail is in no state for this act. */
function refuseAct({ visit, message }: OpenMessage): Promise<Response> {
  return refused(visit, {
    code: 'illegalStep',
    params: { event: visit.param('act').slice(0, 40), state: statePath(message.state) },
  });
}
