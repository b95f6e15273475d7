import { area, form, text } from '../form.ts';

/** Who decides where nobody of the directorate may: the director is whom it is about, or had a part in it (P18, P19). */
export const deciderForm = form({
  title: 'Iemand van buiten laten beslissen',
  intro:
    'Niemand van de directie mag hierover beslissen: het gaat over hen, of zij hadden er deel aan. Iemand van buiten beslist. U legt vast wat die persoon besluit.',
  fields: {
    name: text({
      label: 'Naam',
      hint: 'Zoals de naam onder de brief komt: mr. M. Buiten',
      missing: 'Vul in wie beslist',
      max: 100,
      checkWords: false,
      named: true,
    }),
    job: text({
      label: 'Functie',
      hint: 'Bijvoorbeeld: voorzitter van de raad van toezicht',
      missing: 'Vul de functie in',
      max: 100,
      named: true,
    }),
    reason: area({
      label: 'Waarom kan de directie niet zelf beslissen?',
      missing: 'Vul in waarom de directie niet zelf kan beslissen',
      max: 1000,
      rows: 3,
    }),
  },
});
