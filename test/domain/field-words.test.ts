import { expect, it } from 'vitest';
import { fieldWords } from '#src/domain/field-words.ts';

it('names data as people do, each once, and leaves out what only a program reads', () => {
  expect(fieldWords(['client.phone', 'client.email', 'client.phone'])).toBe('Telefoonnummer, E-mailadres');
  expect(fieldWords(['intake.education', 'note.0123'])).toMatch(/^Opleiding.*, Een aantekening$/);
  expect(fieldWords(['Alles wat over de cliënt is vastgelegd', `SHA-256 ${'0'.repeat(64)}`])).toBe(
    'Alles wat over de cliënt is vastgelegd',
  );
});
