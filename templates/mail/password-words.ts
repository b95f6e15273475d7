import type { MailFacts } from './facts.ts';

/** R16: which password opens the PDF, and never the password itself. */
export function passwordWords({ opensWithPassword }: MailFacts): string[] {
  return opensWithPassword
    ? ['De PDF gaat open met het wachtwoord dat wij met u hebben afgesproken. Kent u het niet? Bel ons dan.']
    : [];
}
