/** Sentences of administration. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const adminTexts = {
  settings: { zh: '设置', en: 'Settings' },
  pages: { zh: '设置的各页', en: 'Pages of the settings' },
  back: { zh: '回到设置', en: 'Back to settings' },
  division: { zh: '区划', en: 'Division' },
  notOpen: { zh: '未启用', en: 'not in use' },
  notOpenTitle: { zh: '这个区划还没有启用', en: 'This division is not in use yet' },
  notOpenHint: { zh: '启用之后，才能在这里设立单位、大厅和岗位。', en: 'Once it is in use, offices, halls and posts can be set up here.' },
  openDivision: { zh: '启用', en: 'Use it' },
  done: { zh: '已经改好，各处立即生效', en: 'Done; it holds everywhere at once' },
  save: { zh: '保存', en: 'Save' },
  change: { zh: '修改', en: 'Change' },
  close: { zh: '撤销', en: 'Close down' },
  nameZh: { zh: '名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  phone: { zh: '电话', en: 'Telephone' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: { zh: '记入变更记录，以后查得到。', en: 'Kept in the history.' },
  from: { zh: '从哪天起', en: 'First day' },
  until: { zh: '到哪天止', en: 'Last day' },
  everything: { zh: '全部', en: 'Everything' },
  all: { zh: '全部事项', en: 'All items' },
  some: (count: number) => ({ zh: `${count}个事项`, en: count === 1 ? '1 item' : `${count} items` }),
  missing: { zh: '这一项要填', en: 'This needs an answer' },
  noMatch: { zh: '没有找到', en: 'Nothing found' },
  filter: { zh: '筛选', en: 'Filter' },
} satisfies Texts;

export const overviewTexts = {
  title: { zh: '概览', en: 'Overview' },
  about: { zh: '还差什么，才能收第一件', en: 'What is missing before the first case' },
  ready: { zh: '可以收件了', en: 'Ready to take cases' },
  readyHint: { zh: '必需的都齐了。', en: 'Everything needed is there.' },
  missing: (count: number) => ({
    zh: `还差${count}项，才能收第一件`,
    en: count === 1 ? 'One thing is missing before the first case' : `${count} things are missing before the first case`,
  }),
  needed: { zh: '必需', en: 'needed' },
  advised: { zh: '建议', en: 'advised' },
  isDone: { zh: '已有', en: 'done' },
  isMissing: { zh: '还缺', en: 'missing' },
  lacking: (offices: string) => ({ zh: `还缺：${offices}`, en: `Missing: ${offices}` }),
  andMore: (shown: string, more: number) => ({ zh: `${shown}等${more}个单位`, en: `${shown} and ${more} more` }),
} satisfies Texts;

/** What each step of the checklist is, why, and where it is done. */
export const stepTexts: Readonly<Record<string, { readonly name: Text; readonly why: Text; readonly to: string }>> = {
  division: {
    name: { zh: '启用这个区划', en: 'The division is in use' },
    why: { zh: '办件号以区划开头', en: 'Case numbers begin with its code' },
    to: '/office/admin',
  },
  hall: {
    name: { zh: '设立大厅', en: 'There is a hall' },
    why: { zh: '一个大厅替各部门收件（2018条例第5条）', en: 'One hall receives for all departments (2018 regulation art. 5)' },
    to: '/office/admin/offices',
  },
  receiver: {
    name: { zh: '大厅有人收件', en: 'Somebody receives in the hall' },
    why: { zh: '要有一个收件岗位', en: 'It takes a reception post' },
    to: '/office/admin/people',
  },
  offices: {
    name: { zh: '设立承办单位', en: 'There are offices' },
    why: { zh: '每个分办件交给一个单位', en: 'Each part goes to one office' },
    to: '/office/admin/offices',
  },
  handlers: {
    name: { zh: '每个单位有人办理', en: 'Every office has somebody who handles' },
    why: { zh: '没有人办理的单位，交过去的件没人接', en: 'A part given to an office without people lies there' },
    to: '/office/admin/people',
  },
  windows: {
    name: { zh: '大厅开窗口', en: 'The hall has windows' },
    why: { zh: '让来的人知道去几号', en: 'So that people know where to go' },
    to: '/office/admin/windows',
  },
  approvers: {
    name: { zh: '每个单位有人审批', en: 'Every office has somebody who approves' },
    why: { zh: '承办人不能批准自己的延期（许可法第42条）', en: 'A handler may not approve their own extension (licensing law art. 42)' },
    to: '/office/admin/people',
  },
  'second-administrator': {
    name: { zh: '第二位管理员', en: 'A second administrator' },
    why: { zh: '谁也不能给自己任职', en: 'Nobody appoints themself' },
    to: '/office/admin/people',
  },
};

export const officeTexts = {
  title: { zh: '单位和大厅', en: 'Offices and halls' },
  about: { zh: '谁承办、在哪收', en: 'Who handles, where people come' },
  halls: { zh: '大厅', en: 'Halls' },
  offices: { zh: '承办单位', en: 'Offices' },
  openOffice: { zh: '设立单位', en: 'Open an office' },
  openHall: { zh: '设立大厅', en: 'Open a hall' },
  department: { zh: '部门', en: 'Department' },
  posts: { zh: '岗位', en: 'Posts' },
  postCount: (count: number) => ({ zh: `${count}个岗位`, en: count === 1 ? '1 post' : `${count} posts` }),
  nobody: { zh: '没有人', en: 'nobody' },
  closed: { zh: '已撤销', en: 'closed' },
  again: { zh: '恢复', en: 'Open again' },
  closeEffect: {
    zh: '撤销后不再收新的分办件；以前的决定仍写它的名字。还有没办完的件或有人任职时不能撤销。',
    en: 'No new parts go there; old decisions keep its name. It stays open while parts lie or people work there.',
  },
  noHalls: { zh: '还没有大厅', en: 'No hall yet' },
  noHallsHint: { zh: '先设立一个大厅：群众的件都从这里收。', en: 'Open a hall first: everything is received there.' },
  noOffices: { zh: '还没有承办单位', en: 'No office yet' },
  noOfficesHint: { zh: '按部门设立单位，分办件才有去处。', en: 'Open the offices of the departments, so that parts have where to go.' },
} satisfies Texts;

export const windowTexts = {
  title: { zh: '窗口', en: 'Windows' },
  about: { zh: '几号窗口收什么，谁坐班', en: 'Which window takes what, and who sits there' },
  open: { zh: '开窗口', en: 'Open a window' },
  hall: { zh: '大厅', en: 'Hall' },
  number: { zh: '窗口号', en: 'Number' },
  takes: { zh: '收什么', en: 'Takes' },
  staff: { zh: '谁坐班', en: 'Staff' },
  staffHint: { zh: '这里只列在这个大厅有收件岗位的人。', en: 'People with a reception post of this hall.' },
  noStaff: { zh: '这个大厅还没有收件岗位', en: 'Nobody holds a reception post of this hall yet' },
  limit: { zh: '只收一部分', en: 'Only some things' },
  matters: { zh: '主题（一件事）', en: 'Matters' },
  items: { zh: '单个事项', en: 'Single items' },
  closing: { zh: '关闭窗口', en: 'Close window' },
  none: { zh: '还没有窗口', en: 'No window yet' },
  noneHint: { zh: '开一个窗口，来的人就知道去几号。', en: 'Open one, so that people know where to go.' },
  needsHall: { zh: '先设立大厅，再开窗口。', en: 'Open a hall first.' },
  toOffices: { zh: '去设立大厅', en: 'Open a hall' },
} satisfies Texts;

export const peopleTexts = {
  title: { zh: '人员和岗位', en: 'People and posts' },
  about: { zh: '谁以什么身份办事', en: 'Who acts in which capacity' },
  enter: { zh: '登记人员', en: 'Enter an officer' },
  name: { zh: '姓名', en: 'Name' },
  subject: { zh: '登录账号', en: 'Login' },
  subjectHint: { zh: '统一身份认证平台里这个人的编号（sub）。', en: 'What the identity provider calls this person (sub).' },
  appoint: { zh: '任命', en: 'Appoint' },
  appointPerson: (name: string) => ({ zh: `任命${name}`, en: `Appoint ${name}` }),
  office: { zh: '单位或大厅', en: 'Office or hall' },
  duty: { zh: '职责', en: 'Duty' },
  titleZh: { zh: '岗位名称', en: 'Title in Chinese' },
  titleEn: { zh: '岗位英文名称', en: 'Title in English' },
  limit: { zh: '只管一部分事项', en: 'Only some items' },
  end: { zh: '免去', en: 'End post' },
  endTitle: (name: string) => ({ zh: `免去${name}的岗位`, en: `End the post of ${name}` }),
  lastDay: { zh: '任到哪天', en: 'Last day' },
  lastDayHint: { zh: '不填就是立即生效：下一步操作就会被拒绝。', en: 'Left empty it ends at once: the next act is refused.' },
  since: (from: string) => ({ zh: `${from}起`, en: `from ${from}` }),
  period: (from: string, until: string) => ({ zh: `${from}至${until}`, en: `${from} to ${until}` }),
  later: { zh: '还没开始', en: 'not begun' },
  over: { zh: '已结束', en: 'over' },
  noPost: { zh: '没有岗位', en: 'No post' },
  none: { zh: '还没有登记人员', en: 'Nobody is entered yet' },
  noneHint: { zh: '先登记，再任命。人多的话，从表格导入更快。', en: 'Enter people, then appoint them. Many are quicker by import.' },
  self: { zh: '自己不能给自己任职', en: 'Nobody appoints themself' },
  substitute: { zh: '找人代岗', en: 'Find a substitute' },
} satisfies Texts;

export const dutyTexts: Readonly<Record<string, { readonly name: Text; readonly about: Text }>> = {
  reception: { name: { zh: '收件', en: 'Reception' }, about: { zh: '在大厅收件、告知', en: 'receives in a hall' } },
  handling: { name: { zh: '办理', en: 'Handling' }, about: { zh: '审查、作决定', en: 'reviews and decides' } },
  approval: { name: { zh: '审批', en: 'Approval' }, about: { zh: '批准延期、管理证照', en: 'approves extensions, keeps certificates' } },
  administration: { name: { zh: '管理', en: 'Administration' }, about: { zh: '改这里的设置', en: 'changes these settings' } },
  supervision: { name: { zh: '监督', en: 'Supervision' }, about: { zh: '看全部办件、督办', en: 'sees all cases' } },
};

export const substituteTexts = {
  title: { zh: '代岗', en: 'Substitutes' },
  about: { zh: '谁不在时由谁代', en: 'Who stands in for whom' },
  set: { zh: '安排代岗', en: 'Set a substitute' },
  post: { zh: '代谁的岗', en: 'Whose post' },
  by: { zh: '由谁代', en: 'Who stands in' },
  hint: {
    zh: '代岗的人以这个岗位办事，两个人的名字都记下来；到期自己结束。自己的件一样不能办。',
    en: 'The substitute works under the post; both names are kept. It ends by itself. Nobody handles their own file either way.',
  },
  line: (substitute: string, person: string) => ({ zh: `${substitute}代${person}`, en: `${substitute} for ${person}` }),
  end: { zh: '提前结束', en: 'End it now' },
  now: { zh: '代岗中', en: 'in force' },
  later: { zh: '还没开始', en: 'not begun' },
  over: { zh: '已到期', en: 'over' },
  none: { zh: '现在没有人代岗', en: 'Nobody stands in for anybody' },
  noneHint: { zh: '有人请假或出差时，在这里安排，到期自己结束。', en: 'Set one when somebody is away; it ends by itself.' },
} satisfies Texts;

export const historyTexts = {
  title: { zh: '变更记录', en: 'History' },
  about: { zh: '谁在什么时候改了什么', en: 'Who changed what, and when' },
  when: { zh: '时间', en: 'When' },
  what: { zh: '改了什么', en: 'What' },
  who: { zh: '谁改的', en: 'Who' },
  older: { zh: '更早的', en: 'Older' },
  none: { zh: '还没有变更', en: 'No change yet' },
  noneHint: { zh: '每一次修改都会记在这里，不能删改。', en: 'Every change is kept here and cannot be rewritten.' },
} satisfies Texts;
