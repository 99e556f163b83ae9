import { useState } from 'preact/hooks';
import type { RosterLinkFactsFragment } from '../generated/operations.ts';
import { SyncRosterLinkDocument, UnlinkRosterDocument } from '../generated/roster-link.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { LinkForm } from './link-form.tsx';
import { SyncRunLine } from './sync-run-line.tsx';

interface Props {
  readonly memberId: string;
  readonly links: readonly RosterLinkFactsFragment[];
  readonly changed: () => void;
  readonly addressOf: (importId: string) => string;
}

/** What is linked, how it went last and when it goes again; the form to link one more. */
export function RosterLinks({ memberId, links, changed, addressOf }: Props) {
  const [isLinking, setLinking] = useState(false);
  const opener = useOpener(isLinking);
  return (
    <section class="stack" aria-labelledby="koppelingen">
      <h2 class="utrecht-heading-2" id="koppelingen">
        {t('rosterLink.title')}
      </h2>
      <p class="measure">{t(links.length === 0 ? 'rosterLink.none' : 'rosterLink.why')}</p>
      {links.length > 0 && (
        <ul class="rows">
          {links.map(link => (
            <LinkRow key={link.id} link={link} changed={changed} addressOf={addressOf} />
          ))}
        </ul>
      )}
      {isLinking ? (
        <LinkForm
          memberId={memberId}
          done={() => {
            setLinking(false);
            changed();
          }}
          cancel={() => setLinking(false)}
        />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setLinking(true)}>
            {t('rosterLink.add')}
          </Button>
        </p>
      )}
    </section>
  );
}

interface RowProps extends Pick<Props, 'changed' | 'addressOf'> {
  readonly link: RosterLinkFactsFragment;
}

function LinkRow({ link, changed, addressOf }: RowProps) {
  const syncing = useMutation(SyncRosterLinkDocument);
  const ending = useMutation(UnlinkRosterDocument);
  const run = async (isWhole: boolean) => {
    if (!(await syncing.act({ input: { rosterLinkId: link.id, isWhole } }))) return;
    announce(t('rosterLink.running', { name: link.name }));
    setTimeout(changed, 1_500);
  };
  const end = async () => {
    if (await ending.act({ input: { rosterLinkId: link.id } })) changed();
  };
  const trouble = syncing.trouble ?? ending.trouble;
  return (
    <Row>
      <h3 class="rows__title">{link.name}</h3>
      <div class="stack stack--tight">
        <p class="muted small">
          {t(`rosterLinkKind.${link.kind}`)} · {link.address}
        </p>
        {link.nextRunAt && <p class="muted small">{t('rosterLink.next', { moment: momentText(link.nextRunAt) })}</p>}
        {link.waitingMessages > 0 && <p class="small">{t('rosterLink.waiting', { count: link.waitingMessages })}</p>}
        <ul class="plain-list">
          {latest(link.runs).map(one => (
            <SyncRunLine key={one.id} run={one} addressOf={addressOf} />
          ))}
        </ul>
      </div>
      <div class="row rows__end">
        <Button kind="secondary-action" isPending={syncing.isPending} onPress={() => void run(false)}>
          {t('rosterLink.run')}
        </Button>
        <Button kind="secondary-action" isPending={syncing.isPending} onPress={() => void run(true)}>
          {t('rosterLink.runWhole')}
        </Button>
        <ConfirmPress
          words={t('rosterLink.end')}
          about={link.name}
          consequence={t('rosterLink.endConsequence')}
          doWords={t('rosterLink.end')}
          isPending={ending.isPending}
          act={end}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}

/** The last run of each direction, newest first. */
const latest = (runs: RosterLinkFactsFragment['runs']): RosterLinkFactsFragment['runs'] =>
  runs.filter(({ direction }, at) => runs.findIndex(one => one.direction === direction) === at);
