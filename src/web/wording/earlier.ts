import { wordingForm, wordingNow } from '#src/commands/organisation/keep-wording.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { formatForm, type Raw } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { wording } from '#templates/wording.ts';
import type { UserVisit } from '../visit.ts';

/** What the form shows of the text in force; why it changes is for who changes it. */
export function shownWords({ organisation }: UserVisit, key: WordingKey): Raw {
  return formatForm(wordingForm(key), { text: wordingNow(organisation, key) });
}

/** An earlier version to put back: '0' is the program's own text, '1' the first that was saved. Undefined: there is none. */
export function earlierWords({ organisation }: UserVisit, key: WordingKey, which: string | null): Raw | undefined {
  const form = wordingForm(key);
  if (which === '0') return formatForm(form, { text: wording[key].text, reason: 'De eerste tekst teruggezet' });
  const version = (organisation.wording[key] ?? [])[Number(which ?? Number.NaN) - 1];
  if (!version) return undefined;
  return formatForm(form, { text: version.text, reason: `De tekst van ${longDate(dayOf(version.at))} teruggezet` });
}
