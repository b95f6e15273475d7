import { area, date, form } from '../form.ts';

/** Nothing of a list may name a client: it stays longer than the file. */
const noNames = 'Schrijf geen namen of andere gegevens van cliënten op';

const why = (label: string, missing: string) => area({ label, hint: noNames, missing, max: 400, rows: 3 });

export const returnListForm = form({
  title: 'Zet de lijst terug',
  intro:
    'De lijst gaat terug naar de administratie, die hem opnieuw controleert. Een bestand dat al was gemaakt, wordt verwijderd.',
  fields: { reason: why('Waarom zet u de lijst terug?', 'Schrijf op waarom u de lijst terugzet') },
});

export const withdrawListForm = form({
  title: 'Trek de lijst in',
  intro: 'Deze lijst gaat niet naar het bureau. Wie erop stond, komt op de volgende lijst.',
  fields: { reason: why('Waarom trekt u de lijst in?', 'Schrijf op waarom u de lijst intrekt') },
});

export const bouncedFileForm = form({
  title: 'De mail kwam terug',
  intro:
    'In de dossiers staat daarna dat het bestand niet is aangekomen. U kunt het opnieuw mailen, of zelf aanleveren.',
  fields: { reason: why('Hoe weet u dat de mail niet aankwam?', 'Schrijf op hoe u weet dat de mail niet aankwam') },
});

export const handFileForm = form({
  title: 'Aangeleverd bij het bureau',
  intro: 'In de dossiers staat daarna op welke dag naam en adres naar het bureau gingen.',
  fields: {
    on: date({
      label: 'Op welke dag leverde u het bestand aan?',
      missing: 'Vul in op welke dag u het bestand aanleverde',
    }),
  },
});

export const confirmReceiptForm = form({
  title: 'Het bureau bevestigt de ontvangst',
  intro: 'Dertig dagen na deze dag wordt het bestand met namen hier verwijderd.',
  fields: {
    on: date({
      label: 'Op welke dag bevestigde het bureau dat?',
      missing: 'Vul in op welke dag het bureau de ontvangst bevestigde',
    }),
  },
});
