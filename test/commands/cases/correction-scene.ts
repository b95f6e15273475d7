import { basisOf } from '#src/commands/basis.ts';
import { dataAround } from '#src/commands/cases/carry.ts';
import { correctDatum } from '#src/commands/cases/correct.ts';
import { findDatum } from '#src/domain/data.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { asking, by, talked } from './case-scene.ts';
import { givePlan, runningByPlan } from './given-plan.ts';

/** A correction that was granted about a client whose plan the sponsor got, and short words for what follows. */
export async function granted(others: Parameters<typeof givePlan>[1] = []) {
  const found = await talked(
    { ask: 'correction', answers: { ...asking, text: 'Mijn telefoonnummer klopt niet' } },
    runningByPlan(),
  );
  const given = await givePlan(found, others);
  await found.take(users.sanne, found.id, 'request.granted');
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
  return { ...found, ...given, datum, correct, request };
}
