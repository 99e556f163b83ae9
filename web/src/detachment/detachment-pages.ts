import type { FunctionComponent } from 'preact';
import type { Locale, Part } from '../language/language.ts';

type Page = FunctionComponent<{ locale: Locale }>;
type Loaded = readonly [path: string, load: () => Promise<Page>, ...parts: Part[]];

/** The pages of detachment agreements, each with the words that it needs. */
export const detachmentPages: readonly Loaded[] = [
  [
    '/overeenkomsten/detachering/:id',
    () => import('./detachment-page.tsx').then(it => it.DetachmentPage),
    'agreements',
    'myData',
  ],
  [
    '/overeenkomsten/detachering/:id/wijzig',
    () => import('./change-page.tsx').then(it => it.ChangeDetachmentPage),
    'agreements',
    'administration',
  ],
  [
    '/overeenkomsten/detacheringen',
    () => import('./my-detachments-page.tsx').then(it => it.MyDetachmentsPage),
    'agreements',
  ],
  [
    '/overeenkomsten/detacheringen/:slug',
    () => import('./detachments-page.tsx').then(it => it.DetachmentsPage),
    'agreements',
  ],
  [
    '/overeenkomsten/detacheringen/:slug/nieuw',
    () => import('./draft-page.tsx').then(it => it.DraftDetachmentPage),
    'agreements',
    'administration',
  ],
];
