import { createHash } from 'node:crypto';
import type { Renderer } from '#src/documents/render.ts';
import { render } from '#src/main.ts';

const made = new Map<string, ReturnType<Renderer>>();

/** The files of the program itself. What was made of these very words is not made again for the next who reads it. */
export const renderOnce: Renderer = (model, fingerprint, letterhead) => {
  if (letterhead) return render(model, fingerprint, letterhead);
  const key = createHash('sha256').update(fingerprint).update(JSON.stringify(model)).digest('hex');
  const files = made.get(key) ?? render(model, fingerprint);
  made.set(key, files);
  return files;
};
