import { branches, sponsors } from '#src/demo/cast.ts';
import type { CaseId, SurveyBatchId } from '#src/domain/ids.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { reviews } from '#src/domain/maintenance/checks.ts';
import { wordingKeys } from '#src/domain/wording.ts';
import { messageActs } from '#src/web/messages/acts.ts';
import { paths } from '#src/web/paths.ts';
import type { Route } from '#src/web/route.ts';
import { findKind } from '#templates/index.ts';
import { type EventDeclaration, type WorkflowKey, workflows } from '#workflows/index.ts';
import type { DossierSubject } from './dossiers.ts';
import type { MatrixHouse } from './house.ts';

/** One address to try, and what of the house it is about. */
export type PlaceToTry = {
  readonly route: Route;
  readonly address: string;
  /** What the page posts, where an empty form of it is one that nobody can send. */
  readonly posted?: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly about:
    | { readonly kind: 'house'; readonly name: string }
    | { readonly kind: 'dossier'; readonly name: DossierSubject | 'unknown' }
    | { readonly kind: 'case'; readonly name: string };
};

/** An id that nothing has. */
export const nobodysId = 'zz'.repeat(13);
type Values = Readonly<Record<string, readonly string[]>>;

/** Every address of a route that is worth trying, one subject after the other. */
export async function placesOf(house: MatrixHouse, route: Route): Promise<PlaceToTry[]> {
  const places = await addressesOf(house, route);
  const asked = askedWith[route.path] ?? '';
  const posted = route.method === 'POST' ? postedTo(house)[route.path] : undefined;
  return places.map((place) => ({ ...place, address: place.address + asked, ...(posted && { posted }) }));
}

/** Pages that are about something that only their question names. */
const askedWith: Readonly<Record<string, string>> = { [paths.casePackageMarks.pattern]: '?pad=client%2Fbsn' };

const postedTo = ({ dossiers, harness }: MatrixHouse): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const [substitution] = harness.store.organisation.read().value.substitutions;
  return {
    [paths.caseClient.pattern]: { dossier: dossiers.own.id },
    [paths.userSubstituteEnd.pattern]: {
      vervanger: substitution?.substituteId ?? '',
      vanaf: substitution?.from ?? '',
    },
  };
};

async function addressesOf(house: MatrixHouse, route: Route): Promise<PlaceToTry[]> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.includes('dossier')) {
    const subjects = [...Object.entries(house.dossiers), ['unknown', undefined] as const];
    return subjects.flatMap(([name, dossier]) =>
      fill(route, names, { ...valuesOf({ name, dossier }, route), dossier: [dossier?.id ?? nobodysId] }).map(
        (place) => ({
          ...place,
          about: { kind: 'dossier', name: name as DossierSubject },
        }),
      ),
    );
  }
  if (names.includes('case')) {
    const found = await Promise.all(
      [...Object.entries(house.cases), ['unknown', nobodysId as CaseId] as const].map(async ([name, id]) =>
        fill(route, names, { ...(await caseValues(house, { name, id })), case: [id] }).map((place) => ({
          ...place,
          about: { kind: 'case', name } as const,
        })),
      ),
    );
    return found.flat();
  }
  return fill(route, names, await houseValues(house, route)).map((place) => ({
    ...place,
    about: { kind: 'house', name: place.address },
  }));
}

function fill(
  route: Route,
  names: readonly string[],
  values: Values,
): Pick<PlaceToTry, 'route' | 'address' | 'params'>[] {
  let rows: Record<string, string>[] = [{}];
  for (const name of names) {
    const known = values[name];
    if (!known) throw new Error(`${route.path}: say in test/web/matrix/places.ts what can stand in :${name}`);
    const some = known.length > 0 ? known : [nobodysId];
    rows = rows.flatMap((row) => some.map((value) => ({ ...row, [name]: value })));
  }
  return rows.map((params) => ({
    route,
    params,
    address: route.path.replace(/:(\w+)/g, (_, name) => params[name] ?? ''),
  }));
}

type Subject = { readonly name: string; readonly dossier: MatrixHouse['dossiers'][DossierSubject] | undefined };

function valuesOf({ name, dossier }: Subject, { path }: Route): Values {
  const documents = dossier?.documents ?? [];
  const sections = documents.flatMap(
    ({ kind }) =>
      findKind(kind)
        ?.sections.slice(0, 1)
        .map(({ key }) => key) ?? [],
  );
  return {
    document: documents.map(({ id }) => id),
    section: [...new Set([...Object.keys(intakeForms).slice(0, 1), ...sections])],
    upload: dossier?.uploads.map(({ id }) => id) ?? [],
    note: dossier?.notes.slice(-1).map(({ id }) => id) ?? [],
    message: dossier?.messages.slice(-1).map(({ id }) => id) ?? [],
    provision: dossier?.provisions.map(({ id }) => id) ?? [],
    hold: dossier?.retention.holds.map(({ id }) => id) ?? [],
    step: path.includes(':document') ? eventsOf('approval', name) : eventsOf('trajectory', name),
    act: messageActs.map(({ key }) => key),
    kind: ['voortgangsrapportage'],
    format: ['pdf'],
  };
}

/** Of which every step is tried; of the others, which stand no further, one of each set of rights. */
const wholly = [
  'own',
  'ownReady',
  'ownAsking',
  'ownClosed',
  'inspection',
  'disagreed',
  'complaint',
  'complaintHeard',
  'breach',
];

/** What people do, and one thing that only the program does. */
function eventsOf(workflow: WorkflowKey, name: string): string[] {
  const declared: [string, EventDeclaration][] = Object.entries(workflows[workflow].events);
  const whose = ({ who }: EventDeclaration) => who.filter((one) => one.includes('.')).join();
  const kept = declared.filter(([, event], at) => {
    const isFirst = declared.findIndex(([, other]) => whose(other) === whose(event)) === at;
    return isFirst || (whose(event) !== '' && wholly.includes(name));
  });
  return kept.map(([event]) => event);
}

async function caseValues(
  { harness }: MatrixHouse,
  { name, id }: { readonly name: string; readonly id: CaseId },
): Promise<Values> {
  const one = (await harness.store.cases.load(id))?.value;
  return {
    step: eventsOf(one?.kind ?? 'request', name),
    letter: one?.letters.map((letter) => letter.id) ?? [],
    notice: one?.kind === 'request' ? one.notices.map((notice) => notice.id) : [],
    datum: ['client.contact', 'client.phone', 'intake.education'],
    format: ['pdf'],
  };
}

async function houseValues({ harness }: MatrixHouse, { path }: Route): Promise<Values> {
  const { store } = harness;
  const { gemeente } = sponsors;
  const lists = path.startsWith('/vernietigen')
    ? [...store.destructions.ids()]
    : store.surveyLists.ofBranch(branches.voorbeeldstad.id).map(({ id }) => id);
  const [year] = store.bookYearLists.all();
  const holds = (year && (await store.bookYears.load(year.id))?.value.holds) ?? [];
  const batches = await Promise.all(
    path.startsWith('/enquete') ? lists.map((id) => store.surveyBatches.load(id as SurveyBatchId)) : [],
  );
  return {
    branch: Object.values(branches).map(({ id }) => id),
    list: lists,
    user: store.organisation.read().value.users.map(({ id }) => id),
    sponsor: [gemeente.id],
    contract: gemeente.contracts.map(({ id }) => id).slice(0, 1),
    contact: gemeente.contacts.map(({ id }) => id).slice(0, 1),
    number: ['F-2027-0001'],
    year: year ? [String(year.year)] : [],
    hold: holds.map(({ id }) => id),
    text: wordingKeys.slice(0, 1),
    owner: ['huis'],
    look: ['huisstijl'],
    sample: ['brief'],
    format: ['pdf'],
    line: batches.flatMap((one) => one?.value.rows.map(({ line }) => line) ?? []),
    row: ['1'],
    step: stepsAt(path),
    partner: store.organisation.read().value.partners.map(({ id }) => id),
    person: [...store.partnerPersons.ids()],
    file: ['papier'],
    run: [...store.maintenances.ids()],
    check: reviews.slice(0, 1),
    opening: await openingsIn(harness),
    answer: ['openen', 'sluiten'],
    secret: ['onbekend'],
    place: ['onbekend'],
    ask: ['inzien'],
    act: ['intrekken'],
  };
}

async function openingsIn({ store }: MatrixHouse['harness']): Promise<string[]> {
  const runs = await Promise.all([...store.maintenances.ids()].map((id) => store.maintenances.load(id)));
  return runs.flatMap((run) => run?.value.openings.map(({ id }) => id) ?? []);
}

/** One that the one prepares, and one that the other decides. */
function stepsAt(path: string): string[] {
  if (path.includes('/besluit/')) return ['goedkeuren', 'schorsen'];
  if (path.startsWith('/partners')) return path.includes(':person') ? ['verstuurd', 'weg'] : ['contract'];
  return path.startsWith('/onderhoud') ? ['aankondigen', 'toezicht'] : ['terug', 'intrekken'];
}
