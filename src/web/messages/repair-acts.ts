import { markPosted } from '#src/commands/delivery/posted.ts';
import { addressProblems, correctAddress } from '#src/commands/mail/address.ts';
import { readerNow } from '#src/commands/mail/recipient.ts';
import { askingMails, resendMail } from '#src/commands/mail/repair.ts';
import { settleMail } from '#src/commands/mail/settle.ts';
import { date, form } from '#src/domain/form.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { type Problem, refuse } from '#src/domain/result.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import { at, define } from './act.tsx';
import { addressForm, settlingForm } from './forms.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

const toSeeAgain = 'Hierna ziet u bij de mail of hij is verstuurd. Komt hij niet aan, dan staat dat weer in Mijn werk.';

export const address = define({
  key: 'adres',
  label: 'Verbeter het adres',
  form: (open) => {
    const before = offered.missedAddress(open);
    return form({ ...addressForm(before), check: ({ email }) => wrongAddress(open, { email, before }) });
  },
  follows: toSeeAgain,
  right: 'mail.repair',
  offered: offered.address,
  act: (open, answers) => correctAddress(open.visit.deps, open.visit.actor, { ...at(open), ...answers }),
});

type Typed = { readonly email: string | undefined; readonly before: string | undefined };

function wrongAddress({ visit, dossier }: OpenMessage, { email, before }: Typed): Problem[] {
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId);
  return email && sponsor ? addressProblems(email, { sponsor, before }) : [];
}

export const resend = define({
  key: 'opnieuw',
  label: 'Verstuur opnieuw',
  form: (open) => form({ title: 'Opnieuw versturen', intro: whereTo(open), fields: {} }),
  follows: toSeeAgain,
  right: 'mail.repair',
  offered: offered.resend,
  act: (open) => resendMail(open.visit.deps, open.visit.actor, at(open)),
});

/** An address that changed in the meantime is used, and said. */
function whereTo({ visit: { organisation, today }, dossier, message }: OpenMessage): string {
  const to = readerNow({ organisation, dossier, today }, message) ?? message.to;
  const where = to.email === message.to.email ? 'nog een keer naar hetzelfde adres' : `nu naar ${to.name}, ${to.email}`;
  const link = askingMails.includes(message.kind)
    ? ` De link daarin is nieuw en werkt ${houseTerms(organisation).linkDays} dagen.`
    : '';
  return `De mail gaat ${where}.${link}`;
}

export const settling = define({
  key: 'afhandelen',
  label: 'Er is niets meer nodig',
  form: () => settlingForm,
  follows: 'Hierna staat uw reden in het logboek.',
  right: 'mail.repair',
  offered: offered.settling,
  act: (open, { reason }, reasons) => settleMail(open.visit.deps, open.visit.actor, at(open), { reason, reasons }),
});

export const posting = define({
  key: 'post',
  label: 'Leg vast: per post verzonden',
  form: () =>
    form({
      title: 'Per post verzonden',
      intro:
        'Druk de brief af, doe hem op de post en leg hier de dag vast. Hij komt in het overzicht van verstrekkingen.',
      fields: {
        on: date({ label: 'Op de post gedaan op', missing: 'Vul de dag in waarop de brief op de post ging' }),
      },
    }),
  start: ({ visit }) => ({ on: visit.today }),
  follows: 'Hierna staat de brief als verzonden in het dossier. U hoeft er niets meer mee te doen.',
  right: 'mail.repair',
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
});
