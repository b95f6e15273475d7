/**
 * What a mail server said, in a Dutch sentence for whoever reads it, with the server's own words apart. Replies are
 * stored as they came ('250 2.0.0 Ok: queued as 4F2'), some with a sentence of ours in front.
 */
export type ReplyWords = { readonly sentence: string; readonly raw?: string };

/** What this program says itself about a try; a server's own words may follow after a colon. */
export const ourReplies = {
  noTls: 'De mailserver biedt geen beveiligde verbinding; de mail is niet verstuurd',
  logInRefused: 'De mailserver weigerde onze inloggegevens',
  notFound: 'De mailserver is niet gevonden',
  tooLate: 'De mailserver antwoordde niet op tijd',
  lost: 'De verbinding met de mailserver viel weg',
  noConnection: 'Er kwam geen verbinding met de mailserver',
  recipientRefused: 'De mailserver weigerde de ontvanger',
  noAddress: 'Dit is geen geldig e-mailadres',
  stopped: 'Het programma stopte tijdens het verzenden',
  notMade: 'De mail kon niet worden opgemaakt',
  noPaper:
    'Het briefpapier van dit document is beschadigd; de mail is niet verstuurd. Vraag de beheerder het terug te zetten uit een back-up',
  restricted: 'Het dossier is beperkt: er wordt nu niets verstuurd',
  authorityEnded: 'Deze vertegenwoordiger mag niet (meer) optreden voor de cliënt',
  noPassphrase: 'Er is geen wachtzin afgesproken met het onderzoeksbureau; het bestand is niet gemaakt',
  releasedLongAgo: 'De lijst is te lang geleden vrijgegeven; het bestand is niet gemaild',
  notProven: 'Het e-mailadres is niet bevestigd of niet meer in gebruik',
} as const;

/** By enhanced status (RFC 3463), most telling first; then by the first digit of the reply. */
const byStatus: readonly (readonly [RegExp, string])[] = [
  [/\b5\.1\.(?:0|1|2|3|6|10)\b/, 'Dit adres bestaat niet bij de ontvanger'],
  [/\b5\.2\.1\b/, 'Deze mailbox is gesloten'],
  [/\b[45]\.2\.2\b/, 'De mailbox van de ontvanger is vol'],
  [/\b5\.(?:2\.3|3\.4)\b/, 'De mail is te groot voor de ontvanger'],
  [/\b5\.7\.\d+\b/, 'De mailserver van de ontvanger weigerde de mail om veiligheidsredenen'],
  [/\b4\.7\.\d+\b/, 'De mailserver van de ontvanger vraagt om later opnieuw te proberen'],
];
const byDigit: Readonly<Record<string, string>> = {
  '2': 'De mailserver van de ontvanger nam de mail aan',
  '3': 'De mailserver van de ontvanger wachtte op de rest van de mail',
  '4': 'De mailserver van de ontvanger kon de mail nu niet aannemen',
  '5': 'De mailserver van de ontvanger weigerde de mail',
};

const code = /(?:^|: )([2-5]\d\d(?:[ -].*)?)$/s;

/** Reads a stored reply. A sentence of ours stays as it is; anything of a server gets one. */
export function replyWords(reply: string): ReplyWords {
  const text = reply.trim();
  if (text === '') return { sentence: 'De mailserver gaf geen antwoord' };
  const ours = Object.values(ourReplies).find((sentence) => text === sentence || text.startsWith(`${sentence}: `));
  if (ours !== undefined) {
    const raw = text.slice(ours.length + 2);
    return raw === '' ? { sentence: ours } : { sentence: ours, raw };
  }
  const said = code.exec(text)?.[1];
  if (said === undefined) return { sentence: 'Er ging iets mis bij het versturen', raw: text };
  const told = byStatus.find(([pattern]) => pattern.test(said))?.[1] ?? byDigit[said.charAt(0)];
  return { sentence: told ?? 'De mailserver gaf een antwoord', raw: text };
}
