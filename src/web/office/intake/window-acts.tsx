/** Right of the window: outcomes and paper while deciding, then what was filed. */
import type { CaseView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { Deciding } from '../counter/deciding.tsx';
import type { PartReception } from '../counter/reception.ts';
import { counterTexts } from '../counter/texts.ts';
import { useDrawer } from '../shell/use-drawer.ts';
import { Filed } from './filed.tsx';
import { intakeTexts } from './texts.ts';
import type { Typed, TypedAct } from './typed.ts';

export function WindowActs(props: {
  readonly view: CaseView | undefined;
  readonly guide: Guide | undefined;
  readonly typed: Typed;
  readonly tell: (act: TypedAct) => void;
  readonly receptions: readonly PartReception[];
  readonly filed: WalkInFiled | undefined;
  /** Of the matters, in the order in which they are filed. */
  readonly names: readonly Text[];
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly unfinished: boolean;
  readonly drawer: boolean;
  readonly onClose: () => void;
  readonly onFile: (receive: boolean) => void;
  readonly onNext: () => void;
}) {
  const { say } = useLanguage();
  const box = useDrawer(props.drawer, props.onClose);
  const { view, typed, tell, filed, receptions } = props;
  const scope = receptions.some((one) => one.part.id === typed.reception.scope) ? typed.reception.scope : 'all';
  return (
    <aside
      className={`o-col o-col--act ${props.drawer || filed !== undefined ? 'is-open' : ''}`}
      aria-label={say(counterTexts.openDecide)}
      ref={box}
      tabIndex={-1}
    >
      <div className="o-drawer-h">
        <IconButton label={say(common.close)} onPress={props.onClose}>
          <Icon name="x" />
        </IconButton>
      </div>
      {filed !== undefined ? (
        <Filed filed={filed} names={props.names} onNext={props.onNext} />
      ) : view === undefined ? (
        <Empty title={say(intakeTexts.thenDecide)} />
      ) : (
        <Deciding
          view={view}
          guide={props.guide}
          receptions={receptions}
          scope={scope}
          tell={(act) => tell({ kind: 'reception', act })}
          busy={props.busy}
          refused={props.refused}
          more={props.unfinished ? say(intakeTexts.fill) : undefined}
          onSign={() => props.onFile(true)}
        >
          <Button busy={props.busy} onPress={() => props.onFile(false)}>
            {say(intakeTexts.take)}
          </Button>
        </Deciding>
      )}
    </aside>
  );
}
