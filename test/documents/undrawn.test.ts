import { describe, expect, it } from 'vitest';
import { undrawn } from '#src/documents/undrawn.ts';

describe('signs no font of ours has', () => {
  it('are told once each, in the order of the text', () => {
    expect(undrawn('Vacatures: 中文, 文 en 한')).toEqual(['中', '文', '한']);
  });

  it('are not the letters of names, other alphabets the fonts know, faces, ends of lines or what is left out anyway', () => {
    expect(undrawn('Łukasz Şahin-Đorđević\r\n\tNguyễn, Αθήνα, Київ 😀 € 1.140,00\u200b\ufe0f')).toEqual([]);
  });
});
