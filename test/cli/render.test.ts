import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFile } from '#src/cli/render.ts';
import { kindKeys, schemaOf } from '#src/cli/schema.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { readPdf } from '../documents/pdf/read-pdf.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trajectdossier-render-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function input(value: unknown): Promise<string> {
  const file = join(folder, 'input.json');
  await writeFile(file, JSON.stringify(value));
  return file;
}

describe('render', () => {
  it('makes both files of a plan from JSON, without a server', async () => {
    const order = {
      kind: 'trajectplan',
      inputFile: await input(trajectplan.samples.minimaal),
      outDir: join(folder, 'uit'),
    };
    const made = await renderFile(order);
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const [pdf = '', docx = ''] = made.value;
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK');
  });

  it('makes them on the paper of an office, or says what is wrong with its files', async () => {
    const inputFile = await input(trajectplan.samples.minimaal);
    const paperDir = fileURLToPath(new URL('../documents/letterhead/papers/', import.meta.url));
    const made = await renderFile({ kind: 'trajectplan', inputFile, outDir: folder, paperDir });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const { pages } = await readPdf(await readFile(made.value[0] ?? ''));
    expect(pages[0]?.texts.map(({ text }) => text).join(' ')).toContain('Havenkade 12');
    const wrong = join(folder, 'mis');
    await cp(paperDir, wrong, { recursive: true });
    await writeFile(join(wrong, 'briefpapier.pdf'), 'geen PDF');
    expect(await renderFile({ kind: 'trajectplan', inputFile, outDir: folder, paperDir: wrong })).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        problems: [{ field: 'briefpapier.pdf', message: expect.stringMatching(/niet gelezen/u) }],
      },
    });
  });

  it('says where the JSON does not fit', async () => {
    const order = {
      kind: 'trajectplan',
      inputFile: await input({ ...trajectplan.samples.minimaal, extra: 1 }),
      outDir: folder,
    };
    expect(await renderFile(order)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', problems: [{ field: '' }] },
    });
  });

  it('refuses what the sponsor of the JSON may not have, with its place (P5, R9)', async () => {
    const { voorbeeld } = trajectplan.samples;
    const problemsOf = async (sponsor: object) => {
      const { facts } = voorbeeld ?? {};
      const changed = { ...voorbeeld, facts: { ...facts, sponsor: { ...facts?.sponsor, ...sponsor } } };
      const made = await renderFile({ kind: 'trajectplan', inputFile: await input(changed), outDir: folder });
      return made.ok ? [] : (made.refusal.problems ?? []).map(({ field }) => field);
    };
    expect(await problemsOf({})).toEqual([]);
    expect(await problemsOf({ kind: 'employerOutplacement', bsnBase: 'none' })).toEqual([
      'facts.client.maskedBsn',
      'facts.client.fromSponsor.5',
      'facts.client.fromSponsor.6',
      'facts.client.civilStatus',
      'facts.assignment.legalScheme',
    ]);
    expect(await problemsOf({ kind: 'employerSecondTrack', bsnBase: 'WIA' })).toEqual([
      'facts.client.fromSponsor.5',
      'facts.client.civilStatus',
    ]);
  });

  it('says in Dutch what each place must hold, and repeats no value', async () => {
    const { minimaal } = trajectplan.samples;
    const problemsOf = async (changed: Record<string, unknown>) => {
      const made = await renderFile({ kind: 'trajectplan', inputFile: await input(changed), outDir: folder });
      return made.ok ? [] : (made.refusal.problems ?? []).map(({ field, message }) => `${field}: ${message}`);
    };
    const asking = (question: unknown) => problemsOf({ ...minimaal, sections: { ...minimaal?.sections, question } });
    expect(await problemsOf({})).toContain('sections: ontbreekt');
    expect(await asking(4)).toEqual(['sections.question: moet een object zijn']);
    expect(await asking({})).toEqual(['sections.question.text: ontbreekt']);
    const withBsn = await asking({ text: 'Zijn nummer is 999990019' });
    expect(withBsn).toEqual([expect.stringContaining('lijkt')]);
    expect(withBsn.join()).not.toContain('999990019');
    expect(await asking({ text: 'a'.repeat(9000) })).toContainEqual(expect.stringMatching(/hoogstens [\d.]+ tekens/));
  });

  it.each([
    ['2026-02-30', 'deze dag bestaat niet'],
    ['30 februari', 'moet een dag zijn zoals 2026-12-31'],
  ])('says of %s what is wrong with it as a day', async (date, message) => {
    const { minimaal } = trajectplan.samples;
    const changed = { ...minimaal, issue: { ...minimaal?.issue, date } };
    const order = { kind: 'trajectplan', inputFile: await input(changed), outDir: folder };
    expect(await renderFile(order)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', problems: [{ field: 'issue.date', message }] },
    });
  });

  it.each(['nota', 'partnerpakket'])(
    'does not know %s: nobody made it, or only the proof of a declaration makes it (R39)',
    async (kind) => {
      expect(await renderFile({ kind, inputFile: await input({}), outDir: folder })).toMatchObject({
        ok: false,
        refusal: { code: 'notFound' },
      });
      expect(schemaOf(kind).ok).toBe(false);
    },
  );
});

describe('schema', () => {
  it.each(kindKeys)('of %s is closed and has a title', (key) => {
    expect(schemaOf(key)).toMatchObject({
      ok: true,
      value: { type: 'object', additionalProperties: false, title: expect.any(String) },
    });
  });

  it('holds the length a text may have', () => {
    const schema = schemaOf('trajectplan');
    expect(schema.ok && JSON.stringify(schema.value)).toContain('"maxLength":1200');
  });
});
