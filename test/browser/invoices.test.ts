import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#src/demo/cast.ts';
import { paths } from '#src/web/paths.ts';
import { dossierIn } from '#test/builders/states.ts';
import { readPdf } from '../documents/pdf/read-pdf.ts';
import { CaseWalk } from './case-walk.ts';
import type { Person } from './person.ts';
import { Stage } from './stage.ts';

/** P13 as the administration lives it: hours become an invoice, the invoice is taken back, and the bookkeeping gets both. */
const builder = dossierIn('active.running').note({ hours: 2, text: 'Geheim gesprek' }).note({ hours: 1.25 });
const dossier = builder.build();
const timeout = 180_000;
let stage: Stage;
let clerk: Person;
let people: CaseWalk;
beforeAll(async () => {
  stage = await Stage.open(builder.clock.today(), {});
  await stage.walk.keep(dossier);
  people = new CaseWalk(stage.walk);
  clerk = await people.member(users.fatma);
}, timeout);
afterAll(() => stage?.close());

async function downloaded(press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = clerk.page.waitForEvent('download');
  await press();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the clerk finds the hours that are left, and sees the invoice before it is made', { timeout }, async () => {
  await clerk.open(paths.invoicesToMake());
  expect(await clerk.text()).toContain('3,25 uur');
  await clerk.follow(/Proef/);
  await clerk.follow('Maak een factuur');
  await clerk.press('Controleer de factuur');
  expect(await clerk.text()).toContain('351,96');
  expect(await clerk.text()).not.toContain('Geheim');
  await clerk.press('Maak de factuur');
  expect(await clerk.text()).toContain('Factuur F-2026-0001');
});

test('its PDF says what the page says, and nothing of the dossier', { timeout }, async () => {
  const address = new URL(paths.invoiceFile({ number: 'F-2026-0001', format: 'pdf' }), clerk.page.url());
  const answer = await clerk.page.context().request.get(String(address));
  const { pages } = await readPdf(await answer.body());
  const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ');
  for (const told of [
    'F-2026-0001',
    'Gemeente Voorbeeldstad',
    'J.M. van der Proef',
    'NL13 TEST 0123 4567 89',
    'Urenstaat',
  ])
    expect(text).toContain(told);
  expect(text).not.toMatch(/Geheim|999991644|1986/);
});

test('it is taken back with a credit note', { timeout }, async () => {
  await clerk.follow('Crediteer');
  await clerk.type('Waarom?', 'Het ordernummer was fout');
  await clerk.press('Controleer de creditfactuur');
  await clerk.press('Maak de creditfactuur');
  expect(await clerk.text()).toContain('Creditfactuur F-2026-0002');
  await clerk.open(paths.invoices());
  expect(await clerk.text()).toContain('Gecrediteerd');
});

test('the bookkeeping gets both in a file', { timeout }, async () => {
  await clerk.open(paths.invoiceExport());
  for (const [label, part] of [
    ['from', { dag: '1', maand: '1', jaar: '2026' }],
    ['until', { dag: '31', maand: '12', jaar: '2026' }],
  ] as const)
    for (const [name, value] of Object.entries(part)) await clerk.page.locator(`[name="${label}-${name}"]`).fill(value);
  const { name, bytes } = await downloaded(() =>
    clerk.page.getByRole('button', { name: 'Download het bestand' }).click(),
  );
  expect(name).toBe('facturen-2026-01-01-2026-12-31.csv');
  expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(3);
});

test('a coach finds no invoices', { timeout }, async () => {
  const coach = await people.member(users.sanne);
  await coach.open(paths.work());
  expect(await coach.page.getByRole('link', { name: 'Facturen' }).count()).toBe(0);
  const answer = await coach.page.goto(paths.invoice({ number: 'F-2026-0001' }));
  expect(answer?.status()).toBe(404);
  await coach.leave();
});

test('nothing is wrong with any page of the walk', () => {
  expect(Object.fromEntries([...stage.walk.book].filter(([, found]) => found.length > 0))).toEqual({});
});
