import { lowerFirst } from '#src/domain/format.ts';
import type { MailFacts } from './facts.ts';

type Document = NonNullable<MailFacts['document']>;

/** How a document is spoken of: 'het trajectplan', 'dit trajectplan', 'de voortgangsrapportage 2'. */
export function documentWords({ title, asks }: Document): { noun: string; this: string; the: string; that: string } {
  const name = lowerFirst(title);
  const neuter = asks === 'plan' || name.endsWith('plan');
  return {
    noun: `${neuter ? 'het' : 'de'} ${name}`,
    this: `${neuter ? 'dit' : 'deze'} ${name}`,
    the: neuter ? 'het plan' : 'de rapportage',
    that: neuter ? 'dat' : 'die',
  };
}
