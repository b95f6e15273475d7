import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { changeRepresentative, representativeBasis } from '#src/commands/client-data/change-client.ts';
import { giveCopy } from '#src/commands/delivery/client-copy.ts';
import { markPosted } from '#src/commands/delivery/posted.ts';
import { ok } from '#src/domain/result.ts';
import type { PlanAt } from '#test/jobs/scene.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const coach = () => ({ kind: 'user', id: stage.scene.office.coach.id }) as const;

type Answers = Parameters<typeof changeRepresentative>[2]['answers'];

const voogd: Answers = {
  represented: 'yes',
  representativeName: 'V. Voogd',
  capacity: 'curator',
  authorityEvidence: 'Beschikking van 5 januari 2026',
  validFrom: '2026-01-05',
  validUntil: undefined,
  representativeEmail: 'voogd@voorbeeld.example',
  representativePhone: undefined,
  source: 'client',
};
const bewind: Answers = { ...voogd, representativeName: 'B. Bewind', representativeEmail: 'bewind@voorbeeld.example' };

/** Puts down who acts for the client from now on, as the clerk does. */
async function acts(at: PlanAt, change: Partial<Answers>, who = voogd) {
  const { client } = await stage.scene.dossier(at.dossierId);
  const answers = { ...who, ...change };
  const asked = { dossierId: at.dossierId, answers, basis: representativeBasis(client) };
  expect(await changeRepresentative(stage.scene.deps, coach(), asked)).toMatchObject({ ok: true });
}

const copy = ({ dossierId, documentId }: PlanAt) =>
  giveCopy(stage.scene.deps, coach(), { dossierId, documentId, how: 'mail' }, stage.scene.post.render);

const inbox = async (who: string) => (await stage.scene.server.list(`${who}@voorbeeld.example`)).length;

const lastReply = async ({ dossierId }: PlanAt) =>
  (await stage.scene.dossier(dossierId)).messages.at(-1)?.tries.at(-1)?.reply;

async function letter({ dossierId }: PlanAt) {
  await changeDossier(stage.scene.deps, { kind: 'system' }, dossierId, 'system', ({ dossier }) =>
    ok({ dossier, effects: [{ kind: 'letter', letter: 'L12', to: 'client' }], value: undefined }),
  );
  const made = (await stage.scene.dossier(dossierId)).documents.find((one) => one.kind === 'L12');
  if (!made) throw new Error('no letter was made');
  return { dossierId, documentId: made.id };
}

describe('a representative who was replaced (E19)', () => {
  it('gets no mail that waited for him', async () => {
    const at = await stage.atSponsor();
    await acts(at, {});
    expect((await copy(at)).ok).toBe(true);
    await acts(at, {}, bewind);
    await stage.scene.deliver();
    expect([await inbox('voogd'), await inbox('bewind')]).toEqual([0, 0]);
    expect(await lastReply(at)).toBe('Deze vertegenwoordiger mag niet (meer) optreden voor de cliënt');
  });

  it('gets no mail when nobody acts for the client any more', async () => {
    const at = await stage.atSponsor();
    await acts(at, {});
    expect((await copy(at)).ok).toBe(true);
    await acts(at, { represented: 'no' });
    await stage.scene.deliver();
    expect(await inbox('voogd')).toBe(0);
  });

  it('gets no letter by post', async () => {
    const at = await stage.scene.plan();
    await acts(at, { representativeEmail: undefined });
    const made = await letter(at);
    await acts(at, { representativeEmail: undefined }, bewind);
    const posting = { ...made, on: '2026-11-23', to: 'client' } as const;
    expect(await markPosted(stage.scene.deps, coach(), posting, stage.scene.post.render)).toMatchObject({
      refusal: { problems: [{ field: 'on', message: expect.stringContaining('V. Voogd mocht op deze dag niet') }] },
    });
  });

  it('is told apart from whoever has a longer authority: the mail that waited goes', async () => {
    const at = await stage.atSponsor();
    await acts(at, { capacity: 'mentor' });
    expect((await copy(at)).ok).toBe(true);
    await acts(at, { capacity: 'curator', validFrom: '2026-11-01', authorityEvidence: 'Beschikking van 1 november' });
    await stage.scene.deliver();
    expect(await inbox('voogd')).toBe(1);
  });
});

it('a client who is named as a representative of before gets the own mail, and the register says so', async () => {
  const at = await stage.atSponsor();
  const own = 'J.M. van der Jansen';
  await stage.scene.change(at, (one) => ({ ...one, client: { ...one.client, email: 'joris@voorbeeld.example' } }));
  await acts(at, { representativeName: own, validUntil: '2026-11-20' });
  expect((await copy(at)).ok).toBe(true);
  await stage.scene.deliver();
  expect(await inbox('joris')).toBe(1);
  const { disclosures } = await stage.scene.dossier(at.dossierId);
  expect(disclosures.at(-1)).toMatchObject({ recipientKind: 'client', recipientName: own });
});
