import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemChrome = '/usr/bin/chromium';

/** Quiet and alone: no sandbox inside a container, no calls home. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to drive: CHROME_PATH, else the system's, else the one that came with npm. */
export async function chromePath(): Promise<string> {
  const { CHROME_PATH: named } = process.env;
  if (named) return named;
  if (existsSync(systemChrome)) return systemChrome;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

export async function launchChrome(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromePath(), args: flags });
}
