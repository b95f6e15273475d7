import { truncate } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { DossierDocument } from '#src/domain/document.ts';
import type { BlobId, DocumentId, LetterheadId, UserId } from '#src/domain/ids.ts';
import { sweepLetterheads } from '#src/jobs/sweep.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { idOf, sampleDossier, sampleLetterhead } from '#test/store/sample-dossier.ts';

const at = '2026-11-23T09:00:00.000Z';

function letterOn(letterhead: LetterheadId): DossierDocument {
  const model = { id: idOf<BlobId>('model'), sha256: 'a'.repeat(64), size: 1 };
  return {
    id: idOf<DocumentId>('letter'),
    kind: 'L12',
    number: 1,
    version: 1,
    authorId: idOf<UserId>('coach'),
    createdAt: at,
    sections: {},
    overrides: [],
    frozen: { at, model, fingerprint: 'f', letterhead },
    links: [],
  };
}

/** A crash came after the file of the second version, before the write that names it; a document stands on the third. */
async function afterCrash() {
  const store = await (await dataFolder()).open();
  const [named, unnamed, stoodOn] = [1, 2, 3].map((number) => sampleLetterhead(number));
  if (!named || !unnamed || !stoodOn) throw new Error('three versions were made');
  for (const one of [named, unnamed, stoodOn]) await store.letterheads.create(one.id, one);
  const { value: house, revision } = store.organisation.read();
  const version = {
    id: named.id,
    owner: 'house',
    at,
    sha256: { word: 'a', pdf: 'b' },
  } as const;
  await store.organisation.save(revision, { ...house, letterheads: { versions: [version], choices: [] } });
  const dossier = sampleDossier(1, 1);
  await store.dossiers.create(dossier.id, { ...dossier, documents: [letterOn(stoodOn.id)] });
  return { store, dossier, named, stoodOn };
}

it('a file of briefpapier that no version names goes; what a document stands on stays', async () => {
  const { store, named, stoodOn } = await afterCrash();
  expect(await sweepLetterheads({ store }, () => undefined)).toBe(1);
  expect([...store.letterheads.ids()].sort()).toEqual([named.id, stoodOn.id].sort());
  expect(await sweepLetterheads({ store }, () => undefined)).toBe(0);
  await store.close();
});

it('nothing goes while a dossier cannot be read, since its documents may stand on it', async () => {
  const { store, dossier } = await afterCrash();
  await truncate(store.ground.folders.file('dossier', dossier.id), 1100);
  const lines: unknown[] = [];
  expect(await sweepLetterheads({ store }, (line) => lines.push(line))).toBe(0);
  expect([store.letterheads.count(), lines]).toEqual([3, [expect.objectContaining({ level: 'warn' })]]);
  await store.close();
});
