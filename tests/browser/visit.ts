import { setTimeout } from 'node:timers/promises';
import { findBrowser } from '@naober/scripts/browser';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { TestPlatform } from '../platform.ts';
import { wordsIn, type Locale, type Say } from './words.ts';

export interface View {
  readonly size: 'phone' | 'desktop';
  readonly locale: Locale;
}

const viewports = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** Both sizes and both languages, in two visits: what one size or one language breaks seldom rests on the other. */
export const twoViews: readonly View[] = [
  { size: 'phone', locale: 'nl' },
  { size: 'desktop', locale: 'en' },
];

const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map(part => `--disable-${part}`);

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('The browser tests need Chromium; CHROMIUM names its path.');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot,
    args: ['--disable-gpu', '--no-first-run', ...quiet],
  });
}

/** Chromium does not always say that it has gone; what is left of it goes with the process. */
export async function closeStage(browser: Browser, platform: TestPlatform): Promise<void> {
  const patience = setTimeout(10_000, undefined, { ref: false });
  await Promise.all([Promise.race([browser.close(), patience]), platform.stop()]);
}

/** One person with a browser of her own: nothing is kept from the visit before. */
export class Visit {
  /** Requests to other hosts, mistakes in the console and in the page; empty when all is well. */
  readonly troubles: string[] = [];
  readonly page: Page;
  readonly say: Say;
  private readonly url: string;

  private constructor(page: Page, say: Say, url: string) {
    this.page = page;
    this.say = say;
    this.url = url;
    page.on('request', request => {
      if (new URL(request.url()).origin !== new URL(url).origin) this.troubles.push(`asked ${request.url()}`);
    });
    page.on('console', message => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', error => this.troubles.push(`page: ${error.message}`));
  }

  /** Without a slug: a visitor. */
  static async of(browser: Browser, platform: TestPlatform, { size, locale }: View, slug?: string): Promise<Visit> {
    const context = await browser.newContext({
      viewport: viewports[size],
      hasTouch: size === 'phone',
      locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    if (slug) {
      const [name, value] = (await platform.cookieOf(slug)).split('=') as [string, string];
      // Secure cookies are given to https alone, and kept for the own machine without it as well.
      await context.addCookies([{ name, value, url: platform.url.replace('http:', 'https:') }]);
    }
    return new Visit(await context.newPage(), wordsIn(locale), platform.url);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /** The page is there, and so is all that it asked for. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('main h1') &&
        document.querySelector('header a[href^="/inloggen"], header a[href="/account"]') &&
        !document.querySelector('.skeleton, [aria-busy="true"]') &&
        document.getAnimations().every(({ playState }) => playState === 'finished'),
    );
  }

  button(key: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  link(key: string, values?: Record<string, string | number>) {
    return this.page.getByRole('link', { name: this.say(key, values), exact: true });
  }

  /** The session as a `Cookie` header; empty when nobody is signed in. */
  async cookie(): Promise<string> {
    const cookies = await this.page.context().cookies();
    const session = cookies.find(({ name }) => name.endsWith('naober-session'));
    return session ? `${session.name}=${session.value}` : '';
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
