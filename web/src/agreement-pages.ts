import { withWords } from './with-words.ts';
import type { PageAt } from './with-words.ts';

const AgreementsPage = withWords(
  () => import('./agreements/agreements-page.tsx').then(it => it.AgreementsPage),
  'agreements',
);
const AgreementPage = withWords(
  () => import('./agreements/agreement-page.tsx').then(it => it.AgreementPage),
  'agreements',
);
const AgreementFormPage = withWords(
  () => import('./agreements/agreement-form-page.tsx').then(it => it.AgreementFormPage),
  'agreements',
);
const CoveragePage = withWords(
  () => import('./agreements/coverage-page.tsx').then(it => it.CoveragePage),
  'agreements',
);
const MembersPage = withWords(() => import('./agreements/members-page.tsx').then(it => it.MembersPage), 'agreements');
const HandbookPage = withWords(
  () => import('./handbook/handbook-page.tsx').then(it => it.HandbookPage),
  'run',
  'agreements',
);
const ReadersPage = withWords(() => import('./handbook/readers-page.tsx').then(it => it.ReadersPage), 'run');
const EditorPage = withWords(() => import('./handbook/editor-page.tsx').then(it => it.EditorPage), 'run');

/** What members agreed, and what everybody goes by. A name of a page comes before an id. */
export const agreementPages: readonly PageAt[] = [
  ['/overeenkomsten', AgreementsPage],
  ['/overeenkomsten/nieuw', AgreementFormPage],
  ['/overeenkomsten/dekking', CoveragePage],
  ['/overeenkomsten/leden', MembersPage],
  ['/overeenkomsten/:id', AgreementPage],
  ['/handboek', HandbookPage],
  ['/handboek/schrijven', EditorPage],
  ['/handboek/lezers/:slug', ReadersPage],
];
