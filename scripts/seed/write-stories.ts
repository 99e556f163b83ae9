import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { type DemoStory, stories } from './reference/stories.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

/** What colleagues tell of working at a neighbour; one waits for her yes. */
export async function writeStories(write: Writer, calendar: Calendar): Promise<void> {
  await write(
    'branding.story',
    rowsOf(stories, story => storyRow(story, calendar)),
  );
}

function storyRow({ who, host, publishedDaysAgo, text, textEn, ...words }: DemoStory, calendar: Calendar) {
  const { id, name, job, region } = personOf(who);
  return {
    id: namedId('story', `${who}/${host ?? 'run'}`),
    region_id: regionId(region),
    professional_id: id,
    member_id: memberId(job!.member),
    host_member_id: host && memberId(host),
    name: name.split(' ')[0]!,
    title: words.title,
    text: text.join('\n\n'),
    title_en: words.titleEn,
    text_en: textEn.join('\n\n'),
    drafted_at: calendar.at(-(publishedDaysAgo ?? 0) - 3, 10 * 60),
    published_at: publishedDaysAgo === null ? null : calendar.at(-publishedDaysAgo, 20 * 60),
    withdrawn_at: null,
  };
}
