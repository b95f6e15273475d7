import { isIP } from 'node:net';
import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { StorePlace } from './store/open.ts';

/** Everything that differs from one installation to another; read once, at start. */
export type Config = StorePlace & {
  /** The address it listens on: of this machine only, unless HOST says otherwise. */
  readonly host: string;
  readonly port: number;
  /** Where people reach the program; links in mails start with it and only it may post forms. */
  readonly appUrl: URL;
  readonly keyFile: string;
  readonly smtpUrl: string;
  readonly sender: { readonly name: string; readonly address: string };
  /** Where replies and bounces are read, when configured. */
  readonly mailboxUrl?: string;
};

export type ConfigProblem = { readonly name: string; readonly message: string };

/** Hosts that stand in manuals, ours among them; whoever leaves one in has not finished setting up. */
const exampleHost =
  /(^|[.@])(example\.(com|org|net|nl)|voorbeeld\.nl|jouwdomein\.nl|uwdomein\.nl|uw-organisatie\.nl)$|\.example$/i;
/** The same of a log-in. */
const exampleLogIn = /^(gebruiker|user):(wachtwoord|password)$/i;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 0 && value < 65_536);

const address = String.raw`[^\s<>@,;"]+@[^\s<>@,;"]+`;
const bareSender = new RegExp(`^(${address})$`);
const namedSender = new RegExp(String.raw`^"?([^"<>@\r\n]*?)"?\s*<(${address})>$`);

/** One row a setting: what it is for, and how it is read. A string answer of `read` is what to do about it. */
const settings = {
  HOST: {
    missing: undefined,
    wrong: 'Geef een IP-adres: 127.0.0.1 voor alleen deze computer, 0.0.0.0 voor elk adres',
  },
  PORT: { missing: undefined, wrong: 'Geef een poortnummer van 0 tot en met 65535, bijvoorbeeld 3000' },
  APP_URL: {
    missing: 'Geef het adres waarop mensen het programma openen, bijvoorbeeld https://dossier.uw-organisatie.nl',
    wrong: 'Geef een webadres zonder pad, met https:// (http:// mag alleen binnen uw eigen netwerk)',
  },
  DATA_DIR: { missing: 'Geef de map voor de gegevens, of een database met DATABASE_URL', wrong: 'Geef een map' },
  KEY_FILE: {
    missing: 'Geef het sleutelbestand dat `init` maakte',
    wrong: 'Zet het sleutelbestand buiten de gegevensmap',
  },
  SMTP_URL: {
    missing: 'Geef de mailserver, bijvoorbeeld smtp://gebruiker:wachtwoord@mail.uw-organisatie.nl:587',
    wrong: 'Geef een adres dat begint met smtp:// of smtps://',
  },
  MAIL_FROM: {
    missing: 'Geef de afzender, bijvoorbeeld "Maas groep <post@uw-organisatie.nl>"',
    wrong: 'Geef één e-mailadres, met eventueel een naam ervoor',
  },
  MAILBOX_URL: { missing: undefined, wrong: 'Geef een adres dat begint met imaps:// of imap://' },
  DATABASE_URL: {
    missing: undefined,
    wrong:
      'Geef een adres als postgres://gebruiker:wachtwoord@server:5432/naam. Staat de server op een andere computer? Zet er dan ?sslmode=verify-full achter, of ?sslmode=disable als niemand op die lijn kan meelezen',
  },
} as const;
export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];

/** What to do about an address of a database that cannot be used. */
export const databaseWrong = settings.DATABASE_URL.wrong;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment: one frozen object, or every problem at once, each with what to do. */
export function readConfig(
  environment: Environment,
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const get = <T>(name: SettingName, read: (text: string) => T | undefined): T | undefined => {
    const text = environment[name]?.trim() ?? '';
    const value = text === '' ? undefined : read(text);
    const message = text === '' ? settings[name].missing : settings[name].wrong;
    if (value === undefined && message !== undefined && !(text === '' && settings[name].missing === undefined))
      problems.push({ name, message });
    else if (value !== undefined && isExample(text))
      problems.push({ name, message: 'Hier staat nog een voorbeeld. Vul uw eigen waarde in' });
    return value;
  };
  const databaseUrl = get('DATABASE_URL', readDatabaseUrl);
  const inFolder = (environment.DATABASE_URL?.trim() ?? '') === '' || (environment.DATA_DIR?.trim() ?? '') !== '';
  const dataDir = inFolder ? get('DATA_DIR', (text) => resolve(text)) : undefined;
  const appUrl = get('APP_URL', readAppUrl);
  const values = {
    host: get('HOST', (text) => (isIP(text) === 0 ? undefined : text)) ?? usualHost(appUrl),
    port: get('PORT', (text) => port.safeParse(text).data) ?? usualPort(appUrl),
    keyFile: get('KEY_FILE', (text) =>
      dataDir !== undefined && isWithin(dataDir, resolve(text)) ? undefined : resolve(text),
    ),
    smtpUrl: get('SMTP_URL', (text) => urlText(text, ['smtp:', 'smtps:'])),
    sender: get('MAIL_FROM', readSender),
    mailboxUrl: get('MAILBOX_URL', (text) => urlText(text, ['imap:', 'imaps:'])),
  };
  const { host, keyFile, smtpUrl, sender, mailboxUrl } = values;
  const place = databaseUrl ? { databaseUrl, ...(dataDir && { dataDir }) } : dataDir && { dataDir };
  if (problems.length > 0 || !appUrl || !place || !keyFile || !smtpUrl || !sender) return { ok: false, problems };
  const optional = mailboxUrl && { mailboxUrl };
  return {
    ok: true,
    config: Object.freeze({ host, port: values.port, appUrl, ...place, keyFile, smtpUrl, sender, ...optional }),
  };
}

/** The problems as a table for a terminal; never the values, since some are secret. */
export function configTable(problems: readonly ConfigProblem[], heading = 'De instellingen kloppen nog niet:'): string {
  const width = Math.max(...problems.map(({ name }) => name.length));
  const lines = problems.map(({ name, message }) => `  ${name.padEnd(width)}  ${message}`);
  return [heading, '', ...lines, ''].join('\n');
}

/** The name and address of MAIL_FROM; without a name the address stands for both. */
export function readSender(text: string): Config['sender'] | undefined {
  const bare = bareSender.exec(text)?.[1];
  if (bare !== undefined) return { name: bare, address: bare };
  const [, name = '', mail] = namedSender.exec(text) ?? [];
  return mail === undefined ? undefined : { name: name.trim() || mail, address: mail };
}

/** Nobody from outside, until somebody asks for it: a proxy on this machine does https. */
export function usualHost(appUrl: URL | undefined): string {
  return appUrl?.hostname === '[::1]' ? '::1' : '127.0.0.1';
}

/** A local address with a port is where people come without a proxy, so the program listens there. */
export function usualPort(appUrl: URL | undefined): number {
  return appUrl && isLocal(appUrl) && appUrl.port !== '' ? Number(appUrl.port) : 3000;
}

/** Is this an address of this machine itself? */
export function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function readAppUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

function urlText(text: string, protocols: readonly string[]): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
    ? text
    : undefined;
}

const databaseOptions = new Set(['sslmode', 'sslrootcert', 'sslcert', 'sslkey']);

/**
 * Over a network nothing goes in the open, unless somebody asks for that: names and numbers are sealed before they leave, yet
 * the password and what is done are not. No option that leads elsewhere than the address shows.
 */
export function readDatabaseUrl(text: string): string | undefined {
  if (!urlText(text, ['postgres:', 'postgresql:'])) return undefined;
  const url = new URL(text);
  const mode = url.searchParams.get('sslmode');
  const isKnown = [...url.searchParams.keys()].every((name) => databaseOptions.has(name));
  const isSafe = mode === null ? isLocal(url) : mode === 'verify-full' || mode === 'disable';
  return isKnown && isSafe && url.pathname.length > 1 ? text : undefined;
}

function isExample(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const host = url?.hostname || text.replace(/[>"\s]+$/, '');
  return exampleHost.test(host) || exampleLogIn.test(`${url?.username}:${url?.password}`);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
