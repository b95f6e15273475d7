import { markPosted } from '#src/commands/delivery/posted.ts';
import { correctAddress, wrongRecipientConfirmed } from '#src/commands/mail/address.ts';
import { confirmArrival, markBounced, resendMail } from '#src/commands/mail/repair.ts';
import { area, confirm, date, type Fields, type Form, form, parseForm, text } from '#src/domain/form.ts';
import type { Result } from '#src/domain/result.ts';
import { refuse } from '#src/domain/result.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** Something that can be done with a mail, on a page of its own. */
export type MessageAct = {
  /** Part of the address. */
  readonly key: string;
  /** The verb on the button. */
  readonly label: string;
  readonly form: Form<Fields>;
  /** Whether machine and permission table allow it now. */
  readonly offered: (open: OpenMessage) => boolean;
  /** Reads what was posted and does it; `invalid` with a sentence a field. */
  readonly run: (open: OpenMessage) => Promise<Result<undefined>>;
};

type Definition<F extends Fields> = Omit<MessageAct, 'form' | 'run'> & {
  readonly form: Form<F>;
  readonly act: (open: OpenMessage, values: Parsed<F>) => Promise<Result<undefined>>;
};
type Parsed<F extends Fields> = Extract<ReturnType<typeof parseForm<F>>, { ok: true }>['value'];

function define<F extends Fields>({ act, ...rest }: Definition<F>): MessageAct {
  return {
    ...rest,
    // A page shows any form; only `run` below reads this one, with its own fields.
    form: rest.form as unknown as Form<Fields>,
    run: async (open) => {
      const parsed = parseForm(rest.form, open.visit.posted.raw);
      return parsed.ok ? act(open, parsed.value) : refuse('invalid', { problems: parsed.problems });
    },
  };
}

const at = ({ dossier, message }: OpenMessage) => ({ dossierId: dossier.id, mailId: message.id });

/** In the order in which they help: the first one offered is the page's filled button. */
export const messageActs: readonly MessageAct[] = [
  define({
    key: 'aangekomen',
    label: 'Toch aangekomen',
    form: form({
      title: 'De mail is aangekomen',
      intro: 'Kies dit als de ontvanger zegt dat de mail er is. De termijn van de opdrachtgever loopt vanaf vandaag.',
      fields: {},
    }),
    offered: offered.arrival,
    act: (open) => confirmArrival(open.visit.deps, open.visit.actor, at(open)),
  }),
  define({
    key: 'adres',
    label: 'Verbeter het adres',
    form: form({
      title: 'Adres verbeteren en opnieuw sturen',
      intro: 'De mail gaat meteen naar het nieuwe adres. Oude links werken dan niet meer.',
      why: 'Wie per mail vraagt om een ander adres te gebruiken, kan een ander zijn. Daarom belt u altijd zelf terug (bepaling 21).',
      fields: {
        email: text({
          label: 'Nieuw e-mailadres',
          missing: 'Vul het nieuwe e-mailadres in',
          max: 254,
          inputmode: 'email',
        }),
        calledBack: confirm({
          label: 'Ik heb gebeld met het algemene nummer van de opdrachtgever, en daar gaf men dit adres',
          missing: 'Bel eerst terug om het adres te controleren',
        }),
      },
    }),
    offered: offered.address,
    act: async (open, { email, calledBack }) =>
      open.document
        ? correctAddress(open.visit.deps, open.visit.actor, {
            dossierId: open.dossier.id,
            documentId: open.document.id,
            email,
            calledBack,
          })
        : refuse('notFound'),
  }),
  define({
    key: 'opnieuw',
    label: 'Verstuur opnieuw',
    form: form({
      title: 'Opnieuw versturen',
      intro: 'De mail gaat nog een keer naar hetzelfde adres. Een link daarin is nieuw en werkt 30 dagen.',
      fields: {},
    }),
    offered: offered.resend,
    act: (open) => resendMail(open.visit.deps, open.visit.actor, at(open)),
  }),
  define({
    key: 'post',
    label: 'Leg vast: per post verzonden',
    form: form({
      title: 'Per post verzonden',
      intro:
        'Druk de brief af, doe hem op de post en leg hier de dag vast. Hij komt in het overzicht van verstrekkingen.',
      fields: {
        on: date({ label: 'Op de post gedaan op', missing: 'Vul de dag in waarop de brief op de post ging' }),
      },
    }),
    offered: offered.posting,
    act: async (open, { on }) =>
      open.document
        ? markPosted(
            open.visit.deps,
            open.visit.actor,
            { dossierId: open.dossier.id, documentId: open.document.id, on, to: offered.posted(open) },
            open.visit.deps.render,
          )
        : refuse('notFound'),
  }),
  define({
    key: 'mislukt',
    label: 'Bezorging mislukt',
    form: form({
      title: 'Bezorging mislukt',
      intro:
        'Kies dit als de mail terugkwam, of als de ontvanger zegt dat hij niet kwam. De termijn van de opdrachtgever stopt tot de mail opnieuw is verstuurd.',
      fields: {},
    }),
    offered: offered.bounce,
    act: (open) => markBounced(open.visit.deps, open.visit.actor, at(open)),
  }),
  define({
    key: 'verkeerd',
    label: 'Verkeerde ontvanger',
    form: form({
      title: 'Verkeerde ontvanger',
      intro:
        'Het document wordt ingetrokken, de link werkt niet meer en wij vragen de ontvanger om alles te verwijderen. Meld dit ook meteen als datalek bij uw vestigingsmanager.',
      fields: {
        reason: area({
          label: 'Wat is er gebeurd?',
          missing: 'Vul in wat er is gebeurd',
          max: 1000,
          rows: 4,
          checkWords: false,
        }),
      },
    }),
    offered: offered.wrongRecipient,
    act: async (open, { reason }) =>
      open.document
        ? wrongRecipientConfirmed(open.visit.deps, open.visit.actor, {
            dossierId: open.dossier.id,
            documentId: open.document.id,
            reason,
          })
        : refuse('notFound'),
  }),
];

export function findAct(open: OpenMessage, key: string): MessageAct | undefined {
  return messageActs.find((one) => one.key === key && one.offered(open));
}
