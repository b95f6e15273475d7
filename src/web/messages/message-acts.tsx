import type { Child } from 'hono/jsx';
import { waitsForRestriction } from '#src/commands/delivery/hold.ts';
import { arrivedStates } from '#src/domain/overtaken.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton } from '../components/button.tsx';
import { NextStep } from '../components/next-step.tsx';
import { paths } from '../paths.ts';
import type { MessageAct } from './act.ts';
import { messageActs } from './acts.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** What the state means for whoever reads it. */
const meanings: Readonly<Record<string, string>> = {
  queued: 'De mail wordt zo verstuurd.',
  sending: 'De mail wordt nu verstuurd.',
  deferred: 'De mailserver van de ontvanger nam de mail nog niet aan. Wij proberen het vanzelf opnieuw.',
  accepted: 'De mailserver van de ontvanger heeft de mail aangenomen. Dat is nog geen bewijs dat iemand hem las.',
  presumedDelivered: 'De mail is aangenomen en na vijf dagen niet teruggekomen.',
  unknown: 'De verbinding viel weg tijdens het versturen. Bel de ontvanger: is de mail aangekomen?',
  failed: 'De mail is niet aangenomen. Controleer het adres.',
  bounced: 'De mail is teruggekomen. Controleer het adres.',
  replied: 'De ontvanger heeft geantwoord.',
  posted: 'De brief is op papier verstuurd.',
  cancelled: 'De mail is niet verstuurd en dat hoeft ook niet meer.',
};

/** What can be done with this mail now, the most helpful act filled when something went wrong. */
export function MessageActs({ open }: { readonly open: OpenMessage }) {
  const { dossier, message, state } = open;
  const toAct = (act: MessageAct): Way => ({
    href: paths.messageAct({ dossier: dossier.id, message: message.id, act: act.key }),
    label: act.label,
  });
  const ways = [...decisionWay(open), ...messageActs.filter((one) => one.offered(open)).map(toAct), ...otherWays(open)];
  const calm = arrivedStates.includes(state) && !(state === 'replied' && decisionWay(open).length > 0);
  const [first, ...rest] = calm ? [undefined, ...ways] : ways;
  const byPost = message.to.email === '' && state === 'queued';
  return (
    <NextStep
      title={byPost ? 'Deze brief gaat per post' : stateLabel('mail', state)}
      text={whatItMeans(open, byPost)}
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

/** AVG 18: a restriction is no failure, and why so little can be done is said. */
function whatItMeans({ dossier, message, state }: OpenMessage, byPost: boolean): Child {
  if (waitsForRestriction(dossier, message) && ['queued', 'deferred'].includes(state))
    return 'Dit dossier is beperkt. De brief wacht en gaat vanzelf weg als de beperking voorbij is.';
  const meaning = byPost ? 'Er is geen e-mailadres dat wij mogen gebruiken.' : meanings[state];
  return dossier.restricted
    ? `${meaning} Dit dossier is beperkt: u kunt nu niets versturen, alleen vastleggen wat er met deze mail gebeurde.`
    : meaning;
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
  return [...paper, ...returned];
}

function isOffered({ visit, dossier, document }: OpenMessage, act: 'recordDecision' | 'doc.posted'): boolean {
  return offeredSteps(dossier, visit.user, visit.organisation, visit.today).some(
    (offer) =>
      'documentId' in offer &&
      offer.documentId === document?.id &&
      (offer.kind === 'document' ? offer.event === act : offer.kind === act),
  );
}
