import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '#src/domain/glossary.ts';

const root = new URL('../../', import.meta.url);

/** Source files of every room, without what they quote: the Dutch words people read are meant to be there. */
function sourceFiles(): { file: string; names: Set<string> }[] {
  return ['src', 'workflows', 'templates'].flatMap((room) =>
    readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({
        file: `${room}/${path}`,
        names: namesIn(readFileSync(new URL(`${room}/${path}`, root), 'utf8')),
      })),
  );
}

/** Identifiers outside comments and quotes; text between JSX tags is left out as well. */
function namesIn(source: string): Set<string> {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/>[^<>{}=;]*</g, '><');
  return new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

/** 'caseManagerName' → ['case', 'manager', 'name'] */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}

/** The name's words between underscores, as written and without the s of the plural. */
function spelled(name: string): string {
  const words = wordsOf(name);
  return `_${words.join('_')}_ _${words.map((word) => word.replace(/s$/, '')).join('_')}_`;
}

function holds(name: string, banned: string): boolean {
  return spelled(name).includes(`_${wordsOf(banned).join('_')}_`);
}

describe('the glossary', () => {
  it('has one line for each word and bans no word it uses itself', () => {
    const codes = GLOSSARY.map((term) => term.code);
    expect(new Set(codes).size).toBe(codes.length);
    const banned = GLOSSARY.flatMap((term) => term.banned);
    expect(banned.filter((word) => codes.includes(word))).toEqual([]);
    expect(new Set(banned).size).toBe(banned.length);
  });

  it('finds a banned twin inside a longer name, in one or many', () => {
    expect(holds('findCustomerById', 'customer')).toBe(true);
    expect(holds('openCustomers', 'customer')).toBe(true);
    expect(holds('progressReportDue', 'progressReport')).toBe(true);
    expect(holds('reportProgress', 'progressReport')).toBe(false);
    expect(holds('customerisation', 'customer')).toBe(false);
  });

  it('reads names and not what is quoted, commented or shown', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is source text
    expect([...namesIn("const a = 'customer'; // customer\nconst b = `x ${participant}`; <p>deelnemer</p>")]).toEqual(
      expect.arrayContaining(['a', 'b', 'participant']),
    );
    expect(namesIn("const a = 'customer'; <p>deelnemer</p>").has('customer')).toBe(false);
  });

  it('is kept: no name in the source uses a banned twin', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(40);
    const banned = GLOSSARY.flatMap((term) =>
      term.banned.map((twin) => ({ pattern: `_${wordsOf(twin).join('_')}_`, code: term.code })),
    );
    const breaches = files.flatMap(({ file, names }) =>
      [...names].flatMap((name) => {
        const words = spelled(name);
        return banned.filter(({ pattern }) => words.includes(pattern)).map(({ code }) => `${file}: ${name} → ${code}`);
      }),
    );
    expect(breaches).toEqual([]);
  });
});
