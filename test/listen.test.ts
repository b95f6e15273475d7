import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';
import { closed, listen } from '#src/listen.ts';

const environment = {
  PORT: '0',
  APP_URL: 'https://dossier.maasgroep.test',
  DATA_DIR: '/srv/td/data',
  KEY_FILE: '/srv/td/sleutel',
  SMTP_URL: 'smtp://mail.maasgroep.test:587',
  MAIL_FROM: 'post@maasgroep.test',
};
function configOf(more: Record<string, string> = {}) {
  const read = readConfig({ ...environment, ...more });
  if (!read.ok) throw new Error('these settings are right');
  return read.config;
}

it('with a public address it is reached from this machine only: the proxy is the way in', async () => {
  const { server, url } = await listen(configOf());
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  expect(url.hostname).toBe('dossier.maasgroep.test');
  await closed(server, 100);
});

it('listens elsewhere when HOST says so', async () => {
  const { server } = await listen(configOf({ HOST: '0.0.0.0' }));
  expect(server.address()).toMatchObject({ address: '0.0.0.0' });
  await closed(server, 100);
});

it('says in Dutch that a port is taken or an address is not of this machine', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  await expect(listen(configOf({ PORT: port }))).rejects.toThrow(`Poort ${port} is al in gebruik`);
  holder.close();
  await expect(listen(configOf({ HOST: '192.0.2.1' }))).rejects.toThrow('192.0.2.1 is geen adres van deze computer');
});
