import { confirmArrival, markBounced, markReplied } from '#src/commands/mail/fate.ts';
import { wrongRecipientConfirmed } from '#src/commands/mail/wrong-recipient.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { form } from '#src/domain/form.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import { refuse } from '#src/domain/result.ts';
import { at, define } from './act.tsx';
import { bounceForm, replyForm, wrongRecipientForm } from './forms.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** 'Herinnering aan A. Ambtenaar (a@gemeente.example), verstuurd op 23 november 2026 om 10.00 uur' */
function thisMail({ message }: OpenMessage): string {
  const last = message.tries.at(-1)?.at ?? message.createdAt;
  const to = [message.to.name, message.to.email && `(${message.to.email})`].filter(Boolean).join(' ');
  return `${mailKindLabels[message.kind]} aan ${to}, verstuurd op ${longDate(dayOf(last))} om ${clockTime(last)} uur`;
}

export const arrival = define({
  key: 'aangekomen',
  label: 'Toch aangekomen',
  form: () =>
    form({
      title: 'De mail is aangekomen',
      intro: 'Kies dit als de ontvanger zegt dat de mail er is. De termijn van de opdrachtgever loopt vanaf vandaag.',
      fields: {},
    }),
  follows: 'Hierna staat de mail in het dossier en in het overzicht van verstrekkingen als verzonden.',
  right: 'delivery.record',
  offered: offered.arrival,
  act: (open) => confirmArrival(open.visit.deps, open.visit.actor, at(open)),
});

export const reply = define({
  key: 'beantwoord',
  label: 'Leg een antwoord vast',
  form: () => replyForm,
  follows:
    'Hierna staat het antwoord in het logboek. Wacht een document op een besluit, dan gaan de herinneringen door.',
  right: 'delivery.record',
  offered: offered.reply,
  act: (open, values, reasons) => markReplied(open.visit.deps, open.visit.actor, at(open), { ...values, reasons }),
});

export const bounce = define({
  key: 'mislukt',
  label: 'Bezorging mislukt',
  form: (open) => bounceForm(thisMail(open)),
  follows: 'Hierna staat in Mijn werk dat de mail niet is aangekomen, tot iemand dat oplost.',
  right: 'delivery.record',
  offered: offered.bounce,
  act: (open, { how, reason }, reasons) =>
    markBounced(open.visit.deps, open.visit.actor, at(open), { how, reason, reasons }),
});

export const wrongRecipient = define({
  key: 'verkeerd',
  label: 'Verkeerde ontvanger',
  form: () => wrongRecipientForm,
  follows:
    'Hierna is het document ingetrokken en werkt de link niet meer. Wij vragen de ontvanger per mail om alles te verwijderen.',
  right: 'delivery.recall',
  offered: offered.wrongRecipient,
  act: async (open, { reason }, reasons) =>
    open.document
      ? wrongRecipientConfirmed(open.visit.deps, open.visit.actor, {
          dossierId: open.dossier.id,
          documentId: open.document.id,
          reason,
          reasons,
        })
      : refuse('notFound'),
});
