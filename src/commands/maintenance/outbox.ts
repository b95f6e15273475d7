import type { BlobRef } from '#src/domain/document.ts';
import type { MailId, MaintenanceId } from '#src/domain/ids.ts';
import type { MaintenanceMail } from '#src/domain/maintenance/mail.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import type { Deps } from '../context.ts';
import type { Claim } from '../delivery/claim.ts';
import { afterAttempt } from '../mail/after-attempt.ts';
import { isWaiting, moveMail, withoutTry } from '../mail/state.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { saysNow } from './tell.ts';

/** The outbox of maintenance: mails to our own people, which name a branch and a day and nobody. */

type Ready = { readonly mail: MaintenanceMail; readonly eml: BlobRef };

/** Writes down that a mail is being sent, before anything leaves (as `claimMail` does for a dossier). */
export async function claimMaintenanceMail(
  deps: Deps,
  id: MaintenanceId,
  { mail, eml }: Ready,
): Promise<Result<Claim>> {
  let claim: Claim = 'claimed';
  const changed = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, ({ run, now }) => {
    const found = run.messages.find((one) => one.id === mail.id);
    if (!found || !isWaiting(found)) return refuse('conflict');
    claim = saysNow(run, found, now) ? 'claimed' : 'notWanted';
    const moved = moveMail(found, claim === 'claimed' ? 'mail.tried' : 'mail.cancelled');
    if (!moved.ok) return moved;
    return ok(withMail(run, claim === 'claimed' ? { ...moved.value, eml } : withoutTry(moved.value)));
  });
  return changed.ok ? ok(claim) : changed;
}

/** Writes down what became of a try. */
export async function recordMaintenanceAttempt(
  deps: Deps,
  id: MaintenanceId,
  mailId: MailId,
  attempt: Attempt,
): Promise<Result<undefined>> {
  const changed = await changeMaintenance(deps, { kind: 'system' }, { id, right: 'system' }, ({ run, now }) => {
    const mail = run.messages.find((one) => one.id === mailId);
    if (!mail) return refuse('notFound');
    // one whose words could not be made never came to `sending`; the failed try counts all the same
    const tried = isWaiting(mail) ? moveMail(mail, 'mail.tried') : ok(mail);
    if (!tried.ok) return tried;
    const judged = afterAttempt(tried.value, attempt, now);
    return judged.ok ? ok(withMail(run, judged.value.after)) : judged;
  });
  return changed.ok ? ok(undefined) : changed;
}

function withMail(run: Maintenance, mail: MaintenanceMail): Maintenance {
  return { ...run, messages: run.messages.map((one) => (one.id === mail.id ? mail : one)) };
}

type Around = { readonly mail: MaintenanceMail; readonly house: string; readonly appUrl: string };

/** What a mail about maintenance may say. */
export function maintenanceMailFacts(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  run: Maintenance,
  { mail, house, appUrl }: Around,
): MailFacts {
  const organisation = store.organisation.read().value;
  const branch = findBranch(organisation, run.branchId);
  const reminds = saysNow(run, mail, clock.now());
  return {
    reference: branch?.name ?? '',
    organisation: organisation.name,
    branch: { name: branch?.name ?? '', phone: branch?.phone ?? '' },
    coach: { name: 'Het dossiersysteem', jobTitle: 'automatisch bericht', email: house },
    to: 'staff',
    salutation: `Beste ${mail.to.name},`,
    attachments: [],
    link: `${appUrl}/onderhoud/${run.id}`,
    ...(reminds && { maintenance: { reminds, plannedOn: run.plannedOn } }),
  };
}
