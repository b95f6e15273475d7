import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from './cast.ts';
import type { Rights } from './rights.ts';

/** What a client of one of the stories asks: acts, and after each the day on which it goes on. */
export type RightsStory = {
  /** Whose: the key of a story. */
  readonly of: string;
  /** Who talks with the client, where that is not the coach. */
  readonly by?: UserId;
  readonly from: Day;
  readonly play: (r: Rights) => AsyncGenerator<Day, void>;
};

const place = 'Vestiging Voorbeeldstad';

/** Asked on Friday; nobody has looked yet on the demo's day. */
async function* unread(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('disclosureOverview');
  yield addWorkingDays(r.today(), 3);
  await r.match();
}

/** Recognised, and a talk is planned for this week. */
async function* toTalk(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('inspection');
  yield addWorkingDays(r.today(), 1);
  await r.match();
  await r.postLetters();
  yield addWorkingDays(r.today(), 3);
  await r.step('identity.confirmed', { how: 'document' });
  await r.step('talk.planned', { on: addWorkingDays(r.today(), 6), time: '14.00', place });
}

/** Saw everything, took it home. */
async function* inspected(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('inspection');
  yield addWorkingDays(r.today(), 1);
  // it lies in the archive, where a clerk finds nobody
  await r.match(r.coach);
  yield addWorkingDays(r.today(), 5);
  await r.talk();
  await r.step('request.granted');
  await r.pack();
  await r.step('package.handed', { on: r.today(), how: 'handed', toWhom: 'client' });
  await r.postLetters();
  yield addWorkingDays(r.today(), 3);
  await r.step('client.accepts');
}

/** A telephone number that was wrong: changed, and whoever had it knows. */
async function* corrected(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('correction', { text: 'Mijn telefoonnummer klopt niet meer.', answer: 'written' });
  yield addWorkingDays(r.today(), 2);
  await r.match();
  await r.step('identity.confirmed', { how: 'document' });
  await r.step('talk.declined', { how: 'Op het formulier' });
  await r.step('request.granted', { reason: 'De cliënt belde met het nieuwe nummer.' });
  await r.correctContact({ phone: '+31600000299' }, 'De cliënt belde met het nieuwe nummer.');
  await r.step('change.applied');
  yield addWorkingDays(r.today(), 1);
  await r.writeResult();
  await r.postLetters();
}

/** The coach keeps an opinion; the client wants to speak with the directorate. */
async function* disagreed(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('correction', { text: 'Er staat dat ik weinig initiatief toon. Dat klopt niet.' });
  yield addWorkingDays(r.today(), 2);
  await r.match();
  yield addWorkingDays(r.today(), 4);
  await r.talk();
  await r.step('request.refused', { reason: 'Dit is een indruk van de coach, geen feit. De indruk blijft staan.' });
  await r.postLetters();
  yield addWorkingDays(r.today(), 4);
  await r.step('client.disagrees', { words: 'De coach zag mij twee keer. Daaruit volgt dit niet.' });
  await r.coachViews(
    'Ik schreef op wat ik in twee gesprekken zag. De cliënt mag haar eigen verklaring erbij laten zetten.',
  );
  yield addWorkingDays(r.today(), 2);
  await r.step('directorate.planned', { on: addWorkingDays(r.today(), 5), time: '11.00', place }, r.directorate);
  await r.postLetters(r.directorate);
}

/** Asked that nothing be used for now: the dossier rests. */
async function* restricted(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('restriction', { text: 'Gebruik mijn gegevens niet zolang mijn bezwaar bij de gemeente loopt.' });
  yield r.today();
  await r.match();
  await r.step('identity.confirmed', { how: 'document' });
  await r.step('request.effective', { rightPerson: true });
}

/** Will not be asked how it went. */
async function* objected(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('objection');
  yield addWorkingDays(r.today(), 1);
  await r.match();
  await r.step('identity.confirmed', { how: 'document' });
  await r.step('request.effective', { rightPerson: true });
}

/** Recognised, and then nobody did anything: the month is over. */
async function* forgotten(r: Rights): AsyncGenerator<Day, void> {
  await r.ask('portability');
  yield addWorkingDays(r.today(), 2);
  await r.match();
  await r.postLetters();
  await r.step('identity.confirmed', { how: 'document' });
}

/** Complained three days ago; the directorate says whether it is handled. */
async function* complained(r: Rights): AsyncGenerator<Day, void> {
  const happenedOn = addDays(r.today(), -6);
  await r.ask('complaint', { text: 'Mijn coach kwam twee keer niet op de afspraak.', happenedOn });
  yield addWorkingDays(r.today(), 1);
  const about = 'De coach kwam twee keer niet op de afspraak';
  await r.step('complaint.acknowledged', { about, employees: [r.coach] }, r.handler);
  await r.match(r.directorate);
  await r.postLetters(r.handler);
  const advice = { advice: 'yes', topic: 'appointments', reason: 'Het gaat over ons werk en is kort geleden gebeurd.' };
  await r.step('admissibility.advised', advice, r.handler);
}

/** From the complaint to the judgment, with a measure that still has to be carried out. */
async function* judged(r: Rights): AsyncGenerator<Day, void> {
  yield* complained(r);
  await r.step('admissibility.checked', { admitted: 'yes', handler: r.handler }, r.directorate);
  const passedOn = 'U zou twee keer niet op de afspraak zijn gekomen.';
  await r.step('investigation.started', { respondents: [r.coach], passedOn }, r.handler);
  yield addWorkingDays(r.today(), 6);
  const reply = 'Ik was een keer ziek en de andere keer stond het verkeerd in mijn agenda.';
  await r.step('respondent.replied', { respondent: r.coach, reply }, r.coach);
  await r.step('hearing.offered', { on: addWorkingDays(r.today(), 4), time: '13.00', place }, r.handler);
  await r.postLetters(r.handler);
  yield addWorkingDays(r.today(), 4);
  const said = { complainant: 'Ik zat twee keer te wachten.', respondent: 'Ik had moeten bellen.' };
  await r.step('hearing.held', { on: r.today(), present: 'De klager en de coach', ...said }, r.handler);
  await r.step('drafting.started', {}, r.handler);
  yield addWorkingDays(r.today(), 4);
  const decision = {
    findings: 'De coach kwam twee keer niet en belde niet af.',
    judgment: 'upheld',
    reason: 'Een afspraak geldt voor beide kanten.',
  };
  await r.step('decision.signed', decision, r.directorate);
  const measure = { what: 'Wie verhinderd is, belt zelf af', owner: users.hugo.id, by: addDays(r.today(), 60) };
  await r.step('measures.set', { measures: [measure] }, r.directorate);
  await r.postLetters(r.handler);
}

/** So that on the demo's day a request and a complaint of every kind can be looked at. */
export const rightsStories: readonly RightsStory[] = [
  { of: 'extra 5', from: '2026-11-20', play: unread },
  { of: 'client2', from: '2026-11-12', play: toTalk },
  { of: 'extra 0', by: users.hugo.id, from: '2026-10-12', play: inspected },
  { of: 'extra 9', from: '2026-10-26', play: corrected },
  { of: 'extra 12', from: '2026-10-26', play: disagreed },
  { of: 'extra 27', from: '2026-11-20', play: restricted },
  { of: 'extra 3', from: '2026-11-16', play: objected },
  { of: 'extra 20', from: '2026-10-19', play: forgotten },
  { of: 'extra 7', from: '2026-11-18', play: complained },
  { of: 'extra 11', from: '2026-09-28', play: judged },
];
