/** The milestones of a task that is being written. */
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { BothField, DayInput, NO_WORDS, type Both } from './both-field.tsx';
import { formTexts } from './form-texts.ts';

type Written = { readonly id: string; readonly name: Both; readonly due: string };
type FieldsProps = {
  readonly written: readonly Written[];
  readonly onChange: (written: Written[]) => void;
  readonly errorAt: (pointer: string) => string | undefined;
};

export function MilestoneFields({ written, onChange, errorAt }: FieldsProps) {
  const { say } = useLanguage();
  const put = (index: number, part: Partial<Written>): void =>
    onChange(written.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const add = (): void => {
    const next = Math.max(0, ...written.map(({ id }) => Number(id.slice(1)))) + 1;
    onChange([...written, { id: `m${next}`, name: NO_WORDS, due: written.at(-1)?.due ?? '' }]);
  };
  return (
    <>
      {written.map((each, index) => (
        <fieldset key={each.id} className="o-milestone">
          <legend>{say(formTexts.milestone(index + 1))}</legend>
          <BothField
            id={`milestone-${each.id}`}
            label={say(formTexts.milestone(index + 1))}
            value={each.name}
            onChange={(name) => put(index, { name })}
            error={errorAt(`/milestones/${index}/name`)}
          />
          <DayInput
            id={`milestone-${each.id}-due`}
            label={say(formTexts.due)}
            value={each.due}
            onChange={(due) => put(index, { due })}
            error={errorAt(`/milestones/${index}/due`)}
          />
          {written.length === 1 ? null : (
            <Button kind="q" size="s" onPress={() => onChange(written.filter((_one, at) => at !== index))}>
              {say(formTexts.dropMilestone)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button kind="q" size="s" onPress={add}>
        {say(formTexts.addMilestone)}
      </Button>
    </>
  );
}
