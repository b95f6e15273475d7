import { withQuery } from '#src/web/paths.ts';

/** Addresses of the demo's own pages; the program itself knows none of them. */
export const demoPatterns = {
  styles: '/demo/opmaak.css',
  mailbox: '/demo/postvak',
  mail: '/demo/postvak/:nummer',
  mailHtml: '/demo/postvak/:nummer/html',
  attachment: '/demo/postvak/:nummer/bijlage/:index',
  clock: '/demo/klok',
  phone: '/demo/telefoon',
  gallery: '/demo/galerij',
  sampleDocument: '/demo/galerij/document/:kind/:sample/:format',
  sampleMail: '/demo/galerij/mail/:kind',
  sampleMailHtml: '/demo/galerij/mail/:kind/html',
  samplePage: '/demo/galerij/pagina/:name',
  sampleError: '/demo/galerij/fout/:name',
} as const;

export const demoPaths = {
  mailbox: (search: { readonly adres?: string; readonly blad?: number } = {}) =>
    withQuery(demoPatterns.mailbox, {
      adres: search.adres || undefined,
      blad: search.blad === undefined || search.blad <= 1 ? undefined : String(search.blad),
    }),
  mail: (number: number) => `${demoPatterns.mailbox}/${number}`,
  mailHtml: (number: number) => `${demoPatterns.mailbox}/${number}/html`,
  attachment: (number: number, index: number) => `${demoPatterns.mailbox}/${number}/bijlage/${index}`,
  clock: () => demoPatterns.clock,
  phone: () => demoPatterns.phone,
  gallery: () => demoPatterns.gallery,
  sampleDocument: (kind: string, sample: string, format: 'pdf' | 'docx') =>
    `${demoPatterns.gallery}/document/${kind}/${sample}/${format}`,
  sampleMail: (kind: string) => `${demoPatterns.gallery}/mail/${kind}`,
  sampleMailHtml: (kind: string) => `${demoPatterns.gallery}/mail/${kind}/html`,
  samplePage: (name: string) => `${demoPatterns.gallery}/pagina/${name}`,
  sampleError: (name: string) => `${demoPatterns.gallery}/fout/${name}`,
} as const;
