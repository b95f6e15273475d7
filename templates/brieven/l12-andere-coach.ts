import { z } from 'zod';
import { row, withPhone } from '../parts/report-frame.ts';
import { changedCoach, client, movedBranch, running, sponsor } from '../samples/letters.ts';
import { type LetterInput, letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach } from './phrases.ts';

/** A new responsible coach (R64): the client and the sponsor each get their own words. */
export const l12 = letterKind({
  key: 'L12',
  title: 'Andere coach',
  answers: z.strictObject({ to }),
  prints: nothingOfClient,
  subject: ({ letter }) => (letter.to === 'client' ? 'U krijgt een andere coach' : 'Andere coach bij uw opdracht'),
  body: (input) => (input.letter.to === 'client' ? toClient(input) : toSponsor(input)),
  samples: {
    client: changedCoach(running(client({}, '2026-05-11'))),
    opdrachtgever: changedCoach(running(sponsor({}))),
    zonderPlan: changedCoach(sponsor({})),
    andereVestiging: movedBranch(changedCoach(running(client({}, '2026-05-11')))),
  },
});

type Input = LetterInput<Record<never, never>>;

function toClient({ facts }: Input) {
  const before = facts.previousCoach ? ` in plaats van ${facts.previousCoach}` : '';
  return [
    say(`Vanaf nu is ${facts.coach.formalName} uw coach${before}.`),
    { kind: 'keyTable' as const, rows: [row('Uw coach', facts.coach.formalName), row('Bereikbaar', contact(facts))] },
    ...moved(facts),
    say(
      `${isRunning(facts) ? 'Uw plan en uw afspraken blijven' : 'Uw afspraken blijven'} hetzelfde. Uw nieuwe coach kent uw dossier en belt u om kennis te maken. Uw vorige coach kan uw dossier niet meer inzien.`,
    ),
    say(
      `Heeft u een vraag of bezwaar tegen deze wisseling? ${callCoach(facts)} U kunt ook de vestiging bellen, ${facts.branch.phone}.`,
    ),
  ];
}

function toSponsor({ facts }: Input) {
  const before = facts.previousCoach ? ` Tot nu toe was dat ${facts.previousCoach}.` : '';
  return [
    say(
      `Bij uw opdracht ${facts.assignment.orderNumber} is ${facts.coach.formalName} nu de re-integratiecoach.${before}`,
    ),
    {
      kind: 'keyTable' as const,
      rows: [
        row('Uw ordernummer', facts.assignment.orderNumber),
        row('Re-integratiecoach', facts.coach.formalName),
        row('Bereikbaar', contact(facts)),
      ],
    },
    ...moved(facts),
    ...(isRunning(facts) ? [say('De afspraken in het trajectplan en de data van de rapportages blijven gelijk.')] : []),
  ];
}

/** P25: where the dossier is now. */
function moved({ previousBranch, branch }: Input['facts']) {
  if (previousBranch === undefined) return [];
  const { name, street, postcode, town, phone } = branch;
  return [
    say(`Het dossier is nu bij onze vestiging ${name}, niet meer bij ${previousBranch}.`),
    { kind: 'keyTable' as const, rows: [row('Adres', `${street}, ${postcode} ${town}`), row('Telefoon', phone)] },
  ];
}

function contact({ coach }: Input['facts']): string {
  return withPhone(coach.email, coach.phone);
}

/** A plan is in force. */
function isRunning({ startDate, endDate }: Input['facts']): boolean {
  return startDate !== undefined && endDate === undefined;
}
