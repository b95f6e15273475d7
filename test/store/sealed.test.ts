import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quarantined } from '#src/store/errors.ts';
import { headerSize, openBody, openSummary, readHeader, seal, summarySize } from '#src/store/sealed.ts';

const key = { keyId: randomBytes(8), key: randomBytes(32) };
const label = { kind: 'dossier', id: 'abc', revision: 3, schema: 1 };
const open = (file: Buffer, expected = { kind: 'dossier', id: 'abc' }) => {
  const header = readHeader(file, expected);
  return { header, summary: openSummary(header, key), body: openBody(header, key, file) };
};

describe('a sealed file', () => {
  it('gives back summary and body, whatever they hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: summarySize }), fc.uint8Array({ maxLength: 5000 }), (summary, body) => {
        const opened = open(seal(label, key, summary, body));
        expect(opened.header).toMatchObject(label);
        expect(opened.summary.subarray(0, summary.length).equals(summary)).toBe(true);
        expect(opened.body.equals(body)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('shows every flipped bit', () => {
    const file = seal(label, key, Buffer.from('{"a":1}'), randomBytes(300));
    fc.assert(
      fc.property(fc.nat(file.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(file);
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => open(flipped)).toThrow(Quarantined);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows every truncation and every addition', () => {
    const file = seal(label, key, Buffer.from('{}'), randomBytes(300));
    for (let length = 0; length < file.length; length++)
      expect(() => open(file.subarray(0, length))).toThrow(Quarantined);
    expect(() => open(Buffer.concat([file, Buffer.of(0)]))).toThrow(Quarantined);
  });

  it('shows the body of one revision under the header of another', () => {
    const [old, present] = [2, 3].map((revision) =>
      seal({ ...label, revision }, key, Buffer.from('{}'), randomBytes(300)),
    );
    if (!old || !present) throw new Error('two files were sealed');
    expect(() => open(Buffer.concat([present.subarray(0, headerSize), old.subarray(headerSize)]))).toThrow(Quarantined);
  });

  it('opens for no other id, kind or key', () => {
    const file = seal(label, key, Buffer.from('{}'), Buffer.from('body'));
    expect(() => open(file, { kind: 'dossier', id: 'abd' })).toThrow(Quarantined);
    expect(() => open(file, { kind: 'case', id: 'abc' })).toThrow(Quarantined);
    const header = readHeader(file, label);
    expect(() => openSummary(header, { keyId: key.keyId, key: randomBytes(32) })).toThrow(Quarantined);
    expect(() => openBody(header, undefined, file)).toThrow(Quarantined);
  });

  it('never shows how long its summary is', () => {
    const lengths = ['', 'x'.repeat(summarySize)].map(
      (summary) => seal(label, key, Buffer.from(summary), Buffer.alloc(9)).length,
    );
    expect(new Set(lengths).size).toBe(1);
    expect(() => seal(label, key, Buffer.alloc(summarySize + 1), Buffer.alloc(0))).toThrow('fit');
  });
});
