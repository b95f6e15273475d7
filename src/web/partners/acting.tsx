import type { Child } from '#html/jsx-runtime';
import { isUnderContract } from '#src/domain/partner/partner.ts';
import { personState } from '#src/domain/partner/person.ts';
import { preparersOf } from '#src/domain/partner/summary.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import { type AtPerson, clears } from './with-partner.ts';

/** What is to be done now: the buttons for whoever may, and for everybody who it waits for. */
export function Acting(at: AtPerson) {
  const act = acts[personState(at.person)];
  return act ? <Panel title="Wat nu?">{act(at)}</Panel> : null;
}

const acts: Readonly<Record<string, (at: AtPerson) => Child>> = {
  invited: Invited,
  declarationSent: Sent,
  declarationReceived: Received,
  declarationArchived: Archived,
  cleared: Cleared,
  suspended: Suspended,
};

function Invited(at: AtPerson) {
  const { visit } = at;
  if (!visit.may('partners.prepare')) return <p>De administratie stuurt de verklaring om te tekenen.</p>;
  if (!isUnderContract(at.partner, visit.today))
    return <p>Met dit bedrijf geldt nu geen contract. De vestigingsmanager legt dat eerst vast.</p>;
  return (
    <>
      <p>Print de verklaring en stuur haar naar deze persoon om te tekenen.</p>
      <div class="bar">
        <LinkButton href={fileOf(at, 'papier')} look="second">
          Print de verklaring
        </LinkButton>
        <PostButton visit={visit} action={stepOf(at, 'verstuurd')}>
          Leg vast dat de verklaring is verstuurd
        </PostButton>
      </div>
      <Gone {...at} />
    </>
  );
}

function Sent(at: AtPerson) {
  if (!at.visit.may('partners.prepare')) return <p>De verklaring is verstuurd. Deze persoon tekent haar.</p>;
  return (
    <>
      <p>Is de getekende verklaring terug? Scan haar en leg haar vast.</p>
      <div class="bar">
        <LinkButton href={paths.partnerDeclaration(here(at))}>Leg de getekende verklaring vast</LinkButton>
        <LinkButton href={fileOf(at, 'papier')} look="text">
          Print de verklaring opnieuw
        </LinkButton>
      </div>
      <Gone {...at} />
    </>
  );
}

function Received(at: AtPerson) {
  const { visit } = at;
  return (
    <>
      <p>De verklaring is ontvangen. De administratie legt haar in het archief.</p>
      <div class="bar">
        {visit.may('partners.prepare') && (
          <LinkButton href={stepOf(at, 'archiveren')}>Archiveer de verklaring</LinkButton>
        )}
        <Refuse {...at} />
      </div>
      <Gone {...at} />
    </>
  );
}

function Archived(at: AtPerson) {
  const { visit, person } = at;
  if (!clears(visit)) return <p>De vestigingsmanager controleert de verklaring.</p>;
  if (preparersOf(person).includes(visit.user.id))
    return <p>U heeft deze verklaring zelf vastgelegd. Iemand anders controleert haar.</p>;
  if (!person.verified)
    return <p>Het e-mailadres is nog niet nagebeld. De administratie doet dat eerst. Daarna kunt u goedkeuren.</p>;
  if (!isUnderContract(at.partner, visit.today))
    return <p>Met dit bedrijf geldt nu geen contract. Leg dat eerst vast.</p>;
  return (
    <>
      <p>
        Bekijk de scan. Staan naam, handtekening en datum erop? Keurt u de verklaring goed, dan mag deze persoon vanaf
        vandaag gegevens krijgen.
      </p>
      <div class="bar">
        <PostButton visit={visit} action={clearingOf(at, 'goedkeuren')}>
          Keur de verklaring goed
        </PostButton>
        <Refuse {...at} />
      </div>
      <Gone {...at} />
    </>
  );
}

function Cleared(at: AtPerson) {
  const { visit } = at;
  return (
    <>
      <p>Een coach kan deze persoon gegevens geven van een cliënt, als dit bedrijf in het trajectplan staat.</p>
      {clears(visit) && (
        <div class="bar">
          <PostButton visit={visit} action={clearingOf(at, 'nagegaan')} look="second">
            Leg vast dat u het heeft nagegaan
          </PostButton>
          <LinkButton href={clearingOf(at, 'schorsen')} look="danger">
            Schors deze persoon
          </LinkButton>
        </div>
      )}
      <Gone {...at} />
    </>
  );
}

function Suspended(at: AtPerson) {
  const { visit, person, partner } = at;
  if (!clears(visit)) return <p>Deze persoon krijgt geen gegevens. De vestigingsmanager beslist.</p>;
  const ready = person.verified && isUnderContract(partner, visit.today);
  return (
    <>
      <p>
        Deze persoon krijgt geen gegevens.
        {!ready && ' Opheffen kan pas als er een contract geldt en het adres is nagebeld.'}
      </p>
      {ready && (
        <div class="bar">
          <LinkButton href={clearingOf(at, 'opheffen')}>Hef de schorsing op</LinkButton>
        </div>
      )}
      <Gone {...at} />
    </>
  );
}

function Refuse(at: AtPerson) {
  if (!clears(at.visit)) return null;
  return (
    <LinkButton href={clearingOf(at, 'afkeuren')} look="second">
      Keur de verklaring af
    </LinkButton>
  );
}

function Gone(at: AtPerson) {
  return (
    <p class="alone">
      <a href={stepOf(at, 'weg')}>Deze persoon is weg</a>
    </p>
  );
}

function here({ partner, person }: AtPerson) {
  return { partner: partner.id, person: person.id };
}

function stepOf(at: AtPerson, step: string): string {
  return paths.partnerPersonStep({ ...here(at), step });
}

function clearingOf(at: AtPerson, step: string): string {
  return paths.partnerPersonClear({ ...here(at), step });
}

function fileOf(at: AtPerson, file: string): string {
  return paths.partnerDeclarationFile({ ...here(at), file });
}
