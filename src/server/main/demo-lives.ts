/** Births and marriages of the demo: two people to sign, one form, the offices one after the other. */
import { personOf } from './demo-restaurant.ts';
import { accept, act, begin, done, grant, type Ago, type Clock, type Story, type StoryAct } from './demo-story.ts';
import { toldBirth } from './demo-world-facts.ts';

type Birth = {
  readonly id: string;
  readonly mother: string;
  readonly father?: string;
  readonly child: string;
  readonly insurance: boolean;
  readonly filed: readonly [Ago, Clock];
  readonly contested?: Story['contested'];
  readonly acts: readonly StoryAct[];
};

const wish = (role: string, id: string) => {
  const { name, identifier } = personOf(id);
  return { role, person: id, name, identifier: { kind: 'citizen', value: identifier } };
};

const birth = ({ id, mother, father, child, insurance, filed, contested, acts }: Birth): Story => ({
  id,
  matter: 'birth-of-a-child',
  who: mother,
  ago: filed[0],
  time: filed[1],
  situation: {
    'child.division': '330521',
    'child.father': father !== undefined,
    'child.household': 'mother',
    'child.registered': true,
    'child.insurance': insurance,
    'child.allowance': false,
  },
  answers: {
    'newborn.name': child,
    'newborn.sex': toldBirth(mother).sex,
    'newborn.hospital': toldBirth(mother).hospital,
    'parents.married': father !== undefined,
    'delivery.address': personOf(mother).address,
    ...(father === undefined ? {} : { 'father.name': personOf(father).name, 'father.identifier': personOf(father).identifier }),
  },
  days: { 'newborn.born': toldBirth(mother).ago },
  given: {},
  ...(contested === undefined ? {} : { contested }),
  parties: [...(father === undefined ? [] : [wish('father', father)]), { role: 'newborn', name: child }],
  acts,
});

const sign = (ago: Ago, time: Clock, who: string, party: string): StoryAct => act(ago, time, who, 'sign', { party });
const two = ['certificate', 'vaccination'] as const;

const births: readonly Story[] = [
  {
    id: 'birth-running',
    mother: 'mei-ruoxue',
    father: 'mai-dong',
    child: '麦穗',
    insurance: true,
    filed: [3, '09:10'] as const,
    // She moved in the spring; the police still have her old address.
    contested: { 'mother.residence': '浙江省德清县武康街道中兴北路168号2幢301室' },
    acts: [
      sign(3, '09:40', 'mai-dong', 'father'),
      accept(2, '11:05', two),
      ...done(1, '09:20', 'certificate'),
      ...done(1, '10:40', 'vaccination'),
      begin(1, '14:30', 'household'),
    ],
  },
  {
    id: 'birth-unsigned',
    mother: 'song-zhiqiu',
    father: 'tian-dong',
    child: '天青',
    insurance: true,
    filed: [1, '13:15'] as const,
    acts: [],
  },
  {
    id: 'birth-finished',
    mother: 'bai-lu',
    father: 'qiao-mu',
    child: '乔云',
    insurance: true,
    filed: [12, '10:20'] as const,
    acts: [
      sign(12, '12:10', 'qiao-mu', 'father'),
      accept(12, '14:00', two, {}, 'he-jing'),
      ...done(11, '09:30', 'certificate'),
      ...done(11, '11:00', 'vaccination'),
      ...done(10, '10:15', 'household'),
      ...done(9, '09:45', 'insurance'),
      ...done(8, '14:20', 'card'),
    ],
  },
  {
    id: 'birth-late',
    mother: 'shi-liu',
    child: '石竹',
    insurance: false,
    filed: [5, '15:05'] as const,
    acts: [accept(4, '09:25', two), ...done(4, '14:15', 'certificate'), ...done(3, '10:00', 'vaccination'), begin(3, '15:20', 'household')],
  },
].map(birth);

const visit = { visit: '双方亲自到场（民法典第一千零四十九条）' };
type Marriage = {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly filed: readonly [Ago, Clock];
  readonly acts: readonly StoryAct[];
};

const marriage = ({ id, one, other, filed, acts }: Marriage): Story => ({
  id,
  matter: 'marriage-registration',
  who: one,
  ago: filed[0],
  time: filed[1],
  situation: { 'marriage.division': '330521', 'marriage.household': false },
  answers: { 'marriage.statement': true },
  given: { photo: 'file' },
  parties: [wish('applicant', other)],
  acts,
});

const marriages: readonly Story[] = [
  {
    id: 'marriage-gu-lu',
    one: 'gu-mingyuan',
    other: 'lu-xiaoman',
    filed: [1, '11:20'] as const,
    acts: [sign(1, '12:05', 'lu-xiaoman', 'applicant.2')],
  },
  {
    id: 'marriage-finished',
    one: 'du-ruo',
    other: 'bai-shu',
    filed: [11, '13:00'] as const,
    acts: [
      sign(11, '13:20', 'bai-shu', 'applicant.2'),
      accept(10, '09:05', ['marriage'], visit),
      begin(10, '09:10', 'marriage'),
      grant(10, '09:22', 'marriage'),
    ],
  },
  {
    id: 'marriage-absent',
    one: 'ye-wenchun',
    other: 'su-ye',
    filed: [8, '10:00'] as const,
    acts: [
      sign(8, '10:30', 'su-ye', 'applicant.2'),
      act(7, '15:10', 'he-jing', 'receive', {
        receptions: [
          {
            part: 'marriage',
            outcome: 'not-accepted',
            reasons: '一方没有亲自到场，结婚登记须双方亲自申请。',
            articles: [{ law: 'civil-code-2020', article: 1049 }],
          },
        ],
      }),
    ],
  },
].map(marriage);

export const lives: readonly Story[] = [...births, ...marriages];
