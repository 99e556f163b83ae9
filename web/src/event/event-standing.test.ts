import { describe, expect, it } from '@jest/globals';
import { eventStanding } from './event-standing.ts';

const open = { status: 'OPEN', capacity: 60, registeredCount: 48, viewerRegistration: null } as const;
const registration = { id: 'r', viewerCanCancel: true, waitingListPosition: null };

describe('how an event stands for who looks', () => {
  it('tells the seats that are left', () => {
    expect(eventStanding(open)).toEqual({ words: 'event.seats', tone: 'good', values: { count: 12 } });
  });
  it.each([
    ['FULL', 'info'],
    ['HELD', 'info'],
    ['CANCELLED', 'bad'],
  ] as const)('tells that it is %s', (status, tone) => {
    expect(eventStanding({ ...open, status })).toEqual({ words: `eventStatus.${status}`, tone });
  });
  it('puts her own registration first', () => {
    const viewerRegistration = { ...registration, status: 'REGISTERED' } as const;
    expect(eventStanding({ ...open, viewerRegistration }).words).toBe('registration.REGISTERED');
  });
  it('names her place on the waiting list', () => {
    const viewerRegistration = { ...registration, status: 'WAITLISTED', waitingListPosition: 4 } as const;
    expect(eventStanding({ ...open, status: 'FULL', viewerRegistration }).values).toEqual({ place: 4 });
  });
  it('forgets a registration that was cancelled', () => {
    const viewerRegistration = { ...registration, status: 'CANCELLED' } as const;
    expect(eventStanding({ ...open, viewerRegistration }).words).toBe('event.seats');
  });
});
