import { routes as accessLog } from './access-log/routes.tsx';
import { routes as recordedAnswers } from './answers-recorded/routes.tsx';
import { routes as ask } from './ask/routes.tsx';
import { routes as cases } from './cases/routes.tsx';
import { routes as clientData } from './client-data/routes.tsx';
import { routes as clients } from './clients/routes.tsx';
import { routes as delivery } from './delivery/routes.tsx';
import { routes as destruction } from './destruction/routes.tsx';
import { routes as documents } from './documents/routes.tsx';
import { routes as dossier } from './dossier/routes.tsx';
import { routes as health } from './health/routes.ts';
import { routes as help } from './help/routes.tsx';
import { routes as intake } from './intake/routes.tsx';
import { routes as invoices } from './invoices/routes.ts';
import { routes as letterhead } from './letterhead/routes.tsx';
import { routes as login } from './login/routes.tsx';
import { routes as maintenance } from './maintenance/routes.tsx';
import { routes as messages } from './messages/routes.ts';
import { routes as notes } from './notes/routes.tsx';
import { routes as organisation } from './organisation/routes.ts';
import { routes as packages } from './packages/routes.tsx';
import { routes as partners } from './partners/routes.tsx';
import { routes as provisions } from './provisions/routes.tsx';
import { routes as registration } from './registration/routes.tsx';
import { routes as regulation } from './regulation/routes.tsx';
import type { Route } from './route.ts';
import { routes as selfTest } from './self-test/routes.tsx';
import { routes as settings } from './settings/routes.tsx';
import { routes as sponsor } from './sponsor/routes.tsx';
import { routes as survey } from './survey/routes.tsx';
import { routes as uploads } from './uploads/routes.tsx';
import { routes as wording } from './wording/routes.tsx';
import { routes as work } from './work/routes.tsx';

/** Every route of the program. A feature adds its list here; nothing else answers (R58). */
export const routes: readonly Route[] = [
  ...health,
  ...login,
  ...help,
  ...regulation,
  ...selfTest,
  ...organisation,
  ...accessLog,
  ...settings,
  ...partners,
  ...provisions,
  ...packages,
  ...wording,
  ...letterhead,
  ...work,
  ...clients,
  ...dossier,
  ...registration,
  ...intake,
  ...notes,
  ...uploads,
  ...clientData,
  ...documents,
  ...recordedAnswers,
  ...delivery,
  ...messages,
  ...cases,
  ...destruction,
  ...invoices,
  ...survey,
  ...maintenance,
  ...sponsor,
  ...ask,
];
