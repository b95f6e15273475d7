import { approvalPath, isPending } from '#src/domain/document-versions.ts';
import { isClosed, responsibleCoach } from '#src/domain/dossier.ts';
import { movesTo } from '#src/domain/employment.ts';
import type { ContactId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { availableCoaches, otherContacts } from '#src/domain/steps.ts';
import { contactForm, reassignForm } from '#src/domain/steps-active.ts';
import { type Acts, act, toLivingClient, toSponsor } from '../act.ts';
import type { Decided, Situation } from '../context.ts';
import { documentStep } from '../document-step.ts';

/** Only the shape of the questions; the choices are made anew for every dossier. */
const reassign = reassignForm([], { tells: true });
const contact = contactForm([]);

/** On a list of its branch: that list has to be finished, or to let it go, before the dossier leaves (P25, R31). */
const onList = ['toConfirm', 'coolingOff', 'destroying', 'destroyFailed'];
const listed =
  'Dit dossier staat op een vernietigingslijst van deze vestiging. Kies een coach van deze vestiging, of haal het dossier eerst van de lijst';

/** P26, R64, E5-E7: who guides the client and whom we write to. */
export const peopleActs: Acts = {
  'coach.reassigned': act(reassign, {
    facts: (situation, values) => ({
      active: availableCoaches(situation).some(({ id }) => !values || id === values.coachId),
    }),
    problems: ({ dossier, organisation }, { coachId }) => {
      const coach = organisation.users.find(({ id }) => id === coachId);
      const isListed = onList.includes(statePath(dossier.retention.machine));
      return coach && isListed && movesTo(coach, dossier.branchId) ? [{ field: 'coachId', message: listed }] : [];
    },
    apply: (situation, { coachId, reason }) => {
      const { dossier, today } = situation;
      const coach = availableCoaches(situation).find((user) => user.id === coachId);
      if (!coach) throw new Error('the answers were checked before: the coach exists');
      const to = movesTo(coach, dossier.branchId);
      return {
        dossier: {
          ...dossier,
          // R63: a dossier moves with its coach
          branchId: to ?? dossier.branchId,
          coaches: [...dossier.coaches, { userId: coach.id, from: today, reason }],
          // E5: what the old coach had not finished is the new one's
          documents: dossier.documents.map((one) =>
            approvalPath(one) === 'draft' ? { ...one, authorId: coach.id } : one,
          ),
        },
        data: {
          from: responsibleCoach(dossier),
          to: coach.id,
          ...(to && { fromBranch: dossier.branchId, toBranch: to }),
        },
        effects: isClosed(dossier) ? [] : [...toLivingClient(dossier, 'L12'), ...toSponsor(situation, 'L12')],
        reason,
      };
    },
  }),
  'sponsor.contactChanged': act(contact, {
    facts: (situation, values) => ({
      confirmed: otherContacts(situation).some((one) => !values || one.id === values.contactId),
    }),
    problems: (situation, { contactId }) =>
      otherContacts(situation).some((one) => one.id === contactId)
        ? []
        : [{ field: 'contactId', message: 'Kies een contactpersoon van wie het adres is gecontroleerd' }],
    apply: (situation, { contactId, confirmedBy }) => {
      const chosen = contactId as ContactId; // problems() saw it among the sponsor's contacts
      return { ...readdressed(situation, chosen), data: { confirmedBy } };
    },
  }),
};

/**
 * E7: what waits for an answer, or is on its way to whoever gives it, goes to the new contact, and the old link dies.
 * What has not left yet goes to whoever the order names by then.
 */
function readdressed(situation: Situation, contactId: ContactId): Decided {
  let decided: Decided = { dossier: situation.dossier, effects: [] };
  for (const { id } of situation.dossier.documents) {
    const sent = documentStep({ ...situation, dossier: decided.dossier }, id, 'contact.changed', { contactId });
    if (sent.ok) decided = { dossier: sent.value.dossier, effects: [...decided.effects, ...sent.value.effects] };
  }
  const documents = decided.dossier.documents.map((document) =>
    isPending(document) && document.contactId !== contactId ? { ...document, contactId: undefined } : document,
  );
  const assignment = { ...decided.dossier.assignment, contactId };
  return { ...decided, dossier: { ...decided.dossier, documents, assignment } };
}
