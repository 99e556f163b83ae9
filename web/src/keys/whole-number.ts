/** What was typed as a number of days or hours; -1, which the graph refuses, for anything else. */
export const wholeNumber = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : -1);
