import type { Coming, Doer } from '#src/domain/coming.ts';
import { approvalPath, namedNumber } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import type { Changed } from './days-ahead.ts';

type Telling = { readonly rule: string; readonly who: Doer; readonly what: string };
type Teller = Telling | ((event: DossierEvent, dossier: Dossier) => Telling);

/** What the program will do by itself, by the line it will write in the log. Left out: the log's own words say it. */
const tellers: Readonly<Record<string, Teller>> = {
  'report.due': ({ data }) => ({
    rule: 'P10',
    who: 'system',
    what: `Voortgangsrapportage ${data?.number} komt op de werklijst van de coach`,
  }),
  'report.overdue': ({ data }) => ({
    rule: 'P10',
    who: 'branchManager',
    what: `Voortgangsrapportage ${data?.number} is te laat, als die niet verstuurd is`,
  }),
  'duration.warning': { rule: 'P8', who: 'coach', what: 'Nog zes weken: verleng het traject of rond het af' },
  'duration.expired': {
    rule: 'P8',
    who: 'system',
    what: 'De looptijd is voorbij: het traject gaat naar de afronding, als het niet verlengd is',
  },
  'pause.long': {
    rule: 'P8',
    who: 'coach',
    what: 'De onderbreking duurt lang: bespreek met de opdrachtgever of het traject stopt',
  },
  'client.noReaction': (event, dossier) => ({
    rule: 'P20',
    who: 'system',
    what: `${documentOf(event, dossier)}: de cliënt heeft niet gereageerd, het mag naar de opdrachtgever`,
  }),
  'doc.informed': (event, dossier) => ({
    rule: 'P10',
    who: 'system',
    what: `${documentOf(event, dossier)} telt als gelezen door de opdrachtgever`,
  }),
  'clock.tick': reminded,
  'contract.tacitApproval': (event, dossier) => ({
    rule: 'P9',
    who: 'system',
    what: `${documentOf(event, dossier)}: geen antwoord van de opdrachtgever is dan akkoord`,
  }),
  'plan.approved': { rule: 'P9', who: 'system', what: 'Het traject loopt' },
  'coach.reassigned': {
    rule: 'P26',
    who: 'system',
    what: 'De coach is dan uit dienst: het dossier gaat naar een ander',
  },
  'bsn.wiped': { rule: 'P5', who: 'system', what: 'Het BSN wordt gewist: het contract staat het niet toe' },
  'archive.run': { rule: 'P12', who: 'system', what: 'Het dossier gaat naar het archief' },
  'destruction.nears': {
    rule: 'P12',
    who: 'system',
    what: 'Vernietiging komt in zicht: op de lijst van de vestiging',
  },
  'destruction.allowed': {
    rule: 'P12',
    who: 'branchManager',
    what: 'Vernietigen vanaf deze dag: dossier, documenten en mails. Twee mensen beslissen',
  },
  'destruction.overdue': {
    rule: 'P12',
    who: 'directorate',
    what: 'Nog niet over vernietiging beslist: de directie krijgt bericht, en daarna elke week',
  },
};

/** The program keeps track of these; nobody notices anything. */
const untold: readonly string[] = ['trajectory.closed', 'close.undone'];

/** What a day brings to a dossier by itself. */
export function comingOf(day: Day, { before, after }: Changed<Dossier>): Coming[] {
  if (!after) return [{ day, rule: 'P12', who: 'system', what: 'Dossier, documenten en mails worden vernietigd' }];
  const told = after.events.slice(before.events.length).flatMap((event): Coming[] => {
    if (untold.includes(event.type) || isRepeated(event, before)) return [];
    const teller = tellers[event.type] ?? { rule: 'P12', who: 'system', what: eventLabel(event) };
    return [{ day, ...(typeof teller === 'function' ? teller(event, after) : teller) }];
  });
  return [...told, ...letters(day, { before, after }), ...holds(day, { before, after })];
}

/** Told once that it comes back every week. */
function isRepeated({ type }: DossierEvent, before: Dossier): boolean {
  return type === 'destruction.overdue' && before.events.some((earlier) => earlier.type === type);
}

/** R19: two reminders, then a call. */
function reminded(event: DossierEvent, dossier: Dossier): Telling {
  const document = dossier.documents.find(({ id }) => id === event.documentId);
  const name = documentOf(event, dossier);
  const path = document ? approvalPath(document) : '';
  if (path.endsWith('.reminded'))
    return { rule: 'P9', who: 'system', what: `${name}: herinnering aan de opdrachtgever, als er geen antwoord is` };
  if (path.endsWith('.remindedTwice'))
    return {
      rule: 'P9',
      who: 'system',
      what: `${name}: tweede herinnering aan de opdrachtgever, als er geen antwoord is`,
    };
  return { rule: 'P9', who: 'branchManager', what: `${name}: bel de opdrachtgever, als er geen antwoord is` };
}

/** 'voortgangsrapportage 2' */
function documentOf({ documentId }: DossierEvent, { documents }: Dossier): string {
  const document = documents.find(({ id }) => id === documentId);
  const title = document && findKind(document.kind)?.title;
  const number = document && namedNumber(document);
  return `${title ?? 'Document'}${number === undefined ? '' : ` ${number}`}`;
}

function letters(day: Day, { before, after }: { readonly before: Dossier; readonly after: Dossier }): Coming[] {
  return after.documents.slice(before.documents.length).flatMap(({ kind, approval }): Coming[] => {
    const title = findKind(kind)?.title;
    return approval || !title ? [] : [{ day, rule: 'P9', who: 'system', what: `Brief klaar: ${title}` }];
  });
}

/** R33: only told to whoever may know that something holds it; the log does not. */
function holds(day: Day, { before, after }: { readonly before: Dossier; readonly after: Dossier }): Coming[] {
  const wasHeld = statePath(before.retention.machine) === 'onHold';
  const isHeld = statePath(after.retention.machine) === 'onHold';
  if (wasHeld === isHeld) return [];
  const what = isHeld ? 'De vernietiging wordt tegengehouden' : 'Niets houdt de vernietiging meer tegen';
  return [{ day, rule: 'P12', who: 'system', what }];
}
