import { expect, it } from 'vitest';
import { render } from '#src/main.ts';
import { routes } from '#src/web/features.ts';
import type { Route } from '#src/web/route.ts';
import { cellOf, passesDoor } from './beyond.ts';
import { type Canary, plantCanaries } from './canaries.ts';
import { contentsOf } from './contents.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { people } from './people.ts';
import { type PlaceToTry, placesOf } from './places.ts';
import { openDoors } from './walk.ts';

const isRead = ({ method, access }: Route) => method === 'GET' && access !== 'public' && access !== 'entering';

/** Dossiers of which another tells the same of whose it is and how far. */
const alike: readonly string[] = ['ownReady', 'ownAsking', 'ownDue', 'ownDueLater', 'ownAnswered', 'destroyed'];

/** Every address that is read, each file in every format, a list also as what it can be asked for. */
async function placesToRead(house: MatrixHouse): Promise<PlaceToTry[]> {
  const places = (await Promise.all(routes.filter(isRead).map((route) => placesOf(house, route)))).flat();
  return places
    .filter(({ about }) => !alike.includes(about.name))
    .flatMap((place) => {
      const { address, params, route } = place;
      const others = asked.has(route.path) ? ['csv', 'json'].map((as) => `${address}?als=${as}`) : [];
      const ways = params.format ? formats.map((one) => address.replace(/[^/]+$/, one)) : [address, ...others];
      return ways.map((way) => ({ ...place, address: way }));
    });
}

const formats = ['pdf', 'docx', 'json'];

/** What answers as a file too when it is asked to. */
const asked = new Set(['/cijfers', '/verwerkingen', '/wie-mag-wat']);

/** As it is read: a word may go on in the next line. */
const flat = (text: string) => text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]/gu, '');

it('tells no BSN, note, intake, address, complaint or name to a role that may not read it, on any page or in any file (R3, R9, R36, R62)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse(render);
  const canaries = await plantCanaries(house);
  const as = openDoors(house);
  const places = await placesToRead(house);
  const told: string[] = [];
  const rightly = new Map<string, number>();
  let answers = 0;
  /** A protected address is on pages and letters only: in no list that leaves the house as a file. */
  const isExport = (type: string) => !['text/html', 'application/pdf'].includes(type) && !type.includes('word');
  const judge = (type: string, canary: Canary, isTheirs: boolean, where: string) => {
    if (!isTheirs || (canary.field === 'address' && isExport(type)))
      told.push(`${where}: ${canary.field} of ${canary.of}`);
    else rightly.set(`${canary.field} ${type}`, (rightly.get(`${canary.field} ${type}`) ?? 0) + 1);
  };
  for (const user of people) {
    const { get } = await as(user);
    const theirs = new Set(canaries.filter(({ may }) => may(user)));
    for (const place of places) {
      // what is behind a closed door is an unknown address, byte for byte (matrix.test.ts)
      if (!passesDoor(place, cellOf(house, user, place))) continue;
      const answer = await get(place.address);
      const { type, text } = await contentsOf(answer);
      answers += 1;
      const found = flat(text);
      for (const canary of canaries)
        if (found.includes(canary.word))
          judge(
            type,
            canary,
            theirs.has(canary),
            `${user.roles.join('+')} ${user.name} GET ${place.route.path} (${place.address})`,
          );
    }
  }
  process.stdout.write(`fields: ${answers} answers, ${canaries.length} canaries, ${told.length} told to who may not\n`);
  expect(told).toEqual([]);
  // every field is somewhere for somebody, or nothing was looked for
  for (const field of new Set(canaries.map((one) => one.field)))
    expect([field, [...rightly.keys()].some((key) => key.startsWith(`${field} `))]).toEqual([field, field !== 'bsn']);
  expect(rightly.get('partnerPerson application/pdf')).toBeGreaterThan(0);
  expect(answers).toBeGreaterThan(3000);
});

it('tells the whole BSN in answer to a reason, and only to who may ask (R9)', async () => {
  const house = await openMatrixHouse();
  const canaries = (await plantCanaries(house)).filter(({ field, of }) => of === 'own' && field.startsWith('bsn'));
  const [whole, end] = ['bsn', 'bsnEnd'].map((field) => canaries.find((one) => one.field === field));
  for (const user of people) {
    const browser = await house.harness.as(user);
    const reason = 'De opdrachtgever vraagt ernaar';
    const { text } = await browser.post(`/dossiers/${house.dossiers.own.id}/bsn`, { reason });
    expect([user.name, flat(text).includes(whole?.word ?? '')]).toEqual([user.name, end?.may(user)]);
  }
});
