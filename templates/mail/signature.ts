import { listed } from '../parts/prose.ts';
import type { MailFacts } from './facts.ts';

/** Who signs: the coach, also for mails nobody wrote by hand, so an answer reaches a person. */
export function signature({ coach, organisation, branch }: MailFacts): string[] {
  return [
    'Met vriendelijke groet,',
    `${coach.name}, ${coach.jobTitle}`,
    `${organisation}, vestiging ${branch.name}`,
    coach.phone ?? branch.phone,
  ];
}

/** What goes along, and what to do with a mail that came to the wrong person. */
export function footnote({ attachments, to }: MailFacts): string[] {
  const along =
    attachments.length > 0 ? [`${attachments.length === 1 ? 'Bijlage' : 'Bijlagen'}: ${listed(attachments)}`] : [];
  const confidential = 'Vertrouwelijk. Kreeg u deze e-mail per ongeluk? Laat het ons weten en verwijder hem.';
  return to === 'staff' ? along : [...along, confidential];
}
