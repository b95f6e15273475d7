import { findKind } from '#templates/index.ts';
import { type Contender, contenders } from './contenders.ts';
import { type Content, contentOf, turned } from './content.ts';
import type { Maker } from './maker.ts';
import { checkWords, saidByDocx, saidByPdf } from './said.ts';

/** The first file of a contender, all of whose words were found in it; of a Word file only Word knows the pages. */
export type Shown = { readonly what: string; readonly lacks: string; readonly bytes: number; readonly pages?: number };

/** What this process tells: a line to read, that it can or cannot take part, and the milliseconds of a turn. */
export type Message =
  | { readonly kind: 'told'; readonly line: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ready'; readonly shown: Shown }
  | { readonly kind: 'made'; readonly took: number };

/**
 * The process of one contender, whose place in `contenders` is its argument: nobody clears up the garbage of another. Shows a file
 * first, and makes one for each turn whose number it is sent.
 */
const contender = contenders[Number(process.argv[2])];
const maker = await contender?.open((line) => tell({ kind: 'told', line }), content(0));
if (contender && maker) await takePart(contender, maker);
else tell({ kind: 'absent' });

async function takePart({ sort, role }: Contender, maker: Maker): Promise<void> {
  const file = await maker.make(content(0));
  const { text = '', pages } = role === 'floor' ? {} : await (sort === 'pdf' ? saidByPdf : saidByDocx)(file);
  if (role !== 'floor') checkWords(maker.what, text, content(0));
  await warmUp(maker);
  process.on('message', (turn: number) => void make(maker, content(turn)));
  process.on('disconnect', () => void maker.close?.());
  const { what, lacks } = maker;
  tell({ kind: 'ready', shown: { what, lacks, bytes: file.length, ...(pages !== undefined && { pages }) } });
}

/** As in a server that has been running for a while: what is called often was compiled. */
async function warmUp(maker: Maker): Promise<void> {
  const until = performance.now() + 4000;
  for (let turn = 1; performance.now() < until; turn += 1) {
    await maker.make(content(turn));
    maker.tidy?.();
  }
}

async function make(maker: Maker, from: Content): Promise<void> {
  const started = performance.now();
  await maker.make(from);
  const took = performance.now() - started;
  // Before the turn of another.
  maker.tidy?.();
  tell({ kind: 'made', took });
}

function tell(message: Message): void {
  process.send?.(message);
}

/** The richest sample of the house, other words in each turn. */
function content(turn: number): Content {
  const kind = findKind('trajectplan');
  if (!kind) throw new Error('there is a trajectplan');
  return contentOf(turned(kind.toDocument(kind.samples.voorbeeld), turn));
}
