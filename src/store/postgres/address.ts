/** Where a database is, without the name and password of who may come in. */
export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  /** Is the connection sealed with TLS, and the certificate looked at? */
  readonly isSealed: boolean;
};

/** What may be told of a `postgres://` address. */
export function addressOf(databaseUrl: string): DatabaseAddress {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port) || 5432,
    name: decodeURIComponent(url.pathname.slice(1)),
    isSealed: url.searchParams.get('sslmode') === 'verify-full',
  };
}

/** 'database dossiers op db.huis, poort 5432'. */
export function addressWords(databaseUrl: string): string {
  const { host, port, name } = addressOf(databaseUrl);
  return `database ${name} op ${host}, poort ${port}`;
}
