import type { Fields, Form, Values } from '#src/domain/form.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result } from '#src/domain/result.ts';
import { differences, type SettingChange, type SettingKey } from '#src/domain/settings/change.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** Something the house sets by a form: where it stands in the organisation. */
export type Setting<F extends Fields> = {
  readonly key: SettingKey;
  readonly branchId?: BranchId;
  readonly form: Form<F>;
  /** As it is now; empty as long as nobody filled it in. */
  readonly read: (organisation: Organisation) => Partial<Values<F>>;
  readonly write: (organisation: Organisation, answers: Values<F>) => Result<Organisation>;
};

type Changed<F extends Fields> = {
  readonly answers: Values<F>;
  readonly reason: string;
  /** Of what the form was shown on (`settingBasis`). */
  readonly basis: string;
};

/** What a form of this setting was shown on. */
export function settingBasis<F extends Fields>(setting: Setting<F>, organisation: Organisation): string {
  return basisOf(setting.read(organisation));
}

/**
 * The one way to change a setting: it is in force at once, and who, when, why and each answer before and after is kept.
 * The same answers once more change nothing.
 *
 * @returns what the setting refuses; `invalid` at the reason when a colleague changed it meanwhile.
 */
export function changeSetting<F extends Fields>(
  deps: Pick<Deps, 'store' | 'clock'>,
  editor: User,
  setting: Setting<F>,
  { answers, reason, basis }: Changed<F>,
): Promise<Result<undefined>> {
  return changeOrganisation(deps, (organisation) => {
    const before = setting.read(organisation);
    const different = differences(setting.form, before, answers);
    if (different.length === 0) return ok({ organisation, value: undefined });
    if (basis !== basisOf(before)) return invalid({ field: 'reason', message: changedMeanwhile });
    const written = setting.write(organisation, answers);
    if (!written.ok) return written;
    const change: SettingChange = {
      setting: setting.key,
      ...(setting.branchId && { branchId: setting.branchId }),
      at: deps.clock.now(),
      by: editor.id,
      reason,
      answers: different,
    };
    const settingChanges = [...written.value.settingChanges, change];
    return ok({ organisation: { ...written.value, settingChanges }, value: undefined });
  });
}

const changedMeanwhile =
  'Een collega heeft dit net veranderd. Kijk onderaan wat er nu geldt. Bewaar daarna opnieuw als uw antwoorden kloppen';
