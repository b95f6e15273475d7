import { fork } from 'node:child_process';
import { nextOf } from './child.ts';
import type { Message, Shown } from './documents/contend.ts';
import { type Contender, contenders } from './documents/contenders.ts';
import { type Bench, inColumns, interleave, type Measured, withRatio } from './measure.ts';

const turns = 60;
const warmUp = 5;

export const bench: Bench = {
  name: 'documents: a trajectplan as PDF and as Word file, by us and by others',
  async run(say) {
    const running: Running[] = [];
    for (const at of contenders.keys()) {
      const one = await start(at, say);
      if (one) running.push(one);
    }
    const files = running.map(({ shown }) => [shown.what, String(shown.bytes), String(shown.pages ?? ''), shown.lacks]);
    say(inColumns([['file', 'bytes', 'pages', 'lacks'], ...files]));
    const lines = await interleave(
      running.map(({ shown, make }) => ({ what: shown.what, act: make })),
      { turns, warmUp },
    );
    for (const { stop } of running) stop();
    return lines.map((line, at) => judged(line, running[at], { running, lines }));
  },
};

/** A contender in its own process. */
type Running = {
  readonly contender: Contender;
  readonly shown: Shown;
  /** Answers the milliseconds that the file of a turn took. */
  readonly make: (turn: number) => Promise<number>;
  readonly stop: () => void;
};

/** Undefined: it cannot take part here, and why was told. */
async function start(at: number, say: (line: string) => void): Promise<Running | undefined> {
  const contender = contenders[at];
  const child = fork(new URL('./documents/contend.ts', import.meta.url), [String(at)]);
  let message = await nextOf<Message>(child);
  for (; message.kind === 'told'; message = await nextOf<Message>(child)) say(message.line);
  const stop = () => child.disconnect();
  if (!contender || message.kind !== 'ready') {
    stop();
    return undefined;
  }
  const make = async (turn: number) => {
    child.send(turn);
    const made = await nextOf<Message>(child);
    return made.kind === 'made' ? made.took : Number.NaN;
  };
  return { contender, shown: message.shown, make, stop };
}

type All = { readonly running: readonly Running[]; readonly lines: readonly Measured[] };

/** Adds to the line of a peer, or of the floor, how ours of the same sort compares with it. */
function judged(line: Measured, its: Running | undefined, { running, lines }: All): Measured {
  const at = running.findIndex(({ contender: { sort, role } }) => role === 'ours' && sort === its?.contender.sort);
  const ours = running[at];
  const oursTook = lines[at];
  if (!its || !ours || !oursTook || its === ours) return line;
  const { time, bytes } = its.contender.limits;
  const timed = withRatio(line, oursTook.p50 / line.p50, { of: 'this, ours', limit: time });
  if (bytes === undefined) return timed;
  return withRatio(timed, ours.shown.bytes / its.shown.bytes, { of: 'its bytes, ours', limit: bytes });
}
