/** What people of the demo told 12345 in the last weeks, and what became of it: petitions in every state, all invented. */
import type { HotlineChannel, HotlineKind } from '#domain/petition/hotline.ts';
import type { ActBody } from '#server/petition/hotline-body.ts';

/** `at`: days ago, with the hour as the fraction's stand-in (`3.1` is three days ago, an hour after the first of that day). */
export type HotlineStep = { readonly at: number; readonly who: string; readonly act: string; readonly body?: ActBody };
export type HotlineStory = {
  readonly at: number;
  readonly kind: HotlineKind;
  readonly channel?: HotlineChannel;
  readonly text: string;
  /** An account of the demo, or a caller by name and number; neither: anonymous. */
  readonly person?: string;
  readonly caller?: readonly [name: string, phone: string];
  readonly place?: string;
  readonly matter?: string;
  readonly item?: string;
  readonly urgent?: true;
  readonly confidential?: true;
  readonly against?: string;
  /** Whose own case it speaks of. */
  readonly aboutCaseOf?: string;
  readonly steps?: readonly HotlineStep[];
};

const agent = 'jin-xiaoyun';
const other = 'tang-jia';
const lead = 'fu-lei';
const send = (at: number, office: string, ...joint: string[]): HotlineStep => ({
  at,
  who: agent,
  act: 'send',
  body: joint.length === 0 ? { office } : { office, joint },
});
const answer = (at: number, who: string, text: string, more: ActBody = {}): HotlineStep => ({
  at,
  who,
  act: 'answer',
  body: { text, outcome: 'supported', ...more },
});
const happy = (at: number, text = ''): HotlineStep => ({
  at,
  who: other,
  act: 'call-back',
  body: { satisfied: true, solved: true, text },
});
const spot = (at: number, text: string): HotlineStep => ({ at, who: agent, act: 'answer-at-once', body: { text } });

const settled: readonly HotlineStory[] = [
  {
    at: 26,
    kind: 'question',
    text: '孩子刚出生，上户口、办医保、办社保卡要跑几个地方？',
    caller: ['顾先生', '13800000701'],
    matter: 'birth-of-a-child',
    steps: [spot(26, '一个地方也不用跑：在“出生一件事”里一次填完，户口、医保、社保卡一起办，10个工作日内办好。')],
  },
  {
    at: 25,
    kind: 'complaint',
    text: '武康街道舞阳街夜宵摊油烟直排，晚上十二点还很吵，窗户不敢开。',
    caller: ['章阿姨', '13800000702'],
    place: '武康街道舞阳街88号楼下',
    steps: [
      send(24.2, 'deqing-ecology-environment'),
      { at: 23, who: 'qin-shu', act: 'object', body: { text: '占道夜宵摊油烟由综合执法局查处，不归生态环境分局。' } },
      { at: 22.2, who: lead, act: 'decide-objection', body: { text: '按职责清单归综合执法局。', office: 'deqing-urban-management' } },
      { at: 20, who: 'ye-qing', act: 'tell-meanwhile', body: { text: '昨晚已现场检查，责令摊主加装油烟净化器。' } },
      answer(16, 'ye-qing', '净化器已装好，经营时间改到晚上十点半前，今后每周夜查一次。'),
      happy(15, '安静多了'),
    ],
  },
  {
    at: 22,
    kind: 'suggestion',
    text: '政务服务中心门口的公交站牌没有班次，老人不知道下一班几点，建议装一个电子站牌。',
    person: 'shen-liqiu',
    place: '德清县政务服务中心',
    steps: [
      send(21, 'deqing-transport'),
      {
        at: 12,
        who: agent,
        act: 'tell-meanwhile',
        body: { text: '交通运输局已经去看过，正在和公交公司算电源。' },
      },
    ],
  },
  {
    at: 19,
    kind: 'question',
    text: '开小面馆是不是还要办消防检查？面积60平方米。',
    person: 'zhou-yining',
    matter: 'open-restaurant',
    steps: [
      send(18.2, 'deqing-market-supervision'),
      answer(17, 'chen-siyuan', '60平方米的面馆不用先做消防检查，在“开餐饮店一件事”里填面积，系统会自动判断。', { outcome: 'explained' }),
      { at: 16, who: 'zhou-yining', act: 'call-back', body: { satisfied: true, solved: true, text: '' } },
    ],
  },
  {
    at: 18,
    kind: 'complaint',
    text: '房子过户，大厅说要我自己去调档案复印，网上写的不用。',
    caller: ['胡先生', '13800000703'],
    matter: 'house-sale',
    steps: [
      send(17, 'deqing-natural-resources'),
      answer(12, 'qian-wang', '档案由我局内部调取，不用您去。'),
      { at: 11, who: other, act: 'call-back', body: { satisfied: false, solved: false, text: '窗口还是叫我去复印' } },
      answer(8, 'qian-wang', '已和窗口当面纠正，您的件今天收下了，所需档案我局已调取。'),
      happy(7, '办好了'),
    ],
  },
  {
    at: 17,
    kind: 'help',
    text: '塔山街从早上六点停水，家里有婴儿。',
    caller: ['陆女士', '13800000704'],
    place: '舞阳街道塔山街3号',
    urgent: true,
    steps: [
      { at: 17, who: agent, act: 'send', body: { office: 'deqing-water', text: '一岁以下婴儿，先送桶装水' } },
      answer(17.3, 'shi-yang', '主管爆裂，下午三点前修好；送水车已到小区门口。'),
      happy(16),
    ],
  },
  {
    at: 17,
    kind: 'help',
    text: '塔山街停水了，什么时候来水？',
    caller: ['林师傅', '13800000705'],
    place: '舞阳街道塔山街',
    steps: [{ at: 17, who: other, act: 'join', body: { lead: 'story:5', cause: '塔山街主管爆裂停水' } }],
  },
  {
    at: 17,
    kind: 'help',
    text: '我们塔山街这一片都停水，做不了饭。',
    caller: ['许阿姨', '13800000706'],
    steps: [{ at: 17, who: agent, act: 'join', body: { lead: 'story:5', cause: '塔山街主管爆裂停水' } }],
  },
  {
    at: 15,
    kind: 'report',
    text: '有人半夜往余英溪边倒建筑垃圾，一周三次，车牌尾号77。',
    place: '乾元镇余英溪东岸',
    steps: [
      send(14, 'deqing-urban-management', 'deqing-water'),
      { at: 12, who: 'shi-yang', act: 'say-joint', body: { text: '河道管理范围内，已立牌，可配合清运。' } },
      answer(9, 'ye-qing', '查实为一处工地偷倒，已立案，责令清运完毕。'),
    ],
  },
  {
    at: 14,
    kind: 'thanks',
    text: '谢谢大厅的王敏，孩子一件事当场就办好了，还帮我打印。',
    person: 'gu-mingyuan',
    steps: [
      spot(13, '谢谢您的表扬，已转给政务服务中心。'),
      { at: 12, who: 'gu-mingyuan', act: 'call-back', body: { satisfied: true, solved: true, text: '' } },
    ],
  },
];

const running: readonly HotlineStory[] = [
  {
    at: 13,
    kind: 'complaint',
    text: '小区对面工地每天早上五点打桩，说是赶工期。',
    caller: ['郑女士', '13800000707'],
    place: '阜溪街道康乾路工地',
    steps: [
      send(12, 'deqing-housing-construction', 'deqing-ecology-environment'),
      { at: 9, who: 'wu-qing', act: 'ask-extension', body: { days: 10, text: '要等噪声检测报告。' } },
      { at: 8, who: 'fu-yan', act: 'decide-extension', body: { granted: true, text: '情况属实，同意。' } },
      { at: 6, who: 'wu-qing', act: 'tell-meanwhile', body: { text: '已约谈施工单位，六点前不得打桩；检测报告下周出。' } },
    ],
  },
  {
    at: 12,
    kind: 'complaint',
    text: '退休手续网上交了，人社又让我去现场核对一次档案，来回四十公里。',
    caller: ['沈师傅', '13800000708'],
    matter: 'retirement',
    steps: [
      send(11, 'deqing-human-resources'),
      answer(9, 'yan-guo', '档案核对可以视频办，今天已经给您打过电话核好了，不用来。'),
      { at: 8, who: other, act: 'call-back', body: { satisfied: false, solved: false, text: '视频打不开' } },
      answer(6, 'yan-guo', '已改为调取电子档案，不用您操作。'),
      { at: 5, who: other, act: 'call-back', body: { satisfied: false, solved: false, text: '到现在没有结果' } },
    ],
  },
  {
    at: 9,
    kind: 'second-trip',
    text: '办食品经营许可，窗口说照片不清楚要我明天再来，可是指南写着可以手机补传。',
    person: 'zhou-yining',
    matter: 'open-restaurant',
    steps: [
      {
        at: 6,
        who: 'cen-chuan',
        act: 'answer',
        body: { text: '属实。照片可以手机补传，不该让您再来；窗口已当面纠正，材料已经收下。', outcome: 'supported', finding: 'upheld' },
      },
    ],
  },
  {
    at: 4,
    kind: 'second-trip',
    text: '办馄饨店，窗口叫我回去复印房产证再来，可是不动产已经联网了。',
    caller: ['沈师傅', '13800000028'],
    matter: 'open-restaurant',
    aboutCaseOf: 'shen-liqiu',
  },
  {
    at: 8,
    kind: 'question',
    text: '公积金提取买房要带购房合同原件吗？能不能网上办？',
    caller: ['蔡先生', '13800000710'],
    item: 'housing-fund-withdrawal',
    steps: [spot(8, '全程网上办，合同备案信息由住建部门提供，不用带原件。')],
  },
  {
    at: 6,
    kind: 'complaint',
    text: '医保报销两个月了还没到账。',
    caller: ['方阿姨', '13800000711'],
    steps: [send(5, 'deqing-medical-insurance'), answer(3, 'cao-ning', '您的报销款已于昨天拨付，三天内到账。')],
  },
  {
    at: 5,
    kind: 'report',
    text: '某窗口人员收了代办费才给快办，有转账截图。',
    caller: ['（要求保密）', '13800000712'],
    against: 'deqing-market-supervision',
    steps: [{ at: 4, who: agent, act: 'send-to-supervision' }],
  },
  {
    at: 5,
    kind: 'help',
    text: '老房子加装电梯，三楼不同意，社区调解不下来。',
    caller: ['潘先生', '13800000713'],
    place: '武康街道永安小区12幢',
    steps: [
      send(4, 'deqing-civil-affairs'),
      { at: 3, who: 'feng-he', act: 'object', body: { text: '加装电梯由住建局牵头，民政局没有这项职责。' } },
    ],
  },
  {
    at: 20,
    kind: 'complaint',
    text: '超市买的腊肉发霉，店家不退。',
    caller: ['江女士', '13800000714'],
    steps: [send(19, 'deqing-market-supervision')],
  },
];

const fresh: readonly HotlineStory[] = [
  { at: 2, kind: 'question', text: '社保卡丢了，能不能不去银行补办？', caller: ['吕先生', '13800000715'], item: 'social-security-card' },
  { at: 2, kind: 'help', text: '环城北路路灯坏了三盏，晚上很黑。', person: 'lin-xiaozhou', place: '阜溪街道环城北路21号附近' },
  { at: 1, kind: 'complaint', text: '网上申请开餐饮店，上传平面图一直失败。', person: 'lu-xiaoman', matter: 'open-restaurant' },
  {
    at: 1,
    kind: 'question',
    text: '开餐饮店一定要自己有房子吗？租的行不行？',
    caller: ['梅小姐', '13800000716'],
    matter: 'open-restaurant',
  },
  { at: 0.1, kind: 'help', text: '环城北路有几盏路灯不亮，骑车差点摔倒。', caller: ['黄先生', '13800000717'], place: '阜溪街道环城北路' },
  {
    at: 0.2,
    kind: 'help',
    text: '地下车库进水，电梯停了，有老人困在楼上。',
    caller: ['包先生', '13800000718'],
    place: '武康街道永安小区',
    urgent: true,
  },
  { at: 0.3, kind: 'suggestion', text: '建议大厅周六下午也开，上班的人平时来不了。', place: '德清县政务服务中心' },
];

export const hotlineStories: readonly HotlineStory[] = [...settled, ...running, ...fresh];
