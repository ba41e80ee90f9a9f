/** Writes the whole dossier of a case: cover, who, answers, parts, delivery, questions, papers served and what happened. */
import type { Block, Paper } from './paper.ts';
import { writeParts } from './dossier-parts.ts';
import { writeRecord } from './dossier-record.ts';
import { dayIn, heading, line, longText, momentIn, partIn, say, wordOf, type DossierScene } from './dossier-scene.ts';
import { caseStateWord, wayWord } from './dossier-words.ts';

export function writeDossier(scene: DossierScene): Paper {
  const { view, language, demo } = scene;
  return {
    language,
    title: say(scene, '办件全卷', 'Dossier of a case'),
    subtitle: `${wordOf(scene, view.matter.name)} · ${view.title}${demo ? say(scene, ' · 演示，人物和数据都是虚构的', ' · demo, people and data invented') : ''}`,
    number: [say(scene, '办件号', 'Case'), view.number],
    note: say(scene, `${scene.reader}调取`, `made for ${scene.reader}`),
    at: scene.at,
    blocks: [
      cover(scene),
      ...people(scene),
      ...answers(scene),
      heading(say(scene, '分办件', 'Parts')),
      ...writeParts(scene),
      ...delivery(scene),
      ...questions(scene),
      ...writeRecord(scene),
    ],
    code: {
      url: `${scene.publicUrl}/progress/${view.number}`,
      lines: [say(scene, '扫码查进度', 'Scan to see how far it is')],
    },
    footer: [
      say(
        scene,
        '依据：个人信息保护法第45条（查阅、复制），省“最多跑一次”规定第12条、第15条',
        'Law: Personal Information Protection Law, art. 45 (to consult and copy); Zhejiang At Most Once Provisions, art. 12, 15',
      ),
      say(scene, `记录校验值 ${scene.logHash.slice(0, 16)}`, `Log hash ${scene.logHash.slice(0, 16)}`),
    ],
  };
}

function cover(scene: DossierScene): Block {
  const { view } = scene;
  const rows: [string, string][] = [
    [say(scene, '一件事', 'Matter'), wordOf(scene, view.matter.name)],
    [say(scene, '名称', 'Title'), view.title],
    [say(scene, '区划', 'Division'), `${wordOf(scene, view.division.name)} ${view.division.code}`],
    [
      say(scene, '提交', 'Sent'),
      `${momentIn(view.submittedAt)} · ${view.channel === 'online' ? say(scene, '网上', 'online') : say(scene, '窗口', 'at the counter')}`,
    ],
    [say(scene, '状态', 'State'), caseStateWord(view.state, scene.language)],
    [say(scene, '跑动次数', 'Visits'), `${view.visits.length}${view.visits.map(({ reason }) => ` · ${reason}`).join('')}`],
    [say(scene, '记录条数、校验值', 'Records, hash'), `${view.version} · ${scene.logHash}`],
  ];
  if (view.doneBy !== null && view.endedAt === null) rows.splice(5, 0, [say(scene, '预计办完', 'Done by'), dayIn(scene, view.doneBy)]);
  if (view.endedAt !== null) rows.splice(5, 0, [say(scene, '办结', 'Ended'), dayIn(scene, view.endedAt)]);
  return { kind: 'facts', rows };
}

const people = (scene: DossierScene): readonly Block[] => [
  heading(say(scene, '当事人', 'Who takes part')),
  {
    kind: 'table',
    head: [
      say(scene, '姓名、名称', 'Name'),
      say(scene, '身份', 'Role'),
      say(scene, '证件号码（遮盖）', 'Number (masked)'),
      say(scene, '签名', 'Signed'),
    ],
    widths: [0.32, 0.2, 0.33, 0.15],
    rows: scene.view.parties.map((party) => [
      party.name,
      kinds[party.kind]?.[scene.language] ?? party.kind,
      party.identifier ?? '',
      party.signed ? say(scene, '已签', 'yes') : '',
    ]),
  },
];
const kinds: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  applicant: { zh: '申请人', en: 'applicant' },
  agent: { zh: '代办人', en: 'agent' },
  subject: { zh: '对象', en: 'subject' },
  interested: { zh: '利害关系人', en: 'interested' },
};

const answers = (scene: DossierScene): readonly Block[] =>
  scene.view.answers.length === 0
    ? []
    : [
        heading(say(scene, '填的内容', 'Answers')),
        { kind: 'facts', rows: scene.view.answers.map(({ label, value }) => [wordOf(scene, label), value] as const) },
      ];

function delivery(scene: DossierScene): readonly Block[] {
  const chosen = scene.view.delivery;
  if (chosen === null) return [];
  const parcel = [chosen.recipient, chosen.phone, chosen.address].filter((each) => each !== null).join(' · ');
  return [
    heading(say(scene, '结果怎么送达', 'How results are delivered')),
    line(`${wayWord(chosen.how, scene.language)}${parcel === '' ? '' : `：${parcel}`}`),
  ];
}

const questions = (scene: DossierScene): readonly Block[] =>
  scene.questions.length === 0
    ? []
    : [
        heading(say(scene, '问与答', 'Questions and answers')),
        ...scene.questions.flatMap((question) =>
          question.rounds.flatMap(({ at, text, answer }) => [
            ...longText(
              say(
                scene,
                `问（${momentIn(at)}，${partIn(scene, question.part)}）：`,
                `Asked (${momentIn(at)}, ${partIn(scene, question.part)}): `,
              ),
              text,
            ),
            ...(answer === null
              ? [line(say(scene, '还没有答复。', 'Not answered yet.'))]
              : longText(
                  say(
                    scene,
                    `答（${momentIn(answer.at)}，${answer.office.zh}）：`,
                    `Answered (${momentIn(answer.at)}, ${answer.office.en}): `,
                  ),
                  answer.text,
                )),
          ]),
        ),
      ];
