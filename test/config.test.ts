import { describe, expect, it } from 'vitest';
import { configTable, readConfig, readSender } from '#src/config.ts';

const good = {
  PORT: '3000',
  APP_URL: 'https://dossier.maasgroep.test',
  DATA_DIR: '/srv/td/data',
  KEY_FILE: '/srv/td/sleutel',
  SMTP_URL: 'smtp://u:geheim@mail.maasgroep.test:587',
  MAIL_FROM: 'Maas groep <post@maasgroep.test>',
};

function wrongNames(environment: Record<string, string>): string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems.map(({ name }) => name);
}

describe('the settings', () => {
  it('are read into one frozen object', () => {
    const read = readConfig(good);
    expect(read).toMatchObject({
      ok: true,
      config: { port: 3000, dataDir: '/srv/td/data', sender: { name: 'Maas groep', address: 'post@maasgroep.test' } },
    });
    expect(read.ok && Object.isFrozen(read.config)).toBe(true);
  });

  it('that are missing are named all at once, with what to do and without secrets', () => {
    expect(wrongNames({})).toEqual(['DATA_DIR', 'APP_URL', 'KEY_FILE', 'SMTP_URL', 'MAIL_FROM']);
    const read = readConfig({ ...good, APP_URL: 'x', SMTP_URL: 'http://u:geheim@h' });
    const table = read.ok ? '' : configTable(read.problems);
    expect(table).toContain('APP_URL   Geef een webadres');
    expect(table).not.toContain('geheim');
  });

  it('that are wrong are refused one by one', () => {
    const wrong: Record<string, string[]> = {
      HOST: ['overal', 'dossier.maasgroep.test', '127.0.0.1:3000', '999.1.1.1'],
      PORT: ['-1', '70000', 'drie'],
      APP_URL: ['dossier', 'ftp://x.test', 'https://x.test/pad', 'https://u@x.test'],
      KEY_FILE: ['/srv/td/data/sleutel', '/srv/td/data'],
      SMTP_URL: ['mail.test', 'http://mail.test', 'smtp://'],
      MAIL_FROM: ['geen adres', 'a@b.test, c@d.test', 'a@b.test\r\nBcc: x@y.test'],
      MAILBOX_URL: ['pop3://x.test'],
      DATABASE_URL: [
        'mysql://x.test',
        'postgres://u:p@db.huis/dossiers',
        'postgres://u:p@db.huis/dossiers?sslmode=require',
        'postgres://u:p@db.huis/dossiers?sslmode=no-verify',
        'postgres://u:p@localhost/dossiers?host=db.huis',
        'postgres://u:p@localhost',
      ],
    };
    for (const [name, values] of Object.entries(wrong))
      for (const value of values) expect(wrongNames({ ...good, [name]: value })).toEqual([name]);
  });

  it('name a database instead of a folder, and nothing of its password when something is wrong', () => {
    const { DATA_DIR: _, ...rest } = good;
    const on = (DATABASE_URL: string) => readConfig({ ...rest, DATABASE_URL });
    const local = on('postgres://u:geheim@127.0.0.1:5433/dossiers');
    expect(local).toMatchObject({ ok: true, config: { databaseUrl: 'postgres://u:geheim@127.0.0.1:5433/dossiers' } });
    expect(local.ok && local.config.dataDir).toBeUndefined();
    for (const mode of ['verify-full', 'disable'])
      expect(on(`postgresql://u:geheim@db.huis/dossiers?sslmode=${mode}`).ok).toBe(true);
    const open = on('postgres://u:geheim@db.huis/dossiers');
    expect(open.ok ? '' : configTable(open.problems)).toMatch(/DATABASE_URL .*sslmode=verify-full/);
    expect(open.ok ? '' : configTable(open.problems)).not.toMatch(/geheim|db\.huis/);
    expect(readConfig({ ...rest, DATABASE_URL: 'postgres://localhost/x', KEY_FILE: '/srv/td/sleutel' }).ok).toBe(true);
  });

  it('let the program listen on this machine only, until HOST says otherwise', () => {
    const listening = (environment: Record<string, string>) => {
      const read = readConfig(environment);
      return read.ok ? [read.config.host, read.config.port] : read.problems;
    };
    const { PORT: _, ...unset } = good;
    expect(listening(unset)).toEqual(['127.0.0.1', 3000]);
    expect(listening({ ...unset, HOST: '0.0.0.0', PORT: '8080' })).toEqual(['0.0.0.0', 8080]);
    expect(listening({ ...unset, APP_URL: 'http://localhost:4199' })).toEqual(['127.0.0.1', 4199]);
    expect(listening({ ...unset, APP_URL: 'http://[::1]:4199' })).toEqual(['::1', 4199]);
    expect(listening({ ...unset, APP_URL: 'https://dossier.maasgroep.test:8443' })).toEqual(['127.0.0.1', 3000]);
  });

  it('copied out of a manual are refused', () => {
    for (const [name, value] of [
      ['APP_URL', 'https://dossier.example.com'],
      ['APP_URL', 'https://dossier.uw-organisatie.nl'],
      ['SMTP_URL', 'smtp://mail.voorbeeld.example'],
      ['SMTP_URL', 'smtp://mail.uw-organisatie.nl:587'],
      ['SMTP_URL', 'smtp://gebruiker:wachtwoord@mail.maasgroep.test:587'],
      ['MAIL_FROM', 'Maas <post@example.nl>'],
      ['MAIL_FROM', '"Maas groep <post@uw-organisatie.nl>"'],
    ] as const)
      expect(wrongNames({ ...good, [name]: value })).toEqual([name]);
  });

  it('take a sender with or without a name', () => {
    expect(readSender('post@maasgroep.test')).toEqual({ name: 'post@maasgroep.test', address: 'post@maasgroep.test' });
    expect(readSender('"Maas, groep" <post@maasgroep.test>')).toEqual({
      name: 'Maas, groep',
      address: 'post@maasgroep.test',
    });
  });
});
