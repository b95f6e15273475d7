/** Name and first own stack frame of an error: enough to find the bug, nothing of a dossier. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
  return `${error.name} ${frame?.trim() ?? ''}`.trim();
}
