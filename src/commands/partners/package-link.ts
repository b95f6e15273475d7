import type { DocumentModel } from '#src/documents/model.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { type PackageLink, type Provision, provisionState } from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { maskAddress } from '#src/mail/address.ts';
import { matchesSecret, parseToken, type Token } from '#src/mail/secret.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';
import { queueMail } from '../mail/queue.ts';
import { askedTooOften } from '../sponsor/codes-asked.ts';
import type { SponsorDeps } from '../sponsor/guard.ts';
import { deadLink } from '../sponsor/request-code.ts';
import { type Tried, typeCode, type Visit } from '../sponsor/type-code.ts';
import { prove } from './provide.ts';
import { marked } from './recall.ts';

/**
 * The way in for one person at a partner, as a sponsor's (0030): link, code to the same address, a visit of half an hour. There
 * is no account and nothing to decide (R38).
 */
type Found = { readonly dossier: Dossier; readonly provision: Provision; readonly link: PackageLink };

const nobody = { id: '0'.repeat(26) as PackageLink['id'], hash: '0'.repeat(64) };

/** The same in word and work for whatever opens nothing. */
function find(dossier: Dossier | undefined, token: Token, hashOf: (link: PackageLink) => string): Found | undefined {
  const provision = dossier?.provisions.find(({ link }) => link?.id === token.linkId);
  const link = provision?.link;
  const fits = matchesSecret(link ? hashOf(link) : nobody.hash, link?.id ?? nobody.id, token.secret);
  return dossier && provision && link && fits ? { dossier, provision, link } : undefined;
}

/**
 * May it be read today? The proof is made anew each time (R39): who may be told nothing any more, or not about this client, has
 * no package any more, before anything was stopped or asked back. Nor has an address that is no longer this person's.
 */
async function isReadable(
  deps: Pick<Deps, 'store'>,
  { dossier, provision, link }: Found,
  today: Day,
): Promise<boolean> {
  const isOpen = ['provided', 'acknowledged'].includes(provisionState(provision));
  if (!isOpen || link.revokedAt !== undefined || today > link.expiresOn) return false;
  const organisation = deps.store.organisation.read().value;
  const proof = await prove(deps, { dossier, organisation, today }, provision);
  return proof.ok && proof.value.person.email === link.email;
}

/** What a page may tell before the code: no client, no content. */
export type PackagePage =
  | { readonly page: 'dead' }
  | {
      readonly page: 'askCode';
      readonly organisation: string;
      readonly reference: string;
      readonly maskedEmail: string;
      readonly codeSent: boolean;
    };

/** What a link is good for now. Reads only. */
export async function openPackage(deps: Deps, text: string): Promise<PackagePage> {
  const found = await load(deps, text, ({ secretHash }) => secretHash);
  if (!found || !(await isReadable(deps, found, deps.clock.today()))) return { page: 'dead' };
  const { dossier, link } = found;
  const now = deps.clock.now();
  const isQueued = dossier.messages.some(
    (one) => one.kind === 'code' && one.linkId === link.id && one.nextTryAt !== undefined,
  );
  return {
    page: 'askCode',
    organisation: deps.store.organisation.read().value.name,
    reference: dossier.reference,
    maskedEmail: maskAddress(link.email),
    codeSent: isQueued || (link.code !== undefined && link.code.expiresAt > now && link.code.triesLeft > 0),
  };
}

async function load(deps: Deps, text: string, hashOf: (link: PackageLink) => string): Promise<Found | undefined> {
  const token = parseToken(text);
  return token && find((await deps.store.dossiers.load(token.dossierId))?.value, token, hashOf);
}

/** Queues a mail with a code to the address the link went to. `expired` for every link that opens nothing. */
export async function requestPackageCode(deps: SponsorDeps, text: string): Promise<Result<undefined>> {
  const token = parseToken(text);
  if (!token) return deadLink;
  const result = await changeDossier<undefined>(deps, system, token.dossierId, 'system', async (situation) => {
    const found = find(situation.dossier, token, ({ secretHash }) => secretHash);
    if (!found || !(await isReadable(deps, found, situation.today))) return deadLink;
    const { provision, link } = found;
    const tooSoon = askedTooOften(situation.dossier, link, situation.now);
    if (tooSoon) return tooSoon;
    const to = { kind: 'partner', name: provision.person.name, email: link.email } as const;
    const mail = { kind: 'code', to, documentId: provision.documentId, linkId: link.id } as const;
    return ok({ dossier: queueMail(situation, mail), effects: [], value: undefined });
  });
  return !result.ok && result.refusal.code === 'notFound' ? deadLink : result;
}

const system = { kind: 'system' } as const;

/**
 * Opens the package to whoever read the mail with the code. The same write says in the register that it was given.
 *
 * @returns as `typeCode`
 */
export async function enterPackageCode(deps: SponsorDeps, text: string, code: string): Promise<Result<Visit>> {
  return typeCode(deps, { link: text, code }, ({ token, judge }) =>
    changeDossier<Tried>(deps, system, token.dossierId, 'system', async (situation) => {
      const found = find(situation.dossier, token, ({ secretHash }) => secretHash);
      if (!found || !(await isReadable(deps, found, situation.today))) return deadLink;
      const tried = judge(found.link, situation.now);
      if (!tried.ok) return tried;
      const { link, value } = tried.value;
      const typed = withLink(situation.dossier, link);
      const dossier = 'visit' in value ? opened({ ...situation, dossier: typed }, found.provision) : ok(typed);
      return dossier.ok ? ok({ dossier: dossier.value, effects: [], value }) : dossier;
    }),
  );
}

function withLink(dossier: Dossier, link: PackageLink): Dossier {
  const provisions = dossier.provisions.map((one) => (one.link?.id === link.id ? { ...one, link } : one));
  return { ...dossier, provisions };
}

/** The first time it is read, it was given. */
function opened(situation: Parameters<typeof provisionStep>[0], { id }: Provision): Result<Dossier> {
  const { dossier, today } = situation;
  const provision = dossier.provisions.find((one) => one.id === id);
  if (!provision || provisionState(provision) !== 'provided') return ok(dossier);
  const stepped = provisionStep(situation, provision, {
    type: 'package.opened',
    facts: { rightCode: true },
    change: (one) => ({ ...one, openedOn: today }),
  });
  return stepped.ok ? ok(marked(stepped.value, provision, { status: 'sent', sentOn: today })) : stepped;
}

export type PackageReading = {
  readonly dossierId: DossierId;
  readonly organisation: string;
  readonly reference: string;
  readonly until: Day;
  readonly model: DocumentModel;
};

/** What a visit may read. `expired` once it is over, or the package is. Reads only. */
export async function readPackage(deps: Deps, visit: string): Promise<Result<PackageReading>> {
  const found = await loadVisit(deps, visit);
  const document = found?.dossier.documents.find(({ id }) => id === found.provision.documentId);
  if (!found || !document?.frozen) return over;
  const { dossier, link } = found;
  return ok({
    dossierId: dossier.id,
    organisation: deps.store.organisation.read().value.name,
    reference: dossier.reference,
    until: link.expiresOn,
    model: await frozenModel(deps, dossier.id, document.frozen),
  });
}

const over = refuse('expired', { params: { reason: 'visit' } });

export const packageFormats = ['pdf', 'docx', 'json'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** The bytes of a file to save. */
export async function readPackageFile(
  deps: Deps,
  visit: string,
  format: PackageFormat,
): Promise<Result<{ readonly dossierId: DossierId; readonly fileName: string; readonly bytes: Uint8Array }>> {
  const found = await loadVisit(deps, visit);
  const document = found?.dossier.documents.find(({ id }) => id === found.provision.documentId);
  const ref = format === 'json' ? found?.provision.json : document?.files?.[format];
  if (!found || !document || !ref) return over;
  const pdf = fileNameOf(found.dossier.reference, document, 'pdf');
  const fileName = pdf.replace(/pdf$/, format);
  return ok({ dossierId: found.dossier.id, fileName, bytes: await deps.store.blobs.get(found.dossier.id, ref) });
}

async function loadVisit(deps: Deps, visit: string): Promise<Found | undefined> {
  const now = deps.clock.now();
  const found = await load(deps, visit, (link) =>
    link.visit && link.visit.expiresAt > now ? link.visit.hash : nobody.hash,
  );
  return found && (await isReadable(deps, found, deps.clock.today())) ? found : undefined;
}
