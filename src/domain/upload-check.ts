import type { Upload } from './dossier.ts';
import { contentTypes } from './file-name.ts';
import { choice, form, text } from './form.ts';
import { dataSize } from './format.ts';
import { optionsOf, uploadKindLabels } from './labels.ts';
import { docxProblem } from './upload-check/docx.ts';
import { pdfProblem } from './upload-check/pdf.ts';

export const maxUploadBytes = 10 * 1024 * 1024;
export const uploadTooLarge = `Dit bestand is te groot. Kies een bestand van hoogstens ${dataSize(maxUploadBytes)}`;

/** R12: what is handed in with the file itself. */
export const uploadForm = form({
  title: 'Document toevoegen',
  intro: `U kunt een PDF, Word-bestand (docx) of foto (jpg, png) toevoegen, van hoogstens ${dataSize(maxUploadBytes)}.`,
  why: 'De cliënt brengt diploma’s en een cv mee naar de intake (privacyreglement, bepaling 6). Voeg geen medische stukken en geen kopie van een identiteitsbewijs toe.',
  fields: {
    kind: choice({
      label: 'Wat voor document is het?',
      missing: 'Kies wat voor document het is',
      options: optionsOf(uploadKindLabels),
    }),
    title: text({
      label: 'Omschrijving',
      hint: 'Bijvoorbeeld: diploma vmbo, 2003',
      missing: 'Vul een korte omschrijving in',
      max: 120,
    }),
  },
});

/** By which a browser knows what an upload is: by the checked kind, never by what a browser said. */
export const uploadContentTypes: Readonly<Record<Upload['type'], string>> = {
  ...contentTypes,
  jpg: 'image/jpeg',
  png: 'image/png',
};

export type UploadCheck =
  | { readonly ok: true; readonly type: Upload['type'] }
  /** The Dutch sentence that says what to do. */
  | { readonly ok: false; readonly message: string };

/**
 * R12: is this file one we may keep? Judged by its first bytes, never by its name or what the browser says; a PDF or
 * Word file that could act when opened is refused. The bytes are looked at, never opened.
 */
export function checkUpload(bytes: Uint8Array): UploadCheck {
  if (bytes.length === 0) return { ok: false, message: 'Dit bestand is leeg. Kies een ander bestand' };
  if (bytes.length > maxUploadBytes) return { ok: false, message: uploadTooLarge };
  const type = uploadType(bytes);
  if (type === undefined) return { ok: false, message: unknownMessage(bytes) };
  const message = problemOf(type, bytes);
  return message === undefined ? { ok: true, type } : { ok: false, message };
}

function problemOf(type: Upload['type'], bytes: Uint8Array): string | undefined {
  switch (type) {
    case 'pdf':
      return pdfProblem(bytes);
    case 'docx':
      return docxProblem(bytes);
    case 'jpg':
    case 'png':
      return undefined;
  }
}

const beginnings: readonly { readonly type: Upload['type']; readonly bytes: readonly number[] }[] = [
  { type: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'docx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What a file is, by its first bytes. */
export function uploadType(bytes: Uint8Array): Upload['type'] | undefined {
  return beginnings.find((beginning) => beginning.bytes.every((byte, index) => bytes[index] === byte))?.type;
}

/** Old Word files, and Word files with a password, begin with the bytes of an OLE container. */
function unknownMessage(bytes: Uint8Array): string {
  const ole = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  if (ole)
    return 'Dit is een oud Word-bestand of een bestand met een wachtwoord. Bewaar het als docx zonder wachtwoord';
  return 'Dit bestand kunnen wij niet bewaren. Kies een PDF, Word-bestand (docx) of foto (jpg, png)';
}
