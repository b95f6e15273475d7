import type { Fields, Raw } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { UserVisit } from '../visit.ts';
import { VersionDiff } from './version-diff.tsx';

type ConflictNoticeProps = {
  readonly fields: Fields;
  /** As it is stored now. */
  readonly theirs: Raw;
  /** As it was typed here; the form below still holds it. */
  readonly mine: Raw;
  /** Who saved and when: 'Bram Bedenksel bewaarde dit om 14.03 uur'. */
  readonly who: string;
};

/** Two people, one section: both texts, nothing overwritten (UX). Saving once more is a choice made with open eyes. */
export function ConflictNotice({ fields, theirs, mine, who }: ConflictNoticeProps) {
  const differences = Object.entries(fields)
    .map(([name, field]) => ({ part: field.label, before: shown(theirs, name), after: shown(mine, name) }))
    .filter((difference) => difference.before !== difference.after);
  return <BothTexts who={who} differences={differences} />;
}

type BothTextsProps = Pick<ConflictNoticeProps, 'who'> & {
  /** `before`: as it is stored now. `after`: as it was typed here. */
  readonly differences: Parameters<typeof VersionDiff>[0]['differences'];
};

/** The same of differences that are in words already. */
export function BothTexts({ who, differences }: BothTextsProps) {
  return (
    <section class="notice warn" role="alert" tabindex={-1}>
      <h2>Dit is intussen al bewaard. Er is niets overschreven</h2>
      <p>{who}. Hieronder staat het verschil. In het formulier staat uw eigen tekst.</p>
      <VersionDiff from="Nu bewaard" to="Uw tekst" differences={differences} />
      <p>Neem over wat u wilt houden. Als u daarna bewaart, geldt uw tekst.</p>
    </section>
  );
}

/** Who saved meanwhile, by name and day where the dossier knows: 'Bram Bedenksel bewaarde dit onderdeel op 3 maart 2026'. */
export function savedBy(
  { user, organisation }: UserVisit,
  what: string,
  last?: { readonly by: UserId; readonly on: Day },
): string {
  if (!last) return `Een collega, of u op een ander tabblad, bewaarde ${what} terwijl u eraan werkte`;
  const name = last.by === user.id ? 'U zelf, op een ander tabblad,' : findUser(organisation, last.by)?.name;
  return `${name ?? 'Een collega'} bewaarde ${what} op ${longDate(last.on)}`;
}

/** Everything typed under a name: a date has three parts, a repeating group many. */
function shown(raw: Raw, name: string): string {
  return Object.entries(raw)
    .filter(([key]) => key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}-`))
    .flatMap(([, value]) => value)
    .filter((text) => text.trim() !== '')
    .join(', ');
}
