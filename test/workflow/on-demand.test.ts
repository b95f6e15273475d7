import { expect, it } from 'vitest';
import { allDeadlines } from '#src/domain/deadlines.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { findKind } from '#templates/index.ts';
import { proefFacts } from '#templates/samples/facts.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { textOf } from '../templates/model-text.ts';

/** A report no trajectory asks for by itself; the workflow knows it only by its key. */
const kind = 'evaluatieverslag';
const manager = { kind: 'user', id: users.hugo.id } as const;

const begins = (builder: DossierBuilder) =>
  offeredSteps(builder.build(), users.sanne, {
    organisation: castOrganisation,
    today: builder.clock.today(),
    onDemand: [kind],
  }).filter((offer) => offer.kind === 'begin' && offer.document === kind);

it.each(trajectoryPaths)('in %s it may be begun when the trajectory is active, and is nobody’s next step', (path) => {
  const found = begins(dossierIn(path));
  expect(found.map(({ label, primary }) => [label, primary])).toEqual(
    path.startsWith('active.') ? [['Evaluatieverslag beginnen', false]] : [],
  );
});

it('the next may be begun when the one before is decided about', () => {
  const builder = dossierIn('active.running').begin(kind);
  expect(builder.newest()).toMatchObject({ kind, number: 1, version: 1 });
  expect(allDeadlines(builder.build())).toContainEqual({ kind: 'finishDocument', documentId: builder.newest().id });
  expect(begins(builder)).toEqual([]);
  expect(() => builder.begin(kind)).toThrow('illegalStep');
  builder.send().decide('approved').begin(kind);
  expect(builder.newest()).toMatchObject({ kind, number: 2, version: 1 });
});

it('what the sponsor sent back becomes the next version of the same number', () => {
  const builder = dossierIn('active.running').begin(kind).send().decide('asksChange', 'Graag korter');
  expect(builder.newest()).toMatchObject({ kind, number: 1, version: 2 });
  expect(allDeadlines(builder.build()).map((one) => one.kind)).toContain('changeDocument');
});

it('a rejected one is laid before the branch manager, and the client is told in the words of that kind', () => {
  const builder = dossierIn('active.running').begin(kind).send();
  const rejected = builder.newest().id;
  builder.decide('rejected', 'Past niet bij de opdracht');
  expect(allDeadlines(builder.build()).map((one) => one.kind)).toContain('decideDocumentRejection');
  builder.effects.length = 0;
  builder.document('rejection.decided', { next: 'stands', reason: 'Besproken' }, manager, rejected);
  const [letter] = builder.effects;
  expect(letter).toMatchObject({ letter: 'L08', to: 'client', answers: { next: 'stands', about: kind } });
  const words = findKind('L08')?.toDocument({
    facts: proefFacts,
    issue: { number: 1, version: 1, date: '2026-08-06' },
    letter: { to: 'client', ...(letter?.kind === 'letter' && letter.answers) },
  });
  expect(words?.title).toBe('Uw evaluatieverslag is niet akkoord');
  expect(words && textOf(words)).toContain('is niet akkoord met uw evaluatieverslag.');
});
