import { addDays } from '#src/domain/calendar.ts';
import { dataSize, dutchNumber, longDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import { contentPolicy, headerNames } from '../security.ts';
import type { UserVisit } from '../visit.ts';
import type { Installation } from './installation.ts';

/** One thing that was looked at. `todo`: it is not as it should be, and this helps. */
export type Check = {
  readonly subject: string;
  readonly found: string;
  readonly todo?: string;
};

/** When it is looked at, and where. */
type Looking = Pick<UserVisit, 'deps' | 'today' | 'now'>;

/** Everything somebody who keeps the program running wants to know is right, looked at now. */
export function checksOf(visit: Looking, installation: Installation): readonly Check[] {
  return [
    outgoing(installation),
    relay(installation),
    https(visit, installation),
    headers(),
    ...clock(visit),
    backup(visit),
    ...installation.keys.map(keyFile),
    space(installation),
    mailQueue(visit),
    mailTrouble(visit),
    damaged(visit),
    destroyedRegister(visit),
    node(installation),
  ];
}

/** P16, R42. */
function outgoing({ outgoing: open, relay: { port } }: Installation): Check {
  const subject = 'Verbindingen naar buiten';
  if (!open)
    return {
      subject,
      found: 'Dit systeem vertelt het niet. Het programma heeft alleen een verbinding met de mailserver.',
    };
  const others = open.filter((one) => one.port !== port);
  const mail = open.length - others.length;
  const found = `Nu open: ${dutchNumber(mail)} naar de mailserver, ${dutchNumber(others.length)} naar iets anders`;
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

function clock({ deps: { store }, today }: Looking): readonly Check[] {
  const subject = 'Klok en dagelijks werk';
  const latest = store.knownDay.latest();
  const leapt = store.knownDay.leapt();
  const put = 'Zet de klok goed. Stop dan het programma, doe jobs run --klok, en start het.';
  if (!latest) return [{ subject, found: `Het is ${longDate(today)}. Het dagelijkse werk is nog niet gedaan.` }];
  const found = `Het is ${longDate(today)}. Het dagelijkse werk is gedaan tot en met ${longDate(latest)}.`;
  return [
    {
      subject,
      found,
      ...(latest > today && { todo: put }),
      ...(latest < addDays(today, -1) && { todo: 'Kijk in het logboek waarom het dagelijkse werk stilstaat.' }),
    },
    ...(leapt && leapt >= addDays(today, -30)
      ? [
          {
            subject: 'Sprong van de klok',
            found: `Op ${longDate(leapt)} ging de klok meer dan een maand vooruit.`,
            todo: put,
          },
        ]
      : []),
  ];
}

function backup({ deps: { store }, today }: Looking): Check {
  const subject = 'Back-up';
  const last = store.knownDay.lastBackup();
  const found = last ? `De laatste goede is van ${longDate(last)}` : 'Er is nog geen goede back-up gemaakt';
  const old = last === undefined || last < addDays(today, -1);
  return { subject, found, ...(old && { todo: 'Maak er een met backup, en kijk of dat elke nacht gebeurt.' }) };
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

function space({ space: found }: Installation): Check {
  const subject = 'Ruimte op de schijf';
  if (!found) return { subject, found: 'Dit systeem vertelt het niet' };
  const { free, size } = found;
  const low = free < leastFree.bytes || free < size * leastFree.share;
  return {
    subject,
    found: `${dataSize(free)} vrij van ${dataSize(size)}`,
    ...(low && { todo: 'Maak ruimte: zonder ruimte kan er niets worden bewaard.' }),
  };
}

/** What is still there after this is not merely on its way. */
const onItsWayMinutes = 30;

function mailQueue({ deps: { store }, now }: Looking): Check {
  const before = new Date(Date.parse(now) - onItsWayMinutes * 60_000).toISOString() as Instant;
  const waiting =
    [...store.lists.mailDue(before)].length +
    store.caseLists.mailDue(before).length +
    store.surveyLists.mailDue(before).length;
  const subject = 'Post die weg moet';
  if (waiting === 0) return { subject, found: 'Er wacht niets' };
  const found = `${dutchNumber(waiting)} dossiers of zaken wachten langer dan een half uur`;
  return { subject, found, todo: 'Kijk of de mailserver bereikbaar is en of SMTP_URL klopt.' };
}

function mailTrouble({ deps: { store } }: Looking): Check {
  const count = store.lists.taskCount({ scope: { kind: 'all' }, kinds: ['mailTrouble'] });
  const found = count === 0 ? 'Geen' : `${dutchNumber(count)} dossiers; dit staat bij de administratie onder Mijn werk`;
  return { subject: 'Post die niet aankwam', found };
}

function damaged({ deps: { store } }: Looking): Check {
  const kept = [
    store.dossiers,
    store.cases,
    store.destructions,
    store.bookYears,
    store.invoices,
    store.surveyBatches,
    store.surveyFiles,
    store.letterheads,
  ];
  const count = kept.reduce((sum, one) => sum + [...one.quarantined()].length, 0);
  const subject = 'Beschadigde bestanden';
  if (count === 0) return { subject, found: 'Geen' };
  const todo = 'Doe verify --data, en haal ze terug uit een back-up.';
  return { subject, found: `${dutchNumber(count)} apart gezet; de andere werken`, todo };
}

function destroyedRegister({ deps: { store } }: Looking): Check {
  const { changed } = store.destroyed.trouble();
  const subject = 'Register van vernietiging';
  const found = `${dutchNumber(store.destroyed.lines().length)} regels`;
  if (changed.length === 0) return { subject, found: `${found}, elke aan de vorige gebonden` };
  const todo = 'Zet het bestand terug uit de nieuwste back-up.';
  return { subject, found: `${found}, waarvan ${dutchNumber(changed.length)} veranderd`, todo };
}

/** The first that still gets mended. */
const supportedNode = 24;

function node({ nodeVersion }: Installation): Check {
  const old = Number(nodeVersion.split('.')[0]) < supportedNode;
  const todo = `Zet Node ${supportedNode} op de machine: deze krijgt geen beveiligingsupdates meer.`;
  return { subject: 'Node', found: `Versie ${nodeVersion}`, ...(old && { todo }) };
}
