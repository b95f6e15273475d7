import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';

type ConfirmationsProps = { readonly organisation: Organisation; readonly user: User };

/** P23, R60: when this employee signed the secrecy clause, and which versions of its text were confirmed on the screen. */
export function Confirmations({ organisation, user }: ConfirmationsProps) {
  const { clauseSignedOn, secrecy = [] } = user;
  return (
    <>
      <p>
        {clauseSignedOn ? `Getekend op ${longDate(clauseSignedOn)}.` : 'Nog niet getekend.'}
        {secrecy.length === 0 && ' De tekst op het scherm is nog niet bevestigd.'}
      </p>
      {secrecy.toReversed().map(({ version, at }) => (
        <details>
          <summary>
            Versie {version} bevestigd op {longDate(dayOf(at))} om {clockTime(at)} uur
          </summary>
          <p class="text">{organisation.secrecy[version - 1]?.text}</p>
        </details>
      ))}
    </>
  );
}
