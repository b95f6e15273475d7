import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { basisOf } from '#src/commands/basis.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { mayWork } from '#src/domain/employment.ts';
import { formatForm } from '#src/domain/form.ts';
import { rowDate } from '#src/domain/format.ts';
import { freezeDeep } from '#src/domain/freeze.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { findBranch, findSponsor, findUser, type Organisation, type User } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Session } from '#src/store/port.ts';
import { openBody, readHeader } from '#src/store/sealed.ts';
import { stateLabel } from '#workflows/index.ts';
import { shown } from './shown.ts';

/** Where a dossier lies and what opens it, in base64. */
export type LentRecord = { readonly file: string; readonly keyId: string; readonly key: string };

/** What the house lends a peer: its data, and what an answer of it looks like. */
export type Lent = {
  readonly organisation: Organisation;
  readonly sessions: readonly Session[];
  /** In the order of the list. */
  readonly summaries: readonly DossierSummary[];
  readonly records: Readonly<Record<string, LentRecord>>;
  readonly assets: Readonly<Record<'css' | 'svg' | 'js', string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Our own pages by path, for the floor. */
  readonly pages: Readonly<Record<string, string>>;
};

export type Visitor = { readonly user: User; readonly session: Session };

export const formPath = '/dossiers/:dossier/intake/employability';
export const listPath = '/clienten';
const rowsShown = 50;

/**
 * What a peer does for a request besides answering it, written as one would for Express or Fastify: who is there, may they, and
 * what their page shows. The session is read, hashed, looked up and judged by its ages as ours is; a dossier is read from its file
 * and opened with the same `node:crypto`, for a peer has to get it from somewhere too.
 *
 * @param keeps a dossier that was opened once is kept in memory
 */
export function openDesk(lent: Lent, keeps: boolean) {
  const { organisation, records, summaries } = lent;
  const log = pino({ base: null });
  const sessions = new Map(lent.sessions.map((session) => [session.hash, session]));
  const seen = new Map<string, number>();
  const kept = new Map<string, Dossier>();

  const recognise = (cookies = ''): Visitor | undefined => {
    const secret = /(?:^|; )sessie=([\w-]{20,128})(?:;|$)/.exec(cookies)?.[1];
    const session = secret && sessions.get(createHash('sha256').update(secret).digest('hex'));
    if (!session) return undefined;
    const now = Date.now();
    const idle = now - (seen.get(session.hash) ?? Date.parse(session.seenAt));
    if (idle >= 30 * 60_000 || now - Date.parse(session.createdAt) >= 12 * 3_600_000) return undefined;
    const user = findUser(organisation, session.userId);
    if (!user || !mayWork(user, today())) return undefined;
    seen.set(session.hash, now);
    return { user, session };
  };

  const around = ({ user, session }: Visitor) => ({
    house: organisation.name,
    branch: findBranch(organisation, user.branchId)?.name,
    user: user.name,
    csrf: session.csrf,
    version: '0.1.0',
    assets: lent.assets,
    menu: menu.filter(({ roles }) => roles.some((role) => user.roles.includes(role))),
  });

  /** Undefined: there is no such dossier for this visitor. */
  const form = async (visitor: Visitor, id: string) => {
    const record = records[id];
    const summary = summaries.find((one) => one.id === id);
    if (!record || !visitor.user.roles.includes('coach') || summary?.coachId !== visitor.user.id) return undefined;
    const dossier = kept.get(id) ?? (await open(id, record));
    // frozen as ours is, so that its basis is judged once (commands/basis.ts)
    if (keeps) kept.set(id, freezeDeep(dossier));
    const { title, intro, why, fields } = intakeForms.employability;
    const stored = dossier.intake.employability;
    const raw = formatForm(intakeForms.employability, stored ?? {});
    return {
      ...around(visitor),
      title: `${title}, intake ${dossier.reference}`,
      heading: title,
      intro,
      why,
      id,
      basis: basisOf(stored),
      fields: Object.entries(fields).map(([name, field]) => shown(name, field, raw)),
    };
  };

  const list = (visitor: Visitor) => {
    const own: DossierSummary[] = [];
    for (const summary of summaries) {
      if (summary.open && summary.coachId === visitor.user.id) own.push(summary);
      if (own.length > rowsShown) break;
    }
    const rows = own.slice(0, rowsShown);
    return {
      ...around(visitor),
      title: 'Cliënten',
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        reference: row.reference,
        sponsor: findSponsor(organisation, row.sponsorId)?.name ?? '',
        coach: findUser(organisation, row.coachId)?.name ?? '',
        tone: row.trouble ? 'danger' : 'info',
        stand: stateLabel('trajectory', row.state),
        on: row.next.on ? rowDate(row.next.on, today()) : '–',
      })),
      next: own.length > rowsShown ? rows.at(-1)?.id : undefined,
    };
  };
  /** One line a request, as ours is. */
  const tell = (fields: object) => log.info(fields, 'request');
  return { recognise, form, list, tell, headers: lent.headers, pages: lent.pages };
}
export type Desk = ReturnType<typeof openDesk>;

async function open(id: string, { file, keyId, key }: LentRecord): Promise<Dossier> {
  const bytes = await readFile(file);
  const header = readHeader(bytes, { kind: 'dossier', id });
  const opens = { keyId: Buffer.from(keyId, 'base64'), key: Buffer.from(key, 'base64') };
  return JSON.parse(openBody(header, opens, bytes).toString('utf8'));
}

function today() {
  return dayOf(new Date().toISOString() as Instant);
}

const menu: readonly {
  readonly href: string;
  readonly label: string;
  readonly here?: true;
  readonly roles: readonly User['roles'][number][];
}[] = [
  { href: '/mijn-werk', label: 'Mijn werk', roles: ['coach', 'clerk', 'branchManager', 'directorate'] },
  { href: '/clienten', label: 'Cliënten', here: true, roles: ['coach', 'clerk', 'branchManager', 'directorate'] },
  { href: '/verzoeken', label: 'Verzoeken', roles: ['coach', 'clerk', 'branchManager', 'directorate'] },
  { href: '/klachten', label: 'Klachten', roles: ['complaintHandler', 'directorate'] },
  { href: '/datalekken', label: 'Datalekken', roles: ['directorate'] },
  { href: '/vernietigen', label: 'Vernietigen', roles: ['branchManager', 'directorate'] },
  { href: '/opdrachtgevers', label: 'Opdrachtgevers', roles: ['coach', 'clerk', 'branchManager', 'directorate'] },
  { href: '/medewerkers', label: 'Medewerkers', roles: ['systemAdmin'] },
];
