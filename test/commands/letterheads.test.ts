import { describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { adoptLetterhead } from '#src/commands/organisation/adopt-letterhead.ts';
import { addLetterhead, chooseLook } from '#src/commands/organisation/letterheads.ts';
import type { Preparing, Upload } from '#src/documents/letterhead/letterhead.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { type LetterheadOwner, type Look, lastChoice, letterheadInForce } from '#src/domain/letterhead.ts';
import { maxPaperBytes } from '#src/domain/letterhead-upload.ts';
import { startHarness } from '#test/harness.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const room = { firstTopMm: 40, laterTopMm: 20, bottomMm: 15, otherFirst: false };
/** Takes every file whose words are not 'fout'; the real one is tested in test/documents. */
const prepare: Preparing = async (upload) => {
  const wrong = (['word', 'pdf'] as const).filter((file) => Buffer.from(upload[file]).includes('fout'));
  return wrong.length === 0
    ? { ok: true, files: { ...upload, room } }
    : {
        ok: false,
        problems: wrong.flatMap((file) => [
          { file, message: `Het ${file}-bestand is fout` },
          { file, message: 'Maak het opnieuw' },
        ]),
      };
};

const paper = (words: string): Upload => ({
  word: Buffer.from(`PK\u0003\u0004${words}`),
  pdf: Buffer.from(`%PDF-1.7 ${words}`),
});

async function office() {
  const { store, deps, office, clock } = await startHarness();
  const by = office.directorate.id;
  const house = () => store.organisation.read().value;
  return {
    deps,
    house,
    by,
    here: office.here.id,
    elsewhere: office.elsewhere.id,
    store,
    clock,
    add: (upload: Upload, owner: LetterheadOwner = 'house') => addLetterhead(deps, { owner, upload, by }, prepare),
    adopt: (upload: Upload) => adoptLetterhead(deps, upload, prepare),
    choose: (look: Look, owner: LetterheadOwner = 'house', basis = basisOf(lastChoice(house(), owner))) =>
      chooseLook(deps, { owner, look, reason: 'Nieuw logo', by, basis }),
    versionOf: async (upload: Upload, owner: LetterheadOwner = 'house') => {
      const added = await addLetterhead(deps, { owner, upload, by }, prepare);
      if (!added.ok) throw new Error(JSON.stringify(added.refusal));
      return { kind: 'version', id: added.value } as const;
    },
  };
}

describe('briefpapier that is added', () => {
  it('is kept with its clean files, and is not in force yet', async () => {
    const { add, house, here, store, by, clock } = await office();
    const added = await add(paper('een'));
    if (!added.ok) throw new Error('not added');
    expect(house().letterheads).toMatchObject({
      versions: [{ id: added.value, owner: 'house', by, at: clock.now() }],
      choices: [],
    });
    expect(letterheadInForce(house(), here)).toBeUndefined();
    const stored = await store.letterheads.load(added.value);
    expect(Buffer.from(stored?.value.pdf ?? '', 'base64').toString()).toBe('%PDF-1.7 een');
    expect(stored?.value.room).toEqual(room);
  });

  it('is one version when the same files are sent twice, and of each owner its own', async () => {
    const { add, house, here } = await office();
    expect(await add(paper('een'))).toEqual(await add(paper('een')));
    await add(paper('een'), here);
    expect(house().letterheads.versions.map(({ owner }) => owner)).toEqual(['house', here]);
  });

  it('is one version when the same files are sent twice at the same moment', async () => {
    const { add, house, store } = await office();
    const [one, other] = await Promise.all([add(paper('een')), add(paper('een'))]);
    expect(one).toEqual(other);
    expect(house().letterheads.versions).toHaveLength(1);
    expect(store.letterheads.count()).toBe(1);
  });

  it('is a new version when the program has come to clean the same files otherwise', async () => {
    const { deps, by, house } = await office();
    const brought = { owner: 'house', upload: paper('een'), by } as const;
    for (const firstTopMm of [40, 41, 41]) {
      const files = { ...brought.upload, room: { ...room, firstTopMm } };
      await addLetterhead(deps, brought, async () => ({ ok: true, files }));
    }
    expect(house().letterheads.versions).toHaveLength(2);
  });

  it.each([
    ['is empty', { ...paper('een'), word: Buffer.alloc(0) }, ['word', 'Dit bestand is leeg. Kies een ander bestand']],
    ['is too large', { ...paper('een'), pdf: Buffer.alloc(maxPaperBytes + 1) }, ['pdf', expect.stringMatching('2 MB')]],
    ['is of another kind', { word: paper('een').pdf, pdf: paper('een').pdf }, ['word', expect.stringMatching('docx')]],
    [
      'cannot be used',
      { ...paper('een'), pdf: paper('fout').pdf },
      ['pdf', 'Het pdf-bestand is fout. Maak het opnieuw'],
    ],
  ])('is refused at the file that %s, and nothing is kept', async (_, upload, [field, message]) => {
    const { add, house, store } = await office();
    expect(await add(upload)).toEqual({
      ok: false,
      refusal: { code: 'invalid', problems: [{ field, message }] },
    });
    expect([house().letterheads.versions, store.letterheads.count()]).toEqual([[], 0]);
  });

  it('is told everything that is wrong with both files at once, and is of nobody who is not there', async () => {
    const { add } = await office();
    expect(await add(paper('fout'))).toMatchObject({ refusal: { problems: [{ field: 'word' }, { field: 'pdf' }] } });
    expect(await add(paper('een'), idOf<BranchId>('nergens'))).toMatchObject({ refusal: { code: 'notFound' } });
  });
});

describe('what documents look like', () => {
  it('is chosen with a reason, for the house or one branch, and every choice stays', async () => {
    const { versionOf, choose, house, here, elsewhere, by, clock } = await office();
    const [first, own] = [await versionOf(paper('een')), await versionOf(paper('eigen'), here)];
    expect(await choose(first)).toEqual({ ok: true, value: first });
    await choose(own, here);
    expect([here, elsewhere].map((branch) => letterheadInForce(house(), branch))).toEqual([own.id, first.id]);
    await choose({ kind: 'plain' });
    await choose({ kind: 'asHouse' }, here);
    expect(letterheadInForce(house(), here)).toBeUndefined();
    const line = { reason: 'Nieuw logo', at: clock.now(), by };
    expect(house().letterheads.choices).toEqual([
      { owner: 'house', look: first, ...line },
      { owner: here, look: own, ...line },
      { owner: 'house', look: { kind: 'plain' }, ...line },
      { owner: here, look: { kind: 'asHouse' }, ...line },
    ]);
  });

  it('is nothing of another, and the house goes along with nobody', async () => {
    const { versionOf, choose, here } = await office();
    const own = await versionOf(paper('eigen'), here);
    expect(await choose(own)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await choose({ kind: 'asHouse' })).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('is not changed unseen over what somebody else chose meanwhile; pressing twice is one choice', async () => {
    const { versionOf, choose, house } = await office();
    const [first, second] = [await versionOf(paper('een')), await versionOf(paper('twee'))];
    const shownOn = basisOf(undefined);
    expect(await choose(first, 'house', shownOn)).toMatchObject({ ok: true });
    expect(await choose(first, 'house', shownOn)).toMatchObject({ ok: true });
    expect(await choose(second, 'house', shownOn)).toMatchObject({ refusal: { code: 'conflict' } });
    expect(house().letterheads.choices).toHaveLength(1);
  });
});

describe('briefpapier an operator laid down', () => {
  it('is in force for the house at once, and is taken once, also when the directorate chose otherwise since', async () => {
    const { adopt, choose, house, here } = await office();
    const adopted = await adopt(paper('een'));
    expect(adopted.ok && adopted.value).toBe(letterheadInForce(house(), here));
    expect(house().letterheads.choices).toMatchObject([{ reason: 'Gevonden in templates/letterhead' }]);
    expect(house().letterheads.choices[0]?.by).toBeUndefined();
    await choose({ kind: 'plain' });
    expect(await adopt(paper('een'))).toEqual({ ok: true, value: undefined });
    expect(letterheadInForce(house(), here)).toBeUndefined();
    const next = await adopt(paper('twee'));
    expect(next.ok && next.value).toBe(letterheadInForce(house(), here));
  });

  it('is left aside when it is wrong', async () => {
    const { adopt, house, store } = await office();
    expect(await adopt(paper('fout'))).toMatchObject({ refusal: { problems: [{ field: 'word' }, { field: 'pdf' }] } });
    expect([house().letterheads.choices, store.letterheads.count()]).toEqual([[], 0]);
  });
});
