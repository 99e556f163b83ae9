import type { EntityManager } from '@mikro-orm/postgresql';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import type { DeliveryNumbers, Quiet } from '../message-delivery/delivery.rules.ts';

/** What the rules about messages count with on that day. */
export interface MessageNumbers extends DeliveryNumbers {
  /** Of who chose no hours of her own. */
  readonly usualQuiet: Quiet;
  readonly confirmHours: number;
  readonly pauseSeconds: number;
  readonly mostDevices: number;
  readonly pushKeptHours: number;
}

export async function messageNumbers(em: EntityManager, now: Date): Promise<MessageNumbers> {
  const number = await ruleNumbers(em, now);
  return {
    usualQuiet: { quietFrom: timeOfDay(number('MS-1.quiet-from')), quietUntil: timeOfDay(number('MS-1.quiet-until')) },
    soonHours: number('MS-1.quiet-not-within'),
    digestAt: timeOfDay(number('MS-2.digest-at')),
    confirmHours: number('MS-3.address-confirmed-within'),
    pauseSeconds: number('MS-3.address-pause'),
    mostDevices: number('MS-4.devices'),
    pushKeptHours: number('MS-4.push-kept'),
  };
}

/** Minutes of a day, as `07:30`. */
const timeOfDay = (minutes: number): string =>
  Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' });
