import { expect, it } from 'vitest';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { noticeKind } from '#src/domain/document-versions.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { statementPlaces } from '#src/domain/statement-places.ts';
import { letterSections } from '#templates/brieven/letter.ts';
import { kinds } from '#templates/index.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { asking, caseScene, talked } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { runningByPlan } from './given-plan.ts';

/** A client who said something about every datum there is. */
function everywhere(builder: ReturnType<typeof dossierIn>) {
  return builder.change((dossier) => ({
    ...dossier,
    statements: statementPlaces(dossier).map(({ key }, index) => ({
      id: idOf<ItemId>(`said-${index}`),
      datum: key,
      words: `Dit zeg ik over ${key}.`,
      on: '2026-01-20' as const,
    })),
  }));
}

/** The data about which a document tells what the client says, in its own order. */
function saidIn({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((one) =>
    one.kind === 'quote' && one.label.startsWith('De cliënt zegt over ')
      ? one.paragraphs.map((words) => words.replace('Dit zeg ik over ', '').replace(/\.$/u, ''))
      : [],
  );
}

/** Letters of a dossier; the notice of a change is made of what changed. */
const letters = Object.values(kinds).filter(
  ({ key, samples, prints }) =>
    prints && key !== noticeKind && Object.values(samples).some((one) => JSON.stringify(one).includes('"client":')),
);

it('carries in every letter of a dossier what the client said about what that letter prints, and nothing else (R47)', async () => {
  const { dossier, clock } = await caseScene(everywhere(runningByPlan()));
  const asked = letters.flatMap(({ key }) => (['client', 'sponsor'] as const).map((to) => [key, to] as const));
  const found = asked.map(([kind, to]) => {
    const letter: DossierDocument = {
      id: idOf<DocumentId>('letter'),
      kind,
      number: 1,
      version: 1,
      authorId: users.sanne.id,
      createdAt: clock.now(),
      sections: letterSections(to),
      overrides: [],
      links: [],
    };
    const made = modelOf(letter, { dossier, organisation: castOrganisation, today: clock.today() });
    return made.ok ? `${kind} ${to}: ${saidIn(made.value).join(', ')}` : `${kind} ${to} cannot be made`;
  });
  expect(found).toHaveLength(28);
  const naming = ['L01', 'L06', 'L10', 'L40'];
  expect(found).toEqual(
    asked.map(([kind, to]) => {
      const name = to === 'client' || naming.includes(kind) ? ['client.person'] : [];
      return `${kind} ${to}: ${[...name, ...(to === 'client' ? ['client.contact'] : [])].join(', ')}`;
    }),
  );
});

it('carries it in the letters of a request, once it is known who asks', async () => {
  const found = await talked(
    { ask: 'correction', answers: { ...asking, text: 'Het klopt niet' } },
    everywhere(dossierIn('active.running')),
  );
  await found.take(users.sanne, found.id, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
  const { id, letters: made } = await found.case(found.id);
  const said = await Promise.all(
    made.map(async ({ kind, frozen }) => [kind, saidIn(await frozenModel(found.deps, id, frozen))]),
  );
  expect(said).toEqual([
    ['L20', []],
    ['L27', ['client.person', 'client.contact']],
    ['L23', ['client.person', 'client.contact']],
  ]);
});

it('carries it in the notice to whoever had the old value, about what changed', async () => {
  const found = await granted([], 'correction', everywhere(runningByPlan()));
  await found.correct('client.contact', { phone: '+31612121212' });
  await found.take(users.sanne, found.id, 'change.applied');
  const { id, documents } = await found.stored();
  const frozen = documents.find(({ kind }) => kind === noticeKind)?.frozen;
  if (!frozen) throw new Error('nobody was told');
  expect(saidIn(await frozenModel(found.deps, id, frozen))).toEqual(['client.person', 'client.contact']);
});
