/** Ideas of the demo's people in every state, and two programs that ask by a key; told once, through the commands that people use. */
import { createHash } from 'node:crypto';
import { addDays, dayOfInstant, dayText, instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { apiClientHandlers } from '#server/society/client/client-handlers.ts';
import { addUse, clientKey } from '#server/society/client/client-store.ts';
import { ideaHandlers } from '#server/society/idea/idea-handlers.ts';
import { callerOf, DIVISION } from './demo-teller.ts';

type Idea = {
  readonly who: string;
  readonly ago: number;
  readonly title: string;
  readonly text: string;
  readonly voters?: readonly string[];
  readonly hide?: string;
  readonly answers?: readonly { readonly standing: string; readonly text: string; readonly link?: string }[];
  /** Not looked at yet. */
  readonly waiting?: true;
  /** Joined to the idea told before it. */
  readonly like?: true;
};

const ideas: readonly Idea[] = [
  {
    who: 'shen-liqiu',
    ago: 40,
    title: '周六上午也能取件',
    text: '开店的人平时走不开，周六上午能取证就好了，哪怕只开一个窗口。',
    voters: ['zhou-yining', 'su-ye', 'bai-shu', 'mei-ruoxue', 'jiang-xiaoyu', 'tian-dong'],
    answers: [
      { standing: 'considered', text: '正在排周六的班，先问过大厅的同志。' },
      { standing: 'done', text: '从上月起，每周六上午开一个取件窗口；也可以选寄到家。', link: '/halls' },
    ],
  },
  {
    who: 'zhou-yining',
    ago: 21,
    title: '材料清单能分享给代办的家人',
    text: '我妈替我去，她手机上看不到要带什么。把清单做成一条能转发的链接就行。',
    voters: ['shen-liqiu', 'su-ye', 'bai-shu', 'lu-xiaoman', 'xu-ji'],
    answers: [{ standing: 'planned', text: '列入今年的改进，指南页先加“转给家人”。', link: '/programme' }],
  },
  {
    who: 'su-ye',
    ago: 9,
    title: '大厅里给带孩子的人一个角落',
    text: '等号的时候孩子没处待，放几本书、一张小桌子就好。',
    voters: ['zhou-yining', 'mei-ruoxue', 'lu-xiaoman', 'bai-shu', 'jiang-xiaoyu'],
  },
  {
    who: 'bai-shu',
    ago: 6,
    title: '开店的人想一次问清消防要什么',
    text: '面积差一点，要不要消防检查说法不一样，能不能在网上先算给我看。',
    voters: ['shen-liqiu', 'tian-dong'],
  },
  {
    who: 'tian-dong',
    ago: 5,
    title: '消防要求网上先算一算',
    text: '填面积和用途，直接告诉我要不要查、查什么。',
    voters: ['jiang-xiaoyu'],
    like: true,
  },
  {
    who: 'mei-ruoxue',
    ago: 30,
    title: '所有证都做成一张卡',
    text: '钱包里证太多了，合成一张卡。',
    voters: ['tian-dong'],
    answers: [
      { standing: 'declined', text: '证照各有法律规定的式样和机关，不能合成一张；手机里的“我的证照”已经能一起出示。', link: '/wallet' },
    ],
  },
  { who: 'jiang-xiaoyu', ago: 4, title: '某某窗口的人态度不好', text: '三号窗口的某某说话冲。', hide: '写到了具体的人，请走评价或12345。' },
  { who: 'lu-xiaoman', ago: 1, title: '出生一件事加上预约打疫苗', text: '新生儿的疫苗能不能在同一页里约好。', waiting: true },
];

const sure = <Body>(done: Result<unknown>): Body => {
  if (!done.ok) throw new Error(`demo ideas: ${JSON.stringify(done.refusal)}`);
  return JSON.parse((done.value as StoredReply).text) as Body;
};

type Scene = { readonly room: CaseRoom; readonly now: Instant; readonly keySecret: string };
type Told = {
  readonly who: string;
  readonly nth: string;
  readonly at: Instant;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
};

const ask = async (handle: Handler<Caller>, { who, nth, at, params = {}, body }: Told): Promise<Result<unknown>> => {
  const key = `demo idea ${nth}`;
  return handle({
    now: at,
    requestId: key,
    language: 'zh',
    caller: callerOf(who),
    idempotencyKey: key,
    params,
    query: {},
    body,
    bytes: new Uint8Array(),
  });
};

const DAY = 86_400_000;
const before = (now: Instant, days: number, minutes = 0): Instant => instantOf(now - days * DAY + minutes * 60_000);
const idFor = (word: string): string => {
  const hex = createHash('sha256').update(word).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

/** Repeating it changes nothing: every command carries a key of its own, and ids follow from the story. */
export async function fillIdeas(scene: Scene): Promise<void> {
  let last = '';
  for (const [nth, idea] of ideas.entries()) last = await tellIdea(scene, idea, nth, last);
  await tellClients(scene);
}

// oxlint-disable-next-line max-lines-per-function -- a story, told from its beginning to its end
async function tellIdea({ room, now }: Scene, idea: Idea, nth: number, previous: string): Promise<string> {
  const handlers = ideaHandlers({ ...room, newId: () => idFor(`idea ${nth}`) });
  const at = before(now, idea.ago);
  const told = await ask(handlers['idea.propose'], {
    who: idea.who,
    nth: `${nth}`,
    at,
    body: { division: DIVISION, title: idea.title, text: idea.text },
  });
  const { id } = sure<{ readonly id: string }>(told);
  const params = { id };
  const keeper = { who: 'ge-lan', params };
  if (idea.waiting === true) return id;
  if (idea.hide !== undefined) {
    sure(await ask(handlers['idea.hide'], { ...keeper, nth: `${nth} hide`, at: before(now, idea.ago, 60), body: { reason: idea.hide } }));
    return id;
  }
  sure(await ask(handlers['idea.show'], { ...keeper, nth: `${nth} show`, at: before(now, idea.ago, 60), body: {} }));
  for (const [place, who] of (idea.voters ?? []).entries())
    sure(
      await ask(handlers['idea.vote'], {
        who,
        params,
        nth: `${nth} vote ${place}`,
        at: before(now, idea.ago, 90 + place * 37),
        body: { support: true },
      }),
    );
  for (const [place, answer] of (idea.answers ?? []).entries())
    sure(
      await ask(handlers['idea.answer'], {
        ...keeper,
        nth: `${nth} answer ${place}`,
        at: before(now, idea.ago - 3 - place * 8),
        body: answer,
      }),
    );
  if (idea.like === true)
    sure(await ask(handlers['idea.merge'], { ...keeper, nth: `${nth} merge`, at: before(now, idea.ago - 1), body: { into: previous } }));
  return id;
}

const clients = [
  {
    who: 'zhou-yining',
    name: '办事地图',
    purpose: '把大厅、开放时间和能办的事标在地图上，给镇上的老人看。',
    contact: 'map@example.org',
    granted: 3000,
  },
  { who: 'su-ye', name: '开店清单小程序', purpose: '按面积和品类把要办的证列成一张清单。', contact: 'list@example.org' },
] as const;
const USED = [
  ['division.list', 212],
  ['matter.list', 1480],
  ['statistics.get', 96],
] as const;

async function tellClients({ room, now, keySecret }: Scene): Promise<void> {
  for (const [nth, client] of clients.entries()) {
    const handlers = apiClientHandlers({ ...room, keySecret, newId: () => idFor(`client ${nth}`) });
    const { who, name, purpose, contact } = client;
    const told = await ask(handlers['api-client.ask'], {
      who,
      nth: `client ${nth}`,
      at: before(now, 30 - nth * 28),
      body: { division: DIVISION, name, purpose, contact },
    });
    const { id } = sure<{ readonly id: string }>(told);
    if (!('granted' in client)) continue;
    const until = dayText(addDays(dayOfInstant(now), 330));
    const body = { perDay: client.granted, until };
    sure(
      await ask(handlers['api-client.grant'], { who: 'yao-wang', params: { id }, nth: `client ${nth} grant`, at: before(now, 28), body }),
    );
    const taken = await ask(handlers['api-client.take-key'], {
      who,
      params: { id },
      nth: `client ${nth} key`,
      at: before(now, 27),
      body: {},
    });
    if (!taken.ok) throw new Error(`demo ideas: ${taken.refusal.code}`);
    await useClient(room, id, now);
  }
}

/** Calls of the last days, counted once: a repeat finds its first day there. */
async function useClient(room: CaseRoom, id: string, now: Instant): Promise<void> {
  const key = clientKey(id);
  if (key === undefined) return;
  const { rows } = await room.pool.query('select 1 from yici.api_client_use where division = $1 and client = $2 limit 1', [
    key.division,
    id,
  ]);
  if (rows.length > 0) return;
  const today = dayOfInstant(now);
  for (const [place, [operation, calls]] of USED.entries())
    for (const ago of [1, 2, 3])
      await addUse(sqlOf(room.pool), key, { day: addDays(today, -ago), operation, calls: calls - ago * 7 * place, refused: 0 });
}
