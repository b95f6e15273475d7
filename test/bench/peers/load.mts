/** Imports a package of this folder, which has its own node_modules. */
export function load(name: string): Promise<unknown> {
  return import(name);
}
