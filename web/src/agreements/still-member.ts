interface Going {
  readonly mergedOn: string | null;
  readonly leftOn: string | null;
}

/** Whether it is still a member on a day: from the day on which it merges or leaves it is none. */
export const isMemberOn = ({ mergedOn, leftOn }: Going, day: string): boolean => {
  const gone = mergedOn ?? leftOn;
  return gone === null || day < gone;
};
