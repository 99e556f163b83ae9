/** Shows that there is something in the inbox, never what, and opens the inbox when it is pressed. */
addEventListener('push', event => {
  const { title = 'Naober', body = '' } = event.data?.json() ?? {};
  // One at a time: a second takes the place of the first.
  event.waitUntil(globalThis.registration.showNotification(title, { body, tag: 'naober' }));
});

addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(openInbox());
});

async function openInbox() {
  const open = await globalThis.clients.matchAll({ type: 'window' });
  const [page] = open;
  if (!page) return globalThis.clients.openWindow('/berichten');
  await page.focus();
  return page.navigate('/berichten');
}
