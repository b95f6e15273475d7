import { form, text } from '../form.ts';
import type { Organisation } from '../organisation.ts';

/** Who supervises us: named in every letter about rights (AVG 13(2)d). */
export const supervisorForm = form({
  title: 'Toezichthouder',
  intro: 'Deze gegevens staan in nieuwe brieven en op de hulppagina. Wat verstuurd is, verandert niet.',
  why: 'Iedereen mag een klacht indienen bij de toezichthouder. In onze brieven moet staan waar (AVG, artikel 13).',
  fields: {
    name: text({
      label: 'Naam',
      missing: 'Vul de naam van de toezichthouder in',
      max: 80,
      checkWords: false,
      named: true,
    }),
    address: text({
      label: 'Adres',
      hint: 'Op één regel, met postcode en plaats',
      missing: 'Vul het adres van de toezichthouder in',
      max: 120,
      checkWords: false,
      named: true,
    }),
    phone: text({
      label: 'Telefoonnummer',
      hint: 'Zoals het in brieven staat',
      missing: 'Vul het telefoonnummer van de toezichthouder in',
      max: 20,
      width: 20,
      inputmode: 'tel',
      read: (typed) =>
        typed.replace(/\D/gu, '').length >= 10 && /^[\d +()-]+$/u.test(typed)
          ? { value: typed }
          : 'Vul een telefoonnummer in van minstens 10 cijfers',
    }),
  },
});

/** Who supervises now. */
export function supervisorOf({ settings }: Pick<Organisation, 'settings'>) {
  const { supervisorName: name, supervisorAddress: address, supervisorPhone: phone } = settings;
  return { name, address, phone };
}
