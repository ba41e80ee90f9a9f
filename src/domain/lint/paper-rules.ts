/** Papers: what the government holds is not asked for, what is asked for has a name and a law (2018 regulation, articles 4, 7 and 43(3)). */
import type { Problem } from '#domain/kernel/result.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Item, Material, Satisfaction } from '#domain/catalogue/item.ts';
import type { Finding } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { findingsBy } from './rule.ts';

const once = { law: 'zhejiang-at-most-once-2018', article: 7 } as const;
const outside = { law: 'zhejiang-at-most-once-2018', article: 43 } as const;

export const PAPER_RULES = {
  'asks-for-held-paper': {
    title: { zh: '要了{holder}已有的纸', en: 'A paper that {holder} holds' },
    sentence: {
      zh: '材料“{name}”：政府部门已经有的，不得再要。',
      en: 'Material “{name}”: what a department holds may not be asked for.',
    },
    remedy: { zh: '改为数据核对', en: 'Check it against the data' },
    severity: 'error',
    weight: 20,
    of: ['item', 'overlay'],
    basis: once,
  },
  'held-not-first': {
    title: { zh: '能查到的，排在了要人交的后面', en: 'What is held stands behind what is brought' },
    sentence: { zh: '材料“{material}”：能从数据来的，放在最前面。', en: 'Material “{material}”: what comes from data goes first.' },
    remedy: { zh: '把数据来源放到最前', en: 'Put the data first' },
    severity: 'error',
    weight: 10,
    of: ['item', 'overlay'],
    basis: once,
  },
  'vague-paper': {
    title: { zh: '材料说不清是什么', en: 'A material without a name' },
    sentence: {
      zh: '“{name}”没说清是哪一份。要指南之外的材料是要追责的，“其他材料”“等材料”不能写。',
      en: '“{name}” does not say which paper. To ask for what the guide does not name is punished.',
    },
    remedy: { zh: '写出材料的名称，或者删去', en: 'Name it or take it out' },
    severity: 'error',
    weight: 15,
    of: ['item', 'overlay', 'listing'],
    basis: outside,
  },
  'paper-without-basis': {
    title: { zh: '材料没有依据', en: 'A material without its law' },
    sentence: { zh: '凭什么要“{name}”，没有写依据。', en: 'By which law “{name}” is asked for is missing.' },
    remedy: { zh: '写上依据，或者删去', en: 'Name the law or take it out' },
    severity: 'advice',
    weight: 4,
    of: ['item', 'listing'],
    basis: { law: 'zhejiang-at-most-once-2018', article: 4 },
  },
  'paper-without-source': {
    title: { zh: '没说材料从哪里来', en: 'Where the material comes from is missing' },
    sentence: {
      zh: '“{name}”是自己写的、部门给的，还是别处开的，要写明。',
      en: 'Say whether “{name}” comes from the applicant, a department or another.',
    },
    remedy: { zh: '选上来源', en: 'Choose the source' },
    severity: 'advice',
    weight: 2,
    of: ['item', 'listing'],
  },
  'paper-from-government': {
    title: { zh: '材料来自政府部门，却要人去拿', en: 'A department has it, and the applicant fetches it' },
    sentence: {
      zh: '“{name}”的来源是政府部门，却只能由申请人带来。',
      en: '“{name}” comes from a department, and yet only the applicant can bring it.',
    },
    remedy: { zh: '改由部门核对', en: 'Let the department be asked' },
    severity: 'error',
    weight: 12,
    of: ['item', 'overlay', 'listing'],
    basis: once,
  },
  'many-papers': {
    title: { zh: '要交的材料多', en: 'Many papers to bring' },
    sentence: { zh: '要人自己交的有{count}件，超过{most}件。', en: '{count} papers are to be brought, more than {most}.' },
    remedy: { zh: '看看哪些可以不要', en: 'See which are not needed' },
    severity: 'advice',
    weight: 5,
    of: ['item', 'listing'],
  },
} as const;

const find = findingsBy(PAPER_RULES);

/** "其他材料", "等材料", "相关资料": a basket, not a paper; a real name that merely ends in 材料 (申报材料) stays. */
const VAGUE =
  /^(其它|其他|相关|有关|必要|所需|其他相关|其他有关|其他必要)(的)?(证明)?(材料|资料|文件|证明|手续)|(等|等其他|等相关|等有关|及其他|和其他|及相关|及有关)(的)?(证明)?(材料|资料|文件|手续)$|(要求|规定|需要)(提供|提交)?的(其他|其它|相关|有关)(的)?(证明)?(材料|资料|文件)|^(材料|资料|申请材料|申报材料)$/;
export const isVaguePaper = (name: string): boolean => VAGUE.test(name.trim().replaceAll(/[\s（）()。，、]/g, ''));

/** More papers than this in one hand is what the reform set out to end; advice only. */
const MOST = 8;

const isBrought = ({ satisfiedBy }: Material): boolean => satisfiedBy.length > 0 && satisfiedBy.every(({ by }) => by === 'bring');

const lintPaper = (material: Material, at: number): readonly Finding[] => {
  const pointer = `/materials/${at}`;
  const values = { name: material.name.zh, nameEn: material.name.en };
  const findings: Finding[] = [];
  if (isVaguePaper(material.name.zh)) findings.push(find('vague-paper', `${pointer}/name`, { values }));
  if (material.basis === undefined) findings.push(find('paper-without-basis', pointer, { values }));
  if (material.source === undefined && isBrought(material)) findings.push(find('paper-without-source', pointer, { values }));
  if (material.source === 'government' && isBrought(material))
    findings.push(find('paper-from-government', `${pointer}/source`, { values }));
  return findings;
};

export const lintPapers = ({ materials }: Item): readonly Finding[] => {
  const brought = materials.filter((material) => isBrought(material) && material.need === 'required').length;
  return [
    ...materials.flatMap(lintPaper),
    ...(brought > MOST ? [find('many-papers', '/materials', { values: { count: brought, most: MOST } })] : []),
  ];
};

/** The ways by which the departments that hold the paper are asked instead: every fact it proves, by who holds it. */
const heldWays = (material: Material, fact: string, { check }: LintContext): readonly Satisfaction[] => {
  const facts = material.proves ?? [fact as NonNullable<Material['proves']>[number]];
  const holders = new Map<string, (typeof facts)[number][]>();
  for (const id of facts) {
    const source = check.facts.get(factOf(id).fact)?.source;
    if (source !== undefined) holders.set(source, [...(holders.get(source) ?? []), id]);
  }
  return [...holders].map(([heldBy, own]) => ({ by: 'fact', facts: own, heldBy }));
};

/** A held paper gets the name of its holder and the change that ends it: data first, no paper. */
export const heldPaperFinding = ({ pointer, values }: Problem, item: Item, context: LintContext): Finding => {
  const material = item.materials.find(({ id }) => id === values?.['material']);
  const fact = String(values?.['fact'] ?? '');
  const source = context.check.facts.get(fact)?.source ?? '';
  const holder = context.departmentNames.get(source) ?? { zh: source, en: source };
  return find('asks-for-held-paper', pointer, {
    values: {
      ...values,
      name: material?.name.zh ?? '',
      nameEn: material?.name.en ?? '',
      holder: holder.zh,
      holderEn: holder.en,
    },
    ...(material === undefined ? {} : { remedy: { pointer: `${pointer}/satisfiedBy`, value: heldWays(material, fact, context) } }),
  });
};

const isHeld = ({ by }: Satisfaction): boolean => by === 'fact' || by === 'certificate';

export const heldNotFirstFinding = ({ pointer, values }: Problem, item: Item): Finding => {
  const ways = item.materials.find(({ id }) => id === values?.['material'])?.satisfiedBy ?? [];
  return find('held-not-first', pointer, {
    ...(values === undefined ? {} : { values }),
    remedy: { pointer, value: [...ways.filter(isHeld), ...ways.filter((way) => !isHeld(way))] },
  });
};
