import { waitsForRestriction } from '#src/commands/delivery/hold.ts';
import { isRestricted } from '#src/domain/dossier.ts';
import { isStuck, isToPost, isTrouble } from '#src/domain/mail-trouble.ts';
import { newerMail } from '#src/domain/overtaken.ts';
import { stateLabel } from '#workflows/index.ts';
import * as offered from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** What became of the mail, for whoever reads it. */
const fates: Readonly<Record<string, string>> = {
  queued: 'De mail wordt zo verstuurd.',
  sending: 'De mail wordt nu verstuurd.',
  deferred: 'De mail kon nog niet worden bezorgd. Wij proberen het vanzelf opnieuw.',
  accepted: 'De mailserver van de ontvanger heeft de mail aangenomen. Dat is nog geen bewijs dat iemand hem las.',
  presumedDelivered: 'De mail is aangenomen en na vijf dagen niet teruggekomen.',
  unknown: 'De verbinding viel weg tijdens het versturen.',
  failed: 'De mail is niet aangenomen.',
  bounced: 'De mail is teruggekomen.',
  replied: 'De ontvanger heeft geantwoord.',
  posted: 'Het document is op papier verstuurd.',
  settled: 'De mail kwam niet aan, en dat hoeft ook niet meer. In het logboek staat waarom.',
  cancelled: 'De mail is niet verstuurd en dat hoeft ook niet meer.',
};

/** Did not arrive, and nobody has to do anything about it any more. */
export function isOver({ dossier, message }: OpenMessage): boolean {
  return isStuck(message) && !isTrouble(dossier, message);
}

export function stateTitle({ dossier, message, state }: OpenMessage): string {
  return isToPost(dossier, message) ? 'Deze brief gaat per post' : stateLabel('mail', state);
}

/** AVG 18: a restriction is no failure, and why so little can be done is said. */
export function whatItMeans(open: OpenMessage): string {
  const { dossier, message, state } = open;
  if (waitsForRestriction(dossier, message) && ['queued', 'deferred'].includes(state))
    return 'Dit dossier is beperkt. De brief wacht en gaat vanzelf weg als de beperking voorbij is.';
  if (message.kind === 'letter' && state === 'cancelled') return 'De brief is vervallen en hoeft niet meer weg.';
  const fate = isToPost(dossier, message) ? 'Er is geen e-mailadres dat wij mogen gebruiken.' : fates[state];
  const restricted = isRestricted(dossier)
    ? 'Dit dossier is beperkt: u kunt nu niets versturen, alleen vastleggen wat er met deze mail gebeurde.'
    : '';
  return [fate, advice(open), restricted].filter(Boolean).join(' ');
}

/** What helps now, when it did not arrive. */
function advice(open: OpenMessage): string {
  if (isOver(open) && newerMail(open.dossier, open.message))
    return 'Er is een nieuwe mail gemaakt. Die staat hieronder.';
  if (isOver(open)) return 'U hoeft hier niets meer aan te doen.';
  if (open.state === 'unknown') return 'Bel de ontvanger: is de mail aangekomen?';
  const isWrong = ['failed', 'bounced'].includes(open.state);
  return isWrong && (offered.address(open) || open.message.to.kind === 'client') ? 'Controleer het adres.' : '';
}
