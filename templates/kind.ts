import type { z } from 'zod';
import type { DocumentModel } from '#src/documents/model.ts';
import type { Fields, Form, Values } from '#src/domain/form.ts';
import type { EndReason } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Facts } from './facts.ts';
import type { Issue } from './issue.ts';

/**
 * What a document kind is: three files (fields, document, samples) and one line in the registry (templates/index.ts).
 * `test/newcomer` adds one and walks it from its form to its mail.
 * Form pages, validation, preview, DOCX, PDF, gallery, CLI and mail follow from this declaration alone.
 */
export type DocumentKind<I = unknown> = {
  /** Registry key and file-name part: 'trajectplan', 'L01'. */
  readonly key: string;
  /** 'Trajectplan', 'Uitnodiging intake'. */
  readonly title: string;
  /** plan: always a decision, for the trajectplan only. report: as the contract says. none: a letter. */
  readonly approval: 'plan' | 'report' | 'none';
  /**
   * A report that no trajectory asks for by itself: the coach may begin one whenever the trajectory is active. Its key is its
   * title in lower case.
   */
  readonly onDemand?: true;
  /** Made by the program alone, from the proof of a declaration (R39): no JSON becomes one. */
  readonly fromProof?: true;
  /** The sections a person fills in, in order; empty for letters made from dossier facts and a step's answers. */
  readonly sections: readonly Section[];
  /** Everything the document needs: facts of the dossier and the sections' values. Closed (R7); source of the JSON Schema. */
  readonly input: z.ZodType<I>;
  /** Words of the document. Pure: same input, same model. */
  readonly toDocument: (input: I) => DocumentModel;
  /** What still has to be repaired over the whole document before it may leave; empty when nothing. */
  readonly completeness: (input: I) => SectionProblem[];
  /** Guidance hours the document asks for, where it plans them; absent where it tells about hours spent (DOMAIN 2.3). */
  readonly plannedHours?: (input: I) => number;
  /** Guidance hours the document tells were spent; absent where it plans them. */
  readonly toldHours?: (input: I) => number;
  /** Beside what of it the client's own words can stand (domain/statement-places.ts); of a letter only, a report has its paragraphs. */
  readonly prints?: (input: I) => readonly string[];
  /** Named sample inputs for gallery, golden tests and demo. */
  readonly samples: Readonly<Record<string, I>>;
};

export type Section = {
  /** Key of the section's values in the document and in its URL. */
  readonly key: string;
  /** Printed paragraph number, if any. */
  readonly number?: string;
  readonly form: Form<Fields>;
  /**
   * What of right answers cannot be in this dossier: a talk that is still to come, a start before the order. Told when the
   * section is saved, and again before the document may leave; `field` is the posted name.
   */
  judge?(values: Values<Fields>, around: Around): Problem[];
  /** Of a field with options, those that can be true in this dossier: no other is offered, and `judge` refuses another. */
  readonly offered?: Readonly<Record<string, (facts: Facts) => readonly string[]>>;
  /** Fields this dossier can have no answer to: not asked, and `judge` refuses one. */
  readonly notAsked?: (facts: Facts) => readonly string[];
  /** Fields that ask about the version before; not asked in a first version. */
  readonly aboutVersionBefore?: readonly string[];
  /** Endings of the trajectory after which it is not asked, because nothing of it is printed. */
  readonly leftOutAfter?: readonly EndReason[];
  /** Keys of other sections whose answers its words use too. */
  readonly needs?: readonly string[];
};

/** What a section is judged against. */
export type Around = { readonly facts: Facts; readonly issue: Issue };

/** What each section says about its own answers, in the order of the document. */
export function ownProblems(
  sections: readonly Section[],
  { sections: values, ...around }: Around & { readonly sections: Readonly<Record<string, Values<Fields>>> },
): SectionProblem[] {
  return sections.flatMap((section) => within(section.key, section.judge?.(values[section.key] ?? {}, around) ?? []));
}

export function within(section: string, problems: readonly Problem[]): SectionProblem[] {
  return problems.map((problem) => ({ section, ...problem }));
}

/** A problem with the section it is repaired in; `field` is the field's posted name, or '' for the section as a whole. */
export type SectionProblem = Problem & { readonly section: string };

/**
 * Puts a kind in the registry: from here on its input is `unknown` and is parsed at the border, so callers that hold
 * a kind by name cannot hand it the wrong shape. Throws a ZodError on input that does not fit.
 */
export function registered<I>(kind: DocumentKind<I>): DocumentKind {
  const { plannedHours, toldHours, prints, ...rest } = kind;
  return {
    ...rest,
    toDocument: (input) => kind.toDocument(kind.input.parse(input)),
    completeness: (input) => kind.completeness(kind.input.parse(input)),
    ...(plannedHours && { plannedHours: (input: unknown) => plannedHours(kind.input.parse(input)) }),
    ...(prints && { prints: (input: unknown) => prints(kind.input.parse(input)) }),
    ...(toldHours && { toldHours: (input: unknown) => toldHours(kind.input.parse(input)) }),
  };
}
