import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personOf } from '@naober/scripts/seed/people';
import { storyShiftId } from '@naober/scripts/seed/stories';
import type { Browser } from 'playwright-core';
import { TestPlatform } from '../platform.ts';
import { closeStage, openBrowser, twoViews, Visit, type View } from './visit.ts';

let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  [platform, browser] = await Promise.all([TestPlatform.start(), openBrowser()]);
});
afterAll(() => closeStage(browser, platform));

const [phone, desktop] = twoViews as [View, View];
const full = storyShiftId('femke-full');
const open = storyShiftId('femke-eligible-ozg');

/** Somebody comes, does something, and leaves; nothing on the way went wrong. */
async function as(slug: string, view: View, act: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await Visit.of(browser, platform, view, slug);
  await act(visit);
  await visit.leave();
  expect(visit.troubles).toEqual([]);
}

const shows = (visit: Visit, key: string) => visit.page.getByText(visit.say(key), { exact: true }).first().waitFor();

test('who waits gets an offer and takes it, undoes a slip, and asks who can take over', async () => {
  await as('femke-hoekstra', phone, async visit => {
    await visit.open(`/diensten/${full}`);
    await visit.button('signUp.do').click();
    await visit.button('signUp.withdraw').waitFor();
    await platform.sql(
      `update exchange.sign_up set status = 'WITHDRAWN' where shift_id = $1 and status = 'CONFIRMED'`,
      [full],
    );
    await platform.sql(
      `update exchange.sign_up set status = 'OFFERED', offered_at = now(), offer_expires_at = now() + interval '2 hours'
       where shift_id = $1 and professional_id = $2`,
      [full, personOf('femke-hoekstra').id],
    );
    await platform.sql('update exchange.open_shift set places_taken = 1, places_confirmed = 0 where id = $1', [full]);
    await visit.open(`/diensten/${full}`);
    await shows(visit, 'signUpStatus.OFFERED');
    await visit.button('signUp.acceptOffer').click();
    await shows(visit, 'signUpStatus.CONFIRMED');
    await visit.button('signUp.withdraw').click();
    await visit.button('signUp.undo').click();
    await shows(visit, 'signUpStatus.CONFIRMED');
    await visit.button('swap.publish').click();
    await visit.button('swap.withdraw').waitFor();
  });
});

test('a colleague takes over, and the planner approves', async () => {
  await as('sjoerd-postma', desktop, async visit => {
    await visit.open(`/diensten/${full}`);
    await shows(visit, 'swap.onOffer');
    await visit.button('swap.takeOver').click();
    await shows(visit, 'swap.accepted');
  });
  await as('hidde-terpstra', desktop, async visit => {
    await visit.open(`/planning/ozg?dienst=${full}`);
    await visit.page
      .getByText(visit.say('swap.takesOver', { holder: 'Femke Hoekstra', taker: 'Sjoerd Postma' }))
      .waitFor();
    await visit.button('deskSwap.approve').click();
    const sjoerd = visit.page
      .getByRole('listitem')
      .filter({ has: visit.page.getByRole('heading', { name: 'Sjoerd Postma' }) });
    await sjoerd.getByText(visit.say('deskStatus.CONFIRMED'), { exact: true }).waitFor();
  });
});

test('a planner invites by name, by the keyboard; she says yes and is confirmed', async () => {
  // She wishes to be asked on any day: which day this is, the demo does not say.
  await platform.sql(`update exchange.participation_preference set weekdays = '{}' where professional_id = $1`, [
    personOf('femke-hoekstra').id,
  ]);
  await as('hidde-terpstra', desktop, async visit => {
    await visit.open(`/planning/ozg?dienst=${open}`);
    await visit.button('candidates.open').press('Enter');
    await visit.button('candidates.invite', { name: 'Femke' }).press('Enter');
    const femke = visit.page
      .getByRole('listitem')
      .filter({ has: visit.page.getByRole('heading', { name: 'Femke Hoekstra' }) });
    await femke.getByText(visit.say('deskStatus.INVITED'), { exact: true }).waitFor();
  });
  await as('femke-hoekstra', phone, async visit => {
    await visit.open(`/diensten/${open}`);
    await shows(visit, 'signUpStatus.INVITED');
    await visit.button('signUp.acceptInvitation').click();
    await shows(visit, 'signUpStatus.CONFIRMED');
    await visit.open('/agenda');
    await visit.page.locator(`a[href="/diensten/${open}"]`).first().waitFor();
  });
});

test('looking back: she says how it was, her team lead writes to her, and figures wait for the fifth', async () => {
  const worked = `/diensten/${storyShiftId('femke-worked')}/terugblik`;
  await as('femke-hoekstra', phone, async visit => {
    const { page, say } = visit;
    await visit.open('/agenda');
    await page.getByRole('link', { name: say('agenda.lookBack') }).click();
    await page.getByRole('link', { name: /07:30/ }).first().click();
    await page.getByRole('button', { name: say('lookBack.say') }).click();
    await page.getByRole('button', { name: say('lookBack.doSay') }).click();
    expect(await page.getByText(say('lookBack.choose')).count()).toBe(3);
    for (const yes of await page.getByRole('radio', { name: say('lookBack.yes') }).all()) await yes.check();
    await page.getByLabel(say('lookBack.words')).fill('Mooie dienst');
    await page.getByRole('button', { name: say('lookBack.doSay') }).click();
    await page.getByText('Mooie dienst').waitFor();
  });
  await as('roelien-meijer', desktop, async visit => {
    const { page, say } = visit;
    await visit.open(worked);
    await page.getByText(say('lookBack.tooFew')).waitFor();
    expect(await page.getByText('Mooie dienst').count()).toBe(0);
    await page.getByRole('button', { name: new RegExp(`^${say('lookBack.rewrite')}`) }).click();
    const words = page.getByLabel(say('lookBack.wordsFor', { name: 'Femke Hoekstra' }), { exact: true });
    await words.fill(' ');
    const send = page.getByRole('button', { name: say('lookBack.send', { name: 'Femke Hoekstra' }) });
    await send.click();
    await page.getByText(say('giveProfessionalFeedback.TEXT_MISSING')).waitFor();
    await words.fill('Dank je, tot snel');
    await send.click();
    await page.getByText('Dank je, tot snel').waitFor();
  });
  await as('femke-hoekstra', desktop, async visit => {
    const { page } = visit;
    await visit.open('/agenda/terugblik');
    await page.getByText('Dank je, tot snel').waitFor();
  });
});
