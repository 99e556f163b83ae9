import type { Pages } from '../graph/use-pages.ts';
import { Button } from './button.tsx';
import { MissingPart, TroubleNotice } from './trouble-notice.tsx';

interface Props {
  readonly pages: Pages<unknown, unknown>;
  /** On the button for what follows. */
  readonly words: string;
}

/** The end of a list that grows: the press for more, or why there is none. */
export function More({ pages, words }: Props) {
  return (
    <>
      {pages.isMissing && <MissingPart askAgain={pages.first.askAgain} />}
      {pages.moreTrouble && <TroubleNotice trouble={pages.moreTrouble} />}
      {pages.hasMore && (
        <p>
          <Button kind="secondary-action" isPending={pages.isLoadingMore} onPress={() => void pages.loadMore()}>
            {words}
          </Button>
        </p>
      )}
    </>
  );
}
