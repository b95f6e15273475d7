import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { correctDatum, eraseDatum } from '#src/commands/cases/correct.ts';
import { answerNotice } from '#src/commands/cases/result.ts';
import { findDatum } from '#src/domain/data.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { asking, by, talked } from './case-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';

/** A correction that was granted about a client whose plan the sponsor got, and short words for what follows. */
export async function granted(
  others: Parameters<typeof givePlan>[1] = [],
  ask: 'correction' | 'erasure' = 'correction',
  builder = runningByPlan(),
) {
  const found = await talked({ ask, answers: { ...asking, text: 'Mijn telefoonnummer klopt niet' } }, builder);
  const given = await givePlan(found, others);
  await found.take(ask === 'erasure' ? users.ans : users.sanne, found.id, 'request.granted');
  const datum = async (key: string) => {
    const around = dataAround({
      dossier: await found.stored(),
      organisation: castOrganisation,
      today: found.clock.today(),
    });
    const one = findDatum(around, key);
    if (!one) throw new Error(`no datum ${key}`);
    return one;
  };
  const correct = async (key: string, changed: Record<string, unknown>, deps = found.deps) => {
    const { stored } = await datum(key);
    const answers = { ...stored, changeReason: 'De cliënt liet het zien', ...changed };
    return correctDatum(deps, by(users.sanne), { id: found.id, datum: key, basis: basisOf(stored), answers });
  };
  const request = async () => {
    const one = await found.case(found.id);
    if (one.kind !== 'request') throw new Error('no request');
    return one;
  };
  const erase = async (key: string) => {
    const answers = { reason: 'Niet meer nodig', otherWords: undefined };
    const basis = basisOf((await datum(key)).stored);
    return eraseDatum(found.deps, by(users.ans), { id: found.id, datum: key, basis, answers });
  };
  const answer = async (noticeId: string, how: 'delivered' | 'confirmed' | 'impossible') => {
    const notice = (await request()).notices.find(({ id }) => id === noticeId);
    const answers = { how, on: found.clock.today(), reason: how === 'impossible' ? 'Bestaat niet meer' : undefined };
    return answerNotice(found.deps, by(users.sanne), {
      id: found.id,
      noticeId,
      basis: basisOf(notice?.answers),
      answers,
    });
  };
  return { ...found, ...given, datum, correct, erase, answer, request };
}
