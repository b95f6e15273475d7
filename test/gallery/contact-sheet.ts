import { type Canvas, createCanvas } from '@napi-rs/canvas';

const columns = 4;
const pageWidth = 595;
const gap = 24;

/** Pages side by side on grey, four in a row, as one PNG. */
export function contactSheet(pages: readonly Canvas[]): Buffer {
  const pageHeight = Math.max(0, ...pages.map(({ width, height }) => (height * pageWidth) / width));
  const across = Math.min(columns, pages.length);
  const down = Math.ceil(pages.length / columns);
  const sheet = createCanvas(gap + across * (pageWidth + gap), gap + down * (pageHeight + gap));
  const context = sheet.getContext('2d');
  context.fillStyle = '#c8ccd0';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const [index, page] of pages.entries()) {
    const left = gap + (index % columns) * (pageWidth + gap);
    const top = gap + Math.floor(index / columns) * (pageHeight + gap);
    context.drawImage(page, left, top, pageWidth, (page.height * pageWidth) / page.width);
  }
  return sheet.toBuffer('image/png');
}
