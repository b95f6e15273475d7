import { createServer, type Socket } from 'node:net';

/** What a scripted SMTP server says; a step left out is answered the ordinary way. */
export type Script = {
  readonly greeting?: string | 'cut' | 'silence';
  readonly ehlo?: readonly string[];
  readonly mail?: string;
  readonly rcpt?: string;
  readonly data?: string | 'cut';
  /** After the whole mail has come in. */
  readonly end?: string | 'cut' | 'silence';
  /** Cut while the mail comes in. */
  readonly cutInside?: boolean;
  /** Cut the connection at the second MAIL of a session, as a server does that tires of idle clients. */
  readonly cutSecond?: boolean;
};

/** A real SMTP server on a real socket that fails in the way the script says. */
export async function startFailingServer(script: Script, host = '127.0.0.1') {
  const received: string[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    converse(socket, script, { received, commands });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    /** Every MAIL and RCPT line. */
    commands,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

type Heard = { readonly received: string[]; readonly commands: string[] };

function converse(socket: Socket, script: Script, { received, commands }: Heard): void {
  let inData = false;
  let buffer = '';
  let mails = 0;
  const say = (line: string) => socket.write(`${line}\r\n`);
  if (script.greeting === 'cut') socket.destroy();
  else if (script.greeting !== 'silence') say(script.greeting ?? '220 proef ESMTP');

  function finish() {
    inData = false;
    received.push(buffer);
    if (script.end === 'cut') socket.destroy();
    else if (script.end !== 'silence') say(script.end ?? '250 2.0.0 Ok');
  }

  function command(line: string) {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL' || verb === 'RCPT') commands.push(line);
    if (verb === 'EHLO') for (const one of script.ehlo ?? ['250 proef']) say(one);
    else if (verb === 'MAIL') {
      mails += 1;
      if (script.cutSecond && mails > 1) socket.destroy();
      else say(script.mail ?? '250 Ok');
    } else if (verb === 'RCPT') say(script.rcpt ?? '250 Ok');
    else if (verb === 'DATA') {
      if (script.data === 'cut') socket.destroy();
      else {
        const reply = script.data ?? '354 Go ahead';
        inData = reply.startsWith('354');
        buffer = '';
        say(reply);
      }
    } else if (verb === 'STAR') say('502 5.5.1 No TLS here');
    else say(verb === 'QUIT' ? '221 Bye' : '250 Ok');
  }

  let line = '';
  socket.on('data', (chunk) => {
    for (const character of chunk.toString('latin1')) {
      if (inData) {
        buffer += character;
        if (script.cutInside && buffer.length > 200) {
          socket.destroy();
          return;
        }
        if (buffer.endsWith('\r\n.\r\n')) finish();
      } else if (character === '\n') {
        command(line.trim());
        line = '';
      } else line += character;
    }
  });
}
