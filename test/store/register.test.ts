import { expect, it } from 'vitest';
import { nextCertificate } from '#src/domain/destruction/register-line.ts';
import type { BranchId, DossierId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { NewLine } from '#src/store/destruction-port.ts';
import { openRegister, type RegisterPlace } from '#src/store/register.ts';
import { idOf } from './sample-dossier.ts';

function line(number: number, changed: Partial<NewLine> = {}): NewLine {
  return {
    day: '2029-01-10',
    reference: `MG-2026-${String(number).padStart(4, '0')}`,
    branchId: idOf<BranchId>('branch-1'),
    endYear: 2026,
    basis: 'retention',
    method: 'key',
    certificate: 'PV-2029-0001',
    ids: [idOf<DossierId>(`dossier-${number}`)],
    ...changed,
  };
}

function paper(start = ''): RegisterPlace & { text: string } {
  const place = {
    text: start,
    read: () => place.text,
    async write(text: string) {
      place.text = text;
    },
  };
  return place;
}

it('finds a line by its reference, keeps the first, and never tells an id or a time', async () => {
  const place = paper();
  const register = openRegister(place);
  await register.append([line(1), line(2)]);
  await register.append([line(2, { certificate: 'PV-2029-0002' }), line(3)]);
  expect(register.lines().map(({ reference }) => reference)).toEqual(['MG-2026-0001', 'MG-2026-0002', 'MG-2026-0003']);
  expect(register.find('MG-2026-0002')?.certificate).toBe('PV-2029-0001');
  expect(register.find('MG-2026-0004')).toBeUndefined();
  expect(place.text).not.toContain(idOf<DossierId>('dossier-1'));
  expect(place.text).not.toMatch(/\d\d:\d\d|T\d\d/);
  expect(openRegister(place).trouble()).toEqual({ changed: [], torn: false });
});

it('tells every line that was changed, left out or put elsewhere', async () => {
  const place = paper();
  await openRegister(place).append([1, 2, 3, 4].map((number) => line(number)));
  const rows = place.text.split('\n').slice(0, -1);
  const text = (changed: readonly (string | undefined)[]) => changed.map((row) => `${row}\n`).join('');
  const [first, second, third, fourth] = rows;
  const tellsOf = (changed: readonly (string | undefined)[]) => openRegister(paper(text(changed))).trouble().changed;
  expect(tellsOf([first, second?.replace('0002', '0009'), third, fourth])).toEqual([3]);
  expect(tellsOf([first, third, fourth])).toEqual([2]);
  expect(tellsOf([first, third, second, fourth])).toEqual([2, 3, 4]);
  expect(tellsOf([first, 'niets', third, fourth])).toEqual([2, 3]);
  for (let at = 0; at < (second?.length ?? 0); at++) {
    const flipped = `${second?.slice(0, at)}${second?.[at] === '0' ? '1' : '0'}${second?.slice(at + 1)}`;
    expect(tellsOf([first, flipped, third, fourth]).length).toBeGreaterThan(0);
  }
});

it('goes on after half a line at the end, which a bad copy left', async () => {
  const place = paper();
  await openRegister(place).append([line(1), line(2)]);
  place.text = place.text.slice(0, -30);
  const register = openRegister(place);
  expect(register.trouble()).toEqual({ changed: [], torn: true });
  expect(register.find('MG-2026-0002')).toBeUndefined();
  await register.append([line(2), line(3)]);
  expect(register.trouble()).toEqual({ changed: [], torn: false });
  expect(openRegister(place).lines()).toHaveLength(3);
});

it('forgets lines after their seven years and stays bound', async () => {
  const place = paper();
  const register = openRegister(place);
  const days: Day[] = ['2029-01-10', '2030-02-01', '2031-03-01'];
  for (const [at, day] of days.entries()) await register.append([line(at + 1, { day })]);
  await register.forgetBefore('2030-02-01');
  expect(register.lines().map(({ day }) => day)).toEqual(['2030-02-01', '2031-03-01']);
  await register.append([line(4)]);
  expect(openRegister(place).trouble()).toEqual({ changed: [], torn: false });
  await register.forgetBefore('2040-01-01');
  expect(place.text).toBe('');
});

it('gives each certificate of a year the next number, without gaps', () => {
  expect(nextCertificate([], '2029')).toBe('PV-2029-0001');
  const lines = [{ certificate: 'PV-2029-0009' }, { certificate: 'PV-2029-0010' }, { certificate: 'PV-2028-0044' }];
  expect(nextCertificate(lines, '2029')).toBe('PV-2029-0011');
  expect(nextCertificate(lines, '2030')).toBe('PV-2030-0001');
});
