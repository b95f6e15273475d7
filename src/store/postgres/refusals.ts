import { StoreAway } from '#src/domain/store-away.ts';
import { errorCode } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import { addressWords } from './address.ts';

/** Why a database cannot be used, for the operator: one sentence, without name or password. Anything else stays as it is. */
export function refusalOf(error: unknown, databaseUrl: string): unknown {
  const database = `De ${addressWords(databaseUrl)}`;
  const away = `${database}, is niet te bereiken. Draait PostgreSQL daar, en klopt DATABASE_URL?`;
  const isIssuerNamed = new URL(databaseUrl).searchParams.has('sslrootcert');
  const found = sentenceFor(error instanceof StoreAway ? error.cause : error, { database, isIssuerNamed });
  const sentence = found ?? (error instanceof StoreAway ? away : undefined);
  return sentence === undefined ? error : new StoreRefused('noDatabase', sentence);
}

const certificate = /^(CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

type Around = { readonly database: string; readonly isIssuerNamed: boolean };

function sentenceFor(error: unknown, { database, isIssuerNamed }: Around): string | undefined {
  const code = errorCode(error) ?? '';
  switch (code) {
    case '28P01':
      return `${database}, neemt de naam of het wachtwoord uit DATABASE_URL niet aan.`;
    case '28000':
      return `${database}, laat deze gebruiker vanaf deze computer niet toe. Zeg het in pg_hba.conf van die server, of geef in DATABASE_URL een andere gebruiker.`;
    case '3D000':
      return `${database}, bestaat niet. Maak hem eerst (createdb), of geef in DATABASE_URL een andere naam.`;
    case '42501':
      return `${database}, geeft de gebruiker uit DATABASE_URL te weinig rechten. Maak die gebruiker eigenaar van de database.`;
    case '25006':
      return `${database}, laat alleen lezen: hij volgt een andere server. Noem in DATABASE_URL de server die schrijft.`;
    case '53300':
      return `${database}, heeft geen verbinding meer vrij. Elke server gebruikt er hoogstens 19: verhoog daar max_connections.`;
    case '53100':
      return `${database}, heeft geen plaats meer op de schijf.`;
    case '42704':
    case '42883':
      return `${database}, is te oud. Er is PostgreSQL 13 of nieuwer nodig.`;
  }
  if (certificate.test(code))
    return `Het certificaat van de ${database.slice(3)}, klopt niet of is niet bekend (${code}). ${isIssuerNamed ? 'Klopt het bestand dat achter sslrootcert staat, en de naam van de server?' : 'Noem in DATABASE_URL wie het uitgaf: &sslrootcert=BESTAND.'}`;
  if (error instanceof Error && error.message.includes('does not support SSL'))
    return `${database}, heeft geen TLS. Zet dat daar aan. Kan niemand op de lijn meelezen? Zet dan ?sslmode=disable achter DATABASE_URL.`;
  return undefined;
}
