import { privateSponsorName } from '#src/domain/organisation.ts';
import { defaultSecondFactorRoles } from '#src/domain/second-factor.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import { usualTerms } from '#src/domain/settings/terms.ts';

/** One step of a stored shape: what version `to - 1` held becomes what version `to` holds. */
export type Migration = { readonly to: number; readonly migrate: (stored: unknown) => unknown };

/**
 * Brings a stored value to the present version, one step after another.
 *
 * @param from version the value was written with; a version above the last step is the caller's to refuse.
 * @throws when a step is missing: versions count without gaps.
 */
export function migrateStored(
  stored: unknown,
  from: number,
  migrations: readonly Migration[],
  version: number,
): unknown {
  let value = stored;
  for (let to = from + 1; to <= version; to++) {
    const step = migrations.find((one) => one.to === to);
    if (!step) throw new Error(`no migration to version ${to}`);
    value = step.migrate(value);
  }
  return value;
}

/** Steps of the dossier's shape. A changed schema or summary adds one here, with an old sample in test/store/samples. */
export const dossierMigrations: readonly Migration[] = [
  { to: 2, migrate: withNewSummary },
  { to: 3, migrate: withMendedNotes },
  { to: 4, migrate: withNewSummary },
  { to: 5, migrate: withNamedRepresentative },
  { to: 6, migrate: withLockedFiles },
  { to: 7, migrate: withTacitTerms },
  { to: 8, migrate: withNewSummary },
  { to: 9, migrate: withLetterhead },
  { to: 10, migrate: withRights },
  { to: 11, migrate: withRestrictingCases },
  { to: 12, migrate: withRetention },
  { to: 13, migrate: withHolds },
  { to: 14, migrate: withNotBilled },
  { to: 15, migrate: withProvisions },
];

/** Steps of the organisation's shape. */
export const organisationMigrations: readonly Migration[] = [
  { to: 2, migrate: withoutPrivateData },
  { to: 3, migrate: withEndedSubstitutions },
  { to: 4, migrate: withMadeLinks },
  { to: 5, migrate: withWayOfDelivery },
  { to: 6, migrate: withWording },
  { to: 7, migrate: withLetterheads },
  { to: 8, migrate: withBreachTerms },
  { to: 9, migrate: withBilling },
  { to: 10, migrate: withSurveySending },
  { to: 11, migrate: withSecrecyText },
  { to: 12, migrate: withSecondFactor },
  { to: 13, migrate: withPartners },
  { to: 14, migrate: withSettingChanges },
  { to: 15, migrate: withSuccessors },
  { to: 16, migrate: withMaintenanceTerms },
  { to: 17, migrate: withPartnerTerms },
];

/**
 * Only the summary has to be made anew: to 2, lists show other names and tasks; to 4, a task knows the page it is done on; to
 * 8, the contract under which there is a BSN.
 */
function withNewSummary(stored: unknown): unknown {
  return stored;
}

/** R23: a note can be corrected or struck out, and what it said is kept. Before, none was. */
function withMendedNotes(stored: unknown): unknown {
  return stored;
}

/**
 * E19: a representative is known by an id, and a mail written to one says to whom. Before, the name told it: so it does
 * once more for what was written to the one who is on record. There was only one, so the dossier's id names that one.
 */
function withNamedRepresentative(stored: unknown): unknown {
  // version 4 had this shape; the value is checked by the schema after the last step
  const dossier = stored as {
    readonly id: string;
    readonly client: { readonly representative?: { readonly name: string } };
    readonly messages: readonly { readonly to: { readonly kind: string; readonly name: string } }[];
  };
  const { representative } = dossier.client;
  if (!representative) return stored;
  const messages = dossier.messages.map((one) =>
    one.to.kind === 'client' && one.to.name === representative.name
      ? { ...one, to: { ...one.to, representativeId: dossier.id } }
      : one,
  );
  return { ...dossier, client: { ...dossier.client, representative: { id: dossier.id, ...representative } }, messages };
}

/** R16: the register says of a file that it opened with a password only. Before, none did. */
function withLockedFiles(stored: unknown): unknown {
  return stored;
}

/** R19: the fixed words say what silence means. Before, they said nothing of it, so it means nothing. */
function withTacitTerms(stored: unknown): unknown {
  return stored;
}

/** Fixed words name the briefpapier they stand on. Before, there was none. */
function withLetterhead(stored: unknown): unknown {
  return stored;
}

/** P17: objection to the survey, the client's own words beside a datum, and what cases had done here. Before, there was none. */
function withRights(stored: unknown): unknown {
  // version 9 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), surveyObjection: false, statements: [], errandsDone: [] };
}

/**
 * AVG 18: which requests restrict the dossier is kept. Before, only that one did: its place has the dossier's own id, and
 * the first request that ends and lifts its restriction takes it away.
 */
function withRestrictingCases(stored: unknown): unknown {
  // version 10 had this shape; the value is checked by the schema after the last step
  const { restricted, ...dossier } = stored as { readonly id: string; readonly restricted: boolean };
  return { ...dossier, restrictedBy: restricted ? [dossier.id] : [] };
}

/** P12, P27: where a dossier stands after its end is kept, and what was asked then. Before, nothing was archived: the daily tick goes on from there. */
function withRetention(stored: unknown): unknown {
  // version 11 had this shape; the value is checked by the schema after the last step
  const machine = { machine: 'retention', version: 1, value: 'open', context: {} };
  return { ...(stored as object), retention: { machine }, questions: [] };
}

/** R31, R33: what the directorate holds a dossier for is kept in it, and why it was left out of a list. Before, nobody could. */
function withHolds(stored: unknown): unknown {
  // version 12 had this shape; the value is checked by the schema after the last step
  const dossier = stored as { readonly retention: object };
  return { ...dossier, retention: { ...dossier.retention, holds: [], leftOut: [] } };
}

/**
 * R3: who a private sponsor is, was kept here for everybody who sees sponsors, and outlived the dossier. The client of
 * that dossier is the same person (R2), so nothing is lost by forgetting it here.
 */
function withoutPrivateData(stored: unknown): unknown {
  // version 1 had this shape; the value is checked by the schema after the last step
  const organisation = stored as { readonly sponsors: readonly (object & { readonly kind: string })[] };
  const sponsors = organisation.sponsors.map((sponsor) => {
    if (sponsor.kind !== 'privatePerson') return sponsor;
    const {
      street: _street,
      postcode: _postcode,
      town: _town,
      ...rest
    } = { street: '', postcode: '', town: '', ...sponsor };
    return { ...rest, name: privateSponsorName, domains: [], contacts: [] };
  });
  return { ...organisation, sponsors };
}

/** P14: a substitution that is ended early is kept, with when and by whom. Before, it was thrown away: none is ended. */
function withEndedSubstitutions(stored: unknown): unknown {
  return stored;
}

/** R57: who made a one-time link is kept. Of earlier links nobody knows. */
function withMadeLinks(stored: unknown): unknown {
  return stored;
}

/** R16: what goes with a way of delivery is kept with it. Before, it was the name of the way alone. */
function withWayOfDelivery(stored: unknown): unknown {
  // version 4 had this shape; the value is checked by the schema after the last step
  const organisation = stored as {
    readonly sponsors: readonly { readonly contracts: readonly { readonly delivery: string }[] }[];
  };
  const sponsors = organisation.sponsors.map((sponsor) => ({
    ...sponsor,
    contracts: sponsor.contracts.map((contract) => ({ ...contract, delivery: { way: contract.delivery } })),
  }));
  return { ...organisation, sponsors };
}

/** Standard texts can be worded otherwise, and every version is kept. Before, all were as the program has them. */
function withWording(stored: unknown): unknown {
  // version 5 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), wording: {} };
}

/** An office can have its own briefpapier, and every version is kept. Before, all documents were in the program's style. */
function withLetterheads(stored: unknown): unknown {
  // version 6 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), letterheads: { versions: [], choices: [] } };
}

/** A contract can say within how many hours a breach is told. Before, no contract did. */
function withBreachTerms(stored: unknown): unknown {
  return stored;
}

/** P13: hours may be billed to nobody. Before, there were no invoices. */
function withNotBilled(stored: unknown): unknown {
  // version 13 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), notBilled: [] };
}

/** P13: a contract has prices, and the house says who sends invoices. Before, there were none: nothing is billed yet. */
function withBilling(stored: unknown): unknown {
  // version 8 had this shape; the value is checked by the schema after the last step
  const organisation = stored as { readonly sponsors: readonly { readonly contracts: readonly object[] }[] };
  const billing = { prices: [], clientName: false };
  const sponsors = organisation.sponsors.map((sponsor) => ({
    ...sponsor,
    contracts: sponsor.contracts.map((contract) => ({ ...contract, billing })),
  }));
  return { ...organisation, sponsors };
}

/** P11: where the survey bureau gets its files, and how these open. Before, nothing was agreed with it. */
function withSurveySending(stored: unknown): unknown {
  return stored;
}

/** P23: the secrecy clause has versions. Before, nobody confirmed a text that was kept: everybody is asked once. */
function withSecrecyText(stored: unknown): unknown {
  // version 10 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), secrecy: [firstSecrecyText] };
}

/** R57: roles can ask for a second factor. Before, there was none: whoever needs one sets it up at the next log-in. */
function withSecondFactor(stored: unknown): unknown {
  // version 11 had this shape; the value is checked by the schema after the last step
  const organisation = stored as { readonly settings: object };
  const settings = { ...organisation.settings, secondFactorRoles: [...defaultSecondFactorRoles] };
  return { ...organisation, settings };
}

/** Logins: when the owner last proved who it is, and on which browser. Before, nobody asked after the log-in. */
export const sessionMigrations: readonly Migration[] = [
  {
    to: 2,
    migrate: (stored) => {
      // version 1 had this shape; the value is checked by the schema after the last step
      const session = stored as { readonly createdAt: string };
      return { ...session, provedAt: session.createdAt, browser: 'Onbekende browser' };
    },
  },
];

/** P15: the house knows which companies carry out part of a trajectory. Before, it knew none. */
function withPartners(stored: unknown): unknown {
  // version 12 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), partners: [] };
}

/** What was set otherwise is kept. Before, nobody wrote down who changed a setting. */
function withSettingChanges(stored: unknown): unknown {
  // version 13 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), settingChanges: [] };
}

/** R61: the clients of a coach who leaves can have a successor beforehand. Before, nobody could choose one. */
function withSuccessors(stored: unknown): unknown {
  return stored;
}

/** P22: how often maintenance is done can be chosen. Before, it was every month, which it is as long as nobody chooses. */
function withMaintenanceTerms(stored: unknown): unknown {
  return stored;
}

/** P15: how old a declaration may be, and how long somebody is kept who never was cleared, are terms of the house. Before, they had no end. */
function withPartnerTerms(stored: unknown): unknown {
  // version 16 had this shape; the value is checked by the schema after the last step
  const organisation = stored as { readonly settings: { readonly terms?: object } };
  const { terms, ...settings } = organisation.settings;
  const { declarationDays, neverClearedDays } = usualTerms;
  return {
    ...organisation,
    settings: { ...settings, ...(terms && { terms: { ...terms, declarationDays, neverClearedDays } }) },
  };
}

/** P15: what people at partners got is kept. Before, nothing was provided by the program. */
function withProvisions(stored: unknown): unknown {
  // version 14 had this shape; the value is checked by the schema after the last step
  return { ...(stored as object), provisions: [], partnerObjections: [] };
}
