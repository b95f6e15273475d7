import { paths } from '../paths.ts';
import { route } from '../route.ts';
import { showAct, takeAct } from './acting.tsx';
import { askAgain } from './again.tsx';
import { send, showCheck } from './check.tsx';
import { checkDetails, showDetails } from './details.tsx';
import { showReceived } from './received.tsx';
import { askStatus, fetchAppointment, fetchPackage, showStatus } from './status.tsx';
import { chooseMore, chooseWhat, showMore, showWhat } from './what.tsx';

const access = 'public';

/**
 * Requests and complaints of clients and representatives, without an account (P17 to P20): what, who, check, receipt; and
 * later on how it stands. Nothing here looks a person up, and no address holds a code, a name or an answer (R4, R43).
 */
export const routes = [
  route({ method: 'GET', path: paths.ask.pattern, access, handler: showWhat }),
  route({ method: 'POST', path: paths.ask.pattern, access, askAgain, handler: chooseWhat }),
  route({ method: 'GET', path: paths.askMore.pattern, access, handler: showMore }),
  route({ method: 'POST', path: paths.askMore.pattern, access, askAgain, handler: chooseMore }),
  route({ method: 'GET', path: paths.askDetails.pattern, access, handler: showDetails }),
  route({ method: 'POST', path: paths.askDetails.pattern, access, askAgain, handler: checkDetails }),
  route({ method: 'GET', path: paths.askCheck.pattern, access, handler: showCheck }),
  route({ method: 'POST', path: paths.askCheck.pattern, access, askAgain, handler: send }),
  route({ method: 'GET', path: paths.askReceived.pattern, access, handler: showReceived }),
  route({ method: 'GET', path: paths.askStatus.pattern, access, handler: showStatus }),
  route({ method: 'GET', path: paths.askPackage.pattern, access, handler: fetchPackage }),
  route({ method: 'GET', path: paths.askAppointment.pattern, access, handler: fetchAppointment }),
  route({ method: 'GET', path: paths.askAct.pattern, access, handler: showAct }),
  route({ method: 'POST', path: paths.askAct.pattern, access, askAgain, handler: takeAct }),
  // one looks, and nothing is written
  route({ method: 'POST', path: paths.askStatus.pattern, access, askAgain, whileStill: true, handler: askStatus }),
];
