import type { workflows } from '#workflows/index.ts';
import type { Words } from './moments.tsx';

type Handling<Path> = Path extends `handling.${infer State}` ? State : never;
type RequestState = Handling<keyof typeof workflows.request.stateLabels>;
type ComplaintState = Handling<keyof typeof workflows.complaint.stateLabels>;

const words = (dutch: string, english: string): Words => ({ dutch, english });
const decided = words(
  'Wij hebben een besluit genomen. U krijgt een brief. Daarin staat waarom, en wat u kunt doen.',
  'We have decided. You get a letter. It says why, and what you can do.',
);
const answering = words(
  'Ons antwoord is klaar. Wij sturen het naar u.',
  'Our answer is ready. We are sending it to you.',
);
const judged = words(
  'De directie heeft een oordeel gegeven. Het staat in een brief aan u.',
  'The management has given its judgment. It stands in a letter to you.',
);

/** Where a case stands now, in both languages, for whoever asked: every state of the machines has its words. */
export const stateWords: {
  readonly request: Readonly<Record<RequestState, Words>>;
  readonly complaint: Readonly<Record<ComplaintState, Words>>;
} = {
  request: {
    received: words(
      'Wij kijken naar uw verzoek. Eerst willen wij weten wie u bent.',
      'We are looking at your request. First we want to know who you are.',
    ),
    identified: words(
      'Wij weten wie u bent. Nu kijken wij naar wat u vraagt.',
      'We know who you are. Now we look at what you ask.',
    ),
    talkPlanned: words('Wij hebben een afspraak met u.', 'We have an appointment with you.'),
    talkHeld: words('Wij hebben met u gesproken. Nu nemen wij een besluit.', 'We talked with you. Now we decide.'),
    inWriting: words(
      'Wij nemen een besluit. U krijgt ons antwoord per brief.',
      'We decide. You get our answer by letter.',
    ),
    replied: answering,
    notRegistered: answering,
    refused: decided,
    partlyGranted: decided,
    granted: words(
      'Wij doen wat u vraagt. U krijgt uw gegevens van ons.',
      'We do what you ask. You get your data from us.',
    ),
    applying: words('Wij doen nu wat wij besloten.', 'We are now doing what we decided.'),
    notifying: words('Het is gedaan. Wij schrijven u daarover.', 'It is done. We will write to you about it.'),
    answered: words(
      'U heeft ons antwoord. Bent u het er niet mee eens? Laat het ons dan weten.',
      'You have our answer. Do you not agree? Then please let us know.',
    ),
    directorateAsked: words('De directie maakt een afspraak met u.', 'The management makes an appointment with you.'),
    directoratePlanned: words('De directie heeft een afspraak met u.', 'The management has an appointment with you.'),
    directorateHeld: words(
      'De directie heeft met u gesproken en neemt nu een besluit.',
      'The management talked with you and now decides.',
    ),
    directorateDecided: words(
      'De directie heeft een besluit genomen. Het staat in een brief aan u.',
      'The management has decided. It stands in a letter to you.',
    ),
    settled: words(
      'Uw verzoek is klaar. U kunt later altijd opnieuw iets vragen.',
      'Your request is finished. You can always ask something again.',
    ),
    toComplaint: words(
      'Uw klacht kwam in de plaats van dit verzoek.',
      'Your complaint took the place of this request.',
    ),
    withdrawn: words(
      'U trok uw verzoek in. U kunt later altijd opnieuw iets vragen.',
      'You withdrew your request. You can always ask something again.',
    ),
    lapsed: words(
      'Wij sloten uw verzoek, want wij weten niet wie u bent. U kunt het altijd opnieuw vragen.',
      'We closed your request, because we do not know who you are. You can always ask it again.',
    ),
  },
  complaint: {
    received: words('Wij hebben uw klacht. U krijgt een bevestiging.', 'We have your complaint. We will confirm it.'),
    acknowledged: words('Wij kijken of wij uw klacht behandelen.', 'We look at whether we handle your complaint.'),
    admissibility: words(
      'De directie besluit of wij uw klacht behandelen.',
      'The management decides whether we handle your complaint.',
    ),
    notAdmitted: words(
      'Wij behandelen uw klacht niet. In onze brief staat waarom, en waar u dan naartoe kunt.',
      'We do not handle your complaint. Our letter says why, and where else you can go.',
    ),
    assigned: words(
      'Wij behandelen uw klacht. Dat doet iemand die er niet bij betrokken was.',
      'We handle your complaint. Somebody who was not involved does that.',
    ),
    informal: words('Wij proberen het samen met u op te lossen.', 'We try to solve it together with you.'),
    investigating: words('Wij zoeken uit wat er is gebeurd.', 'We are finding out what happened.'),
    hearingOffered: words('Wij hebben u uitgenodigd voor een gesprek.', 'We have invited you to a talk.'),
    heard: words(
      'Wij hebben beide kanten gehoord. Nu schrijven wij het oordeel.',
      'We heard both sides. Now we write the judgment.',
    ),
    hearingWaived: words(
      'U wilt geen gesprek. Wij gaan verder met uw klacht.',
      'You want no talk. We go on with your complaint.',
    ),
    drafting: words(
      'Wij schrijven het oordeel. De directie beslist erover.',
      'We write the judgment. The management decides on it.',
    ),
    decided: judged,
    measures: words(
      'De directie heeft een oordeel gegeven. Wij doen nu wat wij beloofden.',
      'The management has given its judgment. We are now doing what we promised.',
    ),
    closed: words('Uw klacht is klaar.', 'Your complaint is finished.'),
    withdrawn: words('U trok uw klacht in.', 'You withdrew your complaint.'),
    transferred: words(
      'Wij stuurden uw klacht door naar wie erover gaat. U krijgt daar antwoord.',
      'We sent your complaint on to whoever is responsible. You get the answer there.',
    ),
    lapsed: words('Wij sloten deze klacht.', 'We closed this complaint.'),
  },
};

/** Nothing is to be expected of us any more. */
export const endedStates: readonly string[] = [
  'settled',
  'toComplaint',
  'withdrawn',
  'lapsed',
  'notAdmitted',
  'transferred',
  'closed',
] satisfies readonly (RequestState | ComplaintState)[];

/** A request that is finished while its data are still not used (AVG 18(3)). */
export const settledRestricting = words(
  'Uw verzoek is klaar. Wij gebruiken uw gegevens nog steeds niet. Voordat wij dat weer doen, hoort u het van ons.',
  'Your request is finished. We still do not use your data. Before we do so again, you hear it from us.',
);

/** A request whose complaint is over too. */
export const complaintOver = words(
  'Uw klacht kwam in de plaats van dit verzoek. Ook die klacht loopt niet meer. U kunt altijd opnieuw iets vragen.',
  'Your complaint took the place of this request. That complaint is over too. You can always ask something again.',
);

/** A request that nobody asks any more. */
export const closed = words('Wij sloten dit verzoek.', 'We closed this request.');

/** Both languages of where this case stands now. */
export function standsNow({ kind, handling }: { readonly kind: 'request' | 'complaint'; readonly handling: string }) {
  const known: Readonly<Record<string, Words>> = stateWords[kind];
  return Object.hasOwn(known, handling) ? known[handling] : undefined;
}
