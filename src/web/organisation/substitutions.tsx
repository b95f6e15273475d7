import { dayOf } from '#src/domain/calendar.ts';
import { isEmployed } from '#src/domain/employment.ts';
import { choice, date, form } from '#src/domain/form.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type Organisation, type Substitution, type User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { PostButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

/** Who stands in for a coach now or later, and who did before: that shows who could see which dossiers (P14, R37). */
export function Substitutions({ visit, coach }: { readonly visit: UserVisit; readonly coach: User }) {
  const all = visit.organisation.substitutions.filter(({ coachId }) => coachId === coach.id);
  const past = all.filter((one) => one.ended || one.until < visit.today);
  return (
    <>
      {all
        .filter((one) => !past.includes(one))
        .map((one) => (
          <div class="bar">
            <p class="flush">
              {nameOf(visit, one.substituteId)} vervangt {period(one)}.
            </p>
            <PostButton
              visit={visit}
              look="text"
              action={paths.userSubstituteEnd({ user: coach.id })}
              fields={{ vervanger: one.substituteId, vanaf: one.from }}
            >
              Beëindig de vervanging
            </PostButton>
          </div>
        ))}
      {past.length > 0 && (
        <details>
          <summary>Eerdere vervangingen</summary>
          <ul>
            {past.toReversed().map((one) => (
              <li>{pastWords(visit, one)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** 'Noor Invaller verving van 2 tot en met 6 november 2026. Hugo Fictema beëindigde dit op 4 november 2026 om 10.14 uur.' */
function pastWords(visit: UserVisit, one: Substitution): string {
  const name = nameOf(visit, one.substituteId);
  if (!one.ended) return `${name} verving ${period(one)}.`;
  const { at, by } = one.ended;
  const agreed = dayOf(at) < one.from ? `${name} zou vervangen` : `${name} verving`;
  return `${agreed} ${period(one)}. ${nameOf(visit, by)} beëindigde dit op ${longDate(dayOf(at))} om ${clockTime(at)} uur.`;
}

function period({ from, until }: Substitution): string {
  return `van ${longDate(from)} tot en met ${longDate(until)}`;
}

function nameOf({ organisation }: UserVisit, id: UserId): string {
  return findUser(organisation, id)?.name ?? 'Oud-medewerker';
}

/** R37: who stands in, from when until when. */
export function substituteForm(organisation: Organisation, coach: User, today: Day) {
  const others = organisation.users.filter(
    (one) => one.roles.includes('coach') && one.id !== coach.id && isEmployed(one, today),
  );
  return form({
    title: 'Vervanging',
    why: 'Een vervanger ziet de dossiers van deze coach alleen in deze periode (privacyreglement, bepaling 14).',
    fields: {
      substituteId: choice<UserId, { optional?: false }>({
        label: 'Vervanger',
        missing: 'Kies wie vervangt',
        options: others.map(({ id, name }) => ({ value: id, label: name })),
      }),
      from: date({ label: 'Eerste dag', missing: 'Vul de eerste dag van de vervanging in' }),
      until: date({ label: 'Laatste dag', missing: 'Vul de laatste dag van de vervanging in' }),
    },
    check: ({ from, until }) =>
      from && until && until < from
        ? [{ field: 'until', message: 'Vul een laatste dag in die niet vóór de eerste dag ligt' }]
        : [],
  });
}
