import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { fieldsOf, make, openInvoices, wellMade } from './invoice-stage.ts';

const page = '/facturen/boekjaren/2026';
const answers = {
  kind: 'order',
  reason: 'Onderzoek van de belastingdienst',
  'reviewOn-dag': '1',
  'reviewOn-maand': '3',
  'reviewOn-jaar': '2026',
};

async function openYear() {
  const opened = await openInvoices();
  await (await make(opened.clerk, opened.at)).make();
  const director = await opened.scene.as(users.ans);
  const holds = async () => {
    const { bookYears, bookYearLists } = opened.scene.harness.store;
    const id = bookYearLists.ofYear(2026)?.id;
    return (id && (await bookYears.load(id))?.value.holds) ?? [];
  };
  return { ...opened, director, holds };
}

describe('a book year', () => {
  it('is held by the directorate, looked at again, and let go', async () => {
    const { director, holds } = await openYear();
    const form = await director.get(page);
    await wellMade(form.text);
    expect((await director.post(page, { ...answers, 'reviewOn-jaar': '2027' })).status).toBe(422);
    expect((await director.post(page, answers)).location).toBe('/facturen/boekjaren');
    const [hold] = await holds();
    const list = await director.get('/facturen/boekjaren');
    expect(list.text).toContain('Bekijken op 1 maart 2026');
    await wellMade(list.text);
    const again = `${page}/aanhouden/${hold?.id}`;
    const review = await director.get(again);
    await wellMade(review.text);
    const longer = { ...fieldsOf(review.text), ...answers, 'reviewOn-maand': '4', reason: 'Duurt langer' };
    const { kind: _, ...asked } = longer;
    expect((await director.post(again, asked)).location).toBe('/facturen/boekjaren');
    expect((await director.get(page)).text).toContain('Duurt langer');
    expect((await director.post(`${again}/opheffen`)).location).toBe('/facturen/boekjaren');
    expect((await holds())[0]?.ended?.by).toBe(users.ans.id);
    expect((await director.get(again)).status).toBe(404);
    expect((await director.post(`${again}/opheffen`)).status).toBe(404);
  });

  it('is held by nobody else, and an unknown one by nobody', async () => {
    const { scene, director, holds } = await openYear();
    for (const user of [users.fatma, users.hugo, users.sanne, users.stef]) {
      const browser = await scene.as(user);
      expect((await browser.get(page)).status).toBe(404);
      expect((await browser.post(page, answers)).status).toBe(404);
    }
    expect((await director.get('/facturen/boekjaren/2019')).status).toBe(404);
    expect(await holds()).toEqual([]);
    const manager = await scene.as(users.hugo);
    expect((await manager.get('/facturen/boekjaren')).text).not.toContain('Tegenhouden');
  });
});
