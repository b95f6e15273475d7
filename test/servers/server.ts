import { z } from 'zod';
import { demoClock } from '#src/demo/clock.ts';
import { sender } from '#src/demo/world.ts';
import { type Instant, instantSchema } from '#src/domain/time.ts';
import { startServer } from '#src/main.ts';
import { makePasswords } from '#src/web/login/passwords.ts';

/** What a server of a house on PostgreSQL is told. */
export const serverSchema = z.strictObject({
  port: z.number(),
  appUrl: z.string(),
  databaseUrl: z.string(),
  keyFile: z.string(),
  smtpUrl: z.string(),
  /** What its clock showed at `began`, in milliseconds since 1970; it runs on like any other. */
  startAt: instantSchema,
  began: z.number(),
});
export type ServerTold = z.infer<typeof serverSchema>;

/** One server, as `start` makes it, but for its clock and cheaper passwords. Ends when it is told to, or killed. */
async function serveAs({ appUrl, startAt, began, ...told }: ServerTold): Promise<void> {
  const config = { ...told, host: '127.0.0.1', appUrl: new URL(appUrl), sender };
  // toISOString always ends in Z, which is all the type says
  const shown = new Date(Date.parse(startAt) + Date.now() - began).toISOString() as Instant;
  const quiet = () => undefined;
  const running = await startServer(config, {
    clock: demoClock(shown),
    passwords: makePasswords(12),
    log: { info: quiet, warn: quiet, error: (fields) => process.send?.({ failed: fields }) },
  });
  process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
  process.send?.('ready');
}

const told = process.env.SERVER_TOLD;
if (told !== undefined && process.send) await serveAs(serverSchema.parse(JSON.parse(told)));
