import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, usage } from '#src/cli/program.ts';
import { findKind } from '#templates/index.ts';
import { installation, type Outcome, typed, typedApart } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-wrong-'));
  place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
  await mkdir(at('map'));
  await writeFile(at('tekst.txt'), 'Geachte heer {');
  await writeFile(at('leeg.json'), '');
  await writeFile(at('L01.json'), JSON.stringify(Object.values(findKind('L01')?.samples ?? {})[0]));
  await writeFile(at('past-niet.json'), '\uFEFF{"extra": 1}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Nothing on stdout, a Dutch sentence on stderr, no stack and none of Node's or the operating system's words. */
function expectRefused({ code, out, err }: Outcome, sentence: RegExp): void {
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/\n\s+at |\bE[A-Z]{4,}\b|\b(no such|Unexpected|Invalid|Error|Required|expected)\b/);
  expect({ code, out }).toEqual({ code: 2, out: '' });
}

describe('every command that is asked wrongly answers with a Dutch sentence and 2', () => {
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a command that is not there', () => ['bestaat'], /Deze opdracht is er niet: bestaat/],
    ['half a command', () => ['user'], /niet af: user[\s\S]*user add[\s\S]*user reset/],
    ['a command of a group that is not there', () => ['jobs', 'stop'], /jobs run/],
    ['an option that is not there', () => ['verify', '--dta'], /Deze optie is er niet: --dta. Kies uit: .*--data/],
    ['an option without its value', () => ['render', 'L01', '--input'], /Geef een waarde bij --input/],
    ['an option whose value is another option', () => ['render', 'L01', '--input', '--json'], /een waarde bij --input/],
    ['an empty value', () => ['render', 'L01', '--input='], /Geef een waarde bij --input/],
    ['a value with a switch', () => ['verify', '--data=nee'], /Geef geen waarde bij --data/],
    ['a word too many', () => ['schema', 'L01', 'L02'], /Dit woord is er te veel: L02/],
    ['render of nothing', () => ['render'], /Noem soort en bestand/],
    ['render of a kind nobody made', () => ['render', 'nota', '--input', at('tekst.txt')], /Kies uit: .*trajectplan/],
    [
      'render of a file that is not there',
      () => ['render', 'L01', '--input', at('weg.json')],
      /is er niet: .*weg\.json/,
    ],
    ['render of a folder', () => ['render', 'L01', '--input', at('map')], /een map en geen bestand/],
    ['render of text', () => ['render', 'L01', '--input', at('tekst.txt')], /geen JSON: .*tekst\.txt/],
    ['render of an empty file', () => ['render', 'L01', '--input', at('leeg.json')], /geen JSON/],
    [
      'render of JSON that does not fit',
      () => ['render', 'L01', '--input', at('past-niet.json')],
      /kent deze naam niet: extra/,
    ],
    [
      'render into a file',
      () => ['render', 'L01', '--input', at('L01.json'), '--out', at('tekst.txt')],
      /Dit is een bestand en geen map: .*tekst\.txt/,
    ],
    ['schema of nothing', () => ['schema'], /Kies een soort: .*trajectplan/],
    ['schema of a kind nobody made', () => ['schema', 'nota'], /Kies een soort/],
    [
      'settings that are not there',
      () => ['verify', '--settings', at('weg.env')],
      /instellingen is er niet: .*weg\.env/,
    ],
    ['settings that are a folder', () => ['verify', '--settings', at('map')], /een map/],
    [
      'settings without anything in them',
      () => ['verify', '--settings', at('leeg.json')],
      /De instellingen kloppen nog niet/,
    ],
    ['backup to nothing', () => ['backup', '--settings', place.settings], /Noem het bestand of de map: backup/],
    [
      'backup into a folder that is not there',
      () => ['backup', at('weg/b'), '--settings', place.settings],
      /is er niet: .*weg/,
    ],
    ['restore of nothing', () => ['restore', '--settings', place.settings], /Noem het bestand: restore/],
    ['evidence of nothing', () => ['evidence', 'verify', '--settings', place.settings], /Dit dossier is er niet/],
    [
      'evidence of a dossier that is not there',
      () => ['evidence', 'verify', 'x', '--settings', place.settings],
      /Dit dossier is er niet/,
    ],
    [
      'an account without a name or an address: both are named',
      () => ['user', 'add', '--settings', place.settings],
      /Geef een naam met --naam\nGeef een e-mailadres met --mail/,
    ],
    [
      'an account without an address',
      () => ['user', 'add', '--naam', 'A', '--mail', 'a', '--settings', place.settings],
      /Geef een e-mailadres/,
    ],
    [
      'an account of signs',
      () => [
        'user',
        'add',
        '--naam',
        '🙂',
        '--mail',
        'a@maasgroep.test',
        '--functie',
        '?',
        '--settings',
        place.settings,
      ],
      /Geef een naam met --naam\nGeef een functie met --functie/,
    ],
    ['a reset without an address', () => ['user', 'reset', '--settings', place.settings], /Geef het met --mail/],
    [
      'an installation without answers: every option that is missing, and the one that is wrong',
      () => ['init', '--settings', at('nieuw.env'), '--adres', 'hier'],
      /--organisatie +Hoe heet[\s\S]*--vestiging[\s\S]*--beheerder[\s\S]*--adres +Geef een webadres[\s\S]*--mailserver[\s\S]*--afzender/,
    ],
    ['a demo on no port', () => ['demo', '--poort', 'tachtig'], /Geef met --poort .* een getal/],
    ['a demo on a file', () => ['demo', '--poort', '0', '--map', at('tekst.txt')], /\S/],
  ];
  it.each(cases)('%s', async (_, words, sentence) => expectRefused(await typed(...words()), sentence));

  it.runIf(process.platform === 'linux')('folders where the system lets nobody make one', async () => {
    for (const out of ['/proc/x', '/proc/x/y'])
      expectRefused(
        await typed('render', 'L01', '--input', at('L01.json'), '--out', out),
        /Hier kan geen map gemaakt worden: \/proc\/x$/m,
      );
  });

  it("as a process too, and the parser's quotation of the file is kept out of it", async () => {
    const outcome = await typedApart(folder, 'render', 'trajectplan', '--input', 'tekst.txt');
    expectRefused(outcome, /geen JSON/);
    expect(outcome.err).not.toContain('Geachte');
  });
});

it('refuses a backup that is not there or not its own with a Dutch sentence and 1', async () => {
  await writeFile(at('nep.tdb'), 'niets');
  await writeFile(at('nep.tdb.keys'), 'niets');
  await writeFile(at('los.tdb'), 'niets');
  for (const [name, sentence] of [
    ['weg.tdb', /Deze back-up is er niet/],
    ['los.tdb', /\.keys/],
    ['nep.tdb', /past niet bij deze back-up/],
  ] as const) {
    const outcome = await place.type('restore', at(name), '--zegel');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.err).toMatch(sentence);
  }
});

it('tells with --json what does not fit, so that a program can read it', async () => {
  const { code, out } = await typed('render', 'L01', '--input', at('past-niet.json'), '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out).problems.length).toBeGreaterThan(0);
});

it('helps with every command, and promises none that is not there', async () => {
  const all = await usage();
  for (const name of Object.keys(commands)) {
    const help = await typed(name, '--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out.length).toBeGreaterThan(20);
    expect(all).toContain(`  ${name} `);
  }
  expect(all).not.toContain('verhuis');
  expect(await typed('verhuis')).toMatchObject({ code: 2 });
});
