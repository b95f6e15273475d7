import { expect } from 'vitest';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import type { CaseLetter } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { by, type caseScene } from './case-scene.ts';

type Scene = Pick<Awaited<ReturnType<typeof caseScene>>, 'deps' | 'case'>;
type Which = Pick<CaseLetter, 'kind'> & Partial<Pick<CaseLetter, 'to'>>;

/** The directorate records today that the last letter of this kind left on some day. */
export async function left(found: Scene, id: CaseId, { kind, to = 'asker' }: Which, on: Day): Promise<void> {
  const theCase = await found.case(id);
  const written = theCase.letters.findLast((one) => one.kind === kind && one.to === to);
  if (!written) throw new Error(`no letter ${kind}`);
  const right = theCase.kind === 'complaint' ? 'complaint.see' : 'request.status';
  const sent = await caseLetterSent(found.deps, by(users.ans), { id, letterId: written.id, how: 'post', on, right });
  expect(sent, kind).toEqual({ ok: true, value: undefined });
}
