/** The numbers that the platform gives: of each member and year from 1 on, without gaps. */
export const seriesNumber = (year: number, serial: number): string => `NB-${year}-${String(serial).padStart(5, '0')}`;

/** Whether a number would stand in that series: a member gives no such number itself. */
export const isOfSeries = (number: string): boolean => /^NB-\d{4}-\d{5,}$/i.test(number);
