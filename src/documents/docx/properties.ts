import type { DocumentModel } from '../model.ts';
import { attribute } from './text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Title, language, organisation and the document's own day; no client's name, no moment of making. */
export function coreProperties(model: DocumentModel): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(model.date) ? model.date : '1980-01-01';
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const maker = attribute(model.organisation);
  return [
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${attribute(model.title)}</dc:title><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision>${moment('created')}${moment('modified')}<dc:language>nl-NL</dc:language></cp:coreProperties>`,
  ].join('');
}

export function appProperties(model: DocumentModel): string {
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${attribute(model.organisation)}</Company></Properties>`;
}
