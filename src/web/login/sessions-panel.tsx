import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, rowDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Session } from '#src/store/port.ts';
import { PostButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import { hasEnded } from '../session.ts';
import type { UserVisit } from '../visit.ts';

/** Where this account is logged in, and the way to end that: one by one, or everywhere (R57). */
export function SessionsPanel({ visit }: { readonly visit: UserVisit }) {
  const { deps, user, session, now } = visit;
  const running = deps.store.sessions.ofUser(user.id).filter((one) => !hasEnded(one, now, visit.organisation));
  const moment = (at: Instant) => `${rowDate(dayOf(at), visit.today)} ${clockTime(at)} uur`;
  return (
    <Panel title="Waar u bent ingelogd">
      <Table<Session>
        caption="Waar u bent ingelogd"
        captionHidden
        rows={running}
        columns={[
          { label: 'Browser', cell: (one) => one.browser },
          { label: 'Ingelogd', cell: ({ createdAt }) => moment(createdAt) },
          { label: 'Laatst gebruikt', cell: (one) => (one.hash === session.hash ? 'Nu, hier' : moment(one.seenAt)) },
          { label: 'Einde', cell: (one) => <EndButton visit={visit} one={one} /> },
        ]}
      />
      <p>Kent u een regel niet? Log dan overal uit en kies een nieuw wachtwoord.</p>
      <PostButton visit={visit} action={paths.accountSessions()} look="danger">
        Log overal uit
      </PostButton>
    </Panel>
  );
}

/** The hash opens nothing, and only its owner gets to see it. */
function EndButton({ visit, one }: { readonly visit: UserVisit; readonly one: Session }) {
  return (
    <PostButton visit={visit} action={paths.accountSessions()} look="text" fields={{ sessie: one.hash }}>
      Log uit<span class="vh"> op {one.browser}</span>
    </PostButton>
  );
}
