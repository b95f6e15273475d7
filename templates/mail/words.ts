import { lowerFirst } from '#src/domain/format.ts';
import type { MailFacts } from './facts.ts';

type Document = NonNullable<MailFacts['document']>;

/** How a document is spoken of: 'het trajectplan', 'dit trajectplan'; what has a number is called by its name alone. */
export function documentWords({ title, asks }: Document): { noun: string; this: string; the: string; that: string } {
  const name = lowerFirst(title);
  const numbered = /\d$/.test(name);
  const neuter = asks === 'plan' || name.endsWith('plan');
  return {
    noun: numbered ? name : `${neuter ? 'het' : 'de'} ${name}`,
    this: numbered ? name : `${neuter ? 'dit' : 'deze'} ${name}`,
    the: neuter ? 'het plan' : 'de rapportage',
    that: neuter ? 'dat' : 'die',
  };
}
