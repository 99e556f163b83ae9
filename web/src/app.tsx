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
const BoardPage = lazy(() => import('./board/board-page.tsx').then(it => it.BoardPage));
const ShiftPage = lazy(() => import('./shift/shift-page.tsx').then(it => it.ShiftPage));
const AgendaPage = lazy(() => import('./agenda/agenda-page.tsx').then(it => it.AgendaPage));
const DeskPage = lazy(() =>
  withWords(
    import('./planner/desk-page.tsx').then(it => it.DeskPage),
    'planner',
  ),
);
const RosterPage = lazy(() =>
  withWords(
    import('./roster/roster-page.tsx').then(it => it.RosterPage),
    'planner',
  ),
);
const InboxPage = lazy(() =>
  withWords(
    import('./inbox/inbox-page.tsx').then(it => it.InboxPage),
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
  ['/agenda', AgendaPage],
  ['/planning/:slug', DeskPage],
  ['/planning/:slug/rooster', RosterPage],
  ['/planning/:slug/postvak', InboxPage],
  ['/bijeenkomsten', EventsPage],
  ['/bijeenkomsten/:id', EventPage],
  ['/leerlijnen', PathwaysPage],
  ['/leerlijnen/:slug', PathwayPage],
  ['/inloggen', SignInPage],
  ['/meer', MorePage],
  ['/account', AccountPage],
  ['/account/inzage', AccessLogPage],
  ['/account/gegevens', MyDataPage],
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
