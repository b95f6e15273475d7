import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addYears } from '#src/domain/calendar.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realClock } from '#src/sources.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { castId, castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleRequest } from '../store/sample-case.ts';
import { sampleBookYear } from '../store/sample-invoice.ts';
import { installation } from './typed.ts';

const today = realClock.today();
/** Something that runs, something that waits, and something that ended. */
const builders = [
  dossierIn('active.running', { on: addDays(today, -40), number: 1 }),
  dossierIn('awaitingApproval', { on: addDays(today, -30), number: 2 }),
  dossierIn('ended', { on: addDays(today, -190), number: 3 }),
];

const year = Number(today.slice(0, 4));
const bookYear = sampleBookYear(year);

let folder: string;
let place: ReturnType<typeof installation>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-simulate-'));
  place = installation(folder);
  expect(await place.type('init', ...place.init.slice(1, -2))).toMatchObject({ code: 0 });
  const store = await openLowdbStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise });
  await store.organisation.save(store.organisation.read().revision, castOrganisation);
  for (const builder of builders) await store.dossiers.create(builder.build().id, builder.build());
  const request = sampleRequest(7, { dossierId: builders[1]?.build().id, dueOn: addDays(today, 20) });
  await store.cases.create(request.id, request);
  await store.bookYears.create(bookYear.id, bookYear);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file with the hash of its bytes, but for the access log, which tells that somebody looked. */
async function bytes(): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !/\/toegang(\/|\.anker$)/.test(path));
  const hashed = paths.map(
    async (path) =>
      `${path} ${createHash('sha256')
        .update(await readFile(path))
        .digest('hex')}`,
  );
  return (await Promise.all(hashed)).sort();
}

describe('simulate', () => {
  it('tells day by day, by number and without names, and changes no byte', async () => {
    const before = await bytes();
    const { code, out, err } = await place.type('simulate', '--until', addYears(today, 8));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('MG-2026-0001   Voortgangsrapportage 1 komt op de werklijst van de coach (het systeem, P10)');
    expect(out).toContain('MG-2026-0003   Vernietigen vanaf deze dag');
    expect(out).toContain('V-2026-0007    Uiterste dag voor het antwoord (de coach, P17)');
    const booked = `FACTUREN-${year}  De facturen van dit boekjaar`;
    const [earlier = '', since = ''] = out.split(`1 januari ${year + 8}\n`);
    expect(earlier).toContain(`${booked} gaan naar het archief (het systeem, P13)`);
    expect(earlier).not.toContain('mogen worden vernietigd');
    expect(since).toContain(`${booked} mogen worden vernietigd (de vestigingsmanager, P13)`);
    expect(out).toContain('Er is niets veranderd, verstuurd of vernietigd.');
    for (const builder of builders) expect(out).not.toContain(builder.build().client.name.surname);
    expect(await bytes()).toEqual(before);
  });

  it('tells of one dossier what comes after an end that nobody knows yet, with what it goes out from', async () => {
    const { code, out } = await place.type('simulate', '--until', addYears(today, 10), '--dossier', 'MG-2026-0001');
    expect(code).toBe(0);
    const { maxEnd = today } = builders[0]?.build().trajectory ?? {};
    const [known = '', supposed = ''] = out.split('Als het traject op ');
    expect(known).not.toContain('archief');
    expect(supposed).toContain('Laatste dag in het archief');
    expect(supposed).toContain(String(Number(maxEnd.slice(0, 4)) + 2));
    expect(out).not.toContain('MG-2026-0002');
  });

  it('gives the same as JSON', async () => {
    const { out } = await place.type('simulate', '--until', addDays(today, 60), '--json');
    const { from, until, coming, unread } = JSON.parse(out);
    expect([from, until, unread]).toEqual([today, addDays(today, 60), []]);
    for (const line of coming) expect(Object.keys(line).sort()).toEqual(['day', 'of', 'rule', 'what', 'who']);
    expect(coming.length).toBeGreaterThan(2);
  });

  it.each([
    [[], 'Noem de laatste dag als jaar, maand en dag: --until 2028-12-31'],
    [['--until', '31-12-2028'], 'Noem de laatste dag als jaar, maand en dag: --until 2028-12-31'],
    [['--until', '2027-02-29'], 'Noem de laatste dag als jaar, maand en dag: --until 2028-12-31'],
    [['--until', addDays(today, -1)], 'Deze dag is voorbij. Noem vandaag, '],
    [['--until', today, '--dossier', 'MG-2026-9999'], 'Dit dossier is er niet. Noem een kenmerk'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, out, err } = await place.type('simulate', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('tells which dossier cannot be read, and of the others all the same', async () => {
    const id = castId<DossierId>('dossier client1 2');
    const store = await openLowdbStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise });
    const path = store.ground.folders.file('dossier', id);
    await store.close();
    const whole = await readFile(path);
    await writeFile(path, Buffer.concat([whole.subarray(0, -1), Buffer.from([(whole.at(-1) ?? 0) ^ 1])]));
    const { code, out, err } = await place.type('simulate', '--until', addYears(today, 1));
    await writeFile(path, whole);
    expect(code).toBe(1);
    expect(err).toContain(`Niet te lezen en overgeslagen: ${id}`);
    expect(out).toContain('MG-2026-0003');
  });
});
