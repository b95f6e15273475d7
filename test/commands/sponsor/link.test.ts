import { describe, expect, it } from 'vitest';
import { resendMail } from '#src/commands/mail/repair.ts';
import { findLink } from '#src/commands/sponsor/find-link.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { newSecret, parseToken } from '#src/mail/secret.ts';
import { seededRandom } from '#test/builders/clock.ts';
import { linkIn } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, newest } = stage;

describe('a decision link', () => {
  it('shows organisation, reference and kind before the code, and nothing of the client', async () => {
    const { link } = await atSponsor();
    const page = await openLink(stage.scene.deps, link);
    expect(page).toMatchObject({
      page: 'askCode',
      reference: 'MG-2026-0001',
      title: 'Trajectplan',
      organisation: 'Maas groep',
      codeSent: false,
    });
    expect(JSON.stringify(page)).not.toContain('Proef');
    expect(JSON.stringify(page)).not.toContain('ambtenaar');
  });

  it('is changed and decided by nothing that only looks at it', async () => {
    const at = await atSponsor();
    const before = await stage.scene.store.dossiers.load(at.dossierId);
    for (let count = 0; count < 50; count++) await openLink(stage.scene.deps, at.link, at.link);
    expect(await stage.scene.store.dossiers.load(at.dossierId)).toEqual(before);
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
  });

  it('that is unknown, mistyped, expired or revoked shows the same page', async () => {
    const at = await atSponsor();
    const wrong = at.link.slice(0, -1) + (at.link.endsWith('0') ? '1' : '0');
    const other = '0'.repeat(52) + at.link.slice(52);
    for (const text of ['', 'x', wrong, other, at.link.toUpperCase()]) {
      expect(await openLink(stage.scene.deps, text)).toEqual({ page: 'expired' });
    }
    stage.scene.clock.advance(60 * 24 * 31);
    expect(await openLink(stage.scene.deps, at.link)).toEqual({ page: 'expired' });
    expect(await requestCode(stage.scene.deps, at.link)).toMatchObject({ ok: false, refusal: { code: 'expired' } });
  });

  it('opens for none of 100,000 guesses', async () => {
    const at = await atSponsor();
    const dossier = await stage.scene.dossier(at.dossierId);
    const random = seededRandom('guesses at a link');
    const head = at.link.slice(0, 52);
    const opened = Array.from({ length: 100_000 }, () => parseToken(head + newSecret(random))).filter(
      (token) => !token || findLink(dossier, token),
    );
    expect(opened).toHaveLength(0);
  });

  it('dies with its contact, and lives again in a mail that is sent again', async () => {
    const at = await atSponsor();
    const [mail] = (await stage.scene.dossier(at.dossierId)).messages;
    if (!mail) throw new Error('no mail');
    const clerk = { kind: 'user', id: stage.scene.office.clerk.id } as const;
    expect((await resendMail(stage.scene.deps, clerk, { dossierId: at.dossierId, mailId: mail.id })).ok).toBe(true);
    await stage.scene.deliver();
    const again = linkIn(await newest());
    expect(again).not.toBe(at.link);
    expect((await openLink(stage.scene.deps, again)).page).toBe('askCode');
    const organisation = stage.scene.store.organisation.read();
    await stage.scene.store.organisation.save(organisation.revision, {
      ...organisation.value,
      sponsors: [{ ...stage.scene.sponsor, contacts: [{ ...stage.scene.contact, leftOn: '2026-11-22' }] }],
    });
    expect(await openLink(stage.scene.deps, again)).toEqual({ page: 'expired' });
  });
});
