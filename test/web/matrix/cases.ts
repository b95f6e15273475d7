import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { makePackage } from '#src/commands/cases/package.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { sampleBreach, sampleComplaint, sampleRequest } from '../../store/sample-case.ts';
import type { Dossiers } from './dossiers.ts';
import { must } from './must.ts';

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

/** Cases that people went on with, each to where a page of its own is there. */
async function further(house: House): Promise<Record<string, CaseId>> {
  const { deps, today, dossiers } = house;
  const { sanne, kees, ans, fatma } = users;
  const take = async (user: User, id: CaseId, event: string, answers: object = {}) =>
    must(await stepCase(deps, by(user), { id, event, answers: { ...answers } }));
  const enter = async (ask: 'inspection' | 'correction' | 'erasure' | 'complaint', text?: string) => {
    const key = `key of ${ask} ${text} that is long enough to be drawn`;
    const answers = { ...asking, text, ...(ask === 'complaint' && { happenedOn: today }) };
    return must(await enterCase(deps, { kind: 'system' }, { key, ask, answers })).id;
  };
  const talked = async (...asked: Parameters<typeof enter>) => {
    const id = await enter(...asked);
    must(await matchCase(deps, by(fatma), { id, dossierId: dossiers.own.id }));
    await take(sanne, id, 'identity.confirmed', { how: 'document' });
    await take(sanne, id, 'talk.planned', { on: today, time: '14.00', place: 'Vestiging Voorbeeldstad' });
    const words = { present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken wat er moet gebeuren.' };
    await take(sanne, id, 'talk.held', { on: today, ...words });
    return id;
  };
  const inspection = await talked('inspection');
  await take(sanne, inspection, 'request.granted');
  must(await makePackage(deps, by(sanne), { id: inspection, render: deps.render }));
  const correction = await talked('correction', 'Mijn diploma staat er niet in');
  await take(sanne, correction, 'request.granted', { reason: 'Het diploma klopt' });
  const disputed = await talked('correction', 'Er staat dat ik laat was');
  await take(sanne, disputed, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
  const complaintHeard = await enter('complaint', 'Sanne belde twee keer niet');
  await take(kees, complaintHeard, 'complaint.acknowledged', { about: 'De coach belde niet', employees: [sanne.id] });
  await take(ans, complaintHeard, 'admissibility.checked', { admitted: 'yes', handler: kees.id });
  const asked = { respondents: [sanne.id], passedOn: 'U zou twee keer bellen en deed dat niet.' };
  await take(kees, complaintHeard, 'investigation.started', asked);
  return { inspection, correction, disputed, complaintHeard, requestOfNobodyYet: await enter('inspection') };
}

/** Puts all of them in the house; the destroyed one is gone again. */
export async function addCases(house: House): Promise<Readonly<Record<string, CaseId>>> {
  const cases = received(house);
  const { store } = house.deps;
  for (const one of Object.values(cases)) await store.cases.create(one.id, one);
  const went = await further(house);
  await store.cases.destroy(cases.destroyed.id);
  return { ...Object.fromEntries(Object.entries(cases).map(([name, { id }]) => [name, id])), ...went };
}
