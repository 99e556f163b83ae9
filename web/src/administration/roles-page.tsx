import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { MemberRolesDocument, RegionRolesDocument } from '../generated/roles.ts';
import { usePages } from '../graph/use-pages.ts';
import { useRested } from '../graph/use-rested.ts';
import { regionSlug } from '../shell/administration-address.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { AdministrationPage } from './administration-page.tsx';
import { placeOfMember, placeOfRegion } from './place.ts';
import { Roles } from './roles.tsx';

export function RolesPage() {
  const slug = useRoute().params['slug'] ?? '';
  return slug === regionSlug ? <RegionRoles /> : <MemberRoles key={slug} slug={slug} />;
}

/** Who holds a role there, all of them or by a part of the name. */
function MemberRoles({ slug }: { readonly slug: string }) {
  const [words, setWords] = useState('');
  const search = useRested(words.trim()) || null;
  const pages = usePages(
    MemberRolesDocument,
    { slug, search, after: null },
    data => data.member?.roleGrants ?? null,
    false,
  );
  const member = pages.first.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <AdministrationPage subject="roles" query={pages.first} part="member" place={placeOfMember(member)}>
      {place => (
        <Roles place={place} departments={member?.departments ?? []} pages={pages} words={words} find={setWords} />
      )}
    </AdministrationPage>
  );
}

function RegionRoles() {
  const [words, setWords] = useState('');
  const search = useRested(words.trim()) || null;
  const pages = usePages(
    RegionRolesDocument,
    { search, after: null },
    data => data.viewer?.region.roleGrants ?? null,
    false,
  );
  const place = placeOfRegion(pages.first.data?.viewer?.region);
  return (
    <AdministrationPage subject="roles" query={pages.first} part="viewer" place={place}>
      {region => <Roles place={region} departments={[]} pages={pages} words={words} find={setWords} />}
    </AdministrationPage>
  );
}
