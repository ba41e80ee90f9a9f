/** Lanes: who is called before others although they came later, and why. */
import type { Text } from '#domain/kernel/text.ts';

/** `booked`: an appointment, from its time on; the others are said by the person and believed. */
export type Lane = 'ordinary' | 'elder' | 'disabled' | 'pregnant' | 'soldier' | 'booked';

export const laneNames: Readonly<Record<Lane, Text>> = {
  ordinary: { zh: '普通', en: 'Ordinary' },
  elder: { zh: '长者优先', en: 'Elderly first' },
  disabled: { zh: '残疾人优先', en: 'Disabled first' },
  pregnant: { zh: '孕妇优先', en: 'Expectant mothers first' },
  soldier: { zh: '军人优先', en: 'Soldiers first' },
  booked: { zh: '预约', en: 'Booked' },
};
