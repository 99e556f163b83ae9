import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { ViewerDocument } from '../generated/viewer.ts';
import { noteSignedIn } from '../graph/client.ts';
import { isMissing } from '../graph/trouble.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { chosenDress } from '../theme/dress.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { LiveRegion } from '../ui/announce.tsx';
import { Mishap } from '../ui/mishap.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { ViewerContext, ownMember } from './viewer-context.ts';

export function Shell({ children }: { readonly children: ComponentChildren }) {
  const { data, trouble } = useQuery(ViewerDocument, {});
  const { path } = useLocation();
  const viewer = data?.viewer ?? null;
  if (viewer) noteSignedIn();
  // No answer is not the same as nobody: a person keeps her pages while governance is away.
  const isKnown = data !== null && !isMissing(trouble, 'viewer', data);
  useMemberTheme(chosenDress() === 'member' ? (ownMember(viewer)?.primaryColour ?? null) : null);
  return (
    <ViewerContext.Provider value={{ viewer, isKnown }}>
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        {t('nav.skip')}
      </a>
      <Header />
      <main class="page" id="inhoud" tabIndex={-1}>
        <Mishap path={path}>{children}</Mishap>
      </main>
      <Navigation kind="phone" />
      <LiveRegion />
    </ViewerContext.Provider>
  );
}
