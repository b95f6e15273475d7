import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { summarise } from '#src/domain/summarise.ts';
import type { Random } from '#src/domain/time.ts';
import { openMemoryStore } from '#src/store/memory.ts';
import type { Store } from '#src/store/port.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '#test/harness.ts';
import type { Answer } from '#test/web-browser.ts';
import { codeIn, startRoad, typed } from './road.ts';

const builder = dossierIn('active.running');

/** The same chance in every house, so that all that could differ is what the house knows. */
function sameChance(): Random {
  let drawn = 0;
  const block = (size: number) => createHash('shake256', { outputLength: size }).update(`${drawn++}`).digest();
  return { bytes: (size) => block(size) };
}

async function house(wrap: (store: Store) => Store, knows: boolean) {
  const random = sameChance();
  const harness = await startHarness({
    organisation: castOrganisation,
    startAt: `${builder.clock.today()}T09:00:00.000Z`,
    deps: { random },
    async openStore(organisation) {
      const store = await openMemoryStore({ summarise, organisation });
      const dossier = builder.build();
      if (knows) await store.dossiers.create(dossier.id, dossier);
      return wrap(store);
    },
  });
  return startRoad(harness);
}

/** Everything of an answer that anybody outside can see, to the byte. */
function seen({ status, headers, text }: Answer) {
  return { status, headers: [...headers], text };
}

/** Every page of the road, with what is wrong on it and what is right. */
async function walk(road: Awaited<ReturnType<typeof house>>) {
  const { browser } = road;
  const answers = [await browser.get('/verzoek'), await browser.get('/verzoek/inzien/gegevens')];
  answers.push(await road.fill('inzien', { ...typed, phone: '' }), await road.fill('inzien'));
  answers.push(await browser.get('/verzoek/inzien/controleren'), await road.send('inzien'));
  const receipt = await browser.get('/verzoek/ontvangen');
  answers.push(receipt, await browser.post('/verzoek/stand', { code: codeIn(receipt), birthDate: '14-5-1986' }));
  answers.push(await browser.get('/verzoek/stand'));
  return answers.map(seen);
}

const untouched = new Proxy(
  {},
  {
    get(_, name) {
      throw new Error(`the public page asked for dossiers: ${String(name)}`);
    },
  },
);

describe('whoever is known here and whoever is not', () => {
  it('get the very same answers, to the byte and the header (R43)', async () => {
    const known = await walk(await house((store) => store, true));
    const unknown = await walk(await house((store) => store, false));
    expect(known).toEqual(unknown);
    expect(known.map(({ status }) => status)).toEqual([200, 200, 422, 303, 200, 303, 200, 303, 200]);
  });

  it('cannot be told apart by time either: no dossier and no list of them is asked for anything', async () => {
    // the proxy throws whatever it is asked, which is all that is wanted of these two
    const blind = { dossiers: untouched as Store['dossiers'], lists: untouched as Store['lists'] };
    const road = await house((store) => ({ ...store, ...blind }), true);
    expect((await walk(road)).at(-1)?.status).toBe(200);
  });
});

describe('a wrong code, a wrong birth date and a destroyed case', () => {
  it('are the same page, and nothing is opened for any of them', async () => {
    let loads = 0;
    const counting = (store: Store): Store => ({
      ...store,
      cases: {
        ...store.cases,
        load(id) {
          loads += 1;
          return store.cases.load(id);
        },
      },
    });
    const { harness, walk: ask } = await house(counting, true);
    const real = codeIn(await ask('inzien'));
    const look = async (code: string, birthDate = '14-5-1986') => {
      const before = loads;
      const browser = harness.anonymous();
      const answer = await browser.post('/verzoek/stand', { code, birthDate });
      return { loads: loads - before, ...seen(answer), text: plain(answer.text.replace(code, 'CODE')) };
    };
    const wrongBirthDate = await look(real, '15-5-1986');
    const wrongCode = await look(`MG${'-0000'.repeat(5)}`);
    expect(wrongBirthDate).toMatchObject({ status: 422, loads: 0 });
    expect({ ...wrongCode, text: wrongCode.text.replace('14-5', '15-5') }).toEqual(wrongBirthDate);
    expect(await look('geen code')).toEqual(wrongCode);
    expect((await look(real)).status).toBe(303);
    for (const id of harness.store.cases.ids()) await harness.store.cases.destroy(id);
    expect(await look(real)).toEqual(wrongCode);
  });
});

function plain(text: string): string {
  return text.replace(/name="_csrf" value="[\w-]+"/g, 'csrf').replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F');
}
