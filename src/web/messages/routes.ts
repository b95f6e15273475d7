import { statePath } from '#src/domain/machine.ts';
import { paths } from '../paths.ts';
import { notFound, refused } from '../respond.tsx';
import { route } from '../route.ts';
import type { MessageAct } from './act.tsx';
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
  return withAct(open, (act) => act.show(open));
}

function postAct(open: OpenMessage): Promise<Response> {
  return withAct(open, (act) => act.post(open));
}

function withAct(open: OpenMessage, answer: (act: MessageAct) => Promise<Response>): Promise<Response> {
  const { visit, message } = open;
  const act = findAct(open);
  if (!act) return notFound(visit);
  if (act.offered(open)) return answer(act);
  // the mail is in no state for this act
  return refused(visit, { code: 'illegalStep', params: { event: act.key, state: statePath(message.state) } });
}
