import { describe, expect, it } from 'vitest';
import { passwordProblem } from '#src/domain/password-rules.ts';

const good = 'rode daken glimmen zacht';

describe('a new password', () => {
  const user = { name: 'Sanne Verzonnen', email: 'sanne.verzonnen@voorbeeld.example' };

  it('needs length and nothing else', () => {
    for (const password of [
      good,
      'correct horse battery staple',
      'ZESTIENTEKENSOFZO',
      'çiğdem gaat fietsen',
      '🌧️🌂🐌🦆🌳🍄🦔🌙⭐🔑🚲🧦',
      '839275018364',
    ])
      expect(passwordProblem(password, user)).toBeUndefined();
    expect(passwordProblem('', user)).toBe('Kies een wachtwoord');
    expect(passwordProblem('kort', user)).toContain('minstens 12 tekens');
    expect(passwordProblem('x'.repeat(201), user)).toContain('hoogstens 200');
  });

  it('is no word that everybody tries, however decorated', () => {
    for (const password of [
      'Welkom123456',
      'W@chtw00rd!!!',
      'password2026!',
      'Maasgroep2026',
      'Zomer2026Zomer',
      'trajectdossier1',
      'qwertyuiop123',
    ])
      expect(passwordProblem(password, user)).toContain('lijst die inbrekers');
  });

  it('is no sequence, no repetition and not the own name', () => {
    for (const password of ['123456789012', 'aaaaaaaaaaaaaa', 'abcabcabcabc', 'abcdefghijklm', '9876543210987'])
      expect(passwordProblem(password, user)).toContain('reeks of een herhaling');
    for (const password of ['SanneVerzonnen1', 'verzonnen-2026'])
      expect(passwordProblem(password, user)).toContain('eigen naam');
  });

  it('neither holds the own name or mail address nor is mostly made of it', () => {
    const stef = { name: 'Stef Beheer', email: 'stef.beheer@maasgroep.voorbeeld.example' };
    for (const password of [
      'stef.beheer@maasgroep',
      'stef.beheer@maasgroep.voorbeeld.example',
      'St3f.B3h33r@maasgroep',
      'stef.beheer fietst naar huis',
      'maasgroep.voorbeeld1',
    ])
      expect(passwordProblem(password, stef), password).toMatch(/eigen naam|lijst die/);
    expect(passwordProblem('stef eet graag blauwe appels', stef)).toBeUndefined();
  });
});
