import { type Fields, type Form, formatForm, type Values } from '#src/domain/form.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import type { DossierAction } from '#src/domain/permissions.ts';
import type { Result } from '#src/domain/result.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import type { KeptReason } from '../free-text.ts';
import { paths } from '../paths.ts';
import type { OpenMessage } from './open-message.ts';

type Named = {
  /** Part of the address. */
  readonly key: string;
  /** The verb on the button. */
  readonly label: string;
  /** 'Hierna …': what follows when it is done, above the button. */
  readonly follows: string;
  /** Who may ever do it (permission table). */
  readonly right: DossierAction;
  /** Whether machine and permission table allow it now. */
  readonly offered: (open: OpenMessage) => boolean;
};

/** Something that can be done with a mail, on a page of its own. */
export type MessageAct = Named & {
  readonly show: (open: OpenMessage) => Promise<Response>;
  readonly post: (open: OpenMessage) => Promise<Response>;
};

type Definition<F extends Fields> = Named & {
  /** The questions; some name the mail they are about. */
  readonly form: (open: OpenMessage) => Form<F>;
  /** What the answers begin with. */
  readonly start?: (open: OpenMessage) => Partial<Values<F>>;
  /** Does it; `reasons` are those given for words about health (R8). */
  readonly act: (open: OpenMessage, values: Values<F>, reasons: readonly KeptReason[]) => Promise<Result<undefined>>;
};

export function define<F extends Fields>({ form, start, act, ...named }: Definition<F>): MessageAct {
  const editorOf = (open: OpenMessage): Editor<F> => {
    const { dossier, message } = open;
    const asked = form(open);
    return {
      title: asked.title,
      here: 'clients',
      back: { href: toMessage(open), label: mailKindLabels[message.kind] },
      form: asked,
      action: paths.messageAct({ dossier: dossier.id, message: message.id, act: named.key }),
      submit: named.label,
      note: <p class="soft">Aan {[message.to.name, message.to.email].filter(Boolean).join(', ')}.</p>,
      follows: named.follows,
    };
  };
  return {
    ...named,
    show: (open) => showEditor(open.visit, editorOf(open), formatForm(form(open), start?.(open) ?? {})),
    post: (open) =>
      submitEditor(
        open.visit,
        editorOf(open),
        (values, reasons) => act(open, values, reasons),
        () => toMessage(open),
      ),
  };
}

function toMessage({ dossier, message }: OpenMessage): string {
  return paths.message({ dossier: dossier.id, message: message.id });
}

/** Where the commands find this mail. */
export function at({ dossier, message }: OpenMessage) {
  return { dossierId: dossier.id, mailId: message.id };
}
