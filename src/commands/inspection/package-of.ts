import { createHash } from 'node:crypto';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Around } from '#src/domain/inspection/describe.ts';
import { overviewFile } from '#src/domain/inspection/files.ts';
import { inspectDossier } from '#src/domain/inspection/inspect.ts';
import type { Inspection } from '#src/domain/inspection/inspection.ts';
import { type Redaction, redact } from '#src/domain/inspection/redact.ts';
import { type Scope, scopedTo, scopeOf } from '#src/domain/inspection/scope.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { uploadType } from '#src/domain/upload-check.ts';
import type { OverviewInput } from '#templates/inzageoverzicht/fields.ts';
import { inzageoverzicht } from '#templates/inzageoverzicht/kind.ts';
import { letterPdf } from '../cases/letter-pdf.ts';
import type { Deps } from '../context.ts';
import { pdfToPrint } from '../delivery/files.ts';
import { factsOf } from '../documents/facts.ts';
import { letterheadFiles } from '../documents/letterhead-files.ts';
import { recordedAround, withLooks } from './around.ts';
import { chooseFiles, type Enclosed, type Withheld } from './enclosed.ts';
import { missedMarks } from './missed.ts';
import { portabilityOf } from './portability-of.ts';
import { type ZipEntry, zipOf } from './zip.ts';

type Wanted = {
  /** What in it is about somebody else. */
  readonly redactions: readonly Redaction[];
  /** The request it answers; absent when a coach makes an overview by itself. */
  readonly request?: OverviewInput['package']['request'];
};

/** One file of a package, with the SHA-256 (hex) of its bytes. */
export type Packed = { readonly name: string; readonly sha256: string; readonly size: number };

export type InspectionPackage = {
  /** Our reference and no name (R4). */
  readonly fileName: string;
  readonly manifest: readonly Packed[];
  /** What it was made of, before anything was left out. */
  readonly recorded: Inspection;
  /** The ZIP piece by piece; may be asked for more than once, and gives the same bytes each time. */
  zip(): AsyncGenerator<Uint8Array>;
};

type Entry = ZipEntry & Packed;

const zipNames: Readonly<Record<Scope, string>> = { everything: 'inzage', recipients: 'ontvangers' };
const overviewNames: Readonly<Record<Scope, string>> = { everything: 'inzageoverzicht', recipients: 'ontvangers' };

/**
 * Everything recorded about the person of a dossier, to hand over (AVG 15, R46): the overview as PDF, Word file and JSON, and the
 * files of the dossier under clear names. Reads only: it mails nothing, writes nothing and asks no right; whoever hands it over
 * writes the disclosure line. `render` makes the files of the overview, and of a document that nothing sent before.
 *
 * @returns `notFound` of an unknown dossier; `invalid` when a mark hits nothing any more, with its path as `field`.
 */
export async function packageOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  dossierId: DossierId,
  { render, ...wanted }: Wanted & { readonly render: Renderer },
): Promise<Result<InspectionPackage>> {
  const found = await deps.store.dossiers.load(dossierId);
  if (!found) return refuse('notFound');
  const around = await withLooks(deps, await recordedAround(deps, found.value));
  const scope = scopeOf(wanted.request?.asks);
  const recorded = scopedTo(inspectDossier(around), scope);
  const { inspection, missed } = redact(recorded, wanted.redactions);
  if (missed.length > 0) return missedMarks(missed);
  // a list of recipients encloses none of what they got
  const { enclosed, withheld } =
    scope === 'recipients' ? { enclosed: [], withheld: [] } : chooseFiles(around, wanted.redactions);
  const files: FileEntry[] = [];
  // one after another: what is only made to know its hash is in memory alone
  for (const one of named(enclosed)) files.push(await entryOf(deps, render, { ...one, around }));
  const input = overviewInput(deps, around, { wanted, inspection, withheld, files });
  const overview = await overviewFiles(deps, render, { input, around, files });
  const entries = [...overview, ...takenAlong(deps, around, { wanted, inspection }), ...files];
  return ok({
    recorded,
    fileName: `${around.dossier.reference}-${zipNames[scope]}.zip`,
    manifest: entries.map(({ name, sha256, size }) => ({ name, sha256, size })),
    zip: () => zipOf(entries),
  });
}

type Named = { readonly name: string; readonly file: Enclosed };

/** '01 Trajectplan, versie 1', in the order of the dossier; kinds and numbers, never a title that somebody typed. */
function named(enclosed: readonly Enclosed[]): Named[] {
  const counts = new Map<string, number>();
  return enclosed.map((file) => {
    const count = (counts.get(file.folder) ?? 0) + 1;
    counts.set(file.folder, count);
    const words = file.what.replaceAll(/[^\p{L}\p{N}, -]/gu, '');
    return { name: `${file.folder}/${String(count).padStart(2, '0')} ${words}`, file };
  });
}

type Stores = Pick<Deps, 'store' | 'clock'>;
type About = Named & { readonly around: Around };
type FileEntry = Entry & { readonly file: Enclosed };

/** Of a stored blob hash and size are known; anything else is made once, to know them. */
async function entryOf(deps: Stores, render: Renderer, { name, file, around }: About): Promise<FileEntry> {
  const { id } = around.dossier;
  const { from } = file;
  if ('blob' in from) {
    const read = () => deps.store.blobs.get(from.of ?? id, from.blob);
    const type = file.type ?? uploadType(await read()) ?? 'txt';
    return { file, name: `${name}.${type}`, sha256: from.blob.sha256, size: from.blob.size, read };
  }
  const read = async () =>
    ('letter' in from ? await letterPdf(deps, render, from) : await pdfToPrint(deps, render, id, from.document)) ??
    new Uint8Array();
  const stored = 'document' in from ? from.document.files?.pdf : undefined;
  const known = stored ?? sumOf(await read());
  return { file, name: `${name}.pdf`, sha256: known.sha256, size: known.size, read };
}

type Made = {
  readonly wanted: Wanted;
  readonly inspection: Inspection;
  readonly withheld: readonly Withheld[];
  readonly files: readonly FileEntry[];
};

function overviewInput(deps: Stores, { dossier, organisation }: Around, made: Made): OverviewInput {
  const today = deps.clock.today();
  const { request } = made.wanted;
  return {
    facts: factsOf(dossier, organisation, today),
    issue: { number: 1, version: 1, date: today },
    package: {
      ...(request && { request }),
      inspection: made.inspection,
      enclosed: made.files.map(({ name, file }) => ({ name, what: file.what, on: file.on })),
      withheld: [...made.withheld],
    },
  };
}

type Overview = { readonly input: OverviewInput; readonly around: Around; readonly files: readonly Packed[] };

async function overviewFiles(deps: Stores, render: Renderer, { input, around, files }: Overview): Promise<Entry[]> {
  const model = inzageoverzicht.toDocument(input);
  const letterhead = letterheadInForce(around.organisation, around.dossier.branchId);
  const { pdf, docx } = await render(model, fingerprintOf(model), await letterheadFiles(deps, letterhead));
  const name = overviewNames[scopeOf(input.package.request?.asks)];
  const printed = [held(`${name}.pdf`, pdf), held(`${name}.docx`, docx)];
  const bestanden = [...printed, ...files].map(({ name: naam, sha256, size: grootte }) => ({ naam, sha256, grootte }));
  const json = overviewFile(input.package.inspection, { madeOn: deps.clock.today(), files: bestanden });
  return [...printed, held(`${name}.json`, new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`))];
}

/** AVG 20: whoever asked to take the own data along gets them for another program to read. */
function takenAlong(
  deps: Stores,
  around: Around,
  { wanted, inspection }: Pick<Made, 'wanted' | 'inspection'>,
): Entry[] {
  if (!wanted.request?.asks.includes('portability')) return [];
  const { json, csv } = portabilityOf(inspection, around, deps.clock.today());
  return [held('meenemen.json', json), held('meenemen.csv', csv)];
}

function held(name: string, bytes: Uint8Array): Entry {
  return { name, ...sumOf(bytes), read: async () => bytes };
}

function sumOf(bytes: Uint8Array): Pick<Packed, 'sha256' | 'size'> {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}
