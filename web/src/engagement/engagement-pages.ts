import { withWords } from '../with-words.ts';
import type { PageAt } from '../with-words.ts';

const EngagementsPage = withWords(
  () => import('./engagements-page.tsx').then(it => it.EngagementsPage),
  'agreements',
  'shifts',
);
const HostEngagementsPage = withWords(
  () => import('./host-engagements-page.tsx').then(it => it.HostEngagementsPage),
  'agreements',
  'papers',
  'shifts',
);
const CombinationJobsPage = withWords(
  () => import('../combination-job/combination-jobs-page.tsx').then(it => it.CombinationJobsPage),
  'agreements',
  'papers',
  'pools',
  'shifts',
  'administration',
);

export const engagementPages: readonly PageAt[] = [
  ['/opdrachten', EngagementsPage],
  ['/opdrachten/:slug', HostEngagementsPage],
  ['/combinatiebanen', CombinationJobsPage],
];
