import { useRoute } from 'preact-iso';
import { MemberKeysDocument, RegionKeysDocument } from '../generated/keys.ts';
import { usePages } from '../graph/use-pages.ts';
import { regionSlug } from '../shell/administration-address.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { AdministrationPage } from './administration-page.tsx';
import { Keys } from './keys.tsx';
import { placeOfMember, placeOfRegion } from './place.ts';

export function KeysPage() {
  const slug = useRoute().params['slug'] ?? '';
  return slug === regionSlug ? <RegionKeys /> : <MemberKeys key={slug} slug={slug} />;
}

function MemberKeys({ slug }: { readonly slug: string }) {
  const pages = usePages(MemberKeysDocument, { slug, after: null }, data => data.member?.accessKeys ?? null, false);
  const member = pages.first.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <AdministrationPage subject="keys" query={pages.first} part="member" place={placeOfMember(member)}>
      {place => <Keys place={place} pages={pages} />}
    </AdministrationPage>
  );
}

function RegionKeys() {
  const pages = usePages(RegionKeysDocument, { after: null }, data => data.viewer?.region.accessKeys ?? null, false);
  const place = placeOfRegion(pages.first.data?.viewer?.region);
  return (
    <AdministrationPage subject="keys" query={pages.first} part="viewer" place={place}>
      {region => <Keys place={region} pages={pages} />}
    </AdministrationPage>
  );
}
