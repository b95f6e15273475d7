import { houseBillingSchema } from '#src/domain/billing.ts';
import { houseBillingForm } from '#src/domain/billing-form.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok } from '#src/domain/result.ts';
import { maintenanceForm, maintenanceTerms } from '#src/domain/settings/maintenance.ts';
import { secondFactorForm } from '#src/domain/settings/second-factor.ts';
import { supervisorForm, supervisorOf } from '#src/domain/settings/supervisor.ts';
import { accessForm, accessTerms, houseTerms, termsForm } from '#src/domain/settings/terms.ts';
import type { Setting } from './change-setting.ts';

type Settings = Organisation['settings'];

/** Who supervises us. */
export const supervisorSetting: Setting<typeof supervisorForm.fields> = {
  key: 'supervisor',
  form: supervisorForm,
  read: supervisorOf,
  write: (organisation, { name, address, phone }) =>
    ok(withSettings(organisation, { supervisorName: name, supervisorAddress: address, supervisorPhone: phone })),
};

/** Terms the house may choose. */
export const termsSetting: Setting<typeof termsForm.fields> = {
  key: 'terms',
  form: termsForm,
  read: houseTerms,
  write: (organisation, terms) => ok(withSettings(organisation, { terms })),
};

/** How somebody comes in and stays in. */
export const accessSetting: Setting<typeof accessForm.fields> = {
  key: 'access',
  form: accessForm,
  read: accessTerms,
  write: (organisation, access) => ok(withSettings(organisation, { access })),
};

/** P22: how often the program is maintained. */
export const maintenanceSetting: Setting<typeof maintenanceForm.fields> = {
  key: 'maintenance',
  form: maintenanceForm,
  read: maintenanceTerms,
  write: (organisation, maintenance) => ok(withSettings(organisation, { maintenance })),
};

/** R57: which roles cannot work without a second factor. */
export const secondFactorSetting: Setting<typeof secondFactorForm.fields> = {
  key: 'secondFactor',
  form: secondFactorForm,
  read: ({ settings }) => ({ roles: settings.secondFactorRoles }),
  write: (organisation, { roles }) => ok(withSettings(organisation, { secondFactorRoles: roles })),
};

/** What stands on every new invoice (P13); invoices that were made stay as they are. */
export const billingSetting: Setting<typeof houseBillingForm.fields> = {
  key: 'billing',
  form: houseBillingForm,
  read: ({ billing }) => billing ?? {},
  write: (organisation, answers) => ok({ ...organisation, billing: houseBillingSchema.parse(answers) }),
};

function withSettings(organisation: Organisation, changed: Partial<Settings>): Organisation {
  return { ...organisation, settings: { ...organisation.settings, ...changed } };
}
