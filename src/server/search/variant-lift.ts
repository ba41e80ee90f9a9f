/** Of the many variants of one thing (new, changed, renewed, lost, ended) the one that was asked for; the beginning where none was named. */

const FIRST = /新办|核发|设立|申领|首次|初次|初领|新增|发放|取证|受理|认定|登记$|办理$|申请$/u;
/** Variants, and how people say that they want them. */
const VARIANTS: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/变更|更正|更名|异动|修改|维护/u, /变更|更正|改|换|变|biangeng/u],
  [/注销|终止|撤销|歇业|停业|解除|减少|免职|缴销|作废/u, /注销|终止|撤|歇业|停|不干|不做|关|销|zhuxiao/u],
  [/补办|补发|补领|遗失|挂失|补证|补换/u, /补|丢|掉了|遗失|挂失|没了|不见|buban|bufa|guashi/u],
  [/延续|续期|延期|换发|换领|换证|到期|再注册|继续/u, /延|续|到期|换|过期|yanxu|huanling|huanfa|huanzheng/u],
  [/转出|转入|迁移|转移|过户|迁/u, /转|迁|过户|搬|guohu|zhuanyi|zhuanru|zhuanchu|qianyi/u],
  [/查询|咨询|指引|投诉|信息|公示|发布|明细|核查|查阅/u, /查|问|咨询|投诉|打印|chaxun|zixun/u],
  [/校验|年检|年审|复审|复查|考核|修复|解挂|解封|恢复/u, /校验|年检|年审|复审|复查|考核|修复|解|恢复/u],
  [
    /预告|抵押|出质|特殊|危险|剧毒|政府投资|军人|机关事业单位|建筑物|工程/u,
    /抵押|质押|出质|特殊|危险|剧毒|毒|政府|军|机关|事业|建筑|工程|施工/u,
  ],
];
const BEGINNING = /新办|核发|设立登记|设立|申领|首次|初次|初领|新增|发放|办理/gu;
/** The last of them are kinds of things, not what becomes of one. */
const LATER = VARIANTS.slice(0, 5);

/** Whether a change, an end, a loss, a renewal or a move was said. */
export const namesVariant = (said: string): boolean => LATER.some(([, words]) => words.test(said));

/** A name without saying that it is the beginning. */
export const withoutBeginning = (name: string): string => name.replaceAll(BEGINNING, '') || name;

const FITS = 0.03;
const OTHER = 0.05;

/** More for a variant that was said, less for one that was not. */
export function variantLift(name: string, question: string): number {
  const named = VARIANTS.filter(([variant]) => variant.test(name));
  if (named.length === 0) return FIRST.test(name) ? FITS : 0;
  return named.some(([, said]) => said.test(question)) ? FITS : -OTHER;
}
