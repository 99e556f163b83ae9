import { useState } from 'preact/hooks';
import { VerifyTimesheetsDocument } from '../generated/hours.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { HoursMistake } from './hours-mistake.ts';
import type { VerifiedSheet } from './verify-page.tsx';
import { VerifySheet } from './verify-sheet.tsx';

interface Props {
  readonly sheets: readonly VerifiedSheet[];
  readonly changed: () => void;
}

/**
 * Many at once, by the keyboard: arrows go up and down, space chooses, one press verifies what is chosen. What differs
 * from the plan is never chosen by itself.
 */
export function VerifyList({ sheets, changed }: Props) {
  const { act, isPending, trouble } = useMutation(VerifyTimesheetsDocument);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly HoursMistake[]>>(new Map());
  const open = sheets.filter(({ viewerCanVerify, status }) => viewerCanVerify && status !== 'DRAFT');
  const picked = open.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen(before => new Set(before.has(id) ? [...before].filter(one => one !== id) : [...before, id]));
  const verify = async () => {
    const rows = picked.map(({ id, version }) => ({ timesheetId: id, version }));
    const answer = (await act({ input: { rows } }))?.verifyTimesheets;
    if (!answer) return;
    const failed = answer.rows.filter(({ userErrors }) => userErrors.length > 0);
    setRefused(new Map(failed.map(({ timesheetId, userErrors }) => [timesheetId, userErrors])));
    setChosen(new Set());
    announce(t('hoursVerify.done', { count: answer.rows.length - failed.length, refused: failed.length }));
    changed();
  };
  return (
    <>
      {open.length > 0 && (
        <div class="row hours-verify__bar">
          <Button isPending={isPending || picked.length === 0} onPress={() => void verify()}>
            {t('hoursVerify.verify', { count: picked.length })}
          </Button>
          <Button
            kind="secondary-action"
            onPress={() => setChosen(new Set(open.filter(one => !one.differsFromPlan).map(({ id }) => id)))}
          >
            {t('hoursVerify.chooseAsPlanned')}
          </Button>
          <span class="small muted">{t('hoursVerify.keys')}</span>
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
      <ul class="rows" onKeyDown={moveAlong}>
        {sheets.map(sheet => (
          <VerifySheet
            key={sheet.id}
            sheet={sheet}
            isChosen={chosen.has(sheet.id)}
            toggle={open.includes(sheet) ? () => toggle(sheet.id) : null}
            mistakes={refused.get(sheet.id) ?? []}
            changed={changed}
          />
        ))}
      </ul>
    </>
  );
}

/** Arrows go from box to box. */
function moveAlong(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('.hours-verify__box')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  const next = boxes[at + step];
  if (step === 0 || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
