import { describe, expect, it } from 'vitest';
import { prepareApart } from '#src/documents/letterhead/apart.ts';
import { prepareLetterhead } from '#src/documents/letterhead/prepare.ts';
import { filesOfDeBrug } from './papers.ts';

describe('an upload prepared in another process', () => {
  it('is what it is when prepared here', async () => {
    const upload = await filesOfDeBrug();
    const [apart, here] = [await prepareApart(upload), await prepareLetterhead(upload)];
    expect(here).toMatchObject({ ok: true });
    expect(apart).toEqual(here);
  });

  it('tells what is wrong with either file', async () => {
    const upload = { word: Buffer.from('geen Word'), pdf: Buffer.from('geen PDF') };
    expect(await prepareApart(upload)).toMatchObject({ ok: false, problems: [{ file: 'word' }, { file: 'pdf' }] });
  });

  it('is refused when it takes too long', async () => {
    const prepared = await prepareApart(await filesOfDeBrug(), 1);
    expect(prepared).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/niet worden nagekeken/u) }],
    });
  });
});
