import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { SettingChange, SettingKey } from '#src/domain/settings/change.ts';
import type { UserVisit } from '../visit.ts';
import { Panel } from './panel.tsx';
import { Table } from './table.tsx';

type SettingChangesProps = {
  readonly visit: UserVisit;
  readonly setting: SettingKey;
  readonly branchId?: BranchId | undefined;
};

/** What a setting was before, the last change first: who changed it, when and why, and each answer before and after. */
export function SettingChanges({ visit, setting, branchId }: SettingChangesProps) {
  const changes = visit.organisation.settingChanges.filter(
    (one) => one.setting === setting && one.branchId === branchId,
  );
  if (changes.length === 0) return <p class="soft">Hier is nog niets aan veranderd.</p>;
  return (
    <Panel title="Wat er veranderde" count={changes.length}>
      {changes.toReversed().map((change) => {
        const title = changeTitle(visit, change);
        return (
          <>
            <h3>{title}</h3>
            <p>Reden: {change.reason}</p>
            <Table<SettingChange['answers'][number]>
              caption={title}
              captionHidden
              rows={change.answers}
              columns={[
                { label: 'Wat', cell: ({ label }) => label },
                { label: 'Was', cell: ({ from }) => from },
                { label: 'Werd', cell: ({ to }) => to },
              ]}
            />
          </>
        );
      })}
    </Panel>
  );
}

/** '30 november 2026 om 10.14 uur, Ans Directeur'. */
function changeTitle({ organisation }: UserVisit, { at, by }: SettingChange): string {
  return `${longDate(dayOf(at))} om ${clockTime(at)} uur, ${findUser(organisation, by)?.name ?? 'een oud-collega'}`;
}
