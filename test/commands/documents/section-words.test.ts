import { describe, expect, it } from 'vitest';
import { sectionWords } from '#src/commands/documents/section-words.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { blankValues } from '#src/domain/form/blank.ts';
import { formSchema } from '#src/domain/form.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { eindrapportage } from '#templates/eindrapportage/kind.ts';
import type { DocumentKind, Section } from '#templates/kind.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { voortgangsrapportage } from '#templates/voortgangsrapportage/kind.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';

const around = { dossier: dossierBuilder().build(), organisation: castOrganisation, today: '2026-03-02' } as const;

type Told = { readonly key: string; readonly sections: readonly Section[]; readonly samples: DocumentKind['samples'] };
// the samples of a kind are inputs of that kind, which hold its sections
const kinds = [trajectplan, voortgangsrapportage, eindrapportage] as unknown as readonly Told[];

function concept(kind: Told, sections: DossierDocument['sections']): DossierDocument {
  return {
    id: castId<DocumentId>(`concept ${kind.key}`),
    kind: kind.key,
    number: 1,
    version: 1,
    authorId: users.sanne.id,
    createdAt: '2026-03-02T09:00:00.000Z',
    sections,
    overrides: [],
    links: [],
  };
}

const cases = kinds.flatMap((kind) =>
  Object.entries(kind.samples).flatMap(([name, sample]) =>
    kind.sections.map((section) => ({
      title: `${kind.key} ${name}, ${section.key}`,
      kind,
      section,
      // as stored: plain JSON
      filled: JSON.parse(JSON.stringify((sample as { sections: unknown }).sections)) as DossierDocument['sections'],
    })),
  ),
);

describe('the words of one section', () => {
  it.each(cases)('are the same whatever else is filled in: $title', ({ kind, section, filled }) => {
    const whole = sectionWords(concept(kind, filled), section, around);
    // after a death the report is a few facts, none of them under a section's own number (E4)
    if (filled.result?.endReason === 'deceased') expect(whole).toEqual({ kind: 'notPrinted' });
    else {
      expect(whole).toMatchObject({ kind: 'words' });
      expect(whole.kind === 'words' && whole.blocks.length).toBeGreaterThan(1);
      expect(whole.kind === 'words' && whole.blocks[0]).toMatchObject({ kind: 'heading', level: 2 });
    }
    const mine = [section.key, ...(section.needs ?? [])];
    const only = Object.fromEntries(Object.entries(filled).filter(([key]) => mine.includes(key)));
    expect(sectionWords(concept(kind, only), section, around)).toEqual(whole);
    expect(JSON.stringify(whole)).not.toMatch(/signatures|decisionForm|colophon/);
  });

  it('wait for their own answers, and for those of sections they tell about', () => {
    const plan = kinds[0];
    const goals = plan?.sections.find(({ key }) => key === 'goals');
    if (!plan || !goals) throw new Error('a plan has goals');
    const missing = (sections: DossierDocument['sections']) => {
      const words = sectionWords(concept(plan, sections), goals, around);
      return words.kind === 'waits' ? words.for.map(({ key }) => key) : [];
    };
    expect(missing({})).toEqual(['goals', 'activities']);
    expect(missing({ goals: { goals: [{ label: 'Cv', text: 'Een cv', on: '2026-05-01' }] } })).toEqual(['activities']);
    expect(missing({ goals: { goals: [{ label: 'Cv' }] } })).toEqual(['goals', 'activities']);
  });

  it('stand beside blanks that fit every form', () => {
    for (const { key, sections } of kinds)
      for (const { key: section, form } of sections)
        expect([key, section, formSchema(form).safeParse(blankValues(form)).success]).toEqual([key, section, true]);
  });
});
