import type { StoryWordsFragment } from '../generated/operations.ts';
import { currentLocale, t } from '../language/language.ts';

/** A story in the reader's language where it was translated, with who tells it. */
export function StoryWords({ story }: { readonly story: StoryWordsFragment }) {
  const isEnglish = currentLocale() === 'en' && story.titleEn !== null;
  const lang = isEnglish ? 'en' : 'nl';
  return (
    <>
      <h3 class="utrecht-heading-3" lang={lang}>
        {isEnglish ? story.titleEn : story.title}
      </h3>
      <p class="muted">{whoText(story)}</p>
      <p class="measure run__story" lang={lang}>
        {isEnglish ? story.textEn : story.text}
      </p>
    </>
  );
}

/** `Femke werkt bij Martini en werkte mee bij OZG`, as far as it is known. */
function whoText({ name, member, hostMember }: StoryWordsFragment): string {
  if (!member) return name;
  if (!hostMember) return t('run.storyOf', { name, member: member.shortName });
  return t('run.storyAt', { name, member: member.shortName, host: hostMember.shortName });
}
