import { withWords } from '../with-words.ts';
import type { PageAt } from '../with-words.ts';

/** The pages of detachment agreements, each with the words that it needs. */
export const detachmentPages: readonly PageAt[] = [
  [
    '/overeenkomsten/detachering/:id',
    withWords(() => import('./detachment-page.tsx').then(it => it.DetachmentPage), 'agreements', 'myData'),
  ],
  [
    '/overeenkomsten/detachering/:id/wijzig',
    withWords(() => import('./change-page.tsx').then(it => it.ChangeDetachmentPage), 'agreements', 'administration'),
  ],
  [
    '/overeenkomsten/detacheringen',
    withWords(() => import('./my-detachments-page.tsx').then(it => it.MyDetachmentsPage), 'agreements'),
  ],
  [
    '/overeenkomsten/detacheringen/:slug',
    withWords(() => import('./detachments-page.tsx').then(it => it.DetachmentsPage), 'agreements'),
  ],
  [
    '/overeenkomsten/detacheringen/:slug/nieuw',
    withWords(() => import('./draft-page.tsx').then(it => it.DraftDetachmentPage), 'agreements', 'administration'),
  ],
];
