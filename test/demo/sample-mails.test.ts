import { describe, expect, it } from 'vitest';
import { sampleMail } from '#src/demo/pages/sample-mails.ts';
import { type MailKind, mailKinds } from '#src/domain/message.ts';

const files = {
  M01: ['MG-2026-0417-trajectplan-v2.pdf', 'MG-2026-0417-trajectplan-v2.docx'],
  letter: ['MG-2026-0417-L02-v1.pdf', 'MG-2026-0417-L02-v1.docx'],
  copy: ['MG-2026-0417-trajectplan-v2.pdf'],
} as const satisfies Partial<Record<MailKind, readonly string[]>>;
const links: Partial<Record<MailKind, string>> = {
  M01: '/besluit/',
  M02: '/besluit/',
  M03: '/besluit/',
  M09: '/pakket/',
  M04: '/dossiers/',
  M11: '/dossiers/',
};

describe.each(mailKinds)('the sample of mail %s has, like what is sent,', (kind) => {
  const text = sampleMail(kind)?.text ?? '';

  it('a link to decide by when it asks, one to the dossier for a colleague, and otherwise none', () => {
    expect([...text.matchAll(/https:\/\/[^/\s]+(\/\w+\/)/g)].map(([, path]) => path)).toEqual(
      kind in links ? [links[kind]] : [],
    );
  });

  it('the files by the names they leave with', () => {
    const named = [...text.matchAll(/[\w-]+\.(?:pdf|docx)/g)].map(([name]) => name);
    expect(named).toEqual(kind in files ? files[kind as keyof typeof files] : []);
  });

  it('a name above it only for whom we call by name', () => {
    expect(text.startsWith('Goedendag,')).toBe(kind === 'letter' || kind === 'copy');
  });
});

it('the sample for a contract with a password says so, and takes the PDF alone along', () => {
  const text = sampleMail('M01-wachtwoord')?.text.replace(/\s+/gu, ' ') ?? '';
  expect(text).toContain('De PDF gaat open met het wachtwoord dat wij met u hebben afgesproken.');
  expect(text.match(/[\w-]+\.(?:pdf|docx)/g)).toEqual(['MG-2026-0417-trajectplan-v2.pdf']);
});

describe.each(['survey', 'M08', 'M04-enquete'])('the sample of mail %s about the survey', (name) => {
  const mail = sampleMail(name);

  it('has a subject that fits, lines that fit, and names the file by its month and branch alone', () => {
    expect(mail?.subject).toContain('enquete-2026-11-voorbeeldstad');
    expect(mail?.subject.length).toBeLessThanOrEqual(90);
    for (const line of mail?.text.split('\n') ?? [])
      if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('leads only our own people to the program', () => {
    expect(mail?.text.includes('/enquete/')).toBe(name === 'M04-enquete');
  });
});
