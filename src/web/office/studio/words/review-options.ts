/** Who signs beside the handler, and why decisions are kept out of the public list, as the editor offers them. */
import type { Option } from '../field/line-field.tsx';

export const reviews: readonly Option[] = [
  { id: 'second-officer', label: { zh: '另一名工作人员复核', en: 'Another officer' } },
  { id: 'approval', label: { zh: '负责人审批', en: 'A head with an approval post' } },
];
export const secrets: readonly Option[] = [
  { id: 'state', label: { zh: '国家秘密', en: 'State secret' } },
  { id: 'business', label: { zh: '商业秘密', en: 'Trade secret' } },
  { id: 'privacy', label: { zh: '个人隐私', en: 'Privacy' } },
];
