import { test } from '@jest/globals';
import { TestPlatform } from './platform.ts';
import { openBrowser, Visit } from './browser/visit.ts';
test('shots', async () => {
  const [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
  for (const [who, path, name] of [['femke-hoekstra', '/uren', 'own'], ['esra-yilmaz', '/uren/martini', 'verify']] as const)
  for (const view of [{ size: 'phone', locale: 'nl' }, { size: 'desktop', locale: 'en' }] as const) {
    const visit = await Visit.of(browser, platform, view, who);
    await visit.open(path);
    if (name === 'own' && view.size === 'phone') { await visit.page.getByRole('button', { name: 'Het ging anders' }).first().click(); }
    await visit.page.screenshot({ path: `/tmp/shots-hours/${name}-${view.size}.png`, fullPage: true });
    await visit.leave();
  }
  await browser.close(); await platform.stop();
}, 400000);
