import type { Setting } from '#src/commands/settings/change-setting.ts';
import {
  accessSetting,
  billingSetting,
  maintenanceSetting,
  secondFactorSetting,
  supervisorSetting,
  termsSetting,
} from '#src/commands/settings/house-settings.ts';
import type { Fields } from '#src/domain/form.ts';
import type { HouseAction } from '#src/domain/permissions.ts';
import { paths } from '../paths.ts';
import { type Route, route } from '../route.ts';
import { type SettingPage, saveSetting, showSetting } from '../setting-page.tsx';
import type { UserVisit } from '../visit.ts';

const fixed = (
  <p>
    Termijnen die de wet of het reglement vastlegt, kunt u niet veranderen. Die staan bij het{' '}
    <a href={paths.regulation()}>reglement</a>.
  </p>
);

/** Settings that are one form of the house each. */
export const routes: Route[] = [
  ...pageOf(supervisorSetting, { path: paths.supervisor.pattern, may: 'settings.edit' }),
  ...pageOf(termsSetting, { path: paths.terms.pattern, may: 'settings.edit', below: fixed }),
  ...pageOf(billingSetting, { path: paths.billing.pattern, may: 'billing.edit' }),
  ...pageOf(secondFactorSetting, { path: paths.secondFactorRoles.pattern, may: 'settings.edit' }),
  ...pageOf(maintenanceSetting, { path: paths.maintenanceTerms.pattern, may: 'settings.edit' }),
  ...pageOf(accessSetting, { path: paths.access.pattern, may: 'access.edit' }),
];

type Place = { readonly path: string; readonly may: HouseAction } & Pick<SettingPage<Fields>, 'below'>;

function pageOf<F extends Fields>(setting: Setting<F>, { path, may, below }: Place): Route[] {
  const access = { house: may } as const;
  const shown = { setting, action: path, below };
  return [
    route({ method: 'GET', path, access, handler: (visit: UserVisit) => showSetting(visit, shown) }),
    route({ method: 'POST', path, access, handler: (visit: UserVisit) => saveSetting(visit, shown) }),
  ];
}
