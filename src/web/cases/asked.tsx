import type { AskedCase } from '#src/domain/cases/case.ts';
import { caseChannelLabels } from '#src/domain/cases/case-words.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { longDate } from '#src/domain/format.ts';
import { Panel } from '../components/panel.tsx';

/** What was asked in whose words, and where an answer goes. */
export function Asked({ theCase }: { readonly theCase: AskedCase }) {
  const { person, contact, representative } = theCase;
  const by = representative ? `${representative.name} namens ${person.name}` : person.name;
  return (
    <Panel title={theCase.kind === 'complaint' ? 'Wie de klacht indiende' : 'Wat er is gevraagd'}>
      {theCase.kind === 'request' &&
        (theCase.text === '' ? <p>Zonder toelichting.</p> : <blockquote>{theCase.text}</blockquote>)}
      <p class="small soft">
        {by}, {longDate(theCase.receivedOn)}. {caseChannelLabels[theCase.channel]}.
        {person.birthDate && ` Geboren op ${longDate(person.birthDate)}.`}
        {person.reference && ` Noemt kenmerk ${person.reference}.`}
      </p>
      <p class="small soft flush">
        {[contact.phone && showPhone(contact.phone), contact.email, contact.address].filter(Boolean).join(', ')}
        {theCase.wantsWritten && '. Wil het antwoord per brief.'}
      </p>
    </Panel>
  );
}
