import type { Problem } from '#src/domain/result.ts';
import type { Section } from '#templates/kind.ts';
import { type ErrorSummaryProps, fieldId } from '../components/error-summary.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { DocumentFrame } from './frame.tsx';
import type { OpenDocument } from './open-document.ts';

/** What is wrong with the whole document, each line naming (once) and leading to the section it is mended in. */
export function wholeProblems(open: OpenDocument, problems: readonly Problem[]): ErrorSummaryProps {
  const at = { dossier: open.dossier.id, document: open.document.id };
  return {
    problems: problems.map(({ field, message }) => {
      const title = sectionOf(open, field)?.form.title;
      if (title === undefined) return { field: '', message };
      return { field, message: message.includes(title) ? message : `${message} (${title})` };
    }),
    repairs: (field) => {
      const [, ...name] = field.split('.');
      const section = sectionOf(open, field);
      if (!section) return undefined;
      const mark = name.length > 0 ? `#${fieldId(name.join('.'))}` : '';
      return `${paths.documentSection({ ...at, section: section.key })}${mark}`;
    },
  };
}

/** The section a problem with the whole document is mended in. */
export function sectionOf({ kind }: OpenDocument, field: string): Section | undefined {
  return kind.sections.find(({ key }) => key === field.split('.')[0]);
}

/** 422: the document cannot be made yet. */
export function IncompletePage(open: OpenDocument, problems: readonly Problem[]): Promise<Response> {
  return page(
    <DocumentFrame
      open={open}
      width="narrow"
      title="Nog niet compleet"
      {...wholeProblems(open, problems)}
      notYet="gemaakt"
      back={{
        href: paths.document({ dossier: open.dossier.id, document: open.document.id }),
        label: documentName(open.document),
      }}
    />,
    422,
  );
}
