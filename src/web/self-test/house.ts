import { addDays, dayOf } from '#src/domain/calendar.ts';
import { hoursAfter } from '#src/domain/case-terms.ts';
import { isEmployed } from '#src/domain/employment.ts';
import { clockTime, dutchNumber, longDate } from '#src/domain/format.ts';
import { needsSecondFactor } from '#src/domain/second-factor.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Check, Looking } from './check.ts';

/** What the program keeps, and whether its work goes on. */
export async function houseChecks(looking: Looking): Promise<readonly Check[]> {
  return [
    ...clock(looking),
    backup(looking),
    mailQueue(looking),
    mailTrouble(looking),
    damaged(looking),
    destroyedRegister(looking),
    await accessLog(looking),
    secondFactor(looking),
  ];
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

/** Every night one, so that no more than a day of work can be lost. */
const backupHours = 24;

function backup({ deps: { store }, now }: Looking): Check {
  const subject = 'Back-up';
  const at = store.knownDay.lastBackup();
  const todo = 'Maak er een met backup, en kijk of dat elke nacht gebeurt.';
  if (!at) return { subject, found: 'Er is nog geen goede back-up gemaakt', todo };
  const found = `De laatste goede is van ${longDate(dayOf(at))} om ${clockTime(at)} uur`;
  return { subject, found, ...(hoursAfter(at, backupHours) < now && { todo }) };
}

/** What is still there after this is not merely on its way. */
const onItsWayMinutes = 30;

/** R51: not how much, since mail of a complaint is among it. */
function mailQueue({ deps: { store }, now }: Looking): Check {
  const before = new Date(Date.parse(now) - onItsWayMinutes * 60_000).toISOString() as Instant;
  const waits =
    [...store.lists.mailDue(before)].length > 0 ||
    store.caseLists.mailDue(before).length > 0 ||
    store.surveyLists.mailDue(before).length > 0;
  const subject = 'Post die weg moet';
  if (!waits) return { subject, found: 'Er blijft niets liggen' };
  const todo = 'Kijk of de mailserver bereikbaar is en of SMTP_URL klopt.';
  return { subject, found: 'Er ligt post die langer dan een half uur wacht', todo };
}

function mailTrouble({ deps: { store } }: Looking): Check {
  const count = store.lists.taskCount({ scope: { kind: 'all' }, kinds: ['mailTrouble'] });
  const found =
    count === 0
      ? 'Geen'
      : `In ${dutchNumber(count)} ${count === 1 ? 'dossier' : 'dossiers'}; dit staat bij de administratie onder Mijn werk`;
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
    store.partnerPersons,
    store.maintenances,
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

/** Half a line that a crash left was taken off: nothing of it was lost that had been said to be kept. */
const harmless = 'mended';

/** So many days: a page that read two years of lines would keep others waiting. `verify` reads them all. */
const lookedAt = 7;

/** R51: how many lines there are tells of what others do, so that is not said. */
async function accessLog({ deps: { store }, today }: Looking): Promise<Check> {
  const { troubles } = await store.accessLog.check(addDays(today, -lookedAt));
  const wrong = troubles.filter(({ kind }) => kind !== harmless);
  const subject = 'Logboek van wie wat bekeek';
  if (store.accessLog.isBehind())
    return {
      subject,
      found: 'De laatste regels staan nog niet op de schijf',
      todo: 'Kijk of de schijf vol of stuk is.',
    };
  if (wrong.length === 0) return { subject, found: `Elke regel van de laatste ${lookedAt} dagen klopt` };
  const todo = 'Doe verify, en bewaar wat er staat: dit kan een datalek zijn.';
  return { subject, found: `${dutchNumber(wrong.length)} keer klopt het niet`, todo };
}

/** R57. */
function secondFactor({ organisation, today }: Looking): Check {
  const needing = organisation.users.filter((user) => isEmployed(user, today) && needsSecondFactor(user, organisation));
  const without = needing.filter((user) => !user.secondFactor).length;
  const found = `${dutchNumber(needing.length - without)} van ${dutchNumber(needing.length)} bij wie het moet`;
  return {
    subject: 'Tweede stap bij het inloggen',
    found: without === 0 ? found : `${found}. De anderen komen er niet in zonder.`,
  };
}
