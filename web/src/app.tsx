import { ErrorBoundary, LocationProvider, Route, Router, lazy } from 'preact-iso';
import { useState } from 'preact/hooks';
import { LanguageContext } from './language/language-context.ts';
import { chooseLocale, currentLocale, needWords } from './language/language.ts';
import type { Part } from './language/language.ts';
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
          <Shell key={locale}>
            <Router>
              <Route path="/" component={StartPage} />
              <Route path="/diensten" component={BoardPage} />
              <Route path="/diensten/:id" component={ShiftPage} />
              <Route path="/agenda" component={AgendaPage} />
              <Route path="/planning/:slug" component={DeskPage} />
              <Route path="/planning/:slug/rooster" component={RosterPage} />
              <Route path="/bijeenkomsten" component={EventsPage} />
              <Route path="/bijeenkomsten/:id" component={EventPage} />
              <Route path="/leerlijnen" component={PathwaysPage} />
              <Route path="/leerlijnen/:slug" component={PathwayPage} />
              <Route path="/inloggen" component={SignInPage} />
              <Route path="/meer" component={MorePage} />
              <Route path="/account" component={AccountPage} />
              <Route path="/account/inzage" component={AccessLogPage} />
              <Route path="/account/gegevens" component={MyDataPage} />
              <Route path={logAddress} component={LogPage} />
              <Route path={erasuresAddress} component={ErasureRequestsPage} />
              <Route path="/beheer/:slug/rollen" component={RolesPage} />
              <Route path="/beheer/:slug/sleutels" component={KeysPage} />
              <Route default component={NotFoundPage} />
            </Router>
          </Shell>
        </ErrorBoundary>
      </LocationProvider>
    </LanguageContext.Provider>
  );
}
