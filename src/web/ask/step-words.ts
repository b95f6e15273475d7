import type { CaseLetter } from '#src/domain/cases/case.ts';
import type { workflows } from '#workflows/index.ts';
import type { Words } from './moments.tsx';

type Events = (typeof workflows)['request' | 'complaint']['events'];
type Step =
  | (Events extends infer E ? (E extends unknown ? keyof E : never) : never)
  | 'request.received'
  | 'complaint.received';

/**
 * Of no concern to whoever asked: that we found a dossier (R43), what somebody else said, how the house does its work (R51);
 * or told only when it is a fact, by the event that follows.
 */
const unsaid = undefined;

const words = (dutch: string, english: string): Words => ({ dutch, english });
const decided = words(
  'Wij namen een besluit. U krijgt er bericht over.',
  'We decided. You will hear from us about it.',
);

/** The steps that whoever asked reads about, by the event of the machine: none can be forgotten, in either language. */
const steps: Readonly<Record<Step, Words | undefined>> = {
  'request.received': words('Wij kregen uw verzoek.', 'We have your request.'),
  'client.matched': unsaid,
  'client.unmatched': unsaid,
  'subject.named': unsaid,
  'decider.named': unsaid,
  'mandate.ended': unsaid,
  'client.died': unsaid,
  'clock.tick': unsaid,
  'term.extended': unsaid,
  'identity.unclear': words('Wij vroegen u te laten zien wie u bent.', 'We asked you to show who you are.'),
  'identity.confirmed': words('U liet zien wie u bent.', 'You showed who you are.'),
  'identity.failed': words(
    'Wij sloten het verzoek: wij weten niet wie u bent.',
    'We closed the request: we do not know who you are.',
  ),
  'request.placed': words('Wij keken wat u precies vraagt.', 'We looked at what exactly you ask.'),
  'question.answered': words('Wij schreven een antwoord op uw vraag.', 'We wrote an answer to your question.'),
  'nothing.found': words(
    'Wij zochten wat wij over u hebben. U krijgt er een brief over.',
    'We looked for what we have about you. You get a letter about it.',
  ),
  'talk.planned': words('Wij planden een gesprek met u.', 'We planned a talk with you.'),
  'talk.declined': words('U wilt ons antwoord op papier.', 'You want our answer in writing.'),
  'client.noShow': words('Het gesprek ging niet door.', 'The talk did not take place.'),
  'talk.held': words('Wij spraken met u.', 'We talked with you.'),
  'request.granted': decided,
  'request.partlyGranted': decided,
  'request.refused': decided,
  'request.excessive': decided,
  'request.effective': words('Wij deden meteen wat u vroeg.', 'We did at once what you asked.'),
  'complaint.over': undefined,
  'restriction.lifted': words(
    'Wij gebruiken uw gegevens weer. Wij vertelden u waarom.',
    'We use your data again. We told you why.',
  ),
  'answer.sent': words('Wij stuurden ons antwoord.', 'We sent our answer.'),
  'package.handed': words('U kreeg het overzicht waar u om vroeg.', 'You received the overview you asked for.'),
  'change.applied': words('Wij voerden de wijziging uit.', 'We made the change.'),
  'recipients.done': words(
    'Wij stuurden ons antwoord, en lichtten in wie de oude gegevens had.',
    'We sent our answer, and told whoever had the old data.',
  ),
  'extension.told': words(
    'Wij hebben meer tijd nodig. Wij schreven u waarom.',
    'We need more time. We wrote to you why.',
  ),
  'client.disagrees': words('U vroeg een gesprek met de directie.', 'You asked for a talk with the management.'),
  'directorate.planned': words('De directie plande een gesprek met u.', 'The management planned a talk with you.'),
  'directorate.held': words('De directie sprak met u.', 'The management talked with you.'),
  'directorate.decided': words(
    'De directie nam een besluit. U krijgt er bericht over.',
    'The management decided. You get a letter about it.',
  ),
  'client.accepts': words('U bent het eens met het antwoord.', 'You agree with the answer.'),
  'ladder.skipped': words('U ging naar de toezichthouder of de rechter.', 'You went to the supervisor or to court.'),
  'complaint.filed': words('U diende een klacht in.', 'You made a complaint.'),
  'request.withdrawn': words('U trok het verzoek in.', 'You withdrew the request.'),

  'complaint.received': words('Wij kregen uw klacht.', 'We have your complaint.'),
  'complaint.acknowledged': unsaid,
  'complaint.forwarded': words(
    'Wij stuurden uw klacht door naar wie erover gaat.',
    'We sent your complaint on to whoever is responsible.',
  ),
  'admissibility.advised': unsaid,
  'admissibility.checked': words(
    'Wij besloten of wij uw klacht behandelen. U krijgt er bericht over.',
    'We decided whether we handle your complaint. You will hear from us about it.',
  ),
  'handler.replaced': unsaid,
  'inquiry.continued': unsaid,
  'respondent.replied': unsaid,
  'drafting.started': unsaid,
  'informal.proposed': words('Wij proberen het samen op te lossen.', 'We try to solve it together.'),
  'informal.settled': words('Wij losten het samen op.', 'We solved it together.'),
  'informal.failed': words(
    'Samen oplossen lukte niet. Wij behandelen uw klacht verder.',
    'Solving it together did not work. We go on with your complaint.',
  ),
  'agreement.broken': words('Wij behandelen uw klacht verder.', 'We go on with your complaint.'),
  'investigation.started': words('Wij begonnen met het onderzoek.', 'We are looking into your complaint.'),
  'hearing.offered': words('Wij nodigden u uit voor een gesprek.', 'We invited you to a talk.'),
  'hearing.held': words('Wij hoorden beide kanten.', 'We heard both sides.'),
  'hearing.waived': words('U wilt geen gesprek.', 'You want no talk.'),
  'decision.signed': words(
    'De directie gaf een oordeel. U krijgt er bericht over.',
    'The management gave its judgment. You get a letter about it.',
  ),
  'measures.set': words(
    'Wij besloten wat wij gaan doen. U krijgt er bericht over.',
    'We decided what we will do. You will hear from us about it.',
  ),
  'measures.none': unsaid,
  'measure.done': words('Wij deden iets wat wij beloofden.', 'We did something that we promised.'),
  'complaint.withdrawn': words('U trok de klacht in.', 'You withdrew the complaint.'),
  'external.opened': words('Uw klacht ligt ook ergens anders.', 'Your complaint is also somewhere else.'),
  'external.ended': unsaid,
};

/** Of a letter that left, where the step that it was written for tells nothing by itself. */
export function letterWords({ kind, to }: Pick<CaseLetter, 'kind' | 'to'>): Words | undefined {
  const isReceipt = kind === 'L30' && to === 'asker';
  return isReceipt ? words('Wij bevestigden uw klacht.', 'We confirmed your complaint.') : undefined;
}

/** Both languages of a step that was taken; undefined when whoever asked is not told of it. */
export function stepWords(event: string): Words | undefined {
  // a key of its own is one of the steps
  return Object.hasOwn(steps, event) ? steps[event as Step] : undefined;
}
