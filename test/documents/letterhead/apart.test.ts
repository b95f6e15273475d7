import { setImmediate } from 'node:timers/promises';
import { constants, deflateSync } from 'node:zlib';
import { PDFName, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePreparing } from '#src/documents/letterhead/apart.ts';
import { prepareLetterhead } from '#src/documents/letterhead/prepare.ts';
import { madePdf, streamIn } from './made-pdf.ts';
import { filesOfDeBrug } from './papers.ts';

describe('an upload prepared in another process', () => {
  it('is what it is when prepared here', async () => {
    const upload = await filesOfDeBrug();
    const [apart, here] = [await makePreparing()(upload), await prepareLetterhead(upload)];
    expect(here).toMatchObject({ ok: true });
    expect(apart).toEqual(here);
  });

  it('tells what is wrong with either file', async () => {
    const upload = { word: Buffer.from('geen Word'), pdf: Buffer.from('geen PDF') };
    expect(await makePreparing()(upload)).toMatchObject({ ok: false, problems: [{ file: 'word' }, { file: 'pdf' }] });
  });

  it('is refused when it unpacks to more memory than a paper needs, long before its time is over', async () => {
    const { word } = await filesOfDeBrug();
    const pdf = await madePdf((page) => drawPacked(page, spacesWithoutEnd()));
    expect(await makePreparing(60_000)({ word, pdf })).toMatchObject({ ok: false, problems: [{ file: 'word' }] });
  });

  it('is refused when it takes too long', async () => {
    const prepared = await makePreparing(1)(await filesOfDeBrug());
    expect(prepared).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/niet worden nagekeken/u) }],
    });
  });

  it('is read beside one other at most, and waits its turn', async () => {
    const upload = await filesOfDeBrug();
    const prepare = makePreparing(60_000);
    const all = Array.from({ length: 4 }, () => prepare(upload));
    await setImmediate();
    expect(readers()).toBe(2);
    for (const prepared of await Promise.all(all)) expect(prepared).toMatchObject({ ok: true });
  });

  it('is refused when its turn does not come in time', async () => {
    const upload = await filesOfDeBrug();
    const prepare = makePreparing(20, 1);
    const [, second] = await Promise.all([prepare(upload), prepare(upload)]);
    expect(second).toMatchObject({ problems: [{ message: expect.stringMatching(/over een minuut opnieuw/u) }] });
  });
});

function readers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
}

/** Instructions that come packed already. */
function drawPacked(page: PDFPage, packed: Uint8Array): void {
  page.node.set(PDFName.of('Contents'), streamIn(page, { Filter: 'FlateDecode' }, packed));
}

/** More than a thousand million spaces in a megabyte and a half: one packed block, again and again. */
function spacesWithoutEnd(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(16_000_000, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([packed, ...Array.from({ length: 89 }, () => packed.subarray(2))]);
}
