import type { Problem } from '#src/domain/result.ts';
import { fieldId } from '../components/error-summary.tsx';
import { Notice } from '../components/notice.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { DocumentFrame } from './frame.tsx';
import type { OpenDocument } from './open-document.ts';

/** What has to be repaired, each line leading to the section it is repaired in. */
export function RepairList({ open, problems }: { readonly open: OpenDocument; readonly problems: readonly Problem[] }) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  return (
    <ul>
      {problems.map(({ field, message }) => {
        const [section = '', ...name] = field.split('.');
        const known = open.kind.sections.find((one) => one.key === section);
        const href =
          known &&
          `${paths.documentSection({ ...at, section })}${name.length > 0 ? `#${fieldId(name.join('.'))}` : ''}`;
        return (
          <li>
            {href ? <a href={href}>{message}</a> : message}
            {known && <span class="soft"> ({known.form.title})</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** 422: the document cannot be made yet. */
export function IncompletePage(open: OpenDocument, problems: readonly Problem[]): Promise<Response> {
  return page(
    <DocumentFrame
      open={open}
      width="narrow"
      title="Nog niet compleet"
      back={{
        href: paths.document({ dossier: open.dossier.id, document: open.document.id }),
        label: documentName(open.document),
      }}
    >
      <Notice kind="warn" title="Dit document kan nog niet worden gemaakt">
        <p>Vul eerst deze onderdelen in:</p>
        <RepairList open={open} problems={problems} />
      </Notice>
    </DocumentFrame>,
    422,
  );
}
