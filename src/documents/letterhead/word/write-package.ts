import { type Zippable, zipSync } from 'fflate';
import { listOf } from './package.ts';
import type { PaperPage } from './paper-page.ts';
import type { PaperParts } from './paper-room.ts';
import type { Picture } from './pictures.ts';
import { writePart } from './write-xml.ts';
import { below, element, namespaces, type Xml } from './xml.ts';

export type CleanPaper = {
  readonly parts: PaperParts;
  readonly page: PaperPage;
  readonly styles: Xml;
  readonly theme: Xml | undefined;
  readonly pictures: readonly Picture[];
};

/** The kinds of heads and feet, with the reference a section makes to each. */
const head = { reference: 'w:headerReference', kind: 'header', root: 'w:hdr' } as const;
const foot = { reference: 'w:footerReference', kind: 'footer', root: 'w:ftr' } as const;
export const partKinds = {
  header: { ...head, type: 'default' },
  footer: { ...foot, type: 'default' },
  headerFirst: { ...head, type: 'first' },
  footerFirst: { ...foot, type: 'first' },
} as const;
const keys = ['header', 'footer', 'headerFirst', 'footerFirst'] as const;

const contentType = 'application/vnd.openxmlformats-officedocument';
const relationType = namespaces.r;

/** A Word file of nothing but the paper: it opens in Word as the office made it. The same paper gives the same bytes. */
export function writePackage(paper: CleanPaper): Uint8Array {
  const heads = keys.flatMap((key) => {
    const root = paper.parts[key];
    return root ? [{ ...partKinds[key], root, path: `word/${key}.xml`, id: key }] : [];
  });
  const parts: { readonly path: string; readonly type?: string; readonly bytes: Uint8Array }[] = [
    { path: 'word/document.xml', type: 'wordprocessingml.document.main', bytes: writePart(documentOf(paper, heads)) },
    { path: 'word/styles.xml', type: 'wordprocessingml.styles', bytes: writePart(paper.styles) },
    { path: 'word/settings.xml', type: 'wordprocessingml.settings', bytes: writePart(settingsOf(paper.page)) },
    ...(paper.theme ? [{ path: 'word/theme.xml', type: 'theme', bytes: writePart(paper.theme) }] : []),
    ...heads.flatMap(({ path, kind, root }) => [
      { path, type: `wordprocessingml.${kind}`, bytes: writePart(root) },
      ...relationsOfHead(path, root, paper.pictures),
    ]),
    ...paper.pictures.map(({ name, bytes }) => ({ path: `word/media/${name}`, bytes })),
    {
      path: 'word/_rels/document.xml.rels',
      bytes: relations([
        { id: 'styles', kind: 'styles', target: 'styles.xml' },
        { id: 'settings', kind: 'settings', target: 'settings.xml' },
        ...(paper.theme ? [{ id: 'theme', kind: 'theme', target: 'theme.xml' }] : []),
        ...heads.map(({ id, kind }) => ({ id, kind, target: `${id}.xml` })),
      ]),
    },
    {
      path: '_rels/.rels',
      bytes: relations([{ id: 'document', kind: 'officeDocument', target: 'word/document.xml' }]),
    },
  ];
  const files: Zippable = { '[Content_Types].xml': contentTypes(parts) };
  for (const { path, bytes } of parts) files[path] = bytes;
  // a moment of its own would make other bytes each time; the zip format knows no moment before this
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

type Reference = { readonly reference: string; readonly type: string; readonly id: string };

function documentOf({ page }: CleanPaper, heads: readonly Reference[]): Xml {
  const { width, height, otherFirst, top, right, bottom, left, header, footer } = page;
  const margins = { top, right, bottom, left, header, footer, gutter: 0 };
  const section = element('w:sectPr', {}, [
    ...heads.map(({ reference, type, id }) => element(reference, { 'w:type': type, 'r:id': id })),
    element('w:pgSz', { 'w:w': String(width), 'w:h': String(height) }),
    element('w:pgMar', Object.fromEntries(Object.entries(margins).map(([side, size]) => [`w:${side}`, String(size)]))),
    ...(otherFirst ? [element('w:titlePg')] : []),
  ]);
  return element('w:document', {}, [element('w:body', {}, [element('w:p'), section])]);
}

function settingsOf({ defaultTab, oldTables }: PaperPage): Xml {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': oldTables ? '14' : '15',
  };
  return element('w:settings', {}, [
    element('w:defaultTabStop', { 'w:val': String(defaultTab) }),
    element('w:compat', {}, [element('w:compatSetting', mode)]),
  ]);
}

function relationsOfHead(path: string, root: Xml, pictures: readonly Picture[]) {
  const used = new Set([...below(root)].map(({ attributes }) => attributes['r:embed']));
  const own = pictures.filter(({ id }) => used.has(id));
  if (own.length === 0) return [];
  const listed = own.map(({ id, name }) => ({ id, kind: 'image', target: `media/${name}` }));
  return [{ path: listOf(path), bytes: relations(listed) }];
}

function relations(
  list: readonly { readonly id: string; readonly kind: string; readonly target: string }[],
): Uint8Array {
  const entries = list.map(({ id, kind, target }) =>
    element('Relationship', { Id: id, Type: `${relationType}/${kind}`, Target: target }),
  );
  return writePart(element('Relationships', { xmlns: namespaces.rels }, entries));
}

function contentTypes(parts: readonly { readonly path: string; readonly type?: string }[]): Uint8Array {
  const defaults = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' };
  const pictures = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif' };
  return writePart(
    element('Types', { xmlns: namespaces.types }, [
      ...Object.entries({ ...defaults, ...pictures }).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...parts.flatMap(({ path, type }) =>
        type ? [element('Override', { PartName: `/${path}`, ContentType: `${contentType}.${type}+xml` })] : [],
      ),
    ]),
  );
}
