import { area, form } from '../form.ts';

/** R31: why a list is not carried out. */
export const withdrawForm = form({
  title: 'Trek de vernietigingslijst in',
  intro: 'De dossiers worden niet vernietigd. Zij staan daarna weer op de lijst van wat mag worden vernietigd.',
  fields: {
    reason: area({
      label: 'Waarom trekt u de lijst in?',
      hint: 'Schrijf geen namen of andere gegevens van cliënten op. Dit blijft langer bewaard dan de dossiers.',
      missing: 'Schrijf op waarom u de lijst intrekt',
      max: 400,
      rows: 3,
    }),
  },
});
