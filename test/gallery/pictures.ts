import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels to a point: 2 makes A4 1190 pixels wide, in which the smallest print can be read. */
const scale = 2;

/** The pages of a PDF as pictures. */
export async function picturesOf(pdf: Uint8Array): Promise<Canvas[]> {
  // The reader takes the bytes over, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const file = await task.promise;
  const pictures: Canvas[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale });
    const picture = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdfjs asks for a browser's canvas in its types and takes this one, which it uses itself in Node
    const canvas = picture as unknown as HTMLCanvasElement;
    await page.render({ canvas, viewport }).promise;
    pictures.push(picture);
  }
  await task.destroy();
  return pictures;
}
