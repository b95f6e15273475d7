import { confirm, type Field } from '../form.ts';
import type { Known } from './file-password.ts';

/** R9: a contract that lets go of its statute takes the BSN out of its dossiers, and nobody can bring it back. */
export function wipeFields({ bsnHeld = 0 }: Known) {
  const fields = {
    wipeBsn: confirm({
      label: `Het BSN wordt gewist in ${dossiers(bsnHeld)}. Het komt niet terug.`,
      about: 'wissen van het BSN',
      hint: 'Alleen nodig als u ‘Geen wet’ kiest',
      optional: true,
    }),
  };
  // left out where there is nothing to wipe: a form without the field gives no answer to it
  return (bsnHeld > 0 ? fields : {}) as { readonly wipeBsn: Field<boolean | undefined> };
}

export function wipeUnconfirmed(held: number): string {
  return `Zet een vinkje als het BSN in ${dossiers(held)} gewist mag worden, of kies een wet`;
}

function dossiers(count: number): string {
  return count === 1 ? '1 dossier' : `${count} dossiers`;
}
