import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { readers, type DemoPage } from './demo-pages-of.ts';
import { demoPages } from './demo-pages.ts';
import { closeStage, openBrowser, twoViews, Visit } from './visit.ts';
import { catalogue } from './words.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const keys = new Set(Object.keys(catalogue('nl')));

let platform: TestPlatform;
let browser: Browser;
let pages: DemoPage[];
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
  pages = await demoPages(platform);
});
afterAll(() => closeStage(browser, platform));

/** One test looks at up to twenty pages, in light and in dark: on a busy machine that takes its time. */
const manyPages = 180_000;

describe.each(twoViews)('every page on a $size in $locale', view => {
  test.each(readers)(
    'as %s',
    async who => {
      const visit = await Visit.of(browser, platform, view, who === 'visitor' ? undefined : who);
      const found: Record<string, unknown> = {};
      for (const { name, path } of pages.filter(page => page.who === who)) {
        await visit.page.emulateMedia({ colorScheme: 'light' });
        await visit.open(path);
        found[name] = await lookAt(visit, view === twoViews[0]);
      }
      await visit.leave();
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, fine(view.locale)])));
      expect(visit.troubles).toEqual([]);
    },
    manyPages,
  );
});

const fine = (lang: string) => ({ lang, titles: 1, light: [], dark: [], overflow: [], wordless: [] });

/** What is wrong with a page: by axe in light and in dark, and with its width. */
async function lookAt({ page }: Visit, inDarkToo: boolean) {
  const lang = await page.evaluate(() => document.documentElement.lang);
  const titles = await page.locator('h1').count();
  const light = await violations(page, 'light');
  const dark = inDarkToo ? await violations(page, 'dark') : []; // the colours are the same in every view
  return { lang, titles, light, dark, overflow: await overflow(page), wordless: await wordless(page) };
}

async function violations(page: Visit['page'], colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  // Only the colours depend on the scheme.
  const runOnly =
    colorScheme === 'light' ? { type: 'tag', values: wcag } : { type: 'rule', values: ['color-contrast'] };
  await page.evaluate(`window.axe ?? (() => { ${axeSource} })()`);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
  );
}

/** Keys that stand where words should: their part of the catalogue did not travel with the page. */
async function wordless(page: Visit['page']): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return [...new Set(text.split(/\s+/))].filter(word => word.includes('.') && keys.has(word)); // `waiting` is a word too
}

/** The widths at which the page must be pushed sideways. */
async function overflow(page: Visit['page']): Promise<number[]> {
  const usual = page.viewportSize()!;
  const found: number[] = [];
  for (const width of usual.width < 500 ? [390, 320] : [usual.width]) {
    await page.setViewportSize({ width, height: usual.height });
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(width);
  }
  await page.setViewportSize(usual);
  return found;
}
