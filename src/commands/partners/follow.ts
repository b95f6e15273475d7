import type { PartnerId, PartnerPersonId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { type LapseGround, lapseGround, personState } from '#src/domain/partner/person.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { partnerPersonStep } from '#src/workflow/partner/step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changePerson, type PersonSituation } from './change-person.ts';
import { followProvisions } from './follow-provisions.ts';

/** Why somebody was suspended by itself, as the log says it. */
const grounds: Readonly<Record<LapseGround, string>> = {
  contract: 'Het bedrijf heeft geen contract dat geldt',
  company: 'Het bedrijf is geschorst',
  review: 'Een jaar lang is niet nagegaan of dit nog klopt',
  unused: 'Een jaar lang zijn geen gegevens verstrekt',
};

/**
 * What happens to people by itself: whoever is cleared and may not be any more is suspended, and all end with a partner that
 * ended. Safe to repeat; a person with nothing to follow is not written.
 *
 * @param of people of this partner only
 */
export function followPeople(deps: Deps, of?: PartnerId, stopped?: () => boolean): Promise<Ticked<PartnerPersonId>> {
  const ids = [...deps.store.partnerPersons.ids()].filter((id) => {
    const summary = deps.store.partnerPersons.summary(id);
    return summary?.state !== 'ended' && (of === undefined || summary?.partnerId === of);
  });
  return inEach(ids, (id) => followPerson(deps, id), stopped);
}

/** `notFound`: there was nothing to follow. */
async function followPerson(deps: Deps, id: PartnerPersonId): Promise<Result<undefined>> {
  const changed = await changePerson(deps, { kind: 'system' }, { id, right: 'system' }, followed);
  if (!changed.ok) return changed;
  await followProvisions(deps, id);
  return ok(undefined);
}

function followed(situation: PersonSituation) {
  const { person, partner, today } = situation;
  if (statePath(partner.machine) === 'ended') {
    const ended = partnerPersonStep(person, situation, { type: 'company.ended', facts: { partnerEnded: true } });
    return ended.ok ? ok({ ...ended.value, endedOn: today }) : ended;
  }
  const ground = personState(person) === 'cleared' ? lapseGround(person, partner, today) : undefined;
  if (!ground) return refuse('notFound');
  return partnerPersonStep(person, situation, {
    type: 'person.lapsed',
    facts: { groundGiven: true },
    reason: grounds[ground],
  });
}
