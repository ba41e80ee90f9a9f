/** Why a paper may not be asked for, with the way out: 2018 provisions, articles 7 and 43(3). */
import type { PaperRefusal } from '#domain/case/refusals.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const paperRefusals = {
  'paper-held': entry(
    422,
    '“{paper}”由{holder}提供，不能要求申请人交（2018年省规定第7条）。没取到就再问一次来源，先照办，过后补核。',
    '"{paperEn}" is held by {holderEn} and may not be asked for (2018 provisions art. 7). Ask the source again; the case goes on and is checked later.',
  ),
  'paper-given': entry(
    422,
    '“{paper}”已经交过，不能再要一次（2018年省规定第7条）。它有问题的，请写明问题在哪里。',
    '"{paperEn}" was given already and may not be asked for twice (2018 provisions art. 7). If something is wrong with it, say what.',
  ),
  'paper-given-online': entry(
    422,
    '网上申请的，电子材料与纸质的具有同等效力，不得再要“{paper}”的纸质件、原件或复印件（2018年省规定第6条、第8条）。电子件有问题的，写明问题，请对方重传。',
    'Applied for online: the electronic paper counts like one on paper, and "{paperEn}" may not be asked for as paper, original or copy (2018 provisions art. 6 and 8). If the file is wrong, say what, and ask for another file.',
  ),
  'paper-outside-guide': entry(
    422,
    '办事指南里没有“{paper}”，不能要求提供（2018年省规定第43条第3项）。',
    '"{paperEn}" is not in the guide and may not be asked for (2018 provisions art. 43(3)).',
  ),
  'paper-in-words': entry(
    422,
    '这句话是在要“{paper}”，指南外的材料不能用文字要（2018年省规定第43条第3项）。指南里的，请从清单里选；数据不对的，请指明是哪一项。',
    'This sentence asks for "{paperEn}"; a paper outside the guide may not be asked for in words (2018 provisions art. 43(3)). Choose one of the list, or name the answer that is wrong.',
  ),
  'question-outside-guide': entry(
    422,
    '办事指南里没有“{field}”这一项，不能要求补填（2018年省规定第43条第3项）。',
    'The guide has no question "{field}"; it may not be asked (2018 provisions art. 43(3)).',
  ),
} as const satisfies Record<PaperRefusal, RefusalEntry>;
