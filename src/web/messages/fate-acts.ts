import { confirmArrival, markBounced, markReplied } from '#src/commands/mail/fate.ts';
import { wrongRecipientConfirmed } from '#src/commands/mail/wrong-recipient.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { area, choice, confirm, form } from '#src/domain/form.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import { refuse } from '#src/domain/result.ts';
import { at, define } from './act.ts';
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
  offered: offered.arrival,
  act: (open) => confirmArrival(open.visit.deps, open.visit.actor, at(open)),
});

export const reply = define({
  key: 'beantwoord',
  label: 'Leg een antwoord vast',
  form: () =>
    form({
      title: 'Antwoord op deze mail vastleggen',
      intro:
        'Leg vast dat er antwoord kwam. Staat er een besluit in? Leg dat daarna vast bij het document, met het antwoord als bewijs.',
      fields: {
        by: choice({
          label: 'Wat voor antwoord is het?',
          missing: 'Kies wat voor antwoord het is',
          options: [
            { value: 'person', label: 'Een antwoord van de ontvanger' },
            {
              value: 'machine',
              label: 'Een automatisch bericht',
              hint: 'Bijvoorbeeld bij afwezigheid. Dat telt niet als antwoord; de herinneringen gaan door.',
            },
          ],
        }),
        note: area({
          label: 'Wat staat er kort in?',
          hint: 'Schrijf niets over gezondheid.',
          missing: 'Vul kort in wat er staat',
          max: 1000,
          rows: 4,
        }),
      },
    }),
  follows:
    'Hierna staat het antwoord in het logboek. Wacht een document op een besluit, dan gaan de herinneringen door.',
  offered: offered.reply,
  act: (open, values) => markReplied(open.visit.deps, open.visit.actor, at(open), values),
});

export const bounce = define({
  key: 'mislukt',
  label: 'Bezorging mislukt',
  form: (open) =>
    form({
      title: 'Bezorging mislukt',
      intro:
        'Kies dit als de mail terugkwam, of als de ontvanger zegt dat hij niet kwam. Is dit de mail waarmee het document bij de opdrachtgever ligt? Dan stopt de termijn tot het document opnieuw is verstuurd.',
      fields: {
        thisMail: confirm({
          label: `Het gaat om deze mail: ${thisMail(open)}`,
          missing: 'Controleer of het om deze mail gaat en zet een vinkje',
        }),
        how: choice({
          label: 'Hoe weet u dit?',
          missing: 'Kies hoe u dit weet',
          options: [
            { value: 'returned', label: 'De mail kwam terug', hint: 'In het register komt: niet verzonden.' },
            {
              value: 'told',
              label: 'De ontvanger zegt dat de mail niet kwam',
              hint: 'In het register komt: onbekend of dit is aangekomen.',
            },
          ],
        }),
        reason: area({
          label: 'Wat is er gebeurd?',
          hint: 'Bijvoorbeeld wat er in het teruggekomen bericht staat, of wie belde en wanneer.',
          missing: 'Vul in wat er is gebeurd',
          max: 1000,
          rows: 4,
          checkWords: false,
        }),
      },
    }),
  follows: 'Hierna staat in Mijn werk dat de mail niet is aangekomen, tot iemand dat oplost.',
  offered: offered.bounce,
  act: (open, { how, reason }) => markBounced(open.visit.deps, open.visit.actor, at(open), { how, reason }),
});

export const wrongRecipient = define({
  key: 'verkeerd',
  label: 'Verkeerde ontvanger',
  form: () =>
    form({
      title: 'Verkeerde ontvanger',
      intro:
        'Kies dit als het document bij iemand kwam voor wie het niet was. Meld het ook meteen als datalek bij uw vestigingsmanager.',
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
  follows:
    'Hierna is het document ingetrokken en werkt de link niet meer. Wij vragen de ontvanger per mail om alles te verwijderen.',
  offered: offered.wrongRecipient,
  act: async (open, { reason }) =>
    open.document
      ? wrongRecipientConfirmed(open.visit.deps, open.visit.actor, {
          dossierId: open.dossier.id,
          documentId: open.document.id,
          reason,
        })
      : refuse('notFound'),
});
