/** What one event of a plan says in its history. */
import { dayText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import type { Goal } from '#domain/programme/goal.ts';
import type { PlanEvent } from '#domain/programme/plan.ts';

const both = (zh: string, en: string): Text => ({ zh, en });
const goalWords = ({ name, target, unit, due }: Goal): Text => {
  const value = shortFigure(target, unit);
  return both(`${name.zh} ${value.zh}，${dayText(due)}前`, `${name.en}: ${value.en} by ${dayText(due)}`);
};
const behind = (start: Text, { zh, en }: Text): Text => both(`${start.zh}：${zh}`, `${start.en}: ${en}`);
const plain = (text: string): Text => both(text, text);

type OfTask = Extract<PlanEvent, { readonly task: string; readonly report: string }>;

function taskText(event: OfTask): Text {
  switch (event.kind) {
    case 'Reported':
      return behind(both(`${event.task} 报进展`, `${event.task} reported`), plain(event.text));
    case 'Blocked':
      return behind(both(`${event.task} 受阻`, `${event.task} blocked`), plain(event.reason));
    case 'Unblocked':
      return behind(both(`${event.task} 恢复`, `${event.task} goes on`), plain(event.text));
    case 'DoneClaimed':
      return behind(both(`${event.task} 报完成`, `${event.task} said to be done`), plain(event.text));
    case 'DoneSettled':
      return behind(
        event.done ? both(`${event.task} 确认完成`, `${event.task} done`) : both(`${event.task} 退回`, `${event.task} sent back`),
        plain(event.text),
      );
    case 'ExtensionAsked':
      return behind(
        both(`${event.task} 申请延到${dayText(event.due)}`, `${event.task} asks for ${dayText(event.due)}`),
        plain(event.reason),
      );
    case 'ExtensionSettled':
      return behind(
        event.granted
          ? both(`${event.task} 延到${dayText(event.due)}`, `${event.task} has until ${dayText(event.due)}`)
          : both(`${event.task} 不准延期`, `${event.task} has no more time`),
        plain(event.text),
      );
  }
}

export function historyText(event: PlanEvent): Text {
  switch (event.kind) {
    case 'Drafted':
      return behind(both('起草', 'Drafted'), event.content.title);
    case 'Named':
      return behind(both('改名称和依据', 'Named'), event.title);
    case 'GoalPut':
      return behind(both(`写目标 ${event.goal.id}`, `Goal ${event.goal.id}`), goalWords(event.goal));
    case 'GoalDropped':
      return both(`去掉目标 ${event.goal}`, `Goal ${event.goal} left out`);
    case 'TaskPut':
      return behind(both(`写任务 ${event.task.id}`, `Task ${event.task.id}`), event.task.name);
    case 'TaskDropped':
      return both(`去掉任务 ${event.task}`, `Task ${event.task} left out`);
    case 'GoalTakenUp':
      return behind(both(`承接目标 ${event.goal.id}`, `Took up goal ${event.goal.id}`), goalWords(event.goal));
    case 'TaskTakenUp':
      return behind(both(`承接任务 ${event.task.id}`, `Took up task ${event.task.id}`), event.task.name);
    case 'LaidOpen':
      return both(`公开征求意见，到${dayText(event.until)}`, `Laid open until ${dayText(event.until)}`);
    case 'Adopted':
      return both(`通过，${dayText(event.from)}起施行`, `Adopted, in force from ${dayText(event.from)}`);
    case 'Revised':
      return behind(both('起草下一版', 'Next version begun'), plain(event.reason));
    case 'Closed':
      return behind(both('结束', 'Closed'), plain(event.reason));
    case 'Reported':
    case 'Blocked':
    case 'Unblocked':
    case 'DoneClaimed':
    case 'DoneSettled':
    case 'ExtensionAsked':
    case 'ExtensionSettled':
      return taskText(event);
  }
}
