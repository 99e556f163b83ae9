import { useState } from 'preact/hooks';
import { HomeRosterPeopleDocument } from '../generated/home-roster.ts';
import { client } from '../graph/client.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveAs } from '../ui/save-as.ts';

/** Saves who works there with her number, in the columns of a home roster: the roster system keeps the numbers from then on. */
export function NumbersButton({ slug }: { readonly slug: string }) {
  const [isPending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setPending(true);
    const people = await everybody(slug);
    setPending(false);
    setFailed(!people);
    if (!people) return announce(t('homeRoster.numbersFailed'));
    const rows = people.map(({ id, name }) => [id, `"${name.replaceAll('"', '""')}"`, '', '', '', '', ''].join(';'));
    const header = 'medewerker;naam;datum;begin;einde;pauze;soort';
    saveAs(`${t('homeRoster.numbersFile')}.csv`, `\uFEFF${[header, ...rows].join('\r\n')}\r\n`);
  };
  return (
    <>
      <p>
        <Button kind="secondary-action" isPending={isPending} onPress={() => void save()}>
          {t('homeRoster.saveNumbers')}
        </Button>
      </p>
      {hasFailed && (
        <Notice tone="bad">
          <p>{t('homeRoster.numbersFailed')}</p>
        </Notice>
      )}
    </>
  );
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Page by page; null when a page did not come. */
async function everybody(slug: string, after: string | null = null): Promise<Person[] | null> {
  const asked = client.query(HomeRosterPeopleDocument, { slug, after }, { requestPolicy: 'network-only' });
  const people = (await asked.toPromise()).data?.member?.people;
  if (!people) return null;
  const { hasNextPage, endCursor } = people.pageInfo;
  if (!hasNextPage) return [...people.nodes];
  const others = await everybody(slug, endCursor ?? null);
  return others && [...people.nodes, ...others];
}
