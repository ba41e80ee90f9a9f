/** Who supervises in the demo's divisions: Deqing's own, and for the others whoever supervises above them. */
import type { Actor } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
const title = { zh: '改革督查', en: 'Reform supervision' };
const of = (person: string, office: string, division: number): Officer => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  post: {
    office: brandAs<OfficeId>(office),
    division: brandAs<DivisionCode>(division),
    duty: 'supervision',
    from: '2026-01-01',
    title,
  },
});

const DEQING = 330_521;
const HUZHOU = 3_305;
const deqing = of('he-qing', 'deqing-reform', DEQING);
const huzhou = of('lu-heng', 'huzhou-reform', 330_500);
const zhejiang = of('fang-zhiyuan', 'zhejiang-reform', 330_000);

export const supervisorOf = (division: DivisionCode): Officer =>
  division === DEQING ? deqing : Math.floor(division / 100) === HUZHOU ? huzhou : zhejiang;
