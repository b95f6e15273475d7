import type { Child } from '#html/jsx-runtime';
import { changeSetting, type Setting, settingBasis } from '#src/commands/settings/change-setting.ts';
import { type Fields, formatForm, type Values } from '#src/domain/form.ts';
import { withReason } from '#src/domain/settings/change.ts';
import { SettingChanges } from './components/setting-changes.tsx';
import { showEditor, submitEditor } from './form-page.tsx';
import type { Section } from './navigation.ts';
import { paths } from './paths.ts';
import type { UserVisit } from './visit.ts';

/** A setting on a page: its form with the reason, and under it how it was before. */
export type SettingPage<F extends Fields> = {
  readonly setting: Setting<F>;
  readonly action: string;
  readonly here?: Section;
  readonly back?: { readonly href: string; readonly label: string };
  readonly title?: string;
  readonly note?: Child;
  /** Between the form and what it was before. */
  readonly below?: Child;
  /** What the form shows of what nobody filled in yet. */
  readonly usual?: Partial<Values<F>>;
};

export function showSetting<F extends Fields>(visit: UserVisit, shown: SettingPage<F>): Promise<Response> {
  const { setting, usual } = shown;
  return showEditor(
    visit,
    editorOf(visit, shown),
    formatForm(setting.form, { ...usual, ...setting.read(visit.organisation) }),
  );
}

/** Keeps the answers and the reason; wrong answers come back with what was typed. */
export function saveSetting<F extends Fields>(
  visit: UserVisit,
  shown: SettingPage<F>,
  next: () => string = () => shown.action,
): Promise<Response> {
  const basis = String(visit.posted.raw._basis ?? '');
  return submitEditor(
    visit,
    editorOf(visit, shown),
    ({ reason, ...answers }) =>
      // what stands beside the reason are the answers of the setting's own form
      changeSetting(visit.deps, visit.user, shown.setting, {
        answers: answers as unknown as Values<F>,
        reason: String(reason),
        basis,
      }),
    next,
  );
}

function editorOf<F extends Fields>(visit: UserVisit, { setting, ...shown }: SettingPage<F>) {
  const title = shown.title ?? setting.form.title;
  return {
    title,
    here: shown.here ?? ('settings' as const),
    back: shown.back ?? { href: paths.settings(), label: 'Instellingen' },
    form: withReason(setting.form),
    action: shown.action,
    submit: 'Bewaar',
    basis: settingBasis(setting, visit.organisation),
    note: shown.note,
    below: (
      <>
        {shown.below}
        <SettingChanges visit={visit} setting={setting.key} branchId={setting.branchId} />
      </>
    ),
  };
}
