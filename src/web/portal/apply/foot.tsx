/** The foot of an application step: what is missing, back, and one primary act. */
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';

export function StepFoot(props: {
  readonly missing?: string | undefined;
  readonly onBack: (() => void) | undefined;
  readonly primary: string;
  readonly why?: string | undefined;
  readonly busy?: boolean;
  readonly onPress: () => void;
}) {
  const { say } = useLanguage();
  return (
    <>
      <p className="t-xs t-3 p-full" role="status">
        {props.missing}
      </p>
      {props.onBack === undefined ? null : (
        <Button label={say(common.back)} onPress={props.onBack}>
          <Icon name="back" />
        </Button>
      )}
      <Button
        kind="p"
        className="p-grow"
        busy={props.busy ?? false}
        onPress={props.onPress}
        {...(props.why === undefined ? {} : { why: props.why })}
      >
        {props.primary}
      </Button>
    </>
  );
}

/** Brings the first wrong field under the eyes and the keyboard. */
export const showFirstError = (): void => {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control =
      found?.matches('input,select,textarea') === true ? found : found?.querySelector<HTMLElement>('input,select,textarea,button');
    found?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  });
};
