import { inkOn } from '../theme/member-theme.ts';

interface Props {
  readonly member: { readonly mark: string; readonly primaryColour: string };
}

/** The member's letters on its colour; its name stands beside it in words. */
export function MemberMark({ member: { mark, primaryColour } }: Props) {
  return (
    <span class="mark" aria-hidden="true" style={{ backgroundColor: primaryColour, color: inkOn(primaryColour) }}>
      {mark}
    </span>
  );
}
