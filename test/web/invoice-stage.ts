import { expect } from 'vitest';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import type { Browser } from '../web-browser.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const running = () =>
  dossierIn('active.running').note({ hours: 2, text: 'Geheim gesprek over werkhervatting' }).note({ hours: 1 });

export async function openInvoices(builder: DossierBuilder = running()) {
  const scene = await openScene(builder);
  const at = `/dossiers/${scene.dossier.id}/facturen`;
  return { scene, at, clerk: await scene.as(users.fatma), invoices: () => scene.harness.store.invoiceLists };
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What the forms of a page post along, seen or not. */
export function fieldsOf(text: string): Fields {
  const fields: Record<string, string | string[]> = {};
  for (const [tag] of text.matchAll(/<input[^>]*>/g)) {
    const of = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
    const name = of('name');
    const isLoose = of('type') === 'checkbox' && of('checked') === undefined;
    if (!name || name === '_csrf' || isLoose) continue;
    const value = of('value') ?? '';
    fields[name] = of('type') === 'checkbox' ? [fields[name] ?? [], value].flat() : value;
  }
  for (const [, name = '', options = ''] of text.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}

/** Through the form and the page that checks it. */
export async function make(clerk: Browser, at: string, change: Fields = {}) {
  const form = await clerk.get(`${at}/nieuw`);
  const check = await clerk.post(`${at}/nieuw`, { ...fieldsOf(form.text), ...change });
  return { form, check, make: () => clerk.post(`${at}/nieuw/maken`, fieldsOf(check.text)) };
}

export async function wellMade(text: string) {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}
