import { routes as branches } from './branch-routes.tsx';
import { routes as closeAccount } from './close-account.tsx';
import { routes as contacts } from './contact-routes.tsx';
import { routes as contracts } from './contract-routes.tsx';
import { routes as handOver } from './hand-over.tsx';
import { routes as links } from './one-time-link.tsx';
import { routes as sponsors } from './sponsor-routes.tsx';
import { routes as successors } from './successors.tsx';
import { routes as users } from './user-routes.tsx';

/** Pages to keep sponsors with contracts and contacts, accounts with roles, branches, and what stands on invoices. */
export const routes = [
  ...sponsors,
  ...contracts,
  ...contacts,
  ...users,
  ...links,
  ...handOver,
  ...successors,
  ...closeAccount,
  ...branches,
];
