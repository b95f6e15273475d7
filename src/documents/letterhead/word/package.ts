import { childrenOf, parseXml } from './xml.ts';

export type Relation = {
  readonly id: string;
  /** Last part of its type: 'image', 'header', 'oleObject'. */
  readonly kind: string;
  /** Path of the part it leads to; of one outside the package the address as it stands. */
  readonly target: string;
  readonly external: boolean;
};

/** The parts of a Word file, with what the package says about them. */
export type Package = {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Content type of a part. */
  readonly typeOf: (path: string) => string;
  /** Where a part leads to; the package itself is ''. */
  readonly relationsOf: (path: string) => readonly Relation[];
  readonly allRelations: readonly Relation[];
  /** Lists that cannot be read. */
  readonly unreadable: readonly string[];
};

export function openPackage(parts: ReadonlyMap<string, Uint8Array>): Package {
  const unreadable: string[] = [];
  const rootOf = (path: string) => {
    const part = parts.get(path);
    const root = part && parseXml(part);
    if (part && !root) unreadable.push(path);
    return root;
  };
  const types = childrenOf(rootOf('[Content_Types].xml'));
  const named = (name: string, key: string) =>
    new Map(
      types
        .filter((one) => one.name === name)
        .map(({ attributes }) => [attributes[key]?.toLowerCase() ?? '', attributes.ContentType ?? '']),
    );
  const overrides = named('types:Override', 'PartName');
  const defaults = named('types:Default', 'Extension');
  const relations = new Map(
    [...parts.keys()].filter((path) => path.endsWith('.rels')).map((path) => [path, relationsIn(path, rootOf(path))]),
  );
  return {
    parts,
    typeOf: (path) =>
      overrides.get(`/${path}`.toLowerCase()) ?? defaults.get(path.split('.').at(-1)?.toLowerCase() ?? '') ?? '',
    relationsOf: (path) => relations.get(listOf(path)) ?? [],
    allRelations: [...relations.values()].flat(),
    unreadable,
  };
}

/** 'word/document.xml' has its relations in 'word/_rels/document.xml.rels'. */
export function listOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relationsIn(path: string, root: ReturnType<typeof parseXml>): Relation[] {
  const folder = path.replace(/_rels\/[^/]*$/u, '');
  return childrenOf(root, 'rels:Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      kind: attributes.Type?.split('/').at(-1) ?? '',
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
