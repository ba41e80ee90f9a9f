/** The codes of law under which a person is shown a look later, or a source is asked without a live case; nothing else is a reason. */
import type { Basis, Text } from '#domain/kernel/text.ts';

export type LawfulCode = {
  readonly id: string;
  readonly name: Text;
  readonly basis: Basis;
  /** For how many calendar days at most a look may be shown later; 0: it may not. */
  readonly delayDays: number;
  /** Whether a source may be asked about a case that has ended. */
  readonly asks: boolean;
};

const pipl = (article: number): Basis => ({ law: 'personal-information-protection-law-2021', article });
const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });

/** Ninety days is our own bound: the law names none, and what has no end is not a delay (bar I22). */
const LONGEST = 90;

export const lawfulCodes: readonly LawfulCode[] = [
  {
    id: 'secret-by-law',
    name: { zh: '法律、行政法规规定应当保密', en: 'a law or administrative regulation demands secrecy' },
    basis: pipl(18),
    delayDays: LONGEST,
    asks: false,
  },
  {
    id: 'duty-would-fail',
    name: { zh: '告知将妨碍履行法定职责', en: 'telling would obstruct a statutory duty' },
    basis: pipl(35),
    delayDays: LONGEST,
    asks: false,
  },
  {
    // Article 18, paragraph 2: told as soon as the emergency is over.
    id: 'emergency',
    name: { zh: '紧急情况下为保护生命健康和财产安全', en: 'an emergency, to protect life, health and property' },
    basis: pipl(18),
    delayDays: 7,
    asks: true,
  },
  {
    id: 'inspection-of-the-licensed',
    name: { zh: '核查被许可人从事许可事项的情况', en: 'checking what a licensed person does under the licence' },
    basis: licensing(61),
    delayDays: 0,
    asks: true,
  },
  {
    id: 'inspection-of-the-licensing',
    name: { zh: '上级对下级实施许可的监督检查', en: 'inspection of a lower authority by the higher one' },
    basis: licensing(60),
    delayDays: 0,
    asks: true,
  },
];

export const findLawfulCode = (id: string): LawfulCode | undefined => lawfulCodes.find((code) => code.id === id);
