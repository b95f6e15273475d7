import { type Server, STATUS_CODES } from 'node:http';
import { RequestError } from '@hono/node-server';
import { errorCode } from './store/disk.ts';
import { addSecurityHeaders } from './web/security.ts';

const sentences: Readonly<Record<number, string>> = {
  400: 'Dit verzoek kunnen wij niet lezen.',
  408: 'Dit verzoek duurde te lang.',
  417: 'Dit verzoek vraagt iets wat wij niet doen.',
  431: 'Dit verzoek is te groot.',
  500: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
};

/** The answer to what is no request that any page could take: a Dutch sentence, under the same headers as every page. */
export function unreadable(error: unknown): Response {
  return refusal(error instanceof RequestError ? 400 : 500);
}

/** Has the server answer so too where it would answer by itself, before anybody is asked. */
export function answerUnreadable(server: Server): void {
  server.on('checkExpectation', async (_incoming, outgoing) => {
    const answer = refusal(417);
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(await answer.text());
  });
  server.on('clientError', async (error, socket) => {
    if (errorCode(error) === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(await onTheWire(refusal(statusOf(error))));
  });
}

function statusOf(error: unknown): number {
  switch (errorCode(error)) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
}

function refusal(status: number): Response {
  const answer = new Response(sentences[status], {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
  });
  addSecurityHeaders(answer);
  return answer;
}

async function onTheWire(answer: Response): Promise<string> {
  const body = await answer.text();
  answer.headers.set('content-length', String(Buffer.byteLength(body)));
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...headers, '', body].join('\r\n');
}
