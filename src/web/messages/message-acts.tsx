import { mayGiveCopy } from '#src/commands/delivery/client-copy.ts';
import { actingFor } from '#src/domain/acting.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import { arrivedStates } from '#src/domain/overtaken.ts';
import { LinkButton } from '../components/button.tsx';
import { NextStep } from '../components/next-step.tsx';
import { mayNow } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';
import type { MessageAct } from './act.tsx';
import { messageActs } from './acts.ts';
import { isOver, stateTitle, whatItMeans } from './message-words.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** What can be done with this mail now, the most helpful act filled when something went wrong. */
export function MessageActs({ open }: { readonly open: OpenMessage }) {
  const { dossier, message, state } = open;
  const toAct = (act: MessageAct): Way => ({
    href: paths.messageAct({ dossier: dossier.id, message: message.id, act: act.key }),
    label: act.label,
  });
  const acts = messageActs.filter((one) => one.offered(open)).map(toAct);
  const ways = [...decisionWay(open), ...clientAddress(open), ...acts, ...otherWays(open)];
  const calm =
    isOver(open) || (arrivedStates.includes(state) && !(state === 'replied' && decisionWay(open).length > 0));
  const [first, ...rest] = calm ? [undefined, ...ways] : ways;
  return (
    <NextStep
      title={stateTitle(open)}
      text={whatItMeans(open)}
      action={first && <WayLink way={first} look="filled" />}
      others={rest.flatMap((way) => (way ? [<WayLink way={way} look="second" />] : []))}
    />
  );
}

type Way = { readonly href: string; readonly label: string };

function WayLink({ way, look }: { readonly way: Way; readonly look: 'filled' | 'second' }) {
  return (
    <LinkButton href={way.href} look={look}>
      {way.label}
    </LinkButton>
  );
}

/** R20: an answer to the mail that carried a document may be the decision itself. */
function decisionWay(open: OpenMessage): Way[] {
  const { dossier, document, state } = open;
  if (!document || state !== 'replied' || !isOffered(open, 'recordDecision')) return [];
  return [
    { href: paths.documentAnswer({ dossier: dossier.id, document: document.id }), label: 'Leg het besluit vast' },
  ];
}

/** Acts with pages of their own: the document on paper, and the message of a mail server. */
function otherWays(open: OpenMessage): Way[] {
  const { dossier, document, message } = open;
  const paper: Way[] =
    document && message.kind === 'M01' && isOffered(open, 'doc.posted')
      ? [
          {
            href: paths.documentPost({ dossier: dossier.id, document: document.id }),
            label: 'Leg vast: per post verzonden',
          },
        ]
      : [];
  const returned: Way[] = offered.bounce(open)
    ? [{ href: paths.dossierReturned({ dossier: dossier.id }), label: 'Verwerk een teruggekomen bericht' }]
    : [];
  return [...copyOnPaper(open), ...paper, ...returned];
}

/** The address of a client stands in the dossier: as long as it is the one that failed, sending again is of no use. */
function clientAddress(open: OpenMessage): Way[] {
  const { visit, dossier, message, state } = open;
  if (message.to.kind !== 'client' || state === 'unknown' || !isTrouble(dossier, message)) return [];
  const { client } = dossier;
  const isOwn = !actingFor(client, visit.today) && client.email === message.to.email;
  return isOwn && mayNow(open, 'address.edit')
    ? [
        {
          href: withQuery(paths.clientData({ dossier: dossier.id }), { van: message.id }),
          label: 'Wijzig het adres van de cliënt',
        },
      ]
    : [];
}

/** R56: a copy can be given on paper instead. */
function copyOnPaper(open: OpenMessage): Way[] {
  const { dossier, document, message } = open;
  if (message.kind !== 'copy' || !document || !isTrouble(dossier, message)) return [];
  return mayNow(open, 'mail.repair') && mayGiveCopy(dossier, document)
    ? [
        {
          href: paths.documentCopy({ dossier: dossier.id, document: document.id }),
          label: 'Geef het exemplaar op papier',
        },
      ]
    : [];
}

function isOffered(open: OpenMessage, act: 'recordDecision' | 'doc.posted'): boolean {
  return open
    .offers()
    .some(
      (offer) =>
        'documentId' in offer &&
        offer.documentId === open.document?.id &&
        (offer.kind === 'document' ? offer.event === act : offer.kind === act),
    );
}
