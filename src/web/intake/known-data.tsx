import { maskBsn } from '#src/domain/bsn.ts';
import { addressLines, showPhone } from '#src/domain/contact-data.ts';
import type { Upload } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { IntakeKey } from '#src/domain/intake.ts';
import { provenanceLabels, uploadKindLabels } from '#src/domain/labels.ts';
import { fullName } from '#src/domain/names.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { bsnHere, type OpenDossier } from '../open-dossier.ts';
import { paths, withQuery } from '../paths.ts';

/** What is already known, to read through with the client before the questions (R10). */
export function KnownData({ open, section }: { readonly open: OpenDossier; readonly section: IntakeKey }) {
  const rows = knownRows(open, section);
  if (rows.length > 0)
    return (
      <Panel title="Dit staat er nu">
        <SummaryList rows={rows} />
        {section === 'bsn' && (
          <p>
            <a href={paths.dossierBsn({ dossier: open.dossier.id })}>Toon het volledige BSN</a>. Wij leggen vast dat u
            het heeft bekeken.
          </p>
        )}
      </Panel>
    );
  return null;
}

function knownRows(open: OpenDossier, section: IntakeKey): SummaryRow[] {
  const { client, id } = open.dossier;
  const contact = { href: withQuery(paths.clientData({ dossier: id }), { van: section }) };
  const person = { href: withQuery(paths.clientPerson({ dossier: id }), { van: section }) };
  const row = (key: string, label: string, value: string, change?: SummaryRow['change']): SummaryRow => ({
    label,
    value: (
      <>
        {value}
        <br />
        <span class="small soft">{originOf(open, `client.${key}`)}</span>
      </>
    ),
    ...(change && { change }),
  });
  switch (section) {
    case 'personal':
      return [
        row('name', 'Naam', fullName(client), person),
        row('birthDate', 'Geboortedatum', longDate(client.birthDate), person),
        row('phone', 'Telefoonnummer', client.phone ? showPhone(client.phone) : 'Niet bekend', contact),
        row('email', 'E-mailadres', client.email ?? 'Niet bekend', contact),
      ];
    case 'address':
      return [
        row('address', 'Adres', addressLines(client.address).join(', '), contact),
        row('addressProtected', 'Geheim adres', client.addressProtected ? 'Ja' : 'Nee', contact),
      ];
    case 'bsn': {
      const bsn = bsnHere(open);
      return bsn ? [row('bsn', 'BSN', maskBsn(bsn))] : [];
    }
    default:
      return [];
  }
}

/** 'Van de opdrachtgever, 5 januari 2026'. */
function originOf({ dossier }: OpenDossier, key: string): string {
  const origin = dossier.provenance[key];
  return origin ? `${provenanceLabels[origin.source]}, ${longDate(origin.on)}` : '';
}

/** R12: diplomas and cv are added here, beside the question about them. */
export function Brought({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const kinds: readonly Upload['kind'][] = ['diploma', 'cv'];
  const brought = dossier.uploads.filter(({ kind }) => kinds.includes(kind));
  const link = (soort: Upload['kind']) => withQuery(paths.upload({ dossier: dossier.id }), { soort, van: 'intake' });
  return (
    <Panel title="Diploma’s en cv" count={brought.length}>
      {brought.length === 0 ? (
        <p>Er is nog geen diploma of cv toegevoegd.</p>
      ) : (
        <ul>
          {brought.map((upload) => (
            <li>
              {uploadKindLabels[upload.kind]}: {upload.title}
            </li>
          ))}
        </ul>
      )}
      <div class="bar">
        <LinkButton href={link('diploma')} look="second">
          Voeg een diploma toe
        </LinkButton>
        <LinkButton href={link('cv')} look="second">
          Voeg een cv toe
        </LinkButton>
      </div>
    </Panel>
  );
}
