import { type EventDeclaration, type EventOf, facts } from './event.ts';

const who = ['breach.handle'] as const;

/** Everything that can happen to a breach (AVG 33, 34). It begins with its being reported, which is no event of the machine. */
export const breachEvents = {
  'breach.triaged': {
    label: 'Risico beoordeeld',
    verb: 'Risico beoordelen',
    who,
    facts: facts('riskAssessed'),
  },
  'breach.registered': {
    label: 'Alleen in het eigen register',
    verb: 'Alleen in het register zetten',
    who,
    facts: facts('riskUnlikely', 'reasonGiven'),
  },
  'breach.notifiable': {
    label: 'Moet worden gemeld',
    verb: 'Vaststellen dat het gemeld moet worden',
    who,
    facts: facts(),
  },
  'supervisor.notified': {
    label: 'Gemeld bij de toezichthouder',
    verb: 'Melding aan de toezichthouder vastleggen',
    who,
    /** AVG 33(1): after 72 hours only with the reason of the delay. */
    facts: facts('within72Hours', 'delayExplained'),
  },
  'supervisor.supplemented': {
    label: 'Melding aangevuld',
    verb: 'Melding aanvullen',
    who,
    facts: facts(),
  },
  'sponsor.informed': {
    label: 'Opdrachtgever ingelicht',
    verb: 'Inlichten van de opdrachtgever vastleggen',
    who,
    facts: facts(),
  },
  'persons.informed': {
    label: 'Betrokkenen ingelicht',
    verb: 'Inlichten van betrokkenen vastleggen',
    who,
    facts: facts('allTold'),
  },
  'breach.closed': {
    label: 'Datalek afgesloten',
    verb: 'Datalek afsluiten',
    who,
    /** `personsSettled`: no high risk, or everybody was told (AVG 34); `sponsorsTold`: whose contract asks for it. */
    facts: facts('measuresNoted', 'personsSettled', 'sponsorsTold'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type BreachEvent = EventOf<typeof breachEvents>;
