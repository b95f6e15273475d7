import { describe, expect, it } from 'vitest';
import { checkUpload } from '#src/domain/upload-check.ts';
import { routes } from '#src/web/features.ts';
import { shortText } from '#src/web/respond.tsx';
import { route } from '#src/web/route.ts';
import type { Posted, UserVisit } from '#src/web/visit.ts';
import { startHarness } from '../harness.ts';
import { englishIn } from './html.ts';

const origin = 'https://dossier.voorbeeld.example';

async function start() {
  const seen: Posted[] = [];
  const handler = (visit: UserVisit) => {
    seen.push(visit.posted);
    return shortText('gedaan');
  };
  const probes = [
    route({ method: 'POST', path: '/proef', access: 'user', handler }),
    route({ method: 'POST', path: '/proef/bestand', access: 'user', accepts: 'file', handler }),
  ];
  const harness = await startHarness({ routes: [...routes, ...probes] });
  return { browser: await harness.as(harness.office.coach), seen };
}

/** A body that never ends, and tells how much of it was taken. */
function endless(): { stream: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const chunk = new Uint8Array(64 * 1024).fill(97);
  return {
    taken: () => taken,
    stream: new ReadableStream({
      pull(controller) {
        taken += chunk.byteLength;
        controller.enqueue(chunk);
      },
    }),
  };
}

describe('a body', () => {
  it('larger than 1 MB is refused for a form and larger than 20 MB for one with a file, without reading on', async () => {
    const { browser, seen } = await start();
    for (const [path, limit, told] of [
      ['/proef', 1, 'hoogstens 1 MB'],
      ['/proef/bestand', 20, 'hoogstens 10 MB'],
    ] as const) {
      const { stream, taken } = endless();
      const init = {
        method: 'POST',
        body: stream,
        duplex: 'half',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      };
      const answer = await browser.request(path, init);
      expect(answer.status).toBe(413);
      expect(answer.text).toContain(told);
      expect(taken()).toBeLessThan((limit + 0.5) * 1024 * 1024);
    }
    expect(seen).toEqual([]);
  });

  it('announced as too large is refused before a byte is read', async () => {
    const { browser } = await start();
    const { stream, taken } = endless();
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '99999999' };
    const answer = await browser.request('/proef', {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers,
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(taken()).toBeLessThan(256 * 1024);
  });

  it('that is malformed is refused with a Dutch page', async () => {
    const { browser, seen } = await start();
    const bodies: [string, string][] = [
      ['multipart/form-data', 'zonder grens'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\nkapot'],
      ['multipart/form-data; boundary=x', '--y--'],
      ['application/json', '{"_csrf":'],
      ['text/xml', '<a>'],
      ['application/x-www-form-urlencoded', Array.from({ length: 3000 }, (_, index) => `a${index}=1`).join('&')],
    ];
    for (const [type, body] of bodies) {
      const answer = await browser.request('/proef', {
        method: 'POST',
        body,
        headers: { origin, 'content-type': type },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).toContain('lang="nl"');
      expect(englishIn(answer.text)).toBeUndefined();
    }
    expect(seen).toEqual([]);
  });

  it('with malformed cookies and headers still gets its page', async () => {
    const { browser } = await start();
    for (const cookie of ['__Host-sessie=%', '=;;;=', '__Host-sessie="a', `__Host-sessie=${'x'.repeat(5000)}`]) {
      expect((await browser.get('/inloggen', { cookie })).status).toBe(200);
      expect((await browser.get('/account', { cookie })).status).toBe(303);
    }
  });

  it('keeps names that would reach into an object out', async () => {
    const { browser, seen } = await start();
    await browser.post('/proef', { __proto__x: 'ja', tekst: 'a' }, {});
    await browser.request('/proef', {
      method: 'POST',
      body: new URLSearchParams([
        ['_csrf', browser.csrf],
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['b', '1'],
      ]),
      headers: { origin },
    });
    expect(Object.keys(seen[1]?.raw ?? {})).toEqual(['b']);
    expect(Object.getPrototypeOf(seen[1]?.raw)).toBe(Object.prototype);
  });
});

describe('a handed in file', () => {
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );

  it('is judged by its content, not by its name', async () => {
    const { browser, seen } = await start();
    await browser.upload(
      '/proef/bestand',
      { titel: 'Foto' },
      { bestand: new File([png], 'diploma.exe', { type: 'application/x-msdownload' }) },
    );
    await browser.upload(
      '/proef/bestand',
      {},
      { bestand: new File(['MZ gewoon een programma'], 'diploma.pdf', { type: 'application/pdf' }) },
    );
    const [good, bad] = seen;
    if (!good || !bad) throw new Error('both were posted');
    expect(good.raw).toEqual({ titel: 'Foto' });
    expect(checkUpload(good.files.bestand?.bytes ?? new Uint8Array())).toEqual({ ok: true, type: 'png' });
    expect(checkUpload(bad.files.bestand?.bytes ?? new Uint8Array())).toEqual({
      ok: false,
      message: expect.stringContaining('Kies een PDF'),
    });
  });
});
