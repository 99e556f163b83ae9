import type { FunctionComponent } from 'preact';
import { ErrorBoundary, LocationProvider, Route, Router, lazy } from 'preact-iso';
import { useState } from 'preact/hooks';
import { LanguageContext } from './language/language-context.ts';
import { chooseLocale, currentLocale, needWords } from './language/language.ts';
import type { Locale, Part } from './language/language.ts';
import { erasuresAddress, logAddress } from './shell/administration-address.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

const StartPage = lazy(() => import('./start/start-page.tsx').then(it => it.StartPage));
const BoardPage = lazy(() =>
  withWords(
    import('./board/board-page.tsx').then(it => it.BoardPage),
    'shifts',
    'board',
  ),
);
const ShiftPage = lazy(() =>
  withWords(
    import('./shift/shift-page.tsx').then(it => it.ShiftPage),
    'shifts',
  ),
);
const WorkingTimePage = lazy(() =>
  withWords(
    import('./working-time/working-time-page.tsx').then(it => it.WorkingTimePage),
    'shifts',
  ),
);
const AgendaPage = lazy(() =>
  withWords(
    import('./agenda/agenda-page.tsx').then(it => it.AgendaPage),
    'shifts',
  ),
);
const DeskPage = lazy(() =>
  withWords(
    import('./planner/desk-page.tsx').then(it => it.DeskPage),
    'planner',
    'shifts',
  ),
);
const PlanPage = lazy(() =>
  withWords(
    import('./planner/plan-page.tsx').then(it => it.PlanPage),
    'planner',
    'shifts',
  ),
);
const RosterPage = lazy(() =>
  withWords(
    import('./roster/roster-page.tsx').then(it => it.RosterPage),
    'planner',
  ),
);
const PoolsPage = lazy(() =>
  withWords(
    import('./pools/pools-page.tsx').then(it => it.PoolsPage),
    'pools',
  ),
);
const PlannerPoolsPage = lazy(() =>
  withWords(
    import('./pools/planner-pools-page.tsx').then(it => it.PlannerPoolsPage),
    'planner',
    'pools',
    'board',
  ),
);
const DeskInboxPage = lazy(() =>
  withWords(
    import('./desk-inbox/desk-inbox-page.tsx').then(it => it.DeskInboxPage),
    'planner',
  ),
);
const EventsPage = lazy(() => import('./event/events-page.tsx').then(it => it.EventsPage));
const EventPage = lazy(() => import('./event/event-page.tsx').then(it => it.EventPage));
const PathwaysPage = lazy(() => import('./pathway/pathways-page.tsx').then(it => it.PathwaysPage));
const PathwayPage = lazy(() => import('./pathway/pathway-page.tsx').then(it => it.PathwayPage));
const SignInPage = lazy(() =>
  withWords(
    import('./sign-in/sign-in-page.tsx').then(it => it.SignInPage),
    'door',
  ),
);
const MorePage = lazy(() => import('./shell/more-page.tsx').then(it => it.MorePage));
const AccountPage = lazy(() =>
  withWords(
    import('./account/account-page.tsx').then(it => it.AccountPage),
    'account',
  ),
);
const AccessLogPage = lazy(() =>
  withWords(
    import('./access-log/access-log-page.tsx').then(it => it.AccessLogPage),
    'account',
  ),
);
const MyDataPage = lazy(() =>
  withWords(
    import('./my-data/my-data-page.tsx').then(it => it.MyDataPage),
    'account',
    'myData',
  ),
);
const InboxPage = lazy(() =>
  withWords(
    import('./inbox/inbox-page.tsx').then(it => it.InboxPage),
    'account',
  ),
);
const MessageSettingsPage = lazy(() =>
  withWords(
    import('./message-settings/message-settings-page.tsx').then(it => it.MessageSettingsPage),
    'account',
  ),
);
const CredentialsPage = lazy(() =>
  withWords(
    import('./credentials/credentials-page.tsx').then(it => it.CredentialsPage),
    'papers',
    'shifts',
    'account',
  ),
);
const ToVerifyPage = lazy(() =>
  withWords(
    import('./credentials/to-verify-page.tsx').then(it => it.ToVerifyPage),
    'papers',
    'shifts',
  ),
);
const RequirementsPage = lazy(() =>
  withWords(
    import('./requirements/requirements-page.tsx').then(it => it.RequirementsPage),
    'papers',
    'shifts',
  ),
);
const ArrivalPage = lazy(() =>
  withWords(
    import('./arrival/arrival-page.tsx').then(it => it.ArrivalPage),
    'papers',
    'shifts',
  ),
);
const KeysPage = lazy(() =>
  withWords(
    import('./administration/keys-page.tsx').then(it => it.KeysPage),
    'account',
    'administration',
  ),
);
const RolesPage = lazy(() =>
  withWords(
    import('./administration/roles-page.tsx').then(it => it.RolesPage),
    'administration',
  ),
);
const LogPage = lazy(() =>
  withWords(
    import('./administration/log-page.tsx').then(it => it.LogPage),
    'account',
    'administration',
    'board',
  ),
);
const ErasureRequestsPage = lazy(() =>
  withWords(
    import('./administration/erasure-requests-page.tsx').then(it => it.ErasureRequestsPage),
    'administration',
    'myData',
  ),
);

const pages: readonly (readonly [path: string, page: FunctionComponent<{ locale: Locale }>])[] = [
  ['/', StartPage],
  ['/diensten', BoardPage],
  ['/diensten/:id', ShiftPage],
  ['/diensten/:id/aankomst', ArrivalPage],
  ['/mijn-papieren', CredentialsPage],
  ['/papieren/:slug', ToVerifyPage],
  ['/papieren/:slug/eisen', RequirementsPage],
  ['/agenda', AgendaPage],
  ['/agenda/werktijd', WorkingTimePage],
  ['/pools', PoolsPage],
  ['/planning/:slug', DeskPage],
  ['/planning/:slug/pools', PlannerPoolsPage],
  ['/planning/:slug/rooster', RosterPage],
  ['/planning/:slug/nieuw', PlanPage],
  ['/planning/:slug/dienst/:id', PlanPage],
  ['/planning/:slug/postvak', DeskInboxPage],
  ['/bijeenkomsten', EventsPage],
  ['/bijeenkomsten/:id', EventPage],
  ['/leerlijnen', PathwaysPage],
  ['/leerlijnen/:slug', PathwayPage],
  ['/inloggen', SignInPage],
  ['/meer', MorePage],
  ['/account', AccountPage],
  ['/account/inzage', AccessLogPage],
  ['/account/gegevens', MyDataPage],
  ['/berichten', InboxPage],
  ['/account/berichten', MessageSettingsPage],
  [logAddress, LogPage],
  [erasuresAddress, ErasureRequestsPage],
  ['/beheer/:slug/rollen', RolesPage],
  ['/beheer/:slug/sleutels', KeysPage],
];

/** A page that few people open, once its words are there too. */
async function withWords<Page>(page: Promise<Page>, ...parts: readonly Part[]): Promise<Page> {
  const [loaded] = await Promise.all([page, needWords(...parts)]);
  return loaded;
}

export function App() {
  const [locale, setLocale] = useState(currentLocale());
  const choose = (next: typeof locale) => void chooseLocale(next).then(() => setLocale(next));
  return (
    <LanguageContext.Provider value={{ locale, choose }}>
      <LocationProvider>
        <ErrorBoundary>
          <Shell>
            <Router>
              {pages.map(([path, page]) => (
                // The language is told to every page: it says its words anew and keeps what was being done.
                <Route key={path} path={path} component={page} locale={locale} />
              ))}
              <Route default component={NotFoundPage} locale={locale} />
            </Router>
          </Shell>
        </ErrorBoundary>
      </LocationProvider>
    </LanguageContext.Provider>
  );
}
