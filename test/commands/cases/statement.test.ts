import { expect, it } from 'vitest';
import { modelOf } from '#src/commands/documents/input.ts';
import type { Block } from '#src/documents/model.ts';
import { planInForce } from '#src/domain/document-versions.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { findKind } from '#templates/index.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { openPlan } from '#test/web/scene.ts';
import { asking, spokenWith, talked } from './case-scene.ts';
import { runningByPlan } from './given-plan.ts';

const words = 'Ik reis elke dag met de bus.\nDat gaat goed.';

async function refused(statement: object) {
  const found = await talked(
    { ask: 'correction', answers: { ...asking, text: 'Ik reis wel met de bus' } },
    runningByPlan(),
  );
  const answers = { reason: 'Dit is wat de coach vindt', ...statement };
  return { ...found, taken: await found.take(users.sanne, found.id, 'request.refused', answers) };
}

it('puts the own words of the client beside the datum, on every document made from then on (R47, E12)', async () => {
  const found = await refused({ statement: words, statementAt: 'view.trajectplan' });
  expect(found.taken).toEqual({ ok: true, value: undefined });
  const dossier = await found.stored();
  expect(dossier.statements).toMatchObject([{ datum: 'view.trajectplan', words }]);
  const plan = planInForce(dossier);
  const model = plan && modelOf(plan, { dossier, organisation: castOrganisation, today: found.clock.today() });
  if (!model?.ok) throw new Error('no plan');
  const { blocks } = model.value;
  const from = blocks.findIndex((one) => one.kind === 'heading' && one.number === '7');
  const until = blocks.findIndex((one) => one.kind === 'heading' && one.number === '8');
  const quotes = (some: readonly Block[]) =>
    some.filter((one) => one.kind === 'quote' && one.label.includes('hierover'));
  expect(quotes(blocks.slice(from, until))).toEqual([
    { kind: 'quote', label: 'De cliënt zegt hierover', paragraphs: words.split('\n') },
  ]);
  expect(quotes(blocks)).toHaveLength(1);
  expect((await found.case(found.id)).letters.at(-1)?.kind).toBe('L23');
});

it('asks beside which datum the words belong', async () => {
  const found = await refused({ statement: words });
  expect(found.taken).toMatchObject({ refusal: { code: 'invalid', problems: [{ field: 'statementAt' }] } });
});

it('shows the words where the datum shows: with the client, the intake and the notes', async () => {
  const found = await refused({ statement: words, statementAt: 'intake.education' });
  const coach = await found.as(users.sanne);
  const { id } = found.dossier;
  for (const page of [`/dossiers/${id}/gegevens`, `/dossiers/${id}/intake/education`])
    expect((await coach.get(page)).text).toContain('Ik reis elke dag met de bus.');
});

it('shows what the client says of the view of the coach on the page of each document of that kind, and with the data', async () => {
  const found = await refused({ statement: words, statementAt: 'view.trajectplan' });
  const coach = await found.as(users.sanne);
  const { id, documents } = found.dossier;
  const plans = documents.filter(({ kind }) => kind === 'trajectplan');
  for (const page of ['gegevens', ...plans.map((plan) => `documenten/${plan.id}`)])
    expect((await coach.get(`/dossiers/${id}/${page}`)).text).toContain('Ik reis elke dag met de bus.');
  expect(plans.length).toBeGreaterThan(0);
});

it('keeps what the client said before beside it, and takes nothing away', async () => {
  const found = await refused({ statement: words, statementAt: 'view.trajectplan' });
  const answers = { ...asking, text: 'Nog iets over de bus' };
  const { id } = await spokenWith(found, { ask: 'correction', answers });
  const second = {
    reason: 'Dit vindt de coach',
    statement: 'Alleen op maandag niet.',
    statementAt: 'view.trajectplan',
  };
  expect(await found.take(users.sanne, id, 'request.refused', second)).toMatchObject({ ok: true });
  const { statements } = await found.stored();
  expect(statements.map((one) => one.words)).toEqual([words, 'Alleen op maandag niet.']);
});

it('stands beside the section that prints the datum, while a version is written', async () => {
  const said = {
    id: idOf<ItemId>('said'),
    datum: 'view.trajectplan',
    words: 'Dat zie ik anders.',
    on: '2026-01-20',
  } as const;
  const { address, coach } = await openPlan((builder) =>
    builder.change((dossier) => ({ ...dossier, statements: [said] })),
  );
  const at = (number: string) => findKind('trajectplan')?.sections.find((one) => one.number === number)?.key;
  expect((await coach.get(`${address}/onderdeel/${at('7')}`)).text).toContain(said.words);
  expect((await coach.get(`${address}/onderdeel/${at('4')}`)).text).not.toContain(said.words);
});
