/** One sentence for each change of a directory, for its history. */
import type { Text } from '#domain/kernel/text.ts';
import type { Duty, WindowPlan } from '#domain/directory/commands.ts';
import type { DirectoryActorRef, DirectoryEvent } from '#domain/directory/events.ts';

export type DirectoryNames = {
  readonly division: Text;
  readonly office: (id: string) => Text;
  readonly person: (id: string) => string;
  /** Of a substitution that may be over by now. */
  readonly substitute: (id: string) => { readonly person: string; readonly substitute: string } | undefined;
};

const text = (zh: string, en: string): Text => ({ zh, en });

export const dutyWords: Readonly<Record<Duty, Text>> = {
  reception: text('收件', 'reception'),
  handling: text('办理', 'handling'),
  approval: text('审批', 'approval'),
  administration: text('管理', 'administration'),
  supervision: text('监督', 'supervision'),
};
const jobs: Readonly<Record<Extract<DirectoryActorRef, { kind: 'system' }>['job'], Text>> = {
  'command-line': text('命令行', 'Command line'),
  import: text('导入', 'Import'),
  'set-up': text('初次设置', 'First set-up'),
  demo: text('演示数据', 'Demo data'),
};

const staffText = ({ staff }: WindowPlan, names: DirectoryNames): Text => {
  const people = staff.map(names.person);
  return people.length === 0
    ? text('还没有人坐班', 'nobody sits there yet')
    : text(`${people.join('、')}坐班`, `staffed by ${people.join(', ')}`);
};
const months = 'January February March April May June July August September October November December'.split(' ');
/** A day of the directory (`2026-01-01`) as people write it. */
const dayWords = (day: string): Text => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return text(`${year}年${month}月${date}日`, `${date} ${months[month - 1] ?? month} ${year}`);
};
const period = (first: string, last: string | undefined): Text => {
  const from = dayWords(first);
  if (last === undefined) return text(`从${from.zh}起`, `from ${from.en}`);
  const until = dayWords(last);
  return text(`${from.zh}至${until.zh}`, `${from.en} to ${until.en}`);
};

/** What happened, in both languages. */
export function directorySentence(event: DirectoryEvent, names: DirectoryNames): Text {
  switch (event.kind) {
    case 'DivisionOpened':
      return text(`启用${names.division.zh}`, `${names.division.en} is in use`);
    case 'OfficeOpened':
      return event.as === 'hall'
        ? text(`设立大厅“${event.name.zh}”`, `Hall opened: ${event.name.en}`)
        : text(`设立单位“${event.name.zh}”`, `Office opened: ${event.name.en}`);
    case 'OfficeChanged':
      return text(`改为“${event.name.zh}”${event.phone ?? ''}`, `Changed: ${event.name.en} ${event.phone ?? ''}`.trim());
    case 'OfficeClosed': {
      const office = names.office(event.office);
      return text(`撤销“${office.zh}”：${event.reason}`, `Closed: ${office.en}. ${event.reason}`);
    }
    case 'WindowOpened':
    case 'WindowChanged': {
      const [hall, staff] = [names.office(event.hall), staffText(event.plan, names)];
      const done = event.kind === 'WindowOpened' ? text('开设', 'Opened') : text('调整', 'Changed');
      return text(
        `${hall.zh}${done.zh}${event.number}号窗口“${event.plan.name.zh}”，${staff.zh}`,
        `${done.en}: ${hall.en}, window ${event.number}, ${event.plan.name.en}; ${staff.en}`,
      );
    }
    case 'WindowClosed': {
      const hall = names.office(event.hall);
      return text(`关闭${hall.zh}${event.number}号窗口`, `Closed: ${hall.en}, window ${event.number}`);
    }
    default:
      return personSentence(event, names);
  }
}

type OfPeople = Extract<DirectoryEvent, { kind: 'OfficerEntered' | 'Appointed' | 'PostEnded' | 'SubstituteSet' | 'SubstituteEnded' }>;

function appointedText(event: Extract<OfPeople, { kind: 'Appointed' }>, names: DirectoryNames): Text {
  const [person, office, duty] = [names.person(event.person), names.office(event.office), dutyWords[event.duty]];
  const time = period(event.from, event.until);
  return text(
    `任命${person}为${office.zh}“${event.title.zh}”（${duty.zh}），${time.zh}`,
    `Appointed: ${person}, ${event.title.en} (${duty.en}), ${office.en}, ${time.en}`,
  );
}

function personSentence(event: OfPeople, names: DirectoryNames): Text {
  switch (event.kind) {
    case 'OfficerEntered': {
      const person = names.person(event.person);
      return text(`登记工作人员${person}`, `Officer entered: ${person}`);
    }
    case 'Appointed':
      return appointedText(event, names);
    case 'PostEnded': {
      const [person, office, duty] = [names.person(event.person), names.office(event.office), dutyWords[event.duty]];
      const end = event.last === undefined ? text('立即生效', 'at once') : text(`任到${event.last}`, `until ${event.last}`);
      return text(
        `免去${person}在${office.zh}的${duty.zh}岗位，${end.zh}：${event.reason}`,
        `Post ended: ${person}, ${duty.en}, ${office.en}, ${end.en}. ${event.reason}`,
      );
    }
    case 'SubstituteSet': {
      const [person, substitute, office] = [names.person(event.person), names.person(event.substitute), names.office(event.office)];
      const [duty, time] = [dutyWords[event.duty], period(event.from, event.until)];
      return text(
        `${substitute}代${person}在${office.zh}的${duty.zh}岗位，${time.zh}`,
        `${substitute} stands in for ${person}, ${duty.en}, ${office.en}, ${time.en}`,
      );
    }
    case 'SubstituteEnded': {
      const over = names.substitute(event.id);
      if (over === undefined) return text('结束代岗', 'Substitution ended');
      const [person, substitute] = [names.person(over.person), names.person(over.substitute)];
      return text(`${substitute}不再代${person}的岗位`, `${substitute} no longer stands in for ${person}`);
    }
  }
}

/** Who did it: both names where a substitute acted, the operating-system user or the run where a job of ours did. */
export function actorText(by: DirectoryActorRef, names: DirectoryNames): Text {
  // The demo names no run that a reader could look up.
  if (by.kind === 'system' && by.job === 'demo') return jobs.demo;
  if (by.kind === 'system') return text(`${jobs[by.job].zh} · ${by.reference}`, `${jobs[by.job].en} · ${by.reference}`);
  const person = names.person(by.person);
  if (by.standsInFor === undefined) return text(person, person);
  const holder = names.person(by.standsInFor);
  return text(`${person}（代${holder}）`, `${person} (for ${holder})`);
}
