import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFor } from '#src/commands/delivery/lines.ts';
import { queueMail } from '#src/commands/mail/queue.ts';
import { clientReader, sponsorRecipient } from '#src/commands/mail/recipient.ts';
import { personForm } from '#src/domain/client-form.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import { type Fields, type Form, parseForm, type Raw } from '#src/domain/form.ts';
import type { Message } from '#src/domain/message.ts';
import { toPersonName } from '#src/domain/name-fields.ts';
import { contactForm, sponsorForm, toContact, toSponsor } from '#src/domain/sponsor-form.ts';
import type { Situation } from '#src/workflow/context.ts';
import { castOrganisation, sponsors } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';

const situation: Situation = { ...dossierIn('planning').situation(), organisation: castOrganisation };

/** Up to as many letters as a field takes, often just as many, and one too many. */
const letters = (max: number) => fc.oneof(fc.nat(max + 1), fc.constant(max)).map((length) => 'v'.repeat(length));

/** What the form makes of it, or undefined where it says what is wrong. */
function accepted<F extends Fields>(form: Form<F>, raw: Raw) {
  const parsed = parseForm(form, raw);
  return parsed.ok ? parsed.value : undefined;
}

const born = { 'birthDate-dag': '14', 'birthDate-maand': '5', 'birthDate-jaar': '1986', formOfAddress: 'heer' };
const person = fc
  .record({
    initials: letters(40),
    firstName: letters(80),
    prefix: letters(40),
    surname: letters(200),
    partnerPrefix: letters(40),
    partnerSurname: letters(200),
    nameUse: fc.constantFrom('own', 'partner', 'partnerOwn', 'ownPartner'),
  })
  .map((names): Raw => ({ ...born, ...names }));

const sponsor = sponsors.gemeente;
const [anybody] = sponsor.contacts;
if (!anybody) throw new Error('the cast has a contact');
const organised = {
  kind: sponsor.kind,
  street: 'Stadsplein 1',
  postcode: '1234 AB',
  town: 'Voorbeeldstad',
  domains: 'a.example',
};
const reached = { formOfAddress: 'heer', jobTitle: 'Klantmanager', email: 'a@a.example' };

/** The dossier once a file of its plan was mailed to this reader. */
function disclosed(situation: Situation, to: Message['to']): Dossier {
  const [document] = situation.dossier.documents;
  if (!document) throw new Error('there is no plan');
  const file = { format: 'pdf', fileName: 'plan.pdf', sha256: '0'.repeat(64) } as const;
  const disclosures = linesFor(situation, { document, to, channel: 'mail', status: 'pending' }, [file]);
  return { ...queueMail(situation, { kind: 'copy', to, documentId: document.id }), disclosures };
}

describe('a name that a form takes', () => {
  it('is never too long for the mails and the register of a client', () => {
    fc.assert(
      fc.property(person, (raw) => {
        const answers = accepted(personForm(situation.today), raw);
        if (!answers) return;
        const client = { ...situation.dossier.client, name: toPersonName(answers) };
        const dossier = disclosed(
          { ...situation, dossier: { ...situation.dossier, client } },
          clientReader(client, situation.today),
        );
        expect(dossierSchema.safeParse(dossier).error).toBeUndefined();
      }),
    );
  });

  it('is never too long for the mails and the register of a sponsor', () => {
    fc.assert(
      fc.property(letters(120), letters(120), (sponsorName, contactName) => {
        const named = accepted(sponsorForm, { ...organised, name: sponsorName });
        const form = contactForm({ name: sponsorName, domains: ['a.example'] });
        const answers = accepted(form, { ...reached, name: contactName });
        if (!named || !answers) return;
        const contact = toContact(answers, anybody.id);
        const changed = toSponsor(named, { ...sponsor, contacts: [contact] });
        const organisation = { ...castOrganisation, sponsors: [changed] };
        const dossier = disclosed({ ...situation, organisation }, sponsorRecipient(contact));
        expect(dossierSchema.safeParse(dossier).error).toBeUndefined();
      }),
    );
  });
});
