import { dataSize, dutchNumber } from '#src/domain/format.ts';
import { contentPolicy, headerNames } from '../security.ts';
import type { Check, Looking } from './check.ts';
import type { Installation } from './installation.ts';

/** The machine and how it is reached. */
export function machineChecks(looking: Looking, installation: Installation): readonly Check[] {
  return [
    outgoing(installation),
    relay(installation),
    ...database(installation),
    https(looking, installation),
    headers(),
    ...installation.keys.map(keyFile),
    space(installation),
    node(installation),
  ];
}

/** P16, R42. */
function outgoing({ outgoing: open, relay: { port }, database: kept }: Installation): Check {
  const subject = 'Verbindingen naar buiten';
  if (!open)
    return {
      subject,
      found: `Dit systeem vertelt het niet. Het programma heeft alleen een verbinding met de mailserver${kept ? ' en met de database' : ''}.`,
    };
  const to = (of: number | undefined) => open.filter((one) => one.port === of).length;
  const others = open.filter((one) => one.port !== port && one.port !== kept?.port);
  const known = [
    `${dutchNumber(to(port))} naar de mailserver`,
    ...(kept ? [`${dutchNumber(to(kept.port))} naar de database`] : []),
  ];
  const found = `Nu open: ${known.join(', ')}, ${dutchNumber(others.length)} naar iets anders`;
  if (others.length === 0) return { subject, found };
  const where = others.map((one) => `${one.address}, poort ${one.port}`).join('; ');
  return {
    subject,
    found: `${found} (${where})`,
    todo: 'Stop het programma en laat uitzoeken wat deze verbinding maakt.',
  };
}

function relay({ relay: { host, port, isLocal } }: Installation): Check {
  const how = isLocal ? 'op deze machine zelf' : 'altijd versleuteld (TLS)';
  return { subject: 'Mailserver', found: `${host}, poort ${port}, ${how}` };
}

function database({ database: kept }: Installation): readonly Check[] {
  if (!kept) return [];
  const { host, port, name, isLocal, isSealed } = kept;
  const found = `${name} op ${host}, poort ${port}, `;
  const subject = 'Database';
  if (isSealed) return [{ subject, found: `${found}altijd versleuteld (TLS)` }];
  if (isLocal) return [{ subject, found: `${found}op deze machine zelf` }];
  const todo = 'Zet sslmode=verify-full in DATABASE_URL, tenzij niemand op die lijn kan meelezen.';
  return [{ subject, found: `${found}niet versleuteld`, todo }];
}

function https({ deps: { appUrl } }: Looking, { listensOn }: Installation): Check {
  const subject = 'Adres van het programma';
  const found = `${appUrl.origin}, luistert op ${listensOn}`;
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(appUrl.hostname);
  return appUrl.protocol === 'https:' || own
    ? { subject, found }
    : { subject, found, todo: 'Zet een proxy met https ervoor, en geef APP_URL met https.' };
}

function headers(): Check {
  const found = `${contentPolicy} · ${headerNames.join(', ')}`;
  return { subject: 'Wat elk antwoord aan de browser oplegt', found };
}

const keyNames = { master: 'Hoofdsleutel', keystore: 'Sleutels van de dossiers', seal: 'Zegelsleutel' } as const;

function keyFile({ name, isSafe }: Installation['keys'][number]): Check {
  const subject = keyNames[name];
  if (isSafe) return { subject, found: 'Alleen leesbaar voor het programma zelf' };
  return isSafe === undefined
    ? { subject, found: 'Niet gevonden', todo: 'Zet het bestand terug uit de nieuwste back-up.' }
    : { subject, found: 'Ook leesbaar voor anderen op deze machine', todo: 'Neem die rechten weg met chmod.' };
}

/** Below either of these little is left. */
const leastFree = { share: 0.1, bytes: 1024 ** 3 };

function space({ space: found, database: kept }: Installation): Check {
  const subject = 'Ruimte op de schijf';
  if (kept) return { subject, found: 'De gegevens staan in de database. Kijk op die server hoeveel ruimte er is.' };
  if (!found) return { subject, found: 'Dit systeem vertelt het niet' };
  const { free, size } = found;
  const low = free < leastFree.bytes || free < size * leastFree.share;
  return {
    subject,
    found: `${dataSize(free)} vrij van ${dataSize(size)}`,
    ...(low && { todo: 'Maak ruimte: zonder ruimte kan er niets worden bewaard.' }),
  };
}

/** The first that still gets mended. */
const supportedNode = 24;

function node({ nodeVersion }: Installation): Check {
  const old = Number(nodeVersion.split('.')[0]) < supportedNode;
  const todo = `Zet Node ${supportedNode} op de machine: deze krijgt geen beveiligingsupdates meer.`;
  return { subject: 'Node', found: `Versie ${nodeVersion}`, ...(old && { todo }) };
}
