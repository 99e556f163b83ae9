import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { LanguageContext } from './language/language-context.ts';
import { chooseLocale, currentLocale } from './language/language.ts';
import type { PageAt } from './with-words.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

const StartPage = lazy(() => import('./start/start-page.tsx').then(it => it.StartPage));

export function App() {
  const [locale, setLocale] = useState(currentLocale());
  const choose = (next: typeof locale) => void chooseLocale(next).then(() => setLocale(next));
  const pages = useOtherPages();
  return (
    <LanguageContext.Provider value={{ locale, choose }}>
      <LocationProvider>
        <ErrorBoundary>
          <Shell>
            <Router>
              {/* The language is told to every page: it says its words anew and keeps what was being done. */}
              <Route path="/" component={StartPage} locale={locale} />
              {(pages ?? []).map(([path, page]) => (
                <Route key={path} path={path} component={page} locale={locale} />
              ))}
              {pages ? <Route default component={NotFoundPage} locale={locale} /> : <></>}
            </Router>
          </Shell>
        </ErrorBoundary>
      </LocationProvider>
    </LanguageContext.Provider>
  );
}

/** All but the first page; null until the table of them is there, which does not weigh on the first one. */
function useOtherPages(): readonly PageAt[] | null {
  const [pages, setPages] = useState<readonly PageAt[] | null>(null);
  useEffect(() => void import('./pages.ts').then(it => setPages(it.pages)), []);
  return pages;
}
