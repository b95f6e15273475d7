import { inventedDocument } from '#src/commands/documents/invented-document.ts';
import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { type LetterheadOwner, type Look, lookOf } from '#src/domain/letterhead.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { download, notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

export const samples = {
  brief: { label: 'Brief', kind: 'L02', name: 'zonderAfspraak' },
  rapport: { label: 'Trajectplan', kind: 'trajectplan', name: 'voorbeeld' },
} as const;
type SampleKey = keyof typeof samples;

export const formats = {
  pdf: { label: 'PDF', type: contentTypes.pdf },
  docx: { label: 'Word', type: contentTypes.docx },
} as const;
type Format = keyof typeof formats;

/** A letter or plan of somebody who does not exist, as it would look. Of the house: from the visitor's own branch. */
export async function showSample(visit: UserVisit, owner: LetterheadOwner, look: Look): Promise<Response> {
  const { deps, organisation, user } = visit;
  const [sample, format] = [visit.param('sample'), visit.param('format')];
  const branch = findBranch(organisation, owner === 'house' ? user.branchId : owner);
  if (!isSample(sample) || !isFormat(format) || !branch) return notFound(visit);
  const model = inventedDocument(samples[sample], { organisation, branch });
  const shown = look.kind === 'asHouse' ? lookOf(organisation, 'house') : look;
  const letterhead = await letterheadFiles(deps, shown.kind === 'version' ? shown.id : undefined);
  const files = await deps.render(model, fingerprintOf(model), letterhead);
  const fileName = `voorbeeld-${sample}.${format}`;
  return download({ bytes: files[format], type: formats[format].type, fileName, view: format === 'pdf' });
}

function isSample(text: string): text is SampleKey {
  return Object.hasOwn(samples, text);
}

function isFormat(text: string): text is Format {
  return Object.hasOwn(formats, text);
}
