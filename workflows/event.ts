import { z } from 'zod';

/** Rows of the permission table (src/domain/permissions.ts) that may send an event. A test keeps both in step. */
export type StaffRight =
  | 'assignment.register'
  | 'content.edit'
  | 'document.send'
  | 'document.withdraw'
  | 'document.review'
  | 'decision.record'
  | 'mail.repair'
  | 'delivery.record'
  | 'delivery.recall'
  | 'trajectory.coach'
  | 'trajectory.clerk'
  | 'trajectory.manager'
  | 'trajectory.directorate'
  | 'death.record'
  | 'coach.reassign'
  | 'partner.provide'
  | 'partner.recall';
/** Rows of the permission table of cases (src/domain/case-permissions.ts). The same test keeps both in step. */
export type CaseRight =
  | 'request.match'
  | 'request.assign'
  | 'request.handle'
  | 'request.directorate'
  | 'complaint.enter'
  | 'complaint.handle'
  | 'complaint.directorate'
  | 'complaint.respond'
  | 'breach.handle';
/** Rows of its part about a whole branch. */
export type BranchRight =
  | 'survey.prepare'
  | 'survey.release'
  | 'maintenance.run'
  | 'maintenance.supervise'
  | 'maintenance.askDossier'
  | 'maintenance.openDossier';
/** Rows of its part about the house. */
export type HouseRight = 'partners.prepare' | 'partners.clear';
/** People outside: the sponsor, whoever made the request (client or representative), whoever complains, a person at a partner. */
export type Outsider = 'sponsor' | 'client' | 'complainant' | 'partner';
export type Who = StaffRight | CaseRight | BranchRight | HouseRight | Outsider | 'system';

/** What the house knows of an event before any state is asked. */
export type EventDeclaration = {
  /** What happened: 'Intake gehouden'. */
  readonly label: string;
  /** What a button says: 'Intake vastleggen'. */
  readonly verb: string;
  readonly who: readonly Who[];
  /** Sent by jobs or by another step, never by a button. */
  readonly auto?: true;
  /** What guards may ask; computed from dossier and answers at this moment, never stored. */
  readonly facts: z.ZodObject;
};

/** The event union of a record of declarations. */
export type EventOf<D extends Record<string, EventDeclaration>> = {
  [K in keyof D & string]: { readonly type: K; readonly facts: z.infer<D[K]['facts']> };
}[keyof D & string];

/** A closed record of yes/no facts. */
export function facts<const N extends string>(...names: N[]): z.ZodObject<Record<N, z.ZodBoolean>> {
  // Object.fromEntries forgets the key names that `names` lists
  const shape = Object.fromEntries(names.map((name) => [name, z.boolean()])) as Record<N, z.ZodBoolean>;
  return z.strictObject(shape);
}
