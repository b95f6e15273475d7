import type { Destruction, Listed } from '#src/domain/destruction/destruction.ts';
import { nextCertificate } from '#src/domain/destruction/register-line.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { inSentence } from '#src/domain/names.ts';
import { type Branch, findBranch, findUser, type Organisation } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { NewLine } from '#src/store/destruction-port.ts';
import { findKind } from '#templates/index.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { branchFacts } from '../documents/facts.ts';
import { changeList } from './change-list.ts';
import { type Dropped, idsOf } from './destroy-one.ts';
import { bookYearsOf, groundOf, partsOf, sumOf } from './what-went.ts';

type Certified = Extract<Destruction['stage'], { kind: 'running' }>;

/**
 * Ends a list of which everything is gone and looked for: its lines in the register, then the certificate (L60) and the
 * end in one write. After a crash in between, the register says which number the certificate has.
 */
export async function certify(deps: Deps, list: Destruction, dropped: readonly Dropped[]): Promise<void> {
  const { store } = deps;
  const { stage } = list;
  if (stage.kind !== 'running') return;
  const on = dropped
    .map(({ goneOn }) => goneOn)
    .sort()
    .at(-1);
  if (!on) return;
  const known = dropped.flatMap(({ reference }) => store.destroyed.find(reference) ?? []).at(0);
  const number = known?.certificate ?? nextCertificate(store.destroyed.lines(), on.slice(0, 4));
  // by reference: the order in which they were listed or destroyed may be that of names
  const sorted = [...dropped].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  await store.destroyed.append(sorted.map((entry) => lineOf(list, entry, { number, on })));
  const seal = store.destroyed.sealOf(number);
  if (!seal) throw new Error('the register has the lines that were just written');
  const bookYears = bookYearsOf(store, sorted);
  const frozen = await frozenCertificate(deps, { list, stage, dropped: sorted, number, on, seal, bookYears });
  await changeList(store, list.id, (now) => ({
    ...now,
    stage: { ...stage, kind: 'done', certificate: { number, on, seal, ...frozen } },
    entries: now.entries.map((entry) => (entry.state === 'dropped' ? goneOf(entry) : entry)),
  }));
}

type Numbered = { readonly number: string; readonly on: Day };

/** The day of the certificate for all of them: so that they leave the register together, after seven years. */
function lineOf({ branchId }: Destruction, entry: Dropped, { number, on }: Numbered): NewLine {
  const { reference, endYear } = entry;
  const basis = entry.of.kind === 'bookYear' ? 'fiscal' : 'retention';
  const what = { day: on, reference, branchId, endYear, basis, method: 'key' } as const;
  return { ...what, certificate: number, ids: idsOf(entry) };
}

function goneOf({ reference, endYear, counts, goneOn }: Dropped): Listed {
  return { state: 'gone', reference, endYear, counts, goneOn };
}

type Told = {
  readonly list: Destruction;
  readonly stage: Certified;
  readonly dropped: readonly Dropped[];
  readonly number: string;
  readonly on: Day;
  readonly seal: string;
  /** In which invoices over these dossiers remain (P13). */
  readonly bookYears: readonly number[];
};

async function frozenCertificate(deps: Deps, told: Told) {
  const organisation = deps.store.organisation.read().value;
  const kind = findKind('L60');
  if (!kind) throw new Error('the certificate of destruction is a registered kind');
  const model = kind.toDocument(inputOf(organisation, told));
  const letterhead = letterheadInForce(organisation, branchOf(organisation, told.list).id);
  const { model: ref, fingerprint } = await freezeModel(deps, told.list.id, model, { at: deps.clock.now() });
  return { model: ref, fingerprint, ...(letterhead && { letterhead }) };
}

/** What the certificate tells: numbers and years, and who of the house decided. */
function inputOf(organisation: Organisation, { list, stage, dropped, number, on, seal, bookYears }: Told) {
  const branch = branchOf(organisation, list);
  return {
    facts: { organisation: organisation.name, branch: branchFacts(branch) },
    issue: { number: 1, version: 1, date: on },
    form: {
      certificate: number,
      ground: groundOf(dropped),
      ofHouse: list.branchId === 'house',
      destroyedOn: on,
      listedOn: list.proposedOn,
      parts: partsOf(dropped),
      keptBookYears: [...bookYears],
      checkedOn: on,
      casesKept: sumOf(dropped, ({ casesKept }) => casesKept),
      manifest: seal,
      proposedBy: signer(organisation, list.proposedBy),
      confirmedBy: signer(organisation, stage.confirmedBy),
    },
  };
}

/** The branch of the list; of the house the first one, on whose paper it stands. */
function branchOf(organisation: Organisation, { branchId }: Destruction): Branch {
  const branch = branchId === 'house' ? organisation.branches[0] : findBranch(organisation, branchId);
  if (!branch) throw new Error('a branch with a list of destruction exists');
  return branch;
}

function signer(organisation: Organisation, id: Destruction['proposedBy']) {
  const user = findUser(organisation, id);
  return user
    ? { name: inSentence(user), jobTitle: user.jobTitle }
    : { name: 'Oud-medewerker', jobTitle: 'medewerker' };
}
