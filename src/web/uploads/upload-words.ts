import type { Upload } from '#src/domain/dossier.ts';

const contentTypes: Readonly<Record<Upload['type'], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const kindNames: Readonly<Record<Upload['kind'], string>> = {
  diploma: 'diploma',
  cv: 'cv',
  sponsorConsent: 'toestemming',
  sponsorReply: 'antwoord',
  other: 'bestand',
};

/** By the checked kind, never by what a browser said. */
export function contentTypeOf({ type }: Pick<Upload, 'type'>): string {
  return contentTypes[type];
}

/** 'MG-2026-0417-diploma-2.pdf': reference, kind and place in the list; nothing that was typed (R4). */
export function fileNameOf(reference: string, upload: Pick<Upload, 'kind' | 'type'>, number: number): string {
  return `${reference}-${kindNames[upload.kind]}-${number}.${upload.type}`;
}

/** '84 kB', '1,2 MB'. */
export function sizeWords(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1000 ? `${kilo} kB` : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
