import { routes as secrecy } from './secrecy-routes.tsx';

/** What the house decides for itself. */
export const routes = [...secrecy];
