import type { CaseAction } from '#src/domain/case-permissions.ts';
import type { DossierAction, HouseAction } from '#src/domain/permissions.ts';
import type { Action } from '#src/domain/proven-actions.ts';
import type { CaseVisit, DossierVisit, PublicVisit, UserVisit } from './visit.ts';

/**
 * Who may come in (R36, R58): nobody's business (`public`), anyone signed in (`entering`, `user`), or a row of the permission table.
 * `dossier` rows need a `:dossier` in the path, `case` rows a `:case`. There is no default: a route without access does not compile.
 */
export type Access =
  | 'public'
  /** Signed in, also before what has to come first (hurdle.ts). */
  | 'entering'
  | 'user'
  | { readonly house: HouseAction }
  | { readonly dossier: DossierAction }
  | { readonly case: CaseAction | 'see' };

export type VisitOf<A extends Access> = A extends 'public'
  ? PublicVisit
  : A extends { dossier: DossierAction }
    ? DossierVisit
    : A extends { case: CaseAction | 'see' }
      ? CaseVisit
      : UserVisit;

export type Answer = Response | Promise<Response>;

export type RouteDefinition<A extends Access> = {
  /** A GET never changes anything; a POST ends in 303 or in 422 with the typed text. */
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: A;
  /** The row that the handler judges itself, once it knows of which branch, or that is everybody's. */
  readonly act?: Action;
  /** It answers a file with the content of a dossier, or a certificate: proved once more, but not for the daily work (takes-along.ts). */
  readonly takesAlong?: true;
  /** `file`: text and files, each file judged by the handler; otherwise text only. `bodyLimits` says how much. */
  readonly accepts?: 'file';
  /** Largest file the handler takes, told when the whole form is too large to be read; `maxUploadBytes` when nothing is said. */
  readonly fileBytes?: number;
  readonly handler: (visit: VisitOf<A>) => Answer;
  /** A GET that is answered also while the database is away, by what this process knows itself. */
  readonly byItself?: true;
  /** A POST that goes on while the house stands still for maintenance: logging in, reading, and the maintenance itself (P22); `entering` does too. */
  readonly whileStill?: true;
  /** Instead of the staff's page for a form whose token is too old; `posted` holds what was typed. Does nothing. */
  readonly askAgain?: (visit: PublicVisit) => Answer;
};

/** A route as registered. `handler` takes the visit that `access` promises; only `serve` (serve.ts) calls it. */
export type Route = Omit<RouteDefinition<Access>, 'handler'> & { readonly handler: (visit: never) => Answer };

/**
 * Defines a route: `route({ method: 'GET', path: paths.dossier.pattern, access: { dossier: 'dossier.see' }, handler: showDossier })`.
 * The handler's visit is typed by `access`: a dossier route gets a DossierVisit.
 */
export function route<const A extends Access>(definition: RouteDefinition<A>): Route {
  return definition;
}

/** The rows of the permission tables that a route names. */
export function rowsOf({ access, act }: Pick<Route, 'access' | 'act'>): Action[] {
  const named = typeof access === 'string' ? [] : Object.values(access).filter((row) => row !== 'see');
  return act ? [...named, act] : named;
}
