import { useEffect, useState } from 'preact/hooks';
import { RestOfWeekDocument } from '../generated/desk.ts';
import type { DeskShiftFragment, RestOfWeekQuery } from '../generated/operations.ts';
import { client } from '../graph/client.ts';

type Page = NonNullable<NonNullable<RestOfWeekQuery['member']>['shifts']>;

interface Span {
  readonly slug: string;
  readonly from: string;
  readonly until: string;
}

/** All shifts of a week: the first page as it came with the desk, the others as they arrive. */
export function useWholeWeek(span: Span, first: Page | null): readonly DeskShiftFragment[] {
  const [rest, setRest] = useState<readonly DeskShiftFragment[]>([]);
  useEffect(() => {
    const asked = { isWanted: true };
    setRest([]);
    if (first) void loadRest(span, first, asked, page => setRest(known => [...known, ...page]));
    return () => {
      asked.isWanted = false;
    };
  }, [first]);
  return [...(first?.nodes ?? []), ...rest];
}

/** Page after page until the end; where one does not answer, what came before stays. */
async function loadRest(
  span: Span,
  first: Page,
  asked: { readonly isWanted: boolean },
  show: (shifts: Page['nodes']) => void,
): Promise<void> {
  let { hasNextPage, endCursor } = first.pageInfo;
  while (hasNextPage && asked.isWanted) {
    const variables = { ...span, after: endCursor };
    const { data } = await client.query(RestOfWeekDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    const page = data?.member?.shifts;
    if (!page || !asked.isWanted) return;
    show(page.nodes);
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
}
