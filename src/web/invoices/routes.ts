import { routes as bookYears } from './book-years.tsx';
import { routes as credit } from './credit.tsx';
import { routes as dossier } from './dossier.tsx';
import { routes as bookkeeping } from './export.tsx';
import { routes as invoice } from './invoice.tsx';
import { routes as list } from './list.tsx';
import { routes as make } from './make.tsx';
import { routes as notBilled } from './not-billed.tsx';
import { routes as toMake } from './to-make.tsx';
import { routes as yearHolds } from './year-holds.tsx';

/** P13: invoices of the own branch, what is still to be billed, and the book years they lie in. */
export const routes = [
  ...list,
  ...toMake,
  ...bookkeeping,
  ...bookYears,
  ...yearHolds,
  ...invoice,
  ...credit,
  ...dossier,
  ...make,
  ...notBilled,
];
