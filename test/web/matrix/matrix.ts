import { roles, type User } from '#src/domain/organisation.ts';
import { houseActions } from '#src/domain/permissions.ts';
import type { Route } from '#src/web/route.ts';
import type { Answer } from '../../web-browser.ts';
import { beyond, cellOf, passesDoor, toAct } from './beyond.ts';
import type { MatrixHouse } from './house.ts';
import { people } from './people.ts';
import { nobodysId, type PlaceToTry, placesOf } from './places.ts';
import { type Outcome, openDoors, outcomeOf, type Visitor } from './walk.ts';

export type Matrix = {
  readonly cells: number;
  /** What is not as the table says, one sentence each. */
  readonly mismatches: readonly string[];
  /** Routes by which nobody came in anywhere. */
  readonly unseen: readonly string[];
  /** Routes not everybody may take, by which nobody was refused. */
  readonly notRefused: readonly string[];
};

/** What somebody found, and what the table says: is the page there, and may it be used? */
type Found = { readonly outcome: Outcome; readonly isThere: boolean; readonly mayAct: boolean };
type Walked = {
  readonly route: Route;
  readonly cells: number;
  readonly wasSeen: boolean;
  readonly wasRefused: boolean;
};
type Told = (place: PlaceToTry, who: string, what: string) => void;
type Walk = {
  readonly house: MatrixHouse;
  readonly visitors: ReadonlyMap<User, Visitor>;
  readonly nobody: Visitor;
  /** What an unknown address shows, to whomever. */
  readonly unknown: string;
  readonly tell: Told;
};

/** Everybody before every address of the house, and somebody without a session. */
export async function walkMatrix(house: MatrixHouse, routes: readonly Route[]): Promise<Matrix> {
  const as = openDoors(house, routes);
  const visitors = new Map<User, Visitor>();
  for (const user of people) visitors.set(user, await as(user));
  const mismatches: string[] = [];
  const tell: Told = ({ address, route, about }, who, what) =>
    void mismatches.push(`${who}, ${route.method} ${route.path} (${about.name}, ${address}): ${what}`);
  const walk = { house, visitors, nobody: await as(undefined), unknown: await unknownOf(visitors), tell };
  const walked: Walked[] = [];
  for (const route of routes) walked.push({ route, ...(await walkRoute(walk, route)) });
  const namesOf = (some: typeof walked) => some.map(({ route: { method, path } }) => `${method} ${path}`);
  return {
    cells: walked.reduce((sum, { cells }) => sum + cells, 0),
    mismatches,
    unseen: namesOf(walked.filter(({ wasSeen }) => !wasSeen)),
    notRefused: namesOf(walked.filter(({ route, wasRefused }) => !wasRefused && !isEverybodys(route))),
  };
}

/** Of the own account and the work of everybody, or of a row that every role has. */
function isEverybodys({ access }: Route): boolean {
  if (typeof access === 'string') return true;
  return 'house' in access && houseActions[access.house].length === roles.length;
}

async function walkRoute(walk: Walk, route: Route): Promise<Omit<Walked, 'route'>> {
  const places = await placesOf(walk.house, route);
  let cells = await tryWithoutRight(walk, places[0]);
  let wasSeen = false;
  let wasRefused = false;
  const subjects = new Set<string>();
  for (const place of places) {
    const isFirst = !subjects.has(place.about.name);
    subjects.add(place.about.name);
    const found = new Map<User, Found>();
    for (const [user, visitor] of walk.visitors) {
      const cell = cellOf(walk.house, user, place);
      const passes = passesDoor(place, cell);
      // behind a closed door nothing is told of what else the address says
      if (!passes && !isFirst) continue;
      const isThere = passes && (beyond[route.path]?.(cell) ?? true);
      const outcome = await enter(walk, place, { user, visitor });
      found.set(user, { outcome, isThere, mayAct: toAct[route.path]?.(cell) ?? true });
    }
    cells += found.size;
    const exists = judge(walk, place, found);
    wasSeen ||= exists;
    // somebody else is shown an unknown address where this thing is there
    wasRefused ||= exists && [...walk.visitors.keys()].some((user) => !isIn(found.get(user)));
  }
  return { cells, wasSeen, wasRefused };
}

type Who = { readonly user: User; readonly visitor: Visitor };

async function enter({ unknown, tell }: Walk, place: PlaceToTry, { user, visitor }: Who): Promise<Outcome> {
  const { route, address, posted } = place;
  const answer = route.method === 'GET' ? await visitor.get(address) : await visitor.post(address, posted);
  const outcome = outcomeOf(answer);
  if (outcome === 'hidden' && fixed(answer) !== unknown)
    tell(place, user.name, 'the refusal is not that of an unknown address');
  return outcome;
}

/** Nobody is asked to log in; a form without its token is hidden as ever from who may not, and not taken from who may. */
async function tryWithoutRight(
  { house, nobody, visitors, unknown, tell }: Walk,
  place: PlaceToTry | undefined,
): Promise<number> {
  if (!place) return 0;
  const { route, address } = place;
  const outcome = outcomeOf(route.method === 'GET' ? await nobody.get(address) : await nobody.post(address));
  if (outcome !== 'signIn') tell(place, 'nobody', outcome);
  if (route.method === 'GET') return 1;
  for (const [user, visitor] of visitors) {
    const answer = await visitor.postForeign(address);
    const isRight = passesDoor(place, cellOf(house, user, place)) ? answer.status === 403 : fixed(answer) === unknown;
    if (!isRight) tell(place, user.name, `without a token: ${answer.status}`);
  }
  return 1 + visitors.size;
}

/** Who is not asked, stands before a closed door. */
const isIn = (one: Found | undefined) => one?.outcome === 'in' || one?.outcome === 'notNow';

/** The page is there for exactly those of whom the table says so, unless it is there for nobody now: then it is not seen. */
function judge({ tell }: Walk, place: PlaceToTry, found: ReadonlyMap<User, Found>): boolean {
  const exists = [...found.values()].some(isIn);
  for (const [{ name }, one] of found) {
    const { outcome, isThere, mayAct } = one;
    if (isIn(one) !== (isThere && exists)) tell(place, name, `${outcome}, the table says ${isThere ? 'yes' : 'no'}`);
    if (outcome === 'in' && !mayAct) tell(place, name, 'in, and the table lets others act here');
    if (outcome === 'failed') tell(place, name, 'it broke');
  }
  return exists;
}

/** A refusal as bytes, without the number that each answer has. */
function fixed({ status, headers, text }: Answer): string {
  const lines = [...headers].map((line) => line.join(': '));
  return [status, ...lines, text].join('\n').replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F');
}

async function unknownOf(visitors: ReadonlyMap<User, Visitor>): Promise<string> {
  const found = new Set<string>();
  for (const { get, post } of visitors.values())
    for (const address of [`/dossiers/${nobodysId}`, `/zaken/${nobodysId}`, `/medewerkers/${nobodysId}`, '/nergens'])
      for (const ask of [get, post]) {
        const answer = await ask(address);
        if (answer.status === 404) found.add(fixed(answer));
      }
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error('unknown addresses do not look alike');
  return only;
}
