import { dayOf } from '#src/domain/calendar.ts';
import type { Upload } from '#src/domain/dossier.ts';
import { dataSize, longDate } from '#src/domain/format.ts';
import { uploadTypeLabels } from '#src/domain/labels.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { OpenDossier } from '../open-dossier.ts';

const kindNames: Readonly<Record<Upload['kind'], string>> = {
  diploma: 'diploma',
  cv: 'cv',
  sponsorConsent: 'toestemming',
  sponsorReply: 'antwoord',
  other: 'bestand',
};

/** 'MG-2026-0417-diploma-2.pdf': reference, kind and place in the list; nothing that was typed (R4). */
export function fileNameOf(reference: string, upload: Pick<Upload, 'kind' | 'type'>, number: number): string {
  return `${reference}-${kindNames[upload.kind]}-${number}.${upload.type}`;
}

/** Somebody who may not read content sees that there is a file, and the title only of what was added by themselves. */
export function uploadWords({ visit, sight }: OpenDossier, upload: Upload): string {
  const by = findUser(visit.organisation, upload.by);
  const title = sight === 'content' || upload.by === visit.user.id ? `${upload.title}. ` : '';
  const size = dataSize(upload.blob.size);
  return `${title}${uploadTypeLabels[upload.type]}, ${size}. Toegevoegd op ${longDate(dayOf(upload.at))}${by ? ` door ${by.name}` : ''}.`;
}
