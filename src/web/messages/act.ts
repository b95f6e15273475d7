import { type Fields, type Form, parseForm } from '#src/domain/form.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import type { OpenMessage } from './open-message.ts';

/** Something that can be done with a mail, on a page of its own. */
export type MessageAct = {
  /** Part of the address. */
  readonly key: string;
  /** The verb on the button. */
  readonly label: string;
  /** The questions; some name the mail they are about. */
  readonly form: (open: OpenMessage) => Form<Fields>;
  /** 'Hierna …': what follows when it is done, above the button. */
  readonly follows: string;
  /** Whether machine and permission table allow it now. */
  readonly offered: (open: OpenMessage) => boolean;
  /** Reads what was posted and does it; `invalid` with a sentence a field. */
  readonly run: (open: OpenMessage) => Promise<Result<undefined>>;
};

type Parsed<F extends Fields> = Extract<ReturnType<typeof parseForm<F>>, { ok: true }>['value'];
type Definition<F extends Fields> = Omit<MessageAct, 'form' | 'run'> & {
  readonly form: (open: OpenMessage) => Form<F>;
  readonly act: (open: OpenMessage, values: Parsed<F>) => Promise<Result<undefined>>;
};

/** An act whose answers are those of its own form. */
export function define<F extends Fields>({ act, ...rest }: Definition<F>): MessageAct {
  return {
    ...rest,
    // A page shows any form; only `run` below reads this one, with its own fields.
    form: (open) => rest.form(open) as unknown as Form<Fields>,
    run: async (open) => {
      const parsed = parseForm(rest.form(open), open.visit.posted.raw);
      return parsed.ok ? act(open, parsed.value) : refuse('invalid', { problems: parsed.problems });
    },
  };
}

/** Where the commands find this mail. */
export function at({ dossier, message }: OpenMessage) {
  return { dossierId: dossier.id, mailId: message.id };
}
