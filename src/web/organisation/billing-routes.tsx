import { keepBilling } from '#src/commands/organisation/keep-billing.ts';
import { houseBillingForm } from '#src/domain/billing-form.ts';
import { formatForm } from '#src/domain/form.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const edit = { house: 'billing.edit' } as const;

export const routes = [
  route({ method: 'GET', path: paths.billing.pattern, access: edit, handler: showBilling }),
  route({ method: 'POST', path: paths.billing.pattern, access: edit, handler: saveBilling }),
];

const editor: Editor<typeof houseBillingForm.fields> = {
  title: 'Factuurgegevens',
  here: 'settings',
  back: { href: paths.settings(), label: 'Instellingen' },
  form: houseBillingForm,
  action: paths.billing(),
  submit: 'Bewaar de factuurgegevens',
};

function showBilling(visit: UserVisit) {
  return showEditor(visit, editor, formatForm(houseBillingForm, visit.organisation.billing ?? {}));
}

function saveBilling(visit: UserVisit) {
  return submitEditor(
    visit,
    editor,
    (answers) => keepBilling(visit.deps, answers),
    () => paths.billing(),
  );
}
