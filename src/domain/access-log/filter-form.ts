import { daysBetween } from '../calendar.ts';
import { choice, date, form, text } from '../form.ts';
import type { UserId } from '../ids.ts';
import type { Problem } from '../result.ts';
import { accessLogYears } from './access-line.ts';

/** So many days at a time; of one dossier or account everything that is kept. */
const mostDays = 31;

type Colleague = { readonly id: UserId; readonly name: string };

/** Which part of the log is asked. The names are Dutch: they stand in the address. */
export function accessFilter(colleagues: readonly Colleague[]) {
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return form({
    title: 'Toegangslog',
    fields: {
      van: date({ label: 'Vanaf', missing: 'Vul de eerste dag in' }),
      tot: date({ label: 'Tot en met', missing: 'Vul de laatste dag in' }),
      collega: choice({
        label: 'Wie',
        optional: true,
        as: 'select',
        options,
      }),
      kenmerk: text({
        label: 'Kenmerk van het dossier',
        optional: true,
        max: 40,
        width: 20,
        checkWords: false,
        hint: 'Bijvoorbeeld MG-2026-0417.',
      }),
      account: choice({
        label: 'Over het account van',
        optional: true,
        as: 'select',
        options,
      }),
    },
    check: ({ van, tot, kenmerk, account }): Problem[] => {
      if (!van || !tot) return [];
      if (kenmerk && account) return [{ field: 'account', message: 'Kies een dossier of een account, niet allebei' }];
      if (tot < van) return [{ field: 'tot', message: 'Vul een dag in die na de eerste dag ligt' }];
      const isTooLong = !kenmerk && !account && daysBetween(van, tot) >= mostDays;
      return isTooLong
        ? [
            {
              field: 'tot',
              message: `Kies hooguit ${mostDays} dagen. Met een kenmerk of account mag het ${accessLogYears} jaar zijn`,
            },
          ]
        : [];
    },
  });
}
