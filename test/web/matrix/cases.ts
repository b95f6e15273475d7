import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { correctDatum } from '#src/commands/cases/correct.ts';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { makePackage } from '#src/commands/cases/package.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { findDatum } from '#src/domain/data.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { sampleBreach, sampleComplaint, sampleRequest } from '../../store/sample-case.ts';
import type { Dossiers } from './dossiers.ts';
import { must } from './must.ts';
import { wordOf } from './words.ts';

type House = { readonly deps: WebDeps; readonly dossiers: Dossiers; readonly today: Day };

/** Cases as the table tells them apart: of whom, about whom, how far. Received only, where nothing else is said. */
function received({ dossiers }: House) {
  const { own, ownReporting, far, ownClosed } = dossiers;
  const dossierId = own.id;
  return {
    requestOfOwn: sampleRequest(1, { dossierId }),
    requestOfFar: sampleRequest(3, { dossierId: far.id }),
    requestOfClosed: sampleRequest(4, { dossierId: ownClosed.id }),
    requestAboutCoach: sampleRequest(5, { dossierId: ownReporting.id, aboutUserIds: [users.sanne.id] }),
    complaint: sampleComplaint(1, { dossierId }),
    complaintAboutCoach: sampleComplaint(2, { dossierId, aboutUserIds: [users.sanne.id] }),
    complaintAboutHandler: sampleComplaint(3, { dossierId, aboutUserIds: [users.kees.id] }),
    complaintAboutDirector: sampleComplaint(4, { dossierId, aboutUserIds: [users.ans.id] }),
    breach: sampleBreach(1, { branchId: own.branchId }),
    breachFar: sampleBreach(2, { branchId: far.branchId }),
    destroyed: sampleComplaint(5, { dossierId }),
  } as const satisfies Record<string, Case>;
}

/** What whoever asks or complains wrote, of which nobody else writes a word. */
export const saidIn = (name: string) => wordOf('zaak', name);

type Ask = 'inspection' | 'correction' | 'erasure' | 'complaint';

/** Short words for what people do with a case. */
function actsIn({ deps, today, dossiers }: House) {
  const { sanne, fatma, hugo } = users;
  const take = async (user: User, id: CaseId, event: string, answers: object = {}) =>
    must(await stepCase(deps, by(user), { id, event, answers: { ...answers } }));
  const enter = async (ask: Ask, text?: string) => {
    const key = `key of ${ask} ${text} that is long enough to be drawn`;
    const answers = { ...asking, text, ...(ask === 'complaint' && { happenedOn: today }) };
    return must(await enterCase(deps, { kind: 'system' }, { key, ask, answers })).id;
  };
  return {
    take,
    enter,
    /** A request of the client of this dossier, who was recognised and spoken with. */
    async talked(ask: Ask, text?: string, about = dossiers.own) {
      const id = await enter(ask, text);
      must(await matchCase(deps, by(fatma), { id, dossierId: about.id }));
      await take(sanne, id, 'identity.confirmed', { how: 'document' });
      await take(sanne, id, 'talk.planned', { on: today, time: '14.00', place: 'Vestiging Voorbeeldstad' });
      const words = { present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken wat er moet gebeuren.' };
      await take(sanne, id, 'talk.held', { on: today, ...words });
      return id;
    },
    /** A complaint about what was answered, written down by an employee. */
    async complainAfter(requestId: CaseId, text: string) {
      const follows = { typed: deps.store.cases.summary(requestId)?.reference ?? '', takesOver: false };
      const entered = { channel: 'phone', receivedOn: today, aboutUserIds: [] } as const;
      const answers = { ...asking, text, happenedOn: today };
      const asked = { key: `key of ${text} that is drawn`, ask: 'complaint', answers, entered, follows } as const;
      return must(await enterCase(deps, by(hugo), asked)).id;
    },
  };
}

/** Requests that people went on with, each to where a page of its own is there. */
async function furtherRequests(house: House): Promise<Record<string, CaseId>> {
  const { deps, today, dossiers } = house;
  const { sanne, ans } = users;
  const { take, talked, enter } = actsIn(house);
  const inspection = await talked('inspection', saidIn('inspection'));
  await take(sanne, inspection, 'request.granted');
  must(await makePackage(deps, by(sanne), { id: inspection, render: deps.render }));
  const correction = await talked('correction', saidIn('correction'));
  await take(sanne, correction, 'request.granted', { reason: 'Het diploma klopt' });
  const corrected = await talked('correction', saidIn('corrected'), dossiers.ownAnswered);
  await take(sanne, corrected, 'request.granted', { reason: 'Het nummer klopt niet' });
  await changePhone(house, corrected);
  await take(sanne, corrected, 'change.applied');
  const erasure = await talked('erasure', saidIn('erasure'));
  await take(ans, erasure, 'request.granted');
  const refuse = async (name: string) => {
    const id = await talked('correction', saidIn(name));
    await take(sanne, id, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
    return id;
  };
  const disagreed = await refuse('disagreed');
  const letterId = (await deps.store.cases.load(disagreed))?.value.letters.at(-1)?.id;
  if (!letterId) throw new Error('a refusal has its letter');
  const sent = { id: disagreed, letterId, how: 'post', on: today, right: 'request.handle' } as const;
  must(await caseLetterSent(deps, by(sanne), sent));
  await take(sanne, disagreed, 'client.disagrees', { words: 'Ik was er wel' });
  const disputed = await refuse('disputed');
  const found = { inspection, correction, corrected, erasure, disagreed, disputed };
  return { ...found, requestOfNobodyYet: await enter('inspection', saidIn('requestOfNobodyYet')) };
}

/** What a document printed, so that whoever got it is told. */
async function changePhone({ deps, today, dossiers }: House, id: CaseId): Promise<void> {
  const { store } = deps;
  const dossier = (await store.dossiers.load(dossiers.ownAnswered.id))?.value ?? dossiers.ownAnswered;
  const datum = findDatum(
    dataAround({ dossier, organisation: store.organisation.read().value, today }),
    'client.contact',
  );
  const answers = { ...datum?.stored, phone: '+31612121212', changeReason: 'De cliënt liet het zien' };
  const basis = basisOf(datum?.stored);
  must(await correctDatum(deps, by(users.sanne), { id, datum: 'client.contact', basis, answers }));
}

/** Complaints that people went on with. */
async function furtherComplaints(house: House, { disputed }: Record<string, CaseId>): Promise<Record<string, CaseId>> {
  const { sanne, kees, ans } = users;
  const { take, enter, complainAfter } = actsIn(house);
  const complaintHeard = await enter('complaint', saidIn('complaintHeard'));
  await take(kees, complaintHeard, 'complaint.acknowledged', { about: 'De coach belde niet', employees: [sanne.id] });
  await take(ans, complaintHeard, 'admissibility.checked', { admitted: 'yes', handler: kees.id });
  const asked = { respondents: [sanne.id], passedOn: 'U zou twee keer bellen en deed dat niet.' };
  await take(kees, complaintHeard, 'investigation.started', asked);
  const complaintAfter = disputed && (await complainAfter(disputed, saidIn('complaintAfter')));
  return { complaintHeard, ...(complaintAfter && { complaintAfter }) };
}

/** Puts all of them in the house; the destroyed one is gone again. */
export async function addCases(house: House): Promise<Readonly<Record<string, CaseId>>> {
  const cases = received(house);
  const { store } = house.deps;
  for (const [name, one] of Object.entries(cases)) await store.cases.create(one.id, { ...one, text: saidIn(name) });
  const went = await furtherRequests(house);
  const complained = await furtherComplaints(house, went);
  await store.cases.destroy(cases.destroyed.id);
  return { ...Object.fromEntries(Object.entries(cases).map(([name, { id }]) => [name, id])), ...went, ...complained };
}
