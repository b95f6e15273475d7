import { routes as account } from './account-routes.tsx';
import { routes as code } from './code-routes.tsx';
import { routes as entrance } from './login-routes.tsx';
import { routes as proof } from './prove.tsx';
import { routes as secondFactor } from './second-factor-routes.tsx';
import { routes as secrecy } from './secrecy-routes.tsx';
import { routes as sessions } from './session-routes.ts';
import { routes as welcome } from './welcome-routes.tsx';

export const routes = [
  ...entrance,
  ...code,
  ...welcome,
  ...secrecy,
  ...account,
  ...sessions,
  ...secondFactor,
  ...proof,
];
