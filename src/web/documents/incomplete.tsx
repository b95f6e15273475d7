import type { Problem } from '#src/domain/result.ts';
import { type ErrorSummaryProps, fieldId } from '../components/error-summary.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { DocumentFrame } from './frame.tsx';
import type { OpenDocument } from './open-document.ts';

/** What is wrong with the whole document, each line naming and leading to the section it is mended in. */
export function wholeProblems(open: OpenDocument, problems: readonly Problem[]): ErrorSummaryProps {
  const at = { dossier: open.dossier.id, document: open.document.id };
  const sectionOf = (field: string) => open.kind.sections.find(({ key }) => key === field.split('.')[0]);
  return {
    problems: problems.map(({ field, message }) => {
      const section = sectionOf(field);
      return section ? { field, message: `${message} (${section.form.title})` } : { field: '', message };
    }),
    repairs: (field) => {
      const [, ...name] = field.split('.');
      const section = sectionOf(field);
      if (!section) return undefined;
      const mark = name.length > 0 ? `#${fieldId(name.join('.'))}` : '';
      return `${paths.documentSection({ ...at, section: section.key })}${mark}`;
    },
  };
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
