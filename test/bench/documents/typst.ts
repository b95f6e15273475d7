import { readFileSync } from 'node:fs';
import { colours } from '#src/documents/style.ts';
import { loadPeer } from '../peers.ts';
import { type Content, roleOf } from './content.ts';
import { fonts, type Opener } from './maker.ts';

/** The part of typst's compiler that the bench uses. */
type Compiler = {
  addSource(path: string, source: string): void;
  mapShadow(path: string, content: Buffer): void;
  pdf(from: { mainFilePath: string; resetRead: boolean }): Buffer;
  evictCache(maxAge: number): void;
};
type Typst = { NodeCompiler: { create(options: object): Compiler } };

const workspace = '/bench';

export const typst: Opener = async (say) => {
  const peer = await loadPeer<Typst>('@myriaddreamin/typst-ts-node-compiler', say);
  if (!peer) return undefined;
  const compiler = peer.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [fonts.regular, fonts.bold] }] });
  compiler.addSource(`${workspace}/plan.typ`, readFileSync(new URL('./plan.typ', import.meta.url), 'utf8'));
  return {
    what: 'typst (typst-ts-node-compiler)',
    lacks: 'PDF/A, bookmarks, charts, fills',
    make: async (content) => {
      compiler.mapShadow(`${workspace}/content.json`, Buffer.from(JSON.stringify(data(content))));
      return compiler.pdf({ mainFilePath: `${workspace}/plan.typ`, resetRead: true });
    },
    // As a server has to, lest what it remembers grows forever: what the last ten documents did not use goes.
    tidy: () => compiler.evictCache(10),
  };
};

/** What the template reads. */
function data({ model, pieces, head, foot }: Content): object {
  const { title, author } = model;
  const styled = pieces.map((piece) => {
    const { size, leading, before, after, colour } = roleOf(piece);
    return { ...piece, size, leading, before, after, colour: colours[colour === 'white' ? 'accent' : colour] };
  });
  return { title, author, head, foot, pieces: styled };
}
