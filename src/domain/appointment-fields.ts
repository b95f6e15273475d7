import { clockField } from './clock-field.ts';
import { date, text } from './form.ts';

/** When and where people meet, as every appointment asks it. */
export const appointmentFields = {
  on: date({ label: 'Dag van het gesprek', missing: 'Vul de dag van het gesprek in' }),
  time: clockField('Tijd', 'Vul de tijd in'),
  place: text({
    label: 'Plaats',
    hint: 'Vestiging of adres',
    max: 120,
    missing: 'Vul in waar het gesprek is',
    checkWords: false,
    named: true,
  }),
};
