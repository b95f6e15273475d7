import { deciderOf, mayReceive } from '#src/commands/mail/recipient.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { isRestricted } from '#src/domain/dossier.ts';
import { findAssigner, findSponsor } from '#src/domain/organisation.ts';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import type { OpenDocument } from './open-document.ts';

/** Why a version that is ready cannot be sent now, in a sentence: a button never disappears without a word. */
export function NotSent({ open }: { readonly open: OpenDocument }) {
  const { visit, dossier, document } = open;
  if (isRestricted(dossier))
    return (
      <Notice kind="warn" title="Dit dossier is beperkt">
        <p>U kunt dit document nu niet wijzigen of versturen. Dat kan weer als de beperking voorbij is.</p>
      </Notice>
    );
  if (approvalPath(document) !== 'ready') return null;
  const { organisation, today } = visit;
  if (findAssigner(organisation, dossier.assignment)?.sponsor.kind === 'privatePerson')
    return (
      <Notice title="Dit document wordt niet verstuurd">
        <p>De cliënt is zelf opdrachtgever en besluit door te ondertekenen.</p>
      </Notice>
    );
  const contact = deciderOf(organisation, dossier, document);
  if (contact && mayReceive(contact, today)) return null;
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  return (
    <Notice kind="warn" title="U kunt dit document nog niet mailen">
      <p>
        {contact
          ? 'Het e-mailadres van de contactpersoon is nog niet gecontroleerd, of de contactpersoon is vertrokken.'
          : 'Er is geen contactpersoon bij de opdrachtgever.'}{' '}
        {sponsor ? <a href={paths.sponsor({ sponsor: sponsor.id })}>Bekijk de opdrachtgever</a> : null}
      </p>
    </Notice>
  );
}
