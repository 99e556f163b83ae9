import { MemberPlacesDocument } from '../generated/member-places.ts';
import { useQuery } from '../graph/use-query.ts';

/** What opens at a member for some of its people alone; until that is known nothing does. */
export function useMemberPlaces(slug: string) {
  const member = useQuery(MemberPlacesDocument, { slug }).data?.member;
  return {
    setsTerms: member?.viewerCanSetTerms ?? false,
    tellsHomeRoster: member?.viewerCanTellHomeRoster ?? false,
  };
}
