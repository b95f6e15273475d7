import { expect, it } from 'vitest';
import { encode } from '#src/store/codec.ts';
import { decodeOnce } from '#src/store/decode-once.ts';
import { dossierDefinition } from '#src/store/definition.ts';
import { Quarantined } from '#src/store/errors.ts';
import { openBody, readHeader, seal } from '#src/store/sealed.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { sampleSummary } from './sample-dossier.ts';

const definition = dossierDefinition(sampleSummary);
const key = { keyId: Buffer.alloc(8, 1), key: Buffer.alloc(32, 2) };

/** Seals whatever is given, as `write` would what it admitted, and reads it. */
function sealedFile(id: string, value: unknown) {
  const file = seal({ kind: 'dossier', id, revision: 1, schema: definition.version }, key, encode({}), encode(value));
  return () => {
    const header = readHeader(file, { kind: 'dossier', id });
    return decodeOnce(definition, header, openBody(header, key, file));
  };
}

it('reads a dossier the second time as it did the first, in every state', () => {
  for (const path of trajectoryPaths) {
    const dossier = dossierIn(path).build();
    const read = sealedFile(dossier.id, dossier);
    const first = read();
    const second = read();
    expect(second).toStrictEqual(first);
    // nobody gets what another changes meanwhile
    expect(second).not.toBe(first);
  }
});

it('refuses what its schema does not accept, each time, also after another was found in order', () => {
  const dossier = dossierIn('registered').build();
  const good = sealedFile(dossier.id, dossier);
  const bad = sealedFile(dossier.id, { ...dossier, reference: 7 });
  good();
  for (let time = 0; time < 2; time++) expect(bad).toThrow(Quarantined);
  expect(good().id).toBe(dossier.id);
  expect(bad).toThrow(Quarantined);
});
