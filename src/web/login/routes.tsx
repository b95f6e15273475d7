import { routes as account } from './account-routes.tsx';
import { routes as entrance } from './login-routes.tsx';
import { routes as secrecy } from './secrecy-routes.tsx';
import { routes as welcome } from './welcome-routes.tsx';

export const routes = [...entrance, ...welcome, ...secrecy, ...account];
