import type { DocumentModel } from './model.ts';

/**
 * Words the engines add themselves, so that PDF and DOCX say the same. Whatever a template can know, a template says.
 */
export const fixedWords = {
  confidential: 'VERTROUWELIJK',
  returnAddress: (addressLines: readonly string[]) => `Retouradres: ${addressLines.slice(0, 2).join(', ')}`,
  letterhead: ({ organisation, branch }: Pick<DocumentModel, 'organisation' | 'branch'>) =>
    `Briefpapier van ${[organisation, branch.name, ...branch.addressLines].join(', ')}`,
  personal: 'Persoonlijk',
  fingerprintLine: (fingerprint: string) => `Vingerafdruk inhoud ${grouped(fingerprint.slice(0, 16), 4)}`,
  pageOf: (page: number, pages: number) => `pagina ${page} van ${pages}`,
  signature: 'Handtekening',
  quoteLabel: 'Cliënt, in eigen woorden',
  continued: '(vervolg)',
  milestones: 'Subdoelen',
  /** A figure always tells a screen reader something (PDF/UA-1, 7.3). */
  figureText: ({ alt, title }: { readonly alt: string; readonly title: string }) =>
    alt.trim() || title.trim() || 'Figuur zonder beschrijving',
  form: { nameAndFunction: 'Naam en functie', remarks: 'Opmerkingen', date: 'Datum', signature: 'Handtekening' },
  colophonLead: 'Over dit document.',
  colophonFingerprint: (fingerprint: string) =>
    `Vingerafdruk van de inhoud (SHA-256): ${grouped(fingerprint, 16)}. Dezelfde vingerafdruk staat op elke pagina en in het dossier.`,
  empty: '–',
} as const;

/** Splits hex digits in groups of `size` with spaces: '7f3a 91c2'. */
export function grouped(text: string, size: number): string {
  return text.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? '';
}
