import { type MailKind, mailKinds } from '#src/domain/message.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import { mailFor } from '#templates/mail/index.ts';
import { proefFacts } from '#templates/samples/facts.ts';

/** Facts that every kind of mail can be made of. */
const facts: MailFacts = {
  reference: proefFacts.reference,
  organisation: proefFacts.organisation,
  branch: proefFacts.branch,
  coach: {
    name: 'Sanne Verzonnen',
    jobTitle: proefFacts.coach.jobTitle,
    phone: '06 00 00 00 02',
    email: 'sanne.verzonnen@maasgroep.voorbeeld.example',
  },
  to: 'sponsor',
  salutation: proefFacts.sponsor.salutation,
  orderNumber: proefFacts.assignment.orderNumber,
  document: { title: 'Trajectplan', asks: 'plan', version: 2, course: 'begins' },
  respondBy: '2026-12-07',
  sentOn: '2026-11-23',
  changeAskedOn: '2026-11-18',
  link: 'https://dossier.voorbeeld.example/besluit/voorbeeld',
  code: '482 913',
  codeValidUntil: '2026-11-23T08:15:00.000Z',
  decision: { outcome: 'approved', at: '2026-11-23T08:03:00.000Z', by: 'mevrouw A. Voorbeeld' },
  attachments: ['Trajectplan-MG-2026-0417-versie-2.pdf', 'Trajectplan-MG-2026-0417-versie-2.docx'],
};

/** Who gets a kind of mail, where that is not the sponsor. */
const readers: Partial<Record<MailKind, Partial<MailFacts>>> = {
  M04: { to: 'staff', salutation: 'Beste Sanne,' },
  letter: { to: 'client', document: { title: 'Uitnodiging intake', asks: 'nothing', version: 1 } },
  copy: { to: 'client' },
};

/** A mail of this kind as it would leave; undefined for a kind nobody knows. */
export function sampleMail(key: string): ReturnType<typeof mailFor> | undefined {
  const kind = mailKinds.find((known) => known === key);
  return kind && mailFor(kind, { ...facts, ...readers[kind] });
}
