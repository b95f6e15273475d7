import { paths } from '../paths.ts';
import { route } from '../route.ts';
import { askAgain } from './again.tsx';
import { followLink, postCode, requestNewCode, showCode, showLink } from './code.tsx';
import { finish, showForwarded, showOutcome } from './final.tsx';
import { check, openOther, sendFile, showCheck, showDocument } from './read.tsx';

const access = 'public';

/**
 * The sponsor's way (R16-R21): link, code, document, decision. No account: the code, mailed at that moment to the
 * registered address, is the proof. Every GET only looks; a press without a visit decides nothing.
 */
export const routes = [
  route({ method: 'GET', path: paths.decision.pattern, access, handler: followLink }),
  route({ method: 'GET', path: paths.decisionPlace.pattern, access, handler: showLink }),
  route({ method: 'POST', path: paths.decisionPlace.pattern, access, askAgain, handler: requestNewCode }),
  route({ method: 'GET', path: paths.decisionCode.pattern, access, handler: showCode }),
  route({ method: 'POST', path: paths.decisionCode.pattern, access, askAgain, handler: postCode }),
  route({ method: 'GET', path: paths.decisionRead.pattern, access, handler: showDocument }),
  route({ method: 'POST', path: paths.decisionRead.pattern, access, askAgain, handler: openOther }),
  route({ method: 'GET', path: paths.decisionFile.pattern, access, handler: sendFile }),
  route({ method: 'GET', path: paths.decisionCheck.pattern, access, handler: showCheck }),
  route({ method: 'POST', path: paths.decisionCheck.pattern, access, askAgain, handler: check }),
  route({ method: 'GET', path: paths.decisionFinal.pattern, access, handler: showOutcome }),
  route({ method: 'POST', path: paths.decisionFinal.pattern, access, askAgain, handler: finish }),
  route({ method: 'GET', path: paths.decisionForwarded.pattern, access, handler: showForwarded }),
];
