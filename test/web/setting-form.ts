import type { Answer, Browser } from '../web-browser.ts';

/** Posts the form of a setting as its page shows it: with what it was shown on. */
export async function postSetting(
  browser: Browser,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  return browser.post(address, {
    _basis: shownOn((await browser.get(address)).text),
    reason: 'Zo besloten',
    ...fields,
  });
}

/** What a form was shown on. */
export function shownOn(page: string): string {
  return /name="_basis" value="([\w-]+)"/.exec(page)?.[1] ?? '';
}
