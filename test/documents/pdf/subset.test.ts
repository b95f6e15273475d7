import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFonts } from '#src/documents/pdf/fonts/document-fonts.ts';
import { findGlyph, loadFace } from '#src/documents/pdf/fonts/faces.ts';
import { buildSubset } from '#src/documents/pdf/fonts/subset.ts';

function tableOf(file: Buffer, tag: string): Buffer {
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    const start = file.readUInt32BE(record + 8);
    if (file.toString('latin1', record, record + 4) === tag)
      return file.subarray(start, start + file.readUInt32BE(record + 12));
  }
  throw new Error(`no ${tag}`);
}

function outlineIn(file: Buffer, glyph: number): Buffer {
  const loca = tableOf(file, 'loca');
  const short = tableOf(file, 'head').readInt16BE(50) === 0;
  const at = (index: number): number => (short ? loca.readUInt16BE(index * 2) * 2 : loca.readUInt32BE(index * 4));
  return tableOf(file, 'glyf').subarray(at(glyph), at(glyph + 1));
}

function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  let at = 10;
  for (let flags = 0x20; flags & 0x20; ) {
    flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return found;
}

describe('a font subset', () => {
  it('carries the pieces of composite letters and nothing else', () => {
    const font = loadFace('regular');
    const glyphs = [...'Nguyễnđé'].map((letter) => font.glyphOf(letter.codePointAt(0) ?? 0));
    const file = buildSubset(
      font,
      glyphs.map((glyph, index) => ({ code: 0x20 + index, glyph })),
    );
    const count = tableOf(file, 'maxp').readUInt16BE(4);
    expect(count).toBeGreaterThanOrEqual(glyphs.length + 1);
    expect(count).toBeLessThan(30);
    for (let glyph = 0; glyph < count; glyph++) {
      for (const part of componentsOf(outlineIn(file, glyph))) expect(part).toBeLessThan(count);
    }
    const shape = (bytes: Buffer): string => bytes.subarray(0, 10).toString('hex');
    for (const [index, glyph] of glyphs.entries()) {
      expect(shape(outlineIn(file, index + 1))).toBe(shape(font.outlineOf(glyph)));
      expect(tableOf(file, 'hmtx').readUInt16BE((index + 1) * 4)).toBe(font.advanceOf(glyph));
    }
  });

  it('has right check sums', () => {
    const file = buildSubset(
      loadFace('bold'),
      [40, 41, 42].map((glyph) => ({ code: glyph, glyph })),
    );
    let sum = 0;
    for (let i = 0; i < file.length; i += 4) sum = (sum + file.readUInt32BE(i)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('keeps ordinary Dutch text in the small shared subset, and adds a second one only for rarer letters', () => {
    const fonts = openFonts();
    for (const letter of 'Beëindiging vóór 1 mei – € 1.140,00 “ja” ✓')
      fonts.slotOf('regular', letter.codePointAt(0) ?? 0);
    expect(fonts.programs().map((program) => program.resource)).toEqual(['R']);
    expect(fonts.programs()[0]?.file.length).toBeLessThan(12_000);
    fonts.slotOf('regular', 'Ł'.codePointAt(0) ?? 0);
    expect(fonts.programs().map((program) => program.resource)).toEqual(['R', 'R2']);
    expect(fonts.programs()[1]?.file.length).toBeLessThan(1_000);
  });

  it('maps each code back to its own character, also where characters share a glyph or have none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0x20, max: 0x2ffff }), { minLength: 1, maxLength: 40 }), (codes) => {
        const fonts = openFonts();
        const typed = codes.filter((code) => code < 0xd800 || code > 0xdfff);
        const slots = typed.map((code) => fonts.slotOf('regular', code));
        expect(new Set(slots.map((slot) => `${slot.resource} ${slot.code}`)).size).toBe(typed.length);
        const maps = fonts
          .programs()
          .map((program) => inflateSync(program.toUnicode).toString('latin1'))
          .join('\n');
        for (const code of typed) {
          const units = String.fromCodePoint(code).split('');
          const hex = units.map((unit) => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('');
          expect(maps).toContain(`<${hex}>`);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a character the house font lacks', () => {
  it('comes from the fallback font, and else shows as a box', () => {
    expect(findGlyph('regular', '😀'.codePointAt(0) ?? 0).face).toBe('fallback');
    expect(findGlyph('regular', '漢'.codePointAt(0) ?? 0)).toEqual(findGlyph('regular', 0x25a1));
    expect(findGlyph('regular', '漢'.codePointAt(0) ?? 0).glyph).not.toBe(0);
  });

  it('is never needed for the names of people here', () => {
    for (const letter of 'Łukasz Şahin-Đorđević Nguyễn Thị Minh Hằng Çiğdem Yağmuroğlu Siobhán Ó Fearghaíl Țîrlea') {
      for (const face of ['regular', 'bold', 'italic'] as const) {
        expect(findGlyph(face, letter.codePointAt(0) ?? 0).face).toBe(face);
      }
    }
  });
});
