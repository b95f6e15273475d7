import { judgedAgainst } from '#src/commands/documents/input.ts';
import { openWords } from '#src/commands/sections/words.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { Section } from '#templates/kind.ts';
import type { Part } from '../components/contents.tsx';
import type { TaskState } from '../components/task-list.tsx';
import { paths } from '../paths.ts';
import type { OpenDocument } from './open-document.ts';

/** How far a section is: finished answers, a draft or a question left, or nothing yet. */
export function sectionState({ visit, dossier, document }: OpenDocument, section: Section): TaskState {
  const values = document.sections[section.key];
  const draft = dossier.drafts[`${document.id}.${section.key}`];
  if (!values) return draft ? 'busy' : 'notStarted';
  if (draft || judgeForm(section.form, values).length > 0) return 'busy';
  const around = { dossier, organisation: visit.organisation, today: visit.today };
  const impossible = section.judge?.(values, judgedAgainst(document, around)) ?? [];
  const kept = document.overrides.filter((one) => one.section === section.key);
  return impossible.length === 0 && openWords(section.form, values, kept).length === 0 ? 'done' : 'busy';
}

/** The sections as a table of contents beside the text. */
export function partsOf(open: OpenDocument, here?: string): Part[] {
  const at = { dossier: open.dossier.id, document: open.document.id };
  return open.kind.sections.map((section) => {
    const state = sectionState(open, section);
    return {
      label: sectionTitle(section),
      href: paths.documentSection({ ...at, section: section.key }),
      state: state === 'done' ? 'done' : state === 'busy' ? 'busy' : 'open',
      here: section.key === here,
    };
  });
}

export function sectionTitle(section: Section): string {
  return section.number ? `${section.number}. ${section.form.title}` : section.form.title;
}
