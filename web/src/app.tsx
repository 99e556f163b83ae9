import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { useState } from 'preact/hooks';
import { LanguageContext } from './language/language-context.ts';
import { chooseLocale, currentLocale } from './language/language.ts';
import { pages } from './pages.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

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
