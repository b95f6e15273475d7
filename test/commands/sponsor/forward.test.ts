import { describe, expect, it } from 'vitest';
import { decide } from '#src/commands/sponsor/decide.ts';
import { forward } from '#src/commands/sponsor/forward.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { MailId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Contact, Sponsor } from '#src/domain/organisation.ts';
import { castId } from '#test/builders/cast.ts';
import { linkIn } from '#test/jobs/scene.ts';
import { sponsorScene } from './sponsor-scene.ts';

const stage = sponsorScene();
const { atSponsor, visitOf, answerTo, newest } = stage;

describe('forwarding', () => {
  const leaving: Contact = {
    id: castId('leaving'),
    name: 'B. Besluiter',
    formOfAddress: 'neutraal',
    jobTitle: 'Teamleider',
    email: 'b.besluiter@gemeente.example',
    leftOn: '2026-11-30',
  };
  const colleague = { name: 'B. Besluiter', function: 'Teamleider', email: 'b.besluiter@gemeente.example' };

  it('inside the own domains kills the old link and gives the colleague a mail and a code of their own', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(await forward(stage.scene.deps, visit, colleague)).toMatchObject({
      ok: true,
      value: { name: 'B. Besluiter' },
    });
    expect(await openLink(stage.scene.deps, at.link)).toEqual({ page: 'expired' });
    expect((await decide(stage.scene.deps, visit, await answerTo(at))).ok).toBe(false);
    await stage.scene.deliver();
    const link = linkIn(await newest(colleague.email));
    const theirs = await visitOf(link, colleague.email);
    expect(
      (await decide(stage.scene.deps, theirs, await answerTo(at, { name: 'B. Besluiter', function: 'Teamleider' }))).ok,
    ).toBe(true);
    expect(approvalPath(await stage.scene.document(at))).toBe('approved');
    const recipients = (await stage.scene.dossier(at.dossierId)).disclosures.map((line) => line.recipientName);
    expect(recipients.filter((name) => name.startsWith('B. Besluiter'))).toHaveLength(2);
    expect((await openLink(stage.scene.deps, link)).page).toBe('decided');
    expect(await openLink(stage.scene.deps, at.link)).toEqual({ page: 'expired' });
  });

  it('tells all that is wrong at once, also what only we know', async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const refused = await forward(stage.scene.deps, visit, { name: '', function: '🙂', email: 'b@elders.example' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        problems: [
          { field: 'name', message: 'Vul de naam van uw collega in' },
          { field: 'function', message: 'Gebruik voor functie van uw collega letters' },
          { field: 'email', message: expect.stringContaining('hoort niet bij uw organisatie') },
        ],
      },
    });
  });

  it("leaves no reminder to go to whoever passed it on, whatever became of the colleague's mail", async () => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    await stage.scene.change(at, (dossier) => {
      const [asked] = dossier.messages;
      if (!asked) throw new Error('nothing was mailed');
      const { eml: _eml, linkId: _linkId, ...plain } = asked;
      const state = { ...asked.state, value: 'deferred' };
      const reminder = { ...plain, id: castId<MailId>('reminder'), kind: 'M02' as const, state, attach: [] };
      return { ...dossier, messages: [...dossier.messages, { ...reminder, nextTryAt: stage.scene.clock.now() }] };
    });
    expect((await forward(stage.scene.deps, visit, colleague)).ok).toBe(true);
    const before = (await stage.scene.server.list(stage.scene.contact.email)).length;
    await stage.scene.deliver();
    expect(await stage.scene.server.list(stage.scene.contact.email)).toHaveLength(before);
    expect(await stage.scene.server.list(colleague.email)).toHaveLength(1);
    const reminder = (await stage.scene.dossier(at.dossierId)).messages.find(({ kind }) => kind === 'M02');
    expect(reminder && statePath(reminder.state)).toBe('cancelled');
  });

  it.each<[string, Partial<Sponsor>]>([
    ['whose domain was written otherwise', { domains: ['@Gemeente.Example'] }],
    ['who works there until a day to come', { contacts: [leaving] }],
  ])('reaches a colleague %s', async (_, sponsor) => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    const { organisation } = stage.scene.store;
    const { value, revision } = organisation.read();
    const sponsors = value.sponsors.map((one) => ({
      ...one,
      domains: sponsor.domains ?? one.domains,
      contacts: [...one.contacts, ...(sponsor.contacts ?? [])],
    }));
    await organisation.save(revision, { ...value, sponsors });
    expect(await forward(stage.scene.deps, visit, colleague)).toMatchObject({ ok: true });
    await stage.scene.deliver();
    expect(await stage.scene.server.list(colleague.email)).toHaveLength(1);
  });

  it.each([
    'b@elders.example',
    'b@gemeente.example.elders.example',
    'b@sub.gemeente.example',
    'x@gemeente.example,y@elders.example',
    'a.ambtenaar@gemeente.example',
    'geen adres',
  ])('to %s is refused and changes nothing', async (email) => {
    const at = await atSponsor();
    const visit = await visitOf(at.link);
    expect(await forward(stage.scene.deps, visit, { ...colleague, email })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    });
    expect(stage.scene.store.organisation.read().value.sponsors[0]?.contacts).toHaveLength(1);
    expect((await openLink(stage.scene.deps, at.link, visit)).page).toBe('visit');
  });
});
