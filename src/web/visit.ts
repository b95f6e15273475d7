import type { Child } from '#html/jsx-runtime';
import type { SponsorDeps } from '#src/commands/sponsor/guard.ts';
import type { Preparing } from '#src/documents/letterhead/letterhead.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { CaseAction } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Raw } from '#src/domain/form.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import type { DossierAction, HouseAction, Subject } from '#src/domain/permissions.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Session } from '#src/store/port.ts';
import type { AskLimits } from './ask/limits.ts';
import type { Assets } from './assets.ts';
import type { Attempt } from './attempt.ts';
import type { Passwords } from './login/passwords.ts';
import type { Installation } from './self-test/installation.ts';

/** One structured line; only ids, codes and numbers ever go in (R4). */
export type Log = {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void;
};

/** What the pages need besides what commands get. Made by main.ts, or by test/harness.ts. */
export type WebDeps = SponsorDeps & {
  /** Where the program is reached: decides cookies, links and which origin may post. */
  readonly appUrl: URL;
  readonly log: Log;
  readonly render: Renderer;
  /** Reads files of strangers, apart from the server. */
  readonly prepareLetterhead: Preparing;
  readonly assets: Assets;
  readonly passwords: Passwords;
  readonly askLimits: AskLimits;
  readonly version: string;
  /** A sentence in every footer, such as the demo's. */
  readonly footnote?: Child;
  /** Names of the parts that do not work now; empty when ready (/gezond/gereed). */
  readonly trouble: () => readonly string[];
  /** Looks at the machine and its settings, for the page that tells whether all is well. */
  readonly installation: () => Promise<Installation>;
};

/** A posted file: name as typed by the browser (never used as a path), declared type, bytes. */
export type PostedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What was posted, without the CSRF token. Empty for a GET. */
export type Posted = { readonly raw: Raw; readonly files: Readonly<Record<string, PostedFile>> };

/** One request, as every handler sees it. `now` and `today` are read once, so that a page does not straddle midnight. */
export type PublicVisit = {
  readonly deps: WebDeps;
  readonly request: Request;
  readonly url: URL;
  /** A named part of the path; '' when the pattern has no such part. */
  readonly param: (name: string) => string;
  readonly posted: Posted;
  readonly organisation: Organisation;
  readonly now: Instant;
  readonly today: Day;
  /** Shown on error pages and in the log, so that they can be matched: F-23K7-09QX. */
  readonly number: string;
  /** Where the visitor comes from, for delays per address. */
  readonly address: string;
  /** Hidden field of every form, see `Csrf`. */
  readonly csrf: string;
  /** What is being done, for the access log. */
  readonly attempt: Attempt;
  /** Signed in; on a public page possibly nobody. */
  readonly user: User | undefined;
};

export type UserVisit = PublicVisit & {
  readonly user: User;
  readonly session: Session;
  readonly actor: Actor & { readonly kind: 'user' };
  /** Decides which buttons and menu lines show; the route's access decides what really happens. */
  readonly may: (action: HouseAction) => boolean;
};

/** A case: a request, a complaint or a breach. Whoever may not see it, sees what an unknown one shows (R51). */
export type CaseVisit = UserVisit & {
  readonly caseId: CaseId;
  readonly caseSummary: CaseSummary;
  /** May this user do this to this case? Same table as the route's. */
  readonly mayHere: (action: CaseAction) => boolean;
};

export type DossierVisit = UserVisit & {
  readonly dossierId: DossierId;
  readonly summary: DossierSummary;
  /** What the table is asked about. */
  readonly subject: Subject;
  /** May this user do this to this dossier? Same table as the route's. */
  readonly mayHere: (action: DossierAction) => boolean;
};
