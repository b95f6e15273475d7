import { bsnAllowed } from '#src/domain/necessity.ts';
import { ok } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';

/**
 * R9: a contract that no longer allows a BSN takes it out of its dossiers, with what was said about it. Costs as much as
 * there is to wipe; doing it again does nothing.
 */
export function wipeBsns(deps: Deps, stopped?: () => boolean): Promise<Ticked> {
  const { organisation, lists } = deps.store;
  const contracts = organisation.read().value.sponsors.flatMap((sponsor) => sponsor.contracts);
  const holding = contracts.filter((one) => !bsnAllowed(one)).flatMap(({ id }) => lists.holdingBsn(id));
  return inEach(
    holding.map(({ id }) => id),
    (id) =>
      changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) =>
        ok({ dossier: withoutBsn(situation), effects: [], value: undefined }),
      ),
    stopped,
  );
}

function withoutBsn(situation: Situation): Situation['dossier'] {
  const { dossier } = situation;
  const { bsn: _bsn, ...client } = dossier.client;
  const { bsn: _check, ...intake } = dossier.intake;
  const { 'intake.bsn': _typed, ...drafts } = dossier.drafts;
  const { 'client.bsn': _given, 'intake.bsn': _checked, ...provenance } = dossier.provenance;
  const events = [...dossier.events, logLine(situation, { type: 'bsn.wiped' })];
  return { ...dossier, client, intake, drafts, provenance, events };
}
