import type { PageAt } from './with-words.ts';
import { withWords } from './with-words.ts';

const SettlementPage = withWords(
  () => import('./settlement/settlement-page.tsx').then(it => it.SettlementPage),
  'settlement',
);
const BatchPage = withWords(() => import('./settlement/batch-page.tsx').then(it => it.BatchPage), 'settlement');
const BalancePage = withWords(() => import('./balance/balance-page.tsx').then(it => it.BalancePage), 'settlement');
const ExemptionsPage = withWords(
  () => import('./settlement/exemptions-page.tsx').then(it => it.ExemptionsPage),
  'settlement',
);
const TravelPage = withWords(() => import('./settlement/travel-page.tsx').then(it => it.TravelPage), 'settlement');
const TermsPage = withWords(() => import('./settlement/terms-page.tsx').then(it => it.TermsPage), 'settlement');
const RegistrationPage = withWords(
  () => import('./settlement/registration-page.tsx').then(it => it.RegistrationPage),
  'settlement',
);
const OwnTravelPage = withWords(
  () => import('./hours/own-travel-page.tsx').then(it => it.OwnTravelPage),
  'hours',
  'settlement',
);
const HomeHoursPage = withWords(() => import('./hours/home-hours-page.tsx').then(it => it.HomeHoursPage), 'hours');
const HoursPage = withWords(() => import('./hours/hours-page.tsx').then(it => it.HoursPage), 'hours');
const VerifyPage = withWords(() => import('./hours/verify-page.tsx').then(it => it.VerifyPage), 'hours', 'planner');

/** Hours, and what members settle by them. An address with a name in it comes before one with anything in its place. */
export const settlementPages: readonly PageAt[] = [
  ['/uren', HoursPage],
  ['/uren/reizen', OwnTravelPage],
  ['/uren/:slug', VerifyPage],
  ['/uren/:slug/thuis', HomeHoursPage],
  ['/verrekening/:slug', SettlementPage],
  ['/verrekening/:slug/reiskosten', TravelPage],
  ['/verrekening/:slug/btw', ExemptionsPage],
  ['/verrekening/:slug/afspraken', TermsPage],
  ['/verrekening/:slug/gegevens', RegistrationPage],
  ['/verrekening/:slug/:id', BatchPage],
  ['/balans', BalancePage],
];
