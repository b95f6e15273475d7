import { expect, it } from 'vitest';
import type { User } from '#src/domain/organisation.ts';
import { routes } from '#src/web/features.ts';
import type { Route } from '#src/web/route.ts';
import { users } from '#test/builders/cast.ts';
import { noteOn } from '#test/builders/dossier.ts';
import { cellOf, passesDoor } from './beyond.ts';
import { canariesOf, wordsIn } from './canaries.ts';
import { contentsOf } from './contents.ts';
import { today } from './dossiers.ts';
import { exports } from './exports.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { people } from './people.ts';
import { type PlaceToTry, placesOf } from './places.ts';
import { renderOnce } from './render-once.ts';
import { openDoors } from './walk.ts';
import { wordOf } from './words.ts';

const isRead = ({ method, path, access }: Route) =>
  (method === 'GET' || path in exports) && access !== 'public' && access !== 'entering';

/** Dossiers of which another tells the same of whose it is and how far. */
const alike: readonly string[] = ['ownReady', 'ownAsking', 'ownDue', 'ownDueLater', 'destroyed'];

/** Every address that is read, each file in every format, a list also as what it can be asked for. */
async function placesToRead(house: MatrixHouse): Promise<PlaceToTry[]> {
  const places = (await Promise.all(routes.filter(isRead).map((route) => placesOf(house, route)))).flat();
  return places
    .filter(({ about }) => !alike.includes(about.name))
    .flatMap((place) => {
      const { address, params, route } = place;
      if (route.method === 'POST') return [{ ...place, posted: exports[route.path] ?? {} }];
      const others = asked.has(route.path) ? ['csv', 'json'].map((as) => `${address}?als=${as}`) : [];
      const ways = params.format ? formats.map((one) => address.replace(/[^/]+$/, one)) : [address, ...others];
      return ways.map((way) => ({ ...place, address: way }));
    });
}

const formats = ['pdf', 'docx', 'json'];

/** What answers as a file too when it is asked to. */
const asked = new Set(['/cijfers', '/verwerkingen', '/wie-mag-wat']);

type Read = {
  readonly answers: number;
  /** What stood somewhere for somebody who may not read it. */
  readonly told: readonly string[];
  /** How often a word of a field was rightly found in a kind of file. */
  readonly rightly: ReadonlyMap<string, number>;
};

/** Everything that these people are answered at these places, opened and looked through for every word. */
async function readAll(house: MatrixHouse, users: readonly User[], places: readonly PlaceToTry[]): Promise<Read> {
  const canaries = canariesOf(house);
  const as = openDoors(house);
  const told: string[] = [];
  const rightly = new Map<string, number>();
  let answers = 0;
  for (const user of users) {
    const { get, post } = await as(user);
    for (const place of places) {
      // what is behind a closed door is an unknown address, byte for byte (matrix.test.ts)
      if (!passesDoor(place, cellOf(house, user, place))) continue;
      const { address, route, posted } = place;
      const { type, text } = await contentsOf(posted ? await post(address, posted) : await get(address));
      answers += 1;
      const where = `${user.roles.join('+')} ${user.name} ${route.method} ${route.path} (${address}, ${type})`;
      for (const { field, of, may } of wordsIn(text, canaries)) {
        const found = `${field} ${type}`;
        if (may(user, type)) rightly.set(found, (rightly.get(found) ?? 0) + 1);
        else told.push(`${where}: ${field} of ${of}`);
      }
    }
  }
  return { answers, told, rightly };
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where each field is found at least: the reader opens every kind of file, and would find there what must not be. */
const foundIn = [
  ...['name', 'note', 'intake', 'address', 'bsnEnd', 'document', 'partnerPerson'].map((field) => `${field} text/html`),
  ...['request', 'complaint', 'breach'].map((field) => `${field} text/html`),
  ...['name', 'address', 'bsnEnd', 'document', 'partnerPerson'].map((field) => `${field} application/pdf`),
  ...['name', 'address', 'bsnEnd', 'document'].map((field) => `${field} ${docx}`),
  ...['name', 'note', 'intake', 'address', 'document', 'bsn', 'request'].map((field) => `${field} application/zip`),
  'breach text/csv',
];

it('tells no BSN, note, intake, address, complaint or name to a role that may not read it, on any page or in any file (R3, R9, R36, R62)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse(renderOnce);
  const { answers, told, rightly } = await readAll(house, people, await placesToRead(house));
  process.stdout.write(
    `fields: ${answers} answers, ${canariesOf(house).length} canaries, ${told.length} told to who may not\n`,
  );
  expect(told).toEqual([]);
  expect(foundIn.filter((one) => !rightly.has(one))).toEqual([]);
  // the whole BSN is in the package for the client, and in nothing else that is only asked for
  expect([...rightly.keys()].filter((one) => one.startsWith('bsn '))).toEqual(['bsn application/zip']);
  expect(answers).toBeGreaterThan(6000);
});

it('sees a word that stands where it should not', async () => {
  const house = await openMatrixHouse();
  const { own } = house.dossiers;
  const stored = await house.harness.store.dossiers.load(own.id);
  if (!stored) throw new Error('it is there');
  const slip = noteOn(today, { text: wordOf('note', 'far') });
  await house.harness.store.dossiers.save(own.id, stored.revision, { ...own, notes: [...own.notes, slip] });
  const places = (await placesToRead(house)).filter(({ params }) => params.dossier === own.id);
  const { told } = await readAll(house, [users.sanne], places);
  expect(new Set(told.map((line) => line.split(': ')[1]))).toEqual(new Set(['note of far']));
});

it('tells the whole BSN in answer to a reason, and only to who may ask (R9)', async () => {
  const house = await openMatrixHouse();
  const canaries = canariesOf(house).filter(({ field, of }) => of === 'own' && field.startsWith('bsn'));
  const [whole, end] = ['bsn', 'bsnEnd'].map((field) => canaries.find((one) => one.field === field));
  for (const user of people) {
    const browser = await house.harness.as(user);
    const reason = 'De opdrachtgever vraagt ernaar';
    const { text } = await browser.post(`/dossiers/${house.dossiers.own.id}/bsn`, { reason });
    const isTold = whole !== undefined && wordsIn(text, [whole]).length > 0;
    expect([user.name, isTold]).toEqual([user.name, end?.may(user, 'text/html')]);
  }
});
