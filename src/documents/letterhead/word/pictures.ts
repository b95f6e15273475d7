import type { Package } from './package.ts';

/** Pictures of a letterhead, by the path they had, with the name they get: in the order they are met. */
export type Pictures = {
  /** Relation id under which a picture goes on; or what is wrong with it, in Dutch, after "in de koptekst". */
  readonly take: (part: string, id: string) => { readonly id: string } | { readonly wrong: string };
  readonly files: () => readonly Picture[];
};
export type Picture = { readonly id: string; readonly name: string; readonly bytes: Uint8Array };

const kinds = [
  { extension: 'png', signature: [0x89, 0x50, 0x4e, 0x47] },
  { extension: 'jpeg', signature: [0xff, 0xd8, 0xff] },
  { extension: 'gif', signature: [0x47, 0x49, 0x46, 0x38] },
] as const;

export function picturesOf(file: Package): Pictures {
  const taken = new Map<string, Picture>();
  return {
    take(part, id) {
      const relation = file.relationsOf(part).find((one) => one.id === id && one.kind === 'image' && !one.external);
      const bytes = relation && file.parts.get(relation.target);
      if (!relation || !bytes) return { wrong: 'staat een plaatje dat niet in het bestand zit. Voeg het opnieuw in' };
      const known = taken.get(relation.target);
      if (known) return known;
      const kind = kinds.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte));
      if (!kind)
        return {
          wrong:
            'staat een plaatje dat geen PNG, JPEG of GIF is. Niet elk programma toont het: sla het plaatje op als PNG en voeg het opnieuw in',
        };
      const number = taken.size + 1;
      const picture = { id: `rId${number}`, name: `image${number}.${kind.extension}`, bytes };
      taken.set(relation.target, picture);
      return picture;
    },
    files: () => [...taken.values()],
  };
}
