import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { RolesDocument } from '../generated/roles.ts';
import { usePages } from '../graph/use-pages.ts';
import { useRested } from '../graph/use-rested.ts';
import { AdministrationPage } from './administration-page.tsx';
import { whereOf } from './place.ts';
import { Roles } from './roles.tsx';

export function RolesPage() {
  const slug = useRoute().params['slug'] ?? '';
  return <RolesAt key={slug} slug={slug} />;
}

/** Who holds a role there, all of them or by a part of the name. */
function RolesAt({ slug }: { readonly slug: string }) {
  const [words, setWords] = useState('');
  const search = useRested(words.trim()) || null;
  const pages = usePages(
    RolesDocument,
    { ...whereOf(slug), search, after: null },
    ({ member, viewer }) => (member ?? viewer?.region)?.roleGrants ?? null,
    false,
  );
  return (
    <AdministrationPage subject="roles" slug={slug}>
      {place => <Roles place={place} pages={pages} words={words} find={setWords} />}
    </AdministrationPage>
  );
}
